internal import Foundation

/// The reader's own folders, which no vault can write (XDG Base Directory Specification).
package struct UserFolders: Sendable {
  /// What the reader has set: `~/.config/scholium`.
  package var configuration: String
  /// What is remembered: `~/.local/state/scholium`.
  package var state: String
  /// What can be made anew: `~/.cache/scholium`.
  package var cache: String

  package init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    let home = environment["HOME"] ?? NSHomeDirectory()
    func folder(_ variable: String, _ standard: String) -> String {
      let set = environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
      return (set ?? home + "/" + standard) + "/scholium"
    }
    configuration = folder("XDG_CONFIG_HOME", ".config")
    state = folder("XDG_STATE_HOME", ".local/state")
    cache = folder("XDG_CACHE_HOME", ".cache")
  }

  /// The reader's own settings; only their `verify:` part means something.
  package func settings() throws(VaultError) -> VerifySettings {
    let path = configuration + "/config.yaml"
    guard let data = FileManager.default.contents(atPath: path) else { return VerifySettings() }
    return try Configuration(text: String(decoding: data, as: UTF8.self), path: path).verify
  }

  /// A folder of the cache for one vault.
  package func cache(of vault: Vault) -> String {
    let hash = UInt64(bitPattern: contentHash(Array(vault.root.utf8)))
    return cache + "/" + String(hash, radix: 16)
  }
}
