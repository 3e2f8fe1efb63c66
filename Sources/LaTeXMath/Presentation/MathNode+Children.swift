extension MathNode {
  /// The nodes right under this one; an operator that is a word has none.
  package var children: [MathNode] {
    switch kind {
    case .symbol, .number, .operatorName, .sizedDelimiter, .middle, .characters, .space, .lineBreak, .rule,
      .image,
      .verbatim, .error:
      []
    case .group(let body), .text(_, let body), .math(let body), .font(_, let body), .style(_, let body),
      .size(_, let body), .color(_, let body), .role(_, let body), .enclosed(_, let body),
      .phantom(_, let body),
      .overlap(_, let body), .raised(_, let body), .modulus(let body, _, _), .tag(let body, _),
      .link(_, let body),
      .html(_, _, let body), .choice(let body):
      body
    case .scripts(let scripts): [scripts.base, scripts.sub, scripts.sup].compactMap(\.self)
    case .fraction(let fraction): [fraction.numerator, fraction.denominator]
    case .root(let radicand, let degree): [radicand, degree].compactMap(\.self)
    case .delimited(let delimited): delimited.body
    case .environment(let environment): environment.rows.flatMap { $0.cells.flatMap(\.body) }
    case .accent(let accent): [accent.base]
    case .stack(let base, let over, let under): [base, over, under].compactMap(\.self)
    case .arrow(_, let above, let below): [above, below].compactMap(\.self)
    case .negated(let node): [node]
    }
  }

  /// Calls `body` with every node, each before those under it.
  package static func visit(_ nodes: [MathNode], _ body: (MathNode) -> Void) {
    for node in nodes {
      body(node)
      visit(node.children, body)
    }
  }

  /// Every environment, outer ones first.
  package static func environments(in nodes: [MathNode]) -> [MathEnvironment] {
    var environments: [MathEnvironment] = []
    visit(nodes) { if case .environment(let environment) = $0.kind { environments.append(environment) } }
    return environments
  }
}
