internal import LaTeXMath

extension PartReader {
  /// What one node is; rows look after brackets.
  func part(_ node: MathNode) -> FormulaPart {
    if let key = node.spokenKey, let reading = readings[key] { return .given(reading, key: key) }
    switch node.kind {
    case .symbol(let symbol), .sizedDelimiter(let symbol, _): return self.symbol(symbol)
    case .number(let digits): return .number(digits)
    case .operatorName(let name): return operatorName(name)
    case .group(let nodes), .math(let nodes): return joined(row(nodes))
    case .scripts(let scripts): return self.scripts(scripts)
    case .fraction(let fraction): return self.fraction(fraction)
    case .root(let radicand, let degree): return .root(content(radicand), degree: degree.map(content))
    case .delimited(let delimited): return self.delimited(delimited)
    case .middle(let text): return .sign(text, "|∣‖∥".contains(text) ? .ordinary : .relation)
    case .environment(let environment): return self.environment(environment)
    case .accent(let accent): return self.accent(accent)
    case .stack(let base, let over, let under):
      return .stacked(content(base), over: over.map(content), under: under.map(content))
    case .arrow(let text, let above, let below):
      return .arrow(text, above: content(above), below: below.map(content) ?? [])
    case .font(let font, let nodes): return self.font(font, nodes)
    case .text(_, let nodes): return text(nodes)
    case .characters(let text), .verbatim(let text): return .text(text)
    case .space(let length): return length.isWide ? .pause : .group([])
    case .lineBreak: return .pause
    case .negated(let node): return .negated(joined(content(node)))
    case .enclosed(.cancel, let nodes), .enclosed(.backCancel, let nodes), .enclosed(.crossCancel, let nodes),
      .enclosed(.strikeout, let nodes):
      return .struckOut(row(nodes))
    case .modulus(let nodes, _, _): return .modulus(row(nodes))
    case .tag(let nodes, _): return .tag(row(nodes))
    case .image(let url): return .text(url)
    case .error(let text): return .text(text.filter { $0 != "\\" })
    case .phantom, .rule: return .group([])
    case .style(_, let nodes), .size(_, let nodes), .color(_, let nodes), .role(_, let nodes),
      .enclosed(_, let nodes), .overlap(_, let nodes), .raised(_, let nodes), .link(_, let nodes),
      .html(_, _, let nodes), .choice(let nodes):
      return joined(row(nodes))
    }
  }

  private func operatorName(_ name: MathOperatorName) -> FormulaPart {
    let text = name.name.trimmedOfSpaces
    if !text.isEmpty { return .word(text) }
    return joined(row(name.body))
  }

  private func scripts(_ scripts: MathScripts) -> FormulaPart {
    guard let base = scripts.base else { return .scripted(scripted(nil, scripts)) }
    if scripts.sup != nil, let sub = scripts.sub, let key = base.spokenKey,
      let reading = readings[key + "_" + sub.plainText.filter({ !$0.isWhitespace })]
    {
      var scripts = scripts
      scripts.sub = nil
      return .scripted(scripted(.given(reading, key: key), scripts))
    }
    if case .accent(let accent) = base.kind, accent.name.hasSuffix("brace") {
      let over = scripts.sup.map(content)
      return .stacked(content(accent.base), over: over, under: scripts.sub.map(content))
    }
    let parts = row(base.content)
    if parts.isEmpty { return .scripted(scripted(nil, scripts)) }
    return .scripted(scripted(joined(parts), scripts))
  }

  private func fraction(_ fraction: MathFraction) -> FormulaPart {
    let above = content(fraction.numerator)
    let below = content(fraction.denominator)
    if fraction.hasLine { return .fraction(above, below) }
    if fraction.isBinomial { return .binomial(above, below) }
    let rows = FormulaPart.rows(.lines, [[above], [below]])
    return fraction.left.isEmpty ? rows : .bracket(fraction.left, [rows], fraction.right)
  }

  private func delimited(_ delimited: MathDelimited) -> FormulaPart {
    let body = row(delimited.body)
    if delimited.left.isEmpty, delimited.right.isEmpty { return joined(body) }
    // Braces on one side hold cases.
    if delimited.left == "{", delimited.right.isEmpty, case .rows(_, let rows)? = body.only {
      return .rows(.cases, rows)
    }
    if delimited.left.isEmpty != delimited.right.isEmpty, case .rows(let kind, _)? = body.only,
      kind != .matrix
    {
      return body[0]
    }
    if case .rows(let kind, let rows)? = body.only, kind == .matrix || kind == .lines {
      return .rows("|‖".contains(delimited.left) && !delimited.left.isEmpty ? .determinant : .matrix, rows)
    }
    return .bracket(delimited.left, body, delimited.right)
  }

