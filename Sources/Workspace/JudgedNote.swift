package import Hashing
package import VaultIndex
package import Verdicts

/// A note whose claims are to be judged.
package struct UnjudgedNote: Sendable {
  /// Nil for a text that is no note of a vault.
  package var path: VaultPath?
  /// Of its text.
  package var hash: ContentHash
  package var bytes: [UInt8]

  package init(path: VaultPath?, hash: ContentHash, bytes: [UInt8]) {
    self.path = path
    self.hash = hash
    self.bytes = bytes
  }
}

/// A note with the verdicts on its claims.
package struct JudgedNote: Sendable {
  /// Nil for a text that is no note of a vault.
  package var path: VaultPath?
  package var hash: ContentHash
  package var items: [VerificationItem]
  /// Nothing was run: the verdicts are those of an earlier run of the same.
  package var isCached = false
  /// The files of its figures.
  package var figures: [String] = []
  /// Names that the prelude supplied.
  package var supplied: [String] = []

  /// The path, `-` for a text without one.
  package var name: String { path?.text ?? "-" }

  /// Whether a claim is refuted or failed; with `strict` also whether one is flaky or imprecise.
  package func isBad(strict: Bool = false) -> Bool {
    items.contains { item in
      switch item.verdict {
      case .refuted, .failed: true
      case .flaky, .imprecise: strict
      default: false
      }
    }
  }
}
