/// Products of matrices element by element.
enum ElementByElement: ReadingReason {
  static let id = "holds-element-by-element"
  static let page = ReasonPage(
    what: "The equation holds when matrices are multiplied element by element, as NumPy's `*` does.",
    why: "Notes that go with code may mean that product.",
    whatToDo: "Write `\\odot` for it.")
  static let examples: [ReasonExample] = [
    .applies(
      #"So $\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix} \begin{pmatrix} 5 & 6 \\ 7 & 8 \end{pmatrix} = \begin{pmatrix} 5 & 12 \\ 21 & 32 \end{pmatrix}$."#
    ),
    .not(
      #"So $\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix} \begin{pmatrix} 5 & 6 \\ 7 & 8 \end{pmatrix} = \begin{pmatrix} 5 & 12 \\ 21 & 33 \end{pmatrix}$."#
    ),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    guard case .vectors(let claims, let computed, _) = facts.sides,
      facts.link.holdsElementwise(claims, computed)
    else { return nil }
    return ground("holds element by element", "It holds when products are taken element by element.")
  }
}
