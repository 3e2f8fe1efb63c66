internal import LaTeXMath

/// What can be said without a word for its beginning and its end.
///
/// ClearSpeak calls an expression simple where a listener cannot mistake its end; these are stricter, since a denominator of two
/// letters can be.
extension FormulaPart {
  /// A letter, a number or a name, with an index, a mark or a small power.
  var isAtom: Bool {
    switch self {
    case .letter, .given, .number, .word: true
    case .accented(_, let base): base.isAtom
    case .sign(_, .ordinary), .sign(_, .inner): true
    case .scripted(let scripted):
      scripted.base?.isAtom == true && !isBigOperator && scripted.sub.isPlainIndex
        && (scripted.sup.isEmpty || scripted.sup == [.number("2")] || scripted.sup == [.number("3")]
          || scripted.sup.isMinusOne
          || scripted.sup.only.map {
            $0.sign != nil && $0.sign != "∞" || $0.letter == "T" || $0.letter == "c"
          } ?? false)
    default: false
    }
  }

  /// An atom, a fraction of two numbers, or a function of atoms.
  var isPlainFactor: Bool {
    if isAtom { return true }
    switch self {
    case .application(let function, _, let content):
      return function.isAtom && content.isSimple
    case .fraction(let above, let below):
      return above.only?.isNumber == true && below.only?.isNumber == true
    case .root(let radicand, nil): return radicand.isSimple
    default: return false
    }
  }
}

extension [FormulaPart] {
  /// One atom, with or without a sign.
  var isSimple: Bool {
    if only?.sign == "⋅" { return true }
    if count == 2, self[0].isAddition { return self[1].isAtom }
    return only?.isAtom ?? false
  }

  /// A product of atoms.
  var isProductOfAtoms: Bool {
    let factors = first?.isAddition == true ? dropFirst() : self[...]
    return !factors.isEmpty && factors.allSatisfy { $0.isAtom && !$0.isRelation }
  }

  /// Letters, numbers and commas, as indices are.
  var isPlainIndex: Bool {
    count <= 5
      && !contains { part in
        switch part {
        case .letter, .given, .number, .word, .text: false
        case .sign("/", _): true
        case .sign(_, let role): role != .ordinary && role != .punctuation || part.isRelation
        default: true
        }
      }
  }

  /// Whether it is what follows a function's name without brackets in the long form: simple arguments with commas.
  var isPlainArguments: Bool {
    let arguments = split(whereSeparator: \.isComma)
    return !arguments.isEmpty && arguments.count <= 3 && arguments.allSatisfy { Array($0).isSimple }
  }
}
