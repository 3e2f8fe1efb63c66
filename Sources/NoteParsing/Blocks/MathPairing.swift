/// Which `$$` of a text belong together, when taking them in turn gives formulas that hold Markdown.
///
/// Of all pairings of neighbours the one with the least cost is taken; with the same cost, the one that pairs first.
struct MathPairing {
  /// What a line that starts with `$$` is.
  enum Role { case opens, closes, isText }

  /// By 1-based line.
  private(set) var roles: [Int: Role] = [:]
  /// The lines of the `$$` that have no other.
  private(set) var unpaired: [Int] = []
  /// The `$$` that belong together, and are parted by a blank line in a paragraph.
  private(set) var parted: [(opener: MathTokens.Token, closer: MathTokens.Token)] = []

  init(_ tokens: [MathTokens.Token]) {
    // The cost of what is left from each token.
    var costs = [Int](repeating: 0, count: tokens.count + 2)
    var pairs = [Bool](repeating: false, count: tokens.count)
    for index in tokens.indices.reversed() {
      costs[index] = costs[index + 1] + MarkdownSigns.costOfUnpaired
      let token = tokens[index]
      guard index + 1 < tokens.count, token.opensBlock || !token.isParted || token.isPartedFormula else {
        continue
      }
      let paired = costs[index + 2] + token.cost + (token.isProse ? MarkdownSigns.costOfProse : 0)
      if paired <= costs[index] { (costs[index], pairs[index]) = (paired, true) }
    }
    var index = 0
    while index < tokens.count {
      guard pairs[index] else {
        unpaired.append(tokens[index].line)
        if tokens[index].opensBlock { roles[tokens[index].line] = .isText }
        index += 1
        continue
      }
      if tokens[index].isPartedFormula {
        parted.append((tokens[index], tokens[index + 1]))
        if tokens[index + 1].opensBlock { roles[tokens[index + 1].line] = .isText }
        index += 2
        continue
      }
      if tokens[index].opensBlock { roles[tokens[index].line] = .opens }
      if tokens[index + 1].opensBlock { roles[tokens[index + 1].line] = .closes }
      index += 2
    }
  }
}
