extension PythonFunction {
  /// The assignments of a block that compute a name from others, each as a function of these.
  static func assignments(in block: PlannedBlock) -> [PythonFunction] {
    let lexer = PythonLexer(block.code)
    return lexer.logicalLines.compactMap { line in
      let text = lexer.text(line.offsets)
      guard text.utf8.count <= 400, let statement = StatementText(text) else { return nil }
      var function = PythonFunction(
        name: statement.target, parameters: statement.names.map { Parameter(name: $0) }, block: block.ordinal,
        lines: line.lines.lowerBound + block.codeLine...line.lines.upperBound + block.codeLine,
        code: statement.code)
      function.isStatement = true
      function.isUpdate = statement.names.contains(statement.target)
      return function
    }
  }

  /// An expression or an assignment that stands alone, as a function of its names; nil for other code.
  /// - Parameter functions: The functions that it may call.
  static func snippet(_ text: String, calling functions: Set<String>) -> PythonFunction? {
    let isAssignment = PythonLine(text).isAssignment
    guard text.utf8.count <= 200,
      let statement = StatementText(isAssignment ? text : "value = \(text)", calling: functions)
    else { return nil }
    var function = PythonFunction(
      name: statement.target, parameters: statement.names.map { Parameter(name: $0) }, block: 0, lines: 0...0,
      code: statement.code)
    function.isStatement = true
    function.isUpdate = statement.names.contains(statement.target)
    function.isExpression = !isAssignment
    return function
  }

  /// The rank that `W @ x` gives a name beside the sign: 2 to capitals, 1 to others; 0 where there is none.
  func rankOfOperand(_ name: String) -> Int {
    guard code.contains("@") else { return 0 }
    let words = code.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "@" || $0 == ".") }
      .flatMap { $0.split(separator: "@", omittingEmptySubsequences: false).interspersed }
    for (place, word) in words.enumerated() where word == "@" {
      let sides = [place > 0 ? words[place - 1] : "", place + 1 < words.count ? words[place + 1] : ""]
      if sides.contains(where: { $0 == name || $0 == name + ".T" }) {
        return name.first?.isUppercase == true ? 2 : 1
      }
    }
    return 0
  }

  /// How many operators and calls stand in its code.
  var operatorCount: Int {
    let code = code.replacing("**", with: "^")
    let isAugmented = code.prefix { $0 != "=" }.contains { "+-*/".contains($0) }
    return code.drop { $0 != "=" }.count { "+-*/@^".contains($0) } + (isAugmented ? 1 : 0)
  }
}

extension Array where Element == Substring {
  /// With the sign between the parts, and without empty ones.
  fileprivate var interspersed: [String] {
    [String](
      enumerated().flatMap { place, part in (place > 0 ? ["@"] : []) + (part.isEmpty ? [] : [String(part)]) })
  }
}
