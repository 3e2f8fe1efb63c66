internal import LaTeXMath

/// Reads presentation nodes as parts: brackets find their partners, functions their arguments.
struct PartReader {
  let readings: [String: String]
  /// The letters that the formula applies.
  let functions: Set<String>
  /// Where groups start that carry nothing to be read.
  var hidden: Set<Int> = []

  /// What braces, styles and spacing hide is out of the way: what stands side by side is side by side.
  func row(_ nodes: [MathNode]) -> [FormulaPart] {
    let nodes =
      nodes.without(hidden).plain
      .foldingWidth.joiningNumbers.joiningSigns.joiningWords
    var brackets = BracketStack(laterBars: LaterBars.of(nodes), kets: Kets.of(nodes))
    for (place, node) in nodes.enumerated() {
      switch node.kind {
      case .symbol(let symbol), .sizedDelimiter(let symbol, _): add(symbol, nil, place, to: &brackets)
      case .middle: brackets.add(part(node))
      case .scripts(let scripts):
        if let base = scripts.base, let symbol = base.bracketSymbol {
          add(symbol, scripts, place, to: &brackets)
        } else {
          brackets.add(part(node))
        }
      default: brackets.add(part(node))
      }
      brackets.call(functions)
    }
    return brackets.finish()
  }

  private func add(
    _ symbol: MathSymbol, _ scripts: MathScripts?, _ place: Int, to brackets: inout BracketStack
  ) {
    let hung = scripts.map { self.scripted(nil, $0) }
    if symbol.isBar {
      brackets.bar(symbol, hung, place)
    } else if symbol.isOpening, scripts == nil {
      brackets.open(symbol.text)
    } else if symbol.isClosing {
      brackets.close(symbol.text, hung)
    } else if var hung {
      hung.base = self.symbol(symbol)
      brackets.add(.scripted(hung))
    } else {
      brackets.add(self.symbol(symbol))
    }
  }

  func symbol(_ symbol: MathSymbol) -> FormulaPart {
    if let reading = readings[symbol.text] { return .given(reading, key: symbol.text) }
    switch symbol.text {
    // Signs that are typed for the letters.
    case "∆": return .letter("Δ", font: nil)
    case "µ": return .letter("μ", font: nil)
    case "mod": return .sign("mod", .binary)
    case "∇", "∂": return .sign(symbol.text, .ordinary)
    default:
      if symbol.text.unicodeScalars.allSatisfy(\.properties.isDefaultIgnorableCodePoint) { return .group([]) }
    }
    let isLetter =
      symbol.role == .ordinary && symbol.text.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
    return isLetter ? BlackboardLetters.part(symbol.text) : .sign(symbol.text, symbol.role)
  }

  func scripted(_ base: FormulaPart?, _ scripts: MathScripts) -> FormulaPart.Scripted {
    var sup = scripts.sup.map { row($0.content) } ?? []
    // `L^{<t>}` counts as `L^{(t)}` does.
    if sup.count > 2, sup.first?.sign == "<", sup.last?.sign == ">" {
      sup = [.bracket("⟨", Array(sup[1..<(sup.count - 1)]), "⟩")]
    }
    return FormulaPart.Scripted(
      base: base, sub: scripts.sub.map { row($0.content) } ?? [], sup: sup, primes: scripts.primes)
  }

  /// A list of one part where a node is one, else all of them.
  func content(_ node: MathNode) -> [FormulaPart] { row(node.content) }

  func joined(_ parts: [FormulaPart]) -> FormulaPart { parts.only ?? .group(parts) }
}

/// Characters such as ℝ, which are letters of a font by themselves.
enum BlackboardLetters {
  static func part(_ text: String) -> FormulaPart {
    letters[text].map { .letter($0, font: .doubleStruck) } ?? .letter(text, font: nil)
  }

  private static let letters = [
    "ℂ": "C", "ℕ": "N", "ℝ": "R", "ℤ": "Z", "ℚ": "Q", "ℙ": "P", "ℍ": "H", "𝔼": "E", "𝕜": "k",
  ]
}

extension MathFormula {
  /// Where the arguments of `\\label` start: names for references, which nobody reads.
  var labels: Set<Int> {
    Set(diagnostics.filter { $0.message.contains("\\label") }.map(\.range.lowerBound))
  }
}

extension [MathNode] {
  /// Without the groups that start at these places.
  func without(_ hidden: Set<Int>) -> [MathNode] {
    if hidden.isEmpty { return self }
    return filter { node in
      if case .group = node.kind { !hidden.contains(node.range.lowerBound) } else { true }
    }
  }
}

extension MathSymbol {
  /// A bar that may open, close or part.
  var isBar: Bool { text == "|" || text == "‖" }

  fileprivate var isOpening: Bool {
    switch text {
    case "(", "[", "{", "⟨", "⌊", "⌈", "⟦", "⟮": true
    default: false
    }
  }

  fileprivate var isClosing: Bool {
    switch text {
    case ")", "]", "}", "⟩", "⌋", "⌉", "⟧", "⟯": true
    default: false
    }
  }
}

extension MathNode {
  /// The bracket or bar that scripts hang on.
  fileprivate var bracketSymbol: MathSymbol? {
    let symbol: MathSymbol
    switch kind {
    case .symbol(let plain): symbol = plain
    case .sizedDelimiter(let sized, _): symbol = sized
    default: return nil
    }
    return symbol.isBar || symbol.isClosing ? symbol : nil
  }

  var barText: String? {
    switch kind {
    case .symbol(let symbol), .sizedDelimiter(let symbol, _): symbol.isBar ? symbol.text : nil
    case .scripts(let scripts): scripts.base?.barText
    default: nil
    }
  }
}
