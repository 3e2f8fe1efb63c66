/// How many claims have which verdict.
package struct VerdictCounts: Sendable, Equatable {
  package private(set) var counts: [Verdict: Int] = [:]

  package init() {}

  package init(_ items: some Sequence<VerificationItem>) {
    for item in items where item.kind != .directive { counts[item.verdict, default: 0] += 1 }
  }

  package subscript(verdict: Verdict) -> Int { counts[verdict] ?? 0 }

  package static func += (left: inout VerdictCounts, right: VerdictCounts) {
    left.counts.merge(right.counts, uniquingKeysWith: +)
  }

  /// Everything that has something to check.
  package var claims: Int { counts.values.reduce(0, +) - self[.noClaim] }

  /// The share of the claims that have a verdict of their own; nil without claims.
  package var coverage: Double? {
    guard claims > 0 else { return nil }
    return Double(self[.verified] + self[.imprecise] + self[.refuted] + self[.failed]) / Double(claims)
  }
}
