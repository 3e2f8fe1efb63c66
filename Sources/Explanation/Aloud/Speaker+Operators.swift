internal import LaTeXMath

extension Speaker {
  // MARK: Sums, products, integrals

  /// A sum or an integral with its bounds; the place behind it.
  mutating func bigOperator(_ parts: [FormulaPart], _ index: Int) -> Int {
    let part = parts[index]
    let scripts = part.scripts ?? FormulaPart.Scripted(base: part)
    say(
      SignNames.phrase(part.core.sign ?? "")
        ?? Phrase(Self.fallback(part.core.sign ?? "", language), part.core.sign ?? ""))
    if part.isIntegral { isInIntegral = true }
    if isJapanese {
      japaneseBounds(scripts, isIntegral: part.isIntegral)
    } else {
      englishBounds(scripts, isIntegral: part.isIntegral)
      if index + 1 < parts.count, !parts[index + 1].isRelation { say("of") }
    }
    return index + 1
  }

  private mutating func englishBounds(_ scripts: FormulaPart.Scripted, isIntegral: Bool) {
    if !scripts.sub.isEmpty {
      let isStart = scripts.sub.contains { $0.sign == "=" } || isIntegral && !scripts.sup.isEmpty
      say(isStart ? "from" : "over")
      binder(scripts.sub)
    }
    if !scripts.sup.isEmpty {
      say("to")
      inner(scripts.sup)
    }
  }

  private mutating func japaneseBounds(_ scripts: FormulaPart.Scripted, isIntegral: Bool) {
    if scripts.sub.isEmpty, scripts.sup.isEmpty { return pause() }
    if isLong { pause() }
    if !scripts.sub.isEmpty {
      binder(scripts.sub)
      if scripts.sup.isEmpty {
        sayInFull("", isIntegral ? "上 で" : scripts.sub.contains { $0.sign == "=" } ? "から" : "に ついて")
      } else {
        say("", "から")
      }
    }
    if !scripts.sup.isEmpty {
      inner(scripts.sup)
      sayInFull("", "まで")
    }
    pause()
  }

  /// What stands under an operator.
  mutating func binder(_ parts: [FormulaPart]) {
    if case .rows(_, let rows)? = parts.only {
      for (place, row) in rows.enumerated() {
        if place > 0 { isJapanese ? pause() : comma() }
        binder(row.flatMap(\.self))
      }
      return
    }
    // 「p に 従う x」
    if isJapanese, isLong, let place = parts.firstIndex(where: { $0.sign == "∈" || $0.sign == "∼" }),
      place > 0,
      place + 1 < parts.count, !parts.contains(where: \.isComma)
    {
      inner(Array(parts[(place + 1)...]), isBinding: true)
      say(parts[place].sign == "∈" ? "に 属する" : "に 従う")
      return inner(Array(parts[..<place]), isBinding: true)
    }
    inner(parts, isBinding: true)
  }

  // MARK: Limits and extremes

  /// `\lim`, `\max`, `\arg\max` with what they range over.
  mutating func ranging(_ parts: [FormulaPart], _ index: Int) -> Int {
    var part = parts[index]
    var name = part.word ?? ""
    var end = index + 1
    if name == "arg", end < parts.count, let other = parts[end].word, ["max", "min"].contains(other) {
      part = parts[end]
      name = "arg " + other
      end += 1
    }
    guard let phrase = SpokenWords.names[name] ?? SpokenWords.names[name.filter { $0 != " " }] else {
      say(part, isLast: Self.ends(end < parts.count ? parts[end] : nil))
      return end
    }
    if case .application(let function, let left, let content) = part {
      range(name, phrase, function.scripts?.sub ?? [], hasBody: false)
      arguments(content, left: left)
      return end
    }
    range(name, phrase, part.scripts?.sub ?? [], hasBody: end < parts.count && parts[end].startsBody)
    if let sup = part.scripts?.sup, !sup.isEmpty {
      self.scripted(FormulaPart.Scripted(base: nil, sup: sup), isLast: true)
    }
    return end
  }

  private mutating func range(_ name: String, _ phrase: Phrase, _ sub: [FormulaPart], hasBody: Bool) {
    let isLimit = name.hasPrefix("lim") || name == "plim"
    if isJapanese {
      guard isLong else {
        say(phrase)
        return binder(sub)
      }
      if isLimit, let arrow = sub.firstIndex(where: { $0.sign == "→" }) {
        inner(Array(sub[..<arrow]))
        say("が")
        inner(Array(sub[(arrow + 1)...]))
        say("に 近づく とき の")
      } else if !sub.isEmpty {
        binder(sub)
        say("に ついて の")
      }
      say(phrase)
      return pause()
    }
    say(phrase)
    if isLimit, let arrow = sub.firstIndex(where: { $0.sign == "→" }) {
      say("as")
      inner(Array(sub[..<arrow]))
      say(isLong ? "approaches" : "goes to")
      inner(Array(sub[(arrow + 1)...]))
    } else if !sub.isEmpty {
      say("over")
      binder(sub)
    }
    if hasBody { say("of") }
  }

