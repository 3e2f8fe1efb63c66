import Testing
import Verdicts

@testable import Verification

/// Whatever carries an outcome, a right one holds and a wrong one is refuted.
@Suite struct CarrierTests {
  private static let code = "```python\nprint('sum', 6 * 7)\n```\n\n"

  /// `@` stands for what is stated of the output `sum 42`.
  private static let values = [
    "```python\nprint('sum', 6 * 7)  # @\n```\n", "```python\nprint('sum', 6 * 7)\n# @\n```\n",
    "```python\nprint('sum', 6 * 7)\n#> @\n```\n", "```python\nprint('sum', 6 * 7)\n# -> @\n```\n",
    "```python\nprint('sum', 6 * 7)\n## @\n```\n", "```python\nprint('sum', 6 * 7)\n# Out: @\n```\n",
    "```python\n# Out: @\nprint('sum', 6 * 7)\n```\n",
    "```python\nx = 1\n\n# Out: @\nprint('sum', 6 * 7)\n```\n",
    "```python\n>>> print('sum', 6 * 7)\n# @\n```\n", "```pycon\n>>> print('sum', 6 * 7)\n@\n```\n",
    "```ruby\n>>> print('sum', 6 * 7)\n@\n```\n", "```\n>>> print('sum', 6 * 7)\n@\n```\n",
    "```pycon\n>>> print('sum', 6 * 7)  # doctest: +ELLIPSIS\ns...@\n```\n",
    "\(code)```output\n@\n```\n", "\(code)```text\n@\n```\n", "\(code)```console\n@\n```\n",
    "\(code)```\n@\n```\n", "\(code)    @\n", "\(code)Here is what one sees:\n\n```text\n@\n```\n",
    "\(code)```console\n$ python x.py\n@\n```\n", "\(code)```shell\n$ python x.py\n@\n```\n",
    "```{code-cell} python\n:tags: [hide-input]\nprint('sum', 6 * 7)  # @\n```\n",
    "```{code-cell} python\n---\ntags: [a]\n---\nprint('sum', 6 * 7)  # @\n```\n",
    "```{code-block} python\nprint('sum', 6 * 7)  # @\n```\n",
    "```{testcode}\nprint('sum', 6 * 7)\n```\n\n```{testoutput}\n@\n```\n",
    "```{doctest}\n>>> print('sum', 6 * 7)\n@\n```\n",
    "```{python}\n#| echo: true\nprint('sum', 6 * 7)  # @\n```\n",
    "```{python}\nprint('sum', 6 * 7)\n```\n\n::: {.cell-output .cell-output-stdout}\n```\n@\n```\n:::\n",
    "``` {.python .numberLines}\nprint('sum', 6 * 7)  # @\n```\n",
    "```python {.marimo}\nprint('sum', 6 * 7)  # @\n```\n",
    "\(code)The output will be:\n\n```shell\n@\n```\n", "\(code)Output:\n\n```bash\n@\n```\n",
    "```run-python\nprint('sum', 6 * 7)\n```\n\n```output\n@\n```\n",
    "\(code)```\n## @\n```\n", "\(code)```\n#> @\n```\n",
    "```\nIn [1]: print('sum', 6 * 7)\n@\n\nIn [2]: x = 1\n```\n",
    "!!! note \"Sums\"\n    Text.\n\n    ```python\n    print('sum', 6 * 7)\n    ```\n\n    ```\n    @\n    ```\n",
    "??? tip\n    ```python\n    print('sum', 6 * 7)  # @\n\n    ```\n\nText.\n",
    "=== \"A\"\n\n    !!! note\n\n        ```python\n        print('sum', 6 * 7)  # @\n        ```\n",
    "```{python, echo=TRUE}\nprint('sum', 6 * 7)  # @\n```\n",
  ]

  @Test(arguments: values)
  func aValue(_ carrier: String) {
    func verdicts(_ stated: String) -> [Verdict] {
      let isCut = carrier.contains("ELLIPSIS")
      let note = carrier.replacing("@", with: isCut ? String(stated.dropFirst(4)) : stated)
      return JudgedNote(note, ["print": "sum 42"]).verdicts
    }
    #expect(verdicts("sum 42") == [.verified])
    if !carrier.contains("ELLIPSIS") { #expect(verdicts("sum 43") == [.refuted]) }
    #expect(!verdicts("sum 43").contains(.verified))
  }

  private static let raising = "```python\nint('a')\n```\n\n"
  private static let traceback =
    "Traceback (most recent call last):\n  File \"x.py\", line 1, in <module>\n    int('a')\n@: no number\n"

  private static let exceptions =
    ["output", "error", "traceback", "pytb", "stderr", "text", "console", ""].map {
      "\(raising)```\($0)\n\(traceback)```\n"
    } + [
      "\(raising)```sh\n$ python x.py\n\(traceback)```\n",
      "\(raising)```powershell\n> python x.py\n\(traceback)```\n",
      "```python\nint('a')  # @\n```\n", "```python\nint('a')  # @: no number\n```\n",
      "```python\nint('a')\n# @: no number\n```\n", "```python\nint('a')  # raises @\n```\n",
      "```pycon\n>>> int('a')\n\(traceback)```\n", "```pycon\n>>> int('a')\n@: no number\n```\n",
      "This raises a `@`:\n\n\(raising)",
      raising + traceback.split(separator: "\n").map { "    \($0)\n" }.joined(),
    ]

  @Test(arguments: exceptions)
  func anException(_ carrier: String) {
    func isBad(_ type: String) -> Bool {
      var raised = RaisedException(type: "ValueError", message: "no number", line: 0)
      raised.kinds = ["ValueError", "Exception"]
      let note = JudgedNote(carrier.replacing("@", with: type), raising: ("int('a')", raised))
      return note.items.contains { $0.verdict.isBad }
    }
    #expect(!isBad("ValueError"))
    #expect(isBad("KeyError"))
  }

  /// That one comes, in the languages that are read.
  @Test(arguments: [
    "error", "raises an error", "エラーになる", "会报错", "오류 발생", "löst einen Fehler aus", "lève une erreur",
    "produce un error", "solleva un errore", "gera um erro", "вызывает ошибку",
  ])
  func theAnnouncementOfOne(_ words: String) {
    let raised = RaisedException(type: "ValueError", message: "no number", line: 0)
    let note = JudgedNote("```python\nint('a')  # \(words)\n```\n", raising: ("int('a')", raised))
    #expect(note.runs.map(\.verdict) == [.verified])
    #expect(note.runs.flatMap { $0.reasons.map(\.id) } == ["announced-failure"])
  }

  /// doctest's `+NORMALIZE_WHITESPACE`: the same words in other lines.
  @Test(arguments: [
    ("a   42\nb  c", Verdict.verified), ("a   43\nb  c", .refuted), ("a 42 c\nb", .unchecked),
  ])
  func otherWhiteSpace(_ stated: String, _ verdict: Verdict) {
    let note = JudgedNote(
      "```pycon\n>>> f()  # doctest: +NORMALIZE_WHITESPACE\n\(stated)\n```\n", ["f()": "a 42 b c"])
    if verdict == .verified {
      #expect(note.verdicts == [.verified, .verified])
    } else {
      #expect(!note.verdicts.contains(.verified))
    }
  }
}
