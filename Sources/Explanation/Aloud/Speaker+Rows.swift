internal import LaTeXMath

extension Speaker {
  /// Everything side by side.
  mutating func row(_ parts: [FormulaPart]) {
    let outer = facts
    facts = RowFacts(parts)
    var index = 0
    while index < parts.count { index = speak(parts, at: index) }
    closeRelation()
    facts = outer
  }

  /// Says the part at a place, with those after it that belong to it; the place behind them.
  private mutating func speak(_ parts: [FormulaPart], at index: Int) -> Int {
    let part = parts[index]
    let next = index + 1 < parts.count ? parts[index + 1] : nil
    opensRow =
      index == 0 || parts[index - 1].isRelation || parts[index - 1].isSeparator || parts[index - 1] == .pause
      || parts[index - 1].isBigOperator || SpokenWords.ranging.contains(parts[index - 1].word ?? "")
    if part.isRelation {
      relation(part, parts, index)
      return index + 1
    }
    if let end = separator(part, parts, index) { return end }
    isLastPair = index + 2 == parts.count
    if index > 0 { between(parts[index - 1], part, next) }
    if part.isBigOperator { return bigOperator(parts, index) }
    if let word = part.word, SpokenWords.ranging.contains(word) || word == "arg" {
      return ranging(parts, index)
    }
    if part.core.sign == "∇" { return gradient(parts, index) }
    if part.sign == "*" || part.sign == "∗", index > 0,
      parts[index - 1].core.isNumber || next?.core.isNumber == true
        || part.sign == "*" && !(parts[index - 1].isConvolved && next?.isConvolved == true)
    {
      say("times", "かける")
      return index + 1
    }
    if let sign = part.sign, sign == "∀" || sign == "∃" || sign == "∄" { return quantifier(parts, index) }
    if case .fraction(let above, let below) = part, let derivative = Derivative(above, below) {
      return self.derivative(derivative, parts, index)
    }
    if part.isNumber, next?.sign == "/", index + 2 < parts.count, parts[index + 2].isNumber,
      index == 0 || parts[index - 1].sign != "/", index + 3 == parts.count || parts[index + 3].sign != "/"
    {
      fraction([part], [parts[index + 2]], isLast: true)
      return index + 3
    }
    if let sign = part.sign, ["$", "€", "£", "¥", "￥"].contains(sign), let next, next.isNumber {
      say(next, isLast: true)
      say(part, isLast: true)
      return index + 2
    }
    if index > 0, parts[index - 1].isNumber, part.isUnit {
      unit(part, of: parts[index - 1])
      return index + 1
    }
    if part.sign == "/", isBinding {
      say("slash", "スラッシュ")
      return index + 1
    }
    if part.sign == "/", index > 0, case .letter(_, .roman) = parts[index - 1].core,
      case .letter(_, .roman)? = next?.core
    {
      say("per", "パー")
      guard let next, next.isUnit else { return index + 1 }
      unit(next, of: .number("1"))
      return index + 2
    }
    if part.sign == "⋅" || part.sign == "×" {
      let previous = index > 0 ? parts[index - 1] : nil
      isCross =
        part.sign == "×" && (previous?.core.sign == "∇" || previous?.isBold == true && next?.isBold == true)
      isTimes =
        previous?.isOperand == true && next != nil
        && !(previous?.isBold == true && (next?.isBold == true || next?.letter == "d"))
        && previous?.core.sign != "∇" && next?.core.sign != "∇"
    }
    if case .bracket = part.core {
      followsFraction = index > 0 && parts[index - 1].isNumericFraction
      isBeforeBracket = if case .bracket? = next?.core { true } else { false }
    }
    say(part, isLast: Self.ends(next))
    return index + 1
  }

  /// Whether what stands before `next` needs no word for its end.
  static func ends(_ next: FormulaPart?) -> Bool {
    guard let next else { return true }
    return next.isRelation || next.isSeparator || next == .pause
  }

  // MARK: Between parts

  /// The word for a product without a sign, where one is needed.
  private mutating func between(_ previous: FormulaPart, _ part: FormulaPart, _ next: FormulaPart?) {
    if startsAnew {
      startsAnew = false
      return
    }
    guard previous.isOperand || previous.isAfterthought, part.isOperand || part.isBigOperator,
      !part.isEllipsis, !previous.isEllipsis
    else { return }
    if previous.core.sign == "∇" || previous.core.sign == "∂" || previous.isBigOperator { return }
    if let word = previous.word, !previous.isApplied { return of(word, previous, part) }
    if part.isDifferential(before: next), isInIntegral || isLastPair && !previous.isAtom { return pause() }
    if case .word(let name) = part.core, SpokenWords.names[name] == nil { return }
    if case .letter(_, .roman) = part.core, previous.core.isNumber { return }
    if part.isNumber, previous.isNumber { return pause() }
    if case .bracket(_, let content, _) = part.core, content.first?.isRelation == true { return pause() }
    if case .group(let unit) = part, case .letter(_, .roman)? = unit.first?.core, previous.core.isNumber {
      return
    }
    if case .number = part.core {
      // Q1, RAID1: a number behind a letter counts it.
      return previous.letter != nil ? () : say("times", "かける")
    }
    guard isLong, !(previous.isAtom && part.isAtom && part.word == nil && part.core.sign != "∇") else {
      return
    }
    say("times", "かける")
  }

  /// Behind a function that stands without brackets.
  private mutating func of(_ word: String, _ function: FormulaPart, _ operand: FormulaPart) {
    guard !isJapanese, !SpokenWords.ranging.contains(word), word != "arg",
      let phrase = SpokenWords.names[word]
    else {
      return
    }
    let isNoun = phrase.englishInFull.hasPrefix("the ")
    let hasBase = word == "log" && function.scripts?.sub.isEmpty == false
    if case .rows = operand { return say("of") }
    if hasBase || isLong && (isNoun || !operand.isPlainFactor && !operand.isApplied) { say("of") }
  }
}
