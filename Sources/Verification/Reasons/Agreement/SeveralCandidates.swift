/// Several functions or formulas have the name.
enum SeveralCandidates: Reason {
  static let id = "several-candidates"
  static let page = ReasonPage(
    what:
      "Two functions of the name stand in the section of the formula, or two different formulas define the function.",
    why: "Which belongs to which is not said, so that neither is tested.",
    whatToDo: "Add a line such as `%% verify: H(p) = entropy(p) %%`, or give them different names.")
  static let examples: [ReasonExample] = [
    .pair(
      #"H(p) = -\sum_i p_i \ln p_i"#,
      "def H(p):\n    return -np.sum(p * np.log(p))\ndef H(p):\n    return -(p * np.log(p)).sum()"),
    .agreeingPair,
  ]

  static func functions(_ name: String, _ lines: [Int]) -> Ground {
    let places = lines.map(String.init).joined(separator: " and ")
    return ground(
      "several functions",
      "The section has several functions \(name), on lines \(places), so none is tested.",
      ja: "この節には関数 \(name) が複数ある（\(lines.map(String.init).joined(separator: "、")) 行）ので、どれも比べない。")
  }

  static func formulas(_ name: String, _ count: Int, fitting: Int) -> Ground {
    let rest = fitting == 0 ? "agrees with none of them" : "agrees with \(fitting) of them"
    let japanese = fitting == 0 ? "どれとも一致しない" : "一致するのはそのうち \(fitting) 個"
    return ground(
      "several formulas", "\(count) different formulas define \(name), which \(rest).",
      ja: "\(name) を定義する数式が \(count) 個あり、\(japanese)。")
  }
}
