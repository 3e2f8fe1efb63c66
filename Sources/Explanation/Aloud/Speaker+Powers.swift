internal import LaTeXMath

extension Speaker {
  mutating func power(_ scripted: FormulaPart.Scripted, isLast: Bool) {
    let sup = scripted.sup
    if sup.isMinusOne, scripted.base?.isInvertible == true { return inverse(scripted.base) }
    // `W^{(l)\top}`, `A^{-\top}`: an index or an inverse, and a mark.
    if sup.count > 1, let last = sup.last, let mark = mark([last], on: scripted.base),
      Array(sup.dropLast()).isIndexOrSign
    {
      var first = scripted
      first.sup = sup.count == 2 && sup[0].isAddition ? [sup[0], .number("1")] : Array(sup.dropLast())
      power(first, isLast: false)
      return say(mark)
    }
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
  mutating func whole(_ base: FormulaPart?) {
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
    case .bracket("[", let parts, _) where parts.contains(where: \.isComma): break
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
    if isLong, !sup.isSimple, !isLast || !sup.isTerm { end("end power", "") }
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
    case .bracket("(", let parts, ")"), .bracket("[", let parts, "]"), .bracket("⟨", let parts, "⟩"),
      .bracket("{", let parts, "}"):
      say(Phrase("super", "", full: "superscript", japaneseFull: "上付き"))
      inner(parts)
      switch only {
      case .bracket("⟨", _, _): sayInFull("in angle brackets", "山かっこ付き")
      case .bracket("{", _, _): sayInFull("in braces", "波かっこ付き")
      default: sayInFull("in brackets", "かっこ付き")
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

extension [FormulaPart] {
  fileprivate var isIndexOrSign: Bool {
    guard let only else { return false }
    if case .bracket = only { return true }
    return ["-", "−", "*", "∗", "+"].contains(only.sign)
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
    case .application(let function, _, _): function.letter.map { $0 != $0.lowercased() } ?? false
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
      parts.contains(where: \.isComma)
        || !parts.contains { $0.isNumber } && parts.contains { $0.core.letter != nil }
    default: false
    }
  }

  /// Whether it is a set or an event by its letter.
  fileprivate var isEvent: Bool {
    if case .letter(let letter, _) = self { letter != letter.lowercased() } else { false }
  }
}
