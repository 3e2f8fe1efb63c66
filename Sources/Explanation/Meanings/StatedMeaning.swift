package import NoteParsing

/// What a note says that a symbol is, and where.
package struct StatedMeaning: Sendable, Equatable {
  /// How a note says it, the plainest first.
  package enum Form: Int, Sendable, Comparable {
    /// A row of a table of symbols.
    case table
    /// "$\eta$ is the learning rate", "$\eta$: learning rate", "$\eta$ は学習率".
    case sentence
    /// A noun right before it: "the learning rate $\eta$", "学習率 $\eta$".
    case apposition

    package static func < (left: Form, right: Form) -> Bool { left.rawValue < right.rawValue }
  }

  /// The symbol as `SymbolName` spells it.
  package var key: String
  /// The symbol as the note writes it.
  package var latex: String
  /// In the note's words, without marks of Markdown around it.
  package var text: String
  package var form: Form
  /// How the symbol is read, where a table says so.
  package var reading: String?
  /// The name in code, where a table says so.
  package var codeName: String?
  /// Whether it gives the symbol its meaning ("let", "where", とする, a row, an item of a list), and does not only tell something of it.
  package var isNaming = false
  /// The notes that a glossary names as those that say so; empty where it names none.
  package var notes: [String] = []
  /// Where the symbol stands.
  package var range: SourceRange

  /// Whether two texts say the same, letters' case, articles and spaces aside, or one holds the other.
  package func says(_ other: String) -> Bool {
    let (own, others) = (Self.folded(text), Self.folded(other))
    return own == others || own.contains(others) || others.contains(own)
  }

  private static func folded(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
