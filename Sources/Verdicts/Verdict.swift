/// What was found out about one claim of a note.
package enum Verdict: String, Sendable, CaseIterable, Codable {
  case verified
  /// Neither right nor wrong: off in the last digit, or cut off without saying so.
  case imprecise
  /// Wrong under every fair reading.
  case refuted
  /// The code raised, timed out, ran out of memory or was killed.
  case failed
  /// Holds in some runs and not in others.
  case flaky
  case unchecked
  case skipped
  /// Nothing to check, and not counted.
  case noClaim = "no claim"

  /// Whether a claim with it is one that the note should mend.
  package var isBad: Bool { self == .refuted || self == .failed }
}
