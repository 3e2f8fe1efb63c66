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
    if part.sign == "/", isBinding {
      say("slash", "スラッシュ")
      return index + 1
    }
    if part.sign == "/", index > 0, case .letter(_, .roman) = parts[index - 1].core,
      case .letter(_, .roman)? = next?.core
    {
      say("per", "パー")
      return index + 1
    }
    if part.sign == "⋅" || part.sign == "×" {
      let previous = index > 0 ? parts[index - 1] : nil
      isCross =
        part.sign == "×" && (previous?.core.sign == "∇" || previous?.isBold == true && next?.isBold == true)
      isTimes =
        previous?.isOperand == true && next != nil
        && !(previous?.isBold == true && (next?.isBold == true || next?.letter == "d"))
        && previous?.core.sign != "∇"
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
    guard !isJapanese, !SpokenWords.ranging.contains(word), let phrase = SpokenWords.names[word] else {
      return
    }
    let isNoun = phrase.englishInFull.hasPrefix("the ")
    let hasBase = word == "log" && function.scripts?.sub.isEmpty == false
    if case .rows = operand { return say("of") }
    if hasBase || isLong && (isNoun || !operand.isPlainFactor && !operand.isApplied) { say("of") }
  }

  // MARK: Relations and separators

  private mutating func relation(_ part: FormulaPart, _ parts: [FormulaPart], _ index: Int) {
    switch part {
    case .sign("∼", _) where index + 1 < parts.count && parts[index + 1].core.isNumber && !isBinding:
      closeRelation()
      let isRange = index > 0 && parts[index - 1].core.isNumber
      isRange ? say("to", "から") : say("is about", "およそ")
    case .sign(":", _) where index < facts.lastArrow:
      closeRelation()
      isMapping = true
      say(Phrase("from", "コロン", japaneseFull: "は"))
    case .sign(":", _):
      closeRelation()
      say(barMeaning == .suchThat ? Phrase("such that", "コロン", japaneseFull: "ただし") : Phrase("colon", "コロン"))
    case .sign("≡", _) where facts.hasModulus:
      closeRelation()
      say("is congruent to", "合同")
    case .sign(let sign, _):
      relation(sign, isLast: index + 1 == parts.count)
    case .arrow(let sign, let above, let below):
      for label in [above, below] where !label.isEmpty && isLong && !isJapanese {
        pause()
        say("by")
        inner(label)
        pause()
      }
      relation(sign)
      if isJapanese, isLong {
        for label in [above, below] where !label.isEmpty {
          inner(label)
          say("に より")
        }
      }
    case .stacked(let base, let over, let under):
      guard let sign = base.only else { return inner(base) }
      let name = over?.only?.word ?? over.flatMap { Self.plainText($0) }
      if sign.sign == "=", let name, ["def", "△", "defn"].contains(name.trimmedOfSpaces) {
        return relation("≝")
      }
      relation(sign, [sign], 0)
      label(over ?? [], "above", "上")
      label(under ?? [], "below", "下")
    case .negated(let part):
      let start = isJapanese ? "" : "not"
      say(start)
      relation(part, [part], 0)
      if isJapanese { say("でない") }
    default: say(part, isLast: false)
    }
  }

  private mutating func relation(_ sign: String, isLast: Bool = false) {
    closeRelation()
    guard let phrase = SignNames.phrase(sign) else { return say(Self.fallback(sign, language)) }
    if isBinding, let word = Self.binding[sign] { return say(word) }
    // Nothing follows that an ending could stand behind.
    if isJapanese, isLast { return say(phrase.japanese) }
    say(phrase)
    guard isJapanese, isLong else { return }
    pending = sign == "→" && isMapping ? "へ の 写像" : phrase.ending
  }

  /// Relations under an operator, where a sentence would not fit.
  private static let binding: [String: Phrase] = [
    "∈": Phrase("in", "イン"), "∼": Phrase("distributed as", "チルダ"), "→": Phrase("to", "矢印"),
    "≠": Phrase("not equal to", "ノットイコール"), "<": Phrase("less than", "小なり"),
    ">": Phrase("greater than", "大なり"),
    "≤": Phrase("up to", "小なり イコール", full: "less than or equal to"), "⊂": Phrase("within", "部分集合"),
    "⊆": Phrase("within", "部分集合"), "≥": Phrase("from", "大なり イコール", full: "greater than or equal to"),
  ]

  private mutating func label(_ parts: [FormulaPart], _ english: String, _ japanese: String) {
    guard !parts.isEmpty, isLong else { return }
    pause()
    say("with", japanese + " に")
    inner(parts)
    if !isJapanese { say(english + " it") }
    pause()
  }

  static func plainText(_ parts: [FormulaPart]) -> String? {
    if case .text(let text)? = parts.only { text } else { parts.only?.sign }
  }

  /// A comma, a bar or a breath; nil where the part is none of them.
  private mutating func separator(_ part: FormulaPart, _ parts: [FormulaPart], _ index: Int) -> Int? {
    if part == .pause {
      closeRelation()
      comma()
      return index + 1
    }
    guard let sign = part.sign else { return nil }
    switch sign {
    case ",", "，", "、":
      closeRelation()
      if isJapanese { pause() } else { comma() }
    case ".", "．", "。":
      if index + 1 == parts.count { return index + 1 }
      return nil
    case "∣", "|":
      bar(parts, index)
    case "‖", "∥":
      closeRelation()
      if barMeaning == .given || sign == "‖" {
        say(Phrase("parallel", "パラレル", full: "parallel to"))
      } else {
        relation(sign)
      }
    default: return nil
    }
    return index + 1
  }

  private mutating func bar(_ parts: [FormulaPart], _ index: Int) {
    closeRelation()
    switch barMeaning {
    case .given: say(Phrase("given", "バー", japaneseFull: "ギブン"))
    case .suchThat: say(Phrase("such that", "バー", japaneseFull: "ただし"))
    case .divides:
      if index + 1 == parts.count { return say("divides", "バー") }
      say(Phrase("divides", "バー", japaneseFull: "は"))
      if isJapanese, isLong { pending = "を 割り切る" }
    }
  }

  static func fallback(_ sign: String, _ language: SpokenLanguage) -> String {
    guard language == .english, let scalar = sign.unicodeScalars.first, let name = scalar.properties.name
    else {
      return sign == "\\" ? "…" : sign
    }
    return name.lowercased()
  }
}

