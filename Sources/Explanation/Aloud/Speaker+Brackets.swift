internal import LaTeXMath

extension Speaker {
  // MARK: Functions

  mutating func application(_ function: FormulaPart, _ left: String, _ content: [FormulaPart], isLast: Bool) {
    if expectation(function, content, left: left) { return }
    if let order = Self.orders[function.core.letter ?? ""], function.scripts == nil {
      say(order)
      return arguments(content, left: left)
    }
    if case .scripted(var scripted) = function, scripted.sup.isMinusOne, let letter = scripted.base?.letter,
      !"abcdeiklmnrstxyz".contains(letter)
    {
      // Of a matrix it would be a product.
      scripted.sup = []
      self.scripted(scripted, isLast: true)
      say("inverse", "インバース")
      return arguments(content, left: left)
    }
    if let word = function.word, function.scripts == nil, let phrase = SpokenWords.names[word] {
      say(phrase)
    } else {
      say(function, isLast: true)
    }
    arguments(content, left: left)
  }

  private static let orders = ["O": Phrase("big O", "オーダー"), "o": Phrase("little o", "スモールオー")]

  mutating func arguments(_ content: [FormulaPart], left: String) {
    let bar: BarMeaning = left == "{" ? .suchThat : .given
    if isJapanese {
      sayInFull("", "かっこ")
      inner(content, bar: bar)
      return sayInFull("", "かっこ閉じる")
    }
    say("of")
    if content.isEmpty { return say("nothing") }
    if !isLong || content.isPlainArguments && !content.contains(where: \.isComma) {
      return inner(content, bar: bar)
    }
    if content.isPlainArguments {
      let arguments = content.split(whereSeparator: \.isComma).map(Array.init)
      for (place, argument) in arguments.enumerated() {
        if place > 0 { place + 1 == arguments.count ? say("and") : comma() }
        inner(argument)
      }
      return
    }
    if content.count == 1, content[0].isPlainFactor || content[0].hasOwnEnd {
      return inner(content, bar: bar)
    }
    if content.isPlainCondition { return inner(content, bar: bar) }
    comma()
    say("open bracket")
    inner(content, bar: bar)
    end("close bracket", "")
  }

  /// `\mathbb{E}_{x \sim p}[…]`
  private mutating func expectation(_ function: FormulaPart, _ content: [FormulaPart], left: String) -> Bool {
    guard isLong, case .letter("E", .doubleStruck) = function.core, function.scripts?.sup.isEmpty ?? true
    else { return false }
    let sub = function.scripts?.sub ?? []
    let isUnder = sub.namesDistribution
    if isJapanese {
      if !sub.isEmpty {
        binder(sub)
        say(isUnder ? "の もと での" : "に 関する")
      }
      say("期待値")
      pause()
    } else {
      say("the expectation")
      if !sub.isEmpty {
        say(isUnder ? "under" : "over")
        binder(sub)
      }
    }
    arguments(content, left: left)
    return true
  }

  // MARK: Brackets

  mutating func bracket(_ left: String, _ parts: [FormulaPart], _ right: String, isLast: Bool) {
    switch (left, right) {
    case ("|", "|"): measure(parts, magnitude(parts))
    case ("‖", "‖"): measure(parts, Phrase("the norm", "ノルム"))
    case ("⌊", "⌋"): measure(parts, Phrase("the floor", "床関数"))
    case ("⌈", "⌉"): measure(parts, Phrase("the ceiling", "天井関数"))
    case ("⟨", "⟩"): angled(parts)
    case ("|", "⟩"), ("⟨", "|"):
      let name = left == "|" ? Phrase("ket", "ケット") : Phrase("bra", "ブラ")
      say(name)
      if case .number(let digits)? = parts.only, digits.allSatisfy({ "01".contains($0) }) {
        // Qubits, one by one.
        for digit in digits { inner([.number(String(digit))]) }
      } else {
        inner(parts)
      }
      if isLong, !parts.isSimple { end("end " + name.english, name.japanese + "終わり") }
    case ("{", "}") where parts.isSetLike: set(parts)
    case ("[", "]"), ("[", ")"), ("(", "]"), ("(", ")"):
      if left + right != "()", interval(left, parts, right) { return }
      around(left, parts, right, isLast: isLast)
    default: around(left, parts, right, isLast: isLast)
    }
  }

