/// Formula and function agree once tiny constants are left out.
enum ApartFromGuard: Reason {
  static let id = "apart-from-guard"
  static let page = ReasonPage(
    what:
      "The function adds a constant of at most 1e-6, as a guard against zero; without it, it agrees with the formula.",
    why: "Such a guard is no difference in meaning.",
    whatToDo: "Nothing; say in the text that the guard is there, if readers may ask.")
  static let examples: [ReasonExample] = [
    .pair(#"H(p) = -\sum_i p_i \ln p_i"#, "def H(p):\n    return -np.sum(p * np.log(p + 1e-7))"),
    .agreeingPair,
  ]

  static func ground(_ function: String) -> Ground {
    ground(
      "agree but for a guard",
      "\(function) and the formula agree once its tiny constants, which guard against zero, are left out.",
      ja: "\(function) と数式は、ゼロを避けるための微小な定数を除けば一致する。")
  }
}
