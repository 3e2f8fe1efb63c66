import NoteParsing
import Testing
import Verdicts

@testable import Verification

/// Identities of a note are tried on many inputs: what holds is tested, and only what the text calls an identity is ever refuted.
@Suite struct IdentityTests {
  private static func items(_ note: String) -> [VerificationItem] {
    let source = SourceText(Array(note.utf8))
    let plan = planVerification(of: NoteParser.parse(source, fileName: "Note.md"), source: source)
    return judge(plan, [:]).filter { $0.kind == .identity }
  }

  private static let sigmoid = "$$\\sigma(x) = \\frac{1}{1 + e^{-x}}$$\n\n"
  private static let information = #"""
    $$H(p) = -\sum_i p_i \log p_i$$

    $$H(p, q) = -\sum_i p_i \log q_i$$

    $$D_{KL}(p \| q) = \sum_i p_i \log \frac{p_i}{q_i}$$


    """#

  static let holding: [String] = [
    #"$\sin^2 x + \cos^2 x = 1$"#, "$(a+b)^2 = a^2 + 2ab + b^2$", #"$\log(ab) = \log a + \log b$"#,
    #"$\frac{d}{dx}\sin x = \cos x$"#, #"$\frac{d}{dx} x^3 = 3x^2$"#, #"$\frac{d}{dx} e^{2x} = 2e^{2x}$"#,
    #"$\frac{\partial}{\partial x}(x^2 y) = 2xy$"#, #"$\frac{d^2}{dx^2} x^3 = 6x$"#, "$n! = n(n-1)!$",
    #"$\sum_{k=1}^n k = \frac{n(n+1)}{2}$"#, #"$x^2 + 1 \ge 2x$"#, #"$e^x \ge 1 + x$"#,
    #"$\lfloor x \rfloor \le x$"#,
    sigmoid + #"$\tanh x = 2\sigma(2x) - 1$"#, sigmoid + #"$\sigma' = \sigma(1-\sigma)$"#,
    sigmoid + #"$\sigma'(x) = \sigma(x)(1 - \sigma(x))$"#, sigmoid + #"$\sigma(1-\sigma) \le \frac14$"#,
    sigmoid + #"$\frac{d\sigma}{dx} = \sigma(x)(1 - \sigma(x))$"#, sigmoid + #"$\sigma(-x) = 1 - \sigma(x)$"#,
    information + #"$$H(p,q) = H(p) + D_{KL}(p\|q)$$"#, information + #"$$D_{KL}(p\|q) \ge 0$$"#,
    information + #"$$H(p) \ge 0$$"#,
    "$$\\bar{x} = \\frac1n \\sum_{i=1}^n x_i$$\n\n$\\sum_{i=1}^n (x_i - \\bar{x}) = 0$",
    "$f(x) = x^3 + 2x$, so that $f'(x) = 3x^2 + 2$.",
  ]

  @Test(arguments: holding) func whatHoldsIsTestedAndNotProved(_ note: String) throws {
    let items = Self.items(note)
    #expect(items.map(\.verdict) == [.verified], "\(note)")
    let item = try #require(items.first)
    #expect(item.sentence.hasSuffix(" inputs: tested, not proved."), "\(item.sentence)")
    #expect(item.reasons.isEmpty)
  }

  @Test func aChainIsTriedLinkByLink() {
    let items = Self.items(Self.sigmoid + #"$$\sigma' = \sigma(1-\sigma) \le \frac14$$"#)
    #expect(items.map(\.claim) == [#"\sigma' = \sigma(1-\sigma)"#, #"\sigma(1-\sigma) \le \frac14"#])
    #expect(items.map(\.reading) == ["with σ as the note defines it", "with σ as the note defines it"])
    #expect(items.map(\.sentence).first == "Both sides agree on 33 inputs: tested, not proved.")
  }

  @Test func sentencesAreInTheLanguageOfTheNote() {
    let items = Self.items("恒等式 $(a+b)^2 = a^2 + 2ab + b^2$ を思い出す。恒等式 $(a+b)^2 = a^2 + b^2 + ab$ はどうか。")
    #expect(
      items.map(\.sentence) == [
        "両辺は 40 個の入力で一致する。試しただけで、証明ではない。", "a = 1, b = 3 のとき、左辺は 16、右辺は 13 になる。",
      ])
  }

  static let failing: [(note: String, sentence: String)] = [
    (
      "The identity $(a+b)^2 = a^2 + b^2 + ab$ holds for all $a$ and $b$.",
      "For a = 1, b = 3 the left side is 16, the right side 13."
    ),
    ("恒等式 $\\sin 2x = 2 \\sin x$ は任意の $x$ で成り立つ。", "x = 1 のとき、左辺は 0.909、右辺は 1.68 になる。"),
    (
      "$g(x) = x^3 + 2x$\n\nIts derivative is $g'(x) = 3x^2 + 2x$.",
      "For x = 2 the left side is 14, the right side 16."
    ),
    (
      "For every $x$ we have $\\cos 2x = 1 - 2\\cos^2 x$.",
      "For x = 1 the left side is -0.416, the right side 0.416."
    ),
  ]

  @Test(arguments: failing) func whatTheTextCallsAnIdentityIsRefuted(_ note: String, _ sentence: String) {
    let items = Self.items(note)
    #expect(items.map(\.verdict) == [.refuted], "\(note)")
    #expect(items.first?.reasons.map(\.id) == ["identity-fails"])
    #expect(items.first?.sentence == sentence)
  }

  /// Definitions, equations to solve, conditions, approximations, other kinds of things.
  @Test(arguments: [
    "$y = x^2 + 1$", "$x^2 = 4$", "$2x + 3 = 7$", "Solve $x^2 + 3x = 2x + 1$ for all real $x$.",
    "Let $x + y = 3$.", "where $a + b = c + 1$ such that $ab = c$", "条件 $x + 1 = 2y$ を満たすとする。",
    "For all $x > 0$ with $x + 1 = 2x$ we are done.", "If $n$ is even, then always $n^2 + n = n^2$.",
    "$n \\ge 1$", "$0 \\le p \\le 1$", "$\\sigma > 0$", "$\\sqrt{x^2} = x$", "$ab = ba$",
    "$a^+ b - b a^+ = 0$", "$\\mathbb{p}^2 - \\mathbb{p} = \\mathbb{p} \\mathbb{p} - \\mathbb{p}$",
    "$AB + C = BA + C$",
    "$f(x + y) = f(x) + f(y)$", "$E[X + Y] = E[X] + E[Y]$", "$f(x) = x^2$\n\n$f'(x) = 0$",
    "$f(x) = x^2$\n\n$f(x) = x^2$",
    "$f(x) = x^2$ and $g(x) = 2x$\n\n$f(x) = g(x)$", "$x + x = x$ in every lattice", "$\\sin x \\approx x$",
    "$\\sin x = x$ for small $x$",
    "$\\frac{dy}{dx} = 0$", "$f(n) = O(n^2)$", "The identity $x^2 - 1 = x + 1$ is wrong for all but two $x$.",
    "$3 + 4 = 7$", "$x$",
    "$x \\le 200$", "$0 < \\|p - c\\|$", "$f(r) = 0$\n\n$f(r) + x = x$",
    "# A\n\n$f(x) = x^2$\n\n# B\n\n$f'(x) = x^3 + x$",
    "$f(x) = e^x$\n\n对于任意 $a, b \\in G$，由同态的定义，$f(ab^{-1}) = f(a) f(b)^{-1}$。",
  ])
  func whatMayBeMeantOtherwiseIsNeverRefuted(_ note: String) {
    #expect(Self.items(note).filter { $0.verdict != .unchecked }.isEmpty, "\(note): \(Self.items(note))")
  }

  /// What numbers are judged by stays as it is, and a formula that is an identity does claim something.
  @Test func numbersKeepTheirVerdicts() {
    func verdicts(_ note: String) -> [String] {
      let source = SourceText(Array(note.utf8))
      let plan = planVerification(of: NoteParser.parse(source, fileName: "Note.md"), source: source)
      return judge(plan, [:]).map { "\($0.kind) \($0.verdict)" }
    }
    #expect(verdicts("$x = 2$ and $x^2 + 1 = 5$") == ["number noClaim", "number verified"])
    #expect(verdicts("$x = 2$ and $x^2 + 1 = 6$") == ["number noClaim", "number refuted"])
    #expect(verdicts("$(x + 1)^2 = x^2 + 2x + 1$") == ["identity verified"])
    #expect(verdicts("$\\quad \\quad x = 2$ and $x + 1 = 3$") == ["number noClaim", "number verified"])
    #expect(verdicts("$n = 4$ and $n (n-1)! = 24$") == ["number noClaim", "number verified"])
  }

  /// Definitions that use one another again and again, and derivatives of what is nested, are given up.
  @Test func whatGrowsIsGivenUp() {
    let names = Array("abcdefgh")
    var note = "$a_1(x) = x$\n\n"
    for (name, next) in zip(names, names.dropFirst()) {
      let use = "\(next)(x)"
      note += "$\(name)(x) = \(Array(repeating: use, count: 30).joined(separator: " + "))$\n\n"
    }
    note += "$h(x) = x^2 \\sin(x) e^x$\n\n$a(x) = 2 a(x) - a(x) + 0$\n\n$a'''(x) + 1 = 1 + a'''(x)$\n\n"
    note += "$h(h(h(h(h(h(h(x))))))) + 1 = 1 + h(h(h(h(h(h(h(x)))))))$\n"
    #expect(Self.items(note).allSatisfy { $0.verdict != .refuted })
  }

  /// A note with many formulas is judged within its bound.
  @Test func manyFormulasAreBounded() {
    let note = (0..<3_000).map { "$(a + \($0)b)^2 = a^2 + \(2 * $0)ab + \($0 * $0)b^2$\n\n" }.joined()
    let items = Self.items(note)
    #expect(items.count > 100 && items.allSatisfy { $0.verdict == .verified })
  }
}
