/// The block that defines the function was not run.
enum FunctionNotRun: Reason {
  static let id = "function-not-run"
  static let page = ReasonPage(
    what: "The code that defines the function did not run, or ended before it could be called.",
    why: "Without its values nothing can be compared.",
    whatToDo: "See what is said of the block.")
  static let examples: [ReasonExample] = [
    .applies(
      #"""
      $$f(x) = x^2 + 1$$

      ```python
      import nothing_of_that_name
      def f(x):
          return x**2 + 1
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

  static func ground(_ function: String) -> Ground {
    ground("the function was not run", "\(function) could not be called, so it is not compared.")
  }
}
