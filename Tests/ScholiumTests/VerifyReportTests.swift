import Foundation
import Testing

/// What `verify` shows, keeps and selects, word for word.
@Suite struct VerifyReportTests {
  private let vault: TestVault
  private let reader: [String: String]

  init() throws {
    vault = try TestVault([
      "Half.md": """
      ---
      course: numbers
      ---
      # Half #tagged

      The half is $\\frac{1}{2} = 0.6$, the root $\\sqrt{2} = 1.415$.

      ```python
      x = 1 / 3
      print(f"x = {x:.4f}")  # x = 0.3343
      ```

      ```python
      y = [1, 2][5]
      ```

      """,
      "Sum.md": "# Sum\n\nSo $3 + 3 = 7$.\n",
      "True.md": "# True\n\nSo $3 + 3 = 6$ and $a + b$.\n",
    ])
    let folder = vault.root + "-reader"
    reader = [
      "XDG_CONFIG_HOME": folder + "/config", "XDG_STATE_HOME": folder + "/state",
      "XDG_CACHE_HOME": folder + "/cache",
    ]
  }

  private func run(_ arguments: String...) throws -> TestVault.Answer {
    try vault.run(arguments, environment: reader)
  }

  @Test func theReportShowsTheLineWhatItSaysAndWhatCameOut() throws {
    let answer = try run("verify", "Half")
    #expect(answer.status == 1)
    #expect(
      answer.output.hasPrefix(
        """
        Half.md:6:14: refuted: The note says 0.6; it is 0.500.
          6 | The half is $\\frac{1}{2} = 0.6$, the root $\\sqrt{2} = 1.415$.
            |              ^^^^^^^^^^^^^^^^^
          says   0.6
          is     0.500
          write  0.5

        Half.md:6:44: imprecise: The note says 1.415; it is 1.41421 (off in the last digit).
          6 | The half is $\\frac{1}{2} = 0.6$, the root $\\sqrt{2} = 1.415$.
            |                                            ^^^^^^^^^^^^^^^^
          says   1.415
          is     1.41421
          write  1.414

        Half.md:10:26: refuted: The note says 0.3343; the output is 0.3333.
          10 | print(f"x = {x:.4f}")  # x = 0.3343
             |                          ^^^^^^^^^^
          says   x = 0.3343
          prints x = 0.3333
          write  x = 0.3333

        Half.md:14:1: failed: Raises IndexError: list index out of range.
          14 | y = [1, 2][5]
             | ^^^^^^^^^^^^^
          Traceback (most recent call last):
            File "note", line 14, in <module>
        """), "\(answer.output)")
    #expect(
      answer.errors.hasSuffix(
        "scholium: 1 note, 5 claims: 1 verified, 1 imprecise, 2 refuted, 1 failed, coverage 100%\n"))
  }

  private func writeUnchecked() throws {
    try vault.write(
      "# A\n\n```python\nimport nowhere_at_all\nprint(1)  # 1\n```\n\n```python verify=skip\nx\n```\n",
      to: "A.md")
    try vault.write("# B\n\n```python\nimport nowhere_at_all\n```\n", to: "Sub/B.md")
  }

  @Test func whatWasNotCheckedIsCountedByItsReason() throws {
    try writeUnchecked()
    let answer = try run("verify", "A", "B")
    #expect(answer.status == 0)
    let rows = answer.output.split(separator: "\n").map { $0.split(separator: /\ \ +/).map(String.init) }
    #expect(rows.count == 2)
    #expect(rows.first == ["unchecked", "3", "needs nowhere_at_all", "A.md, Sub/B.md"])
    #expect(rows.last.map { [$0.first, $0.last] } == ["skipped", "A.md"])
    #expect(answer.errors.contains("2 notes, 4 claims: 3 unchecked, 1 skipped"))
  }

  /// The one that runs the notes stays the same.
  @Test func anInterpreterThatHasThePackageIsSuggested() throws {
    let other = vault.root + "-environment"
    let made = try vault.run(["-m", "venv", "--without-pip", other], through: ["/usr/bin/env", "python3"])
    #expect(made.status == 0)
    let library = try FileManager.default.contentsOfDirectory(atPath: other + "/lib")[0]
    try FileManager.default.createDirectory(
      atPath: "\(other)/lib/\(library)/site-packages/nowhere_at_all", withIntermediateDirectories: true)
    try Data().write(to: URL(filePath: "\(other)/lib/\(library)/site-packages/nowhere_at_all/__init__.py"))
    try writeUnchecked()
    let path = "\(other)/bin:" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
    let answer = try vault.run(["verify", "A"], environment: reader.merging(["PATH": path]) { $1 })
    #expect(
      answer.output.contains(
        "A.md; VAULT-environment/bin/python3 has it: --python VAULT-environment/bin/python3\n"))
    #expect(!answer.errors.contains("VAULT-environment"))
    // Who follows the advice has it run.
    let taken = try vault.run(["verify", "A", "--python", other + "/bin/python3"], environment: reader)
    #expect(!taken.output.contains("needs nowhere_at_all"))
  }

  @Test func uncheckedClaimsAreListedWhenAskedFor() throws {
    try writeUnchecked()
    let lines = try run("verify", "A", "B", "--unchecked").output.split(separator: "\n")
    #expect(
      lines.map { $0.prefix { $0 != " " } } == ["A.md:3:1:", "A.md:5:13:", "A.md:8:1:", "Sub/B.md:3:1:"])
    #expect(lines.first?.contains("unchecked (needs nowhere_at_all): ") == true)
  }

  @Test func aClaimIsExplained() throws {
    let answer = try run("verify", "--explain", "Half:10")
    #expect(answer.status == 0)
    // That the block runs is a claim too.
    #expect(answer.output.hasPrefix("Half.md:8:1: verified: Runs."))
    #expect(
      answer.output.contains(
        """
        Half.md:10:26: refuted: The note says 0.3343; the output is 0.3333.
          10 | print(f"x = {x:.4f}")  # x = 0.3343
             |                          ^^^^^^^^^^
          says     x = 0.3343
          came out x = 0.3333
          write    x = 0.3333
        """), "\(answer.output)")
    try writeUnchecked()
    let unchecked = try run("verify", "--explain", "A:5").output
    #expect(unchecked.contains("A.md:5:13: unchecked (needs nowhere_at_all)"))
    #expect(unchecked.contains("  because  needs-package at A.md:4:1: "))
    #expect(unchecked.contains("    Name an interpreter that has the package"))
    #expect(unchecked.contains(" at A.md:"))
    #expect(try run("verify", "--explain", "A:1").errors.contains("no claim stands there"))
    // A program gets all of it too.
    #expect(try run("verify", "--explain", "A:5", "--format", "jsonl").output.contains("\"reasons\":[{"))
  }

  @Test func thePageOfAReasonIsPrinted() throws {
    let answer = try run("verify", "--explain", "needs-package")
    #expect(answer.status == 0)
    #expect(answer.output.hasPrefix("# needs-package\n\n**What.** "))
    #expect(try run("verify", "--explain", "needs-packge").errors.contains("did you mean 'needs-package'?"))
  }

  /// What the report says of a reason leads to its page.
  @Test func aReasonIsExplainedByWhatIsToldOfIt() throws {
    try writeUnchecked()
    _ = try run("verify")
    #expect(try run("verify", "--explain", "needs nowhere_at_all").output.hasPrefix("# needs-package\n"))
    #expect(try run("verify", "--explain", "verify=skip").output.hasPrefix("# skipped-by-author\n"))
    #expect(try run("verify", "--explain", "not like the output").output.hasPrefix("# not-like-the-output\n"))
    let unknown = try run("verify", "--explain", "needs what")
    #expect(unknown.errors.contains("no claim was reported so"))
    #expect(unknown.status == 64)
  }

  /// A name in other capitals is a slip, and of no version.
  @Test func aNameInOtherCapitals() throws {
    try vault.write(
      "```python\nimport math\nmath.Sqrt(4)\n```\n\n```python\nsorted([1], Key=abs)\n```\n", to: "D.md")
    let output = try run("verify", "D").output
    #expect(
      output.contains(
        "D.md:3:1: failed: Raises AttributeError: module 'math' has no attribute 'Sqrt'. Did you mean sqrt?"))
    #expect(output.contains("Did you mean key?"))
  }

  /// What only looks at what the code before it has changed is judged after it; what `fresh` left behind is told so.
  @Test func whatGoesOnAndWhatStartsAnew() throws {
    let blocks = ["total = 3", "total *= 2", "print(total)  # 3"].map { "```python\n\($0)\n```\n" }
    try vault.write(blocks.joined(separator: "\n"), to: "E.md")
    try vault.write(blocks[0] + "\n```python fresh\nprint(total)  # 3\n```\n", to: "F.md")
    try vault.write("The `KeyError` is caught.\n\n```python\n{}[1]\n```\n", to: "G.md")
    try vault.write("```python\nprint([None, 'a  b'])  # [NaN, 'a b']\n```\n", to: "H.md")
    #expect(try run("verify", "E").output.contains("E.md:10:17: refuted: The note says 3; the output is 6."))
    #expect(
      try run("verify", "F", "--unchecked").output.contains(
        "total is of line 2, and the block on line 5 starts with a state of its own."))
    #expect(try run("verify", "G").output.contains("G.md:4:1: failed: Raises KeyError: 1."))
    #expect(
      try run("verify", "H").output.contains("refuted: The note says NaN; the output is None (and 1 more)."))
  }

  /// What is skipped says by which mark, and is no part of the coverage; a wrong directive is counted apart.
  @Test func skippedClaimsAndWrongDirectives() throws {
    try vault.write(
      "```python\nprint(1)  # 1\n```\n\n```python notest\nprint(1)  # 2\n```\n\n```python verify=skp\n1 + 1\n```\n",
      to: "C.md")
    let answer = try run("verify", "C")
    #expect(answer.output.contains(/skipped +2 +notest +C\.md/))
    #expect(answer.errors.contains("5 claims: 3 verified, 2 skipped, coverage 100%; 1 wrong directive\n"))
    #expect(try run("verify", "C", "--coverage").output.contains(/C\.md +5 claims +100%/))
  }

  @Test func onlyAReasonOrALineIsExplained() throws {
    for arguments in [["no-such-reason"], ["A:5", "A"], ["A:5", "--tag", "x"]] {
      let answer = try vault.run(["verify", "--explain"] + arguments, environment: reader)
      #expect(answer.status == 64, "\(answer)")
      #expect(answer.output == "")
    }
  }

  @Test func whatDiffersIsMarkedInColour() throws {
    let answer = try run("verify", "Half:10", "--color", "always")
    #expect(answer.output.contains("says   \u{1B}[0mx = \u{1B}[31m0.3343\u{1B}[0m\n"))
    #expect(answer.output.contains("prints \u{1B}[0mx = \u{1B}[31m0.3333\u{1B}[0m\n"))
    #expect(answer.output.contains("\u{1B}[31mrefuted\u{1B}[0m"))
    #expect(try run("verify", "Half:10").output.contains("\u{1B}") == false)
  }

  @Test func itemsInJSON() throws {
    let answer = try run("verify", "Half:10", "--format", "jsonl")
    #expect(answer.status == 1)
    #expect(
      answer.output.split(separator: "\n").last.map { "\($0)" }
        == #"{"actual":"x = 0.3333","cached":false,"claim":"x = 0.3343","column":26,"details":null,"#
        + #""end_line":10,"expected":"x = 0.3343","kind":"output","line":10,"note":"Half.md","reading":null,"#
        + #""reasons":[],"sentence":"The note says 0.3343; the output is 0.3333.","suggestion":"x = 0.3333","#
        + #""verdict":"refuted"}"#)
    // What claims nothing is there too, with the reason.
    let other = try run("verify", "True", "--format", "jsonl")
    #expect(other.output.contains(#""claim":"a + b""#))
    #expect(other.output.contains(#""summary":"states no number""#))
    #expect(other.output.contains(#""verdict":"no claim""#))
  }

  @Test func linesComeAsTheyAreKnown() throws {
    try vault.write("# Loop\n\n```python\nwhile True: pass\n```\n", to: "Loop.md")
    let process = vault.process(
      [TestVault.program.path, "verify", "Loop", "Sum", "--timeout", "600", "--format", "jsonl"],
      environment: reader)
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    // The other note never ends.
    let line = pipe.fileHandleForReading.availableData
    #expect(String(decoding: line, as: UTF8.self).contains(#""note":"Sum.md""#))
    #expect(process.isRunning)
    process.interrupt()
    process.waitUntilExit()
  }

  @Test func notesAreSelectedByTagPropertyAndLine() throws {
    func notes(_ arguments: String...) throws -> String {
      let answer = try vault.run(["verify", "--coverage"] + arguments, environment: reader)
      return answer.output.split(separator: "\n").filter { $0.contains(" claim") && $0.hasSuffix("%") }
        .map { $0.prefix { $0 != " " } }.joined(separator: " ")
    }
    #expect(try notes() == "Half.md Sum.md True.md")
    #expect(try notes("--tag", "tagged") == "Half.md")
    #expect(try notes("--property", "course") == "Half.md")
    #expect(try notes("--property", "course=numbers") == "Half.md")
    #expect(try notes("--property", "course=letters") == "")
    #expect(try notes("Sum", "True") == "Sum.md True.md")
    #expect(try run("verify", "Half:1").status == 0)
    #expect(try run("verify", "Half:14").status == 1)
  }

  @Test func failFastStopsAtTheFirstBadNote() throws {
    #expect(
      try run("verify", "Sum", "True", "--fail-fast").errors.contains("scholium: 1 note, 1 claim: 1 refuted"))
    #expect(try run("verify", "Sum", "True", "--no-cache").errors.contains("scholium: 2 notes, 2 claims"))
    #expect(try run("verify", "True", "--fail-fast").status == 0)
  }

  @Test func strictCountsRemarks() throws {
    try vault.write("# Root\n\nIt is $\\sqrt{2} = 1.415$.\n", to: "Root.md")
    #expect(try run("verify", "Root").status == 0)
    #expect(try run("verify", "Root", "--strict").status == 1)
  }

  @Test func figuresAreNamedByNoteAndLine() throws {
    let code = #"open("../evil.png", "wb") if False else open("a.png", "wb").write(b"\x89PNG\r\n\x1a\n")"#
    try vault.write("# Plot\n\n```python\nx = 1\n\(code)\n```\n", to: "Sub/Plot.md")
    let answer = try run("verify", "Plot", "--figures", vault.root + "/figures")
    #expect(answer.status == 0)
    let file = "figures/Sub/Plot.md/line 5.png"
    #expect(answer.errors.contains("figure: VAULT/\(file)\n"))
    #expect(
      FileManager.default.contents(atPath: vault.root + "/" + file)
        == Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
  }

  @Test func aPersonWhoWaitsSeesTheVerdictsSoFar() throws {
    try vault.write(
      "# Long\n\n```python\nimport time\nt = time.monotonic()\nwhile time.monotonic() < t + 1: pass\nprint(1)  # 1\n```\n",
      to: "Long.md")
    let terminal = try PseudoTerminal(
      [TestVault.program.path, "verify", "Long", "Sum", "--vault", vault.root], environment: reader)
    try terminal.wait(for: "[####################] 2 of 2 notes: 2 verified, 1 refuted")
    #expect(try terminal.end() == 1)
  }
}
