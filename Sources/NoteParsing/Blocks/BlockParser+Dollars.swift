extension BlockParser {
  /// Takes the best other pairing of the `$$` where one is needed, and the lines that end a paragraph within a formula as text.
  /// - Returns: The text that has been parsed instead, when there is one.
  static func settleDollars(
    of parsed: inout Parsed, _ tokens: MathTokens, _ text: UnsafeBufferPointer<UInt8>, tables: Bool
  ) -> [UInt8]? {
    let torn = parsed.torn
    if !parsed.suspects.isEmpty
      || tokens.tokens.contains(where: { $0.isPartedFormula && torn.contains($0.line) })
    {
      let pairing = MathPairing(tokens.tokens)
      let other = settled(text, tables: tables, MathLines(roles: pairing.roles))
      let isBetter = other.suspects.count < parsed.suspects.count
      if isBetter || !pairing.parted.isEmpty && other.suspects.count == parsed.suspects.count {
        parsed = other
        parsed.tree.unpairedDollars = pairing.unpaired.map { ($0, isBetter) }
        for (opener, closer) in pairing.parted {
          parsed.tree.unpairedDollars.append((closer.line, true))
          parsed.tree.partedDollars[closer.line] = opener.line
          for token in [opener, closer] {
            parsed.tree.textDollars.append((token.line, token.offset - tokens.lineStarts[token.line - 1] + 1))
          }
        }
      }
    }
    var result: [UInt8]?
    if !parsed.torn.isEmpty,
      let masked = TornFormulas.masked(
        text, tokens, openers: parsed.torn, textStarts: parsed.tree.textStarts)
    {
      let before = parsed.tree
      parsed = masked.withUnsafeBufferPointer { settled($0, tables: tables, parsed.lines) }
      parsed.tree.unpairedDollars = before.unpairedDollars
      parsed.tree.partedDollars = before.partedDollars
      parsed.tree.textDollars = before.textDollars
      result = masked
    }
    for (token, next) in zip(tokens.tokens, tokens.tokens.dropFirst())
    where token.isParted && !token.opensBlock && parsed.torn.contains(token.line) {
      parsed.tree.partedDollars[next.line] = token.line
    }
    let doubtful = tokens.tokens.filter {
      $0.cost >= MarkdownSigns.costOfText && parsed.suspects.contains($0.line)
    }
    parsed.tree.doubtfulFormulas = doubtful.map(\.line)
    return result
  }
}
