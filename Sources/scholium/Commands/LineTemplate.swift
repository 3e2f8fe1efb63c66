import ArgumentParser
import VaultIndex

/// A text with a note's values in the place of names in braces.
struct LineTemplate {
  private enum Part {
    case text(String)
    case value(String)
  }
  private let parts: [Part]

  private static let fields: [(name: String, value: @Sendable (NoteEntry) -> String)] = [
    ("path", { $0.path.text }), ("title", { $0.title.oneLine }), ("size", { "\($0.size)" }),
    ("lines", { "\($0.lines)" }),
    ("modified", { "\($0.modified)" }), ("links", { "\($0.links)" }), ("backlinks", { "\($0.backlinks)" }),
  ]

  /// The names in braces, for messages.
  static var names: String { fields.map { "{\($0.name)}" }.joined(separator: ", ") }

  /// Reads a template, in which `\t` is a tab, `\n` a new line and `\\` a backslash.
  /// - Throws: `ValidationError` for a name that is none.
  init(_ text: String) throws {
    var parts: [Part] = []
    for match in text.matches(of: /\\([tn\\])|\{([A-Za-z_]+)\}|[^\\{]+|[\\{]/) {
      if let escape = match.1 {
        parts.append(.text(escape == "t" ? "\t" : escape == "n" ? "\n" : "\\"))
      } else if let name = match.2.map(String.init) {
        guard Self.fields.contains(where: { $0.name == name }) else {
          throw ValidationError("--template knows no {\(name)}; it knows \(Self.names)")
        }
        parts.append(.value(name))
      } else {
        parts.append(.text(String(match.0)))
      }
    }
    self.parts = parts
  }

  /// The text for a note; control characters in the note's values are escaped as on a terminal.
  func filled(with note: NoteEntry) -> String {
    parts.reduce(into: "") { result, part in
      switch part {
      case .text(let text): result += text
      case .value(let name):
        result += Self.fields.first { $0.name == name }.map { StyledText.escaped($0.value(note)) } ?? ""
      }
    }
  }
}
