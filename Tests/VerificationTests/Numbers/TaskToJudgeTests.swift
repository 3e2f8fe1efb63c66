import Testing

/// Lines that a reader is to judge, to pick, to mark or to repair are nobody's claims; those to be computed are.
@Suite struct TaskToJudgeTests {
  private static let lines = "1. $6 \\cdot 4 = 22$\n2. $5 + 7 = 13$\n"

  @Test(arguments: [
    "Tick those that hold.", "Which of the lines below are correct?",
    "Say of each whether it is true or false.",
    "For every line, decide if it holds, and repair it if not.",
    "Two are mistaken; spot them and put them right.",
    "Insert parentheses so that each line holds.", "Cross out what does not belong. Tick each of the others.",
    "次のうち成り立つものはどれか。", "正しくない式は直しなさい。", "下列等式是否成立?", "请判断下面的算式是否正确。",
    "Korrigiere die falschen Gleichungen.", "Welche der Zeilen stimmen?", "Corrige les égalités fausses.",
    "Lesquelles de ces égalités sont vraies ?", "Corrige las igualdades que sean falsas.",
    "¿Cuáles de estas igualdades son ciertas?", "Quali di queste uguaglianze sono corrette?",
  ])
  func anInstructionGovernsTheWholeList(task: String) {
    let forms = [
      Self.lines, "(a) $6 \\cdot 4 = 22$\n(b) $5 + 7 = 13$\n", "$6 \\cdot 4 = 22$\n\n$5 + 7 = 13$\n",
      "$$6 \\cdot 4 = 22$$\n\n$$5 + 7 = 13$$\n", "① $6 \\cdot 4 = 22$ ( )\n\n② $5 + 7 = 13$ ( )\n",
    ]
    for form in forms {
      let found = judgedFormulas("# Sheet\n\n\(task)\n\n\(form)")
      #expect(found.count == 2, "\(task)\n\(form)")
      for item in found {
        #expect(item.hasPrefix("unchecked") && item.contains("task-to-judge"), "\(task): \(item)")
      }
    }
  }

  @Test(arguments: [
    "Compute:", "Compute the sums.", "計算せよ。", "次の値を求めよ。", "计算:", "Berechne:", "Calculer :", "Calcula:",
    "Verify that the following are correct.", "Why are these true?", "Correct to two decimals it is this:",
    "正しく計算しなさい。", "The lines are correct.",
  ])
  func othersDoNot(task: String) {
    #expect(
      judgedFormulas("\(task)\n\n\(Self.lines)") == ["refuted 6 \\cdot 4 = 22", "refuted 5 + 7 = 13"],
      "\(task)")
  }

  @Test(arguments: [
    "Which lines hold?\n\n1. $6 \\cdot 4 = 24$\n\n# Next\n\n$5 + 7 = 13$\n",
    "Which lines hold?\n\n1. $6 \\cdot 4 = 24$\n\n**Solution**\n\n1. $5 + 7 = 13$\n",
    "どれが正しいか。\n\n(1) $6 \\cdot 4 = 24$\n\n解答\n\n(1) $5 + 7 = 13$\n",
    "Which lines hold?\n\n1. $6 \\cdot 4 = 24$\n\nThe first one does, as we can see. Then $5 + 7 = 13$.\n",
    "Correct: $6 \\cdot 4 = 24$ and $5 + 7 = 13$.\n",
  ])
  func itEndsWithTheRun(note: String) {
    #expect(judgedFormulas(note) == ["verified 6 \\cdot 4 = 24", "refuted 5 + 7 = 13"], "\(note)")
  }

  @Test func linesOfAPuzzle() {
    #expect(
      judgedFormulas("$4 + 2 = 26$\n\n$8 + 1 = 79$\n\n$6 + 5 = {?}$\n").prefix(2) == [
        "unchecked 4 + 2 = 26: task-to-judge", "unchecked 8 + 1 = 79: task-to-judge",
      ])
    #expect(judgedFormulas("$4 + 2 = 26$\n\n# Next\n\n$6 + 5 = {?}$\n").first == "refuted 4 + 2 = 26")
  }

  /// `??? note` opens a container, as `!!! note` does.
  @Test func aContainerThatFoldsAsksNothing() {
    #expect(judgedFormulas("???+ note \"One\"\n    It is $2 + 2 = 5$.\n") == ["refuted 2 + 2 = 5"])
    #expect(judgedFormulas("Is it $2 + 2 = 5$???\n") == ["unchecked 2 + 2 = 5: question"])
  }
}
