internal import NoteParsing
internal import Numbers
internal import Verdicts

/// The signs of a decomposition.
enum DecompositionSigns: OutputReason {
  static let id = "decomposition-signs"
  static let page = ReasonPage(
    what: "The array comes from a decomposition (eigenvectors, SVD, QR, PCA), and only signs differ.",
    why: "A vector and its negative are both right; libraries choose one.",
    whatToDo: "Show what does not depend on the sign: a product, an absolute value.")
  static let examples: [ReasonExample] = [
    .applies(
      "```python\nimport numpy as np\nvalues, vectors = np.linalg.eigh(np.diag([1.0, 2.0]))\nprint(vectors[0])  # [-1. 0.]\n```\n"
    ),
    .applies(
      "```python\nimport numpy as np\nu, s, v = np.linalg.svd(np.array([[1.0, 2.0], [2.0, 4.0]]))\nprint(u[:, 0] * np.sign(u[0, 0]))  # [-0.4472 -0.8944]\n```\n"
    ),
    .not(
      "```python\nimport numpy as np\nu, s, v = np.linalg.svd(np.array([[1.0, 2.0], [2.0, 4.0]]))\nprint(u[:, 0] * np.sign(u[0, 0]))  # [-0.4472 -0.8994]\n```\n"
    ),
    .not(
      "```python\nimport numpy as np\nu, s, v = np.linalg.svd(np.array([[1.0, 2.0], [2.0, 4.0]]))\nprint(u[:, 0] * np.sign(u[0, 0]))  # [0.4472 -0.8944]\n```\n"
    ),
    .not(
      "```python\nimport numpy as np\nweights, g = np.array([1.0, 2.0]), np.array([4.0, 1.0])\nprint(weights - g)  # [3. 1.]\n```\n"
    ),
    .not(
      "```python\nimport numpy as np\nvalues, vectors = np.linalg.eigh(np.diag([1.0, 2.0]))\nprint(np.array([1.0, -2.0]))  # [1. 2.]\n```\n"
    ),
  ]

  static func evidence(_ facts: OutputFacts) -> Evidence? {
    guard facts.stated.contains("["), !facts.item.differences.isEmpty,
      facts.item.differences.allSatisfy({ isTurned($0, facts) }), turnsVectors(facts),
      let use = facts.first(.decompositions)
    else { return nil }
    return evidence(
      "the signs of a decomposition depend on the library", at: facts.range(use),
      "\(use.shortName) may return a vector or its negative: the signs depend on the library.")
  }

  /// Whether whole vectors are turned, rows or columns, and not single numbers of them.
  private static func turnsVectors(_ facts: OutputFacts) -> Bool {
    let (stated, actual) = (signs(facts.stated), signs(facts.actual))
    guard stated.map(\.count) == actual.map(\.count) else { return false }
    func isOneTurn(_ pairs: [(Int, Int)]) -> Bool {
      Set(pairs.map { $0.0 * $0.1 }).subtracting([0]).count < 2
    }
    let rows = zip(stated, actual).map { Array(zip($0, $1)) }
    if rows.allSatisfy(isOneTurn) { return true }
    guard rows.count > 1, Set(rows.map(\.count)).count == 1 else { return false }
    return rows[0].indices.allSatisfy { column in isOneTurn(rows.map { $0[column] }) }
  }

  /// The signs of the numbers in each innermost pair of brackets.
  private static func signs(_ text: String) -> [[Int]] {
    text.matches(of: /\[[^\[\]]*\]/).map { row in
      row.output.matches(of: /[-−]?\d[\d.]*(?:e[-+]?\d+)?/).map { number in
        let value = Double(number.output.replacing("−", with: "-")) ?? 0
        return value == 0 ? 0 : value < 0 ? -1 : 1
      }
    }
  }

  /// Whether a number agrees with what is stated, as far as its digits go, but for the sign.
  private static func isTurned(_ difference: VerificationItem.Difference, _ facts: OutputFacts) -> Bool {
    guard let stated = WrittenNumber(facts.stated.text(ofBytes: difference.expected)),
      let actual = WrittenNumber(facts.actual.text(ofBytes: difference.actual))?.value
    else { return false }
    return [.exact, .rounded].contains(stated.agreement(with: -actual))
  }
}
