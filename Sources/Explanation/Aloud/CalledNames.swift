internal import LaTeXMath

/// The letters that a formula applies somewhere to a plain argument: `f` in `f(x) = f(x + 1)`.
enum CalledNames {
  static func of(_ nodes: [MathNode]) -> Set<String> {
    var names: Set<String> = []
    add(nodes, to: &names)
    return names
  }

  private static func add(_ nodes: [MathNode], to names: inout Set<String>) {
    for (place, node) in nodes.enumerated() {
      if let key = key(node), place + 1 < nodes.count, isPlainArgument(nodes, after: place) {
        names.insert(key)
      }
      add(node.children, to: &names)
    }
  }

  private static func key(_ node: MathNode) -> String? {
    if case .scripts(let scripts) = node.kind, scripts.sup == nil { return scripts.base.flatMap(key) }
    return node.nameKey
  }

  /// Whether a parenthesis with letters, and nothing added, follows.
  private static func isPlainArgument(_ nodes: [MathNode], after place: Int) -> Bool {
    let next = nodes[place + 1]
    var content: [MathNode]
    if case .delimited(let delimited) = next.kind, delimited.left == "(" {
      content = Array(delimited.body.prefix(longest))
    } else if next.symbol == "(" {
      let ahead = nodes.dropFirst(place + 2).prefix(longest)
      guard let end = ahead.firstIndex(where: { $0.coreSymbol == ")" }) else { return false }
      content = Array(nodes[(place + 2)..<end])
    } else {
      return false
    }
    content.removeAll { if case .space = $0.kind { true } else { false } }
    if content.count > 1, let letter = nodes[place].coreSymbol, ["i", "e", "d", "π"].contains(letter) {
      return false
    }
    return content.contains { $0.nameKey != nil } && content.count < longest
      && !content.contains { $0.symbolRole == .binary || $0.coreSymbol == "(" }
  }

  private static let longest = 6
}

/// Letters that stand in a formula both as capitals and as small ones; the ear cannot tell them apart.
enum DoubleLetters {
  static func of(_ parts: [FormulaPart]) -> Set<String> {
    var letters: Set<String> = []
    for part in parts { add(part, to: &letters) }
    var doubled = letters.filter { $0 != $0.lowercased() && letters.contains($0.lowercased()) }
    if !doubled.isEmpty { for part in parts { addLists(part, to: &doubled) } }
    return doubled
  }

  /// Of a list of capitals all are said to be capitals, or none: `Q, K, V`.
  private static func addLists(_ part: FormulaPart, to doubled: inout Set<String>) {
    switch part {
    case .application(_, _, let content), .bracket(_, let content, _):
      let items = content.split(whereSeparator: \.isComma).map { Array($0).only?.letter }
      let capitals = items.compactMap { $0 }.filter { $0 != $0.lowercased() }
      if items.count > 1, capitals.count == items.count, capitals.contains(where: doubled.contains) {
        doubled.formUnion(capitals)
      }
    default: break
    }
    for child in part.children { addLists(child, to: &doubled) }
  }

  private static func add(_ part: FormulaPart, to letters: inout Set<String>) {
    if case .letter(let text, nil) = part { letters.insert(text) }
    for child in part.children { add(child, to: &letters) }
  }
}

extension FormulaPart {
  var children: [FormulaPart] {
    switch self {
    case .letter, .given, .number, .word, .text, .sign, .pause: []
    case .accented(_, let part), .negated(let part): [part]
    case .scripted(let scripted): (scripted.base.map { [$0] } ?? []) + scripted.sub + scripted.sup
    case .fraction(let above, let below), .binomial(let above, let below): above + below
    case .root(let radicand, let degree): radicand + (degree ?? [])
    case .bracket(_, let parts, _), .struckOut(let parts), .modulus(let parts), .tag(let parts),
      .group(let parts):
      parts
    case .application(let function, _, let parts): [function] + parts
    case .rows(_, let rows): rows.flatMap { $0.flatMap(\.self) }
    case .stacked(let base, let over, let under): base + (over ?? []) + (under ?? [])
    case .arrow(_, let above, let below): above + below
    }
  }
}
