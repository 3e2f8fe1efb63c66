import ArgumentParser
import Foundation
import Hashing
import NoteParsing
import VaultIndex
import Verification

extension SandboxLevel: ExpressibleByArgument {}

struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run the notes' code and hold it to what the notes say.",
    discussion: """
      Runs the snippets of each note in order in a sandbox, compares what they print
      with what the note says they print, and reports each claim with its line.
      NOTE:LINE means the claims on that line; '-' reads one note from standard input.

      Examples:
        scholium verify
        scholium verify "Adam" Papers/GAN.md:40
        scholium verify --tag paper --strict --format json
        scholium verify - < note.md

      Exits with 1 when a claim is refuted or failed, with --strict also when one is
      flaky or imprecise; with 2 when the code could not be run.
      """)

  @Argument(help: ArgumentHelp("Notes, or lines of them; all without any.", valueName: "note[:line]"))
  var notes: [String] = []
  @Option(help: ArgumentHelp("Only notes with this tag.", valueName: "tag")) var tag: [String] = []
  @Option(
    help: ArgumentHelp("Only notes with this property, or this value of it.", valueName: "name[=value]"))
  var property: [String] = []
  @Flag(help: "Stop at the first note with a claim that is refuted or failed.") var failFast = false
  @Flag(help: "Exit with 1 on flaky and imprecise claims too.") var strict = false
  @Flag(help: "Run everything again, whatever is known.") var noCache = false
  @Flag(help: "Show how much of each note's claims has a verdict.") var coverage = false
  @Flag(help: "Go on, and judge notes again as they are saved.") var watch = false
  @OptionGroup var run: RunOptions
  @OptionGroup var options: AnswerOptions

  func validate() throws {
    if notes.contains("-"), notes.count > 1 || !tag.isEmpty || !property.isEmpty || watch {
      throw ValidationError("'-' reads one note from standard input, and goes with no other choice of notes")
    }
  }

  func run() async throws {
    if notes == ["-"] {
      let bytes = [UInt8](FileHandle.standardInput.readDataToEndOfFile())
      return try report([try await standardInput(bytes)]) { _ in SourceText(bytes) }
    }
    let index = try options.vault.updatedIndex()
    func source(_ path: VaultPath?) -> SourceText? {
      path.flatMap { try? index.vault.read($0) }.map(SourceText.init)
    }
    let judged = try await self.judged(in: index, again: noCache)
    guard watch else { return try report(judged, source) }
    try? report(judged, source)
    while true {
      Output.flush()
      try await options.vault.waitForChange(of: index)
      try? report(try await self.judged(in: index, again: false).filter { !$0.isCached }, source)
    }
  }

  private func report(_ judged: [JudgedNote], _ source: @escaping (VaultPath?) -> SourceText?) throws {
    try VerifyReport(printer: options.printer, strict: strict, showsCoverage: coverage, source: source).print(
      judged)
    if judged.contains(where: { $0.isBad(strict: strict) }) { throw ExitStatusError(status: .findings) }
  }

  private func standardInput(_ bytes: [UInt8]) async throws -> JudgedNote {
    let settings = try RunSettings(run, index: nil, printer: options.printer)
    let runner = NoteRunner(settings: settings, printer: options.printer)
    let note = UnjudgedNote(path: nil, hash: .none, bytes: bytes)
    let judged = JudgedNotes()
    try await runner.judge([note]) { judged.add($0) }
    return judged.all[0]
  }

  /// - Parameter again: Whether what is known is judged again.
  private func judged(in index: VaultIndex, again: Bool) async throws -> [JudgedNote] {
    let selection = try NoteSelection(notes, tags: tag, properties: property, in: index)
    let settings = try RunSettings(run, index: index, printer: options.printer)
    let runner = NoteRunner(settings: settings, printer: options.printer)
    let store = VerdictStore(index)
    let known = try store.all().filter { selection.contains($0.path) }
    let environment = try await runner.environment()
    let judged = JudgedNotes()
    var rest: [UnjudgedNote] = []
    for note in known {
      if !again, let environment, note.environment == environment, note.judgedHash == note.hash,
        let items = note.verdicts
      {
        judged.add(JudgedNote(path: note.path, hash: note.hash, items: items, isCached: true))
      } else {
        let bytes = try index.vault.read(note.path)
        // What is judged is what is read now.
        rest.append(UnjudgedNote(path: note.path, hash: ContentHash(bytes), bytes: bytes))
      }
    }
    let progress = VerifyProgress(
      isShown: !options.vault.quiet, done: judged.all, total: known.count)
    defer { progress.finish() }
    let keeper = VerdictKeeper(store: store, environment: environment ?? "")
    do {
      if failFast, judged.all.contains(where: { $0.isBad(strict: strict) }) { throw StopEarly() }
      try await runner.judge(rest) { note in
        judged.add(note)
        progress.add(note)
        try keeper.keep(note)
        if failFast, note.isBad(strict: strict) { throw StopEarly() }
      }
    } catch is StopEarly {}
    try keeper.finish()
    return judged.all.map(selection.cut).sorted {
      guard let left = $0.path, let right = $1.path else { return false }
      return left < right
    }
  }
}

/// What `--fail-fast` ends the work with.
struct StopEarly: Error {}
