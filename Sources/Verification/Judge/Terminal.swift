/// What a terminal shows of a text.
enum Terminal {
  /// A line with each backspace taken back a character, which the next one replaces; what nothing replaces stays.
  static func rendered(_ line: String) -> String {
    guard line.unicodeScalars.contains("\u{8}") else { return line }
    var shown: [Unicode.Scalar] = []
    var place = 0
    for scalar in line.unicodeScalars {
      if scalar == "\u{8}" {
        place = max(place - 1, 0)
      } else {
        if place < shown.count { shown[place] = scalar } else { shown.append(scalar) }
        place += 1
      }
    }
    return String(String.UnicodeScalarView(shown))
  }

  /// A text in which what follows a carriage return is written over the line.
  static func overwritten(_ text: String) -> String {
    guard overwrites(text) else { return text }
    return text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var shown: [Unicode.Scalar] = []
      for part in line.split(separator: "\r", omittingEmptySubsequences: true) {
        shown.replaceSubrange(0..<min(part.count, shown.count), with: part)
      }
      return String(String.UnicodeScalarView(shown))
    }.joined(separator: "\n")
  }

  /// Whether a line is written over: a carriage return that is no part of a line break.
  static func overwrites(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    return zip(scalars, scalars.dropFirst()).contains { $0 == "\r" && $1 != "\n" }
  }
}
