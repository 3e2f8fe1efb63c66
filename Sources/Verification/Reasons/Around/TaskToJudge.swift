internal import NoteMath
internal import Words

/// A line that the reader is to judge.
enum TaskToJudge: SurroundingReason {
  static let id = "task-to-judge"
  static let page = ReasonPage(
    what:
      #"""
      A question or an instruction over the claim asks to judge, pick, mark or repair it: *Which of these \#
      hold?*, 正しくないものは訂正せよ, 判断对错; or the lines around are a puzzle that ends in `= ?`.
      """#,
    why:
      #"""
      It governs all items, numbered lines and lines of formulas below it, up to a heading, the label of a \#
      solution or running text, and some of them are wrong on purpose. *Compute:* asks nothing of the kind.
      """#,
    whatToDo: "Give the right ones under a label such as *Solution*.")
  static let examples: [ReasonExample] = [
    .applies(
      "Decide for each line whether it holds.\n\nHere it comes.\n\nMark each as true or false.\n\n1. $2 + 2 = 5$\n"
    ),
    .applies("Which of the lines are correct?\n\n$1 + 1 = 2$\n\n$2 + 2 = 5$\n"),
    .applies("$1 + 2 = 6$\n\n$3 + 4 = ?$\n"),
    .not("Compute the sums.\n\n1. $2 + 2 = 5$\n"),
    .not("Which of the lines are correct?\n\nSolution. It is $2 + 2 = 5$.\n"),
  ]

  static func ground(_ facts: FormulaFacts) -> Ground? {
    guard facts.text != nil else { return nil }
    if let (word, place) = facts.surroundings.judgingTask(over: facts.range) {
      return ground(
        "a line that the reader is to judge", at: .note(place),
        "It is false as written, and the reader is to judge it, by the word “\(word.word)”.")
    }
    guard let open = facts.surroundings.openLine(near: facts.range) else { return nil }
    return ground(
      "a line of a puzzle", at: .note(open),
      "It is false as written, and a line of a puzzle that ends in a question.")
  }
}
