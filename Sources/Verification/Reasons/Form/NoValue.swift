internal import LaTeXMath

/// No value.
enum NoValue: Reason {
  static let id = "no-value"
  static let page = ReasonPage(
    what:
      #"""
      A side has no value that can be computed: the logarithm of zero, a complex number, something too \#
      large, products that do not fit.
      """#,
    why: "Without a value there is nothing to hold the number against.",
    whatToDo: "Write the value of that part, or another form of it.")
  static let examples: [ReasonExample] = [
    .applies(#"So $\log 0 = 3$."#),
    .not(#"So $\ln 1 = 3$."#),
  ]

  /// Why evaluation ended without a value.
  static func ground(_ error: EvaluationError) -> Ground {
    ground(error.reason, "It has no value: \(error.reason).")
  }
}
