internal import LaTeXMath
internal import Words

/// Sets that sums run over, `\sum_{i \in S}`, of which the reader keeps the variable alone.
struct SetRuns {
  /// Why the set may not be left out.
  private(set) var obstacle: Untranslatable?
  /// What is taken for granted of a set.
  private(set) var assumptions: [Untranslatable] = []
  /// Whether what is handed in is a part of what the note may have under the name.
  private(set) var isOfPart = false

  init(_ nodes: [MathNode], in range: Range<Int>, of body: Expression) {
    var count = 0
    body.walk { if case .aggregate(let one) = $0, one.isLarge { count += 1 } }
    MathNode.visit(nodes) { node in
      guard node.range.lowerBound >= range.lowerBound, node.range.upperBound <= range.upperBound,
        case .scripts(let scripts) = node.kind, let sub = scripts.sub?.content.significant,
        scripts.base?.runs == true,
        let sign = sub.firstIndex(where: { $0.symbol == "∈" || $0.symbol == "∉" }), sign > 0,
        sign + 1 < sub.count
      else { return }
      let (variable, set) = (Array(sub[..<sign]).plainText, Array(sub[(sign + 1)...]))
      let shown = set.plainText
      // The elements that are written out, `\{1, 2\}`, are read.
      let hasList = body.contains {
        if case .aggregate(let one) = $0, case .list = one.range { true } else { false }
      }
      if hasList, set[0].coreSymbol == "{" || NotationBracket(set, 0)?.left == "{" { return }
      let isIndex = variable.split(separator: ",").contains {
        ["i", "j", "k", "l", "m", "n", "s", "t"].contains($0)
      }
      if sub[sign].symbol == "∉" || set.count > 1 || isIndex && (!set[0].isScriptLetter || count > 1) {
        obstacle =
          obstacle
          ?? Untranslatable(
            shown,
            "which elements \(shown) holds is not said: write the bounds, or sum what stands in the set",
            ja: "\(shown) の要素が何かが書かれていない。上下限を書くか、集合の要素そのものについて和をとるとよい。")
        return
      }
      isOfPart = isOfPart || isIndex
      assumptions.append(
        Untranslatable(
          shown,
          isIndex
            ? Wording(
              "only the elements that \(shown) names are to be handed in: all that is handed in is taken",
              ja: "\(shown) に入る要素だけを渡す。渡したものはすべて使われる。")
            : Wording(
              "\(variable) runs through all that is handed in: that is taken for \(shown)",
              ja: "\(variable) は渡したものの全体を動き、それを \(shown) とみなす。")))
    }
  }
}

extension MathNode {
  /// A sum, a product, or an extreme.
  fileprivate var runs: Bool {
    switch kind {
    case .operatorName: true
    case .symbol(let symbol): symbol.role == .largeOperator
    default: false
    }
  }

  fileprivate var isScriptLetter: Bool {
    switch kind {
    case .font(let font, _): font == .calligraphic || font == .script
    case .scripts(let scripts): scripts.base?.isScriptLetter ?? false
    case .group(let nodes): nodes.count == 1 && nodes[0].isScriptLetter
    default: false
    }
  }
}
