internal import NoteParsing

/// A comment such as `t=0 -> lr_max, t=T -> lr_min`: arguments, an arrow, and a name.
enum StatedRelation {
  /// Whether the comment is nothing else, but for a word such as "check:" before it.
  static func isOne(_ text: String) -> Bool {
    let scanned = ScannedText(text, isDamaged: false)
    let repaired = text.utf8.count > text.unicodeScalars.count ? ScannedText(text, isDamaged: true) : scanned
    return isOne(scanned) || isOne(repaired)
  }

  private static func isOne(_ text: ScannedText) -> Bool {
    var rest = text.text.replacing("->", with: "→").replacing("、", with: ",")[...]
    // "Check:" or 検証: before it.
    if let colon = rest.firstIndex(of: ":"), !rest[..<colon].contains("="), rest[..<colon].count <= 10 {
      rest = rest[rest.index(after: colon)...]
    }
    let parts = rest.split(separator: ",", omittingEmptySubsequences: false)
    return !parts.isEmpty && parts.allSatisfy(isRelation)
  }

  /// `name=word→name`
  private static func isRelation(_ part: Substring) -> Bool {
    let sides = part.split(separator: "→", omittingEmptySubsequences: false).map { String($0).trimmingSpace }
    guard sides.count == 2, isName(sides[1]) else { return false }
    let argument = sides[0].split(separator: "=", omittingEmptySubsequences: false).map {
      String($0).trimmingSpace
    }
    return argument.count == 2 && isName(argument[0]) && !argument[1].isEmpty
      && argument[1].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_.-".contains($0)) }
  }

  private static func isName(_ word: String) -> Bool {
    guard let first = word.first, first.isASCII, first.isLetter || first == "_" else { return false }
    return word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
  }
}
