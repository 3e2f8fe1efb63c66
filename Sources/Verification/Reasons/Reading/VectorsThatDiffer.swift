/// Vectors that cannot be held against each other.
enum VectorsThatDiffer: Reason {
  static let id = "vectors-that-differ"
  static let page = ReasonPage(
    what:
      #"""
      One side is a vector, a matrix or a set, and the other one has another shape, or states no \#
      numbers.
      """#,
    why: "Which element should be which is not known, or both sides are computed.",
    whatToDo: "Write the result as a matrix of numbers of the same shape.")
  static let examples: [ReasonExample] = [
    .applies(#"So $\begin{pmatrix} 1 & 2 \end{pmatrix} = \begin{pmatrix} 1 & 2 & 3 \end{pmatrix}$."#),
    .not(#"So $2 \begin{pmatrix} 1 & 2 \end{pmatrix} = \begin{pmatrix} 2 & 5 \end{pmatrix}$."#),
  ]

  /// Sides of different shapes.
  static var shapes: Ground {
    ground("sets, or vectors of different shapes", "The sides are sets, or vectors of different shapes.")
  }

  /// Elements that differ, none of which is a result.
  static var elements: Ground {
    ground("vectors whose elements differ", "The elements differ, and neither side states them as results.")
  }
}
