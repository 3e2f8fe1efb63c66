import Testing
import Verdicts

@testable import Verification

/// The same value in another form: brackets, types, dtypes, blanks, zeros, and the width of letters.
@Suite struct StatedFormTests {
  private static func told(_ note: JudgedNote) -> [String] {
    note.items.filter { $0.kind == .output }.map { item in
      ([item.verdict.rawValue] + item.reasons.map(\.id)).joined(separator: " ")
    }
  }

  private static let type = "imprecise other-type"

  @Test(arguments: [
    // what the note shows, what comes, in a session, in a comment behind `print`
    ("(2, 3)", "[2, 3]", "refuted", type), ("[2, 3]", "(2, 3)", "refuted", type),
    ("[(1, 2)]", "[[1, 2]]", "refuted", type), ("[2, 3]", "{2, 3}", "refuted", type),
    ("True", "1", "refuted", type), ("0", "False", "refuted", type),
    ("[1, 0]", "[True, False]", "refuted", type),
    ("2", "2.0", type, "verified"), ("2.0", "2", type, type), ("[1, 2]", "[1.0, 2.0]", type, "verified"),
    ("[1]", "deque([1])", type, "verified"), ("[1, 2]", "array([1, 2])", type, "verified"),
    ("[0, 1, 4]", "[0 1 4]", type, "verified"), ("2.5", "np.float64(2.5)", "verified", "verified"),
    // Parts of a representation.
    ("array([2., 4.], dtype=float64)", "array([2., 4.], dtype=float32)", "refuted", "refuted"),
    ("np.float64(2.5)", "np.float32(2.5)", "refuted", "refuted"),
    ("array(['ab'], dtype='<U3')", "array(['ab'], dtype='<U2')", "refuted", "refuted"),
    ("deque([2, 3], maxlen=6)", "deque([2, 3], maxlen=3)", "refuted", "refuted"),
    ("array([2., 4.])", "array([2., 4.], dtype=float32)", type, "verified"),
    ("array([2., 4.], dtype=float32)", "array([2., 4.], dtype=float32)", "verified", "verified"),
    // Blanks between letters, and zeros and signs before numbers.
    ("sun flower", "sunflower", "refuted", "refuted"), ("helloworld", "hello world", "refuted", "refuted"),
    ("hello   world", "hello world", "verified", "verified"), ("a - b", "a-b", "verified", "verified"),
    ("7", "007", "refuted", type), ("2024-3-1", "2024-03-01", "refuted", type),
    ("9:05", "09:05", "refuted", type),
    ("5", "+5", "refuted", type), ("1234567", "1,234,567", "refuted", type),
    ("1,000", "1000", "verified", "verified"),
    // Wide letters.
    ("ABC123", "ＡＢＣ１２３", "refuted", type), ("ＡＢＣ", "ＡＢＣ", "verified", "verified"),
  ])
  func forms(_ stated: String, _ actual: String, _ session: String, _ comment: String) {
    let shown = JudgedNote("```pycon\n>>> f()\n\(stated)\n```\n", ["f()": actual])
    #expect(Self.told(shown) == [session], "\(stated) for \(actual) in a session: \(shown.outputs)")
    let beside = JudgedNote.snippet("print(f())  # \(stated)", ["print": actual])
    #expect(Self.told(beside) == [comment], "\(stated) for \(actual) in a comment: \(beside.outputs)")
  }

  /// A text and the number in it are two things where values are shown.
  @Test func textsOfNumbers() {
    func session(_ stated: String, _ actual: String) -> [String] {
      Self.told(JudgedNote("```pycon\n>>> x\n\(stated)\n```\n", values: ["x": actual]))
    }
    #expect(session("12", "'12'") == ["refuted"])
    #expect(session("'12'", "12") == ["refuted"])
    #expect(session("twelve", "'twelve'") == [Self.type])
    let beside = JudgedNote("```python\nx  # '12'\n```\n", values: ["x": "12"])
    #expect(Self.told(beside) == [Self.type])
    let printed = JudgedNote.snippet("print(x)  # '12'", ["print": "12"])
    #expect(Self.told(printed) == ["verified"])
  }

  // MARK: Places in which a claim stands

