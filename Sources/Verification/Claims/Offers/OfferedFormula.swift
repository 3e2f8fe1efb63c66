internal import LaTeXMath
internal import NoteMath
internal import NoteParsing

/// A formula that a line could bind: what it defines, or what it computes.
struct OfferedFormula {
  /// The place of the formula among the note's.
  var place: Int
  /// What stands on the left of the line.
  var left: String
  /// The name that it defines; nil where it defines none.
  var name: String?
  /// The keys of what a function would have to take.
  var symbols: [String]
  /// Whether something stands on the left of an equals sign.
  var isDefinition: Bool
  var range: SourceRange
  var text: String
  /// The words of the heading over it, and of the text before it.
  var headingWords: [Substring]
  var textWords: [Substring]
  /// A longer line is none that a reader would like.
  private static let longest = 120

  /// What can be offered of a formula.
  static func formulas(at place: Int, _ numbers: NumberClaims) -> [OfferedFormula] {
    let statements = numbers.scope.statements[place]
    let read = numbers.formulas[place]
    let headings = NameWords.words(in: numbers.heading(over: place) ?? "")
    let words = NameWords.words(in: numbers.text(before: place))
    return statements.compactMap { statement in
      guard statement.doubt == nil, statement.modulus == nil, statement.isInOrder,
        let first = statement.sides.first,
        let last = statement.sides.last
      else { return nil }
      var steps: [String: Expression] = [:]
      let defined = FormulaDefinition.definitions(
        in: [statement], formula: place, scope: { numbers.scope.scope(at: place) }, after: &steps,
        isWanted: { _, _ in true })
      let range = read.written(first.range.lowerBound..<last.range.upperBound)
      func offered(_ left: Range<Int>, _ definition: FormulaDefinition) -> OfferedFormula? {
        let text = line(read.text(read.written(left)))
        guard text.utf8.count <= longest, !text.contains("%%"), definition.isComputed else { return nil }
        let arguments = definition.arguments ?? []
        let others = definition.symbols.filter { $0.counts == nil && !arguments.contains($0.key) }.map(\.key)
        return OfferedFormula(
          place: place, left: text, name: definition.name.isEmpty ? nil : definition.name,
          symbols: arguments + others, isDefinition: statement.sides.count > 1,
          range: read.range(of: range, in: numbers.source),
          text: read.text(range), headingWords: headings, textWords: words)
      }
      if let definition = defined.first { return offered(first.range, definition) }
      // `P(X = k) = \binom{n}{k} …`, or an expression by itself.
      guard statement.relations.allSatisfy({ $0 == .equal || $0 == .definition }),
        let side = statement.sides.dropFirst(statement.sides.count > 1 ? 1 : 0).first,
        case .expression(let body) = side.content,
        !body.contains({ if case .opaque = $0 { true } else { false } }),
        let head = DefinitionHead(.name(SymbolName("")))
      else { return nil }
      return offered(
        side.range,
        FormulaDefinition(
          head, body: body, formula: place, scope: numbers.scope.scope(at: place), range: side.range))
    }
  }

  /// In one line, without what would end the left side.
  private static func line(_ latex: String) -> String {
    let words = latex.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.replacing(" = ", with: "=")
  }
}

extension FormulaDefinition {
  /// Whether there is something to compute.
  fileprivate var isComputed: Bool {
    operatorCount > 0
      || body.contains { if case .call = $0 { true } else if case .aggregate = $0 { true } else { false } }
  }
}

extension NumberClaims {
  /// How many headings stand before a formula.
  func section(of place: Int) -> Int {
    note.headings.count { $0.range.start < formulas[place].formula.range.start }
  }

  /// The text of the headings over a formula.
  func heading(over place: Int) -> String? {
    note.headings.last { $0.range.start < formulas[place].formula.range.start }?.path.joined(separator: " ")
  }

  /// The text right before a formula, from its heading on.
  func text(before place: Int) -> String {
    let start = formulas[place].formula.range.start.offset
    let heading = note.headings.last { $0.range.end.offset <= start }?.range.end.offset ?? 0
    return source.string(max(heading, start - Self.reach, 0)..<max(start, 0))
  }

  private static let reach = 300
}

/// The words of a name in code, and where a text has them.
struct NameWords {
  private var words: [String]
  /// Words that say nothing of what is computed.
  private static let common: Set<String> = [
    "get", "compute", "calc", "calculate", "eval", "evaluate", "the", "fun", "func", "function", "fn", "from",
    "with", "and",
    "plain", "simple", "naive", "numpy", "torch", "manual", "python", "value", "values", "for", "one", "two",
    "test", "check",
    "make", "new", "old", "step", "run", "all",
  ]

  init(_ name: String) {
    var words: [String] = [""]
    for character in name {
      if character == "_" || character.isNumber {
        words.append("")
      } else if character.isUppercase, words[words.count - 1].last?.isLowercase == true {
        words.append(String(character))
      } else {
        words[words.count - 1].append(character)
      }
    }
    self.words = words.map { $0.lowercased() }.filter { $0.count > 2 && !Self.common.contains($0) }
  }

  /// The words of a text, in lower case.
  static func words(in text: String) -> [Substring] { text.lowercased().split { !$0.isLetter } }

  /// Those that stand among others, or begin one.
  func found(in others: [Substring]) -> [String] {
    words.filter { word in
      others.contains {
        $0 == word || word.count > 4 && $0.hasPrefix(word) || $0.count > 4 && word.hasPrefix($0)
      }
    }
  }
}

extension Statement {
  /// Whether no side is missing, and each stands behind the one before.
  var isInOrder: Bool {
    sides.allSatisfy { if case .missing = $0.content { false } else { true } }
      && zip(sides, sides.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound }
  }
}
