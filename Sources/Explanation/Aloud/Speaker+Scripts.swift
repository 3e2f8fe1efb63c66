internal import LaTeXMath

extension Speaker {
  /// A base with its marks, its index and its power, in the order in which they are said.
  mutating func scripted(_ scripted: FormulaPart.Scripted, isLast: Bool) {
    if norm(scripted, isLast: isLast) { return }
    if evaluation(scripted) || sequence(scripted) { return }
    if let base = scripted.base {
      if base.letter.map({ "RZCNΔ".contains($0) }) ?? false, space(scripted) { return }
      if isJapanese, isLong, base.word == "log", !scripted.sub.isEmpty {
        say("底")
        inner(scripted.sub)
        say("の ログ")
        if !scripted.sup.isEmpty { power(scripted, isLast: isLast) }
        return
      }
      say(base, isLast: false)
    }
    primes(scripted.primes)
    if scripted.base?.letter == "χ", scripted.sup == [.number("2")], !scripted.sub.isEmpty {
      power(scripted, isLast: false)
      return index(scripted, isLast: isLast)
    }
    let endsInPower = !scripted.sup.isEmpty
    if !scripted.sub.isEmpty { index(scripted, isLast: isLast && !endsInPower) }
    if endsInPower { power(scripted, isLast: isLast) }
  }

  mutating func primes(_ count: Int) {
    switch count {
    case 0: break
    case 1: say("prime", "ダッシュ")
    case 2: say("double prime", "ツーダッシュ")
    case 3: say("triple prime", "スリーダッシュ")
    default:
      say(isJapanese ? NumberWords.japanese("\(count)") : NumberWords.english("\(count)"))
      say("primes", "ダッシュ")
    }
  }

  /// `f|_{x = 0}`, `[F(x)]_0^1`
  private mutating func evaluation(_ scripted: FormulaPart.Scripted) -> Bool {
    let isSign = scripted.base?.sign == "|"
    var held: [FormulaPart]?
    if case .bracket("", let parts, "|")? = scripted.base { held = parts }
    guard isSign || held != nil, !scripted.sub.isEmpty || !scripted.sup.isEmpty else { return false }
    if let held { inner(held) }
    pause()
    if scripted.sup.isEmpty {
      say(Phrase("at", "バー", full: "evaluated at", japaneseFull: "値、"))
      inner(scripted.sub)
      sayInFull("", "の とき")
      pause()
    } else {
      say(Phrase("from", "バー", full: "evaluated from"))
      inner(scripted.sub)
      say("to", "から")
      inner(scripted.sup)
      sayInFull("", "まで")
    }
    return true
  }

  /// `\{a_n\}_{n=1}^\infty`
  private mutating func sequence(_ scripted: FormulaPart.Scripted) -> Bool {
    guard case .bracket(let left, let parts, _)? = scripted.base, left == "{" || left == "(",
      scripted.sub.contains(where: { $0.sign == "=" }), parts.isTerm
    else { return false }
    say("the sequence", "数列")
    inner(parts)
    say("from", "")
    inner(scripted.sub)
    guard !scripted.sup.isEmpty else { return true }
    say("to", "から")
    inner(scripted.sup)
    sayInFull("", "まで")
    return true
  }

  /// `\mathbb{R}^n`: R n.
  private mutating func space(_ scripted: FormulaPart.Scripted) -> Bool {
    if scripted.base?.letter == "Δ", !scripted.sup.isEmpty, scripted.sub.isEmpty,
      scripted.sup.contains(where: \.isAddition)
    {
      say(Phrase("Delta", "デルタ", full: "the simplex of dimension", japaneseFull: ""))
      inner(scripted.sup)
      sayInFull("", "次元 単体")
      return true
    }
    guard case .letter(let letter, .doubleStruck)? = scripted.base, !scripted.sup.isEmpty,
      scripted.sub.isEmpty,
      scripted.primes == 0, scripted.sup.only?.sign.map({ !["+", "∗", "*", "×"].contains($0) }) ?? true
    else { return false }
    say(LetterNames.name(of: letter, in: language))
    if isLong {
      say("to the", "の")
    }
    let outer = dimensions
    dimensions = true
    inner(scripted.sup)
    dimensions = outer
    sayInFull("", "乗")
    return true
  }

  private mutating func index(_ scripted: FormulaPart.Scripted, isLast: Bool) {
    let sub = scripted.sub
    if scripted.base?.word == "log" {
      if !isJapanese { say("base") }
      return inner(sub)
    }
    if scripted.base?.isApplied == true { whole(scripted.base) }
    let isExpectation = scripted.base?.letter == "E" && scripted.base != .letter("E", font: nil)
    if !isJapanese || isLong || isExpectation { say("sub", "サブ") }
    if case .number(let digits)? = sub.only, digits.isPairOfIndices, !facts.hasEllipsis {
      for digit in digits { inner([.number(String(digit))]) }
    } else if sub == [.letter("i", font: nil), .letter("n", font: nil)],
      scripted.base?.letter.map({ "EIPQRTV".contains($0) }) ?? false
    {
      // A quantity that goes in: nobody counts voltages by two letters.
      say("in", "イン")
    } else {
      label(sub)
    }
    if isLong, !sub.isPlainIndex, !isLast || !sub.isTerm { end("end sub", "サブ終わり") }
  }

  /// What names: words are said as words there, never as what they compute.
  mutating func label(_ parts: [FormulaPart]) {
    if case .word(let name)? = parts.only, let phrase = SpokenWords.names[name] {
      return say(isJapanese ? phrase.japanese : phrase.english)
    }
    // `Z_{(i)}`
    if case .bracket("(", let parts, ")")? = parts.only {
      inner(parts)
      return sayInFull("in brackets", "かっこ付き")
    }
    if isLong {
      // The commas of an index are said: r sub X comma Y.
      let items = parts.split(whereSeparator: \.isComma).map(Array.init)
      for (place, item) in items.enumerated() {
        if place > 0 { say("comma", "カンマ") }
        inner(item, isBinding: true)
      }
    } else {
      inner(parts.filter { !$0.isComma }, isBinding: true)
    }
  }

  mutating func end(_ english: String, _ japanese: String) {
    pause()
    say(english, japanese)
    pause()
  }
}

extension String {
  /// `a_{11}`, `\sigma_{123}`: the row and the column of an element, and no number that counts.
  fileprivate var isPairOfIndices: Bool { (2...3).contains(utf8.count) && allSatisfy { "1234".contains($0) } }
}
