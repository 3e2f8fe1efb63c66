package import LaTeXMath

/// What a formula says of shapes: `W \in \mathbb{R}^{m \times n}`, `p \in \Delta^{C-1}`, `y \in \{0, 1\}^C`.
package enum SymbolShapes {
  /// The shapes by the keys of symbols.
  package static func declared(in formula: MathFormula) -> [String: SymbolShape] {
    var found: [String: SymbolShape] = [:]
    func read(_ nodes: [MathNode]) {
      for node in nodes {
        if case .environment(let environment) = node.kind {
          for row in environment.rows { read(row.cells.flatMap(\.body).significant) }
        }
      }
      var start = 0
      var depth = 0
      for (place, node) in nodes.enumerated() {
        depth += node.nesting
        guard depth == 0, place >= start else { continue }
        if Self.parts.contains(node.symbol ?? "") || node.isWideSpace {
          if !nodes[start..<place].contains(where: { $0.symbol == "∈" }), node.symbol == "," { continue }
          start = place + 1
        }
        guard node.symbol == "∈", place > start else { continue }
        var inner = 0
        let end = nodes[place...].dropFirst().firstIndex {
          inner += $0.nesting
          return inner == 0 && ([",", ";", "."].contains($0.symbol ?? "") || $0.isWideSpace)
        }
        guard let shape = shape(Array(nodes[(place + 1)..<(end ?? nodes.count)])) else { continue }
        // `x, y \in \mathbb{R}^n`
        for part in nodes[start..<place].split(whereSeparator: { $0.symbol == "," }) {
          var name = MathFormula("")
          name.nodes = Array(part)
          if let symbol = SymbolName(name) { found[symbol.key] = shape }
        }
        start = (end ?? nodes.count - 1) + 1
      }
    }
    read(formula.nodes.significant)
    return found
  }

  private static let parts: Set<String> = [";", "=", ":", "∀", "."]

  /// The shape of the elements of a set; nil where it says none.
  private static func shape(_ nodes: [MathNode]) -> SymbolShape? {
    guard let first = nodes.first else { return nil }
    if nodes.count == 1 || nodes.count == 0, case .font(.doubleStruck, let letters) = first.kind {
      return ["R", "N", "Z", "Q", "C"].contains(letters.plainText) ? .number : nil
    }
    guard let last = nodes.last, case .scripts(let scripts) = last.kind, let base = scripts.base,
      let sup = scripts.sup
    else { return nil }
    if nodes.count == 1, case .font(.doubleStruck, let letters) = base.kind,
      ["R", "N", "Z", "C"].contains(letters.plainText)
    {
      return axes(sup.content.significant)
    }
    if nodes.count == 1, base.symbol == "Δ" {
      // The simplex Δ^{C-1} has C corners.
      let text = sup.plainText.replacing("−", with: "-").filter { $0 != " " }
      return SymbolShape([text.hasSuffix("-1") ? String(text.dropLast(2)) : text + " + 1"])
    }
    // `\{0, 1\}^C`, `[0, 1]^{m \times n}`
    let closing = base.symbol ?? ""
    if ["}", "]", ")"].contains(closing), ["{", "[", "("].contains(first.symbol ?? "") {
      return axes(sup.content.significant)
    }
    if nodes.count == 1, case .delimited = base.kind { return axes(sup.content.significant) }
    return nil
  }

  private static func axes(_ nodes: [MathNode]) -> SymbolShape? {
    let parts = nodes.split { $0.symbol == "×" }.map { Array($0).plainText.filter { $0 != " " } }
    guard !parts.isEmpty, parts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix("+") }) else { return nil }
    return SymbolShape(parts)
  }
}

extension MathNode {
  fileprivate var isWideSpace: Bool { if case .space(let length) = kind { length.isWide } else { false } }
}
