internal import NoteParsing
internal import Verdicts

/// Tells what trying offers came to, and which are worth a reader's look.
package enum OfferJudge {
  /// The offers of a note with what calling the functions gave.
  static func judged(_ offers: [AgreementOffer], _ plan: NotePlan, _ probes: [Int: ProbeResult])
    -> [AgreementOffer]
  {
    let items = AgreementJudge(plan: plan.trying(offers), probes: probes).items
    guard items.count == offers.count else { return offers }
    return zip(offers, items).map { offer, item in
      var offer = offer
      offer.trial =
        switch item.verdict {
        case .verified: .agree(item.sentence)
        case .refuted, .imprecise: .differ(item.sentence)
        default: .notCompared(item.sentence)
        }
      return offer
    }
  }

  /// The offers that are told, the strongest first: of a function those for which as much speaks, three at the most.
  package static func told(_ offers: [AgreementOffer]) -> [AgreementOffer] {
    var best: [String: Int] = [:]
    for offer in offers where offer.isTold {
      best[offer.function] = max(best[offer.function] ?? 0, offer.strength)
    }
    var counts: [String: Int] = [:]
    let told = offers.sortedByWeight(\.strength).filter { offer in
      guard offer.isTold, offer.strength == best[offer.function] else { return false }
      counts[offer.function, default: 0] += 1
      return counts[offer.function, default: 0] <= 3
    }
    return told
  }
}
