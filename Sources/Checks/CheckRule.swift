package import NoteParsing
package import VaultIndex

/// A rule of the vault's health; its page is its manual.
package protocol CheckRule: Sendable {
  /// The name in commands and in JSON, such as `broken-link`.
  static var id: String { get }
  /// One line.
  static var summary: String { get }
  /// Markdown: what, why, an example, how to mend it.
  static var page: String { get }
  /// What is wrong in the vault, by path and place.
  static func findings(in index: VaultIndex) throws -> [Finding]
  /// The same for a rule that asks how long ago something was.
  static func findings(in index: VaultIndex, on day: CalendarDay) throws -> [Finding]
}

/// A rule whose findings a program can mend without guessing.
package protocol FixableRule: CheckRule {
  /// The note with everything mended that the rule finds in it.
  /// - Throws: When a place cannot be mended safely; the note is to stay as it is then.
  static func fixed(_ note: [UInt8]) throws -> [UInt8]
}

/// Something wrong in a note.
package struct Finding: Sendable, Equatable {
  package var rule: String
  package var note: VaultPath
  package var line: Int
  package var column: Int
  /// What is wrong, and what to do.
  package var message: String
  /// Whether `check --fix` mends it.
  package var fixable = false
}

extension CheckRule {
  package static func findings(in index: VaultIndex) throws -> [Finding] { [] }

  package static func findings(in index: VaultIndex, on day: CalendarDay) throws -> [Finding] {
    try findings(in: index)
  }

  static func finding(_ link: LinkEntry, _ message: String) -> Finding {
    let card = link.card.map { $0.isEmpty ? " (in a card without id)" : " (in the card '\($0)')" } ?? ""
    return Finding(
      rule: id, note: link.source, line: link.line, column: link.column, message: message + card)
  }

  /// What the index noted under this rule while it read the files; `advice` follows a message that gives none.
  static func fileFindings(
    in index: VaultIndex, advice: String? = nil, fixable: Bool = false
  ) throws -> [Finding] {
    try index.fileFindings(rule: id).map { found in
      var finding = Finding(
        rule: id, note: found.path, line: found.line, column: found.column,
        message: advice.map { "\(found.message); \($0)" } ?? found.message)
      finding.fixable = fixable
      return finding
    }
  }
}
