import Foundation
import Testing

/// An answer is printed while it is found: its first lines do not wait for its last.
@Suite struct AnswerStreamTests {
  /// Far more than a pipe holds: the program waits in the middle until somebody reads on.
  private static let links = 6000

  private let vault: TestVault

  init() throws {
    let line = String(repeating: "words and ", count: 8) + "[[Other]]\n\n"
    vault = try TestVault([
      "A.md": "# A\n\n" + String(repeating: line, count: Self.links), "Other.md": "# Other\n",
      "Z.md": "# Z\n\nThe last link is to [[Other]].\n",
    ])
    _ = try vault.run("index")
  }

  @Test(arguments: ["text", "json", "jsonl"])
  func theBeginningIsThereBeforeTheEnd(format: String) throws {
    let (process, pipe, _) = try start(["backlinks", "Other", "--format", format])
    let first = pipe.fileHandleForReading.readData(ofLength: 10)
    // Were the whole answer made before its first line is printed, the last would still say what it said.
    try vault.write("# Z\n\nThe very last is the [[Other]].\n", to: "Z.md")
    let rest = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let answer = String(decoding: first + rest, as: UTF8.self)
    #expect(answer.contains("The very last is"))
    #expect(!answer.contains("The last link is"))
    #expect(
      answer.split(separator: "words and [[Other]]", omittingEmptySubsequences: false).count == Self.links + 1
    )
    if format == "json" { _ = try JSONSerialization.jsonObject(with: first + rest) }
  }

  @Test(arguments: [["backlinks", "Other"], ["links", "A", "--format", "jsonl"]])
  func whoHasReadEnoughEndsIt(arguments: [String]) throws {
    let (process, pipe, errors) = try start(arguments)
    _ = pipe.fileHandleForReading.readData(ofLength: 10)
    try pipe.fileHandleForReading.close()
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(process.terminationStatus == SIGPIPE)
    #expect(try errors.fileHandleForReading.readToEnd() ?? Data() == Data())
  }

  @Test(arguments: [
    ["notes"], ["notes", "--format", "json"], ["backlinks", "Other", "--format", "jsonl"],
    ["search", "words"],
    ["check", "--explain", "broken-link"], ["graph", "--format", "dot"],
    ["verify", "--explain", "nothing-to-run"],
    ["--help"], ["--version"], ["links", "A", "--quiet"],
  ])
  func anAnswerThatCannotBeWrittenIsAnError(arguments: [String]) throws {
    let full = ["/bin/sh", "-c", "exec \"$0\" \"$@\" >/dev/full", TestVault.program.path]
    #expect(
      try vault.run(arguments, through: full)
        == .init(
          output: "",
          errors: "scholium: cannot write the answer to standard output: No space left on device\n",
          status: 2))
  }

  private func start(_ arguments: [String]) throws -> (Process, output: Pipe, errors: Pipe) {
    let process = vault.process([TestVault.program.path] + arguments)
    let (pipe, errors) = (Pipe(), Pipe())
    process.standardOutput = pipe
    process.standardError = errors
    try process.run()
    return (process, pipe, errors)
  }
}
