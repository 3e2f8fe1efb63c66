import Foundation
import Synchronization

@testable import VaultIndex

/// A small vault in a temporary folder, and the program run on it.
final class TestVault: Sendable {
  let root: String

  struct Answer: Equatable {
    var output: String
    var errors = ""
    var status: Int32 = 0
  }

  init(_ files: [String: String]) throws {
    root = NSTemporaryDirectory() + "scholium-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: root + "/.scholium", withIntermediateDirectories: true)
    for (path, text) in files { try write(text, to: path) }
  }

  /// With what a test has put beside it: the folders of a reader, programs.
  deinit {
    let folder = URL(filePath: root).deletingLastPathComponent().path(percentEncoded: false)
    let name = URL(filePath: root).lastPathComponent
    for entry in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    where entry.hasPrefix(name) {
      try? FileManager.default.removeItem(atPath: folder + "/" + entry)
    }
  }

  func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

  func write(_ bytes: [UInt8], to path: String) throws {
    let url = URL(filePath: root + "/" + path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// The folder of the vault's index, in the cache of a reader beside the vault.
  var indexFolder: String {
    let name = (try? Vault(root: root)).map(IndexLocation.name(of:)) ?? ""
    return root + "-reader/cache/scholium/" + name
  }

  var indexPath: String { indexFolder + "/index.sqlite" }

  /// Folders of a reader's own, beside the vault.
  private var reader: [String: String] {
    [
      "XDG_CONFIG_HOME": root + "-reader/config", "XDG_STATE_HOME": root + "-reader/state",
      "XDG_CACHE_HOME": root + "-reader/cache",
    ]
  }

  /// What the program answers; the vault's folder is shown as `VAULT`, that of its index as `INDEX`.
  func run(_ arguments: String...) throws -> Answer {
    try run(arguments)
  }

  /// - Parameters:
  ///   - command: What runs the program, itself last; nil for the program alone.
  ///   - environment: Variables to set.
  func run(
    _ arguments: [String], through command: [String]? = nil, environment: [String: String] = [:]
  ) throws -> Answer {
    let process = process((command ?? [Self.program.path]) + arguments, environment: environment)
    let files = ["out", "err"].map { NSTemporaryDirectory() + "scholium-\(UUID().uuidString).\($0)" }
    defer { for file in files { try? FileManager.default.removeItem(atPath: file) } }
    for file in files { _ = FileManager.default.createFile(atPath: file, contents: nil) }
    process.standardOutput = FileHandle(forWritingAtPath: files[0])
    process.standardError = FileHandle(forWritingAtPath: files[1])
    try process.run()
    process.waitUntilExit()
    let texts = try files.map {
      String(decoding: try Data(contentsOf: URL(filePath: $0)), as: UTF8.self)
        .replacingOccurrences(of: indexFolder, with: "INDEX").replacingOccurrences(of: root, with: "VAULT")
    }
    return Answer(output: texts[0], errors: texts[1], status: process.terminationStatus)
  }

  /// A process in the vault's folder, not yet started.
  func process(_ command: [String], environment: [String: String] = [:]) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: command[0])
    process.arguments = Array(command.dropFirst())
    process.currentDirectoryURL = URL(filePath: root)
    process.environment = ProcessInfo.processInfo.environment
      .filter { $0.key != "SCHOLIUM_VAULT" && $0.key != "SCHOLIUM_INDEX" }
      .merging(reader) { $1 }.merging(environment) { $1 }
    return process
  }

  /// The program beside the test bundle in the build folder.
  static var program: URL {
    let paths =
      Bundle.allBundles.map(\.bundlePath) + [CommandLine.arguments[0], Bundle.main.bundlePath]
    let folders = paths.flatMap { path in
      [URL(filePath: path), URL(filePath: path).deletingLastPathComponent()]
    }
    let candidates = folders.map { $0.appending(path: "scholium") }
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) }
      ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: ".build/debug/scholium")
  }
}
