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
    let vault: Vault
    do { vault = try Vault(root: root) } catch {
      throw CommandError(message: "'\(root)' is not a folder; make it first, or give another --vault")
    }
    var isMade = false
    if !vault.exists(Configuration.path) {
      try NoteFile.createAnywhere(Configuration.path, Array(Configuration.defaultText.utf8), in: vault)
      isMade = true
    }
    let printer = options.printer()
    if options.quiet { return }
    if isMade {
      printer.print("made \(Configuration.path, .strong) in '\(root)'")
    } else {
      printer.print("'\(root)' is already a vault; nothing changed")
    }
  }
}
