internal import LaTeXMath

/// Walks through a formula and takes down each symbol that it has not met.
struct SymbolFinder {
  private let bytes: [UInt8]
  private(set) var found: [FoundSymbol] = []
  /// The glossary's entries for what was found.
  private(set) var entries: [KnownSymbol] = []
  private var keys: Set<String> = []
  /// Whether arguments follow the last node of the outermost row.
  var isApplied = false
  /// Where groups start that name a formula for references.
  var hidden: Set<Int> = []
  private var depth = 0
  /// What the place says that a letter is, where the row around it says more than its usual meaning.
  var context = SymbolContext.usual
  /// Keys that stood as an index alone.
  private var indices: Set<String> = []
  /// Whether the operator that comes is the end of `\arg\max`.
  private var isInArgument = false

  init(_ latex: String) { bytes = Array(latex.utf8) }

  /// A row of nodes.
  mutating func scan(_ nodes: [MathNode]) {
    guard depth < 64 else { return }
    depth += 1
    defer { depth -= 1 }
    let nodes = nodes.without(hidden).plain.foldingWidth.joiningNumbers.joiningSigns.joiningWords
    let bars = BarPairs(nodes)
    let kets = Kets.of(nodes)
    let outer = context
    defer { context = outer }
    // The bracket that holds what is probable, and its depth.
    var (depth, events) = (0, 0)
    var isIntegrand = false
    for (place, node) in nodes.enumerated() {
      depth += node.nesting
      if events > depth { events = 0 }
      let before = place > 0 ? nodes[place - 1] : nil
      if events == 0, node.nesting > 0, before?.isProbability == true { events = max(depth, 1) }
      context = before?.takesSet == true ? .set : events > 0 ? .event : outer
      if case .delimited(let delimited) = node.kind, delimited.left == "(", before?.isProbability == true {
        context = .event
      }
      let next = place + 1 < nodes.count ? nodes[place + 1] : nil
      isIntegrand = isIntegrand || node.isIntegral
      if isIntegrand, node.isDifferential(before: next) { continue }
      let isApplied = next.map(\.opensBracket) ?? (depth == 1 && self.isApplied)
      if let pair = bars.pair(at: place) {
        self.pair(pair, nodes)
      } else if node.barText != nil || node.coreSymbol == "⟩" || node.coreSymbol == "⟨" {
        if case .scripts(let scripts) = node.kind {
          scanScripts(scripts)
        } else if node.barText != nil, bars.parts(at: place), !kets.contains(place) {
          sign(node.barText == "‖" ? "∥" : "∣", node.range)
        }
      } else if node.coreSymbol == "*" || node.coreSymbol == "∗", let before, let next, nodes.count > 1,
        !(before.isConvolved && next.isConvolved)
      {
        add(Self.product.key, node.range, Self.product, isApplied: false, nil)
      } else {
        self.node(node, isApplied: isApplied, next)
      }
    }
  }

  private static let product = KnownSymbol(
    "∗", .operation, "multiplication", "掛け算", code: "*", reading: "times", "かける")

  private mutating func node(_ node: MathNode, isApplied: Bool, _ next: MathNode?) {
    switch node.kind {
    case .symbol(let symbol): self.symbol(symbol, node, isApplied: isApplied)
    case .scripts(let scripts): self.scripts(scripts, node, isApplied: isApplied)
    case .operatorName(let name):
      if name.name == "arg", let next, ["max", "min"].contains(next.coreText) {
        let text = "arg " + next.coreText
        isInArgument = true
        return add(
          text, node.range.lowerBound..<next.coreEnd, KnownSymbols.entry(text), isApplied: false,
          MathNode(.operatorName(MathOperatorName(text, takesLimits: true)), node.range))
      }
      if isInArgument {
        isInArgument = false
        return
      }
      add(name.name, node.range, KnownSymbols.entry(name.name), isApplied: isApplied, node)
    case .fraction(let fraction):
      if let derivative = DerivativeSign(fraction) { return self.derivative(derivative, node.range) }
      if fraction.hasLine {
        sign("frac", node.range)
      } else if fraction.isBinomial {
        sign("binom", node.range)
      }
      scan([fraction.numerator])
      scan([fraction.denominator])
    case .root(let radicand, let degree):
      if let degree, degree.plainText != "2" {
        let entry = KnownSymbol.root(degree.plainText)
        add(entry.key, node.range, entry, isApplied: false, nil)
        if case .number? = degree.content.first?.kind, degree.content.count == 1 {} else { scan([degree]) }
      } else {
        sign("√·", node.range)
      }
      scan([radicand])
    case .delimited(let delimited): self.delimited(delimited, sub: nil, node.range)
    case .middle(let text): if text == "|" { sign("∣", node.range) }
    case .font, .accent, .text: self.name(node, isApplied: isApplied)
    case .arrow(let text, let above, let below):
      sign(text, node.range)
      scan([above])
      if let below { scan([below]) }
    default:
      for child in node.children { scan([child]) }
    }
  }

