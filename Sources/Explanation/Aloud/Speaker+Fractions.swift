internal import LaTeXMath

extension Speaker {
  mutating func fraction(_ above: [FormulaPart], _ below: [FormulaPart], isLast: Bool) {
    if case .number(let top)? = above.only, case .number(let bottom)? = below.only {
      if isJapanese, let top = NumberWords.kanji(top), let bottom = NumberWords.kanji(bottom) {
        return say(bottom + "分の" + top)
      }
      if !isJapanese, let words = NumberWords.englishFraction(top, bottom) { return say(words) }
    }
    if isJapanese { japaneseFraction(above, below) } else { englishFraction(above, below, isLast: isLast) }
  }

  private mutating func englishFraction(_ above: [FormulaPart], _ below: [FormulaPart], isLast: Bool) {
    guard isLong else {
      inner(above)
      say(above.endsPlainly ? "over" : "all over")
      return inner(below)
    }
    if above.isProductOfAtoms, below.only?.isAtom == true {
      inner(above)
      say("over")
      return inner(below)
    }
    say("the fraction")
    inner(above)
    if !above.isProductOfAtoms { pause() }
    say("over")
    inner(below)
    end("end fraction", "")
  }

  private mutating func japaneseFraction(_ above: [FormulaPart], _ below: [FormulaPart]) {
    if !isLong {
      // Two functions of the same argument: the argument goes without saying.
      if case .application(let top, _, let first)? = above.only,
        case .application(let bottom, _, let second)? = below.only,
        first == second
      {
        inner([top])
        say("オーバー")
        return inner([bottom])
      }
      if case .number(let digits)? = below.only, let number = NumberWords.kanji(digits), above.isTerm {
        say(number + "分の")
        return inner(above)
      }
      inner(above)
      say(above.endsPlainly ? "オーバー" : "全体 オーバー")
      return inner(below)
    }
    // What stands before could be taken for the denominator's.
    let opens = opensRow
    if case .number(let digits)? = below.only, let number = NumberWords.kanji(digits), above.isProductOfAtoms
    {
      say(number + "分の")
      return inner(above)
    }
    let isPlain = opens && fractionDepth == 0 && above.isProductOfAtoms && below.isProductOfAtoms
    if !isPlain {
      say("分数")
      pause()
    }
    fractionDepth += 1
    inner(below)
    say("分の")
    inner(above)
    fractionDepth -= 1
    if !isPlain { end("", "分数終わり") }
  }

  mutating func binomial(_ above: [FormulaPart], _ below: [FormulaPart]) {
    if isJapanese {
      // _nC_k
      if isLong { say("二項係数") }
      inner(above)
      say(isLong ? "個 から" : "シー")
      inner(below)
      return sayInFull("", "個 選ぶ")
    }
    let isPlain = above.isSimple && below.isSimple
    if isLong, !isPlain { say("the binomial coefficient") }
    inner(above)
    say("choose")
    inner(below)
    if isLong, !isPlain { end("end binomial", "") }
  }

  mutating func root(_ radicand: [FormulaPart], _ degree: [FormulaPart]?, isLast: Bool) {
    let isPlain = radicand.isSimple || radicand.isEmpty
    if isJapanese {
      if let degree, degree != [.number("2")] {
        if case .number(let digits)? = degree.only, let number = NumberWords.kanji(digits) {
          say(number + "乗根")
        } else {
          inner(degree)
          if degree.isSimple { attach("乗根") } else { say("乗根") }
        }
      } else {
        say("ルート")
      }
      if isLong, !isPlain { pause() }
      inner(radicand)
      if isLong, !isPlain { end("", "ルート終わり") }
      return
    }
    switch degree?.only {
    case nil where degree == nil, .number("2")?: say(isLong ? "the square root of" : "root")
    case .number("3")?: say(isLong ? "the cube root of" : "cube root of")
    case .number(let digits)?:
      say((isLong ? "the " : "") + (Int(digits).map(NumberWords.ordinal) ?? digits) + " root of")
    default:
      say("the")
      inner(degree ?? [])
      attach("-th")
      say("root of")
    }
    inner(radicand)
    if isLong, !isPlain { end("end root", "") }
  }

  // MARK: Derivatives

