import ArgumentParser
import Checks
import Foundation
import NoteParsing
import VaultIndex
import Verification
import Workspace

extension SandboxLevel: ExpressibleByArgument {}

struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run the notes' code and hold it to what the notes say.",
    discussion: """
      Runs the snippets of each note in order in a sandbox, compares what they print
      with what the note says they print, and reports each claim with its line.
      NOTE:LINE means the claims on that line; '-' reads one note from standard input.
      What was not checked is counted by its reason; --explain has the reason's page.

      Examples:
        scholium verify
        scholium verify "Adam" Papers/GAN.md:40
        scholium verify --unchecked --tag paper
        scholium verify --explain Papers/GAN.md:40
        scholium verify --explain needs-package
        scholium verify --strict --format jsonl
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
  @Flag(help: "Show every claim that was not checked, each in a line.") var unchecked = false
  @Option(
    help: ArgumentHelp(
      "Print the page of a reason, or say of each claim on a line how it was read, what came out, and why it has its verdict.",
      valueName: "reason or note:line"))
  var explain: String?
  @Flag(help: "Show how much of each note's claims has a verdict.") var coverage = false
  @Flag(help: "Go on, and judge notes again as they are saved.") var watch = false
  @OptionGroup var run: RunOptions
  @OptionGroup var options: AnswerOptions

  func validate() throws {
    if let explain {
      guard notes.isEmpty, tag.isEmpty, property.isEmpty, !watch else {
        throw ValidationError("--explain takes a reason or NOTE:LINE, and goes with no other choice of notes")
      }
      if Reasons.reason(explain) == nil, explain.wholeMatch(of: /.+:[0-9]+(?::[0-9]+)?/) == nil {
        throw ValidationError("there is no reason '\(explain)'; \(Self.hint(for: explain))")
      }
    }
    if notes.contains("-"), notes.count > 1 || !tag.isEmpty || !property.isEmpty || watch {
      throw ValidationError("'-' reads one note from standard input, and goes with no other choice of notes")
    }
  }

  /// What to write in place of a word that is no reason.
  private static func hint(for word: String) -> String {
    if CheckRules.rule(word) != nil { return "it is a rule of check: scholium check --explain \(word)" }
    let near = Reasons.all.map { $0.id }.compactMap { id in
      editDistance(Array(word), Array(id), limit: 2).map { (id: id, distance: $0) }
    }
    let nearest = near.min { $0.distance < $1.distance }
    return nearest.map { "did you mean '\($0.id)'?" }
      ?? "take one that 'verify --format json' names, or NOTE:LINE"
  }

  func run() async throws {
    if let reason = explain.flatMap(Reasons.reason) {
      for line in reason.text.split(separator: "\n", omittingEmptySubsequences: false) {
        options.printer.print(StyledText(String(line)))
      }
      return
    }
    if notes == ["-"] { return try await verifyStandardInput() }
    let workspace = try options.vault.updatedWorkspace()
    let isBad = try await verify(in: workspace, again: noCache)
    guard watch else {
      if isBad, explain == nil { throw ExitStatusError(status: .findings) }
      return
    }
    while true {
      Output.flush()
      try await workspace.waitForChange()
      _ = try await verify(in: workspace, again: false, onlyNew: true)
    }
  }

  /// - Parameters:
  ///   - again: Whether what is known is judged again.
  ///   - onlyNew: Whether what is known is left out.
  /// - Returns: Whether something is wrong.
  private func verify(in workspace: Workspace, again: Bool, onlyNew: Bool = false) async throws -> Bool {
    let selection = try NoteSelection(
      explain.map { [$0] } ?? notes, tags: tag, properties: property, in: workspace.index)
    let vault = workspace.index.vault
    let report = report(InterpreterSuggestions(vault: vault.root)) { path in
      path.flatMap { try? vault.read($0) }.map(SourceText.init)
    }
    // Lines that are printed meanwhile would tear it.
    let isStreamed = options.format.form?.isStreamed ?? false
    let progress = VerifyProgress(isShown: !options.vault.quiet && !isStreamed)
    defer { progress.finish() }
    let (failFast, strict) = (failFast, strict)
    let judged = try await workspace.verify(selection, with: run.choices, again: again) {
      progress.begin($0)
    } each: { note in
      progress.add(note)
      if !(onlyNew && note.isCached) { try report.add(note) }
      return !(failFast && note.isBad(strict: strict))
    }
    progress.finish()
    try await report.finish(onlyNew ? judged.filter { !$0.isCached } : judged)
    return judged.contains { $0.isBad(strict: strict) }
  }

  private func verifyStandardInput() async throws {
    let bytes = [UInt8](FileHandle.standardInput.readDataToEndOfFile())
    let say = options.printer.say
    let settings = try RunSettings(run.choices, index: nil, say: say)
    let judged = try await NoteRunner(settings: settings, say: say).judge(bytes)
    let report = report(InterpreterSuggestions()) { _ in SourceText(bytes) }
    try report.add(judged)
    try await report.finish([judged])
    if judged.isBad(strict: strict) { throw ExitStatusError(status: .findings) }
  }

  private func report(
    _ suggestions: InterpreterSuggestions, _ source: @escaping @Sendable (VaultPath?) -> SourceText?
  ) -> any VerifyReport {
    if let form = options.format.form { return VerifyItemReport(form) }
    if explain != nil { return ExplanationReport(printer: options.printer, source: source) }
    return VerifyTextReport(
      printer: options.printer, showsCoverage: coverage, showsUnchecked: unchecked, suggestions: suggestions,
      source: source)
  }
}
