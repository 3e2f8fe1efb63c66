/// A text in the language of manual pages, `man(7)`.
struct Roff {
  private(set) var text = ""

  mutating func request(_ line: String) { text += line + "\n" }

  /// A line of text that is escaped already.
  mutating func line(_ text: String) { request(Self.beginning(text)) }

  mutating func section(_ title: String) { request(".SH \(Self.argument(title))") }

  mutating func subsection(_ title: String) { request(".SS \(Self.argument(title))") }

  /// A paragraph that is escaped already.
  mutating func text(_ paragraph: String) {
    request(".PP")
    line(paragraph)
  }

  /// A term and its meaning; the term is escaped already.
  mutating func item(_ term: String, _ meaning: String) {
    request(".TP")
    line(term)
    line(Self.escaped(meaning))
  }

  /// The text of a help page: indented lines stand as they are, others flow.
  mutating func prose(_ text: String) {
    var isParagraph = false
    var isShown = false
    func isIndented(_ line: Substring) -> Bool { line.hasPrefix(" ") }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if isShown, !isIndented(line) {
        request(".fi")
        request(".RE")
        isShown = false
      }
      if line.isEmpty {
        isParagraph = false
      } else if isIndented(line) {
        // Not every terminal's troff has letters beyond the European ones; `scholium help` shows these lines too.
        guard line.unicodeScalars.allSatisfy({ $0.value < 0x2200 }) else { continue }
        if !isShown {
          request(".RS 4")
          request(".nf")
          isShown = true
        }
        self.line(Self.escaped(String(line.drop { $0 == " " })))
        isParagraph = false
      } else {
        if !isParagraph { request(".PP") }
        isParagraph = true
        self.line(Self.escaped(String(line)))
      }
    }
    if isShown {
      request(".fi")
      request(".RE")
    }
  }

  /// The text without what troff takes for its own.
  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "\\": result += "\\(rs"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case "…": result += "..."
      default: result.append(character)
      }
    }
  }

  /// The line, when it would begin as a request does.
  private static func beginning(_ line: String) -> String { line.hasPrefix(".") ? "\\&" + line : line }

  private static func argument(_ title: String) -> String {
    "\"\(title.replacing("\"", with: "\\(dq"))\""
  }
}