  /// `\frac{\partial L}{\partial w}`, with what follows where the numerator has no function.
  mutating func derivative(_ derivative: Derivative, _ parts: [FormulaPart], _ index: Int) -> Int {
    guard isLong else {
      quotient(derivative)
      if !isJapanese, derivative.function.isEmpty, index + 1 < parts.count, parts[index + 1].isOperand {
        say("of")
      }
      return index + 1
    }
    if isJapanese {
      var end = index + 1
      if !derivative.function.isEmpty {
        inner(derivative.function)
        say("の")
      } else if let operand = operand(parts, index + 1) {
        inner(operand.parts)
        say("の")
        end = operand.end
      }
      for (place, variable) in derivative.variables.enumerated() {
        if place > 0 { say("と") }
        inner([variable])
      }
      say("に よる")
      if derivative.order != [.number("1")] {
        if case .number(let digits)? = derivative.order.only, let number = NumberWords.kanji(digits) {
          say(number + "階")
        } else {
          inner(derivative.order)
          attach("階")
        }
      }
      say(derivative.isPartial ? "偏微分" : "微分")
      return end
    }
    say("the")
    if case .number(let digits)? = derivative.order.only, let value = Int(digits) {
      if value > 1 { say(NumberWords.ordinal(value)) }
    } else {
      inner(derivative.order)
      attach("-th")
    }
    say(derivative.isPartial ? "partial derivative" : "derivative")
    if !derivative.function.isEmpty {
      say("of")
      inner(derivative.function)
    }
    say("with respect to")
    for (place, variable) in derivative.variables.enumerated() {
      if place > 0 { say("and") }
      inner([variable])
    }
    if derivative.function.isEmpty {
      if index + 1 < parts.count, parts[index + 1].isOperand {
        say("of")
        if let operand = operand(parts, index + 1) {
          inner(operand.parts)
          return operand.end
        }
      }
    } else if index + 1 < parts.count, parts[index + 1].isOperand {
      pause()
    }
    return index + 1
  }

  /// As it is written: d y by d x.
  private mutating func quotient(_ derivative: Derivative) {
    let sign = derivative.isPartial ? Phrase("partial", "パーシャル") : Phrase("d", "ディー")
    func order(_ speaker: inout Speaker) {
      if derivative.order == [.number("1")] { return }
      if speaker.isJapanese, case .number(let digits)? = derivative.order.only {
        return speaker.say(NumberWords.japanese(digits))
      }
      speaker.scripted(FormulaPart.Scripted(base: nil, sup: derivative.order), isLast: true)
    }
    say(sign)
    order(&self)
    inner(derivative.function)
    if !isJapanese { say("by") }
    for variable in derivative.variables {
      say(sign)
      inner([variable])
    }
    if derivative.variables.count == 1 { order(&self) }
  }

  /// The factor at a place, with a bracket where it is one.
  func operand(_ parts: [FormulaPart], _ start: Int) -> (parts: [FormulaPart], end: Int)? {
    guard start < parts.count, parts[start].isOperand, !parts[start].isEllipsis else { return nil }
    if let word = parts[start].word, !parts[start].isApplied, SpokenWords.names[word] != nil,
      start + 1 < parts.count, parts[start + 1].isOperand
    {
      return (Array(parts[start...(start + 1)]), start + 2)
    }
    return ([parts[start]], start + 1)
  }
}

extension [FormulaPart] {
  /// Whether "over" is of all of it without saying so: neither a sum, nor fractions and roots that could end before it.
  fileprivate var endsPlainly: Bool {
    isTerm && !contains { if case .fraction = $0 { !$0.isNumericFraction } else { false } }
      && !(count > 1 && last.map { if case .root = $0 { true } else { false } } ?? false)
  }
}

/// A quotient of differentials.
struct Derivative {
  var isPartial: Bool
  /// What is derived; empty for `\frac{d}{dx}`.
  var function: [FormulaPart]
  var variables: [FormulaPart]
  var order: [FormulaPart] = [.number("1")]

  init?(_ above: [FormulaPart], _ below: [FormulaPart]) {
    guard let first = above.first, let sign = Self.differential(first), let second = below.first,
      Self.differential(second)?.isPartial == sign.isPartial, below.count > 1
    else { return nil }
    isPartial = sign.isPartial
    if !sign.order.isEmpty { order = sign.order }
    function = Array(above.dropFirst())
    variables = []
    var expectsVariable = false
    for part in below {
      if Self.differential(part) != nil, !expectsVariable {
        expectsVariable = true
      } else if expectsVariable, part.isOperand {
        // `dx^2`
        if case .scripted(var scripted) = part, !scripted.sup.isEmpty,
          scripted.sup == sign.order || !sign.order.isEmpty
        {
          scripted.sup = []
          variables.append(
            scripted.sub.isEmpty && scripted.primes == 0 ? scripted.base ?? part : .scripted(scripted))
        } else {
          variables.append(part)
        }
        expectsVariable = false
      } else {
        return nil
      }
    }
    // `\frac{d}{d}`, `\frac{dV}{dk}` of two lengths cannot be told from a derivative; it is read as one.
    guard !expectsVariable, !variables.isEmpty else { return nil }
  }

  private static func differential(_ part: FormulaPart) -> (isPartial: Bool, order: [FormulaPart])? {
    switch part {
    case .sign("∂", _): return (true, [])
    case .letter("d", nil), .letter("d", .roman): return (false, [])
    case .scripted(let scripted) where scripted.sub.isEmpty && scripted.primes == 0:
      guard let base = scripted.base, let plain = differential(base) else { return nil }
      return (plain.isPartial, scripted.sup)
    default: return nil
    }
  }
}
