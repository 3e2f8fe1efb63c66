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

  /// A place that is named, with fewer digits than that.
  @Test(arguments: [
    ("To three decimal places, $\\sqrt{2} = 1.41$.", "refuted \\sqrt{2} = 1.41"),
    ("Correct to 3 decimal places, $\\sqrt{2} = 1.414$.", "verified \\sqrt{2} = 1.414"),
    ("To three decimals, $\\sqrt{2} = 1.4142$.", "verified \\sqrt{2} = 1.4142"),
    ("To two decimals, $3/8 = 0.4$.", "refuted 3/8 = 0.4"),
    ("小数第3位まで求めると $\\sqrt{2} = 1.41$ である。", "refuted \\sqrt{2} = 1.41"),
    ("小数第2位まで求めると $\\sqrt{2} = 1.41$ である。", "verified \\sqrt{2} = 1.41"),
    ("保留小数点后3位得 $\\sqrt{2} = 1.41$。", "refuted \\sqrt{2} = 1.41"),
    ("Rounded to three decimals, $\\sqrt{2} = 1.41$.", "unchecked \\sqrt{2} = 1.41: rounding-in-text"),
    ("It is exact: to three decimals, $5/2 = 2.5$.", "verified 5/2 = 2.5"),
  ])
  func aPlaceThatIsNamedIsHonoured(note: String, outcome: String) {
    #expect(judgedFormulas(note) == [outcome], "\(note)")
  }

  @Test(arguments: [
    "$7 \\times 7 = 50$\n\nRounded up, $7/2 = 4$ buses.",
    "To the nearest ten, $12 \\times 12 = 140$.\n\n$7 \\times 7 = 50$",
  ])
  func theRoundingOfAnotherFormulaVerifiesNothing(note: String) {
    #expect(
      judgedFormulas(note).contains("unchecked 7 \\times 7 = 50: rounding-in-text"), "\(judgedFormulas(note))"
    )
  }

  @Test(arguments: [
    "Rounded down to one decimal, $\\frac{8}{3} \\approx 2.7$.", "用去尾法保留一位小数，$\\frac{8}{3} \\approx 2.7$。",
    "Rounded to two decimals, $\\sqrt{3} \\approx 1.74$.",
    "小数第2位を四捨五入すると $\\frac{100}{7} ≒ 14.2$ である。",
    "四舍五入到百分位，$\\sqrt{3} \\approx 1.74$。",
    "Give each value to three significant figures.\n\n- $e^2 \\approx 7.38$",
    "小数第2位を四捨五入して、小数第1位まで求めよ。\n\n(3) $50 \\div 6 ≒ 8.4$",
  ])
  func aNumberRoundedOtherwiseThanNamedIsRefuted(note: String) {
    #expect(judgedFormulas(note).map { $0.prefix(7) } == ["refuted"], "\(judgedFormulas(note))")
  }

  @Test(arguments: [
    "小数第3位以下を切り捨て、小数第2位まで求める。\n\n- $8 \\div 3 = 2.66$\n- $20 \\div 7 = 2.86$",
    "做题时一律用去尾法，保留一位小数。\n\n- $10 \\div 6 \\approx 1.6$\n- $11 \\div 4 \\approx 2.8$",
    "Always rounded up.\n\n- $\\frac{22}{7} \\approx 3.2$\n- $\\frac{22}{7} \\approx 3.1$",
  ])
  func aListIsHeldToTheDirectionOverIt(note: String) {
    let found = judgedFormulas(note)
    #expect(found.count == 2 && found[0].hasPrefix("verified"), "\(found)")
    #expect(
      found.last?.hasPrefix("unchecked") == true && found.last?.hasSuffix("rounding-in-text") == true,
      "\(found)")
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

  @Test(arguments: [
    "Mit zwei geltenden Ziffern: $47 \\cdot 53 = 2500$.", "有効数字2桁で $47 \\cdot 53 = 2500$。",
    "有効数字二桁で $47 \\cdot 53 = 2500$。", "保留两位有效数字，$47 \\cdot 53 = 2500$。",
    "À deux chiffres significatifs, $47 \\cdot 53 = 2500$.",
    "Con dos cifras significativas, $47 \\cdot 53 = 2500$.",
  ])
  func significantDigitsInOtherLanguages(note: String) {
    #expect(judgedFormulas(note) == ["verified 47 \\cdot 53 = 2500"])
    #expect(judgedFormulas(note.replacing("2500", with: "2600")) == ["refuted 47 \\cdot 53 = 2600"])
  }

  /// A whole number may be the rounding of decimals, but not to the other side than the sentence names.
  @Test(arguments: [
    ("Rounded down, the price is $398 \\times 1.08 = 430$ yen.", "429"),
    ("1円未満を切り捨て、$398 \\times 1.08 = 430$ 円となる。", "429"), ("向下取整得 $398 \\times 1.08 = 430$。", "429"),
    ("Abgerundet sind es $398 \\cdot 1.08 = 430$ Yen.", "429"), ("Rounded up, $3.10 \\times 4 = 12$.", "13"),
    ("Rounded up, it is $3.10 \\times 4 \\approx 12$.", "13"), ("Rounding down, $7.9 \\approx 8$.", "7"),
  ])
  func theDirectionOfAWholeNumber(note: String, right: String) {
    let found = judgedFormulas(note)
    #expect(found.count == 1 && found.allSatisfy { !$0.hasPrefix("verified") }, "\(found)")
    let end = note.lastIndex(of: "$") ?? note.endIndex
    let start = note[..<end].lastIndex(of: " ") ?? note.startIndex
    let mended = note[...start] + right + note[end...]
    #expect(judgedFormulas(String(mended)).map { $0.prefix(8) } == ["verified"], "\(mended)")
  }

  @Test func theDirectionOfANumberElsewhere() {
    #expect(
      judgedFormulas("Fractions are rounded down here. Then $398 \\times 1.08 = 430$.") == [
        "unchecked 398 \\times 1.08 = 430: rounding-in-text"
      ])
    #expect(
      judgedFormulas("Rounded down, $3.9 \\times 1.1 = 4$, and the rest is $398 \\times 1.08 = 430$.") == [
        "verified 3.9 \\times 1.1 = 4", "unchecked 398 \\times 1.08 = 430: rounding-in-text",
      ])
    #expect(
      judgedFormulas("Rounded up or rounded down, $398 \\times 1.08 = 430$.") == [
        "verified 398 \\times 1.08 = 430"
      ])
  }

  @Test(arguments: ["The truncated series gives", "Por defecto, la dosis es"])
  func aWordOfOtherMeaningsRefutesNothing(text: String) {
    #expect(
      judgedFormulas("\(text) $398 \\times 1.08 = 430$.") == [
        "unchecked 398 \\times 1.08 = 430: rounding-in-text"
      ])
  }

  @Test func theMannerNamesTheRounding() {
    #expect(
      judgedSentences("Rounding up, $10/3 = 4$.") == ["The number is right (rounded up, as the text says)."])
  }
}
