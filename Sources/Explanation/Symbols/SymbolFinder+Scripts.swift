internal import LaTeXMath

extension SymbolFinder {
  mutating func scripts(_ scripts: MathScripts, _ node: MathNode, isApplied: Bool) {
    guard let base = scripts.base else { return scanScripts(scripts) }
    if case .delimited(let delimited) = base.kind {
      self.delimited(delimited, sub: scripts.sub, node.range)
      return scanScripts(scripts, sub: nil)
    }
    if base.symbol == "∇", let sub = scripts.sub, scripts.sup == nil {
      let entry = KnownSymbol(
        "∇_" + sub.plainText, .operation, "gradient with respect to \(sub.plainText)",
        "\(sub.plainText) に関する勾配", code: "grad")
      add(entry.key, node.range, entry, isApplied: false, node)
      return scan([sub])
    }
    if base.symbol == "Δ", let sup = scripts.sup, sup.content.contains(where: { $0.symbol == "-" }) {
      add("Δ^·", node.range, KnownSymbols.entry("Δ^·"), isApplied: false, nil)
      return scan([sup])
    }
    guard case .operatorName = base.kind else { return named(scripts, base, node, isApplied: isApplied) }
    scan([base])
    scanScripts(scripts)
  }

  private mutating func named(_ scripts: MathScripts, _ base: MathNode, _ node: MathNode, isApplied: Bool) {
    guard let key = base.spokenKey, !base.isWord || scripts.sub == nil else {
      scan([base])
      return scanScripts(scripts)
    }
    if let sup = scripts.sup, sup.isLayerIndex {
      return add(layer(key, base, sup, node), isApplied: isApplied)
    }
    if let sub = scripts.sub {
      index(key, base, sub, span(base, sub), isApplied: isApplied)
    } else {
      name(base, isApplied: isApplied && (scripts.sup.map { $0.content.isIndexMark } ?? true))
    }
    scanScripts(scripts, sub: nil)
  }

  private func span(_ base: MathNode, _ sub: MathNode) -> MathNode {
    MathNode(
      .scripts(MathScripts(base: base, sub: sub)),
      min(base.range.lowerBound, sub.range.lowerBound)..<max(base.range.upperBound, sub.range.upperBound))
  }

  /// A letter with an index: a name of its own, an element, or a quantity at a step.
  private mutating func index(
    _ key: String, _ base: MathNode, _ sub: MathNode, _ node: MathNode, isApplied: Bool
  ) {
    let index = sub.content.significant
    let full = key + "_" + index.plainText.filter { !$0.isWhitespace }
    if let entry = KnownSymbols.entry(full) {
      return add(full, node.range, entry, isApplied: isApplied, node)
    }
    let known = KnownSymbols.entry(key) ?? KnownSymbols.entry(base.plainText)
    // `e_{male}` is no power's base: an index makes a name of a constant.
    if known?.kind == .constant { return add(full, node.range, nil, isApplied: isApplied, node) }
    if index.count == 1, let letter = index[0].symbol, base.isSmallLatin, letter.first?.isLetter == true,
      !isApplied
    {
      return add(full, node.range, Self.element(full, of: base.plainText, at: letter), isApplied: false, node)
    }
    if index.allSatisfy(\.isLabel) {
      var entry = known ?? KnownSymbol(full, .name, [])
      entry.key = full
      entry.codeName = nil
      (entry.englishReading, entry.japaneseReading) = (nil, nil)
      return add(full, node.range, entry, isApplied: isApplied, node)
    }
    name(base, isApplied: isApplied)
    scan(below: sub)
  }

  /// An index of letters names places, whatever the letters are elsewhere.
  private mutating func scan(below sub: MathNode) {
    let outer = context
    defer { context = outer }
    context = .index
    scan([sub])
  }

  /// `x_i`, `x_t`, `v_x`
  private static func element(_ key: String, of base: String, at index: String) -> KnownSymbol {
    let (english, japanese) =
      switch index {
      case "t": ("\(base) at step t", "ステップ t の \(base)")
      case "x", "y", "z": ("\(index) component of \(base)", "\(base) の \(index) 成分")
      default: ("element \(index) of \(base)", "\(base) の \(index) 番目の要素")
      }
    return KnownSymbol(key, .variable, english, japanese, code: "\(base)[\(index)]")
  }

  private func layer(_ key: String, _ base: MathNode, _ sup: MathNode, _ node: MathNode) -> (
    KnownSymbol, MathNode
  ) {
    let full = node.spokenKey ?? key + "^" + sup.plainText
    let number = sup.plainText.filter { $0 != "(" && $0 != ")" && $0 != "[" && $0 != "]" }
    let isLayer =
      base.plainText != base.plainText.lowercased()
      || ["b", "a", "z", "h", "w", "δ"].contains(base.plainText) || number.hasPrefix("l")
      || number.hasPrefix("L")
    let text = base.plainText
    if !isLayer, let first = number.first, "tkrsτ".contains(first) || !base.isSmallLatin {
      let entry = KnownSymbol(
        full, .variable, "\(text) at step \(number)", "ステップ \(number) の \(text)", code: text)
      return (entry, node)
    }
    let entry =
      isLayer
      ? KnownSymbol(
        full, .parameter,
        base.isSmallLatin && text != "b" && text != "w"
          ? "\(text) of layer \(number)" : "parameters \(text) of layer \(number)",
        "\(number) 番目の層の \(base.isSmallLatin && text != "b" && text != "w" ? text : "パラメータ " + text)",
        code: "\(text)[\(number)]")
      : KnownSymbol(
        full, .variable, "sample \(number) of the data", "\(number) 番目のデータサンプル",
        code: "\(text)[\(number)]")
    return (entry, node)
  }

