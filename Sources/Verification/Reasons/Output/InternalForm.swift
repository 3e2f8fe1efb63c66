internal import NoteParsing
internal import Numbers
internal import Verdicts

/// What Python makes for itself.
enum InternalForm: OutputReason {
  static let id = "internal-form"
  static let page = ReasonPage(
    what:
      "The output is bytecode (`dis.dis(f)`, `f.__code__.co_code`), the bytes of a pickle, or the size of an object.",
    why: "Python makes them for itself, each version in another form.",
    whatToDo: "Write what the present version shows.")
  static let examples: [ReasonExample] = [
    .applies(
      "```python\nimport dis\ndis.dis(lambda: 1)\n```\n\n```output\n  1           0 LOAD_CONST               1 (1)\n              3 RETURN_VALUE\n```\n"
    ),
    .applies("```python\nimport pickle\nprint(pickle.dumps([1]))  # b'\\x80\\x03]q\\x00K\\x01a.'\n```\n"),
    .applies(
      "```python\nimport pickle\nprint('made:', pickle.dumps([1]))\n```\n\n```output\nmade: b'\\x80\\x03]q\\x00K\\x01a.'\n```\n"
    ),
    .applies("```python\nprint((n for n in 'ab').__sizeof__())  # 9\n```\n"),
    .not("```python\nimport sys\nprint(sys.getsizeof('a') < sys.getsizeof('abc'))  # False\n```\n"),
    .not("```python\nimport pickle\nprint(pickle.loads(pickle.dumps([1])))  # [2]\n```\n"),
    .not("```python\nimport pickle\nprint(len(pickle.dumps([])) > 0)  # False\n```\n"),
  ]

  private static let code = KnownCalls("dis.* *.co_code")
  private static let sizes = KnownCalls("sys.getsizeof .__sizeof__")
  private static let bytes = KnownCalls("pickle.dumps marshal.dumps")

  static func evidence(_ facts: OutputFacts) -> Evidence? {
    if let use = facts.first(sizes), !facts.item.differences.isEmpty,
      facts.item.differences.allSatisfy({ difference in
        WrittenNumber(facts.stated.text(ofBytes: difference.expected)) != nil
          && WrittenNumber(facts.actual.text(ofBytes: difference.actual)) != nil
      })
    {
      return evidence(
        "a form of Python's own", at: facts.range(use),
        "\(use.name) tells how large Python makes an object, each version another size.")
    }
    let isBytes = [facts.stated, facts.actual].allSatisfy { $0.contains(/\bb['"]\\x80/) }
    guard let use = facts.firstHere(code) ?? (isBytes ? facts.first(bytes) : nil) else { return nil }
    return evidence(
      "a form of Python's own", at: facts.range(use),
      "\(use.name) gives what Python makes for itself, each version in another form.")
  }
}
