import Foundation

@testable import VaultIndex

/// A vault in a folder of its own, removed with the value.
final class TemporaryVault {
  let vault: Vault

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "scholium-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    vault = try Vault(root: folder.path(percentEncoded: false))
  }

  deinit { try? FileManager.default.removeItem(atPath: vault.root) }

  func write(_ path: String, _ text: String) throws {
    let url = URL(filePath: vault.absolute(path))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: vault.absolute(path)) }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: vault.absolute(path), withDestinationPath: target)
  }

  func scan(ignore: [String] = []) throws -> [ScannedFile] {
    try VaultScanner.scan(vault, configuration: Configuration(ignore: ignore))
  }

  func index() throws -> VaultIndex { try VaultIndex(vault: vault, configuration: Configuration()) }
}
