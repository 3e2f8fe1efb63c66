internal import LaTeXMath

extension SymbolFinder {
  /// `\left\| x \right\|_2`
  mutating func delimited(_ delimited: MathDelimited, sub: MathNode?, _ range: Range<Int>) {
    switch (delimited.left, delimited.right) {
    case ("‖", "‖"): form("‖·‖", sub, range)
    case ("|", "|"): form("|·|", nil, range)
    case ("⌊", "⌋"): form("⌊·⌋", nil, range)
    case ("⌈", "⌉"): form("⌈·⌉", nil, range)
    case ("⟨", "⟩"):
      if delimited.body.contains(where: { $0.symbol == "," || $0.barText == "|" }) {
        form("⟨·,·⟩", nil, range)
      }
    default: break
    }
    scan(delimited.body)
    if let sub, delimited.left != "‖" { scan([sub]) }
  }

  /// Two bars or angle brackets of a row.
  mutating func pair(_ pair: BarPairs.Pair, _ nodes: [MathNode]) {
    let range = nodes[pair.start].range.lowerBound..<nodes[pair.end].range.upperBound
    var scripts: MathScripts?
    if case .scripts(let hung) = nodes[pair.end].kind { scripts = hung }
    switch pair.kind {
    case "‖": form("‖·‖", scripts?.sub, range)
    case "|": form("|·|", nil, range)
    default: if pair.hasComma { form("⟨·,·⟩", nil, range) }
    }
  }

  private mutating func form(_ key: String, _ sub: MathNode?, _ range: Range<Int>) {
    if let sub, let entry = KnownSymbols.entry(key + "_" + sub.plainText) {
      return add(entry.key, range, entry, isApplied: false, nil)
    }
    if let entry = KnownSymbols.entry(key) { add(key, range, entry, isApplied: false, nil) }
    if let sub { scan([sub]) }
  }
}

/// The bars and angle brackets of a row that belong together.
struct BarPairs {
  struct Pair {
    var kind: String
    var start: Int
    var end: Int
    var hasComma = false
  }

  private var pairs: [Int: Pair] = [:]
  private var members: Set<Int> = []

  init(_ nodes: [MathNode]) {
    guard nodes.contains(where: { $0.barText != nil || $0.coreSymbol == "⟨" }) else { return }
    let later = LaterBars.of(nodes)
    var open: [(kind: String, place: Int, hasComma: Bool)] = []
    for (place, node) in nodes.enumerated() {
      let symbol = node.barText ?? node.coreSymbol
      if symbol == ",", !open.isEmpty { open[open.count - 1].hasComma = true }
      guard let kind = symbol, "‖|⟨⟩([{)]}".contains(kind), kind.count == 1 else { continue }
      if node.nesting > 0 || kind == "⟨" {
        open.append((kind, place, false))
      } else if node.nesting < 0 {
        while let last = open.last, "‖|".contains(last.kind) { open.removeLast() }
        _ = open.popLast()
      } else if kind == "⟩" {
        while let last = open.last, "‖|".contains(last.kind) { open.removeLast() }
        if let last = open.popLast(), last.kind == "⟨" { close(last, place) }
      } else if let last = open.last, last.kind == kind, place > last.place + 1 {
        open.removeLast()
        close((kind, last.place, false), place)
      } else if (later[place] ?? 0) % 2 == 1 {
        open.append((kind, place, false))
      } else if kind == "|", let last = open.last, last.kind == "⟨" {
        open[open.count - 1].hasComma = true
      }
    }
  }

  private mutating func close(_ open: (kind: String, place: Int, hasComma: Bool), _ end: Int) {
    pairs[open.place] = Pair(kind: open.kind, start: open.place, end: end, hasComma: open.hasComma)
    members.formUnion([open.place, end])
  }

  /// The pair that starts at a place.
  func pair(at place: Int) -> Pair? { pairs[place] }

  /// Whether a bar has no partner.
  func parts(at place: Int) -> Bool { !members.contains(place) }
}
