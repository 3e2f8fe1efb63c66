internal import LaTeXMath
internal import NoteMath
internal import NoteParsing
internal import Words

/// Values that hold only as long as they are supposed.
extension NumberVerdicts {
  /// Makes those uncertain that a condition or a hypothesis gave, where their paragraph has ended or the text turned to what is so.
  func endSuppositions(in scope: inout Scope, at place: Int) {
    for (key, given) in scope.values {
      guard given.isCertain, let origin = given.place, origin < place, isSupposed(origin),
        hasEnded(origin, before: place)
      else { continue }
      scope.values[key]?.isCertain = false
      // What a constant was taken for, it is no longer, unless the formula takes it for something else.
      if ["π", "e", "i"].contains(key), !scope.lostConstants.contains(key), !states(key, at: place) {
        scope.values[key] = nil
      }
    }
  }

  /// The word by which the paragraph of a formula supposes before it what is false: "Assume `1 = 0`". Anything follows from it.
  func falseSupposition(before place: Int) -> Range<Int>? {
    let block = surroundings.block(at: note.formulas[place].range.start.offset)
    for other in (max(0, place - 12)..<place).reversed() {
      let formula = note.formulas[other]
      guard surroundings.block(at: formula.range.start.offset) == block else { return nil }
      guard claims.formulas[other].isJudged,
        let text = surroundings.text(around: formula.range, isDisplay: formula.isDisplay),
        let word = Self.supposition(in: text),
        NumberJudge().judge(claims.formulas[other].meant).contains(where: \.isFalse)
      else { continue }
      return word
    }
    return nil
  }

  private static func supposition(in text: TextAround) -> Range<Int>? {
    func place(of word: FoundWord?, in clause: PlacedText) -> Range<Int>? {
      word.map { clause.offsets(of: $0.range) }
    }
    return text.lastClause.lazy.compactMap { clause in
      place(
        of: WordList.hypotheses.first(in: clause.text) ?? Caution.condition(endingClause: clause.text),
        in: clause)
    }.first
      ?? text.nextClause.lazy.compactMap { clause in
        place(
          of: WordList.hypotheses.first(in: clause.text) ?? WordList.letsBehind.first(in: clause.text),
          in: clause)
      }.first
  }

  /// Whether a formula says what a name is.
  private func states(_ key: String, at place: Int) -> Bool {
    claims.scope.statements[place].contains { statement in
      statement.sides.contains { side in
        if case .expression(.name(let name)) = side.content { name.key == key } else { false }
      }
    }
  }

  /// Whether the clause of a formula makes it a supposition: "if", "suppose", "they took".
  private func isSupposed(_ place: Int) -> Bool {
    let formula = note.formulas[place]
    guard let text = surroundings.text(around: formula.range, isDisplay: formula.isDisplay) else {
      return false
    }
    return text.lastClause.contains { clause in
      Caution.condition(endingClause: clause.text) != nil || WordList.hypotheses.first(in: clause.text) != nil
        || WordList.taking.first(in: clause.text) != nil
    } || text.nextClause.contains { WordList.letsBehind.first(in: $0.text) != nil && isSet(in: text) }
  }

  /// Whether the sentence says that it is set, as exercises do: 例題では.
  private func isSet(in text: TextAround) -> Bool {
    text.own.contains { WordList.hypotheses.first(in: $0.text) != nil }
  }

  private func hasEnded(_ origin: Int, before place: Int) -> Bool {
    let (start, end) = (
      note.formulas[origin].range.offsets.upperBound, note.formulas[place].range.offsets.lowerBound
    )
    guard surroundings.block(at: start) == surroundings.block(at: end) else {
      return !isOfSteps(origin, place)
    }
    return WordList.contrastsWithSupposed.first(in: surroundings.plain(start..<max(start, end)).text) != nil
  }

  /// Whether a display goes on with the sentence of the paragraph before it: "If `x = 2`, then" and a display.
  private func isOfSteps(_ origin: Int, _ place: Int) -> Bool {
    let blocks =
      surroundings.block(
        at: note.formulas[origin].range.offsets.lowerBound)..<surroundings.block(
        at: note.formulas[place].range.offsets.lowerBound)
    return blocks.allSatisfy { block in
      surroundings.blocks.indices.contains(block)
        && surroundings.plain(surroundings.blocks[block].range.offsets).text
          .last { !$0.isWhitespace }.map { !".!?。！？".contains($0) } ?? true
    }
  }
}
