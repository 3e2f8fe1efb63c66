internal import Foundation

/// Which vaults may choose what runs: kept with the reader, by the vault's path and the very text of its configuration,
/// so that a configuration that changes is asked about again.
package struct Trust: Sendable {
  private let path: String

  package init(folders: UserFolders = UserFolders()) { path = folders.state + "/trusted.json" }

  /// Whether the reader has trusted this vault with the configuration it has now.
  package func holds(_ vault: Vault) -> Bool {
    guard let text = Trust.configuration(of: vault) else { return false }
    return entries()[vault.root] == text
  }

  /// Trusts the vault with its present configuration.
  package func add(_ vault: Vault) throws(VaultError) {
    guard let text = Trust.configuration(of: vault) else {
      throw .unreadable(Configuration.path, reason: "there is no configuration to trust")
    }
    var entries = entries()
    entries[vault.root] = text
    try write(entries)
  }

  /// Trusts the vault no more.
  package func remove(_ vault: Vault) throws(VaultError) {
    var entries = entries()
    entries[vault.root] = nil
    try write(entries)
  }

  private static func configuration(of vault: Vault) -> String? {
    (try? vault.read(Configuration.path)).map { String(decoding: $0, as: UTF8.self) }
  }

  private func entries() -> [String: String] {
    guard let data = FileManager.default.contents(atPath: path) else { return [:] }
    return (try? JSONDecoder().decode([String: String].self, from: data)) ?? [:]
  }

  private func write(_ entries: [String: String]) throws(VaultError) {
    let url = URL(filePath: path)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      try encoder.encode(entries).write(to: url, options: .atomic)
    } catch { throw .unwritableIndex(path: path, reason: "\(error.localizedDescription)") }
  }
}