  private mutating func add(_ layer: (entry: KnownSymbol, node: MathNode), isApplied: Bool) {
    add(layer.entry.key, layer.node.range, layer.entry, isApplied: isApplied, layer.node)
  }

  mutating func scanScripts(_ scripts: MathScripts) {
    if let sub = scripts.sub { scripts.base?.symbolRole == .largeOperator ? scan(below: sub) : scan([sub]) }
    scanScripts(scripts, sub: nil)
  }

  /// What stands above; a T there is no letter.
  mutating func scanScripts(_ scripts: MathScripts, sub: MathNode?) {
    guard let sup = scripts.sup else { return }
    let content = sup.content
    if content.count == 1, content[0].plainText == "T", scripts.base?.isBigOperator != true {
      var entry = KnownSymbols.entry("⊤")
      entry?.englishReading = "transpose"
      entry?.japaneseReading = "転置"
      return add("⊤", sup.range, entry, isApplied: false, nil)
    }
    if content.count == 1, content[0].isWord { return }
    // `f^{max}`
    if content.count > 1, content.joiningWords.count == 1, scripts.base?.symbol != "e" { return }
    let outer = context
    defer { context = outer }
    context = scripts.base?.symbol == "e" || scripts.base?.plainText == "e" ? .exponent : .usual
    scan([sup])
  }

  /// A letter, a word, an accented letter.
  mutating func name(_ node: MathNode, isApplied: Bool) {
    if case .symbol = node.kind { return scan([node], isApplied: isApplied) }
    if case .group(let nodes) = node.kind { return scan(nodes) }
    if case .font(.roman, let nodes) = node.kind, node.spokenKey == nil,
      let entry = KnownSymbols.entry(nodes.plain.plainText)
    {
      // `\mathrm{arg\,max}`
      return add(entry.key, node.range, entry, isApplied: isApplied, node)
    }
    guard let key = node.spokenKey else {
      for child in node.children { scan([child]) }
      return
    }
    if let entry = KnownSymbols.entry(key) { return add(key, node.range, entry, isApplied: isApplied, node) }
    switch node.kind {
    case .font(.doubleStruck, let nodes) where nodes.plainText == "1",
      .font(.bold, let nodes) where nodes.plainText == "1" && isApplied:
      add("𝟙[·]", node.range, KnownSymbols.entry("𝟙[·]"), isApplied: true, nil)
    case .font(.bold, let nodes), .font(.boldItalic, let nodes), .font(.roman, let nodes):
      var entry = KnownSymbols.entry(nodes.plainText)
      if entry?.codeName?.hasPrefix("np.") == true { entry?.codeName = nodes.plainText }
      add(key, node.range, entry, isApplied: isApplied, node)
    case .accent(let accent): accented(accent, key, node, isApplied: isApplied)
    case .text:
      // Words of a sentence are no symbols.
      guard !SpokenWords.connectives.contains(key.lowercased()), key.utf8.count < 20 else { return }
      add(key, node.range, nil, isApplied: isApplied, node)
    default: add(key, node.range, nil, isApplied: isApplied, node)
    }
  }

  private mutating func accented(_ accent: MathAccent, _ key: String, _ node: MathNode, isApplied: Bool) {
    let base = accent.base.plainText
    let name = ["widehat": "hat", "overline": "bar", "widetilde": "tilde"][accent.name] ?? accent.name
    guard let form = KnownSymbols.entry(name + "(·)"), let meaning = form.meanings.first else {
      return add(key, node.range, nil, isApplied: isApplied, node)
    }
    let (english, japanese) =
      switch name {
      case "vec": ("the vector \(base)", "ベクトル \(base)")
      case "tilde": ("a changed version of \(base)", "\(base) を変えたもの")
      default: (meaning.english + " of " + base, base + " の" + meaning.japanese)
      }
    let entry = KnownSymbol(
      key, .variable, english, japanese,
      code: ["hat", "bar", "tilde"].contains(name)
        ? (LetterNames.greek[base]?.english ?? base) + "_" + name : nil)
    add(key, node.range, entry, isApplied: isApplied, node)
  }

  private mutating func scan(_ nodes: [MathNode], isApplied: Bool) {
    guard let node = nodes.first, let key = node.spokenKey else { return scan(nodes) }
    if case .letter(let letter, .some)? = node.symbol.map({ BlackboardLetters.part($0) }) {
      let name = "doubleStruck(\(letter))"
      return add(name, node.range, KnownSymbols.entry(name), isApplied: isApplied, node)
    }
    add(key, node.range, KnownSymbols.entry(key), isApplied: isApplied, node)
  }
}

extension MathNode {
  /// `(n)`, `[l]`
  fileprivate var isLayerIndex: Bool {
    let nodes = content
    guard let first = nodes.first, let last = nodes.last else { return false }
    if nodes.count == 1 {
      return spokenDelimiter == "(" || first.spokenDelimiter == "(" || first.spokenDelimiter == "["
    }
    return (first.symbol == "(" && last.symbol == ")" || first.symbol == "[" && last.symbol == "]")
      && nodes.count < 6
  }

  /// A letter such as `x`, upright, slanted or bold.
  fileprivate var isSmallLatin: Bool {
    let text = plainText
    return text.count == 1 && text.utf8.count == 1 && text != text.uppercased()
  }

  /// A word or a number: an index that nobody computes.
  fileprivate var isLabel: Bool {
    if case .number = kind { return true }
    return isWord || symbolRole == .punctuation
      || symbol.map { $0 != $0.lowercased() || $0 == "∗" || $0 == "*" } ?? false
  }

  fileprivate var isBigOperator: Bool { symbolRole == .largeOperator }
}
