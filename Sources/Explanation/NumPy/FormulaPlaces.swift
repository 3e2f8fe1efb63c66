internal import LaTeXMath

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
    let place = standIns.ranges[reason.part] ?? find(reason.part, in: range) ?? range
    return NumPyProblem(kind: kind, range: place, text: text(place), sentence: reason.sentence)
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
  fileprivate init?(spelled node: MathNode) {
    var formula = MathFormula("")
    formula.nodes = [node]
    self.init(formula)
  }
}
