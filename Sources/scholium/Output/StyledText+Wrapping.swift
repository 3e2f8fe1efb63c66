import Foundation

/// How wide the terminal is that the answer goes to.
enum TerminalWidth {
  /// Its columns; nil where the answer goes to a file or a program, whose lines are not broken.
  static var current: Int? {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20
    else { return nil }
    return Int(size.ws_col)
  }
}

extension StyledText {
  /// The text in lines of so many columns, the further ones indented; a word that is longer than a line stays whole.
  ///
  /// Lines break at spaces, and between East Asian characters, but not before closing marks nor behind opening ones
  /// (JIS X 4051, the characters not to begin or to end a line).
  func wrapped(to columns: Int, indent: Int) -> [StyledText] {
    guard width > columns else { return [self] }
    var lines: [StyledText] = []
    var line = StyledText()
    var used = 0
    for piece in pieces {
      let isFull = used + piece.text.trimmingEnd.terminalWidth > columns
      if isFull, used > (lines.isEmpty ? 0 : indent) {
        lines.append(line.withoutSpaceAtEnd)
        line = StyledText(String(repeating: " ", count: indent))
        used = indent
        if piece.text.allSatisfy({ $0 == " " }) { continue }
      }
      line.segments.append((piece.text, piece.style))
      used += piece.text.terminalWidth
    }
    return lines + [line.withoutSpaceAtEnd]
  }

  /// Parts between which a line may be broken; the spaces before a word belong to the part before it.
  private var pieces: [(text: String, style: Style)] {
    segments.flatMap { segment -> [(text: String, style: Style)] in
      var parts: [String] = []
      var previous: Character?
      for character in Self.escaped(segment.text) {
        let mayBreak: Bool
        if let previous {
          mayBreak =
            previous == " " && character != " "
            || (previous.isWide || character.isWide) && character != " " && !character.mayNotBegin
              && !previous.mayNotEnd
        } else {
          mayBreak = true
        }
        if mayBreak { parts.append(String(character)) } else { parts[parts.count - 1].append(character) }
        previous = character
      }
      return parts.map { ($0, segment.style) }
    }
  }

  private var withoutSpaceAtEnd: StyledText {
    var text = self
    if let last = text.segments.last { text.segments[text.segments.count - 1].text = last.text.trimmingEnd }
    return text
  }
}

extension String {
  fileprivate var trimmingEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}

extension Character {
  fileprivate var isWide: Bool { String(self).terminalWidth == 2 }
  fileprivate var mayNotBegin: Bool { "、。，．・：；？！）」』］｝〉》】ーァィゥェォッャュョぁぃぅぇぉっゃゅょ々,.;:!?)]}".contains(self) }
  fileprivate var mayNotEnd: Bool { "（「『［｛〈《【([{".contains(self) }
}
