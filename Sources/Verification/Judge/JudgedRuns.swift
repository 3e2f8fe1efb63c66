internal import Verdicts

/// The runs of a note's code in one language, each judged once.
struct JudgedRuns {
  let plan: NotePlan
  let language: LanguageID?
  private(set) var results: [RunResult] = []
  /// What came of the functions that are to agree with formulas, by their place among those that are tested.
  var probes: [Int: ProbeResult] = [:]
  /// The results without what no two runs have alike.
  private var compared: [RunResult] = []
  private var attempts: [Attempt] = []

  init(_ plan: NotePlan, _ language: LanguageID?) {
    (self.plan, self.language) = (plan, language)
  }

  /// Judges a run, unless the same came of it as of one before.
  mutating func add(_ result: RunResult) {
    var result = result
    probes.merge(result.probes) { first, _ in first }
    (result.probes, result.uncalled) = ([:], [])
    let plain = result.withoutMeasurements
    let same = compared.firstIndex { $0.isSameRun(as: plain) }
    attempts.append(same.map { attempts[$0] } ?? Attempt(plan, result, language))
    results.append(result)
    compared.append(plain)
  }

  /// The verdicts on the code, in no order.
  var items: [VerificationItem] {
    let runs = Dictionary(grouping: zip(results, attempts)) { $0.0.variant }.mapValues { $0.map(\.1) }
    let plain = results.isEmpty ? [Attempt(plan, nil, language)] : runs[.plain] ?? []
    return CounterExperiments(
      plain: SeedComparison(attempts: plain).items, keys: plain.first?.keys ?? [],
      runs: runs,
      run: results.first { $0.variant == .plain }.map { (plan, $0) }
    ).items
  }
}

extension JudgedRuns {
  /// Whether a drawn value of some digits comes out as the note says: then its draws are those of the author's run.
  ///
  /// Under a heading where code sets the seed it says so of what stands there alone.
  func repeatsDraws(_ facts: CodeFacts) -> Bool {
    let sections = Dictionary(plan.blocks.map { ($0.ordinal, $0.section) }) { first, _ in first }
    let seeded = Set(plan.blocks.filter { facts.first(.seeds, inBlock: $0.ordinal) != nil }.map(\.section))
    let alarms = Set(items.filter { $0.kind == .output && $0.verdict.isBad }.compactMap(\.block))
    return items.contains { item in
      guard item.kind == .output, item.verdict == .verified, item.hasDigits, let block = item.block,
        facts.first(.draws, inBlock: block) != nil, let section = sections[block]
      else { return false }
      return !seeded.contains(section) || alarms.contains { sections[$0] == section }
    }
  }
}

extension VerificationItem {
  /// Whether what it states has so many digits that it comes out by no chance.
  var hasDigits: Bool { (expected ?? "").count(where: \.isNumber) > 3 }
}

extension RunResult {
  /// Whether the same came of it, however it was run.
  fileprivate func isSameRun(as other: RunResult) -> Bool {
    var other = other
    other.variant = variant
    return self == other
  }

  /// What no two runs have alike left out.
  fileprivate var withoutMeasurements: RunResult {
    var plain = self
    (plain.seconds, plain.peakMemory) = (0, 0)
    for block in plain.blocks.indices {
      plain.blocks[block].seconds = 0
      for statement in plain.blocks[block].statements.indices {
        plain.blocks[block].statements[statement].seconds = 0
      }
    }
    return plain
  }
}
