internal import LaTeXMath

/// The function takes the largest value away first, which changes nothing.
enum ShiftOfMaximum: Reason {
  static let id = "shift-of-maximum"
  static let page = ReasonPage(
    what: "The function subtracts the maximum of its input, which the formula does not; both agree.",
    why:
      "A shift of all exponents by one value leaves a softmax, and the logarithm of a sum, as they are, and keeps them from overflowing.",
    whatToDo: "Nothing; say in the text why it is there, if readers may ask.")
  static let examples: [ReasonExample] = [
    .pair(
      #"s(z)_i = \frac{e^{z_i}}{\sum_j e^{z_j}}"#,
      "def s(z):\n    e = np.exp(z - np.max(z))\n    return e / e.sum()"),
    .agreeingPair,
  ]

  static func ground(_ claim: AgreementClaim, _ side: FormulaSide) -> Ground? {
    let code = claim.code.filter { $0 != " " }
    guard ["-np.max(", "-max(", ".max("].contains(where: code.contains), code.contains("exp("),
      !side.body.contains({ if case .call(.maximum, _) = $0 { true } else { false } })
    else { return nil }
    return ground(
      "agree by a shift",
      "\(claim.function) and the formula agree; it subtracts the maximum first, which changes nothing but the size of the exponents.",
      ja: "\(claim.function) と数式は一致する。先に最大値を引くが、変わるのは指数の大きさだけ。")
  }
}
