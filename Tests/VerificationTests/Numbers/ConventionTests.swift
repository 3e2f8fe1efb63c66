import Testing

/// What a text says of its numbers is held to: numerals of another base, logarithms, angles, exact values.
@Suite struct ConventionTests {
  @Test(arguments: [
    "In base 8, $7 + 5 = 12$.", "8進法では $7 + 5 = 12$ である。", "In hexadecimal, $9 + 8 = 17$.",
    "All numerals below are octal.\n\n- $7 + 5 = 12$",
  ])
  func whatHoldsInDecimalAloneIsNotVerified(note: String) {
    #expect(judgedFormulas(note) == ["unchecked \(formula(in: note)): numerals-of-another-base"])
  }

  @Test(arguments: [
    "In base 8, $7 + 5 = 14$.", "In binary, $101 + 10 = 111$.", "In base 7 we have $5 + 4 = 12$.",
    "In binary, $4 + 1 = 5$.", "All numerals below are octal.\n\n- $4 \\cdot 4 = 20$",
  ])
  func whatHoldsInTheBaseNamedIsVerified(note: String) {
    #expect(judgedFormulas(note) == ["verified \(formula(in: note))"])
  }

  @Test(arguments: ["The exact value is $\\frac{1}{3} = 0.333$.", "Exactly, $\\sqrt{2} = 1.4142$."])
  func aRoundedNumberCalledExactIsARemark(note: String) {
    #expect(judgedFormulas(note) == ["imprecise \(formula(in: note)): called-exact"])
  }

  @Test(arguments: [
    "In this note $\\log$ means the logarithm to base 2.\n\n- $\\log 100 = 2$",
    "The calculator is in radian mode on this page.\n\n- $\\sin 30 = 0.5$",
    "The calculator is in degree mode, so $\\sin 30 \\approx -0.988$.",
  ])
  func aConventionOfTheNoteHolds(note: String) {
    #expect(judgedFormulas(note).last?.hasPrefix("verified") == false, "\(judgedFormulas(note))")
  }

  @Test(arguments: [
    "In this note $\\log$ means the logarithm to base 2.\n\n- $\\log 8 = 3$",
    "The calculator is in radian mode on this page.\n\n- $\\sin 1 \\approx 0.841$",
    "The calculator is in degree mode, so $\\sin 30 = 0.5$.",
  ])
  func whatHoldsByTheConventionIsVerified(note: String) {
    #expect(judgedFormulas(note).last?.hasPrefix("verified") == true, "\(judgedFormulas(note))")
  }

  private func formula(in note: String) -> String { String(note.split(separator: "$")[1]) }
}
