internal import Synchronization
package import Verdicts

/// A note that has been judged.
package struct VerifiedNote: Sendable {
  /// What the caller knows the note by.
  package var id: Int
  package var items: [VerificationItem]
  /// What its code drew.
  package var figures: [Figure] = []
  /// The names that the prelude supplied.
  package var supplied: [String] = []
  /// There were more figures, or larger ones, than are kept.
  package var leavesOutFigures = false

  package init(
    id: Int, items: [VerificationItem], figures: [Figure] = [], supplied: [String] = [],
    leavesOutFigures: Bool = false
  ) {
    self.leavesOutFigures = leavesOutFigures
    self.id = id
    self.items = items
    self.figures = figures
    self.supplied = supplied
  }
}

/// Runs notes and judges them.
package struct Verifier: Sendable {
  package var interpreter: Interpreter
  package var level: SandboxLevel
  package var limits: RunLimits
  package var prelude: [PreludeName]
  /// Where bubblewrap is.
  package var bubblewrap: String?
  /// The place of `/tmp` outside of bubblewrap: a new folder.
  package var folder: String?
  /// How many notes are run at a time.
  package var workers: Int

  package init(
    interpreter: Interpreter, level: SandboxLevel, limits: RunLimits, prelude: [PreludeName],
    bubblewrap: String?,
    folder: String?, workers: Int
  ) {
    self.interpreter = interpreter
    self.level = level
    self.limits = limits
    self.prelude = prelude
    self.bubblewrap = bubblewrap
    self.folder = folder
    self.workers = workers
  }

  /// The seeds of the runs that tell random results from others.
  private static let otherSeeds = [1, 2]
  /// How many blocks may bring down a note's process before the rest is given up: each costs its time.
  private static let mostFatalBlocks = 3
  /// How many blocks of a note are run by themselves, as usual and with other bindings of their names.
  private static let mostBlocksAlone = 24, mostBlocksReadOtherwise = 8

  /// The languages that this sandbox can hold.
  private var languages: [any Language] {
    Languages.all.languages.filter { level == .full || $0.profile == .threads }
  }

  /// Runs and judges notes, several at a time; `finish` is called for each as soon as it is judged.
  package func verify(
    _ notes: [(id: Int, plan: NotePlan)], finish: @escaping @Sendable (VerifiedNote) async throws -> Void
  ) async throws {
    let known = Runs()
    for (number, language) in languages.enumerated() {
      let later = languages[(number + 1)...]
      let jobs = notes.filter { $0.plan.runs(language.id) }.map { note in
        Job(id: note.id, plan: note.plan, isLast: !later.contains { note.plan.runs($0.id) })
      }
      guard !jobs.isEmpty else { continue }
      let command = try SandboxCommand(
        level: level, language: language, interpreter: interpreter, limits: limits, bubblewrap: bubblewrap,
        folder: folder)
      let workers = level == .full ? workers : 1
      try await SandboxWorkers(command: command, limits: limits, count: workers).forEach(jobs) { job, run in
        let results = try await results(of: job.plan, language, run)
        let all = known.add(results, language.id, job.id)
        if job.isLast { try await finish(verified(job.id, job.plan, all)) }
      }
    }
    for note in notes where !languages.contains(where: { note.plan.runs($0.id) }) {
      try await finish(verified(note.id, note.plan, [:]))
    }
  }

  /// Tries what is offered: runs each note's Python and calls the functions; `finish` is called with the offers of each note.
  package func tryOffers(
    _ notes: [(id: Int, plan: NotePlan, offers: [AgreementOffer])],
    finish: @escaping @Sendable (Int, [AgreementOffer]) async throws -> Void
  ) async throws {
    let language = PythonLanguage()
    let jobs = notes.map { note in
      OfferJob(id: note.id, plan: note.plan, offers: note.offers)
    }
    guard !jobs.isEmpty else { return }
    let command = try SandboxCommand(
      level: level, language: language, interpreter: interpreter, limits: limits, bubblewrap: bubblewrap,
      folder: folder)
    try await SandboxWorkers(command: command, limits: limits, count: level == .full ? workers : 1)
      .forEach(jobs) { job, run in
        var result: RunResult?
        if let request = job.plan.request(language, prelude: prelude),
          let probing = NotePlan.probing(request, job.plan.trying(job.offers).probes(request))
        {
          result = try await run(probing)
        }
        try await finish(job.id, OfferJudge.judged(job.offers, job.plan, result?.probes ?? [:]))
      }
  }

  private struct OfferJob: Sendable {
    var id: Int
    var plan: NotePlan
    var offers: [AgreementOffer]
  }

  private func results(of plan: NotePlan, _ language: any Language, _ run: SandboxWorkers.Run) async throws
    -> JudgedRuns
  {
    var judged = JudgedRuns(plan, language.id)
    guard var request = plan.request(language, prelude: prelude) else { return judged }
    var fatal: [Int: BlockResult] = [:]
    let probes = language.driver == nil ? plan.probes(request) : []
    (request.probes, request.callsLast) = (probes, true)
    var plain = try await complete(&request, &fatal, run)
    request.probes = []
    var uncalled = plain.uncalled
    if plain.isOfCalls {
      plain = try await complete(&request, &fatal, run)
      uncalled = Array(probes.indices)
    }
    judged.add(plain)
    let facts = CodeFacts(plan, plain)
    if facts.firstRun(.draws) != nil {
      for other in Self.otherSeeds {
        var changed = request
        changed.seed = other
        judged.add(try await complete(&changed, &fatal, run))
      }
    }
    guard language.driver == nil else { return judged }
    let left = plain.outcome == .ended ? uncalled : Array(probes.indices)
    if let probing = NotePlan.probing(request, left.map { probes[$0] }) {
      for (place, result) in try await run(probing).probes { judged.probes[left[place]] = result }
    }
    let hashSeeds = level == .full ? Array(SeededSandboxes.seeds) : []
    for experiment in CounterExperiment.all(for: request, facts, plain, hashSeeds: hashSeeds) {
      // Only what would still be an alarm is worth another run.
      let alarms = judged.items.filter(\.verdict.isBad)
      guard !alarms.isEmpty else { break }
      if experiment.variant == .reseeded, judged.repeatsDraws(facts) { continue }
      var changed = experiment
      // A block that ended the process before is run once more where an output of it is in dispute.
      let ordinals = Set(alarms.filter { $0.kind == .output }.compactMap(\.block))
      var left = fatal.filter { !ordinals.contains($0.value.ordinal) }
      for index in fatal.keys where left[index] == nil { changed.blocks[index].runs = true }
      if [.alone, .rebound, .reseeded].contains(changed.variant) {
        judged.add(try await alone(changed, Set(alarms.compactMap(\.block)), plain, run))
      } else {
        judged.add(try await complete(&changed, &left, run))
      }
    }
    return judged
  }

  /// Runs each of some blocks by itself, in a process of its own: what others have left in the library is not there.
  private func alone(
    _ request: RunRequest, _ ordinals: Set<Int>, _ plain: RunResult, _ run: SandboxWorkers.Run
  ) async throws -> RunResult {
    var all = RunResult(blocks: plain.blocks.map { BlockResult(ordinal: $0.ordinal, disposition: .skipped) })
    all.variant = request.variant
    let indices = request.blocks.indices.filter { ordinals.contains(request.blocks[$0].ordinal) }
    let most = request.reading == .usual ? Self.mostBlocksAlone : Self.mostBlocksReadOtherwise
    for index in indices.prefix(most) where request.blocks[index].runs {
      var changed = request
      changed.only = index
      all.blocks[index] = try await run(changed).blocks[index]
    }
    return all
  }

  /// Runs a note to its end: without the blocks that its process did not survive, which are kept in `fatal`, so that
  /// the blocks after them are judged too.
  private func complete(
    _ request: inout RunRequest, _ fatal: inout [Int: BlockResult], _ run: SandboxWorkers.Run
  ) async throws -> RunResult {
    while true {
      var result = try await run(request)
      for (index, block) in fatal { result.blocks[index] = block }
      let last = result.blocks.indices.first { result.blocks[$0].ending != nil && fatal[$0] == nil }
      if case .malformed = result.outcome { return result }
      guard let last, fatal.count < Self.mostFatalBlocks else { return result }
      fatal[last] = result.blocks[last]
      request.blocks[last].runs = false
      guard result.blocks.contains(where: { $0.disposition == .notReached }) else { return result }
    }
  }

  private func verified(_ id: Int, _ plan: NotePlan, _ runs: [LanguageID: JudgedRuns]) -> VerifiedNote {
    let first = runs.values.compactMap(\.results.first)
    return VerifiedNote(
      id: id, items: judge(plan, judged: runs), figures: first.flatMap(\.blocks).flatMap(\.figures),
      supplied: first.flatMap(\.supplied), leavesOutFigures: first.contains(where: \.leavesOutFigures))
  }

  private struct Job: Sendable {
    var id: Int
    var plan: NotePlan
    /// No other language of the note is to be run after this.
    var isLast: Bool
  }

  /// What is known so far of notes with several languages.
  private final class Runs: Sendable {
    private let runs = Mutex<[Int: [LanguageID: JudgedRuns]]>([:])

    func add(_ results: JudgedRuns, _ language: LanguageID, _ id: Int) -> [LanguageID: JudgedRuns] {
      runs.withLock { runs in
        var all = runs[id] ?? [:]
        all[language] = results
        runs[id] = all
        return all
      }
    }
  }
}

extension NotePlan {
  /// Whether any of the note's code is to be run.
  package var runs: Bool { blocks.contains(where: isToRun) }

  func runs(_ language: LanguageID) -> Bool {
    blocks.contains { $0.role == .code(language) && isToRun($0) }
  }
}