/// What a sign must know of the row around it.
struct RowFacts: Sendable {
  var lastArrow = 0
  var hasModulus = false
  /// Whether the row is nothing but letters with crosses between them: the sides of a matrix.
  var isSize = false

  init() {}

  init(_ parts: [FormulaPart]) {
    lastArrow = parts.lastIndex { $0.sign == "→" || $0.sign == "⟶" } ?? 0
    hasModulus = parts.contains(where: \.isModulus)
    isSize =
      parts.count > 2 && parts.count % 2 == 1
      && parts.enumerated().allSatisfy { place, part in
        place % 2 == 1
          ? part.sign == "×"
          : part.isAtom && !part.isBold
            && part.core.letter.map { $0.count == 1 && $0.utf8.count == 1 } ?? false
      }
  }
}

/// What a bar between two things says.
enum BarMeaning: Sendable { case given, suchThat, divides }

extension FormulaPart {
  var isEllipsis: Bool { sign.map { ["…", "⋯", "⋮", "⋱"].contains($0) } ?? false }

  var isApplied: Bool {
    switch self {
    case .application: true
    case .scripted(let scripted): scripted.base?.isApplied ?? false
    default: false
    }
  }

  var isNumericFraction: Bool {
    if case .fraction(let above, let below) = self {
      above.only?.isNumber == true && below.only?.isNumber == true
    } else {
      false
    }
  }

  /// Whether it is a vector's letter.
  var isBold: Bool {
    switch self {
    case .letter(_, let font): font == .bold || font == .boldItalic
    case .accented(let name, let base): name == "vec" || name == "overrightarrow" || base.isBold
    case .scripted(let scripted): scripted.sup.isEmpty && scripted.base?.isBold == true
    default: false
    }
  }

  var isModulus: Bool { if case .modulus = self { true } else { false } }

  /// The `d` of `dx`.
  func isDifferential(before next: FormulaPart?) -> Bool {
    switch self {
    case .letter("d", let font):
      (font == nil || font == .roman) && (next?.core.letter != nil || next?.isApplied == true)
    case .scripted(let scripted): scripted.base?.isDifferential(before: next) ?? false
    case .word(let word): word.count == 2 && word.first == "d"
    default: false
    }
  }
}
