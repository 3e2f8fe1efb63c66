internal import LaTeXMath

/// What the place of a letter says of it.
enum SymbolContext {
  case usual
  /// Right behind `\in`, `\subset`.
  case set
  /// In the brackets of a probability.
  case event
  /// Below another letter.
  case index
  /// In the exponent of e.
  case exponent

  /// What a letter is here; nil where its usual meaning stands.
  func entry(_ key: String, _ node: MathNode, _ known: KnownSymbol?) -> KnownSymbol? {
    guard let letter = node.symbol, letter == key, letter.utf8.count == 1 else { return nil }
    let isCapital = letter != letter.lowercased()
    switch self {
    case .usual: return nil
    case .set:
      guard isCapital else { return nil }
      return KnownSymbol(key, .set, "a set", "集合", code: known?.codeName)
    case .event:
      guard isCapital, known == nil || known?.kind == .name || known?.meanings.isEmpty == true else {
        return nil
      }
      return KnownSymbol(key, .event, "an event", "事象")
    case .index:
      guard !isCapital, known == nil || known?.kind == .parameter || known?.kind == .name else { return nil }
      return KnownSymbol(key, .index, "index", "番号（添字）", code: key)
    case .exponent:
      guard letter == "i" else { return nil }
      return KnownSymbol(key, .constant, "imaginary unit", "虚数単位", code: "1j")
    }
  }

  /// Whether the place has said what a letter is, so that its case says nothing more.
  func namesLetters(_ entry: KnownSymbol?) -> Bool {
    switch self {
    case .set: entry?.kind == .set
    case .event: entry?.kind == .event
    case .index: entry?.kind == .index
    case .usual, .exponent: false
    }
  }
}

/// `\frac{d}{dx}`, `\frac{\partial^2 f}{\partial x^2}`: one sign for a derivative, and what is not part of it.
struct DerivativeSign {
  var isPartial: Bool
  var operands: [MathNode]

  init?(_ fraction: MathFraction) {
    let (above, below) = (fraction.numerator.content.plain, fraction.denominator.content.plain)
    guard fraction.hasLine, let first = below.first?.coreText, first == "d" || first == "∂",
      above.first?.coreText == first
    else { return nil }
    let reader = PartReader(readings: [:], functions: [])
    guard Derivative(reader.row(above), reader.row(below)) != nil else { return nil }
    isPartial = first == "∂"
    operands = (above + below).filter { $0.coreText != first }.map { node in
      // The order of `dx^2` is that of the derivative.
      if case .scripts(let scripts) = node.kind, scripts.sub == nil, let base = scripts.base {
        base
      } else {
        node
      }
    }
  }
}

extension SymbolFinder {
  mutating func derivative(_ derivative: DerivativeSign, _ range: Range<Int>) {
    if derivative.isPartial {
      sign("∂", range)
    } else {
      let entry = KnownSymbol(
        "d/d·", .operation, "derivative with respect to what stands below", "下の変数に関する微分",
        reading: "d by d", "ディー ディー")
      add(entry.key, range, entry, isApplied: false, nil)
    }
    scan(derivative.operands)
  }
}

extension KnownSymbol {
  /// `\sqrt[3]{x}`
  static func root(_ degree: String) -> KnownSymbol {
    KnownSymbol(
      "√[\(degree)]·", .operation, degree == "3" ? "cube root" : "root of order \(degree)", "\(degree) 乗根",
      code: degree == "3" ? "np.cbrt" : nil, reading: degree == "3" ? "cube root" : "root of order \(degree)",
      "\(degree) 乗根")
  }
}

extension MathNode {
  /// Whether a set stands behind it.
  var takesSet: Bool { symbol.map { "∈∉⊂⊆⊊⊄⊈".contains($0) } ?? false }

  /// `P`, `\Pr`, `\mathbb{P}` before a bracket.
  var isProbability: Bool {
    switch kind {
    case .symbol(let symbol): symbol.text == "P" || symbol.text == "ℙ"
    case .operatorName(let name): name.name == "Pr"
    case .font(_, let nodes): ["P", "Pr"].contains(nodes.plainText)
    case .scripts(let scripts): scripts.base?.isProbability ?? false
    default: false
    }
  }

  /// Whether a star beside it may be a convolution.
  var isConvolved: Bool {
    coreSymbol.map { "fghxyuk".contains($0) } ?? false
  }

  /// `\int`, with or without bounds.
  var isIntegral: Bool { coreSymbol.map { "∫∬∭∮".contains($0) } ?? false }

  /// Whether it is the d of `dx` before a letter.
  func isDifferential(before next: MathNode?) -> Bool { coreText == "d" && next?.nameKey != nil }

  /// The letter or the sign that scripts hang on.
  fileprivate var coreText: String? {
    if case .scripts(let scripts) = kind { return scripts.base?.coreText }
    if case .font(.roman, let nodes) = kind { return nodes.plainText }
    return symbol
  }
}
