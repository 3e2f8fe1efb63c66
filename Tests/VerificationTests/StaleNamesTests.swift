import NoteParsing
import Testing
import Verdicts

@testable import Verification

/// What a claim may depend on when code before it did not run.
@Suite struct StaleNamesTests {
  /// Each note is three blocks: one that runs, one that does not, and one with the claim.
  @Test(arguments: [
    ("x = 3", "import nosuchpackage\nx = x * 2", "print(x)  # 6"),
    ("x = 3", "import nosuchpackage\nx += 1", "y = x + 1\nprint(y)  # 5"),
    ("x = [1]", "import nosuchpackage\nx.append(2)", "print(len(x))  # 2"),
    ("x = [1]", "import nosuchpackage\nx[0] = 2", "print(x)  # [2]"),
    ("x = [1]", "import nosuchpackage\nnosuchpackage.double(x)", "print(x)  # [2]"),
    ("x = 3\ndef f():\n    return x", "import nosuchpackage\nx = 4", "print(f())  # 4"),
    ("x = []\ndef f():\n    x.append(1)", "import nosuchpackage\nf()", "print(x)  # [1]"),
    ("x = 3", "x = +* 4", "print(x)  # 4"),
    ("x = 3", "later()\nx = 4", "print(x)  # 4"),
    ("x = 3", "1 / 0\nx = 4", "print(x)  # 4"),
    ("x = 3", "import nosuchpackage\nx = 4", "assert x == 4"),
    ("class A: pass\na = A()", "import nosuchpackage\na.fit()", "a.mean"),
  ])
  func nothingIsHeldAgainstTheAuthor(first: String, second: String, third: String) async throws {
    let items = try await verdicts(first, second, third)
    let last = try #require(items.last)
    #expect(last.verdict == .unchecked, "\(last.sentence)")
    #expect(last.reason?.hasSuffix("did not run") == true, "\(last.reason ?? "")")
    #expect(items.filter { $0.range.start.line > 6 && [.refuted, .failed].contains($0.verdict) } == [])
  }

  @Test(arguments: [
    // Bound anew, or never touched by what did not run.
    ("x = 3", "import nosuchpackage\nx = 4", "x = 5\nprint(x)  # 4"),
    ("x = 3", "import nosuchpackage\ny = x", "print(x)  # 4"),
    ("import numpy as np", "import nosuchpackage\ny = np.zeros(3)", "print(np.pi)  # 4"),
    ("def f(): return 1", "import nosuchpackage\ny = f()", "print(f())  # 2"),
    ("x = 3", "import nosuchpackage\nx = 4", "print(7)  # 8"),
  ])
  func whatDoesNotDependOnItIsJudged(first: String, second: String, third: String) async throws {
    #expect(try await verdicts(first, second, third).last?.verdict == .refuted)
  }

  /// The rest of a block that raises as the note shows did not run for its author either.
  @Test func anErrorThatTheNoteShows() async throws {
    let items = try await verdicts("x = 3", "1 / 0  # ZeroDivisionError\nx = 4", "print(x)  # 4")
    #expect(items.last?.verdict == .refuted)
  }

  @Test func whatIsRightStaysVerified() async throws {
    let items = try await verdicts("x = 3", "import nosuchpackage\nx = abs(x)", "print(x)  # 3")
    #expect(items.last?.verdict == .verified)
  }

  private func verdicts(_ blocks: String...) async throws -> [VerificationItem] {
    let source = SourceText(Array(blocks.map { "```python\n\($0)\n```\n" }.joined().utf8))
    let plan = planVerification(of: NoteParser.parse(source, fileName: "Note.md"), source: source)
    let request = try #require(plan.request())
    var results: [RunResult] = []
    try await TestSandbox.serve { server in results = [try await server.run(request)] }
    return judge(plan, [.python: results])
  }
}
