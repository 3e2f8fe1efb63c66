internal import LaTeXMath

extension Speaker {
  mutating func relation(_ part: FormulaPart, _ parts: [FormulaPart], _ index: Int) {
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
      if !isLong, let under, under.contains(where: { $0.sign == "→" }) {
        // What it converges along is no mark of its own.
        say("as", "")
        inner(under, isBinding: true)
        comma()
      }
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
    if sign == "∼", isJapanese {
      say("は")
      pending = phrase.ending
      return
    }
    say(phrase)
    guard isJapanese, isLong else { return }
    pending = sign == "→" && isMapping ? "へ の 写像" : phrase.ending
  }

  /// Relations under an operator, where a sentence would not fit.
  private static let binding: [String: Phrase] = [
    "∈": Phrase("in", "属する"), "∼": Phrase("distributed as", "チルダ"), "→": Phrase("to", "矢印"),
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
  mutating func separator(_ part: FormulaPart, _ parts: [FormulaPart], _ index: Int) -> Int? {
    if part == .pause {
      closeRelation()
      comma()
      return index + 1
    }
    guard let sign = part.sign else { return nil }
    switch sign {
    case ",", "，", "、":
      closeRelation()
      // Without a pause (-1, 1) would be a difference.
      let isSigned = index + 1 < parts.count && parts[index + 1].isSigned
      if isJapanese, !isSigned { pause() } else { comma() }
    case ".", "．", "。":
      let next = index + 1 < parts.count ? parts[index + 1] : .pause
      if case .tag = next { return index + 1 }
      return next == .pause ? index + 1 : nil
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
    switch facts.hasIndependence ? .given : barMeaning {
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
