internal import NoteMath
internal import Words

/// The text calls the code bad.
enum ShownAsBad: Reason {
  static let id = "shown-as-bad"
  static let page = ReasonPage(
    what:
      "Function and formula differ, and the text before the code or a comment in it calls the code wrong or bad.",
    why: "A note on mistakes shows mistakes.",
    whatToDo: "Nothing, where it is meant; else take the word away.")
  static let examples: [ReasonExample] = [
    .pair("f(x) = x^2 + 1", "def f(x):\n    return x**2", between: "A **bad** version:"),
    .nearPair(
      "f(x) = x^2 + 1", "def f(x):\n    return x**2 + 2", before: "L'erreur quadratique de départ vaut un."),
    .agreeingPair,
  ]

  /// The last paragraph before the code.
  private static func lead(_ block: PlannedBlock) -> String {
    let lines = (block.before?.text ?? "").split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0).trimmingSpace
    }
    let end = lines.reversed().drop { $0.isEmpty }
    return end.prefix { !$0.isEmpty }.reversed().joined(separator: "\n")
  }

  private static let bad = WordList(of: [.marks, .badCode, .badExamples])

  static func ground(_ block: PlannedBlock, _ function: PythonFunction) -> Ground? {
    let lexer = PythonLexer(function.code)
    let texts =
      [lead(block)] + block.headings.suffix(1)
      + lexer.comments.map { lexer.text($0.offsets) }
    if WordList.badLabels.first(in: texts[0]) != nil, texts[0].split(separator: " ").count <= 2 {
      return ground(
        "shown as bad", "They differ, and “\(texts[0])” stands over the code, so that it may be meant.",
        ja: "両者は違う。ただし、コードの前に「\(texts[0])」とあるので、わざとかもしれない。")
    }
    for text in texts {
      if let word = bad.first(in: text, except: .terms) {
        return ground(
          "shown as bad", "They differ, and the text has the word “\(word.word)”, so that it may be meant.",
          ja: "両者は違う。ただし、文に「\(word.word)」とあるので、わざとかもしれない。")
      }
    }
    return nil
  }
}
