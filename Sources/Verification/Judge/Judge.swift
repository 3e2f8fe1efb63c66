internal import NoteParsing
package import Verdicts

/// Judges a note: its plan, held against what came of running it.
///
/// - Parameter runs: for each language that was run, the result; where the code draws random numbers, further results under other
///   seeds; where something would be an alarm, those of the counter-experiments.
/// - Returns: an item for each block and each claim, in the order of the note.
package func judge(_ plan: NotePlan, _ runs: [LanguageID: [RunResult]]) -> [VerificationItem] {
  var items: [VerificationItem] = plan.findings.map {
    VerificationItem(
      kind: .directive, verdict: .failed, reasons: [UnknownDirective.evidence($0.message, at: $0.range)],
      range: $0.range, claim: $0.message, sentence: $0.message)
  }
  for language in plan.languages + [nil] {
    items += codeItems(plan, language.flatMap { runs[$0] } ?? [], language)
  }
  // A comment makes one claim: where it states an output, it is held against that.
  let comments = Set(items.lazy.filter { $0.kind == .output }.map(\.range.line))
  items += (plan.numbers?.items ?? []).filter { $0.block == nil || !comments.contains($0.range.line) }
  items = DirectiveEffects(plan: plan).applied(to: items)
  return items.sorted { ($0.range.start, $0.kind.order) < ($1.range.start, $1.kind.order) }
}

/// The items of the code of one language.
func codeItems(_ plan: NotePlan, _ results: [RunResult], _ language: LanguageID?) -> [VerificationItem] {
  let attempts = attempts(plan, results, language)
  let variants = results.isEmpty ? [.plain] : results.map(\.variant)
  func runs(as variant: RunVariant) -> [Attempt] {
    zip(variants, attempts).filter { $0.0 == variant }.map(\.1)
  }
  let plain = runs(as: .plain)
  return CounterExperiments(
    plain: SeedComparison(attempts: plain).items, keys: plain.first?.keys ?? [],
    elsewhere: runs(as: .elsewhere), alone: runs(as: .alone), reseeded: runs(as: .reseeded),
    older: runs(as: .older)
  ).items
}

/// The verdicts of each result; results that are the same are judged once.
private func attempts(_ plan: NotePlan, _ results: [RunResult], _ language: LanguageID?) -> [Attempt] {
  guard !results.isEmpty else { return [Attempt(plan, nil, language)] }
  let plain = results.map(\.withoutMeasurements)
  var attempts: [Attempt] = []
  for (index, result) in results.enumerated() {
    let same = plain[..<index].firstIndex { $0.isSameRun(as: plain[index]) }
    attempts.append(same.map { attempts[$0] } ?? Attempt(plan, result, language))
  }
  return attempts
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
