internal import NoteParsing
internal import Verdicts

/// Where a module lies.
enum MachinePath: OutputReason {
  static let id = "machine-path"
  static let page = ReasonPage(
    what: "The output shows a module with the path where it lies.",
    why: "It lies elsewhere on another machine.",
    whatToDo: "Nothing.")
  static let examples: [ReasonExample] = [
    .applies("```python\nimport re\nre\n```\n\n```output\n<module 're' from '/a/re.py'>\n```\n"),
    .not("```python\nimport re\nre.__name__\n```\n\n```output\n'rex'\n```\n"),
  ]

  static func evidence(_ facts: OutputFacts) -> Evidence? {
    guard [facts.stated, facts.actual].contains(where: { $0.contains("<module '") }) else { return nil }
    return evidence(
      "a path of the machine", at: facts.item.range, "A module lies elsewhere on another machine.")
  }
}
