/// One chain of a formula: `a = b \approx c`, or a single expression.
package struct Statement: Sendable {
  /// A side of a chain.
  package struct Side: Sendable {
    package enum Content: Sendable {
      case expression(Expression)
      /// Why it was not read, and whether letters in it would have made it symbolic anyway.
      case unreadable(Unreadable, hasLetters: Bool)
      /// One value of a list: `x = 1, 2, 3`.
      case listItem(hasLetters: Bool)
      case missing
    }
    package var content: Content
    /// Byte offsets into the formula's LaTeX.
    package var range: Range<Int>
    /// The values of a side that has several, which is `unreadable` or a `listItem`.
    package var alternatives: Alternatives?

    package init(content: Content, range: Range<Int>, alternatives: Alternatives? = nil) {
      self.content = content
      self.range = range
      self.alternatives = alternatives
    }
  }

  package var sides: [Side]
  /// One fewer than the sides.
  package var relations: [Relation]
  /// What `\pmod{…}` behind a chain with `\equiv` says.
  package var modulus: Expression?
  /// Why what is found false here may be meant to be.
  package var doubt: Doubt?
  /// Whether an arrow of implication leads from it to the next one.
  package var isPremise = false
  /// How many of its first links stand in formulas before.
  package var inheritedLinks = 0

  package init(sides: [Side], relations: [Relation], modulus: Expression? = nil) {
    self.sides = sides
    self.relations = relations
    self.modulus = modulus
  }

  /// What makes the statements of a formula depend on each other, and where it stands in the LaTeX.
  package struct Doubt: Sendable, Equatable {
    /// The ways of depending.
    package enum Kind: Sendable {
      /// An arrow, or "therefore".
      case implication
      /// A word such as "if".
      case condition
      /// An environment that starts right behind a relation or an operator.
      case environment
    }
    /// What it is.
    package var kind: Kind
    /// Bytes of the LaTeX.
    package var range: Range<Int>
  }
}
