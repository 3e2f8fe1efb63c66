package import Words

/// The shape of what a symbol stands for: the lengths of its axes, by names or numbers; none for a number.
package struct SymbolShape: Sendable, Hashable {
  /// `["m", "n"]` for a matrix.
  package var axes: [String]

  package init(_ axes: [String]) { self.axes = axes }

  /// A single number.
  package static let number = SymbolShape([])

  /// As NumPy writes it: `(m, n)`, `(n,)`, `()`.
  package var text: String { axes.count == 1 ? "(\(axes[0]),)" : "(\(axes.joined(separator: ", ")))" }
}

/// Two parts of a formula whose shapes do not fit.
package struct ShapeConflict: Sendable, Equatable {
  /// Bytes of the LaTeX.
  package var range: Range<Int>
  /// `W is (m, n) and x is (k,): the product needs n = k`
  package var sentence: Wording

  package func sentence(in language: SpokenLanguage) -> String { sentence.text(in: language) }
}
