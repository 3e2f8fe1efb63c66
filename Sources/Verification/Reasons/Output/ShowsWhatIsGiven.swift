internal import NoteParsing
internal import Verdicts

/// A session that starts from values which the note does not build.
enum ShowsWhatIsGiven: Reason {
  static let id = "shows-what-is-given"
  static let page = ReasonPage(
    what:
      "A session begins by showing a name that has quite another value here, and the claim rests on that name.",
    why: "The example says what it starts from; the code that made it is left out.",
    whatToDo: "Add the line that makes the value, or `fresh` and all that the example needs.")
  static let examples: [ReasonExample] = [
    .applies(
      "```pycon\n>>> a = [1]\n```\n\nElsewhere:\n\n```pycon\n>>> a\n[4, 5, 2]\n>>> sorted(a)\n[2, 4, 5]\n```\n"
    ),
    .applies(
      "```pycon\n>>> a = {3, 1, 2}\n```\n\nElsewhere:\n\n```pycon\n>>> a\n{1}\n>>> a | {2}\n{1, 2}\n```\n"),
    .not("```pycon\n>>> a = [1, 2, 3]\n```\n\nElsewhere:\n\n```pycon\n>>> a\n[1, 2]\n```\n"),
    .not("```pycon\n>>> a = [1]\n>>> a\n[4, 5, 2]\n```\n"),
  ]

  static func evidence(_ name: String, line: Int, at range: SourceRange) -> Evidence {
    evidence(
      "starts from another value", at: range,
      "The session shows on line \(line) what \(name) is to be, and no code of the note makes that.")
  }
}
