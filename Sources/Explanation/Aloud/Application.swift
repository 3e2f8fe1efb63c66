internal import LaTeXMath

/// Whether a bracket holds a function's arguments or a factor: `f(x)`, `a(b + c)`.
enum Application {
  /// The function with its arguments, and what hangs on the bracket; nil for a product.
  static func part(_ function: FormulaPart, _ bracket: FormulaPart, _ functions: Set<String>) -> FormulaPart?
  {
    switch bracket {
    case .bracket(let left, let content, let right):
      guard isCall(function, left, content, right, isRaised: false, functions) else { return nil }
      return .application(function, left: left, content)
    case .scripted(var scripted):
      guard case .bracket(let left, let content, let right)? = scripted.base,
        isCall(function, left, content, right, isRaised: !scripted.sup.isEmpty, functions),
        // `\delta (h)^\top` is a product of two vectors.
        !(scripted.sup.only.map { $0.sign == "⊤" || $0.letter == "T" } ?? false) || function.word != nil
          || content.contains(where: \.isSeparator)
      else { return nil }
      scripted.base = .application(function, left: left, content)
      return .scripted(scripted)
    default: return nil
    }
  }

  private static func isCall(
    _ function: FormulaPart, _ left: String, _ content: [FormulaPart], _ right: String, isRaised: Bool,
    _ functions: Set<String>
  ) -> Bool {
    guard ["(", "[", "{"].contains(left), !(left == "[" && right == ")") else { return false }
    if case .text(let text) = function { return isNameLike(text) && left != "{" }
    if function.word != nil { return true }
    if let scripts = function.scripts {
      if scripts.primes > 0 { return left == "(" }
      // `f^2(x)`, but `x^2 (1 - x)`
      if !scripts.sup.isEmpty, !scripts.sup.isMark, !function.hasPolicy, !content.contains(where: \.isComma) {
        guard let letter = function.core.letter, "fghFGφϕψσχ".contains(letter) else { return false }
      }
    }
    switch function.core {
    case .letter(let letter, let font):
      let callee = Callee(letter: letter, font: font, isKnown: functions.contains(key(letter, font)))
      return callee.takes(left, content, isRaised: isRaised)
    case .given(_, let key):
      return Callee(letter: key, font: nil, isKnown: functions.contains(key)).takes(
        left, content, isRaised: isRaised)
    case .number("1"): return function.scripts.map { $0.sup.isEmpty && !$0.sub.isEmpty } ?? false
    // `(f \circ g)(x)`
    case .bracket("(", let functions, ")"): return left == "(" && functions.contains { $0.sign == "∘" }
    case .group where function != function.core: return content.contains(where: \.isComma)
    default: return false
    }
  }

  private static func isNameLike(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return (1...3).contains(words.count) && text.last?.isWhitespace == false
      && text.first?.isWhitespace == false
      && words.allSatisfy { word in
        word.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." }
          && !SpokenWords.connectives.contains(word.lowercased())
      }
  }

  private static func key(_ letter: String, _ font: MathFont?) -> String {
    switch font {
    case nil: letter
    case .bold?, .boldItalic?: "bold(\(letter))"
    case let font?: "\(font.rawValue)(\(letter))"
    }
  }
}

/// A letter before a bracket.
private struct Callee {
  let letter: String
  let font: MathFont?
  /// Whether the formula applies it elsewhere to a plain argument.
  let isKnown: Bool

  func takes(_ left: String, _ content: [FormulaPart], isRaised: Bool) -> Bool {
    let isSet = font == .doubleStruck && "RNZQC".contains(letter)
    if isSet { return false }
    if letter == "Δ", !content.contains(where: \.isSeparator) { return false }
    let isFunction = isNamed || font == .calligraphic || font == .script || font == .doubleStruck
    if left == "{" { return font == .doubleStruck || letter == "P" || letter == "E" }
    if content.isEmpty { return true }
    if content.contains(where: { $0.isSeparator }) { return !"0123456789".contains(letter) }
    if content.only?.sign == "⋅" || content.only?.sign == "∙" { return true }
    let isTerm = content.isTerm
    // `p(1 - p)`, `n(n + 1)`
    if !isTerm, font == nil, content.contains(where: { $0.core.letter == letter }) { return false }
    if left == "[" { return isBracketed(content, isTerm: isTerm, isFunction: isFunction) }
    if content.contains(where: \.isRelation) { return isFunction || letter == letter.uppercased() }
    if isTerm {
      if content.first?.isAddition == true || isNumeric(content) {
        return isFunction || isKnown || content.only?.isWholeNumber == true && !"eπi".contains(letter)
      }
      // Nobody puts brackets around one power: `T(2^k)`.
      if content.only?.scripts != nil, !isRaised, !"eπid".contains(letter) { return true }
      return isFunction || isKnown || !"eπid".contains(letter) && content.allSatisfy(\.isPlainName)
    }
    if isRaised, !"fgh".contains(letter) { return false }
    if "pqPhEδ".contains(letter), content.first == .number("1") { return isKnown }
    return isNamed && !"LVQHJOo".contains(letter) || isKnown || isFunction && font != nil
  }

  private func isBracketed(_ content: [FormulaPart], isTerm: Bool, isFunction: Bool) -> Bool {
    if font == .doubleStruck || font == .calligraphic || "EPIHV".contains(letter) { return true }
    guard font == nil, content.count <= 3,
      content.allSatisfy({ $0.isPlainName || $0.isAddition || $0.isNumber })
    else { return false }
    return isTerm || "xyhuswf".contains(letter)
  }

  private var isNamed: Bool { "fghFGHpqPEOoφϕψχΦΨσΓζδQVJL".contains(letter) }

  private func isNumeric(_ content: [FormulaPart]) -> Bool {
    content.allSatisfy { part in
      if case .fraction(let above, let below) = part {
        above.only?.isNumber == true && below.only?.isNumber == true
      } else {
        part.isNumber
      }
    }
  }
}

extension FormulaPart {
  var isNumber: Bool { if case .number = self { true } else { false } }

  fileprivate var isWholeNumber: Bool {
    if case .number(let digits) = self { !digits.contains(".") } else { false }
  }

  /// `Q^\pi`: a value under a policy, and no power.
  var hasPolicy: Bool {
    guard case .scripted(let scripted) = self, let letter = scripted.base?.letter else { return false }
    return "QVAJG".contains(letter) && scripted.sup.only?.letter == "π"
  }

  /// A letter or a word, with or without scripts.
  fileprivate var isPlainName: Bool {
    switch core {
    case .letter, .given, .word, .application: true
    default: false
    }
  }
}

extension [FormulaPart] {
  /// A superscript that names instead of raising: `(l)`, a star, `-1`, an apostrophe.
  var isMark: Bool {
    if let only {
      switch only {
      case .bracket, .text, .word: return true
      case .sign(let sign, _): return sign != "∞"
      case .letter("T", nil), .letter(_, .roman): return true
      default: return false
      }
    }
    return self.isMinusOne
  }

  var isMinusOne: Bool { count == 2 && self[0].isAddition && self[0].sign != "+" && self[1] == .number("1") }
}
