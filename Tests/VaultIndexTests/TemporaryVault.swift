import Foundation
import TestSupport

@testable import VaultIndex

/// A vault in a folder of its own, removed with the value, as are the reader's folders beside it.
final class TemporaryVault {
  let vault: Vault
  /// The reader's own folders.
  let reader: UserFolders

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "scholium-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    vault = try Vault(root: folder.path(percentEncoded: false))
    reader = UserFolders(environment: [
      "XDG_CACHE_HOME": vault.root + "-reader/cache", "XDG_STATE_HOME": vault.root + "-reader/state",
      "XDG_CONFIG_HOME": vault.root + "-reader/config",
    ])
  }

  deinit {
    for path in [vault.root, vault.root + "-reader"] { try? FileManager.default.removeItem(atPath: path) }
  }

  func absolute(_ path: String) -> String { vault.root + "/" + path }

  func write(_ path: String, _ text: String) throws {
    let url = URL(filePath: absolute(path))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: absolute(path)) }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: absolute(path), withDestinationPath: target)
  }

  func scan(ignore: [String] = []) throws -> [ScannedFile] {
    try VaultScanner.scan(vault, configuration: Configuration(ignore: ignore))
  }

  func index(file: String? = nil, busyTimeout: Double = 10) throws -> VaultIndex {
    try VaultIndex(
      vault: vault, configuration: Configuration(), file: file, busyTimeout: busyTimeout, folders: reader)
  }
}
