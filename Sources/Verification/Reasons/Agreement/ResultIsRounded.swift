/// The function rounds what its formula gives.
enum ResultIsRounded: Reason {
  static let id = "result-is-rounded"
  static let page = ReasonPage(
    what: "The function gives the values of the formula to some decimals.",
    why: "Rounding is seldom part of a definition.",
    whatToDo: "Round where the value is shown.")
  static let examples: [ReasonExample] = [
    .applies(
      #"""
      $$f(x) = \frac{x}{7}$$

      ```python
      def f(x):
          return round(x / 7, 2)
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

  static func ground(_ function: String, _ places: Int) -> Ground {
    ground("rounded", "\(function) gives the values of the formula rounded to \(places) decimals.")
  }
}
