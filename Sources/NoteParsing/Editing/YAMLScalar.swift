/// The text as a scalar in one line that YAML 1.1 and 1.2 read as this very text, in a block and in brackets.
///
/// Plain where nobody could read it otherwise; else in quotes.
func yamlScalar(_ text: String) -> String {
  isSafePlain(text) ? text : yamlQuoted(text)
}

/// The text in quotes: double ones, or single ones when these spare it from escapes.
func yamlQuoted(_ text: String) -> String {
  let mustEscape = text.unicodeScalars.contains(where: needsEscape)
  if !mustEscape, text.utf8.contains(where: { $0 == .backslash || $0 == .quote }) {
    return "'" + text.replacing("'", with: "''") + "'"
  }
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": quoted += "\\\""
    case "\\": quoted += "\\\\"
    case "\n": quoted += "\\n"
    case "\r": quoted += "\\r"
    case "\t": quoted += "\\t"
    case _ where needsEscape(scalar):
      let digits = String(scalar.value, radix: 16, uppercase: true)
      let width = scalar.value < 0x100 ? 2 : scalar.value < 0x10000 ? 4 : 8
      let letter = width == 2 ? "x" : width == 4 ? "u" : "U"
      quoted += "\\\(letter)" + String(repeating: "0", count: width - digits.utf8.count) + digits
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}

/// What YAML does not print (1.2.2, section 5.1), breaks lines in YAML 1.1, or hides from a person's eye.
private func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F...0xA0: true
  case 0x200B, 0x200E, 0x200F, 0x2028...0x202F, 0x2060...0x206F, 0xFEFF, 0xFFF0...0xFFFB: true
  case _ where scalar.value & 0xFFFE == 0xFFFE: true
  case 0xE0000...0xE0FFF: true
  default: false
  }
}

/// Words that some reader of YAML takes for something else than text.
private let reservedWords: Set<String> = [
  "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nil", "none", "nan", "inf", "infinity",
]

/// Whether the text starts with a letter and holds nothing that any YAML gives a meaning.
private func isSafePlain(_ text: String) -> Bool {
  let scalars = text.unicodeScalars
  guard let first = scalars.first, let last = scalars.last, isPlainLetter(first), last != " ",
    !reservedWords.contains(text.lowercased())
  else { return false }
  return scalars.allSatisfy { scalar in
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", " ", "-", "_", ".", "(", ")", "/", "+", "'", ";": true
    default: scalar.value >= 0x80 && isPlainText(scalar)
    }
  }
}

private func isPlainLetter(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "a"..."z", "A"..."Z": true
  default: scalar.value >= 0x80 && isPlainText(scalar) && scalar.properties.isAlphabetic
  }
}

/// Whether a scalar outside ASCII is a visible part of text in the Basic Multilingual Plane.
private func isPlainText(_ scalar: Unicode.Scalar) -> Bool {
  guard scalar.value < 0x10000, !needsEscape(scalar) else { return false }
  switch scalar.properties.generalCategory {
  case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator, .lineSeparator,
    .paragraphSeparator:
    return false
  default: return true
  }
}
