internal import NoteParsing
internal import Words

/// Values that comments in code state for arithmetic: `# -log(0.8) ≈ 0.2231`.
extension NumberClaims {
  var commentClaims: [FormulaClaim] {
    note.codeBlocks.enumerated().flatMap { ordinal, block -> [FormulaClaim] in
      let mark = Languages.all.commentMark(block.language)
      return block.code.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
        place, line in
        claim(line: String(line), mark: mark, number: block.codeLine + place, ordinal)
      }
    }
  }

  private func claim(line: String, mark: String, number: Int, _ ordinal: Int) -> FormulaClaim? {
    guard number <= source.lineCount, let found = line.firstRange(of: mark),
      !line[..<found.lowerBound].contains(where: { $0 == "\"" || $0 == "'" })
    else { return nil }
    let comment = String(line[found.upperBound...])
    // Comparisons and assignments of programs are not claims.
    guard !["==", "!=", "<=", ">=", "+=", "-=", "*=", "=>", ":="].contains(where: comment.contains),
      let chain = Self.chain(in: comment)
    else { return nil }
    let end = source.endOfLine(number)
    let start = max(source.startOfLine(number), end - comment.utf8.count)
    return FormulaClaim(
      subject: .comment(CommentArithmetic(latex: chain, text: comment)), range: source.range(start, end),
      text: String(comment.drop { $0.isWhitespace }), block: ordinal)
  }

  /// The chain of a comment as LaTeX; nil where it has none.
  static func chain(in comment: String) -> String? {
    var sides: [String] = [""]
    var relations: [String] = []
    for character in comment {
      switch character {
      case "=":
        relations.append("=")
        sides.append("")
      case "≈", "≒", "≃":
        relations.append("\\approx")
        sides.append("")
      default: sides[sides.count - 1].append(character)
      }
    }
    guard relations.count >= 1, relations.count <= 6 else { return nil }
    // A label before the arithmetic: `loss: -log(0.8)`, `a = 1/3 = 0.333`.
    if let colon = sides[0].lastIndex(where: { $0 == ":" || $0 == "：" }) {
      sides[0] = String(sides[0][sides[0].index(after: colon)...])
    }
    // `2. 3 * 16 = 48`: a step with its number.
    if let dot = sides[0].firstRange(of: ". "),
      sides[0][..<dot.lowerBound].allSatisfy({ $0.isNumber || $0 == " " })
    {
      sides[0] = String(sides[0][dot.upperBound...])
    }
    if relations.count > 1, PlainArithmetic.latex(sides[0]) == nil {
      sides.removeFirst()
      relations.removeFirst()
    }
    guard let value = number(in: sides[sides.count - 1]) else { return nil }
    var result = ""
    for (place, side) in sides.dropLast().enumerated() {
      guard let latex = PlainArithmetic.latex(side) else { return nil }
      result += latex + " " + relations[place] + " "
    }
    // Two numbers side by side are no arithmetic.
    guard sides[0].contains(where: { "+-*/×÷·(√^−".contains($0) }) || sides[0].contains("ln") else {
      return nil
    }
    return result + value
  }

  /// The number that a side starts with, when nothing but a remark follows it.
  private static func number(in side: String) -> String? {
    let text = side.drop { $0.isWhitespace }
    var number = text.prefix {
      $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-" || $0 == "+") || $0 == "−"
    }
    // `1,000,000`
    while text.dropFirst(number.count).first == ",",
      case let group = text.dropFirst(number.count + 1).prefix(while: { $0.isASCII && $0.isNumber }),
      group.count == 3
    {
      number = text.prefix(number.count + 4)
    }
    guard number.contains(where: \.isNumber) else { return nil }
    var latex = number.filter { $0 != "+" && $0 != "," }
    var rest = text.dropFirst(number.count)
    var dots = 0
    while latex.last == "." {
      latex.removeLast()
      dots += 1
    }
    if dots > 1 { latex += "\\ldots" }
    if rest.first == "…" {
      rest.removeFirst()
      latex += "\\ldots"
    }
    if rest.first == "e",
      let power = Int(rest.dropFirst().prefix { $0 == "-" || $0 == "+" || $0.isNumber }.filter { $0 != "+" })
    {
      rest = rest.dropFirst().drop { $0 == "-" || $0 == "+" || $0.isNumber }
      latex += " \\times 10^{\(power)}"
    }
    if rest.first == "%" {
      rest.removeFirst()
      latex += "\\%"
    }
    let remark = rest.drop { $0.isWhitespace }
    if UnitWord.starts(String(rest)) { return nil }
    guard remark.isEmpty || "(（←,、;。．#|→".contains(remark[remark.startIndex]) else { return nil }
    return latex
  }
}
