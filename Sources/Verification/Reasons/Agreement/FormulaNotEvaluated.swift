internal import LaTeXMath
internal import Numbers

/// The formula has something that is not computed here.
enum FormulaNotEvaluated: Reason {
  static let id = "formula-not-evaluated"
  static let page = ReasonPage(
    what: "The right side of the formula has something that Scholium does not compute, or too many readings.",
    why: "Without its value nothing can be compared.",
    whatToDo: "Write the formula with the operations that Documentation/Agreement.md lists.")
  static let examples: [ReasonExample] = [
    .pair(#"f(x, y) = \gamma(x) + y"#, "def f(x, y):\n    return x + y"),
    .agreeingPair,
  ]

  static func ground(_ error: EvaluationError) -> Ground {
    ground(
      "the formula is not computed", "The formula is not computed: \(error.reason).",
      ja: "数式を計算できない。\(error.japanese)。")
  }

  static var readings: Ground {
    ground(
      "too many readings", "The formula can be read in more ways than are tried.",
      ja: "数式の読み方が多すぎて、試しきれない。")
  }
}

extension EvaluationError {
  /// The phrase for people in Japanese.
  fileprivate var japanese: String {
    switch self {
    case .free(let name): "\(name) の値がない"
    case .arithmetic(.complex): "値が複素数になる"
    case .arithmetic(.tooLarge), .tooLarge: "値や手間が大きすぎる"
    case .arithmetic(.unsettled): "値が十分な精度で定まらない"
    case .arithmetic(.undefined(let what)), .unsupported(let what): "計算しない部分がある（\(what)）"
    }
  }
}
