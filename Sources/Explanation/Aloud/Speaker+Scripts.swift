internal import LaTeXMath

extension Speaker {
  /// A base with its marks, its index and its power, in the order in which they are said.
  mutating func scripted(_ scripted: FormulaPart.Scripted, isLast: Bool) {
    if norm(scripted, isLast: isLast) { return }
    if evaluation(scripted) { return }
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
    } else {
      say(Phrase("from", "バー", full: "evaluated from"))
      inner(scripted.sub)
      say("to", "から")
      inner(scripted.sup)
      sayInFull("", "まで")
    }
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
    label(sub)
    if isLong, !isLast, !sub.isPlainIndex { end("end sub", "サブ終わり") }
  }

  /// What names: words are said as words there, never as what they compute.
  mutating func label(_ parts: [FormulaPart]) {
    if case .word(let name)? = parts.only, let phrase = SpokenWords.names[name] {
      return say(isJapanese ? phrase.japanese : phrase.english)
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

  // MARK: Powers and marks

  private mutating func power(_ scripted: FormulaPart.Scripted, isLast: Bool) {
    let sup = scripted.sup
    if sup.isMinusOne, scripted.base?.isInvertible == true { return inverse(scripted.base) }
    if let mark = mark(sup, on: scripted.base) {
      whole(scripted.base)
      return say(mark)
    }
    if superscript(sup, on: scripted.base) { return }
    whole(scripted.base)
    if isJapanese {
      japanesePower(sup, isFunction: scripted.base?.word != nil)
    } else {
      englishPower(sup, isLast: isLast)
    }
  }

  /// Says that a power is the whole function's: f of x, all squared.
  private mutating func whole(_ base: FormulaPart?) {
    guard let base, !base.isAtom else { return }
    if !isLong {
      // f of x all squared: else it would be the argument's.
      switch base {
      case .application, .bracket("|", _, "|"), .bracket("⌊", _, _), .bracket("⌈", _, _):
        return say("all", "全体")
      default: return
      }
    }
    switch base {
    case .application(_, _, let content) where !isJapanese && !content.isPlainArguments: return
    case .application where isJapanese: return
    case .bracket(let left, _, _) where "([{".contains(left): return
    case .rows, .sign, .text: return
    default: break
    }
    pause()
    say("all", "全体")
  }

  private mutating func englishPower(_ sup: [FormulaPart], isLast: Bool) {
    if case .number(let digits)? = sup.only {
      if digits == "2" { return say("squared") }
      if digits == "3" { return say("cubed") }
      if let value = Int(digits) {
        return say("to the " + NumberWords.ordinal(value) + (isLong ? " power" : ""))
      }
    }
    say(isLong ? "to the power of" : "to the")
    let outer = dimensions
    dimensions = sup.contains { $0.sign == "×" } && !sup.contains { $0.isAddition }
    inner(sup)
    dimensions = outer
    if isLong, !isLast, !sup.isSimple { end("end power", "") }
  }

  private mutating func japanesePower(_ sup: [FormulaPart], isFunction: Bool) {
    if !isFunction { say("の") }
    if case .number(let digits)? = sup.only, let number = NumberWords.kanji(digits) {
      return say(number + "乗")
    }
    inner(sup)
    if sup.only?.isAtom ?? false { attach("乗") } else { say("乗") }
  }

  /// Marks that say something of their own; nil for powers.
  private func mark(_ sup: [FormulaPart], on base: FormulaPart?) -> Phrase? {
    guard let only = sup.only else { return nil }
    switch only {
    case .sign("⊤", _): return Phrase("transpose", "トップ", japaneseFull: "転置")
    case .sign("⊺", _): return Phrase("transpose", "転置")
    case .letter("T", let font) where font != .doubleStruck && base?.isTransposable == true:
      return Phrase("transpose", "転置")
    case .letter("H", let font) where font != nil: return Phrase("conjugate transpose", "随伴")
    case .letter("c", _) where base?.isEvent == true: return Phrase("complement", "補集合")
    case .letter("C", _) where base?.isEvent == true: return Phrase("complement", "補集合")
    case .sign("∁", _): return Phrase("complement", "補集合")
    case .sign("∘", _), .sign("°", _): return Phrase("degrees", "度")
    case .sign("⊥", _): return Phrase("perp", "直交補空間")
    case .sign("†", _): return Phrase("dagger", "ダガー")
    case .sign("*", _), .sign("∗", _), .sign("⋆", _): return Phrase("star", "スター")
    case .sign("+", _): return Phrase("plus", "プラス")
    case .sign("-", _), .sign("−", _): return Phrase("minus", "マイナス")
    case .sign("±", _): return Phrase("plus or minus", "プラスマイナス")
    case .sign("×", _): return Phrase("times", "かける", full: "without zero", japaneseFull: "の 単元")
    case .sign("%", _): return Phrase("percent", "パーセント")
    default: return nil
    }
  }

  private mutating func inverse(_ base: FormulaPart?) {
    whole(base)
    let isSmall = base?.core.letter.map { $0 == $0.lowercased() } ?? (base?.word != nil)
    say(
      Phrase("inverse", "インバース", japaneseFull: isSmall && base?.isBold != true ? "インバース" : "の 逆行列"))
  }

  /// A superscript that is an index: `W^{(l)}`, `x^{\text{new}}`.
  private mutating func superscript(_ sup: [FormulaPart], on base: FormulaPart?) -> Bool {
    let isPolicy =
      base.map { FormulaPart.scripted(FormulaPart.Scripted(base: $0.core, sup: sup)).hasPolicy } ?? false
    if sup.isGreekIndex || isPolicy {
      say(Phrase("super", "", full: "superscript", japaneseFull: "上付き"))
      inner(sup)
      return true
    }
    guard let only = sup.only else { return false }
    switch only {
    case .bracket("(", let parts, ")"), .bracket("[", let parts, "]"), .bracket("⟨", let parts, "⟩"):
      say(Phrase("super", "", full: "superscript", japaneseFull: "上付き"))
      inner(parts)
      if case .bracket("⟨", _, _) = only {
        sayInFull("in angle brackets", "山かっこ付き")
      } else {
        sayInFull("in brackets", "かっこ付き")
      }
    case .word(let name):
      if SpokenWords.ranging.contains(name) || SpokenWords.names[name] == nil
        || ["new", "old", "train", "test", "out", "in"].contains(name)
      {
        say(Phrase("super", "", full: "superscript", japaneseFull: "上付き"))
        label(sup)
      } else {
        return false
      }
    case .text:
      say(Phrase("super", "", full: "superscript", japaneseFull: "上付き"))
      inner(sup)
    default: return false
    }
    return true
  }
}

extension FormulaPart {
  /// Whether `-1` above it is an inverse: of a function, a matrix, a product of matrices.
  var isInvertible: Bool {
    switch self {
    case .letter(let letter, let font):
      font != nil || letter != letter.lowercased() || letter == "f" || letter == "g"
    case .word: true
    case .accented(_, let base): base.isInvertible
    case .scripted(let scripted): scripted.base?.isInvertible ?? false
    case .bracket("(", let parts, _), .group(let parts):
      parts.contains { $0.holdsMatrix }
    case .rows(.matrix, _): true
    default: false
    }
  }

  fileprivate var holdsMatrix: Bool {
    switch core {
    case .letter(let letter, let font):
      font == .bold || font == .boldItalic || letter != letter.lowercased() && letter != "N"
    default: false
    }
  }

  /// Whether a T above it is a transposition.
  fileprivate var isTransposable: Bool {
    switch self {
    case .letter, .accented, .rows, .given: true
    case .scripted(let scripted): scripted.base?.isTransposable ?? false
    case .bracket("(", let parts, _), .bracket("[", let parts, _), .group(let parts):
      !parts.contains { $0.isNumber }
        && parts.contains { $0.holdsMatrix || $0.core.isVector || $0.isTransposed }
    default: false
    }
  }

  private var isTransposed: Bool {
    guard let sup = scripts?.sup else { return false }
    return sup.only?.sign == "⊤" || sup.only?.letter == "T" && scripts?.base?.isTransposable == true
  }

  private var isVector: Bool {
    if case .letter(_, let font) = self { font == .bold || font == .boldItalic } else { false }
  }

  /// Whether it is a set or an event by its letter.
  fileprivate var isEvent: Bool {
    if case .letter(let letter, _) = self { letter != letter.lowercased() } else { false }
  }
}
