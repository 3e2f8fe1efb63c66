internal import Numbers

/// What a vault settles about the formulas of its notes.
package struct Notation: Sendable, Equatable {
  /// The macros that notes may use, as the renderer defines them.
  package var macros: MathMacros
  package var glossary: Glossary

  package init(macros: MathMacros = MathMacros(), glossary: Glossary = Glossary()) {
    self.macros = macros
    self.glossary = glossary
  }
}

/// What symbols mean where a note says nothing else.
package struct Glossary: Sendable, Equatable {
  /// The keys of names that are functions: `\sigma(2)` is a call, never a product.
  var functions: Set<String> = []
  /// The keys of `e`, `i` and `π` where they are names like others.
  var names: Set<String> = []
  /// By the name's key.
  var values: [String: Expression] = [:]
  /// The function that `\log` without a base is.
  var logarithm: ElementaryFunction?
  /// The entries that are no single symbol, or have no meaning that is known here.
  package private(set) var unread: [String] = []

  package init() {}

  /// - Parameter entries: By symbol, in LaTeX: `function`, `name`, a number, or for `\log` `natural`, `base 2`, `base 10`.
  package init(_ entries: [String: String], macros: MathMacros = MathMacros()) {
    for (symbol, meaning) in entries.sorted(by: { $0.key < $1.key }) where !add(symbol, meaning, macros) {
      unread.append(symbol)
    }
  }

  private mutating func add(_ symbol: String, _ meaning: String, _ macros: MathMacros) -> Bool {
    if symbol == "\\log" {
      logarithm = Self.logarithms[meaning]
      return logarithm != nil
    }
    guard let name = SymbolName(latex: symbol, macros: macros) else { return false }
    switch meaning {
    case "function": functions.insert(name.key)
    case "name": names.insert(name.key)
    default:
      guard let number = WrittenNumber(meaning), number.value != nil else { return false }
      values[name.key] = .number(number)
    }
    return true
  }

  private static let logarithms: [String: ElementaryFunction] = [
    "natural": .naturalLogarithm, "base 2": .binaryLogarithm, "base 10": .decimalLogarithm,
  ]
}

extension SymbolName {
  /// The name that a formula is; nil for one that is more.
  package init?(_ formula: MathFormula) {
    let statements = StatementReader.statements(of: formula)
    guard statements.count == 1, statements[0].sides.count == 1,
      case .expression(.name(let name)) = statements[0].sides[0].content
    else { return nil }
    self = name
  }

  init?(latex: String, macros: MathMacros) { self.init(MathFormula(latex, macros: macros)) }
}
