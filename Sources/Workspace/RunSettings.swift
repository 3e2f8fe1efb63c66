internal import Foundation
internal import LaTeXMath
package import VaultIndex
package import Verification

/// What a reader asks for on one occasion; nil: as the settings say.
package struct RunChoices: Sendable {
  /// A path, or a name on `PATH`.
  package var python: String?
  package var sandbox: SandboxLevel?
  /// Seconds for one note.
  package var timeout: Double?
  /// Megabytes for one note.
  package var memory: Int?
  /// How many notes are run at a time.
  package var jobs: Int?
  /// The folder where figures are kept.
  package var figures: String?

  package init() {}
}

/// What runs the notes: what was asked for, else the reader's own settings, else those of a trusted vault.
package struct RunSettings: Sendable {
  package var python: String?
  package var level: SandboxLevel
  package var limits = RunLimits()
  package var prelude: [PreludeName]
  package var jobs: Int
  /// Where figures are kept; nil: nowhere.
  package var figures: String?
  /// How the vault's formulas are to be read.
  package var formulas = FormulaSettings()
  /// No interpreter may lie around this folder.
  package var vault: String

  /// - Parameters:
  ///   - index: That of the note's vault; nil for a text of no vault.
  ///   - say: Called with what a person should know, such as what a vault may not choose.
  package init(
    _ choices: RunChoices, index: VaultIndex?, folders: UserFolders = UserFolders(), say: Message
  ) throws {
    let own = try folders.settings().verify
    var shared = VerifySettings()
    let vault = index?.vault
    if let index, let vault {
      let configuration = index.configuration
      formulas = FormulaSettings(configuration)
      for symbol in formulas.notation.glossary.unread {
        say(
          "the glossary's entry '\(symbol)' is not read: it needs one symbol, and as its meaning function, name, a number, "
            + "or for \\log natural, base 2 or base 10")
      }
      shared = configuration.verify
      if !shared.powers.isEmpty, !Trust(folders: folders).holds(vault) {
        let keys = shared.powers.map { "`\($0)`" }.joined(separator: ", ")
        say("the vault's configuration sets \(keys): not used; 'scholium trust' allows it")
        let prelude = shared.prelude
        shared = VerifySettings()
        shared.prelude = prelude
      }
    }
    python = choices.python ?? own.python ?? shared.python
    level = choices.sandbox ?? (own.sandbox ?? shared.sandbox).flatMap(SandboxLevel.init) ?? .full
    if let seconds = choices.timeout ?? own.timeout ?? shared.timeout { limits.timeout = seconds }
    if let megabytes = choices.memory ?? own.memory ?? shared.memory { limits.memory = megabytes << 20 }
    let names = shared.prelude ?? own.prelude ?? ["np": "import numpy as np"]
    prelude = names.sorted { $0.key < $1.key }.map { PreludeName(name: $0.key, code: $0.value) }
    jobs = choices.jobs ?? ProcessInfo.processInfo.activeProcessorCount
    figures = choices.figures ?? index?.location.figures
    self.vault = vault?.root ?? "/nonexistent"
    switch level {
    case .full: break
    case .reduced: say("sandbox: reduced: Landlock and seccomp, no namespaces")
    case .off: say("sandbox: off: the notes' code runs with all your rights")
    }
  }
}
