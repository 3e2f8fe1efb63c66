import ArgumentParser
import Foundation
import VaultIndex

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

  /// The index of the vault, not yet brought up to date.
  func openIndex() throws -> VaultIndex {
    let vault = try findVault()
    return try VaultIndex(
      vault: vault, configuration: configuration(of: vault), file: index, busyTimeout: wait)
  }

  /// The vault's own settings; what it may not set is said.
  func configuration(of vault: Vault) throws -> Configuration {
    let configuration = try Configuration.load(from: vault)
    if !configuration.ignoredKeys.isEmpty {
      // As many as a person reads: a stranger's file may have any number.
      let more = configuration.ignoredKeys.count - 10
      let keys =
        configuration.ignoredKeys.prefix(10).map { "`\($0)`" }.joined(separator: ", ")
        + (more > 0 ? " and \(more) more" : "")
      let known = Configuration.vaultKeys.map { "`\($0)`" }.joined(separator: ", ")
      printer().note(
        "\(Configuration.path): \(keys) \(configuration.ignoredKeys.count == 1 ? "is" : "are") ignored; a vault may set \(known)"
      )
    }
    return configuration
  }

  /// The index of the vault as its files are now.
  func updatedIndex() throws -> VaultIndex {
    let index = try openIndex()
    _ = try update(index)
    return index
  }

  /// Looks at the vault several times a second until something in it has changed.
  @discardableResult
  func waitForChange(of index: VaultIndex) async throws -> UpdateSummary {
    while true {
      try await Task.sleep(for: .milliseconds(250))
      let summary = try index.update()
      if summary.added + summary.changed + summary.removed > 0 { return summary }
    }
  }

  func update(_ index: VaultIndex, rebuild: Bool = false) throws -> UpdateSummary {
    let progress = Progress(isQuiet: quiet)
    defer { progress.finish() }
    let summary = try index.update(rebuild: rebuild) { progress.report($0, $1) }
    let printer = printer()
    for notice in summary.messages { printer.note(notice) }
    return summary
  }
}

/// The options of a command that answers.
struct AnswerOptions: ParsableArguments {
  @OptionGroup var vault: VaultOptions

  @Option(help: "Text for people, JSON or JSON Lines for programs.")
  var format = Printer.Format.text

  var printer: Printer { vault.printer(format) }
}
