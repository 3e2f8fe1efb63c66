internal import Foundation

/// The reader's own folders, which no vault can write (XDG Base Directory Specification).
package struct UserFolders: Sendable {
  /// What the reader has set: `~/.config/scholium`.
  package var configuration: String
  /// What is remembered: `~/.local/state/scholium`.
  package var state: String
  /// What can be made anew: `~/.cache/scholium`.
  package var cache: String
  /// The folder of indexes that `$SCHOLIUM_INDEX` names.
  private let named: String?
  private let home: String

  package init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? NSHomeDirectory()
    func folder(_ variable: String, _ standard: String) -> String {
      let set = environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
      return (set ?? home + "/" + standard) + "/scholium"
    }
    self.home = home
    configuration = folder("XDG_CONFIG_HOME", ".config")
    state = folder("XDG_STATE_HOME", ".local/state")
    cache = folder("XDG_CACHE_HOME", ".cache")
    named = environment["SCHOLIUM_INDEX"].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The reader's own settings, of which `index` and `verify` mean something; the defaults without a file.
  package func settings() throws(VaultError) -> Configuration {
    let path = configuration + "/config.yaml"
    guard let data = FileManager.default.contents(atPath: path) else { return Configuration() }
    return try Configuration(text: String(decoding: data, as: UTF8.self), of: .reader(path: path))
  }

  /// What holds a folder for the index of each vault: `$SCHOLIUM_INDEX`, else the reader's `index:`, else the cache.
  package func indexes() throws(VaultError) -> String {
    if let named { return absolutePath(named, from: FileManager.default.currentDirectoryPath) }
    return try settings().index.map { absolutePath($0, from: home) } ?? cache
  }
}