  private func magnitude(_ parts: [FormulaPart]) -> Phrase {
    if case .letter(_, let font)? = parts.only,
      font == .calligraphic || font == .script || font == .doubleStruck
    {
      return Phrase("the size", "要素数")
    }
    if case .bracket("{", _, _)? = parts.only { return Phrase("the size", "要素数") }
    if let letter = parts.only?.core.letter, letter == "Σ" || letter != letter.lowercased() && parts[0].isBold
    {
      return Phrase("the determinant", "行列式")
    }
    return Phrase("the absolute value", "絶対値")
  }

  /// What two bars or corners do to what they hold.
  mutating func measure(_ parts: [FormulaPart], _ phrase: Phrase) {
    let isPlain = parts.isSimple || parts.only?.isPlainFactor == true
    if isJapanese {
      guard isLong else {
        say(phrase)
        return inner(parts)
      }
      if isPlain {
        inner(parts)
        say("の")
        return say(phrase)
      }
      say(phrase)
      pause()
      inner(parts)
      return end("", phrase.japaneseInFull + "終わり")
    }
    let name = phrase.english.hasPrefix("the ") ? String(phrase.english.dropFirst(4)) : phrase.english
    say(isLong ? phrase.englishInFull : name)
    say("of")
    inner(parts)
    if isLong, !isPlain { end("end " + name, "") }
  }

  /// `\|x\|_2`
  mutating func norm(_ scripted: FormulaPart.Scripted, isLast: Bool) -> Bool {
    guard case .bracket("‖", let parts, "‖")? = scripted.base else { return false }
    measure(parts, Self.norm(scripted.sub, self))
    guard !scripted.sup.isEmpty else { return true }
    var rest = scripted
    rest.sub = []
    rest.base = nil
    if !isLong { say("all", "全体") } else if !isJapanese { pause() }
    self.scripted(rest, isLast: isLast)
    return true
  }

  private static func norm(_ sub: [FormulaPart], _ speaker: Speaker) -> Phrase {
    switch sub.only {
    case nil where sub.isEmpty: return Phrase("the norm", "ノルム")
    case .number("1")?: return Phrase("the L one norm", "エルワンノルム")
    case .number("2")?: return Phrase("the L two norm", "エルツーノルム")
    case .letter("F", _)?, .word("F")?: return Phrase("the Frobenius norm", "フロベニウスノルム")
    case .sign("∞", _)?: return Phrase("the infinity norm", "無限大ノルム")
    default:
      let words = speaker.apart { $0.label(sub) }.joined(separator: " ")
      return Phrase("the \(words) norm", "\(words) ノルム")
    }
  }

  private mutating func angled(_ parts: [FormulaPart]) {
    let sides = parts.split(whereSeparator: { $0.isComma || $0.sign == "|" || $0.sign == "∣" }).map(
      Array.init)
    guard sides.count == 2, !parts.isEmpty else { return around("⟨", parts, "⟩", isLast: true) }
    if isJapanese {
      if !isLong { say("内積") }
      inner(sides[0])
      sayInFull("", "と")
      inner(sides[1])
      return sayInFull("", "の 内積")
    }
    say(isLong ? "the inner product of" : "inner product of")
    inner(sides[0])
    say("and")
    inner(sides[1])
    if isLong, !sides[1].isSimple { end("end inner product", "") }
  }

