internal import NoteParsing
package import Verdicts

/// Judges a note: its plan, held against what came of running it.
///
/// - Parameter runs: for each language that was run, the result; where the code draws random numbers, further results under other
///   seeds; where something would be an alarm, those of the counter-experiments.
/// - Returns: an item for each block and each claim, in the order of the note.
package func judge(_ plan: NotePlan, _ runs: [LanguageID: [RunResult]]) -> [VerificationItem] {
  judge(
    plan,
    judged: runs.reduce(into: [:]) { judged, runs in
      judged[runs.key] = JudgedRuns(plan, runs.key)
      for result in runs.value {
        judged[runs.key]?.add(result)
      }
    })
}

/// The same of runs that are judged.
func judge(_ plan: NotePlan, judged runs: [LanguageID: JudgedRuns]) -> [VerificationItem] {
  var items: [VerificationItem] = plan.findings.map {
    VerificationItem(
      kind: .directive, verdict: .failed, reasons: [UnknownDirective.evidence($0.message, at: $0.range)],
      range: $0.range, claim: $0.message, sentence: $0.message)
  }
  for language in plan.languages + [nil] {
    items += (language.flatMap { runs[$0] } ?? JudgedRuns(plan, language)).items
  }
  // A comment makes one claim: where it states an output, it is held against that.
  let comments = Set(items.lazy.filter { $0.kind == .output }.map(\.range.line))
  items += (plan.numbers?.items ?? []).filter { $0.block == nil || !comments.contains($0.range.line) }
  items += AgreementJudge(plan: plan, probes: runs[.python]?.probes ?? [:]).items
  items = plan.numbers.map { items.adding(identities: IdentityJudge($0).items) } ?? items
  items = DirectiveEffects(plan: plan).applied(to: items)
  return items.sorted { ($0.range.start, $0.kind.order) < ($1.range.start, $1.kind.order) }
}

extension [VerificationItem] {
  /// With identities where no number was judged; a formula that is one claims something.
  fileprivate func adding(identities: [VerificationItem]) -> [VerificationItem] {
    guard !identities.isEmpty else { return self }
    let judged = filter { $0.kind == .number && $0.verdict != .noClaim }.map(\.range.offsets)
    let new = identities.filter { identity in !judged.contains { $0.overlaps(identity.range.offsets) } }
    let places = new.map(\.range.offsets)
    return filter { item in
      item.kind != .number || item.verdict != .noClaim
        || !places.contains { $0.overlaps(item.range.offsets) }
    } + new
  }
}

extension VerificationItem.Kind {
  fileprivate var order: Int { VerificationItem.Kind.allCases.firstIndex(of: self) ?? 0 }
}

/// The claim that an item is about, the same in every run.
struct ClaimKey: Hashable {
  enum Subject: Hashable {
    case block(Int)
    case expectation(Int)
    case figure(Int)
  }
  var subject: Subject
  var line = 0
}
