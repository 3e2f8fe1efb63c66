internal import NoteParsing
internal import Verdicts

/// A sentence that may not say that its value comes out.
enum HedgedSentence: OutputReason {
  static let id = "hedged-sentence"
  static let page = ReasonPage(
    what:
      "The sentence that states the value has a word such as “if”, “not” or “suppose”; or the one before the code or the output says that this is what one would expect, denies it, makes a condition of it, or names another version, system, language, speaker, file or value than the code has.",
    why:
      "It may tell what does not come out, what would under another condition, or what another program prints.",
    whatToDo: "State the value in a comment beside the code.")
  static let examples: [ReasonExample] = [
    .applies("```python\ndef f(x): return 2 * x\n```\n\nIf `f` were a square, `f(3)` → `9`.\n"),
    .applies("What we expected instead:\n\n```python\nx = [1]\ny = x\ny += [2]\nprint(x)  # [1]\n```\n"),
    .applies(
      "```python\nx = [1]\ny = x\ny += [2]\nprint(x)\n```\n\nOne would expect this:\n\n```output\n[1]\n```\n"),
    .applies("\(three)With `x = 10` it prints\n\n```\n11\n```\n"),
    .applies("\(three)This does not print\n\n```\n11\n```\n"),
    .applies("\(three)The equivalent Ruby code prints\n\n```\n11\n```\n"),
    .applies("\(three)Expected:\n\n```\n11\n```\n\nActual:\n\n```\n3\n```\n"),
    .applies("\(three)修正前の出力:\n\n```\n11\n```\n"),
    .applies("\(three)修改前的输出：\n\n```\n11\n```\n"),
    .applies("\(three)The file `data.txt` holds\n\n```\n11\n```\n"),
    .not("\(three)If you run this, it prints\n\n```\n11\n```\n"),
    .not("\(three)With `x = 2` it prints\n\n```\n11\n```\n"),
    .not("\(three)Not surprisingly, the output of `print` is\n\n```\n11\n```\n"),
    .not("\(three)実行すると次のように表示されるはずです。\n\n```\n11\n```\n"),
    .not("\(three)得到的结果并无不同：\n\n```\n11\n```\n"),
    .not("What comes instead:\n\n```python\nx = [1]\ny = x\ny += [2]\nprint(x)  # [1]\n```\n"),
    .not("```python\ndef f(x): return 2 * x\n```\n\nNow `f(3)` → `9`.\n"),
  ]

  private static let three = "```python\nx = 2\nprint(x + 1)\n```\n\n"

  static func evidence(_ facts: OutputFacts) -> Evidence? {
    guard let doubt = facts.expectation.doubt else { return nil }
    return evidence(
      "the sentence has the word “\(doubt.word)”", at: doubt.range,
      "The sentence has the word “\(doubt.word)”, and may not say that this comes out.")
  }
}
