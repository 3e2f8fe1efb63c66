import ArgumentParser
import Explanation
import VaultIndex
import Workspace

struct Formulas: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the formulas that contain a pattern.",
    discussion: """
      PATTERN is a piece of LaTeX; white space does not matter, case does.
      --symbols lists the symbols in place of the formulas: how each is read, in how
      many formulas and notes it stands, and what the notes say that it is.

      Examples:
        scholium formulas
        scholium formulas 'QK^\\top'
        scholium formulas --in Adam --count
        scholium formulas --symbols
      """)

  @Argument(help: "A piece of LaTeX; without it, every formula.") var pattern: String?
  @Option(help: ArgumentHelp("Only in this note.", valueName: "note")) var `in`: String?
  @Flag(help: "Only say how many.") var count = false
  @Flag(help: "List the symbols of the formulas, the most frequent first.") var symbols = false
  @Option(help: ArgumentHelp("With --symbols: the language of the readings, en or ja.", valueName: "lang"))
  var lang: SpokenLanguage?
  @OptionGroup var options: AnswerOptions

  func validate() throws {
    if symbols, pattern != nil || count {
      throw ValidationError(
        "--symbols lists all symbols, of the vault or of one note, and goes with --in alone")
    }
    if lang != nil, !symbols { throw ValidationError("--lang goes with --symbols") }
  }

  func run() throws {
    if symbols { return try listSymbols() }
    let index = try options.vault.updatedIndex()
    let formulas = try index.formulas(containing: pattern, in: try `in`.map(index.note(named:)))
    if count {
      return try options.printer.print([formulas.count], as: FormulaCountItem.init) { ["\($0)"] }
    }
    try options.printer.print(formulas, as: FormulaItem.init, empty: "no such formula") { formula in
      [
        Printer.place(formula.note, formula.line, formula.column), "\(formula.kind, .faint)",
        StyledText(formula.latex.oneLine),
      ]
    }
  }

  private func listSymbols() throws {
    let workspace = try options.vault.updatedWorkspace()
    let symbols = try workspace.symbols(in: try `in`.map(workspace.index.note(named:)))
    let language = lang ?? (symbols.isMostlyJapanese ? .japanese : .english)
    let item: @Sendable (VaultSymbols.Entry) -> VaultSymbolItem = { VaultSymbolItem($0, in: language) }
    try options.printer.print(symbols.entries, as: item, empty: "no formula, and no symbol") { entry in
      let said = entry.meanings.prefix(3).map { "\($0.text.oneLine) (\($0.note):\($0.line))" }
      let more = entry.meanings.count > 3 ? ["…"] : []
      return [
        "\(entry.symbol.latex.oneLine, .match)", StyledText(entry.symbol.reading(in: language)),
        "\(entry.count, .strong)",
        "\(entry.notes, .faint)", StyledText((said + more).joined(separator: "; ")),
      ]
    }
  }
}
