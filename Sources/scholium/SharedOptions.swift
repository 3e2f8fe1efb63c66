import ArgumentParser
import Foundation
import VaultIndex
import Workspace

extension Printer.Format: ExpressibleByArgument {}

enum ColorMode: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never
}

/// The options that say where the vault is and how much is said.
struct VaultOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The vault's folder.", valueName: "dir"))
  var vault: String?

  @Option(
    help: ArgumentHelp("The file of the index, in place of the vault's own in your cache.", valueName: "file")
  )
  var index: String?

  @Option(help: "Colours.")
  var color = ColorMode.auto

  @Flag(help: "Say nothing beside the answer.")
  var quiet = false

  @Option(help: ArgumentHelp("How long to wait for another Scholium.", valueName: "seconds"))
  var wait = 10.0

  func validate() throws {
    guard wait >= 0, wait.isFinite else {
      throw ValidationError("--wait takes seconds, 0 or more, such as --wait 2")
    }
  }

  private var isColored: Bool {
    switch color {
    case .always: return true
    case .never: return false
    case .auto:
      let environment = ProcessInfo.processInfo.environment
      let isPlain = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
      return !isPlain && isatty(STDOUT_FILENO) == 1
    }
  }

  func printer(_ format: Printer.Format = .text) -> Printer {
    Printer(format: format, isColored: isColored, isQuiet: quiet)
  }

  func findVault() throws -> Vault {
    try Vault.find(from: vault)
  }

  /// The vault with its index, not yet brought up to date.
  func workspace() throws -> Workspace {
    try Workspace(vault: findVault(), indexFile: index, wait: wait, say: printer().say)
  }

  /// The vault with its index as its files are now.
  func updatedWorkspace() throws -> Workspace {
    let workspace = try workspace()
    _ = try update(workspace)
    return workspace
  }

  /// The index of the vault as its files are now.
  func updatedIndex() throws -> VaultIndex { try updatedWorkspace().index }

  /// The vault's own settings; what it may not set is said.
  func configuration(of vault: Vault) throws -> Configuration {
    try Workspace.configuration(of: vault, say: printer().say)
  }

  func update(_ workspace: Workspace, rebuild: Bool = false) throws -> UpdateSummary {
    let progress = Progress(isQuiet: quiet)
    defer { progress.finish() }
    return try workspace.update(rebuild: rebuild) { progress.report($0, $1) }
  }
}

/// The options of a command that answers.
struct AnswerOptions: ParsableArguments {
  @OptionGroup var vault: VaultOptions

  @Option(help: "Text for people, JSON or JSON Lines for programs.")
  var format = Printer.Format.text

  var printer: Printer { vault.printer(format) }
}
