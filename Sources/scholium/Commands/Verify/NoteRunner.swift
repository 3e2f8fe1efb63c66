import Foundation
import Hashing
import NoteParsing
import Programs
import Synchronization
import VaultIndex
import Verdicts
import Verification

/// A note whose claims are to be judged.
struct UnjudgedNote {
  /// Nil for standard input.
  var path: VaultPath?
  /// Of its text.
  var hash: ContentHash
  var bytes: [UInt8]
}

/// A note with the verdicts on its claims.
struct JudgedNote: Sendable {
  /// Nil for standard input.
  var path: VaultPath?
  var hash: ContentHash
  var items: [VerificationItem]
  /// Nothing was run: the verdicts are those of an earlier run of the same.
  var isCached = false
  /// The files of its figures.
  var figures: [String] = []
  /// Names that the prelude supplied.
  var supplied: [String] = []

  /// The path, `-` for standard input.
  var name: String { path?.text ?? "-" }

  func isBad(strict: Bool) -> Bool {
    items.contains { item in
      switch item.verdict {
      case .refuted, .failed: true
      case .flaky, .imprecise: strict
      default: false
      }
    }
  }
}

/// Notes that several tasks judge.
final class JudgedNotes: Sendable {
  private let notes = Mutex<[JudgedNote]>([])

  var all: [JudgedNote] { notes.withLock { $0 } }

  func add(_ note: JudgedNote) { notes.withLock { $0.append(note) } }
}

/// Runs and judges notes with the reader's settings.
final class NoteRunner {
  private let settings: RunSettings
  private let printer: Printer
  private let bubblewrap: String?
  private var found: Interpreter?

  init(settings: RunSettings, printer: Printer) {
    self.settings = settings
    self.printer = printer
    bubblewrap = Bubblewrap.find(path: ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
  }

  /// A hash of all that a verdict depends on beside the note; nil when there is nothing to run notes with.
  func environment() async throws -> String? {
    guard let interpreter = try? await interpreter() else { return nil }
    return RunEnvironment(
      interpreter: interpreter, level: settings.level, limits: settings.limits, prelude: settings.prelude,
      notation: settings.formulas.written
    ).hash(program: ProgramFile.path)
  }

  /// Judges notes; `finish` is called for each as soon as it is judged.
  func judge(_ notes: [UnjudgedNote], finish: @escaping @Sendable (JudgedNote) throws -> Void) async throws {
    var plans: [(id: Int, plan: NotePlan)] = []
    let notation = settings.formulas.notation
    for (id, note) in notes.enumerated() {
      let source = SourceText(note.bytes)
      let plan = planVerification(
        of: NoteParser.parse(source, fileName: note.path?.name ?? "-"), source: source, notation: notation)
      if !plan.runs {
        try finish(JudgedNote(path: note.path, hash: note.hash, items: Verification.judge(plan, [:])))
      } else {
        plans.append((id, plan))
      }
    }
    guard !plans.isEmpty else { return }
    let signals = EndingSignals()
    defer { signals.release() }
    let jobs = try Descriptors.prepare(for: settings.jobs)
    if jobs < settings.jobs {
      printer.note("notes at a time: \(jobs), since this process may open few files")
    }
    let interpreter = try await interpreter()
    printer.note("\(interpreter.executable), Python \(interpreter.version.prefix { $0 != " " })")
    if !interpreter.hasNumPy {
      printer.note("this Python has no NumPy: what needs it is not run. Name another with --python")
    }
    // In bubblewrap the notes have a `/tmp` of their own.
    let owner = Unprivileged.isNeeded && settings.level == .reduced ? Unprivileged.user : nil
    let folder = settings.level == .full ? nil : try TemporaryFolder(owner: owner)
    defer { folder?.remove() }
    let verifier = Verifier(
      interpreter: interpreter, level: settings.level, limits: settings.limits, prelude: settings.prelude,
      bubblewrap: bubblewrap, folder: folder?.path, workers: jobs)
    let figures = try settings.figures.map(FigureFolder.init)
    let names = notes.map { (path: $0.path, hash: $0.hash) }
    try await verifier.verify(plans) { [printer] note in
      let (path, hash) = names[note.id]
      if note.leavesOutFigures {
        printer.note("\(path?.text ?? "-"): more figures, or larger ones, than are kept of a note")
      }
      let files = try figures?.keep(note.figures, of: path) ?? []
      try finish(
        JudgedNote(path: path, hash: hash, items: note.items, figures: files, supplied: note.supplied))
    }
  }

  private func interpreter() async throws -> Interpreter {
    if let found { return found }
    let signals = EndingSignals()
    defer { signals.release() }
    let finder = InterpreterFinder(
      environment: ProcessInfo.processInfo.environment, level: settings.level, bubblewrap: bubblewrap,
      memory: UserFolders().cache + "/interpreters.json", vault: settings.vault)
    let interpreter = try await finder.find(settings.python)
    found = interpreter
    return interpreter
  }
}

/// The file of the running program: another build may judge otherwise.
enum ProgramFile {
  static var path: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
  }
}