  /// A comment of the shape of what came out is what would have been verified.
  @Test(arguments: [
    ("a12", "b12", "refuted"), (".jpg", ".png", "refuted"), ("cat", "car", ""), ("result", "5", ""),
    ("x.size", "a.shape", "refuted"), ("up", "down", ""),
  ])
  func shapes(_ stated: String, _ actual: String, _ verdict: String) {
    let note = JudgedNote.snippet("print(f())  # \(stated)", ["print": actual])
    #expect(Self.told(note).joined() == verdict, "\(stated) for \(actual)")
    let fence = JudgedNote("```python\nprint(f())\n```\n\n```\n\(stated)\n```\n", ["print": actual])
    #expect(Self.told(fence).joined() == verdict, "\(stated) for \(actual) in a fence")
  }

  /// What is of the code is a remark on it.
  @Test func shapeOfTheCode() {
    #expect(JudgedNote.snippet("print(a.b.c_d)  # a.b", ["print": "x.y"]).outputs == [])
  }

  private static let loop = "```python\nfor x in y:\n    print(x)\n"

  private static func loop(_ stated: String, below: Bool = false) -> JudgedNote {
    let lines = stated.split(separator: "\n")
    let note =
      below ? loop + lines.map { "# \($0)\n" }.joined() + "```\n" : loop + "```\n\n```\n\(stated)\n```\n"
    return JudgedNote(note, ["print": "red\ngreen\nblue\ngrey"])
  }

  @Test func lines() {
    #expect(Self.loop("red\ngreen\nblue\ngrey").verdicts == [.verified, .verified, .verified, .verified])
    // One more in the middle, of which the reader is told where.
    let more = Self.loop("red\ngreen\nyellow\nblue\ngrey")
    #expect(more.verdicts == [.verified, .verified, .refuted, .verified, .verified], "\(more.outputs)")
    #expect(more.items.contains { $0.sentence == "The output has no such line between the lines around it." })
    // At an end it may be of something else.
    #expect(Self.loop("red\ngreen\nblue\ngrey\ndone").verdicts.last == .unchecked)
    // One that is another.
    #expect(Self.loop("red\nyellow\nblue\ngrey").verdicts.contains(.refuted))
    #expect(
      Self.loop("red\nyellow\nblue\ngrey", below: true).verdicts == [
        .verified, .refuted, .verified, .verified,
      ])
    #expect(
      Self.loop("red\ngreen\nblue\ngrey", below: true).verdicts == [
        .verified, .verified, .verified, .verified,
      ])
    #expect(Self.loop("two lines\nof a remark", below: true).verdicts == [])
  }

  // MARK: Exceptions

  /// Python writes the very type of an exception, and no base of it.
  @Test(arguments: [
    ("KeyError", "SubKey: deep", .verified), ("KeyError", "KeyError: deep", .refuted),
    ("KeyError", "LookupError: deep", Verdict.refuted),
  ])
  func typesOfExceptions(_ base: String, _ shown: String, _ verdict: Verdict) {
    var raised = RaisedException(type: "SubKey", message: "deep", line: 0)
    raised.kinds = ["SubKey", base, "LookupError", "Exception"]
    let note = JudgedNote(
      "```python\nclass SubKey(\(base)): pass\nraise SubKey('deep')\n```\n\n```\nTraceback (most recent call last):\n  File \"a.py\", line 2\n\(shown)\n```\n",
      raising: ("raise", raised))
    #expect(note.verdicts == [verdict], "\(shown): \(note.outputs)")
  }

  /// Newer versions have more special types than older ones, and libraries theirs.
  @Test func typesOfVersions() {
    var raised = RaisedException(type: "ModuleNotFoundError", message: "No module named 'a'", line: 0)
    raised.kinds = ["ModuleNotFoundError", "ImportError", "Exception"]
    let note = JudgedNote(
      "```pycon\n>>> import a\nTraceback (most recent call last):\nImportError: No module named 'a'\n```\n",
      raising: ("import a", raised))
    #expect(!note.verdicts.contains(.refuted), "\(note.outputs)")
  }

  /// Two lines in another order, and a text that is cut short as doctest's `+ELLIPSIS` has it.
  @Test func orderAndEllipsis() {
    let note = JudgedNote.snippet("print('b')\nprint('a')\n# a\n# b", ["print('b": "b", "print('a": "a"])
    #expect(note.verdicts.contains(.refuted), "\(note.outputs)")
    let session = JudgedNote("```pycon\n>>> x # doctest: +ELLIPSIS\nT...\n```\n", values: ["x": "True"])
    #expect(session.verdicts == [.verified], "\(session.outputs)")
  }
}
