internal import LaTeXMath
internal import Words

/// Finds where in the LaTeX a part stands that a tree names.
struct FormulaPlaces {
  private let latex: [UInt8]
  private let formula: MathFormula
  private let standIns: NotationStandIns

  init(_ given: NumPyFunction.Given, _ standIns: NotationStandIns) {
    (latex, formula, self.standIns) = (Array(given.latex.utf8), given.formula, standIns)
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: range.upperBound <= latex.count ? latex[range] : latex[...], as: UTF8.self)
  }

  func problem(_ reason: Untranslatable, _ kind: NumPyProblem.Kind, in range: Range<Int>) -> NumPyProblem {
    let inner = standIns.ranges.keys.first { reason.part.count > 1 && reason.part.contains($0) }
    let place =
      standIns.ranges[reason.part] ?? inner.flatMap { standIns.ranges[$0] } ?? find(reason.part, in: range)
      ?? range
    let sentence = reason.sentence.map { sentence in
      standIns.ranges.reduce(sentence) { $0.replacing($1.key, with: text($1.value)) }.withoutFontNames
    }
    return NumPyProblem(kind: kind, range: place, text: text(place), sentence: sentence)
  }

  /// How the formula writes the symbols of some keys.
  func spellings(of keys: Set<String>) -> [String: String] {
    var found: [String: String] = [:]
    MathNode.visit(formula.nodes) { node in
      guard node.isLetterLike, let key = SymbolName(spelled: node)?.key, keys.contains(key), found[key] == nil
      else { return }
      found[key] = text(node.range)
    }
    return found
  }

  private func find(_ part: String, in range: Range<Int>) -> Range<Int>? {
    guard !part.isEmpty else { return nil }
    var found: Range<Int>?
    func matches(_ node: MathNode) -> Bool {
      node.plainText == part || node.isLetterLike && SymbolName(spelled: node)?.key == part
    }
    MathNode.visit(formula.nodes) { node in
      guard found == nil, node.range.lowerBound >= range.lowerBound,
        node.range.upperBound <= range.upperBound,
        matches(node)
      else { return }
      found = node.range
    }
    return found
  }
}

extension MathNode {
  /// Whether it may be one symbol.
  fileprivate var isLetterLike: Bool {
    switch kind {
    case .symbol(let symbol): symbol.role == .ordinary
    case .scripts, .font, .text, .accent, .operatorName: true
    default: false
    }
  }
}

extension SymbolName {
  /// The name that one node is.
  init?(spelled node: MathNode) {
    var formula = MathFormula("")
    formula.nodes = [node]
    self.init(formula)
  }
}

extension [MathNode] {
  /// Whether a number stands before a thin space and letters that end the formula or a side: `5\,km`.
  func hasUnitLetters(in range: Range<Int>) -> Bool {
    for place in indices.dropLast(2) where range.contains(self[place].range.lowerBound) {
      guard case .number = self[place].kind, case .space(let space) = self[place + 1].kind, !space.isWide
      else {
        continue
      }
      let rest = self[(place + 2)...].prefix { node in
        if case .symbol(let symbol) = node.kind { symbol.role == .ordinary } else { false }
      }
      guard (1...3).contains(rest.count), rest.allSatisfy({ $0.symbol?.first?.isASCII == true }) else {
        continue
      }
      let end = place + 2 + rest.count
      if end == count || RelationChain.relation(self[end]) != nil || self[end].symbol == "," { return true }
    }
    return false
  }
}

extension Expression {
  /// A letter that is a power in one place and an index in another: `\gamma^\mu k_\mu`.
  var repeatedIndex: String? {
    var above: Set<String> = []
    var below: Set<String> = []
    walk { expression in
      switch expression {
      case .power(.name, .name(let power)): above.insert(power.key)
      case .name(let name): for place in name.index { below.formUnion(place.nameKeys) }
      default: break
      }
    }
    var summed: Set<String> = ["k", "n", "t", "T"]
    walk { if case .aggregate(let aggregate) = $0 { summed.insert(aggregate.variable.key) } }
    return above.intersection(below).subtracting(summed).min()
  }
}

extension String {
  /// `A` for `bold(A)`: keys name fonts, formulas do not.
  fileprivate var withoutFontNames: String {
    replacing(
      #/(?:boldItalic|bold|doubleStruck|calligraphic|script|fraktur|roman|sansSerif|monospace)\(([^()]*)\)/#
    ) {
      String($0.output.1)
    }
  }
}
