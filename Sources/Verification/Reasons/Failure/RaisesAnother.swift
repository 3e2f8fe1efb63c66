internal import NoteMath
internal import NoteParsing
internal import Verdicts
internal import Words

/// Code that raises another exception than the comment beside it names.
enum RaisesAnother: BlockReason {
  static let id = "raises-another"
  static let verdict = Verdict.failed
  static let page = ReasonPage(
    what:
      "The code raises an exception, and the comment on its line names another one, or one right below shows the very message under another name.",
    why: "A reader who types it sees another exception than the note says.",
    whatToDo: "Name the exception that comes, or mend the code.")
  static let examples: [ReasonExample] = [
    .applies("```python\n{}['a']  # IndexError: 'a'\n```\n"),
    .applies("A missing key raises a `KeyError`.\n\n```python\n{}['a']  # IndexError\n```\n"),
    .applies("```python\n{}['a']  # ❌ Raises IndexError\n```\n"),
    .applies("```python\n{}['a']  # ❌ IndexError\n```\n"),
    .not("```python\n{}['a']  # ❌ Raises LookupError\n```\n"),
    .applies("```python\nint('a')\n# KeyError: invalid literal for int() with base 10: 'a'\n```\n"),
    .not("```python\nint('a')\n# ValueError: invalid literal for int() with base 10: 'a'\n```\n"),
    .applies("```python\n# a KeyError comes\nx = {}['a']  # IndexError: 'a'\n```\n"),
    .not("```python\n{}['a']  # KeyError: 'a'\n```\n"), .not("```python\n{}['a']  # LookupError\n```\n"),
    .not("```python\nlen(3)  # no ValueError, a TypeError\n```\n"),
    .not("```python\nundefined  # ValueError\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    // That some text around says that it comes does not make the comment on its line right.
    guard let raised = facts.raised ?? facts.shown, facts.missingNames.isEmpty else { return nil }
    for comment in facts.run.comments(of: facts.block) {
      let line = comment.line + facts.block.codeLine
      if comment.isOwnLine {
        guard let name = nameShown(comment.text, raised),
          (facts.failingLines?.upperBound ?? raised.line) + 1 == line
        else { continue }
        return evidence(
          raised.type, at: facts.range(ofLine: line), "The note says \(name). \(facts.happened)")
      }
      guard line == raised.line, let name = FailureText.namedException(in: comment.text),
        !raised.isKnown(as: name), FailureText.name(raised.type, in: comment.text) == nil
      else { continue }
      return evidence(
        raised.type, at: facts.range(ofLine: line), "The note says \(name). \(facts.happened)")
    }
    return nil
  }

  /// The name of another exception that a comment shows with the very message that came.
  private static func nameShown(_ comment: String, _ raised: RaisedException) -> String? {
    let text = String(comment.drop { $0 == "#" || $0.isWhitespace })
    guard raised.message.count > 5, text.trimmingSpace.hasSuffix(": " + raised.message.firstLine),
      let name = text.prefixMatch(of: /([A-Z]\w*(?:Error|Exception)):/).map({ String($0.1) }),
      WordList.exceptions.contains(name), !raised.isKnown(as: name)
    else { return nil }
    return name
  }
}
