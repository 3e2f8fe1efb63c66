internal import LaTeXMath

extension [MathNode] {
  /// With `\mathbf{AB}` as two letters, and a letter in braces as itself: `{h_\theta}(x)`.
  var withLettersParted: [MathNode] { flatMap(\.lettersParted) }
}

extension MathNode {
  fileprivate var lettersParted: [MathNode] {
    switch kind {
    case .font(.bold, let letters), .font(.boldItalic, let letters):
      guard letters.areMatrices else { return [self] }
      return letters.map { MathNode(.font(.bold, [$0]), $0.range) }
    case .group(let nodes) where nodes.count == 1:
      // Braces around one letter change nothing.
      switch nodes[0].kind {
      case .scripts(let scripts): return scripts.base?.isLetter == true ? nodes : [self]
      default: return nodes[0].isLetter ? nodes : [self]
      }
    case .scripts(var scripts):
      // `\mathbf{ZM}^\top`: what hangs there hangs on the last letter.
      guard let base = scripts.base, case let parts = base.lettersParted, parts.count > 1 else {
        return [self]
      }
      scripts.base = parts[parts.count - 1]
      return parts.dropLast() + [
        MathNode(.scripts(scripts), parts[parts.count - 1].range.lowerBound..<range.upperBound)
      ]
    default: return [self]
    }
  }

  private var isLetter: Bool {
    switch kind {
    case .symbol(let symbol): symbol.role == .ordinary && symbol.text.first?.isLetter == true
    case .font: true
    default: false
    }
  }
}

extension [MathNode] {
  /// Two or three capital Latin letters.
  fileprivate var areMatrices: Bool {
    (2...3).contains(count)
      && allSatisfy { node in
        guard let text = node.symbol, text.utf8.count == 1 else { return false }
        return text.first?.isUppercase == true
      }
  }
}

extension Expression {
  /// The capital letters of a product of events; nil for what is none.
  var eventLetters: [String]? {
    switch self {
    case .name(let name): name.key.first?.isUppercase == true && name.index.isEmpty ? [name.key] : nil
    case .binary(.multiply, let a, let b):
      if let first = a.eventLetters, let second = b.eventLetters { first + second } else { nil }
    default: nil
    }
  }
}
