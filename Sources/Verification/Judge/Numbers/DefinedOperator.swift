internal import NoteMath
internal import NoteParsing
internal import Words

/// An operator that a note gives a meaning of its own: "define `a * b = ab + a`", 「`a + b` を … と定める」.
struct DefinedOperator {
  /// As the formula writes it.
  let sign: String
  /// The formula's place in the note.
  let range: Range<Int>

  private static let signs = [
    "\\times", "\\cdot", "\\div", "\\ast", "\\star", "\\circ", "*", "+", "-", "/",
  ]

  /// nil where the formula is no operator between two names, or nothing around it says that it is defined.
  init?(_ formula: Formula, in surroundings: Surroundings) {
    let text = Self.plain(formula.latex)
    let relation = ["\\coloneqq", "\\triangleq", ":=", "="].lazy.compactMap {
      text.split(separator: $0, maxSplits: 1)
    }
    .first { $0.count == 2 }
    let left = relation.map { String($0[0]) } ?? text
    let found = Self.signs.lazy.compactMap { sign in Self.names(around: sign, left).map { (sign, $0) } }.first
    guard let (sign, names) = found,
      let around = surroundings.text(around: formula.range, isDisplay: formula.isDisplay)
    else { return nil }
    if let right = relation?[1] {
      guard Self.defines(String(right), sign, names) else { return nil }
    } else {
      let behind = String(around.after.first?.text.drop(while: \.isWhitespace).prefix(16) ?? "")
      guard WordList.meaning.first(in: behind)?.range.lowerBound == 0 else { return nil }
    }
    let sentence = around.introduction + around.before + around.after
    guard sentence.contains(where: { WordList.defining.first(in: $0.text) != nil }) else { return nil }
    self.sign = sign
    range = formula.range.offsets
  }

  /// Whether a formula has the operator.
  func stands(in formula: Formula) -> Bool { Self.plain(formula.latex).contains(sign) }

  private static func plain(_ latex: String) -> String {
    String(latex.filter { !$0.isWhitespace })
  }

  /// The two names that an operator stands between.
  private static func names(around sign: String, _ text: String) -> [Character]? {
    let parts = text.split(separator: sign, omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.count == 1 && $0.first?.isLetter == true }),
      parts[0] != parts[1]
    else { return nil }
    return parts.compactMap(\.first)
  }

  /// Whether a right side says what the operator makes of two numbers: no law, `b + a`, and no product of vectors.
  private static func defines(_ right: String, _ sign: String, _ names: [Character]) -> Bool {
    let isOfVectors = ["_", "\\sum", "\\int", "\\top", "^T", "\\cos"].contains { right.contains($0) }
    return !isOfVectors && right != "\(names[1])\(sign)\(names[0])" && names.allSatisfy(right.contains)
  }
}
