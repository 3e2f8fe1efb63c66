import Foundation
import Testing

/// `verify` and `trust`, with a reader of their own: settings, state and cache lie beside the vault.
@Suite struct VerifyTests {
  private let vault: TestVault
  private let reader: [String: String]

  init() throws {
    vault = try TestVault([
      "Right.md": "# Right\n\n```python\nx = np.arange(4)\nprint(x.sum())  # 6\n```\n",
      "Wrong.md": "# Wrong #tagged\n\n```python\nprint(f\"{2 / 3:.4f}\")  # 0.6676\n```\n",
      "Prose.md": "# Prose\n\nNo code.\n",
    ])
    reader = Self.reader(vault.root + "-reader")
  }

  private static func reader(_ folder: String) -> [String: String] {
    [
      "XDG_CONFIG_HOME": folder + "/config", "XDG_STATE_HOME": folder + "/state",
      "XDG_CACHE_HOME": folder + "/cache",
    ]
  }

  private func run(_ arguments: String..., more: [String: String] = [:]) throws -> TestVault.Answer {
    try vault.run(arguments, environment: reader.merging(more) { $1 })
  }

  private struct Item: Decodable, Equatable {
    var note: String
    var line: Int
    var kind: String
    var verdict: String
    var expected: String?
    var actual: String?
    var cached: Bool
  }

  private func items(_ answer: TestVault.Answer) throws -> [Item] {
    struct Document: Decodable {
      var version: Int
      var items: [Item]
    }
    return try JSONDecoder().decode(Document.self, from: Data(answer.output.utf8)).items
  }

  @Test func macrosOfTheVaultAreReadInFormulas() throws {
    try vault.write("# Macro\n\nSo $\\half{3} = 1.5$ and $\\half{5} = 2.6$.\n", to: "Macro.md")
    #expect(try run("verify", "Macro").status == 0)
    try vault.write("macros:\n  \\half: '\\frac{#1}{2}'\n", to: ".scholium/config.yaml")
    let found = try items(try run("verify", "Macro", "--format", "json"))
    #expect(found.map(\.verdict) == ["verified", "refuted"])
    #expect(found.map(\.actual) == ["1.500", "2.500"])
    // Other macros, other verdicts: nothing is taken from the index.
    try vault.write("macros:\n  \\half: '\\frac{#1}{2} + 0.1'\n", to: ".scholium/config.yaml")
    let others = try items(try run("verify", "Macro", "--format", "json"))
    #expect(others.map(\.verdict) == ["refuted", "verified"])
    #expect(try items(try run("verify", "Macro", "--format", "json")).allSatisfy(\.cached))
  }

