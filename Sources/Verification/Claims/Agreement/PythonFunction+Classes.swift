extension PythonFunction {
  /// The methods of the classes of a block, whose attributes of `self` are parameters.
  static func methods(in block: PlannedBlock) -> [PythonFunction] {
    guard block.code.contains("class ") else { return [] }
    let lexer = PythonLexer(block.code)
    let lines = lexer.logicalLines
    var found: [PythonFunction] = []
    for (place, line) in lines.enumerated() where line.indent == 0 {
      let text = lexer.text(line.offsets)
      guard text.hasPrefix("class ") else { continue }
      let name = String(text.dropFirst(6).prefix { $0.isLetter || $0.isNumber || $0 == "_" })
      let body = lines[(place + 1)...].prefix { $0.indent > 0 }
      guard !name.isEmpty, let depth = body.first?.indent else { continue }
      let heads = body.indices.filter { body[$0].indent == depth }
      let methods = heads.compactMap { start -> PythonFunction? in
        let end = heads.first { $0 > start } ?? body.endIndex
        return method(lexer, body[start..<end], of: name, in: block)
      }
      let standards = methods.first { $0.name == "__init__" }?.attributes ?? [:]
      found += methods.compactMap { $0.withAttributes(standards) }
    }
    return found
  }

  private static func method(
    _ lexer: PythonLexer, _ lines: ArraySlice<PythonLexer.LogicalLine>, of owner: String,
    in block: PlannedBlock
  ) -> PythonFunction? {
    guard let first = lines.first, let last = lines.last, lines.count > 1,
      let (name, list) = head(lexer.text(first.offsets))
    else { return nil }
    var function = PythonFunction(
      name: name, parameters: [], block: block.ordinal,
      lines: first.lines.lowerBound + block.codeLine...last.lines.upperBound + block.codeLine,
      code: lexer.text(first.offsets.lowerBound..<last.offsets.upperBound))
    function.take(list)
    guard function.parameters.first?.name == "self" else { return nil }
    function.parameters.removeFirst()
    function.owner = owner
    return function
  }

  /// What a constructor makes of `self`: the plain value of each attribute.
  private var attributes: [String: String] {
    let lexer = PythonLexer(code)
    var found: [String: String] = [:]
    for line in lexer.logicalLines.dropFirst() {
      guard let sides = PythonLine(lexer.text(line.offsets)).assignment else { continue }
      let target = sides.target.filter { $0 != " " }
      guard target.hasPrefix("self.") else { continue }
      let value = String(sides.value).trimmingSpace
      let standard = parameters.first { $0.name == value }?.standard ?? value
      if standard.first?.isNumber == true, standard.allSatisfy({ $0.isNumber || ".e-_+".contains($0) }) {
        found[String(target.dropFirst(5))] = standard
      }
    }
    return found
  }

  /// With the attributes that it reads as parameters; nil for what constructs or shows, and what calls others of its class.
  private func withAttributes(_ standards: [String: String]) -> PythonFunction? {
    if name.hasPrefix("__"), name != "__call__" { return nil }
    var function = self
    var assigned: Set<String> = []
    var rest = Substring(code)
    while let place = rest.firstRange(of: "self.") {
      rest = rest[place.upperBound...]
      let word = String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
      let behind = rest.dropFirst(word.count).drop { $0 == " " }
      if behind.first == "(" { return nil }
      if behind.first == "=", behind.dropFirst().first != "=" { assigned.insert(word) }
      if !assigned.contains(word), !function.attributeNames.contains(word),
        !function.parameters.contains(where: { $0.name == word })
      {
        function.parameters.append(Parameter(name: word, standard: standards[word]))
        function.attributeNames.append(word)
      }
    }
    return function
  }

  /// The code that calls the method with an object that has nothing but its attributes.
  func methodCall(_ bound: Set<String>) -> String? {
    guard let owner else { return nil }
    func argument(_ name: String) -> String? {
      if bound.contains(name) { return "\(name)=\(name)" }
      return parameters.first { $0.name == name }?.standard.map { "\(name)=\($0)" }
    }
    let own = attributeNames.compactMap(argument).joined(separator: ", ")
    let rest = parameters.map(\.name).filter { !attributeNames.contains($0) && bound.contains($0) }
      .map { "\($0)=\($0)" }
    let object = "__import__('types').SimpleNamespace(\(own))"
    return "\(owner).\(name)(\(([object] + rest).joined(separator: ", ")))"
  }
}
