/// Conjugates under a line: `\overline{3 + 4i}`.
extension ExpressionParser {
  /// The conjugate of what stands under a line, where that is a complex number that is written out; nil for a name.
  mutating func conjugate(_ accent: MathAccent) throws(Unreadable) -> Expression? {
    let nodes = accent.base.content.significant
    guard ["overline", "bar"].contains(accent.name), !accent.isUnder, nodes.count > 1,
      nodes.contains(where: \.hasDigits), nodes.contains(where: { ["i", "j"].contains($0.nameKey) }),
      nodes.contains(where: { $0.sign != nil })
    else { return nil }
    index += 1
    return .application(SymbolName("conj"), [try inner(nodes)], primes: 0, power: nil)
  }
}
