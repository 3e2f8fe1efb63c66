internal import NoteParsing
internal import Verdicts

/// The address of an object.
enum MachineAddress: OutputReason {
  static let id = "machine-address"
  static let page = ReasonPage(
    what:
      "What the note shows, or what came out, has the address of an object: `0x7f…` or `<f at …>`.",
    why: "Addresses differ from run to run.",
    whatToDo: "Nothing.")
  static let examples: [ReasonExample] = [
    .applies(
      "```python\nclass A: pass\nprint(A())\n```\n\n```output\n<__main__.A object at 0x7f0000000000>\n```\n"),
    .not("```python\nprint(hex(255), 1)\n```\n\n```output\n0xfe 1\n```\n"),
  ]

  static func evidence(_ facts: OutputFacts) -> Evidence? {
    let texts = [facts.stated, facts.actual]
    let isShown = texts.contains { $0.contains(/\bat 0x[0-9a-fA-F]{4,}|<[^<>]* at [^<>]*>/) }
    guard isShown else { return nil }
    return evidence("an address of the machine", at: facts.item.range, "It holds the address of an object.")
  }
}
