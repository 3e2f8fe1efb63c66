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
    .not(
      "```python\nclass A: pass\nprint([A(), 4])\n```\n\n```output\n[<__main__.A object at 0x7f0000000000>, 5]\n```\n"
    ),
    .not(
      "```python\nclass A: pass\nprint(A())\n```\n\n```output\n<__main__.B object at 0x7f0000000000>\n```\n"),
    .not("```python\nprint(hex(255), 1)\n```\n\n```output\n0xfe 1\n```\n"),
  ]

  static func evidence(_ facts: OutputFacts) -> Evidence? {
    let texts = [facts.stated, facts.actual]
    let isShown = texts.contains { $0.contains(/\bat 0x[0-9a-fA-F]{4,}|<[^<>]* at [^<>]*>/) }
    // What stands beside the object, and the class of an object of the note's own, are the same on every machine.
    let (stated, actual) = (facts.stated.withoutObjects, facts.actual.withoutObjects)
    guard isShown, stated.isEmpty || actual.isEmpty || stated == actual else { return nil }
    return evidence("an address of the machine", at: facts.item.range, "It holds the address of an object.")
  }
}

extension String {
  /// Without objects of the library and with those of the note's own by their class alone.
  fileprivate var withoutObjects: String {
    replacing(/<__main__\.(\w+)[^<>]*>/) { "{\($0.1)}" }.replacing(/<[^<>]*>|0x[0-9a-fA-F]+/, with: "").filter
    {
      !$0.isWhitespace && $0 != ","
    }
  }
}
