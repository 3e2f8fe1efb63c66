internal import LaTeXMath
internal import NoteMath
internal import NoteParsing
internal import Words

/// What a formula that begins with a relation goes on from: `$$a = 2 \cdot 3$$`, then `$$= 6$$`.
struct FormulaBefore {
  /// The statements of the formula, the first of them with the sides of the formula before.
  var statements: [Statement]
  /// The formulas that it goes on from, by their positions among the note's, the nearest first.
  var places: [Int]
  /// The side that goes on, as the note writes it.
  var side: String
  /// Whether nothing else can be meant.
  var isCertain: Bool
}

extension NumberVerdicts {
  /// What a formula goes on from; nil where it begins with a side, or something else than words that go on stands before it.
  func formulaBefore(_ place: Int) -> FormulaBefore? {
    let statements = claims.scope.statements[place]
    guard let first = statements.first, first.beginsWithRelation else { return nil }
    var chain = [place]
    // Each row of a calculation may be a formula of its own.
    while chain.count < Self.mostRows, let row = chain.last, row > 0,
      row == place || claims.scope.statements[row].count == 1,
      claims.scope.statements[row].first?.beginsWithRelation ?? false, goesOn(from: row - 1, to: row)
    {
      chain.append(row - 1)
    }
    // `m > 0`, then `> 1`: another statement on what stands first.
    let isOrder = !first.startsEqual
    guard chain.count > 1, let start = chain.last, var whole = claims.scope.statements[start].last,
      claims.formulas[start].isJudged, !whole.beginsWithRelation,
      !isOrder || whole.relations.allSatisfy({ $0 == .equal || $0 == .approximate })
    else { return nil }
    // `x = 1, y = 2`, then `= 3`: which of them goes on is open. A row with a relation has its own last side.
    let isCertain =
      chain.count > 2
      || claims.scope.statements[start].count == 1 && !isPartOfMore(start)
        && standsAlone(start, before: place)
    let side = claims.scope.statements[chain[1]].last?.sides.last.map {
      claims.formulas[chain[1]].text($0.range)
    }
    for row in chain.dropLast().reversed() {
      whole = claims.scope.statements[row].first.map(whole.goingOn) ?? whole
    }
    return FormulaBefore(
      statements: [whole] + statements.dropFirst(), places: Array(chain.dropFirst()), side: side ?? "",
      isCertain: isCertain)
  }

  /// Whether nothing but space, marks of quotes and lists, and words that go on stands between two formulas of one part of the note.
  private func goesOn(from before: Int, to place: Int) -> Bool {
    let (end, start) = (
      note.formulas[before].range.offsets.upperBound, note.formulas[place].range.offsets.lowerBound
    )
    guard end <= start, start - end <= Self.longestGap,
      surroundings.section(at: end) == surroundings.section(at: start)
    else { return false }
    let text = PlacedText(source, end..<start).withoutComments.text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var words = lines.first.map { [String($0)] } ?? []
    for line in lines.dropFirst() {
      var rest = line.drop { $0 == ">" || $0.isWhitespace }
      if let mark = rest.first, "-*+".contains(mark), rest.dropFirst().first?.isWhitespace ?? false {
        rest = rest.dropFirst()
      } else if case let number = rest.prefix(while: \.isNumber), !number.isEmpty, number.count < 4,
        let mark = rest.dropFirst(number.count).first, mark == "." || mark == ")"
      {
        rest = rest.dropFirst(number.count + 1)
      }
      words.append(String(rest))
    }
    let rest = words.joined(separator: " ").lowercased()
      .split { $0.isWhitespace || ",:、，：\\".contains($0) }
    return rest.isEmpty || WordList.goingOn.contains(rest.joined(separator: " "))
      || rest.allSatisfy { WordList.goingOn.contains(String($0)) }
  }

  /// Whether a formula is no operand of a sentence, as in "Divide `5` by `3`": it is set apart, starts its block, or has the next one
  /// in it.
  private func standsAlone(_ place: Int, before next: Int) -> Bool {
    let range = note.formulas[place].range
    let block = surroundings.block(at: range.start.offset)
    if note.formulas[place].isDisplay
      || block == surroundings.block(at: note.formulas[next].range.start.offset)
    {
      return true
    }
    guard surroundings.blocks.indices.contains(block) else { return false }
    let start = surroundings.blocks[block].range.start.offset
    return source.bytes[start..<max(start, range.start.offset)].allSatisfy { " *_".utf8.contains($0) }
  }

  /// Whether a formula without a relation of its own goes on with one before it, or with the text.
  private func isPartOfMore(_ place: Int) -> Bool {
    let range = note.formulas[place].range
    return surroundings.leadingPlus(of: range) != nil
      || !note.formulas[place].isDisplay && surroundings.operatorBeside(range) != nil
  }

  /// What is against holding a false link against a formula for the sake of those that it goes on from.
  func doubts(of before: FormulaBefore?) -> [Ground] {
    guard let before else { return [] }
    let around = before.places.flatMap { place in
      let formula = note.formulas[place]
      let facts = FormulaFacts(surroundings, around: formula.range, isDisplay: formula.isDisplay)
      return NumberReasons.surroundings.compactMap { $0.ground(facts) }
    }
    guard !before.isCertain, let nearest = before.places.first else { return around }
    return around + [EmptySide.uncertain(note.formulas[nearest].range)]
  }

  /// Verdicts that name the formula whose last side is the left one of the first link.
  func told(_ verdicts: [LinkVerdict], _ before: FormulaBefore?) -> [LinkVerdict] {
    guard let nearest = before?.places.first, let first = verdicts.first, first.verdict != .noClaim else {
      return verdicts
    }
    let formula = note.formulas[nearest]
    var told = first
    told.manner.append("going on from $\(Self.shown(formula.latex))$ in line \(formula.range.line)")
    return [told] + verdicts.dropFirst()
  }

  /// A formula in a sentence: one line, and no long one.
  private static func shown(_ latex: String) -> String {
    let line = latex.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= 60 ? line : line.prefix(59) + "…"
  }

  /// How many formulas of one calculation are put together.
  private static let mostRows = 12
  /// The bytes between two formulas of one calculation.
  private static let longestGap = 160
}

extension Statement {
  /// Whether nothing stands before its first relation.
  fileprivate var beginsWithRelation: Bool {
    guard sides.count > 1, case .missing = sides[0].content else { return false }
    return true
  }

  /// Whether its first relation says that sides are equal.
  fileprivate var startsEqual: Bool { relations.first == .equal || relations.first == .approximate }

  /// The sides of this statement, and those of one that begins with a relation. Only the latter's have a place in its formula.
  fileprivate func goingOn(with next: Statement) -> Statement {
    var known = sides
    for place in known.indices { known[place].range = 0..<0 }
    var result = Statement(
      sides: known + next.sides.dropFirst(), relations: relations + next.relations,
      modulus: next.modulus ?? modulus)
    result.inheritedLinks = relations.count
    result.doubt = next.doubt ?? doubt
    return result
  }
}
