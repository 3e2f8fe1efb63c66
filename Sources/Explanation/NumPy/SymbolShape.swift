package import Words

/// The shape of what a symbol stands for: the lengths of its axes, by names or numbers; none for a number.
package struct SymbolShape: Sendable, Hashable {
  /// `["m", "n"]` for a matrix.
  package var axes: [String]
  /// Which statement of a note says so: letters of two of them may stand for one length. Nil where all are one.
  var statement: Int?

  package init(_ axes: [String]) { self.axes = axes }

  package static func == (left: SymbolShape, right: SymbolShape) -> Bool { left.axes == right.axes }
  package func hash(into hasher: inout Hasher) { hasher.combine(axes) }

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
