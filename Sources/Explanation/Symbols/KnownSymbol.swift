/// A symbol of which it is known, in most notes, what it means.
package struct KnownSymbol: Sendable, Equatable {
  /// What kind of thing a symbol stands for.
  package enum Kind: String, Sendable, CaseIterable {
    case parameter, variable, constant, index, function, distribution, quantity, set, event
    case operation, relation, quantifier, notation
    /// A letter of which nothing is known.
    case name
  }

  /// Where a meaning holds.
  package enum Condition: String, Sendable {
    case always
    /// Before a bracket that holds its arguments.
    case applied
    /// Anywhere else.
    case bare
  }

  /// What it stands for, in both languages.
  package struct Meaning: Sendable, Equatable {
    package var english: String
    package var japanese: String
    package var condition: Condition

    package init(_ english: String, _ japanese: String, _ condition: Condition = .always) {
      self.english = english
      self.japanese = japanese
      self.condition = condition
    }
  }

  /// As `SymbolName.key` for names; the character for signs; a form such as `‖·‖_2` with a dot for each hole.
  package var key: String
  package var kind: Kind
  package var meanings: [Meaning]
  /// How it is usually called in code.
  package var codeName: String?
  /// Readings that are not those of the letters.
  package var englishReading: String?
  package var japaneseReading: String?

  package init(
    _ key: String, _ kind: Kind, _ meanings: [Meaning], code: String? = nil, english: String? = nil,
    japanese: String? = nil
  ) {
    self.key = key
    self.kind = kind
    self.meanings = meanings
    codeName = code
    englishReading = english
    japaneseReading = japanese
  }

  init(
    _ key: String, _ kind: Kind, _ english: String, _ japanese: String, code: String? = nil,
    reading: String? = nil,
    _ japaneseReading: String? = nil
  ) {
    self.init(
      key, kind, [Meaning(english, japanese)], code: code, english: reading, japanese: japaneseReading)
  }
}
