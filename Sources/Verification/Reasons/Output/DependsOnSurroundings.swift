internal import NoteParsing
internal import Verdicts

/// What comes out otherwise on another machine.
enum DependsOnSurroundings: Reason {
  static let id = "depends-on-surroundings"
  static let page = ReasonPage(
    what:
      "Run once more as on another machine (another clock, zone, folder, home, user, width, other arguments and addresses), the code gives something else, or what the note says.",
    why: "What differs between two machines is nobody's mistake.",
    whatToDo: "Nothing; or give in the code what it depends on: a date, a zone, a path.")
  static let examples: [ReasonExample] = [
    .applies("```python\nimport shutil\nprint(shutil.get_terminal_size().columns)  # 100\n```\n"),
    .applies(
      "```python\nimport datetime\nprint(datetime.datetime.fromtimestamp(1593055439))  # 2020-06-25 11:23:58\n```\n"
    ),
    .not("```python\nimport time\nprint(int(time.time()) * 0 + 4)  # 5\n```\n"),
    .not("```python\nprint(4)  # 5\n```\n"),
  ]

  static func evidence(at range: SourceRange, _ here: String?, _ there: String?) -> Evidence {
    let values = here == there ? "" : " Here it is \(here ?? "nothing"), elsewhere \(there ?? "nothing")."
    return evidence("depends on the machine", at: range, "Elsewhere it comes out otherwise.\(values)")
  }
}
