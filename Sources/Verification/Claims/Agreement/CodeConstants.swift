internal import LaTeXMath

/// The numbers that a note's Python gives names at its top level, each once: `K, r = 100, 0.5`.
struct CodeConstants {
  private var values: [String: ShortDecimal] = [:]

  init(_ blocks: [PlannedBlock]) {
    var others: Set<String> = []
    for block in blocks {
      let lexer = PythonLexer(block.code)
      var isLocal = false
      for line in lexer.logicalLines {
        let read = PythonLine(lexer.text(line.offsets))
        if line.indent == 0 { isLocal = ["def", "class"].contains(read.firstWord) }
        if isLocal, line.indent > 0 {
          // `global K` lets a function change it.
          if read.firstWord == "global" { others.formUnion(read.bindings.map(\.name)) }
          continue
        }
        let numbers = line.indent == 0 ? Self.numbers(read) : [:]
        for (name, binding) in read.bindings {
          guard binding == .assignment, let number = numbers[name], values[name] ?? number == number else {
            others.insert(name)
            continue
          }
          values[name] = number
        }
      }
    }
    for name in others { values[name] = nil }
  }

  private static func numbers(_ line: PythonLine) -> [String: ShortDecimal] {
    guard let sides = line.assignment, !["+", "-", "*", "/", "%", "&", "|", "^"].contains(sides.target.last)
    else { return [:] }
    let (names, values) = (PythonFunction.parts(sides.target), PythonFunction.parts(sides.value))
    guard names.count == values.count else { return [:] }
    var found: [String: ShortDecimal] = [:]
    for (name, value) in zip(names, values) where found[name] == nil {
      found[name] = ShortDecimal(text: value.replacing("_", with: ""))
    }
    return found
  }

  /// What a symbol is in a function that reads it from its surroundings; nil where that is no such number.
  func value(of key: String, in function: PythonFunction) -> Scope.Given? {
    guard !values.isEmpty, !function.isStatement else { return nil }
    let own = Set(function.parameters.map(\.name))
    let used = Set(PythonLine.names(in: function.code)).subtracting(own)
    let fitting = used.filter { values[$0] != nil && SymbolSpelling.matches($0, key) }.sorted()
    guard fitting.count == 1, let name = fitting.first, let value = values[name],
      !function.assigns(name)
    else { return nil }
    return Scope.Given(value: value.expression, text: "\(key) = \(value.text)")
  }
}

extension PythonFunction {
  /// Whether the name is one of its own.
  fileprivate func assigns(_ name: String) -> Bool {
    let lexer = PythonLexer(code)
    return lexer.logicalLines.dropFirst().contains { line in
      PythonLine(lexer.text(line.offsets)).bindings.contains { $0.name == name }
    }
  }
}
