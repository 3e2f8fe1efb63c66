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

  /// The claims that have a verdict of their own.
  package var judged: Int { self[.verified] + self[.imprecise] + self[.refuted] + self[.failed] }

  /// The claims that are to be judged: what the author asks to leave alone is not open.
  package var wanted: Int { claims - self[.skipped] }

  /// The share of the claims to be judged that have a verdict of their own; nil without such claims.
  package var coverage: Double? { wanted > 0 ? Double(judged) / Double(wanted) : nil }
}
