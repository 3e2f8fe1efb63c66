internal import LaTeXMath
internal import NoteMath
internal import NoteParsing
internal import Numbers
internal import Words

/// What the text itself puts in the place of a formula that is false.
extension NumberVerdicts {
  /// How many formulas before and after are looked at.
  private static let nearby = 8

  /// `Before: $9 + 4 = 14$, after: $9 + 4 = 13$`: the formula with which the paragraph itself gives another result for the same, or one
  /// near it where both have no more than a label.
  func contrast(to place: Int) -> Range<Int>? {
    guard let own = sides(of: place) else { return nil }
    let block = surroundings.block(at: note.formulas[place].range.offsets.lowerBound)
    guard paragraph(block) != nil else { return nil }
    func isOther(_ other: Int) -> Bool {
      guard let sides = sides(of: other), sides.left == own.left, sides.right != own.right,
        sides.right.contains(where: \.isNumber)
      else { return false }
      let there = surroundings.block(at: note.formulas[other].range.offsets.lowerBound)
      return there == block || abs(there - block) <= 2 && isLabelled(block) && isLabelled(there)
    }
    let other =
      (0..<place).reversed().prefix(Self.nearby).first(where: isOther)
      ?? (place + 1..<note.formulas.count).prefix(Self.nearby).first(where: isOther)
    return other.map { note.formulas[$0].range.offsets }
  }

  /// The sides of an equation with one relation, as they are written.
  private func sides(of place: Int) -> (left: String, right: String)? {
    var text = String(note.formulas[place].latex.unicodeScalars.filter { !$0.properties.isWhitespace })
    for sign in ["\\approx", "\\simeq", "\\fallingdotseq", "≈", "≒", "≃"] {
      text = text.replacing(sign, with: "=")
    }
    let parts = text.split(separator: "=", omittingEmptySubsequences: false)
    return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
  }

  /// Whether a paragraph has little more than a label and formulas.
  private func isLabelled(_ block: Int) -> Bool {
    guard let range = paragraph(block) else { return false }
    let text = surroundings.plain(range).text
    return text.count(where: \.isLetter) <= 24 && text.contains { ":：".contains($0) }
  }

  /// The bytes of a block that is a paragraph; nil for others.
  private func paragraph(_ block: Int) -> Range<Int>? {
    guard surroundings.blocks.indices.contains(block), surroundings.blocks[block].kind == .paragraph else {
      return nil
    }
    return surroundings.blocks[block].range.offsets
  }

  /// "It ought to be $8.94$": the number alone, not far behind false links, that is the right result of one of them.
  func correction(of links: [LinkVerdict], behind place: Int) -> Range<Int>? {
    let own = note.formulas[place].range.offsets
    let block = surroundings.block(at: own.lowerBound)
    let values = links.compactMap { Rational(decimal: $0.actual) }
    guard surroundings.blocks.indices.contains(block), !values.isEmpty else { return nil }
    let range = surroundings.blocks[block].range.offsets
    for other in (place + 1..<note.formulas.count).prefix(2) {
      let formula = note.formulas[other].range.offsets
      guard range.contains(formula.lowerBound), formula.lowerBound - own.upperBound <= Self.longestTurn else {
        return nil
      }
      let between = surroundings.plain(own.upperBound..<formula.lowerBound)
      // "(a drop of $5$)" says the same in other words.
      guard WordList.consequences.first(in: between.text) == nil,
        !between.text.contains(where: { "(（".contains($0) })
      else { return nil }
      let end = min(range.upperBound, note.formulas[other].range.offsets.upperBound + Self.reachBehind)
      let behind = surroundings.plain(note.formulas[other].range.offsets.upperBound..<end).firstSentence
      guard let number = statedNumber(other),
        [between, behind].contains(where: { WordList.puttingRight.first(in: $0.text) != nil })
      else { continue }
      if values.contains(where: {
        ((try? number.agreement(with: .exact($0), isEqual: false)) ?? .different) <= .rounded
      }) {
        return formula
      }
    }
    return nil
  }

  /// The bytes behind a number in which a word tells that it is put in the place of another.
  private static let reachBehind = 40

  /// The bytes between a formula and what is put in its place.
  private static let longestTurn = 90

  /// The number that a formula is, and nothing else.
  private func statedNumber(_ place: Int) -> WrittenNumber? {
    let statements = claims.scope.statements[place]
    guard statements.count == 1, statements[0].sides.count == 1,
      case .expression(let expression) = statements[0].sides[0].content
    else { return nil }
    return ClaimedNumber(expression)?.number
  }
}

extension Statement {
  /// Whether no name but those of constants stands in it.
  var isWithoutNames: Bool {
    sides.allSatisfy { side in
      guard case .expression(let expression) = side.content else { return false }
      return expression.nameKeys.subtracting(["π", "e", "i"]).isEmpty
    }
  }
}
