import ArgumentParser
import Foundation
import LaTeXMath
import VaultIndex
import Verification

/// The options that say what runs the notes, and within what limits.
struct RunOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The Python that runs the notes.", valueName: "path or name")) var python:
    String?
  @Option(help: "full: bubblewrap; reduced: Landlock and seccomp alone; off: nothing, for notes of your own.")
  var sandbox: SandboxLevel?
  @Option(help: ArgumentHelp("Seconds for one note.", valueName: "seconds")) var timeout: Double?
  @Option(help: ArgumentHelp("Megabytes for one note.", valueName: "megabytes")) var memory: Int?
  @Option(help: ArgumentHelp("How many notes are run at a time.", valueName: "count")) var jobs: Int?
  @Option(help: ArgumentHelp("Where the figures go that the notes draw.", valueName: "dir")) var figures:
    String?

  func validate() throws {
    if let timeout, !(timeout > 0 && timeout <= 86_400) {
      throw ValidationError("--timeout takes seconds, such as --timeout 30")
    }
    if let memory, !(64...1 << 24).contains(memory) {
      throw ValidationError("--memory takes megabytes, 64 or more, such as --memory 2048")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a count, 1 or more") }
  }
}

/// What runs the notes: the command line, else the reader's own settings, else those of a trusted vault.
struct RunSettings {
  var python: String?
  var level: SandboxLevel
  var limits = RunLimits()
  var prelude: [PreludeName]
  var jobs: Int
  /// Where figures are kept; nil: nowhere.
  var figures: String?
  /// How the vault's formulas are to be read.
  var formulas = FormulaSettings()
  /// No interpreter may lie around this folder.
  var vault: String

  init(_ options: RunOptions, index: VaultIndex?, printer: Printer, folders: UserFolders = UserFolders())
    throws
  {
    let own = try folders.settings().verify
    var shared = VerifySettings()
    let vault = index?.vault
    if let index, let vault {
      let configuration = index.configuration
      formulas = FormulaSettings(configuration)
      for symbol in formulas.notation.glossary.unread {
        printer.note(
          "the glossary's entry '\(symbol)' is not read: it needs one symbol, and as its meaning function, name, a number, "
            + "or for \\log natural, base 2 or base 10")
      }
      shared = configuration.verify
      if !shared.powers.isEmpty, !Trust(folders: folders).holds(vault) {
        let keys = shared.powers.map { "`\($0)`" }.joined(separator: ", ")
        printer.note("the vault's configuration sets \(keys): not used; 'scholium trust' allows it")
        let prelude = shared.prelude
        shared = VerifySettings()
        shared.prelude = prelude
      }
    }
    python = options.python ?? own.python ?? shared.python
    level = options.sandbox ?? (own.sandbox ?? shared.sandbox).flatMap(SandboxLevel.init) ?? .full
    if let seconds = options.timeout ?? own.timeout ?? shared.timeout { limits.timeout = seconds }
    if let megabytes = options.memory ?? own.memory ?? shared.memory { limits.memory = megabytes << 20 }
    let names = shared.prelude ?? own.prelude ?? ["np": "import numpy as np"]
    prelude = names.sorted { $0.key < $1.key }.map { PreludeName(name: $0.key, code: $0.value) }
    jobs = options.jobs ?? ProcessInfo.processInfo.activeProcessorCount
    figures = options.figures ?? index?.location.figures
    self.vault = vault?.root ?? "/nonexistent"
    switch level {
    case .full: break
    case .reduced: printer.note("sandbox: reduced: Landlock and seccomp, no namespaces")
    case .off: printer.note("sandbox: off: the notes' code runs with all your rights")
    }
  }
}

/// What a vault's configuration says about formulas.
struct FormulaSettings {
  var notation = Notation()
  /// The same as it is written: when it changes, verdicts may.
  var written: [String] = []

  init() {}

  init(_ configuration: Configuration) {
    let macros = MathMacros(configuration.macros)
    notation = Notation(macros: macros, glossary: Glossary(configuration.glossary, macros: macros))
    written =
      configuration.macros.map { "macro \($0.key)=\($0.value)" }.sorted()
      + configuration.glossary.map { "glossary \($0.key)=\($0.value)" }.sorted()
  }
}
