internal import NoteMath
internal import NoteParsing
internal import Verdicts
internal import Words

/// Code that does not end, beside a text that says so.
enum EndlessOnPurpose: BlockReason {
  static let id = "endless-on-purpose"
  static let page = ReasonPage(
    what: "The code does not end, and the text around speaks of an endless loop or a deadlock.",
    why: "It shows what does not end.",
    whatToDo: "Mark the block with `verify=skip`, which also saves the time.")
  static let examples: [ReasonExample] = [
    .applies("An infinite loop:\n\n```python timeout=0.3\nwhile True: pass\n```\n"),
    .not("Deadlocks are avoided by this order:\n\n```python timeout=0.3\nwhile True: pass\n```\n"),
    .not("A loop:\n\n```python timeout=0.3\nwhile True: pass\n```\n"),
    .not("This is not an infinite loop:\n\n```python timeout=0.3\nwhile True: pass\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard let ending = facts.ending else { return nil }
    switch ending {
    case .timedOut, .outputLimit: break
    default: return nil
    }
    for sentence in facts.sentences {
      guard let word = WordList.endless.first(in: sentence.text, unlessNegated: .negations),
        WordList.avoidances.first(in: sentence.text) == nil
      else { continue }
      return evidence(
        "meant to fail", at: facts.range(word.range, of: sentence),
        "\(ending.sentence ?? "") The text around says “\(word.word)”.")
    }
    return nil
  }
}
