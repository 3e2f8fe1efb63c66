internal import Foundation
internal import Hashing

/// Which vaults may choose what runs: kept with the reader, by the vault's path and the very bytes of its configuration,
/// so that a configuration that changes is asked about again.
package struct Trust: Sendable {
  private struct Entry: Codable {
    var vault: String
    /// The hash of the configuration.
    var configuration: String
  }

  private let path: String

  package init(folders: UserFolders = UserFolders()) { path = folders.state + "/trusted.json" }

  /// Whether the reader has trusted this vault with the configuration it has now.
  package func holds(_ vault: Vault) -> Bool {
    guard let hash = Trust.configuration(of: vault) else { return false }
    return entries().contains { isSame($0.vault, vault.root) && $0.configuration == hash }
  }

  /// Trusts the vault with its present configuration.
  package func add(_ vault: Vault) throws(VaultError) {
    guard let hash = Trust.configuration(of: vault) else {
      throw .unreadable(Configuration.path.text, reason: "there is no configuration to trust")
    }
    let others = entries().filter { !isSame($0.vault, vault.root) }
    try write(others + [Entry(vault: vault.root, configuration: hash)])
  }

  /// Trusts the vault no more.
  package func remove(_ vault: Vault) throws(VaultError) {
    try write(entries().filter { !isSame($0.vault, vault.root) })
  }

  /// Forgets the vaults whose folder is gone: another one may come to lie there.
  func prune(isGone: (String) -> Bool) throws(VaultError) {
    let entries = entries()
    let rest = entries.filter { !isGone($0.vault) }
    if rest.count < entries.count { try write(rest) }
  }

  private static func configuration(of vault: Vault) -> String? {
    (try? vault.read(Configuration.path, limit: Configuration.largestFile)).map {
      ContentHash($0).hexadecimal
    }
  }

  private func isSame(_ left: String, _ right: String) -> Bool { compareBytes(left, right) == 0 }

  private func entries() -> [Entry] {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    return (try? JSONDecoder().decode([Entry].self, from: data)) ?? []
  }

  private func write(_ entries: [Entry]) throws(VaultError) {
    let url = URL(filePath: path)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      try encoder.encode(entries).write(to: url, options: .atomic)
    } catch { throw .unwritableState(path, reason: "\(error.localizedDescription)") }
  }
}
