package import LaTeXMath
package import NoteMath
internal import NoteParsing

/// What a note says that its symbols are: in sentences, in nouns before them, in tables of symbols.
package struct NoteMeanings: Sendable {
  /// In the order of the note.
  package let stated: [StatedMeaning]

  /// Reads a note's text around the formulas that are one symbol each, or that introduce one: `x \in \mathbb{R}^n`.
  package init(_ formulas: NoteFormulas) {
    let tables = SymbolTables(formulas)
    let reader = MeaningSentences(formulas, leavingOut: tables.places)
    // "draw $x$ from $p$" says what is done with it.
    stated = (tables.stated + reader.stated).filter { !$0.text.contains("$\($0.latex)$") }.sorted {
      ($0.range.start.offset, $0.form) < ($1.range.start.offset, $1.form)
    }
  }

  /// The meanings of a symbol, each once: the plainest first, then those that stand nearest before a place.
  /// - Parameters:
  ///   - key: as `SymbolName` spells it.
  ///   - offset: a byte of the note; nil for no place.
  package func meanings(of key: String, before offset: Int? = nil) -> [StatedMeaning] {
    let offset = offset ?? Int.max
    func distance(_ meaning: StatedMeaning) -> Int {
      let start = meaning.range.start.offset
      return start <= offset ? offset - start : Int.max / 2 + start - offset
    }
    let ordered = stated.filter { $0.key == key }.sorted {
      ($0.form == .apposition ? 1 : 0, distance($0)) < ($1.form == .apposition ? 1 : 0, distance($1))
    }
    var result: [StatedMeaning] = []
    for meaning in ordered where !result.contains(where: { $0.says(meaning.text) }) { result.append(meaning) }
    return result
  }

  /// Signs behind a symbol that say of what kind it is: `x \in X`, `\eta > 0`, `f : A \to B`.
  private static let signs: Set<String> = ["∈", "∼", ":", ">", "<", "≥", "≤", "≠", "⩾", "⩽"]

  /// The keys of the symbols that a formula introduces: one symbol, the first of `x \in X`, the name of `f(x)`, each of `x, y`.
  /// - Parameter isOfTable: Whether it is a row's; there `x \sim p` is a notation of its own.
  package static func keys(of formula: MathFormula, isOfTable: Bool = false) -> [String] {
    var formula = formula
    let nodes = formula.nodes.significant
    // `x \in \mathbb{R}^n`, `f : A \to B`; an equation defines more than a name.
    if let sign = nodes.firstIndex(where: { $0.symbolRole == .relation || $0.symbol == ":" }) {
      guard let symbol = nodes[sign].symbol,
        isOfTable ? ["∈", ":"].contains(symbol) : Self.signs.contains(symbol)
      else { return [] }
      formula.nodes = Array(nodes[..<sign])
    }
    let statements = StatementReader.statements(of: formula, isDefinition: true)
    let sides = statements.compactMap { statement -> Expression? in
      guard statement.sides.count == 1, case .expression(let expression) = statement.sides[0].content else {
        return nil
      }
      return expression
    }
    guard !sides.isEmpty, sides.count == statements.count else { return [] }
    return sides.compactMap { side in
      switch side {
      case .name(let name): name.key
      case .application(let name, let arguments, primes: _, power: nil) where arguments.allSatisfy(\.isName):
        name.key
      default: nil
      }
    }
  }
}

extension Expression {
  /// Whether it is a name alone.
  fileprivate var isName: Bool { if case .name = self { true } else { false } }
}
