import Testing

/// Rounding that a text names is applied, and what comes whole may be rounded up.
@Suite struct NamedRoundingTests {
  @Test(arguments: [
    "To be safe we round up: the sample size is $\\left(\\frac{1.96}{0.05}\\right)^2 \\times 0.25 = 385$.",
    "Rounding up, $10/3 = 4$ is needed.", "To the nearest ten, $48 \\times 3 = 140$.",
    "四捨五入して $48 \\times 3 = 140$ とする。", "向上取整得 $10/3 = 4$。", "小数点以下を切り上げて $10/3 = 4$ とする。",
    "Aufgerundet sind es $10/3 = 4$.", "Gerundet sind es $48 \\cdot 3 = 140$.",
    "Rounded to the nearest cent, $10/3 = 3.33$.",
    "Arrondi à la dizaine, $48 \\times 3 = 140$.", "Redondeado, $48 \\times 3 = 140$.",
    "To the nearest hundred, $48 \\times 31 = 1500$.",
    "Rounded to two significant figures, $48 \\times 31 = 1500$.",
    "Rounded down, $1000 \\times 2/7 = 285$ remain.", "切り捨てて $1000/7 = 142$ とする。", "向下取整，$1000/7 = 142$。",
    "概数で $48 \\times 31 = 1500$ となる。", "百の位までの概数で $48 \\times 31 = 1500$ となる。",
    "We round up and find $384.16 \\approx 385$.", "$2 \\div 3$ 四舍五入保留两位小数：$2 \\div 3 = 0.67$",
  ])
  func aNamedRoundingIsApplied(note: String) {
    let found = judgedFormulas(note)
    #expect(!found.isEmpty && found.allSatisfy { $0.hasPrefix("verified") }, "\(found)")
  }

  @Test(arguments: [
    "Rounding up, $10/3 = 5$ is needed.", "To the nearest ten, $48 \\times 3 = 150$.",
    "To the nearest ten, $48 \\times 31 = 1500$.", "四捨五入して $48 \\times 3 = 150$ とする。",
    "Rounding up, $10/3 = 3.2$ is needed.", "Rounded down, $1000 / 7 = 141$ remain.",
    "Rounded to three significant figures, $48 \\times 31 = 1500$.",
    "To the nearest half, $10.3 \\times 2 = 20.5$.",
    "We round up here. It is done so. So $1000/7 = 143$.",
  ])
  func whatDoesNotHoldSoIsNotVerified(note: String) {
    let found = judgedFormulas(note)
    #expect(!found.isEmpty && !found.contains { $0.hasPrefix("verified") }, "\(found)")
  }

  @Test(arguments: [
    "Gerundet sind es $48 \\cdot 3 = 150$.", "It is rounded: $10/3 = 3.7$.",
    "A round table seats $48 \\times 3 = 154$.",
  ])
  func roundingExcusesNoSlip(note: String) {
    #expect(judgedFormulas(note).map { $0.prefix(7) } == ["refuted"])
  }

  @Test(arguments: [
    "So $10/3 = 4$ buses are needed.", "必要なのは $10/3 = 4$ 台である。", "需要 $10/3 = 4$ 辆车。",
    "So $\\frac{100}{30} = 4$ people come.",
  ])
  func thingsThatComeWhole(note: String) {
    #expect(
      judgedFormulas(note).map { $0.suffix(24) } == [": things-that-come-whole"], "\(judgedFormulas(note))")
  }

  @Test func theMannerNamesTheRounding() {
    #expect(
      judgedSentences("Rounding up, $10/3 = 4$.") == ["The number is right (rounded up, as the text says)."])
  }
}
