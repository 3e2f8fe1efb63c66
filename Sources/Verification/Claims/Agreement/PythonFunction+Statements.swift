extension PythonFunction {
  /// The assignments at the top level of a block that compute a name from others, each as a function of these.
  static func assignments(in block: PlannedBlock) -> [PythonFunction] {
    let lexer = PythonLexer(block.code)
    return lexer.logicalLines.compactMap { line in
      guard line.indent == 0 else { return nil }
      let text = lexer.text(line.offsets)
      guard text.utf8.count <= 400, !text.contains("lambda"), !text.contains("\""), !text.contains("'"),
        let sides = PythonLine(text).assignment
      else { return nil }
      let target = sides.target.filter { $0 != " " }
      guard !target.isEmpty, target.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }),
        let names = freeNames(in: sides.value), !names.isEmpty, names.count <= 8, !names.contains(target)
      else { return nil }
      var statement = PythonFunction(
        name: target, parameters: names.map { Parameter(name: $0) }, block: block.ordinal,
        lines: line.lines.lowerBound + block.codeLine...line.lines.upperBound + block.codeLine, code: text)
      statement.isStatement = true
      return statement
    }
  }

  /// The names that an expression of operators and calls of libraries takes from elsewhere; nil for another expression.
  private static func freeNames(in text: Substring) -> [String]? {
    var names: [String] = []
    let characters = Array(text)
    var place = 0
    while place < characters.count {
      let character = characters[place]
      guard character.isLetter || character == "_" else {
        if character.isNumber {
          while place < characters.count, characters[place].isNumber || "._e".contains(characters[place]) {
            place += 1
          }
          continue
        }
        guard " .+-*/@()[],:=\n".contains(character) else { return nil }
        place += 1
        continue
      }
      let start = place
      while place < characters.count,
        characters[place].isLetter || characters[place].isNumber || characters[place] == "_"
      {
        place += 1
      }
      let word = String(characters[start..<place])
      let rest = characters[place...].drop { $0 == " " }
      let isAttribute = start > 0 && characters[start - 1] == "."
      let isKeyword = rest.first == "=" && rest.dropFirst().first != "="
      if isAttribute || isKeyword { continue }
      if known.contains(word) { continue }
      // A call of a function of the note is none of a library.
      if rest.first == "(" || statements.contains(word) { return nil }
      if !names.contains(word) { names.append(word) }
    }
    return names
  }

  private static let known: Set<String> = [
    "np", "numpy", "math", "torch", "sum", "abs", "len", "max", "min", "float", "pow", "sqrt", "exp", "log",
    "sin",
    "cos", "tan", "tanh", "pi", "True", "False", "None",
  ]
  private static let statements: Set<String> = [
    "if", "else", "for", "in", "not", "and", "or", "is", "await", "yield",
  ]

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
    let code = code.replacing("**", with: "^").drop { $0 != "=" }
    return code.count { "+-*/@^".contains($0) }
  }
}

extension Array where Element == Substring {
  /// With the sign between the parts, and without empty ones.
  fileprivate var interspersed: [String] {
    [String](
      enumerated().flatMap { place, part in (place > 0 ? ["@"] : []) + (part.isEmpty ? [] : [String(part)]) })
  }
}
