import ArgumentParser
import Changes
import Checks
import Foundation
import Hashing
import NoteParsing
import VaultIndex
import Verdicts
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
        scholium verify --explain "needs torch"
        scholium verify --strict --format jsonl
        scholium verify --suggest "Adam"
        scholium verify --suggest "Adam" --write 1,3
        scholium verify --scaffold Adam:37 --dry-run
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
      "Print the page of a reason, by its name or as a report tells it, or say of each claim on a line how it was read, what came out, and why it has its verdict.",
      valueName: "reason or note:line"))
  var explain: String?
  @Flag(help: "Show how much of each note's claims has a verdict.") var coverage = false
  @Flag(help: "Go on, and judge notes again as they are saved.") var watch = false
  @OptionGroup var suggestions: SuggestOptions
  @OptionGroup var run: RunOptions
  @OptionGroup var options: AnswerOptions

  func validate() throws {
    if let explain {
      guard notes.isEmpty, tag.isEmpty, property.isEmpty, !watch else {
        throw ValidationError("--explain takes a reason or NOTE:LINE, and goes with no other choice of notes")
      }
      // What the report says of a reason is in the index.
      if Reasons.reason(explain) == nil, !Self.isPlace(explain), let hint = Self.near(explain) {
        throw ValidationError("there is no reason '\(explain)'; \(hint)")
      }
    }
    if let place = suggestions.scaffold.first {
      guard Self.isPlace(place), notes.isEmpty, explain == nil, !watch else {
        throw ValidationError(
          "--scaffold takes NOTE:LINE, and goes with no choice of notes, --explain or --watch")
      }
    }
    if suggestions.suggest, explain != nil || watch || failFast || coverage {
      throw ValidationError(
        "--suggest judges nothing, and goes with no --explain, --watch, --fail-fast or --coverage")
    }
    if suggestions.write != nil, notes.contains("-") {
      throw ValidationError("--write changes notes; what is read from standard input is none")
    }
    if notes.contains("-"), notes.count > 1 || !tag.isEmpty || !property.isEmpty || watch {
      throw ValidationError("'-' reads one note from standard input, and goes with no other choice of notes")
    }
  }

  /// Whether an argument is NOTE:LINE.
  private static func isPlace(_ text: String) -> Bool {
    text.wholeMatch(of: /.+:[0-9]+(?::[0-9]+)?/) != nil
  }

  /// The reasons that are meant: one by its name, or those of which a report on these notes says so: `needs torch`.
  private func reasons(_ label: String, in workspace: Workspace) throws -> [any Reason.Type] {
    if let reason = Reasons.reason(label.lowercased().replacing(" ", with: "-")) { return [reason] }
    let told = try VerdictStore(workspace.index).all().flatMap { $0.verdicts ?? [] }.flatMap(\.reasons)
    let ids = Set(told.filter { $0.summary.oneLine.lowercased() == label.lowercased() }.map(\.id))
    return Reasons.all.filter { ids.contains($0.id) }
  }

  /// What to write in place of a word that is nearly a reason; nil where it is near none.
  private static func near(_ word: String) -> String? {
    if CheckRules.rule(word) != nil { return "it is a rule of check: scholium check --explain \(word)" }
    let near = Reasons.all.map { $0.id }.compactMap { id in
      editDistance(Array(word), Array(id), limit: 2).map { (id: id, distance: $0) }
    }
    let nearest = near.min { $0.distance < $1.distance }
    return nearest.map { "did you mean '\($0.id)'?" }
  }

  func run() async throws {
    if let reason = explain.flatMap(Reasons.reason) { return printPages([reason]) }
    if notes == ["-"] { return try await verifyStandardInput() }
    let workspace = try options.vault.updatedWorkspace()
    if let place = suggestions.scaffold.first { return try scaffold(place, in: workspace) }
    if suggestions.suggest {
      let selection = try NoteSelection(notes, tags: tag, properties: property, in: workspace.index)
      return try Suggestions(
        printer: options.printer, options: suggestions,
        notes: try await workspace.suggest(selection, with: run.choices), journal: workspace.journal
      ).run()
    }
    if let explain, !Self.isPlace(explain) {
      let reasons = try reasons(explain, in: workspace)
      guard reasons.isEmpty else { return printPages(reasons) }
      throw ValidationError(
        "there is no reason '\(explain)', and no claim was reported so; take one that the report names, or NOTE:LINE"
      )
    }
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

  /// Puts the function of a formula under it.
  private func scaffold(_ place: String, in workspace: Workspace) throws {
    let parts = place.split(separator: ":")
    let name = parts.dropLast().joined(separator: ":")
    guard let line = parts.last.flatMap({ Int($0) }) else { return }
    let change = try workspace.scaffold(try workspace.index.note(named: name), line: line)
    if !suggestions.dryRun {
      try workspace.journal.perform(
        ChangeSet(title: ChangeSet.command, [FileChange(change.file, new: change.new)]))
    }
    if try options.printer.encode([change], as: { ScaffoldItem($0, isWritten: !suggestions.dryRun) }) {
      return
    }
    options.printer.print(
      UnifiedDiff(path: change.file.path.text, old: change.file.bytes, new: change.new))
    options.printer.print("\(suggestions.dryRun ? "would change" : "changed") \(change.file.path, .path)")
    for assumption in change.assumptions { options.printer.note(assumption) }
  }

  private func printPages(_ reasons: [any Reason.Type]) {
    let text = reasons.map { $0.text }.joined(separator: "\n\n")
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      options.printer.print(StyledText(String(line)))
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
    let runner = NoteRunner(settings: settings, say: say)
    if suggestions.suggest {
      let offers = try await runner.offers(
        for: [UnjudgedNote(path: nil, hash: ContentHash(bytes), bytes: bytes)])
      let notes = [OfferedNote(file: nil, offers: offers[0])].filter { !$0.offers.isEmpty }
      return try Suggestions(printer: options.printer, options: suggestions, notes: notes).run()
    }
    let judged = try await runner.judge(bytes)
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
