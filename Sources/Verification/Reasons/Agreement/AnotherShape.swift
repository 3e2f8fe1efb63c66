/// The function gives something of another shape than its formula.
enum AnotherShape: Reason {
  static let id = "another-shape"
  static let page = ReasonPage(
    what:
      "The formula gives a number or a vector, and the function something of another shape, or no numbers.",
    why: "Which part of it is meant is not said.",
    whatToDo: "Return what the formula defines, or bind another function.")
  static let examples: [ReasonExample] = [
    .applies(
      #"""
      $$f(x) = x^2 + 1$$

      ```python
      def f(x):
          return [x**2, 1]
      ```

      """#),
    .not(
      #"""
      $$H(p) = -\sum_i p_i \ln p_i$$

      ```python
      import numpy as np
      def H(p):
          return -np.sum(p * np.log(p))
      ```

      """#),
  ]

  static func ground(_ function: String, _ shape: String) -> Ground {
    ground("another shape", at: .claim, "\(function) gives \(shape), which the formula does not.")
  }
}