  private mutating func set(_ parts: [FormulaPart]) {
    say(
      parts.contains { $0.sign == "|" || $0.sign == "∣" || $0.sign == ":" } ? "the set of" : "the set", "集合")
    if isJapanese { pause() }
    inner(parts, bar: .suchThat)
    if isLong { end("end set", "集合終わり") }
  }

  private mutating func interval(_ left: String, _ parts: [FormulaPart], _ right: String) -> Bool {
    let ends = parts.split(whereSeparator: \.isComma).map(Array.init)
    guard ends.count == 2, parts.count(where: { $0.isComma }) == 1 else { return false }
    let isClosed = left + right == "[]"
    if isJapanese, isLong, !isClosed {
      inner(ends[0])
      say(left == "[" ? "以上" : "より 大きく")
      inner(ends[1])
      say(right == "]" ? "以下 の 区間" : "未満 の 区間")
      return true
    }
    say(
      Phrase(
        "the interval", "区間", full: isClosed ? "the closed interval from" : "the interval from",
        japaneseFull: "閉区間"))
    inner(ends[0])
    say("to", "から")
    inner(ends[1])
    sayInFull("", "まで")
    if isLong, !isJapanese, !isClosed {
      say(left == "[" ? "with" : "without")
      inner(ends[0])
      say(right == "]" ? "and with" : "and without")
      inner(ends[1])
    }
    return true
  }

  /// Brackets that only hold together.
  private mutating func around(_ left: String, _ parts: [FormulaPart], _ right: String, isLast: Bool) {
    let opening = SignNames.phrase(left)
    let closing = SignNames.phrase(right)
    let bar: BarMeaning = parts.contains { $0.isComma } ? .given : barMeaning
    if isJapanese {
      // 「二分の一 イータ マックス マイナス イータ ミン カッコ ワン プラス …」
      let isSilent = !isLong && followsFraction
      if !isSilent, let opening { say(isLong ? opening.japaneseInFull : Self.spokenShort(left, opening)) }
      inner(parts, bar: bar)
      if let closing, isLong || !isSilent && !isLast && !isBeforeBracket { say(closing) }
      return
    }
    if let opening, !left.isEmpty {
      let last = words.last?.split(separator: " ").last.map(String.init)
      if let last, !["of", "fraction", "over", "to", "sub"].contains(last) { pause() }
      say(opening)
    }
    inner(parts, bar: bar)
    guard let closing, !right.isEmpty else { return }
    pause()
    say(closing)
    pause()
  }

  private static func spokenShort(_ left: String, _ opening: Phrase) -> String {
    left == "(" ? "カッコ" : opening.japanese
  }
}

extension FormulaPart {
  /// Whether the long form says where it ends.
  fileprivate var hasOwnEnd: Bool {
    switch self {
    case .fraction(let above, let below): !(above.isProductOfAtoms && below.only?.isAtom == true)
    case .root, .rows: true
    case .bracket(let left, _, _): left != ""
    default: false
    }
  }
}

extension [FormulaPart] {
  /// Whether braces around it make a set: a list, a condition, or a letter alone.
  fileprivate var isSetLike: Bool {
    if case .bracket("{", let parts, "}")? = only, parts.isSetLike { return true }
    return isEmpty
      || contains { $0.isComma || $0.sign == "∣" || $0.sign == "|" || $0.sign == ":" || $0.isEllipsis }
      || isSimple
  }

  /// `x \mid y`
  fileprivate var isPlainCondition: Bool {
    count == 3 && self[0].isAtom
      && (self[1].sign == "∣" || self[1].sign == "|" || self[1].sign == "‖" || self[1].sign == "∥"
        || self[1].sign == ";")
      && self[2].isAtom
  }

  /// Whether an expectation with it below is taken under a distribution, not over a variable.
  fileprivate var namesDistribution: Bool {
    guard let only else { return false }
    if only.isApplied { return true }
    return only.core.letter.map { "pqPQπρμν".contains($0) } ?? false
  }
}
