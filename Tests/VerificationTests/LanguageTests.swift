import Foundation
import NoteParsing
import Testing
import Verdicts

@testable import Verification

/// What is all that a further language needs: awk, whose blocks run each on its own.
private struct AwkLanguage: Language {
  let id = LanguageID(rawValue: "awk")
  let fences: Set<String> = ["awk"]
  let commentMark = "#"
  let whyUnasked: String? = nil
  let profile = SandboxProfile.programs
  let driver: LanguageDriver? = LanguageDriver(
    program: "awk", whenMissing: "There is no awk.",
    command: [
      "sh", "-c",
      #"while read -r f <&3; do awk -f "$f" >"$f.out" 2>"$f.err" </dev/null; echo $? >&4; done"#,
    ])
}

/// A language whose program no machine has.
private struct AbsentLanguage: Language {
  let id = LanguageID(rawValue: "absent")
  let fences: Set<String> = ["absent"]
  let commentMark = "#"
  let whyUnasked: String? = nil
  let profile = SandboxProfile.programs
  let driver: LanguageDriver? = LanguageDriver(
    program: "scholium-has-no-such-program", whenMissing: "There is none.", command: ["sh"])
}

/// A language whose driver answers with what stands in the block, as code that has taken it over may.
private struct ForgingLanguage: Language {
  let id = LanguageID(rawValue: "forging")
  let fences: Set<String> = ["forging"]
  let commentMark = "#"
  let whyUnasked: String? = nil
  let profile = SandboxProfile.programs
  let driver: LanguageDriver? = LanguageDriver(
    program: "sh", whenMissing: "There is no shell.",
    command: ["sh", "-c", #"while read -r f <&3; do cat "$f" >&4; done"#])
}

@Suite struct LanguageTests {
  private func run(_ language: some Language, _ codes: [String]) async throws -> RunResult {
    var result = RunResult(blocks: [])
    let blocks = codes.enumerated().map { RunBlock(ordinal: $0, code: $1, line: 1) }
    try await TestSandbox.serve(language: language) { server in
      result = try await server.run(RunRequest(language: language, blocks: blocks))
    }
    return result
  }

  @Test func aThirdLanguageIsAFileAndALine() async throws {
    let note = """
      # Sums

      ```awk
      BEGIN { print 6 * 7 }
      ```

      ```awk
      BEGIN { exit 3 }
      ```
      """
    let languages = Languages(Languages.all.languages + [AwkLanguage()])
    let source = SourceText(Array(note.utf8))
    let parsed = NoteParser.parse(source, fileName: "Note.md")
    #expect(planVerification(of: parsed, source: source).languages.isEmpty)
    let plan = planVerification(of: parsed, source: source, languages: languages)
    #expect(plan.languages.map(\.rawValue) == ["awk"])
    let request = try #require(plan.request(AwkLanguage()))
    #expect(request.blocks.map(\.runs) == [true, true])
    var result = RunResult(blocks: [])
    try await TestSandbox.serve(language: AwkLanguage()) { server in result = try await server.run(request) }
    #expect(result.outcome == .ended)
    #expect(result.text == "42\n")
    #expect(result.exceptions.map(\.message) == ["3"])
  }

  @Test func aProgramThatIsMissingIsSaid() async throws {
    let result = try await run(AbsentLanguage(), ["a", "b"])
    #expect(result.outcome == .ended)
    #expect(
      result.blocks.map(\.disposition)
        == Array(repeating: .missingPackages(["scholium-has-no-such-program"]), count: 2))
  }

  private static let answers: [(String, String?)] = [
    ("0", nil), ("3", "ExitStatus 3 1"), ("nonsense", "ExitStatus nonsense 1"), ("[1]", "ExitStatus [1] 1"),
    (#"{"type":"E","message":"m","line":99,"trace":"t"}"#, "E m 1"),
    (#"{"type":"E","message":"m","line":-9,"trace":"t"}"#, "E m 1"),
    (#"{"type":"E","message":"m","line":1e999,"trace":"t"}"#, "ExitStatus"),
    (#"{"type":"E"}"#, "ExitStatus"), ("", "ExitStatus"),
    (String(repeating: "[", count: 100_000), "ExitStatus [["),
  ]

  @Test(arguments: answers)
  func whatADriverAnswersIsNotBelieved(answer: String, expected: String?) async throws {
    let result = try await run(ForgingLanguage(), [answer + "\n"])
    #expect(result.outcome == .ended)
    let raised = result.exceptions.first.map { "\($0.type) \($0.message) \($0.line)" }
    #expect(expected.map { raised?.hasPrefix($0) == true } ?? (raised == nil), "\(raised ?? "")")
  }

  /// A block that ends the shell has its code, and what stands after it is not reached.
  @Test func codeThatEndsItsDriver() async throws {
    let result = try await run(BashLanguage(), ["echo a\n", "exit 4\n", "echo b\n"])
    #expect(result.blocks.map(\.disposition) == [.run, .run, .notReached])
    #expect(result.outcome == .exited(code: 0))
    #expect(result.exceptions.map(\.message) == ["4"])
    #expect(result.text == "a\n")
    #expect(try await run(BashLanguage(), ["exit 0\n"]).exceptions.isEmpty)
  }

  @Test func everyLanguageIsItsOwn() {
    let all = Languages.all.languages
    #expect(Set(all.map(\.id)).count == all.count)
    #expect(Set(all.flatMap(\.fences)).count == all.reduce(0) { $0 + $1.fences.count })
    #expect(Languages.all.commentMark("js") == "//")
    #expect(Languages.all.commentMark("haskell") == "--")
    #expect(Languages.all.commentMark("") == "#")
  }
}

/// JavaScript, where this machine has Node.js; where it has not, the blocks say what they need.
@Suite struct NodeTests {
  private static let hasNode = ["/usr/bin/node", "/bin/node"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  private func run(_ codes: [String]) async throws -> RunResult {
    var result = RunResult(blocks: [])
    var line = 1
    var blocks: [RunBlock] = []
    for code in codes {
      blocks.append(RunBlock(ordinal: blocks.count, code: code, line: line))
      line += code.split(separator: "\n", omittingEmptySubsequences: false).count + 2
    }
    try await TestSandbox.serve(language: NodeLanguage()) { server in
      result = try await server.run(RunRequest(language: NodeLanguage(), blocks: blocks))
    }
    #expect(result.outcome == .ended)
    if !Self.hasNode {
      #expect(result.blocks.allSatisfy { $0.disposition == .missingPackages(["node"]) })
    }
    return result
  }

  @Test func blocksShareOneScope() async throws {
    let result = try await run([
      "const x = 1;\nfunction f() { return x }\nconsole.log(f(), {a: [1]})",
      "const x = 2; let y = await Promise.resolve(x + 1);\nconsole.log(x, y); console.error('no')",
      "setTimeout(() => console.log('later'), 1)\nPromise.resolve('soon').then(console.log)",
      "JSON.stringify = null; Array.prototype.map = null",
      "process.stdout.write(String(f() + y))",
    ])
    if Self.hasNode {
      #expect(result.text == "1 { a: [ 1 ] }\n2 3\nsoon\nlater\n5")
      #expect(result.blocks[1].statements.map(\.errors) == ["no\n"])
      #expect(result.exceptions.isEmpty)
    }
  }

  @Test func whatIsRaisedHasItsLine() async throws {
    let result = try await run([
      "let a = 1\nnull.f()", "\nthrow new TypeError('no')", "throw 3", "let b = ;", "document.title",
      "require('express')", "require('./x')", "require('fs').readFileSync('data.csv')", "import fs from 'fs'",
      "setTimeout(() => { throw new Error('async') }, 1)", "Promise.reject(new Error('rejected'))",
      "require('assert').strictEqual(a, 2)", "require('net').connect(80, '127.0.0.1')", "console.log(a)",
    ])
    guard Self.hasNode else { return }
    #expect(
      result.exceptions.map { "\($0.type) \($0.line)" } == [
        "TypeError 2", "TypeError 6", "Error 9", "SyntaxError 12", "ModuleNotFoundError 15",
        "ModuleNotFoundError 18", "FileNotFoundError 21", "FileNotFoundError 24", "ModuleNotFoundError 27",
        "Error 30", "Error 33", "AssertionError 36", "PermissionError 39",
      ])
    #expect(result.text == "1\n")
  }

  /// In the words of the note: what is not there is no failure of its own.
  @Test func aNoteIsJudged() async throws {
    let note = """
      ```js
      console.log(6 * 7)
      ```

      ```output
      42
      ```

      ```js
      console.log([1, 2].map(x => 2 * x))
      ```

      ```output
      [ 2, 5 ]
      ```

      ```js verify=run
      document.title
      ```
      """
    let source = SourceText(Array(note.utf8))
    let plan = planVerification(of: NoteParser.parse(source, fileName: "Note.md"), source: source)
    let request = try #require(plan.request(NodeLanguage()))
    var items: [VerificationItem] = []
    try await TestSandbox.serve(language: NodeLanguage()) { server in
      items = judge(plan, [.node: [try await server.run(request)]])
    }
    let verdicts = items.filter { $0.kind == .output || $0.range.start.line > 15 }.map(\.verdict)
    #expect(
      verdicts == (Self.hasNode ? [.verified, .refuted, .unchecked] : [.unchecked, .unchecked, .unchecked]))
  }
}
