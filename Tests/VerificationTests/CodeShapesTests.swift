import NoteParsing
import Testing

@testable import Verification

/// The shapes that a note's Python shows without being run.
@Suite struct CodeShapesTests {
  private func shapes(_ note: String) -> [String: CodeShapes.Found] {
    CodeShapes(NoteParser.parse(SourceText(Array(note.utf8)), fileName: "N.md").codeBlocks).byName
  }

  @Test(arguments: [
    ("np.zeros((3, 4))", "3 4"), ("np.ones(5)", "5"), ("np.zeros((n, d), dtype=float)", "n d"),
    ("np.random.randn(3, 4)", "3 4"), ("0.01 * np.random.randn(n, d)", "n d"),
    ("np.random.randn(n, d) / np.sqrt(d)", "n d"), ("rng.normal(size=(n, 2))", "n 2"),
    ("rng.normal(0, 1, (n, 2))", "n 2"), ("rng.standard_normal(7)", "7"), ("np.random.normal(size=5)", "5"),
    ("np.eye(3)", "3 3"), ("np.array([1.0, 2.0, 3.0])", "3"), ("np.array([[1, 2], [3, 4], [5, 6]])", "3 2"),
    ("np.array([\n    [1, 2],\n    [3, 4],\n])", "2 2"), ("np.full((2, 3), 0.5)", "2 3"),
    ("torch.randn(2, 3)", "2 3"), ("np.arange(6).reshape(2, 3)", "2 3"),
    ("np.zeros((2, 2)).astype(int)", "2 2"),
    ("torch.tensor([0.1, 0.9])", "2"), ("np.array(2.5)", ""), ("np.ones((n+1, 2*d))", "n+1 2*d"),
    ("f(y)  # (N, D)", "N D"), ("f(y)  # shape: (n,)", "n"), ("softmax(z)  # rows of shape (n, k)", "n k"),
  ])
  func whatMakesAnArrayShowsItsShape(code: String, axes: String) {
    let found = shapes("```python\nimport numpy as np\nW = \(code)\n```\n")["W"]
    #expect(
      found?.axes.joined(separator: " ") == axes && found?.line == 3, "\(code): \(String(describing: found))")
  }

  @Test(arguments: [
    "np.array([[1, 2], [3]])", "np.zeros(shape)[0]", "A @ np.zeros((2, 2))", "np.zeros((2, 2)) @ A",
    "np.zeros(len(x))", "f(2, 3)", "np.zeros((2, 2)) + np.ones((2, 2))", "[1, 2, 3]", "zeros((2, 2))",
    "np.zeros((2, 2)).sum()", "np.reshape(x, (-1, 2))", "x.reshape(-1, 2)", "np.random.randn(*s)",
    "np.zeros((2, 3)).T", "f(y)  # see (1)", "f(y)  # see (1, 2)", "np.array(x)", "x[np.zeros((2, 2))]",
    "np.array('a (2, 3)')",
  ])
  func whatDoesNotShowItHasNone(code: String) {
    #expect(shapes("```python\nW = \(code)\n```\n")["W"] == nil, "\(code)")
  }

  @Test func docstringsAndCommentsTell() {
    let found = shapes(
      """
      ```python
      # probs : distributions, shape (n, k)
      def f(X, w):
          \"""Rows.

          X : array of shape (N, D)
          w -- weights (D,)
          \"""
          return X @ w
      ```
      """)
    #expect(found["probs"] == .init(axes: ["n", "k"], line: 2))
    #expect(found["X"] == .init(axes: ["N", "D"], line: 6))
    #expect(found["w"] == .init(axes: ["D"], line: 7))
  }

  @Test func aNameWithTwoShapesHasNone() {
    #expect(
      shapes("```python\nx = np.zeros(3)\nx = np.zeros(4)\nx = np.zeros(3)\ny = np.zeros(3)\n```\n").keys
        .sorted() == ["y"])
  }

  @Test func whatIsNotSeenAnyMoreHasNone() {
    #expect(shapes("```python\nA = np.zeros((2, 3))\nA = A.T\n```\n").isEmpty)
    #expect(shapes("```python\n# A = np.zeros((2, 3))\n```\n").isEmpty)
  }

  @Test func sessionsAreReadAndOtherLanguagesAreNot() {
    #expect(
      shapes("```pycon\n>>> x = np.zeros(3)\n>>> x\narray([0., 0., 0.])\n```\n")["x"]
        == .init(axes: ["3"], line: 2))
    #expect(shapes("```julia\nx = np.zeros(3)\n```\n").isEmpty)
    #expect(
      shapes("```python\nclass C:\n    def __init__(self):\n        self.W = np.zeros((2, 3))\n```\n")["W"]
        == .init(axes: ["2", "3"], line: 4))
  }
}
