import ArgumentParser
import Foundation
import VaultIndex

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a folder a vault.",
    discussion: """
      Makes .scholium/ with a commented configuration. Notes are left alone, and so is what is already there.

      Examples:
        scholium init
        scholium init --vault ~/Notes
      """)

  @OptionGroup var options: VaultOptions

  func run() throws {
    let environment = ProcessInfo.processInfo.environment["SCHOLIUM_VAULT"]
    let root = options.vault ?? environment.flatMap { $0.isEmpty ? nil : $0 } ?? "."
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: root, isDirectory: &isFolder), isFolder.boolValue else {
      throw CommandError(message: "'\(root)' is not a folder; make it first, or give another --vault")
    }
    let folder = root + "/.scholium"
    let files = [
      ("config.yaml", Configuration.defaultText), (".gitignore", "*.sqlite*\n"),
    ]
    var made: [String] = []
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for (name, text) in files where !FileManager.default.fileExists(atPath: "\(folder)/\(name)") {
        try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"), options: .withoutOverwriting)
        made.append(".scholium/\(name)")
      }
    } catch {
      throw CommandError(message: "cannot write '\(folder)': check the folder's permissions")
    }
    let printer = options.printer()
    if made.isEmpty {
      if !options.quiet { printer.print("'\(root)' is already a vault; nothing changed") }
    } else if !options.quiet {
      printer.print("made \(made.joined(separator: " and "), .strong) in '\(root)'")
    }
  }
}