  private func environment(_ environment: MathEnvironment) -> FormulaPart {
    let rows = environment.rows.map { $0.cells.map { row($0.body) } }
    switch environment.name {
    case "vmatrix", "vmatrix*", "Vmatrix", "Vmatrix*": return .rows(.determinant, rows)
    case "cases", "dcases", "rcases", "drcases": return .rows(.cases, rows)
    case "matrix", "pmatrix", "bmatrix", "Bmatrix", "smallmatrix", "matrix*", "pmatrix*", "bmatrix*",
      "Bmatrix*":
      return .rows(.matrix, rows)
    default: return .rows(.lines, rows)
    }
  }

  private func accent(_ accent: MathAccent) -> FormulaPart {
    let base = joined(content(accent.base))
    switch accent.name {
    case "overbrace", "underbrace", "overbracket", "underbracket", "overgroup", "undergroup": return base
    default: return .accented(accent.name, base)
    }
  }

  private func font(_ font: MathFont, _ nodes: [MathNode]) -> FormulaPart {
    let letters = nodes.plain
    if letters.count == 1, case .symbol(let symbol) = letters[0].kind, symbol.role == .ordinary,
      symbol.text != "∇", symbol.text != "∂", letters[0].nameKey != nil
    {
      return .letter(symbol.text, font: font == .italic || font == .normal ? nil : font)
    }
    if letters.count == 1, case .number("1") = letters[0].kind, font != .roman, font != .normal,
      font != .italic
    {
      return .letter("1", font: font)
    }
    // `\mathbf{AZ}` is a product of matrices.
    let isProduct =
      (font == .bold || font == .boldItalic) && letters.count < 4
      && letters.plainText.allSatisfy(\.isUppercase)
    let isWord =
      !isProduct && letters.count > 1
      && letters.enumerated().allSatisfy { place, node in
        switch node.kind {
        case .symbol(let symbol): symbol.role == .ordinary && symbol.text.allSatisfy(\.isLetter)
        case .number: place > 0
        default: false
        }
      }
    if isWord, ![.doubleStruck, .calligraphic, .script, .fraktur].contains(font) {
      return .word(letters.plainText)
    }
    return joined(
      [.italic, .normal].contains(font) ? row(nodes) : row(nodes).map { $0.set(in: font) })
  }

  private func text(_ nodes: [MathNode]) -> FormulaPart {
    let parts = nodes.map { node in
      if case .characters(let text) = node.kind { FormulaPart.text(text) } else { part(node) }
    }
    guard case .text(let text)? = parts.only else { return joined(parts) }
    let name = text.trimmedOfSpaces
    // A name has no spaces; words of a sentence have.
    return name == text && !name.isEmpty && name.allSatisfy { $0.isASCII && ($0.isLetter || $0 == "-") }
      && !SpokenWords.connectives.contains(name.lowercased())
      ? .word(name) : .text(text)
  }
}

extension FormulaPart {
  /// With its letter in a font.
  fileprivate func set(in font: MathFont) -> FormulaPart {
    switch self {
    case .letter(let text, nil): return .letter(text, font: font)
    case .accented(let name, let base): return .accented(name, base.set(in: font))
    case .scripted(var scripted):
      scripted.base = scripted.base?.set(in: font)
      return .scripted(scripted)
    default: return self
    }
  }
}

extension MathNode {
  /// As the name's `SymbolName.key`; nil for what is no name.
  package var spokenKey: String? {
    if case .scripts(let scripts) = kind {
      guard let base = scripts.base?.nameKey else { return nil }
      var key = base
      if let sub = scripts.sub { key += "_" + sub.content.significant.plainText.filter { !$0.isWhitespace } }
      if let sup = scripts.sup {
        let content = sup.content.significant
        guard content.isIndexMark else { return nil }
        key += "^" + content.plainText
      }
      return key + String(repeating: "'", count: scripts.primes)
    }
    if symbol == "∇" || symbol == "∂" { return nil }
    return nameKey
  }
}

extension String {
  var trimmedOfSpaces: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
