extension MathParser {
  /// A nucleus with its scripts. `previous` is the node before it in the list.
  mutating func atom(in previous: MathNode?) -> MathNode? {
    let first = fetch()
    let base = nucleus(after: previous)
    if mode == .text { return base }
    var scripts = MathScripts(base: base)
    var hasScripts = false
    while true {
      skipSpaces()
      let token = fetch()
      switch token.kind {
      case .character where token.code == 0x5E:
        consume()
        if scripts.sup != nil || scripts.primes > 0 { reportDouble("superscript", token) }
        add(script(after: token), to: &scripts.sup)
        hasScripts = true
      case .character where token.code == 0x5F:
        consume()
        if scripts.sub != nil { reportDouble("subscript", token) }
        add(script(after: token), to: &scripts.sub)
        hasScripts = true
      case .character where token.code == 0x27:
        if scripts.sup != nil || scripts.primes > 0 { reportDouble("superscript", token) }
        primes(&scripts)
        hasScripts = true
      case .character:
        guard let (text, isSub) = unicodeScript(token) else {
          return finished(scripts, hasScripts, from: first)
        }
        // KaTeX takes a second one and shows only that.
        if isSub ? scripts.sub != nil : scripts.sup != nil {
          reportDouble(isSub ? "subscript" : "superscript", token)
        }
        let node = unicodeScripts(text, isSub: isSub)
        if isSub { add(node, to: &scripts.sub) } else { add(node, to: &scripts.sup) }
        hasScripts = true
      case .command:
        guard case .limits(let areLimits)? = command(token)?.kind else {
          return finished(scripts, hasScripts, from: first)
        }
        consume()
        if let base, takesLimits(base) {
          scripts.limits = areLimits
        } else {
          report(
            .misplaced, token.range, "'\(text(of: token))' follows nothing that takes limits",
            suggestion: "write it right after an operator such as \\sum, or wrap the base in \\mathop{…}")
        }
      default:
        return finished(scripts, hasScripts, from: first)
      }
    }
  }

  private func finished(_ scripts: MathScripts, _ hasScripts: Bool, from first: Token) -> MathNode? {
    if !hasScripts && scripts.limits == nil { return scripts.base }
    guard hasScripts || scripts.base != nil else { return nil }
    return MathNode(.scripts(normalized(scripts)), scriptsSpan(scripts, from: first))
  }

  private func scriptsSpan(_ scripts: MathScripts, from first: Token) -> Range<Int> {
    var range = scripts.base?.range ?? first.range
    for node in [scripts.sub, scripts.sup] {
      if let node { range = span(range, node.range) }
    }
    if scripts.primes > 0 { range = span(range, primesRange) }
    return range
  }

  /// `x^\prime` and `x^{\prime\prime}` are primes too.
  private func normalized(_ scripts: MathScripts) -> MathScripts {
    guard scripts.primes == 0, let sup = scripts.sup else { return scripts }
    let nodes = if case .group(let body) = sup.kind { body } else { [sup] }
    let isPrime = { (node: MathNode) in node.kind == .symbol(MathSymbol("′", .ordinary)) }
    guard !nodes.isEmpty, nodes.allSatisfy(isPrime) else { return scripts }
    var scripts = scripts
    scripts.primes = nodes.count
    scripts.sup = nil
    return scripts
  }

  /// Puts a second script beside the first. A tower would make a tree as deep as the formula is long.
  private func add(_ node: MathNode, to script: inout MathNode?) {
    guard let first = script else {
      script = node
      return
    }
    let nodes = if case .group(let body) = first.kind { body } else { [first] }
    guard nodes.count < 16 else { return }
    script = MathNode(.group(nodes + [node]), span(first.range, node.range))
  }

  /// `'`, `''` and so on, with a superscript right after them.
  private mutating func primes(_ scripts: inout MathScripts) {
    while fetch().isCharacter("'") {
      primesRange = fetch().range
      consume()
      scripts.primes += 1
    }
    let token = fetch()
    if token.isCharacter("^") {
      consume()
      add(script(after: token), to: &scripts.sup)
    }
  }

  private mutating func reportDouble(_ what: String, _ token: Token) {
    report(
      .doubleScript, token.range, "a second \(what) on the same base",
      suggestion: "put braces round the first: {a_1}_2, or round both: a_{1,2}")
  }

  private mutating func script(after token: Token) -> MathNode {
    skipSpaces()
    return primitiveArgument(of: token, isScript: true)
  }

  private func takesLimits(_ base: MathNode) -> Bool {
    switch base.kind {
    case .symbol(let symbol): symbol.role == .largeOperator
    case .operatorName: true
    case .role(let role, _): role == .largeOperator
    default: false
    }
  }

  // MARK: Characters that are scripts

  /// What a character such as ² or ₙ stands for.
  private func unicodeScript(_ token: Token) -> (Character, Bool)? {
    guard token.code >= 0xB2 else { return nil }
    return ScriptCharacters.table[token.code]
  }

  private mutating func unicodeScripts(_ first: Character, isSub: Bool) -> MathNode {
    var range = fetch().range
    var text = String(first)
    consume()
    while let (character, isNextSub) = unicodeScript(fetch()), isNextSub == isSub {
      text.append(character)
      range = span(range, fetch().range)
      consume()
    }
    if text.allSatisfy({ $0.isASCII && $0.isNumber }) { return MathNode(.number(text), range) }
    let nodes = text.unicodeScalars.map { scalar in
      (48...57).contains(scalar.value)
        ? MathNode(.number(String(scalar)), range)
        : MathNode(.symbol(Self.table.symbol(of: scalar.value)), range)
    }
    return nodes.count == 1 ? nodes[0] : MathNode(.group(nodes), range)
  }
}

/// The superscript and subscript characters of Unicode.
enum ScriptCharacters {
  /// By scalar: the character on the line, and whether it is a subscript.
  static let table: [UInt32: (Character, Bool)] = {
    var table: [UInt32: (Character, Bool)] = [:]
    let lists: [(String, String, Bool)] = [
      ("⁺⁻⁼⁽⁾⁰¹²³⁴⁵⁶⁷⁸⁹", "+-=()0123456789", false),
      ("ᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ", "ABDEGHIJKLMNOPRTUVW", false),
      ("ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ", "abcdefghijklmnoprstuvwxyz", false),
      ("ᵝᵞᵟᵠᵡᶿ", "βγδϕχθ", false),
      ("₊₋₌₍₎₀₁₂₃₄₅₆₇₈₉", "+-=()0123456789", true),
      ("ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", "aehijklmnoprstuvx", true),
      ("ᵦᵧᵨᵩᵪ", "βγρϕχ", true),
    ]
    for (scripts, characters, isSub) in lists {
      for (script, character) in zip(scripts.unicodeScalars, characters) {
        table[script.value] = (character, isSub)
      }
    }
    return table
  }()
}
