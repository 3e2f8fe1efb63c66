import Testing
import Verdicts

@testable import Verification

/// What an output shows beside its values: frames, what is left out, columns, further fences, and the heads of objects.
@Suite struct ShownOutputTests {
  /// Of each claim: the verdict, the ids of its reasons, and what is stated.
  private func told(_ note: JudgedNote) -> [String] {
    note.items.filter { $0.kind == .output }.map { item in
      ([item.verdict.rawValue] + item.reasons.map(\.id) + [item.expected ?? ""]).joined(separator: " ")
    }
  }

  private func fence(_ code: String, _ stated: String, _ actual: String) -> [String] {
    told(JudgedNote("```python\n\(code)\n```\n\n```output\n\(stated)\n```\n", [code: actual]))
  }

  // MARK: Frames

  @Test(arguments: [
    ("┌─────┬──┐", "┌───┬────┐", "unchecked frame-line"), ("╞════╪══╡", "╞══╪══╡", "unchecked frame-line"),
    ("+-----+--+", "+---+----+", "unchecked frame-line"),
    ("|----|:-:|", "|---|:---:|", "unchecked frame-line"), ("┌─────┐", "┌───┬───┐", "refuted"),
    ("****", "*****", "refuted"),
  ])
  func frames(_ stated: String, _ actual: String, _ verdict: String) {
    #expect(
      fence("show(df)", "rows: 2\n\(stated)\nend", "rows: 2\n\(actual)\nend")
        == ["verified rows: 2", "\(verdict) \(stated)", "verified end"])
  }

  /// What the code prints itself is a claim.
  @Test(arguments: [
    ("print('+' + '-' * 3 + '+')", "+--+", "+---+"),
    ("print('#' * 3)", "##", "###"), ("print('┌' + n * '─' + '┐')", "┌──┐", "┌───┐"),
  ])
  func patterns(_ code: String, _ stated: String, _ actual: String) {
    #expect(fence(code, stated, actual) == ["refuted \(stated)"])
  }

  // MARK: What is left out

  @Test(arguments: [
    "...", "[...]", "(...)", "[…]", "<...>", "...(省略)...", "[snip]", "…（中略）…", ":", "⋮", "(omitted)",
    "--snip--", "[....]",
    "# ...", "???",
  ])
  func elisions(_ line: String) {
    let (stated, actual) = ("first\n\(line)\nlast", "first\nsecond\nthird\nlast")
    #expect(fence("show()", stated, actual) == ["verified first", "verified last"])
    #expect(
      fence("show()", "first\n\(line)\nother", actual).contains {
        $0.hasPrefix("unchecked not-like-the-output")
      })
  }

  /// In a dictionary `...` stands for entries, for a value, and in braces alone for all of one.
  @Test(arguments: [
    ("{'a': 1, ...}", "{'a': 1, 'b': 2}", "verified"), ("{'a': 2, ...}", "{'a': 1, 'b': 2}", "refuted"),
    ("{1: {...}, 2: {....}}", "{1: {'x': 1}, 2: {'y': 2}}", "verified"),
    ("{1: {...}, 3: {...}}", "{1: {'x': 1}, 2: {'y': 2}}", "refuted"),
    ("{'a': ..., 'b': 2}", "{'a': 1, 'b': 2}", "verified"),
    ("{'a': ..., 'b': 3}", "{'a': 1, 'b': 2}", "refuted"),
    ("dict_values([{...}, {...}])", "dict_values([{'x': 1}, {'y': 2}])", "verified"),
    ("dict_values([{...}, {...}, {...}])", "dict_values([{'x': 1}, {'y': 2}])", "refuted"),
    ("{1: {...}}", "{1: 5}", "refuted"),
  ])
  func elisionsInValues(_ stated: String, _ actual: String, _ verdict: String) {
    #expect(told(JudgedNote.snippet("print(d)  # \(stated)", ["print": actual])) == ["\(verdict) \(stated)"])
  }

  /// What `print` writes side by side, shown as a tuple; a line broken within a string; the value of an output with its own marks.
  @Test(arguments: [
    ("print(a.shape, b.shape)  # ((75,), (25,))", "(75,) (25,)", ["verified ((75,), (25,))"]),
    ("print(a.shape, b.shape)\n# ((75,), (25,))", "(75,) (25,)", ["verified ((75,), (25,))"]),
    ("print(a.shape, b.shape)  # ((75,), (26,))", "(75,) (25,)", ["refuted ((75,), (26,))"]),
    ("print(repr('hello'))  # \"'hello'\"", "'hello'", ["verified \"'hello'\""]),
    ("print(repr('hello'))  # \"'hallo'\"", "'hello'", ["refuted \"'hallo'\""]),
    ("print(words)\n# ['a', '\n# ', 'b']", "['a', ' ', 'b']", ["verified ['a', '\n ', 'b']"]),
    ("print(words)\n# ['a', '\n# ', 'c']", "['a', ' ', 'b']", ["refuted ['a', '\n ', 'c']"]),
  ])
  func otherFormsOfTheSame(_ code: String, _ actual: String, _ verdict: [String]) {
    #expect(told(JudgedNote.snippet(code, ["print": actual])) == verdict)
  }

  /// A fence of Python that holds the last line of a traceback is an output, also as the first of a note.
  @Test func anExceptionAloneIsNoCode() {
    let note = JudgedNote("```python\nUnicodeDecodeError: 'utf-8' codec can't decode byte 0xb1\n```\n")
    #expect(note.items.map(\.verdict) == [.noClaim])
  }

  /// Answers to choose from are no outputs.
  @Test func choicesInAList() {
    let code = "```python\nprint(1)\n```\n\n"
    let one = "1. ```\n   1\n   ```\n"
    #expect(told(JudgedNote(code + one + "2. ```\n   2\n   ```\n", ["print": "1"])) == [])
    #expect(told(JudgedNote(code + one, ["print": "1"])) == ["verified 1"])
  }

  @Test func anElisionBeforeAll() {
    let session = JudgedNote(
      "```pycon\n>>> help(f)\n[...]\nclass A(B)\n | Too large\n```\n",
      ["help(f)": "Help on class A:\n\nclass A(B)\n | Too large\n | more"])
    #expect(told(session) == ["verified class A(B)", "verified | Too large"])
  }

  @Test(arguments: ["[[...]]", "[]", "()", "<.>", "[1, ...]", "omitted: 3"])
  func noElisions(_ line: String) {
    #expect(fence("show()", "first\n\(line)\nlast", "first\n[2]\nlast").count == 3)
  }

  @Test(arguments: [
    ("[Output] hello", "verified hello"), ("[Output] hallo", "refuted [Output] hallo"),
    ("[출력] hello", "verified hello"), ("[Other] hello", "refuted [Other] hello"),
  ])
  func labels(_ stated: String, _ verdict: String) {
    #expect(
      told(JudgedNote("```python\nshow()\n```\n\n    \(stated)\n    \t2\n", ["show()": "hello\n2"])).first
        == verdict)
  }

  // MARK: Further fences

  private func further(_ second: String, between: String = "The same of a list of more:") -> [String] {
    told(
      JudgedNote(
        "```python\nshow()\n```\n\n```\nshape: 2\nsize: 5\n```\n\n\(between)\n\n```\n\(second)\n```\n",
        ["show()": "shape: 2\nsize: 5"])
    ).dropFirst(2).map(\.self)
  }

  @Test func furtherFences() {
    #expect(further("shape: 2\nsize: 5") == ["verified shape: 2", "verified size: 5"])
    #expect(further("shape: 2\nsize: 6") == ["verified shape: 2", "refuted size: 6"])
    #expect(further("shape: 3\nsize: 6\nrank: 1") == [])
    #expect(further("shape: 2\nsizes: 5") == [])
    #expect(further("shape: 2\nsizes: 5", between: "Output:").last == "refuted sizes: 5")
    #expect(further("[0, 1, 2]") == [])
    let array = JudgedNote(
      "```python\nshow()\n```\n\n```\n[[1. 1.]]\n```\n\nA list of the same:\n\n```\n[0, 1, 2]\n```\n",
      ["show()": "[[1. 1.]]"])
    #expect(told(array) == ["verified [[1. 1.]]"])
  }

  // MARK: Columns

  private let table = "      Rome  Oslo  Bern\ncat   10.0   NaN   3.0\ndog    2.0   4.0   NaN"

  @Test(arguments: [
    ("      Rome  Bern  Oslo\ncat   10.0   3.0   NaN\ndog    2.0   NaN   4.0", "ccc"),
    ("      Rome  Bern  Oslo\ncat   10.0   3.5   NaN\ndog    2.0   NaN   4.0", "crc"),
    ("      Rome  Bern  Oslo\ncat   10.0   3.0   NaN\ndot    2.0   NaN   4.0", "ccr"),
    ("      Rome  Bern  Oslo\ncat   10.0   NaN   3.0\ndog    2.0   4.0   NaN", "rvv"),
    ("      Rome  Bern  Lima\ncat   10.0   3.0   NaN\ndog    2.0   NaN   4.0", "rrr"),
  ])
  func columns(_ stated: String, _ verdicts: String) {
    let found = fence("show(df)", stated, table).map { line in
      line.hasPrefix("unchecked column-order ") ? "c" : String(line.prefix(1))
    }
    #expect(found.joined() == verdicts)
  }

  @Test func wordsInAnotherOrderAreNoColumns() {
    #expect(fence("print(a)", "world hello", "hello world") == ["refuted world hello"])
  }

  // MARK: Objects

  @Test(arguments: [
    ("dict_keys(['b', 'a'])", "dict_keys(['a', 'b'])", "imprecise other-order"),
    ("dict_values([2, 1, 2])", "dict_values([2, 2, 1])", "imprecise other-order"),
    ("dict_items([('b', 2), ('a', 1)])", "dict_items([('a', 1), ('b', 2)])", "imprecise other-order"),
    ("dict_keys(['b', 'c'])", "dict_keys(['a', 'b'])", "refuted"),
    ("dict_values([2, 1, 1])", "dict_values([2, 2, 1])", "refuted"),
    ("dict_items([('b', 1), ('a', 2)])", "dict_items([('a', 1), ('b', 2)])", "refuted"),
    ("dict_keys(['a'])", "dict_keys(['a', 'b'])", "refuted"), ("['b', 'a']", "['a', 'b']", "refuted"),
    (
      "<_sre.SRE_Match object; span=(0, 5), match='tiger'>", "<re.Match object; span=(0, 5), match='tiger'>",
      "unchecked library-spelling"
    ),
    (
      "<_sre.SRE_Match object; span=(0, 6), match='tiger'>", "<re.Match object; span=(0, 5), match='tiger'>",
      "refuted"
    ),
    ("<__main__.Match object; n=1>", "<__main__.Other object; n=1>", "refuted"),
    ("<a.b.Match object; n=1>", "<__main__.Match object; n=1>", "refuted"),
    ("<re.Pattern object; n=1>", "<re.Match object; n=1>", "refuted"),
    ("<function print>", "<built-in function print>", "unchecked library-spelling"),
    ("<function max>", "<built-in function min>", "refuted"),
    ("<class 'pandas.core.frame.DataFrame'>", "<class 'pandas.DataFrame'>", "unchecked library-spelling"),
    ("<class 'pandas.core.frame.DataFrame'>", "<class 'pandas.Series'>", "refuted"),
    ("<class 'pandas.core.frame.DataFrame'>", "<class 'numpy.DataFrame'>", "refuted"),
    ("datetime.timedelta(9, 5)", "datetime.timedelta(days=9, seconds=5)", "unchecked library-spelling"),
    ("datetime.timedelta(9, 6)", "datetime.timedelta(days=9, seconds=5)", "refuted"),
    ("datetime.timedelta(days=9)", "datetime.timedelta(seconds=9)", "refuted"),
    ("ValueError('no',)", "ValueError('no')", "unchecked library-spelling"),
    ("ValueError('yes',)", "ValueError('no')", "refuted"),
    ("odict_keys(['a'])", "dict_values(['a'])", "refuted"),
    ("'This is ... a string'", "'This is such a string'", "verified"), ("'...'", "'abc'", "refuted"),
    ("'This is ... a string'", "'This is such a word'", "refuted"),
    ("'a...c...e'", "'abcde'", "verified"), ("'a...d...c...'", "'abcde'", "refuted"),
    ("WindowsPath('a/b')", "PosixPath('a/b')", "unchecked path-separator"),
    ("WindowsPath('a/c')", "PosixPath('a/b')", "refuted"),
  ])
  func objects(_ stated: String, _ actual: String, _ verdict: String) {
    let note = JudgedNote("```pycon\n>>> f()\n\(stated)\n```\n", [:], values: ["f()": actual])
    #expect(told(note) == ["\(verdict) \(stated)"])
  }

  @Test func anImportThatSucceedsHere() {
    func session(_ code: String, _ shown: String) -> [String] {
      told(JudgedNote("```pycon\n>>> \(code)\nTraceback (most recent call last):\n\(shown)\n```\n"))
    }
    #expect(
      session("import json", "ImportError: No module named json")
        == ["unchecked depends-on-surroundings ImportError: No module named json"])
    #expect(session("f()", "ImportError: No module named json").first?.hasPrefix("refuted") == true)
    #expect(session("import json", "KeyError: 1").first?.hasPrefix("refuted") == true)
  }

  @Test(arguments: [
    ("File \"a.py\", line 4, in __main__.f", "unchecked place-of-file"),
    ("File \"a.py\", line 4, in __main__.g", "refuted"),
  ])
  func places(_ stated: String, _ verdict: String) {
    let (rest, place) = ("Failed example:\n    f(1)", "File \"note\", line 1, in __main__.f")
    #expect(fence("test()", "\(stated)\n\(rest)", "\(place)\n\(rest)").first == "\(verdict) \(stated)")
  }
}
