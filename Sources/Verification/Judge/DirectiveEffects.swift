internal import NoteParsing
internal import Numbers
internal import Verdicts

/// What directives in comments do to the claims that they hold for: claims about numbers and outputs outside of code.
struct DirectiveEffects {
  let plan: NotePlan

  /// The items with the directives obeyed, and a finding for each that did nothing.
  func applied(to items: [VerificationItem]) -> [VerificationItem] {
    var items = items
    var findings: [VerificationItem] = []
    for directive in plan.directives where directive.messages.isEmpty {
      if directive.isMark {
        // What does nothing here may do something for the other tool.
        if case .region(let region) = directive.target {
          for index in items.indices where isClaim(items[index], in: region) {
            _ = obey(directive, &items[index])
          }
        }
        continue
      }
      if directive.agreement != nil { continue }
      switch directive.target {
      case .block(let ordinal): findings += idle(directive, before: ordinal)
      case .nothing: findings.append(idle(directive, "nothing comes right after it that it could hold for"))
      case .region(let region):
        let places = items.indices.filter { isClaim(items[$0], in: region) }
        if places.isEmpty {
          findings.append(idle(directive, "nothing that it holds for claims anything"))
        } else if let word = directive.directives.forCodeOnly {
          findings.append(idle(directive, "\(word) holds for code alone"))
        }
        let isChanged = places.reduce(false) { obey(directive, &items[$1]) || $0 }
        if !places.isEmpty, directive.directives.treatment == .fail, !isChanged {
          findings.append(idle(directive, "what it holds for is neither right nor wrong"))
        }
      }
    }
    return items + findings
  }

  private func isClaim(_ item: VerificationItem, in region: Range<Int>) -> Bool {
    region.overlaps(item.range.offsets) && item.verdict != .noClaim
      && item.kind != .directive
      && item.kind != .run && item.kind != .figure
  }

  /// - Returns: Whether it changed anything.
  private func obey(_ directive: NoteDirective, _ item: inout VerificationItem) -> Bool {
    guard item.verdict != .skipped else { return true }
    let before = item.verdict
    switch directive.directives.treatment {
    case .skip:
      item.suggestion = nil
      item.settle(.skipped, [SkippedByAuthor.evidence(at: directive.range, mark: directive.directives.mark)])
    case .fail where item.verdict.isBad:
      item.suggestion = nil
      item.settle(.verified, [AnnouncedFailure.evidence(of: item, at: directive.range)])
    case .fail where item.verdict == .verified:
      item.settle(.refuted, [DidNotRaise.evidence(of: item, at: directive.range)])
    case .run, .fail, .mayRaise: break
    }
    if let tolerance = directive.directives.tolerance.flatMap({ Rational(decimal: $0) }),
      item.verdict == .refuted || item.verdict == .imprecise, isWithin(tolerance, item)
    {
      item.verdict = .verified
      item.reasons = []
      item.suggestion = nil
      item.sentence = "Within \(directive.directives.tolerance ?? "") of \(item.actual ?? "")."
    }
    return item.verdict != before
  }

  private func isWithin(_ tolerance: Rational, _ item: VerificationItem) -> Bool {
    guard let stated = item.expected.flatMap({ WrittenNumber($0) })?.value,
      let actual = item.actual.flatMap({ WrittenNumber($0) })?.value
    else { return false }
    let difference = (stated - actual).magnitude
    return difference <= tolerance || difference <= tolerance * actual.magnitude
  }

  // MARK: Findings

  private func idle(_ directive: NoteDirective, before ordinal: Int) -> [VerificationItem] {
    guard let block = plan.blocks.first(where: { !$0.isSentence && $0.ordinal == ordinal }),
      case .text = block.role
    else { return [] }
    return [idle(directive, "what comes next is no code and claims nothing")]
  }

  private func idle(_ directive: NoteDirective, _ why: String) -> VerificationItem {
    let message = "the directive does nothing: \(why)"
    return VerificationItem(
      kind: .directive, verdict: .failed,
      reasons: [DirectiveWithoutEffect.evidence(message, at: directive.range)], range: directive.range,
      claim: message, sentence: message)
  }
}

extension Directives {
  /// A word of it that means something to code alone; nil when there is none.
  fileprivate var forCodeOnly: String? {
    if timeout != nil { return "timeout=" }
    if seed != nil { return "seed=" }
    if isFresh { return "fresh" }
    if treatment == .run, isAsked { return "run" }
    return needs.isEmpty ? nil : "needs="
  }
}
