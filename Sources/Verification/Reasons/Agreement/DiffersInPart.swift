/// Formula and function agree on positive inputs alone.
enum DiffersInPart: Reason {
  static let id = "differs-in-part"
  static let page = ReasonPage(
    what: "Formula and function agree where all inputs are positive, and differ for some that are not.",
    why: "The text may mean positive numbers alone.",
    whatToDo: "Say for which numbers the formula holds.")
  static let examples: [ReasonExample] = [
    .applies(
      #"""
      $$g(t) = t$$

      ```python
      def g(t):
          return abs(t)
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

  static func ground(_ example: String) -> Ground {
    ground(
      "differ for negative inputs",
      "They agree on positive inputs and differ on others: \(example.loweringFirst)")
  }
}
