internal import Verdicts

/// A file that the sandbox has not got.
enum NeedsFile: BlockReason {
  static let id = "needs-file"
  static let page = ReasonPage(
    what: "The code opens a file that is not there.",
    why: "Notes run in an empty folder: neither the vault nor the reader's files are in it.",
    whatToDo: "Let the note write the file before it reads it, or mark the block with `verify=skip`.")
  static let examples: [ReasonExample] = [
    .applies("```python\nopen('data.csv')\n```\n"),
    .not("```python\nopen('data.csv', 'w').close()\nopen('data.csv')\n```\n"),
    .not("```python\nraise FileNotFoundError('data.csv')\n```\n"),
    .not("```python\nraise FileExistsError('data.csv')\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard let raised = facts.failure, !facts.isRaisedByNote, raised.type == "FileNotFoundError" else {
      return nil
    }
    let name = raised.message.split(separator: "'").dropFirst().last.map(String.init)
    return evidence(
      name.map { "needs the file \($0)" } ?? "needs a file", at: facts.place,
      "It needs something that is not there: \(raised.type): \(raised.message.firstLine).")
  }
}
