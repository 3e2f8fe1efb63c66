import ArgumentParser
import VaultIndex

struct Formulas: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the formulas that contain a pattern.",
    discussion: """
      PATTERN is a piece of LaTeX; white space does not matter, case does.

      Examples:
        scholium formulas
        scholium formulas '\\frac{QK^T}'
        scholium formulas --in Adam --count
      """)

  @Argument(help: "A piece of LaTeX; without it, every formula.") var pattern: String?
  @Option(help: ArgumentHelp("Only in this note.", valueName: "note")) var `in`: String?
  @Flag(help: "Only say how many.") var count = false
  @OptionGroup var options: AnswerOptions

  func run() throws {
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
}