  private mutating func symbol(_ symbol: MathSymbol, _ node: MathNode, isApplied: Bool) {
    if let key = node.spokenKey {
      if let entry = KnownSymbols.entry(key), entry.kind == .notation, symbol.role != .ordinary { return }
      if case .letter(let letter, .some) = BlackboardLetters.part(symbol.text) {
        return add(
          "doubleStruck(\(letter))", node.range, KnownSymbols.entry("doubleStruck(\(letter))"),
          isApplied: isApplied, node)
      }
      return add(key, node.range, KnownSymbols.entry(key), isApplied: isApplied, node)
    }
    let text =
      ["*": "∗", "⋆": "∗", "→": "→", "⟶": "→", "⟵": "←", "⩽": "≤", "⩾": "≥", "⟼": "↦"][symbol.text]
      ?? symbol.text
    sign(text, node.range)
  }

  mutating func sign(_ key: String, _ range: Range<Int>) {
    guard let entry = KnownSymbols.entry(key) else { return }
    add(key, range, entry, isApplied: false, nil)
  }

  // MARK: Taking down

  mutating func add(
    _ key: String, _ range: Range<Int>, _ entry: KnownSymbol?, isApplied: Bool, _ node: MathNode?,
    meanings: [KnownSymbol.Meaning]? = nil
  ) {
    let usual = entry
    let entry = node.flatMap { context.entry(key, $0, entry) } ?? entry
    if context == .index, entry?.key == key, entry?.meanings.first?.english == "index" {
      indices.insert(key)
    } else if indices.remove(key) != nil, let place = found.firstIndex(where: { $0.key == key }) {
      // A letter that stands elsewhere too is what it is there.
      let first = found.remove(at: place)
      keys.remove(key)
      add(key, first.range, usual, isApplied: isApplied, node, meanings: meanings)
      return
    }
    guard keys.insert(key).inserted else { return }
    if let entry { entries.append(entry) }
    let known = (meanings ?? entry?.meanings ?? []).filter {
      $0.condition == .always || ($0.condition == .applied) == isApplied
    }
    var readings: [SpokenLanguage: String] = [:]
    readings[.english] = entry?.englishReading
    readings[.japanese] = entry?.japaneseReading
    found.append(
      FoundSymbol(
        key: key, latex: text(range), range: range,
        meanings: known.map { FoundSymbol.Meaning(english: $0.english, japanese: $0.japanese) },
        kind: entry?.kind ?? .name, codeName: entry?.codeName,
        convention: context.namesLetters(entry)
          ? nil : node.flatMap { Convention.meaning($0, entry, isApplied: isApplied) }, node: node,
        givenReadings: readings))
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
  }
}

extension MathNode {
  fileprivate var opensBracket: Bool {
    coreSymbol == "(" || coreSymbol == "[" || spokenDelimiter.map { $0 == "(" || $0 == "[" } ?? false
      || {
        if case .scripts(let scripts) = kind {
          scripts.base?.spokenDelimiter.map { $0 == "(" || $0 == "[" } ?? false
        } else {
          false
        }
      }()
  }

  fileprivate var coreEnd: Int {
    if case .scripts(let scripts) = kind {
      scripts.base?.coreEnd ?? range.upperBound
    } else {
      range.upperBound
    }
  }

  /// An operator's name without what hangs on it.
  fileprivate var coreText: String {
    switch kind {
    case .operatorName(let name): name.name
    case .scripts(let scripts): scripts.base?.coreText ?? ""
    default: ""
    }
  }
}