  // MARK: Quantifiers

  /// `\forall x > 0`: what follows up to a comma, or one name; the place behind it.
  mutating func quantifier(_ parts: [FormulaPart], _ index: Int) -> Int {
    if index + 1 == parts.count {
      say(SignNames.phrase(parts[index].sign ?? "")?.text(language, isLong: false) ?? "")
      return index + 1
    }
    var end = index + 1
    let isUnique = parts[end].sign == "!"
    if isUnique { end += 1 }
    let start = end
    if end < parts.count, parts[end].isOperand { end += 1 }
    if end < parts.count, parts[end].isRelation {
      while end < parts.count, !Self.ends(quantified: parts[end]) { end += 1 }
    }
    var scope = Array(parts[start..<end])
    if isJapanese, isLong, let place = scope.firstIndex(where: { $0.sign == "∈" }), place > 0,
      place + 1 < scope.count
    {
      // 「A に 属する すべての x に 対して」
      inner(Array(scope[(place + 1)...]), isBinding: true)
      say("に 属する")
      scope = Array(scope[..<place])
    }
    say(parts[index], isLast: false)
    if isUnique { say(Phrase("exactly one", "ただ一つ", japaneseFull: "ただ一つの")) }
    inner(scope, isBinding: true)
    startsAnew = true
    if parts[index].sign == "∀" {
      sayInFull("", "に 対して")
    } else if parts[index].sign == "∃" {
      sayInFull("", "が 存在 して")
    }
    return end
  }

  private static func ends(quantified part: FormulaPart) -> Bool {
    if case .text = part { return true }
    if case .bracket = part { return true }
    return part == .pause || part.isSeparator || ["∀", "∃", "∄", "⇒", "⟹", "⇔", "⟺"].contains(part.sign)
  }

  // MARK: Gradients

  /// `\nabla_\theta L(\theta)`; the place behind it.
  mutating func gradient(_ parts: [FormulaPart], _ index: Int) -> Int {
    let part = parts[index]
    let sub = part.scripts?.sub ?? []
    let isPlain = part.scripts.map { $0.sup.isEmpty && $0.primes == 0 } ?? true
    let next = index + 1 < parts.count ? parts[index + 1] : nil
    guard isLong, isPlain else {
      // ∇² is the Laplacian.
      if isLong, part.scripts?.sup == [.number("2")], sub.isEmpty {
        say("the Laplacian", "ラプラシアン")
        if next?.isOperand == true, !isJapanese { say("of") }
        return index + 1
      }
      say("nabla", "ナブラ")
      if let accent = part.accentName { self.accent(accent) }
      if !sub.isEmpty { label(sub) }
      if let sup = part.scripts?.sup, !sup.isEmpty {
        scripted(FormulaPart.Scripted(base: nil, sup: sup), isLast: true)
      }
      return index + 1
    }
    if let sign = next?.sign, sign == "⋅" || sign == "×" {
      if isJapanese, let operand = self.operand(parts, index + 2) {
        inner(operand.parts)
        say(sign == "⋅" ? "の 発散" : "の 回転")
        return operand.end
      }
      say(sign == "⋅" ? Phrase("the divergence", "発散") : Phrase("the curl", "回転"))
      if !isJapanese { say("of") }
      return index + 2
    }
    let operand = operand(parts, index + 1)
    let accent = part.accentName
    if isJapanese {
      if let operand {
        inner(operand.parts)
        say("の")
      }
      if !sub.isEmpty {
        inner(sub)
        say("に 関する")
      }
      say("勾配")
      if let accent { self.accent(accent) }
      return operand?.end ?? index + 1
    }
    say("the gradient")
    if let accent { self.accent(accent) }
    if !sub.isEmpty {
      say("with respect to")
      inner(sub)
    }
    guard let operand else { return index + 1 }
    say("of")
    inner(operand.parts)
    return operand.end
  }
}

extension FormulaPart {
  /// The mark over it.
  fileprivate var accentName: String? {
    switch self {
    case .accented(let name, _): name
    case .scripted(let scripted): scripted.base?.accentName
    default: nil
    }
  }

  /// Whether it is what an operator before it works on.
  fileprivate var startsBody: Bool {
    !isRelation && !isSeparator && self != .pause && !isBinary || isAddition || isBar
  }

  private var isBar: Bool { sign == "|" || sign == "‖" }
}
