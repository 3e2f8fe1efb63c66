internal import LaTeXMath

extension MathFormula {
  /// Whether the formula is about remainders: a modulus, or a finite ring or field such as `\mathbb{Z}_7` and `\mathrm{GF}(2)`.
  var mentionsModulus: Bool { nodes.mentionModulus }

  /// Whether a finite ring or field is named in it.
  var mentionsRing: Bool { nodes.hasRing }

  /// Whether one of them is a field: `\mathbb{F}_8`, `GF(8)`.
  var mentionsField: Bool { nodes.hasField }

  /// The sizes of the rings and fields that it names: 13 for `\mathbb{F}_{13}`, `\mathbb{Z}/13\mathbb{Z}`, `GF(13)`.
  var ringSizes: [Int] { nodes.ringSizes }

  /// The first node, in the order in which the formula is written, for which a condition holds.
  func first(where condition: (MathNode) -> Bool) -> MathNode? {
    var found: MathNode?
    for node in nodes where found == nil {
      node.walk { if found == nil, condition($0) { found = $0 } }
    }
    return found
  }
}

extension [MathNode] {
  fileprivate var mentionModulus: Bool {
    for (place, node) in enumerated() {
      switch node.kind {
      case .symbol where node.symbol == "G": if isRing(at: place) { return true }
      case .symbol, .number: continue
      case .modulus: return true
      default: if isRing(at: place) { return true }
      }
      if node.children.mentionModulus { return true }
    }
    return false
  }

  /// Whether a finite ring or field is named at a place: `\mathbb{Z}_7`, `\mathbb{Z}/7\mathbb{Z}`, `\mathrm{GF}(2)`, `GF(2^3)`.
  private func isRing(at place: Int) -> Bool {
    let node = self[place]
    switch node.kind {
    case .symbol:
      return node.symbol == "G" && self[(place + 1)...].prefix(2).map(\.plainText).joined().hasPrefix("F(")
    case .number, .modulus, .fraction, .root, .accent, .environment: return false
    case .scripts(let scripts):
      guard scripts.sub != nil, let base = scripts.base, case .font(let font, _) = base.kind else {
        return false
      }
      return [.doubleStruck, .bold].contains(font) && ["Z", "F"].contains(base.plainText)
    default:
      if node.plainText == "GF" { return true }
      guard case .font(.doubleStruck, _) = node.kind, place + 1 < count else { return false }
      return self[place + 1].plainText == "/" && node.plainText == "Z"
    }
  }

  fileprivate var hasRing: Bool {
    indices.contains { isRing(at: $0) || self[$0].children.hasRing }
  }

  fileprivate var hasField: Bool {
    indices.contains { place in
      if isRing(at: place) {
        if case .scripts(let scripts) = self[place].kind { return scripts.base?.plainText == "F" }
        return self[place].plainText.hasPrefix("G")
      }
      return self[place].children.hasField
    }
  }

  fileprivate var ringSizes: [Int] {
    indices.flatMap { place -> [Int] in
      guard isRing(at: place) else { return self[place].children.ringSizes }
      if case .scripts(let scripts) = self[place].kind, let size = scripts.sub.flatMap({ Int($0.plainText) })
      {
        return [size]
      }
      let behind = self[(place + 1)...].prefix(4).map(\.plainText).joined()
      return Int(behind.drop { "/( F".contains($0) }.prefix { $0.isNumber }).map { [$0] } ?? []
    }
  }

  /// `(1) + (2) = (4)`: every number in parentheses of its own, as equations are referred to.
  var equationNumbers: Range<Int>? {
    let nodes = significant
    let numbers = nodes.indices.filter { if case .number = nodes[$0].kind { true } else { false } }
    guard numbers.count > 1 else { return nil }
    let areLabels = numbers.allSatisfy { place in
      place > 0 && place + 1 < nodes.count && nodes[place - 1].symbol == "(" && nodes[place + 1].symbol == ")"
    }
    let hasProduct = nodes.indices.dropLast().contains {
      nodes[$0].symbol == ")" && nodes[$0 + 1].symbol == "("
    }
    guard areLabels, !hasProduct, let first = nodes.first, let last = nodes.last else { return nil }
    return first.range.lowerBound..<Swift.max(first.range.lowerBound, last.range.upperBound)
  }

  /// `(12)(13)`: parentheses that hold nothing but digits, side by side or alone on their side.
  var cycle: Range<Int>? {
    let nodes = significant
    func isCycle(at place: Int) -> Int? {
      guard place < nodes.count else { return nil }
      if case .delimited(let delimited) = nodes[place].kind, delimited.left == "(",
        case .number(let digits)? = delimited.body.first?.kind,
        delimited.body.count == 1, digits.count > 1, Set(digits).count == digits.count, !digits.contains(".")
      {
        return place + 1
      }
      guard nodes[place].symbol == "(", place + 2 < nodes.count, nodes[place + 2].symbol == ")",
        case .number(let digits) = nodes[place + 1].kind, digits.count > 1, Set(digits).count == digits.count,
        !digits.contains(".")
      else { return nil }
      return place + 3
    }
    var found: Range<Int>?
    var elements: Set<Character> = []
    var rest: [String] = []
    var place = 0
    while place < nodes.count {
      guard let end = isCycle(at: place) else {
        // `(4)` stays where it is.
        if nodes[place].symbol == "(", place + 2 < nodes.count, nodes[place + 2].symbol == ")",
          case .number(let digit) = nodes[place + 1].kind, digit.count == 1
        {
          elements.formUnion(digit)
          place += 3
          continue
        }
        if case .number(let digits) = nodes[place].kind { rest.append(digits) }
        if let sign = nodes[place].symbol, nodes[place].symbolRole == .binary || sign == "/", sign != "∘" {
          return nil
        }
        if case .fraction = nodes[place].kind { return nil }
        place += 1
        continue
      }
      elements.formUnion(Array(nodes[place..<end]).plainText.filter(\.isNumber))
      let before = place == 0 || RelationChain.relation(nodes[place - 1]) != nil
      let after = end >= nodes.count || RelationChain.relation(nodes[end]) != nil
      if found == nil, isCycle(at: end) != nil || before && after {
        let start = nodes[place].range.lowerBound
        found = start..<Swift.max(start, nodes[end - 1].range.upperBound)
      }
      place = end
    }
    // The product of two numbers has other digits than its factors.
    return rest.allSatisfy { Set($0).count == $0.count && elements.isSuperset(of: $0) } ? found : nil
  }
}
