internal import NoteParsing
internal import Verdicts

/// A line that the note calls output and that is like none that came out.
enum NotLikeTheOutput: Reason {
  static let id = "not-like-the-output"
  static let page = ReasonPage(
    what:
      "The note shows the line as output, and no line that came out is like it, or it came in another place and the code may write in another order; or it is a traceback that quotes code which the note has not.",
    why:
      "Where lines are missing or more than the note shows, nobody can say which of them this one should be.",
    whatToDo: "Show the whole output, with `...` on a line of its own for what is left out.")
  static let examples: [ReasonExample] = [
    .applies("```python\nprint('a')\n```\n\n```output\na\nsomething else\n```\n"),
    .applies(
      "```python\nfor x in {1: 'a', 2: 'b', 3: 'c'}.values(): print(x)\n```\n\n```output\na\nc\nb\n```\n"),
    .applies(
      "```python\nprint(max(4, 3))\n```\n\n```output\n4\n```\n\n```error\nTypeError     Traceback (most recent call last)\n<ipython-input-1-a> in <module>\n----> 1 max(4, 'a')\n\nTypeError: no\n```\n"
    ),
    .not("```python\nfor x in 'abc': print(x)\n```\n\n```output\na\nc\nb\n```\n"),
    .not("```python\nprint('a')\n```\n\n```output\na\n```\n"),
  ]

  /// A traceback that quotes a line which stands nowhere in the note's code.
  static func ofOtherCode(_ line: String, at range: SourceRange) -> Evidence {
    evidence(
      "not like the output", at: range,
      "The traceback is of other code: it quotes “\(line.prefix(60))”, which the note's code has not.")
  }

  static func evidence(at range: SourceRange, isElsewhere: Bool = false) -> Evidence {
    evidence(
      "not like the output", at: range,
      isElsewhere
        ? "The output has this line in another place." : "No line of the output is like this one.")
  }
}
