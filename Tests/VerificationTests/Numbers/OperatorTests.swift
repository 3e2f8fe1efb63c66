import Testing

/// What a note defines an operator to mean, and what it gives its numbers in.
@Suite struct OperatorTests {
  @Test(arguments: [
    ("Define $a * b = ab + a$. Then", "2 * 3 = 8"), ("ここでは $a + b$ を「大きい方」と定める。すると", "3 + 5 = 5"),
    ("规定 $a \\times b$ 表示 $a + 2b$，则", "3 \\times 4 = 11"),
    ("Die Verknüpfung ist durch $x * y = x + y + 1$ gegeben. Also ist", "2 * 3 = 6.5"),
    ("An operation is given by\n\n$$a * b := a^b + 1$$\n\nSo we find", "2 * 3 = 10"),
  ])
  func aDefinedOperator(text: String, claim: String) {
    let found = judgedFormulas("\(text) $\(claim)$ so.\n")
    #expect(found == ["unchecked \(claim): operator-of-the-note"])
  }

  @Test(arguments: [
    "We define the length as $a + b$. Then", "Define $c$ so that $a + b = c$. Then",
    "Addition is $a + b = 2ab$ here. Then",
    "By definition addition has $a + b = b + a$. Then", "Define $a \\times b = ab + a$. Then",
    "# One\n\nDefine $a + b = ab$.\n\n# Two\n\nThen", "We define $c$ by $a + b$. Then",
  ])
  func anotherOne(text: String) {
    #expect(judgedFormulas("\(text) $3 + 5 = 9$ so.\n") == ["refuted 3 + 5 = 9"])
  }

  @Test(arguments: [
    ("All amounts in thousands: sales were", "1200000 + 300000 = 1500", "1200000 + 300000 = 1600"),
    ("（単位：千円）売上高は", "1250000 + 750000 = 2000", "1250000 + 750000 = 2100"),
    ("In Mio. EUR:", "2000000 + 500000 = 2.5", "2000000 + 500000 = 2.6"),
    ("In dozens:", "36 + 24 = 5", "36 + 24 = 6"),
    ("## Sales in millions\n\nThey were", "4 \\cdot 2 = 8000000", "4 \\cdot 2 = 9000000"),
  ])
  func aScaleOfTheText(text: String, scaled: String, other: String) {
    #expect(judgedFormulas("\(text) $\(scaled)$ so.") == ["unchecked \(scaled): scale-of-the-text"])
    #expect(judgedFormulas("\(text) $\(other)$ so.") == ["refuted \(other)"])
    #expect(judgedFormulas("Sales were $\(scaled)$ so.") == ["refuted \(scaled)"])
  }
}
