internal import NoteParsing
internal import Verdicts

/// A session that starts from values which the note does not build.
enum ShowsWhatIsGiven: Reason {
  static let id = "shows-what-is-given"
  static let page = ReasonPage(
    what:
      "A session begins by showing a name that has quite another value here, or one that code within one of several tabs has changed, and the claim rests on that name, there or in the next sessions.",
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
    .applies(tabs("===")), .not(tabs("!!!")),
    .applies("\(given)Now:\n\n```pycon\n>>> max(a)\n9\n```\n"),
    .not("```pycon\n>>> a = [1]\n```\n\nNow:\n\n```pycon\n>>> max(a)\n9\n```\n"),
  ]

  private static let given =
    "```pycon\n>>> a = [1]\n```\n\n## Two\n\n```pycon\n>>> a\n[7, 8, 9]\n```\n\n"

  private static func tabs(_ opening: String) -> String {
    """
    ```pycon
    >>> a = {'k': 1, 'l': 2, 'm': 3}
    ```

    \(opening) "One"

        ```pycon
        >>> a['z'] = 4
        ```

    \(opening) "Two"

        ```pycon
        >>> a['y'] = 5
        ```

    ```pycon
    >>> a
    {'k': 1, 'l': 2, 'm': 3, 'y': 5}
    ```

    """
  }

  static func evidence(_ name: String, line: Int, at range: SourceRange) -> Evidence {
    evidence(
      "starts from another value", at: range,
      "The session shows on line \(line) what \(name) is to be, and no code of the note makes that.")
  }
}
