internal import LaTeXMath

/// What a sign must know of the row around it.
struct RowFacts: Sendable {
  var lastArrow = 0
  var hasModulus = false
  /// Whether it says that something is independent: a bar in it is "given".
  var hasIndependence = false
  /// Whether it is a list that goes on up to its last index.
  var hasEllipsis = false
  /// Whether the row is nothing but letters with crosses between them: the sides of a matrix.
  var isSize = false

  /// Capitals that rather name sets than sides: `A \times B` is their product.
  private static let sets: Set<String> = ["A", "E", "G", "S", "U", "V", "X", "Y", "Z"]

  init() {}

  init(_ parts: [FormulaPart]) {
    lastArrow = parts.lastIndex { $0.sign == "→" || $0.sign == "⟶" } ?? 0
    hasModulus = parts.contains(where: \.isModulus)
    hasIndependence = parts.contains { $0.sign == "⫫" }
    hasEllipsis = parts.contains(where: \.isEllipsis)
    isSize =
      parts.count > 2 && parts.count % 2 == 1
      && parts.enumerated().allSatisfy { place, part in
        place % 2 == 1
          ? part.sign == "×"
          : part.isAtom && !part.isBold
            && part.core.letter.map { $0.count == 1 && $0.utf8.count == 1 && !Self.sets.contains($0) }
              ?? false
      }
  }
}

/// What a bar between two things says.
enum BarMeaning: Sendable { case given, suchThat, divides }

extension FormulaPart {
  var isEllipsis: Bool {
    switch sign {
    case "…", "⋯", "⋮", "⋱": true
    default: false
    }
  }

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

  /// Whether a star before or behind it may be a convolution.
  var isConvolved: Bool {
    if isApplied, case .application(let function, _, _) = core { return function.isConvolved }
    return isApplied || (core.letter.map { "fghxyuk".contains($0) } ?? false)
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
