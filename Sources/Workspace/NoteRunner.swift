internal import Foundation
internal import Hashing
internal import NoteParsing
internal import Programs
internal import Synchronization
package import VaultIndex
internal import Verdicts
package import Verification

/// Runs and judges notes with the reader's settings.
package final class NoteRunner {
  private let settings: RunSettings
  private let folders: UserFolders
  private let say: Message
  private let bubblewrap: String?
  private var found: Interpreter?

  /// - Parameter say: Called with what a person should know, such as which Python runs.
  package init(
    settings: RunSettings, folders: UserFolders = UserFolders(), say: @escaping Message = { _ in }
  ) {
    self.settings = settings
    self.folders = folders
    self.say = say
    bubblewrap = Bubblewrap.find(path: ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
  }

  /// A hash of all that a verdict depends on beside the note; nil when there is nothing to run notes with.
  package func environment() async throws -> String? {
    guard let interpreter = try? await interpreter() else { return nil }
    return RunEnvironment(
      interpreter: interpreter, level: settings.level, limits: settings.limits, prelude: settings.prelude,
      notation: settings.formulas.written
    ).hash(program: ProgramFile.path)
  }

  /// Judges notes; `finish` is called for each as soon as it is judged.
  package func judge(_ notes: [UnjudgedNote], finish: @escaping @Sendable (JudgedNote) throws -> Void)
    async throws
  {
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
    let figures = try settings.figures.map { try FigureFolder($0) }
    let names = notes.map { (path: $0.path, hash: $0.hash) }
    try await withVerifier { verifier in
      try await verifier.verify(plans) { [say] note in
        let (path, hash) = names[note.id]
        if note.leavesOutFigures {
          say("\(path?.text ?? "-"): more figures, or larger ones, than are kept of a note")
        }
        let files = try figures?.keep(note.figures, of: path) ?? []
        try finish(
          JudgedNote(path: path, hash: hash, items: note.items, figures: files, supplied: note.supplied))
      }
    }
  }

  /// What runs notes, while it is needed.
  private func withVerifier(_ body: (Verifier) async throws -> Void) async throws {
    let signals = EndingSignals()
    defer { signals.release() }
    let jobs = try Descriptors.prepare(for: settings.jobs)
    if jobs < settings.jobs {
      say("notes at a time: \(jobs), since this process may open few files")
    }
    let interpreter = try await interpreter()
    say("\(interpreter.executable), Python \(interpreter.version.prefix { $0 != " " })")
    if !interpreter.hasNumPy {
      say("this Python has no NumPy: what needs it is not run. Name another with --python")
    }
    // In bubblewrap the notes have a `/tmp` of their own.
    let owner = Unprivileged.isNeeded && settings.level == .reduced ? Unprivileged.user : nil
    let folder = settings.level == .full ? nil : try TemporaryFolder(owner: owner)
    defer { folder?.remove() }
    try await body(
      Verifier(
        interpreter: interpreter, level: settings.level, limits: settings.limits, prelude: settings.prelude,
        bubblewrap: bubblewrap, folder: folder?.path, workers: jobs))
  }

  /// The lines that would bind what nothing binds in some notes, each pair tried in the sandbox.
  /// - Returns: For each note, in their order, what is worth a reader's look.
  package func offers(for notes: [UnjudgedNote]) async throws -> [[AgreementOffer]] {
    var found: [(id: Int, plan: NotePlan, offers: [AgreementOffer])] = []
    for (id, note) in notes.enumerated() {
      let source = SourceText(note.bytes)
      let plan = planVerification(
        of: NoteParser.parse(source, fileName: note.path?.name ?? "-"), source: source,
        notation: settings.formulas.notation)
      let offers = plan.offers
      if !offers.isEmpty { found.append((id, plan, offers)) }
    }
    let all = OffersByNote(count: notes.count)
    if !found.isEmpty {
      try await withVerifier { verifier in
        try await verifier.tryOffers(found) { all.set($1, at: $0) }
      }
    }
    return all.told
  }

  /// Judges one text.
  /// - Parameter path: Nil for a text that is no note of a vault.
  package func judge(_ bytes: [UInt8], as path: VaultPath? = nil) async throws -> JudgedNote {
    let judged = JudgedNotes { _ in true }
    try await judge([UnjudgedNote(path: path, hash: ContentHash(bytes), bytes: bytes)]) { try judged.add($0) }
    return judged.all[0]
  }

  private func interpreter() async throws -> Interpreter {
    if let found { return found }
    let signals = EndingSignals()
    defer { signals.release() }
    let finder = InterpreterFinder(
      environment: ProcessInfo.processInfo.environment, level: settings.level, bubblewrap: bubblewrap,
      memory: folders.cache + "/interpreters.json", vault: settings.vault)
    let interpreter = try await finder.find(settings.python)
    found = interpreter
    return interpreter
  }
}

/// The offers of notes that are tried side by side.
private final class OffersByNote: Sendable {
  private let offers: Mutex<[[AgreementOffer]]>

  init(count: Int) { offers = Mutex(Array(repeating: [], count: count)) }

  func set(_ new: [AgreementOffer], at place: Int) { offers.withLock { $0[place] = new } }

  var told: [[AgreementOffer]] { offers.withLock { $0.map(OfferJudge.told) } }
}

/// The file of the running program: another build may judge otherwise.
enum ProgramFile {
  static var path: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
  }
}
