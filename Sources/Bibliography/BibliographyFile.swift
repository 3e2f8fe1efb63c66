/// What a file of a bibliography holds, and what is wrong with it.
package struct BibliographyFile: Sendable {
  package var entries: [BibliographyEntry]
  /// In the order of their lines.
  package var problems: [BibliographyProblem]

  package init(entries: [BibliographyEntry] = [], problems: [BibliographyProblem] = []) {
    self.entries = entries
    self.problems = problems
  }
}

/// What is wrong at a line of a bibliography.
package struct BibliographyProblem: Sendable, Equatable {
  /// 1-based.
  package var line: Int
  package var message: String
  /// Whether something of the file is lost by it; else it is a warning.
  package var isError: Bool

  package init(line: Int, message: String, isError: Bool) {
    self.line = line
    self.message = message
    self.isError = isError
  }
}
