package import Numbers

extension NoteScope {
  /// The formulas that stand together with one.
  package struct Neighbours: Sendable {
    /// The statements before it.
    package var before: [Statement] = []
    /// Those behind it.
    package var behind: [Statement] = []
    /// What is known where it stands of the names in all of them.
    package var scope: Scope?

    package init(before: [Statement] = [], behind: [Statement] = [], scope: Scope? = nil) {
      (self.before, self.behind, self.scope) = (before, behind, scope)
    }
  }

  /// A name of the note's code that a symbol is bound to.
  package struct CodeValue: Sendable {
    package var symbol: SymbolName
    /// LaTeX.
    package var value: String
    /// As the code states it.
    package var text: String
    /// The number of formulas before it, and its place among headings and blocks.
    package var formulasBefore: Int
    package var section: [Int]
    package var paragraph: Int

    package init(
      symbol: SymbolName, value: String, text: String, formulasBefore: Int, section: [Int], paragraph: Int
    ) {
      self.symbol = symbol
      self.value = value
      self.text = text
      self.formulasBefore = formulasBefore
      self.section = section
      self.paragraph = paragraph
    }
  }

  /// What the note says of its symbols outside of formulas.
  package struct Declarations: Sendable {
    /// Those of `e`, `i` and `π` that the note binds to names in code.
    package var constants: Set<String> = []
    /// Symbols that are functions in the note's code.
    package var functions: Set<String> = []
    /// In the order of the note.
    package var values: [CodeValue] = []
    /// What `\log` without a base is.
    package var logarithm: ElementaryFunction?

    package init() {}
  }
}