  @Test func aWrongNumberIsFoundOnItsLine() throws {
    let answer = try run("verify", "--format", "json")
    #expect(answer.status == 1)
    let wrong = try items(answer).filter { $0.verdict == "refuted" }
    #expect(
      wrong == [
        Item(
          note: "Wrong.md", line: 4, kind: "output", verdict: "refuted", expected: "0.6676", actual: "0.6667",
          cached: false)
      ])
    #expect(try run("verify", "Right").status == 0)
    #expect(try run("verify", "Wrong:4").status == 1)
    #expect(try run("verify", "--tag", "tagged", "--quiet").status == 1)
    #expect(try run("verify", "Nowhere").status == 2)
    #expect(try run("verify", "Right", "--coverage").output == "Right.md  2 claims  100%\n")
  }

  @Test func whatIsKnownIsNotRunAgain() throws {
    #expect(try items(run("verify", "--format", "json")).allSatisfy { !$0.cached })
    #expect(try items(run("verify", "--format", "json")).allSatisfy(\.cached))
    #expect(try items(run("verify", "--no-cache", "--format", "json")).allSatisfy { !$0.cached })
    #expect(try items(run("verify", "--timeout", "9", "--format", "json")).allSatisfy { !$0.cached })
  }

  @Test func verdictsOfAnOlderTextAreStale() throws {
    #expect(try run("verify").status == 1)
    #expect(try run("status").output.contains("claims       4  3 verified, 1 refuted\n"))
    #expect(try run("notes", "--verdict", "refuted").output == "Wrong.md  Wrong #tagged\n")
    try vault.write("# Wrong\n\n```python\nprint(1)  # 1\n```\n", to: "Wrong.md")
    #expect(try run("notes", "--verdict", "refuted").output == "Wrong.md  Wrong  verdict of an older text\n")
    #expect(try run("status").output.contains("2 verified, 2 of older texts"))
    #expect(try run("verify").status == 0)
    #expect(try run("notes", "--verdict", "refuted").output == "")
  }

  @Test func oneNoteIsReadFromStandardInput() throws {
    let program = TestVault.program.path
    let answer = try vault.run(
      ["verify - --format json <Wrong.md"].map { "'\(program)' " + $0 }, through: ["/bin/sh", "-c"],
      environment: reader)
    #expect(answer.status == 1)
    #expect(try items(answer).contains { $0.note == "-" && $0.line == 4 && $0.verdict == "refuted" })
  }

  @Test func verdictsThatCameWithAVaultAreNotBelieved() throws {
    #expect(try run("verify").status == 1)
    let other = Self.reader(vault.root + "-other")
    #expect(try run("status", more: other).output.contains("see 'scholium verify'"))
    #expect(try run("notes", "--verdict", "refuted", more: other).output == "")
    #expect(try items(run("verify", "--format", "json", more: other)).allSatisfy { !$0.cached })
  }

  @Test func aVaultChoosesNothingUntilItIsTrusted() throws {
    let evidence = vault.root + "/ran"
    try vault.write("#!/bin/sh\ntouch '\(evidence)'\nexit 1\n", to: "python")
    chmod(vault.root + "/python", 0o755)
    try vault.write(
      "verify:\n  python: \(vault.root)/python\n  sandbox: reduced\n  timeout: 3600\n",
      to: ".scholium/config.yaml")
    var answer = try run("verify", "Right")
    #expect(answer.status == 0)
    #expect(
      answer.errors.contains("sets `python`, `sandbox`, `timeout`: not used; 'scholium trust' allows it"))
    #expect(!answer.errors.contains("sandbox: reduced"))
    #expect(!FileManager.default.fileExists(atPath: evidence))

    #expect(try run("trust").status == 0)
    answer = try run("verify", "Right")
    #expect(answer.status == 2)
    #expect(answer.errors.contains("VAULT/python' is no Python"))
    #expect(FileManager.default.fileExists(atPath: evidence))

    try FileManager.default.removeItem(atPath: evidence)
    try vault.write("verify:\n  python: \(vault.root)/python\n", to: ".scholium/config.yaml")
    #expect(try run("verify", "Right").errors.contains("not used"))
    #expect(try run("trust").status == 0)
    #expect(try run("trust", "--revoke").status == 0)
    #expect(try run("verify", "Right").status == 0)
    #expect(!FileManager.default.fileExists(atPath: evidence))
  }

  @Test func noConfigurationSwitchesTheSandboxOff() throws {
    try vault.write("verify:\n  sandbox: off\n", to: ".scholium/config.yaml")
    let answer = try run("verify")
    #expect(answer.status == 2)
    #expect(answer.errors.contains("config.yaml:2:12: `sandbox` must be `full` or `reduced`"))
  }

  @Test func theSandboxIsNamedWhenItIsNotTheFullOne() throws {
    let off = try run("verify", "Right", "--sandbox", "off")
    #expect(off.status == 0)
    #expect(off.errors.contains("sandbox: off: the notes' code runs with all your rights"))
    #expect(try run("verify", "Right", "--sandbox", "off").errors.contains("sandbox: off"))
    let reduced = try run("verify", "Right", "--sandbox", "reduced")
    #expect(reduced.status == 0)
    #expect(reduced.errors.contains("sandbox: reduced"))
  }

  /// A folder with links to some programs, as the whole `PATH`.
  private func path(_ programs: String...) throws -> String {
    let folder = vault.root + "-path-" + programs.joined()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let search = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
    for program in programs {
      let found = try #require(
        search.map { "\($0)/\(program)" }.first { FileManager.default.isExecutableFile(atPath: $0) })
      try? FileManager.default.createSymbolicLink(atPath: folder + "/" + program, withDestinationPath: found)
    }
    return folder
  }

  @Test func withoutBubblewrapNothingRuns() throws {
    let answer = try run("verify", more: ["PATH": try path("python3")])
    #expect(answer.status == 2)
    #expect(answer.output == "")
    #expect(answer.errors.contains("there is no bubblewrap"))
    #expect(answer.errors.contains("apt-get install bubblewrap"))
  }

  @Test func withoutPythonNothingRuns() throws {
    let answer = try run("verify", more: ["PATH": try path("bwrap")])
    #expect(answer.status == 2)
    #expect(answer.errors.contains("there is no python3 on the PATH"))
    #expect(try run("verify", "Prose", more: ["PATH": try path("bwrap")]).status == 0)
    #expect(try run("verify", "--python", "/nonexistent").status == 2)
  }

  @Test func withoutNumPyItIsSaidAndTheRestRuns() throws {
    let folder = vault.root + "-environment"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let made = try vault.run(["-m", "venv", "--without-pip", folder], through: ["/usr/bin/env", "python3"])
    #expect(made.status == 0)
    try vault.write(
      "# Plain\n\n```python\nprint(1 + 1)  # 2\n```\n\n```python\nprint(np.e)  # 2.72\n```\n", to: "Plain.md")
    let answer = try run("verify", "Plain", "--python", folder + "/bin/python", "--format", "json")
    #expect(answer.status == 0)
    #expect(answer.errors.contains("has no NumPy"))
    #expect(try items(answer).filter { $0.kind == "output" }.map(\.verdict) == ["verified", "unchecked"])
  }

  @Test func escapesOfANoteNeverReachTheTerminal() throws {
    try vault.write(
      "# Escape\n\n```python\nprint('\\x1b]0;owned\\x07 = 3')  # owned = 4\nassert 1 == 2, '\\x1b[2J'\n```\n",
      to: "Escape.md")
    let answer = try run("verify", "Escape", "--color", "always")
    #expect(answer.status == 1)
    for text in [answer.output, answer.errors] {
      let plain = text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
      #expect(!plain.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }
  }

  @Test func anInterruptLeavesNoProcessBehind() throws {
    try vault.write("# Loop\n\n```python\nwhile True: pass\n```\n", to: "Loop.md")
    // A size that no other process is told of.
    let process = vault.process(
      [TestVault.program.path, "verify", "Loop", "--timeout", "600", "--memory", "4057"], environment: reader)
    let output = Pipe()
    process.standardOutput = FileHandle.nullDevice
    process.standardError = output
    try process.run()
    let mark = "\(4057 << 20)"
    wait { Self.processes(mark).count >= 3 }
    #expect(Self.processes(mark).count >= 3)
    process.interrupt()
    process.waitUntilExit()
    wait { Self.processes(mark).isEmpty }
    #expect(Self.processes(mark) == [])
  }

  @Test func aSavedNoteIsJudgedAgain() throws {
    let process = vault.process([TestVault.program.path, "verify", "Wrong", "--watch"], environment: reader)
    let file = vault.root + "-watched"
    defer { try? FileManager.default.removeItem(atPath: file) }
    _ = FileManager.default.createFile(atPath: file, contents: nil)
    process.standardOutput = FileHandle(forWritingAtPath: file)
    process.standardError = FileHandle.nullDevice
    try process.run()
    defer { process.terminate() }
    func shows(_ text: String) -> Bool {
      FileManager.default.contents(atPath: file).map { String(decoding: $0, as: UTF8.self).contains(text) }
        ?? false
    }
    wait { shows("0.6676") }
    try vault.write("# Wrong\n\n```python\nprint(3)  # 7\n```\n", to: "Wrong.md")
    wait { shows("The note says 7; the output is 3.") }
    #expect(shows("The note says 7; the output is 3."))
  }

  /// Gives other processes the processor until `condition` holds, for a minute at most.
  private func wait(_ condition: () -> Bool) {
    let start = ContinuousClock.now
    while !condition(), ContinuousClock.now - start < .seconds(60) { sched_yield() }
  }

  /// The processes with `mark` on their command lines.
  private static func processes(_ mark: String) -> [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return all.filter { $0.allSatisfy(\.isNumber) }.filter { process in
      guard let data = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") else { return false }
      return String(decoding: data, as: UTF8.self).contains(mark)
    }
  }
}
