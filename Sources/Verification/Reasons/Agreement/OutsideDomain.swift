/// Fewer than half of the inputs lay inside of the domain.
enum OutsideDomain: Reason {
  static let id = "outside-domain"
  static let page = ReasonPage(
    what: "For more than half of the inputs that were tried one side has no value.",
    why: "Too little was compared to say that both agree.",
    whatToDo: "Say what the symbols stand for, such as a probability or a positive number.")
  static let examples: [ReasonExample] = [
    .pair(#"f(x) = \arcsin(x + 2)"#, "import math\ndef f(x):\n    return math.asin(x + 2)"),
    .agreeingPair,
  ]

  static func ground(_ function: String, _ count: Int, of all: Int) -> Ground {
    ground(
      "mostly outside of the domain",
      "Only \(count) of \(all) inputs have a value on both sides, so \(function) is not tested.",
      ja: "両辺に値があるのは \(all) 個の入力のうち \(count) 個だけなので、\(function) は比べない。")
  }
}
