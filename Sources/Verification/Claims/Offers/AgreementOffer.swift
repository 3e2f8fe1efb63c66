package import NoteParsing

/// A line that would bind a formula and a function of a note, with what speaks for it.
package struct AgreementOffer: Sendable {
  /// The line to add: `%% verify: H(p) = entropy(p) %%`
  package var line: String
  /// The formula as the note has it.
  package var formula: String
  /// Where it stands; the line goes behind the block around it.
  package var range: SourceRange
  /// The name of the function.
  package var function: String
  /// The lines of the function.
  package var functionLines: ClosedRange<Int>
  /// What speaks for it, the weightiest first.
  package var evidence: [OfferEvidence]
  /// What trying the two came to.
  package var trial = OfferTrial.untried
  /// Whether the formula defines something, and is no expression by itself.
  var isDefinition: Bool
  /// Whether the note is Japanese.
  package var isJapanese: Bool

  /// The pair as the line would make it.
  var claim: AgreementClaim

  /// How much speaks for it.
  package var strength: Int {
    evidence.reduce(0) { $0 + $1.weight } + (trial.isAgreement ? OfferEvidence.weightOfAgreement : 0)
  }

  /// Whether it is worth a reader's look: what differs, or was not compared, only where much speaks for the pair, and never an expression by
  /// itself.
  var isTold: Bool {
    switch trial {
    case .agree: true
    case .untried: strength >= 3
    case .differ: isDefinition && strength >= 5
    case .notCompared: isDefinition && strength >= 6
    }
  }
}

/// What trying a formula and a function on some inputs came to.
package enum OfferTrial: Sendable, Equatable {
  /// Nothing was run.
  case untried
  /// They agree; the verdict's sentence.
  case agree(String)
  /// They differ; in which way.
  case differ(String)
  /// They could not be compared; why.
  case notCompared(String)

  /// Whether they agree.
  package var isAgreement: Bool { if case .agree = self { true } else { false } }
}

/// Something by which a formula and a function may belong together.
package enum OfferEvidence: Sendable, Equatable {
  /// The function has the formula's name.
  case name(String)
  /// Words of the function's name in the heading over the formula.
  case heading([String])
  /// Words of the function's name in the text before the formula.
  case text([String])
  /// All parameters are symbols of the formula.
  case allParameters([String])
  /// Some parameters are symbols of the formula.
  case parameters([String])
  /// Both stand in one section.
  case section
  /// The function is in the next block of code behind the formula.
  case next
  /// The function takes as many arguments as the formula has symbols.
  case arity(Int)

  /// How much it says.
  var weight: Int {
    switch self {
    case .name: 3
    case .heading(let words): 1 + words.count
    case .text(let words): min(words.count, 2)
    case .allParameters(let names): names.count > 1 ? 3 : 2
    case .parameters, .section, .next: 1
    case .arity: 0
    }
  }

  /// That both give the same is more than any word says.
  static let weightOfAgreement = 5

  /// In words, to stand in a list.
  package func text(isJapanese: Bool) -> String {
    func list(_ words: [String]) -> String {
      words.map { isJapanese ? "「\($0)」" : "“\($0)”" }.joined(separator: isJapanese ? "" : ", ")
    }
    return switch self {
    case .name(let name): isJapanese ? "名前 \(name) が同じ" : "the name \(name)"
    case .heading(let words): isJapanese ? "見出しに\(list(words))" : "\(list(words)) in the heading"
    case .text(let words): isJapanese ? "直前の文に\(list(words))" : "\(list(words)) in the text before"
    case .allParameters(let names):
      isJapanese
        ? "引数 \(names.joined(separator: ", ")) はすべて数式の記号"
        : names.count == 1
          ? "its parameter \(names[0]) is a symbol of the formula"
          : "its parameters \(names.joined(separator: ", ")) are the symbols of the formula"
    case .parameters(let names):
      isJapanese
        ? "引数 \(names.joined(separator: ", ")) は数式の記号"
        : "\(names.joined(separator: ", ")) \(names.count == 1 ? "is" : "are") in both"
    case .section: isJapanese ? "同じ節" : "the same section"
    case .next: isJapanese ? "数式の次のコード" : "the next code behind the formula"
    case .arity(let count):
      isJapanese ? "引数の数 \(count) が同じ" : count == 1 ? "one argument" : "\(count) arguments"
    }
  }
}
