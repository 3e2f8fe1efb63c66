import Testing

/// Formulas with their readings: LaTeX, English short and long, Japanese short and long; an empty line between two.
enum SpokenTable {
  struct Entry: Sendable, CustomTestStringConvertible {
    var latex: String
    /// In the order of the lines.
    var readings: [String]
    var testDescription: String { latex }
  }

  static let all: [Entry] =
    [numbers, algebra, functions, calculus, statistics, matrices, sets, layout, words, notes, heard].flatMap(
      entries)

  private static func entries(_ table: String) -> [Entry] {
    table.split(separator: "\n\n").map { block in
      let lines = block.split(separator: "\n").map(String.init)
      return Entry(latex: lines[0], readings: Array(lines.dropFirst()))
    }
  }
}
