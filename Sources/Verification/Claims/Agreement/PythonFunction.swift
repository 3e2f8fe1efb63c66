/// A function that a code block defines at its top level, as its text says.
struct PythonFunction: Equatable {
  struct Parameter: Equatable {
    var name: String
    /// What it is without an argument, as written.
    var standard: String?
    /// As the annotation says.
    var type: String?
  }

  var name: String
  var parameters: [Parameter]
  /// The position of its block among the note's.
  var block: Int
  /// The note's lines.
  var lines: ClosedRange<Int>
  /// It is an assignment, whose parameters are the names that it uses.
  var isStatement = false
  /// The statement makes the new value of its target from the old one.
  var isUpdate = false
  /// It stands for an expression, whose target is ours.
  var isExpression = false
  /// It takes `*args` or more of its kind.
  var isOpen = false
  /// The class whose method it is.
  var owner: String?
  /// The parameters that are attributes of `self`.
  var attributeNames: [String] = []
  /// The dictionary whose elements stand among the parameters.
  var state: State?
  /// The code of the function with its comments.
  var code: String

  /// Those without which it cannot be called.
  var required: [Parameter] { parameters.filter { $0.standard == nil } }

  /// All functions of a block, in order.
  static func functions(in block: PlannedBlock) -> [PythonFunction] {
    guard block.code.contains("def ") || block.code.contains("lambda") else { return [] }
    let lexer = PythonLexer(block.code)
    var found: [PythonFunction] = []
    for (place, line) in lexer.logicalLines.enumerated() where line.indent == 0 {
      let text = lexer.text(line.offsets)
      guard let (name, list) = head(text) else { continue }
      let body = lexer.logicalLines[(place + 1)...].prefix { $0.indent > 0 }
      let end = body.last ?? line
      var function = PythonFunction(
        name: name, parameters: [], block: block.ordinal,
        lines: line.lines.lowerBound + block.codeLine...end.lines.upperBound + block.codeLine,
        code: lexer.text(line.offsets.lowerBound..<end.offsets.upperBound))
      function.take(list)
      found.append(function.withState)
    }
    return found
  }

  /// Takes the parameters of a head.
  mutating func take(_ list: String) {
    for part in Self.parts(list) {
      if part.hasPrefix("*") || part == "/" {
        isOpen = isOpen || part != "*" && part != "/"
        continue
      }
      parameters.append(Self.parameter(part))
    }
  }

  /// What its last line returns, part by part of a tuple.
  var returned: [String] {
    let lexer = PythonLexer(code)
    let last = lexer.logicalLines.map { lexer.text($0.offsets) }.last { $0.hasPrefix("return ") }
    return last.map { Self.parts($0.dropFirst(7)) } ?? []
  }

  /// The name and the text of the parameters of `def f(x, y=1):` and `f = lambda x, y: …`.
  static func head(_ text: String) -> (name: String, list: String)? {
    if text.hasPrefix("def ") {
      let rest = text.dropFirst(4).drop { $0 == " " }
      let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      let behind = rest.dropFirst(name.count).drop { $0 == " " }
      guard !name.isEmpty, behind.first == "(", let end = closing(behind) else { return nil }
      return (String(name), String(behind[behind.index(after: behind.startIndex)..<end]))
    }
    guard let sides = PythonLine(text).assignment else { return nil }
    let (name, value) = (sides.target.filter { $0 != " " }, sides.value.drop { $0 == " " })
    guard value.hasPrefix("lambda "), name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }),
      let colon = value.firstIndex(of: ":")
    else { return nil }
    return (name, String(value.dropFirst(7)[..<colon]))
  }

  /// The parenthesis that closes the one at the start.
  static func closing(_ text: Substring) -> String.Index? {
    guard text.first == "(" else { return nil }
    var depth = 0
    for place in text.indices {
      if "([{".contains(text[place]) { depth += 1 }
      if ")]}".contains(text[place]) { depth -= 1 }
      if depth == 0 { return place }
    }
    return nil
  }

  /// The text between commas that stand in no brackets.
  static func parts(_ text: some StringProtocol) -> [String] {
    var parts: [String] = [""]
    var depth = 0
    for character in text {
      if "([{".contains(character) { depth += 1 }
      if ")]}".contains(character) { depth -= 1 }
      if character == ",", depth == 0 { parts.append("") } else { parts[parts.count - 1].append(character) }
    }
    return parts.map(\.trimmingSpace).filter { !$0.isEmpty }
  }

  private static func parameter(_ text: String) -> Parameter {
    let sides = text.split(separator: "=", maxSplits: 1).map { String($0).trimmingSpace }
    let typed = sides[0].split(separator: ":", maxSplits: 1).map { String($0).trimmingSpace }
    return Parameter(
      name: typed[0], standard: sides.count > 1 ? sides[1] : nil, type: typed.count > 1 ? typed[1] : nil)
  }
}
