/// The code uses the old value where the formula has the new one.
enum OrderOfRebinding: Reason {
  static let id = "order-of-rebinding"
  static let page = ReasonPage(
    what: "The formula stands on the new value of another quantity, and the code on its old one.",
    why:
      "Two updates are written one after the other, and the second uses what the first has just bound, or no longer does.",
    whatToDo: "Exchange the two lines, or keep the old value under a name of its own.")
  static let examples: [ReasonExample] = [
    .pair(
      #"v_{t+1} = \mu v_t - g_t, \quad f_{t+1} = f_t + v_{t+1}"#, "def f(f, v, g, mu):\n    return f + v",
      between: "%% verify: f_{t+1} = f(f, v, g, mu) %%"),
    .agreeingPair,
  ]

  static func ground(_ function: String, _ example: CounterExample) -> Ground {
    ground(
      "the order of rebinding",
      "\(function) uses the old value of what the formula takes anew: \(example.clause)",
      ja: "数式が新しい値を使うところで、\(function) は古い値を使っている。\(example.japanese)")
  }
}
