internal import Words

/// The function is left for the reader to write.
enum FunctionIsStub: Reason {
  static let id = "function-is-stub"
  static let page = ReasonPage(
    what: "A comment in the function asks the reader to write something there, or there is nothing in it.",
    why: "A stub of an exercise gives no values to compare.",
    whatToDo: "Give the solution.")
  static let examples: [ReasonExample] = [
    .pair("r(a, b) = a^2 + b", "def r(a, b):\n    # TODO: replace this line\n    return 0.0"),
    .pair("r(a, b) = a^2 + b", "def r(a, b):\n    pass"),
    .agreeingPair,
  ]

  static func ground(_ function: PythonFunction) -> Ground? {
    let lexer = PythonLexer(function.code)
    for comment in lexer.comments {
      if let word = WordList.leftToReader.first(in: lexer.text(comment.offsets)) {
        return ground(
          "an exercise",
          "A comment leaves \(function.name) to the reader, “\(word.word)”, so it is not compared.",
          ja: "コメントに「\(word.word)」とあり、\(function.name) は読者に任されているので、比べない。")
      }
    }
    let body = lexer.logicalLines.dropFirst().map { lexer.text($0.offsets) }.filter { !$0.hasPrefix("\"") }
    guard let last = body.last, last == "pass" || last == "..." || last.contains("NotImplementedError") else {
      return nil
    }
    return ground(
      "a stub", "\(function.name) has nothing in it, so it is not compared.",
      ja: "\(function.name) には中身がないので、比べない。")
  }
}
