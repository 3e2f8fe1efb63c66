internal import LaTeXMath
internal import NoteParsing
internal import Verdicts
internal import Words

/// Judges the formulas and functions of a note that are to say the same, by what calling the functions gave.
struct AgreementJudge {
  let plan: NotePlan
  /// What calling the functions gave, by their place among those that are tested.
  let probes: [Int: ProbeResult]

  private let language: NoteLanguage

  init(plan: NotePlan, probes: [Int: ProbeResult]) {
    (self.plan, self.probes) = (plan, probes)
    language = plan.agreements.isEmpty ? .english : plan.numbers?.language ?? .english
  }

  var items: [VerificationItem] {
    var place = 0
    return plan.agreements.compactMap { claim in
      guard claim.isTested else {
        if claim.isTacit { return nil }
        return item(claim, AgreementFinding(.unchecked, claim.obstacle.map { [$0] } ?? []))
      }
      defer { place += 1 }
      let finding = finding(claim, probes[place])
      if claim.isOfAnother || claim.isDistant && !finding.isOneStep, finding.verdict == .refuted {
        return nil
      }
      let isTold = !claim.isWeak || finding.verdict == .verified || finding.isOneStep && !claim.isFaint
      if claim.isTacit, finding.verdict == .unchecked || !isTold { return nil }
      return item(claim, finding)
    }
  }

  private func finding(_ claim: AgreementClaim, _ probe: ProbeResult?) -> AgreementFinding {
    guard let side = claim.side, let probe, !probe.outcomes.isEmpty else {
      return AgreementFinding(.unchecked, [FunctionNotRun.ground(claim.function)])
    }
    let (told, calls) = claim.withOwnCalls(of: probe)
    var finding =
      side.unknowns.isEmpty
      ? AgreementComparison(claim: told, side: side, probe: calls).finding
      : PropertyComparison(claim: told, side: side, probe: calls).finding
    if finding.verdict == .refuted, let other = side.withOtherAxes {
      let second = AgreementComparison(claim: told, side: other, probe: calls).finding
      if second.verdict == .verified { finding = second }
    }
    if finding.verdict == .refuted, let plain = claim.plain {
      let second = AgreementComparison(claim: told, side: plain, probe: calls).finding
      if second.verdict == .verified { finding = second }
    }
    if finding.verdict == .refuted, let assumed = side.assumed {
      finding = AgreementFinding(.unchecked, [FormulaNotEvaluated.ground(.free("\(assumed)(…)"))])
    }
    if let slip = side.slip { finding.grounds.append(IndexSlip.ground(slip)) }
    if !claim.rivals.isEmpty {
      let others = claim.rivals.map { AgreementComparison(claim: told, side: $0, probe: calls).finding }
      let count = claim.rivals.count + 1
      guard finding.verdict == .verified, others.allSatisfy({ $0.verdict == .verified }) else {
        let fitting = ([finding] + others).count { $0.verdict == .verified }
        return AgreementFinding(
          .unchecked, [SeveralCandidates.formulas(claim.function, count, fitting: fitting)])
      }
      finding.sentence = Wording(
        "\(claim.function) agrees with each of the \(count) formulas that define it.",
        ja: "\(claim.function) は、それを定義する \(count) 個の数式のどれとも一致する。")
    }
    if finding.verdict == .refuted, let doubt = claim.doubt {
      finding.verdict = .imprecise
      finding.grounds = [doubt] + finding.grounds
    }
    return finding
  }

  private func item(_ claim: AgreementClaim, _ finding: AgreementFinding) -> VerificationItem {
    var item = VerificationItem(
      kind: .agreement, verdict: finding.verdict, range: claim.range, claim: claim.text,
      expected: finding.expected,
      actual: finding.actual, sentence: finding.sentence?.text(in: language) ?? "", block: claim.block)
    item.reasons = finding.grounds.map {
      $0.evidence(for: claim.range, in: nil, of: plan.source, in: language)
    }
    if item.sentence.isEmpty { item.sentence = item.reasons.first?.sentence ?? "" }
    if let binding = claim.binding {
      let reading = finding.reading
      let wording = Wording(
        "\(claim.function) is bound \(binding.english)" + (reading.map { "; \($0.english)" } ?? ""),
        ja: "\(claim.function) は\(binding.japanese)によって結び付く" + (reading.map { "。\($0.japanese)" } ?? ""))
      item.reading = wording.text(in: language)
    }
    return item
  }
}

/// What was found out about a formula and a function.
struct AgreementFinding {
  var verdict: Verdict
  var grounds: [Ground]
  var sentence: Wording?
  var expected: String?
  var actual: String?
  /// Whether a formula one step away has the values of the code.
  var isOneStep = false
  /// How the formula was read, where that is not the usual way.
  var reading: Wording?

  init(_ verdict: Verdict, _ grounds: [Ground], sentence: Wording? = nil) {
    (self.verdict, self.grounds, self.sentence) = (verdict, grounds, sentence)
  }
}
