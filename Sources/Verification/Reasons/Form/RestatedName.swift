/// A name that gets another value than the equation for it gives.
enum RestatedName: Reason {
  static let id = "restated-name"
  static let page = ReasonPage(
    what:
      """
      An equation before gives a name a value, as $y = 2x$ does where $x = 3$, and the claim states another one: \
      $y = 7$. What is computed with that value is not judged.
      """,
    why:
      """
      The name may stand for something else by now. It is held against the equation where the sentence concludes: \
      *so*, *thus*, *we get*, したがって, 所以.
      """,
    whatToDo: "Write the claim as a chain, $y = 2x = 7$, or give the other thing a name of its own.")
  static let examples: [ReasonExample] = [
    .applies("Let $x = 3$ and $y = 2x$. The point above has $y = 7$."),
    .applies("Let $x = 3$ and $y = 2x$. Here is $y = 7$, and $2y = 14$."),
    .not("Let $x = 3$ and $y = 2x$. So $y = 7$."),
    .not("Let $x = 3$ and $y = 2x$. So $y = 6$."),
  ]

  /// That the number is another one than the equation gives.
  static var ground: Ground {
    ground(
      "not the value that its equation gives",
      "An equation before gives another value: the name may mean something else here.")
  }

  /// That a value is used which the equation for its name does not give.
  static func ground(_ name: String) -> Ground {
    ground(
      "with a value that an equation does not give",
      "It was computed with a value of \(name) that the equation for it does not give.")
  }
}
