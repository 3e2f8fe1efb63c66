internal import LaTeXMath
internal import NoteMath
internal import NoteParsing
internal import Numbers

/// What a note says of its symbols by binding them to names of its code, as in `` `$\sigma_1$` = `sigma1` ``.
///
/// A symbol takes the value of its name where the note's Python gives the name one plain value and no other.
struct CodeBindings {
  private(set) var declarations = NoteScope.Declarations()

  init(_ mathematics: NoteFormulas, _ surroundings: Surroundings) {
    let note = mathematics.note
    let bindings = note.symbolBindings(in: mathematics.source)
    guard !bindings.isEmpty else { return }
    var names: [SymbolName: Set<String>] = [:]
    for binding in bindings {
      let formula = mathematics.formulas[binding.formula].meant
      if formula.isLogarithm {
        declarations.logarithm = Self.logarithms[binding.name]
      } else if let symbol = SymbolName(formula) {
        names[symbol, default: []].insert(binding.name)
        declarations.constants.formUnion([symbol.key, symbol.base])
      }
    }
    let code = AssignedNames(note)
    let starts = note.formulas.map(\.range.start.offset)
    for (symbol, names) in names {
      // A symbol of two names is a finding of `check`.
      guard names.count == 1, let name = names.first else { continue }
      if code.functions.contains(name) { declarations.functions.insert(symbol.key) }
      guard let value = code.plainValue(of: name) else { continue }
      declarations.values.append(
        NoteScope.CodeValue(
          symbol: symbol, value: value.latex, text: "\(name) = \(value.text)",
          formulasBefore: starts.partitioningIndex { $0 >= value.offset },
          section: surroundings.section(at: value.offset), paragraph: surroundings.block(at: value.offset)))
    }
    declarations.values.sort { ($0.formulasBefore, $0.symbol.key) < ($1.formulasBefore, $1.symbol.key) }
  }

  private static let logarithms: [String: ElementaryFunction] = [
    "np.log": .naturalLogarithm, "math.log": .naturalLogarithm, "torch.log": .naturalLogarithm,
    "np.log2": .binaryLogarithm, "math.log2": .binaryLogarithm, "torch.log2": .binaryLogarithm,
    "np.log10": .decimalLogarithm, "math.log10": .decimalLogarithm, "torch.log10": .decimalLogarithm,
  ]
}

/// The names that the Python of a note assigns, and how.
private struct AssignedNames {
  struct PlainValue {
    var latex: String
    /// As the code writes it.
    var text: String
    /// In the note.
    var offset: Int
  }

  private(set) var functions: Set<String> = []
  /// How often each name gets a value, in any way.
  private var counts: [String: Int] = [:]
  private var values: [String: PlainValue] = [:]

  init(_ note: ParsedNote) {
    for block in note.codeBlocks where ["python", "py", "python3"].contains(block.language) {
      let lexer = PythonLexer(block.code)
      for line in lexer.logicalLines {
        read(lexer.text(line.offsets), isTopLevel: line.indent == 0, offset: block.range.end.offset)
      }
    }
  }

  func plainValue(of name: String) -> PlainValue? { counts[name] == 1 ? values[name] : nil }

  private mutating func read(_ text: String, isTopLevel: Bool, offset: Int) {
    let line = PythonLine(text)
    let bindings = line.bindings
    for (name, binding) in bindings {
      counts[name, default: 0] += 1
      if binding == .definition { functions.insert(name) }
    }
    guard isTopLevel, bindings.count == 1, bindings[0].binding == .assignment, let sides = line.assignment,
      sides.target.filter({ $0 != " " }) == bindings[0].name,
      let latex = Self.literal(sides.value.filter { $0 != " " && $0 != "\n" })
    else { return }
    values[bindings[0].name] = PlainValue(
      latex: latex, text: String(sides.value.drop { $0 == " " }.prefix(40)), offset: offset)
  }

  /// The LaTeX of a number, or of a list, tuple or array of numbers.
  private static func literal(_ text: String) -> String? {
    if let number = number(text[...]) { return number }
    var inside = text[...]
    for (prefix, suffix) in [("np.array([", "])"), ("numpy.array([", "])"), ("[", "]"), ("(", ")")]
    where inside.hasPrefix(prefix) && inside.hasSuffix(suffix) {
      inside = inside.dropFirst(prefix.count).dropLast(suffix.count)
      let parts = inside.split(separator: ",").map(number)
      guard parts.count > 1, parts.count <= 100, !parts.contains(nil) else { return nil }
      return "(" + parts.compactMap { $0 }.joined(separator: ", ") + ")"
    }
    return nil
  }

  private static func number(_ text: Substring) -> String? {
    guard let first = text.first, first.isNumber || first == "-" || first == ".", text.utf8.count <= 40,
      text.allSatisfy({ $0.isASCII && ($0.isNumber || "._-+eE".contains($0)) })
    else { return nil }
    // In code a number is what it says: `1000` is no approximation, and `1e-3` is 0.001.
    let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    let mantissa = parts[0].filter { $0 != "_" }
    guard parts.count <= 2, Rational(decimal: String(mantissa)) != nil else { return nil }
    let number = mantissa.hasSuffix(".") ? String(mantissa.dropLast()) : String(mantissa)
    guard parts.count == 2 else { return number }
    return Int(parts[1]).map { "\(number) \\times 10^{\($0)}" }
  }
}

extension MathFormula {
  /// `\log` alone.
  fileprivate var isLogarithm: Bool {
    guard nodes.count == 1, case .operatorName(let name) = nodes[0].kind else { return false }
    return name.name == "log"
  }
}

extension [Int] {
  /// The first place where the condition holds, which holds from there on.
  fileprivate func partitioningIndex(where condition: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
