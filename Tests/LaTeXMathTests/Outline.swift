import LaTeXMath

/// A tree as one line: words for constructs, characters for symbols. `(frac (group 1) (group 2))`
func outline(_ latex: String, isDisplay: Bool = false, macros: MathMacros = MathMacros()) -> String {
  outline(MathFormula(latex, isDisplay: isDisplay, macros: macros).nodes)
}

func outline(_ nodes: [MathNode]) -> String { nodes.map(outline).joined(separator: " ") }

private func outline(_ word: String, _ parts: String...) -> String {
  "(" + ([word] + parts.filter { !$0.isEmpty }).joined(separator: " ") + ")"
}

private func outline(_ node: MathNode?) -> String { node.map { outline($0) } ?? "" }

private func labeled(_ label: String, _ node: MathNode?) -> String {
  node.map { "\(label):\(outline($0))" } ?? ""
}

func outline(_ node: MathNode) -> String {
  switch node.kind {
  case .symbol(let symbol): symbol.text
  case .number(let digits): digits
  case .operatorName(let name): outline(name.takesLimits ? "operator*" : "operator", name.name)
  case .group(let body): outline("group", outline(body))
  case .scripts(let scripts): outline(scripts)
  case .fraction(let fraction): outline(fraction)
  case .root(let radicand, let degree): outline("root", outline(radicand), labeled("degree", degree))
  case .delimited(let delimited):
    outline("left\(delimited.left)", outline(delimited.body), "right\(delimited.right)")
  case .middle(let delimiter): "middle\(delimiter)"
  case .sizedDelimiter(let symbol, let size): "big\(size)\(symbol.text)"
  case .environment(let environment): outline(environment)
  case .accent(let accent): outline(accent.name, outline(accent.base))
  case .stack(let base, let over, let under):
    outline("stack", outline(base), labeled("over", over), labeled("under", under))
  case .arrow(let arrow, let above, let below):
    outline("arrow\(arrow)", labeled("above", above), labeled("below", below))
  case .font(let font, let body): outline(font.rawValue, outline(body))
  case .text(let font, let body): outline(font == .roman ? "text" : "text-\(font)", outline(body))
  case .characters(let characters): "'\(characters)'"
  case .math(let body): outline("math", outline(body))
  case .style(let style, let body): outline("\(style)style", outline(body))
  case .size(let size, let body): outline("size\(size)", outline(body))
  case .color(let color, let body): outline("color-\(color)", outline(body))
  case .space(let length): outline(length)
  case .lineBreak: "break"
  case .role(let role, let body): outline(role.rawValue, outline(body))
  case .negated(let body): outline("not", outline(body))
  case .enclosed(let enclosure, let body): outline("\(enclosure)", outline(body))
  case .phantom(let dimensions, let body): outline("phantom\(dimensions.rawValue)", outline(body))
  case .overlap(let dimensions, let body): outline("overlap\(dimensions.rawValue)", outline(body))
  case .raised(let length, let body): outline("raised", length.map { outline($0) } ?? "", outline(body))
  case .rule(let width, let height): outline("rule", outline(width), outline(height))
  case .modulus(let body, let hasWord, let isParenthesized):
    outline((isParenthesized ? "p" : "") + (hasWord ? "mod" : "od"), outline(body))
  case .tag(let body, let isStarred): outline(isStarred ? "tag*" : "tag", outline(body))
  case .link(let url, let body): outline("link", url, outline(body))
  case .image(let url): outline("image", url)
  case .html(let name, let value, let body): outline(name, value, outline(body))
  case .verbatim(let text): outline("verb", "'\(text)'")
  case .choice(let body): outline("choice", outline(body))
  case .error(let text): outline("error", text)
  }
}

private func outline(_ scripts: MathScripts) -> String {
  let limits = scripts.limits.map { $0 ? "limits" : "nolimits" } ?? ""
  return outline(
    "scripts", scripts.base.map { outline($0) } ?? "nothing", String(repeating: "'", count: scripts.primes),
    labeled("sub", scripts.sub), labeled("sup", scripts.sup), limits)
}

private func outline(_ fraction: MathFraction) -> String {
  let word = fraction.hasLine ? "frac" : fraction.isBinomial ? "binom" : "over"
  let delimiters = fraction.isBinomial || fraction.left.isEmpty ? "" : fraction.left + fraction.right
  let style = fraction.style.map { "\($0)style" } ?? ""
  return outline(word, delimiters, style, outline(fraction.numerator), outline(fraction.denominator))
}

private func outline(_ environment: MathEnvironment) -> String {
  let rows = environment.rows.map { row in
    String(repeating: "hline ", count: row.lines)
      + row.cells.map { outline($0.body) }.joined(separator: " & ")
  }
  return outline(environment.name, environment.columns, rows.joined(separator: " \\\\ "))
}

private func outline(_ length: MathLength) -> String {
  let value = length.value == length.value.rounded() ? String(Int(length.value)) : String(length.value)
  return value + length.unit
}
