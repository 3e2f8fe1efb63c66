import Testing

/// Brackets and points that a note means otherwise.
@Suite struct NotationOfTheNoteTests {
  @Test func intervals() {
    #expect(
      judgedFormulas("So $[1, 4] - [2, 3] = [-2, 2]$.") == [
        "unchecked [1, 4] - [2, 3] = [-2, 2]: interval-arithmetic"
      ])
    #expect(
      judgedFormulas("So $2 \\cdot [0, 1] - [0, 3] = [-3, 2]$.").first?.hasSuffix(": interval-arithmetic")
        == true)
    #expect(judgedFormulas("So $[1, 4] - [2, 3] = [-1, 2]$.") == ["refuted [1, 4] - [2, 3] = [-1, 2]"])
  }

  @Test func multiplesAndDivisors() {
    #expect(
      judgedFormulas("So $[4, 6] \\cdot (4, 6) = 24$.") == [
        "unchecked [4, 6] \\cdot (4, 6) = 24: multiples-in-brackets"
      ])
    #expect(judgedFormulas("So $[4, 6] \\cdot (4, 6) = 25$.") == ["refuted [4, 6] \\cdot (4, 6) = 25"])
  }

  @Test(arguments: [
    "Here $[x]$ denotes the greatest integer up to $x$.", "Mit $[t]$ ist die Gaußklammer gemeint.",
    "$[x]$ は $x$ を超えない最大の整数を表す。", "高斯函数 $[x]$ 取整。", "On note $\\left[x\\right]$ la partie entière de $x$.",
  ])
  func declaredFloorsAreComputed(declaration: String) {
    let note =
      "\(declaration)\n\nSo $[2.7] + [-1.3] = 0$, $2 [3.5] = 6$, $\\left[\\sqrt{10}\\right] = 3$ and $[-0.5] = 0$.\n"
    #expect(
      judgedFormulas(note) == [
        "verified [2.7] + [-1.3] = 0", "verified 2 [3.5] = 6", "verified \\left[\\sqrt{10}\\right] = 3",
        "refuted [-0.5] = 0",
      ], "\(declaration)")
  }

  @Test func othersAreBrackets() {
    #expect(judgedFormulas("In brackets $[x]$ is fine. So $2 [3.5] = 6$.") == ["refuted 2 [3.5] = 6"])
  }

  @Test(arguments: [
    ("The timetable has times with a dot.", "8.50 + 0.25 = 9.15"),
    ("Dienst: Uhrzeiten mit Punkt.", "23.00 + 2.00 = 1.00"),
    ("Innings have thirds behind the dot.", "5.2 + 1.2 = 7.1"),
    ("Heights in feet and inches.", "5.11 + 0.02 = 6.01"),
  ])
  func partsBehindThePoint(text: String, formula: String) {
    #expect(
      judgedFormulas("\(text)\n\nIt is $\(formula)$ then.\n") == [
        "unchecked \(formula): parts-behind-the-point"
      ])
    #expect(judgedFormulas("It is $\(formula)$ then.\n") == ["refuted \(formula)"])
  }

  @Test func whatComesRound() {
    #expect(
      judgedFormulas("On the clock face it is $2 - 5 = 9$.") == ["unchecked 2 - 5 = 9: holds-modulo"])
    #expect(
      judgedFormulas("The new heading is $340 + 50 = 30$.") == ["unchecked 340 + 50 = 30: holds-modulo"])
    #expect(judgedFormulas("The new sum is $340 + 50 = 30$.") == ["refuted 340 + 50 = 30"])
  }
}
