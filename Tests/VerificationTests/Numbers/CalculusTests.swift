import LaTeXMath
import NoteParsing
import Testing
import Verdicts

@testable import Verification

/// Definite integrals and limits.
@Suite struct CalculusTests {
  @Test(arguments: [
    "\\lim_{x\\to 2} (x^2+1) = 5", "\\lim_{x \\to 2} x^2 + 1 = 5", "\\lim_{x\\to 2} \\frac{x^2-4}{x-2} = 4",
    "\\lim_{n\\to\\infty} \\frac{2n^2+1}{3n^2-n} = \\frac23", "\\lim_{n\\to\\infty} \\frac1n = 0",
    "\\lim_{x\\to 0} \\frac{\\sin x}{x} = 1", "\\lim_{x\\to 0} \\frac{1-\\cos x}{x^2} = \\frac12",
    "\\lim_{x\\to 0} \\frac{e^x-1}{x} = 1", "\\lim_{x\\to 0^+} \\sqrt{x} = 0",
    "\\lim_{x\\to\\pi} \\cos x = -1",
    "\\lim_{x\\to\\infty} e^{-x} = 0", "\\lim_{x\\to\\infty} \\arctan x = \\frac{\\pi}{2}",
    "\\lim_{x\\to-\\infty} \\frac{x+1}{x} = 1",
    "\\lim_{n\\to\\infty} \\left(5 + \\left(\\frac12\\right)^n\\right) = 5",
    "\\lim_{h\\to 0} \\frac{(3+h)^2-9}{h} = 6", "\\lim_{x \\to 1} \\frac{\\ln x}{x-1} = 1",
    "\\lim_{x\\to+\\infty} x\\,e^{-x} = 0", "\\lim_{x\\to\\infty} (3 - x^2 e^{-2x}) = 3",
  ])
  func limitsThatHoldAreVerified(latex: String) {
    #expect(Set(verdicts(latex)) == [.verified], "\(NumberJudge().judge(MathFormula(latex)))")
  }

  @Test(arguments: [
    ("\\lim_{x\\to 2} (x^2+1) = 6", "5"), ("\\lim_{x\\to 2} \\frac{x^2-4}{x-2} = 5", "4"),
    ("\\lim_{n\\to\\infty} \\frac{2n^2+1}{3n^2-n} = \\frac32", "0.666667"),
    ("\\lim_{x\\to 0} \\frac{\\sin 3x}{x} = 2", "3"), ("\\lim_{n\\to\\infty} \\frac{n}{n+1} = 2", "1"),
  ])
  func limitsThatDoNotHoldAreRefuted(latex: String, actual: String) {
    let links = NumberJudge().judge(MathFormula(latex))
    #expect(links.map(\.verdict) == [.refuted], "\(links)")
    #expect(links.map(\.actual) == [actual], "\(links)")
  }

  @Test(arguments: [
    "\\lim_{x\\to 0} \\frac{|x|}{x} = 1", "\\lim_{x\\to 0} \\frac1x = 3",
    "\\lim_{x\\to 1} \\lfloor x \\rfloor = 1",
    "\\lim_{n\\to\\infty} (1+\\frac1n)^n = 3", "\\lim_{x\\to\\infty} x^2 = 5",
    "\\lim_{x\\to 0} x \\sin\\frac1x = 1",
    "\\lim_{n\\to\\infty} (-1)^n = 1", "\\lim_{x\\to 0^+} x^x = 2",
  ])
  func limitsThatAreNotProvenAreLeftAlone(latex: String) {
    let links = NumberJudge().judge(MathFormula(latex))
    #expect(links.map(\.verdict) == [.unchecked], "\(links)")
    #expect(links.first?.reasonIDs == ["no-value"])
  }

  @Test(arguments: [
    "\\int_0^1 x^2\\,dx = \\frac13", "\\int_0^\\infty e^{-x}\\,dx = 1", "\\int_{0}^{\\pi} \\sin x\\,dx = 2",
    "\\int_1^e \\frac{1}{x}\\,dx = 1", "\\int_0^1 \\frac{dx}{1+x^2} = \\frac{\\pi}{4}",
    "\\int_{-\\infty}^{\\infty} e^{-x^2}\\,dx = \\sqrt{\\pi}", "\\int_0^\\infty x^3 e^{-x}\\,dx = 6",
    "\\int_0^1\\int_0^1 xy\\,dx\\,dy = \\frac14", "\\int_0^1 \\int_0^x y\\,dy\\,dx = \\frac16",
    "\\int_{-1}^{1} x^3\\,dx = 0", "\\int_0^1 \\sqrt{x}\\,dx = \\frac23",
    "\\int_0^1 \\frac{1}{\\sqrt{x}}\\,dx = 2",
    "\\int_0^1 \\ln x\\,dx = -1", "\\int_0^{\\pi} \\sin^2 x\\,dx = \\frac{\\pi}{2}",
    "\\int_1^\\infty \\frac{dx}{x^2} = 1",
    "\\int_0^1 e^{x^2}\\,dx \\approx 1.4627", "\\int_0^2 \\sqrt{1+x^3}\\,dx \\approx 3.2413",
    "\\int_0^1 \\frac{x}{1+x^2}\\,dx = \\frac{\\ln 2}{2}",
    "\\int_0^{\\pi/4} \\tan x\\,dx = \\frac{\\ln 2}{2}",
    "\\int_{-\\infty}^{\\infty} \\frac{1}{\\sqrt{2\\pi}} e^{-x^2/2}\\,dx = 1", "\\int_0^1 x e^x\\,dx = 1",
    "\\int_{-\\infty}^\\infty \\frac{1}{1+x^2}\\,dx = \\pi", "\\int_0^3 (2t+1)\\,\\mathrm{d}t = 12",
    "2\\int_0^1 x\\,dx + 3 = 4", "\\int_0^1 (1-x)^{10}\\,dx = \\frac1{11}", "\\int_2^0 x\\,dx = -2",
    "\\int_0^1 \\frac{1}{(x+1)(x+2)}\\,dx = \\ln\\frac43", "\\int_0^1 e^{-x}\\sin x\\,dx \\approx 0.2458",
    "\\int_{-\\infty}^{\\infty} x^2 e^{-x^2/2}\\,dx = \\sqrt{2\\pi}",
    "\\int_0^1 2^x\\,dx = \\frac{1}{\\ln 2}",
    "\\int_0^{0.5} \\arcsin x\\,dx \\approx 0.1278", "\\int_0^1 x(x+1)\\,dx = \\frac56",
    "\\sum_{n=1}^{3} n(n+1) = 20", "6\\int_{t=0}^{1} dt = 6", "\\int_{u=3}^{u=4} u\\,du = \\frac72",
  ])
  func integralsThatHoldAreVerified(latex: String) {
    #expect(Set(verdicts(latex)) == [.verified], "\(NumberJudge().judge(MathFormula(latex)))")
  }

  @Test(arguments: [
    ("\\int_0^1 x^2\\,dx = \\frac14", "0.333333"), ("\\int_0^\\infty e^{-2x}\\,dx = 2", "0.50"),
    ("\\int_0^1\\int_0^1 xy\\,dx\\,dy = \\frac12", "0.250000"),
    ("\\int_0^1 e^{x^2}\\,dx = 1.4727", "1.462652"),
    ("\\int_0^2 \\sqrt{1+x^3}\\,dx = 3.2513", "3.241309"), ("\\int_0^1 2\\,dt = 3", "2"),
    ("\\int_1^2 \\frac{1}{x}\\,dx = 0.683", "0.69315"),
  ])
  func integralsThatDoNotHoldAreRefuted(latex: String, actual: String) {
    let links = NumberJudge().judge(MathFormula(latex))
    #expect(links.map(\.verdict) == [.refuted], "\(links)")
    #expect(links.map(\.actual) == [actual], "\(links)")
  }

  @Test(arguments: [
    "\\int_{-1}^1 \\frac{1}{x}\\,dx = 3", "\\int_0^1 \\frac{1}{x}\\,dx = 2",
    "\\int_{-1}^1 \\frac{dx}{x^2} = -2",
    "\\int_0^\\infty \\sin x\\,dx = 1", "\\int_0^\\infty \\frac{\\sin x}{x}\\,dx = 1",
    "\\int_0^1 x^x\\,dx = 1",
    "\\int_0^{10} \\lfloor x \\rfloor\\,dx = 40", "\\int_0^1 \\sin\\frac{1}{x}\\,dx = 1",
    "\\sum_{k=1}^{2000} \\int_0^k e^{-x^3}\\,dx = 1", "\\int_0^1 x\\int_0^1 e^{t^2}\\,dt\\,dx = 1",
    "\\int_0^{2} \\tan x\\,dx = 1", "\\int_0^{100} \\sin(x^2)\\,dx = 1",
  ])
  func integralsThatAreNotProvenAreLeftAlone(latex: String) {
    let links = NumberJudge().judge(MathFormula(latex))
    #expect(links.map(\.verdict) == [.unchecked], "\(links)")
    #expect(links.first?.reasonIDs == ["no-value"])
  }

  /// Those without an antiderivative by rule, by their antiderivatives from substitution.
  @Test(arguments: [
    "\\int_0^1 2x e^{x^2}\\,dx = e - 1", "\\int_0^1 \\frac{2x+1}{x^2+x+1}\\,dx = \\ln 3",
    "\\int_0^1 2x\\cos(x^2)\\,dx = \\sin(1)", "\\int_0^1 \\frac{e^x}{1+e^x}\\,dx = \\ln\\frac{1+e}{2}",
    "\\int_1^2 \\frac{(\\ln x)^3}{x}\\,dx = \\frac{(\\ln 2)^4}{4}",
    "\\int_0^1 \\frac{\\arctan(x)}{1+x^2}\\,dx = \\frac{\\pi^2}{32}",
    "\\int_0^1 \\tanh(x)\\,dx = \\ln(\\cosh(1))", "\\int_0^{1/2} \\frac{dx}{\\sqrt{1-x^2}} = \\frac{\\pi}{6}",
    "\\int_0^1 x^2\\sqrt{1+x^3}\\,dx = \\frac29(2\\sqrt2-1)",
    "\\int_0^1 \\operatorname{erf}(x)\\,dx = \\operatorname{erf}(1) + \\frac{e^{-1}-1}{\\sqrt\\pi}",
  ])
  func enclosuresHoldWhatIsKnown(latex: String) {
    let links = NumberJudge().judge(MathFormula(latex))
    #expect(links.map(\.verdict) == [.verified], "\(links)")
    #expect(links.first?.manner.first == "exact")
  }

  @Test(arguments: [
    "\\sum_{n=1}^\\infty \\frac{1}{2^n} = 1", "\\sum_{n=1}^{\\infty} \\frac{1}{n^2} = \\frac{\\pi^2}{6}",
    "\\sum_{n=0}^\\infty \\frac{1}{n!} = e", "\\sum_{n=1}^\\infty \\frac{n}{2^n} = 2",
    "\\sum_{n=1}^\\infty \\frac{1}{n^4} = \\frac{\\pi^4}{90}", "\\sum_{n=1}^\\infty \\frac{1}{n(n+1)} = 1",
    "\\sum_{n=1}^\\infty \\frac{(-1)^{n+1}}{n} = \\ln 2",
    "\\sum_{k=0}^\\infty \\frac{(-1)^k}{2k+1} = \\frac{\\pi}{4}",
    "\\sum_{k=0}^\\infty \\frac{(-1)^k}{(2k)!} = \\cos(1)", "\\sum_{k=0}^\\infty 3 \\cdot 0.25^k = 4",
    "\\sum_{n=0}^\\infty \\left(\\frac12\\right)^n = 2",
    "\\sum_{n=0}^\\infty \\frac{1}{(2n+1)^2} = \\frac{\\pi^2}{8}",
    "\\sum_{n=1}^\\infty \\frac{1}{4n^2-1} = \\frac12",
    "\\sum_{n=1}^\\infty \\frac{1}{n^3} \\approx 1.2020569",
    "\\sum_{n=1}^\\infty \\frac{1}{n^{3/2}} \\approx 2.612", "\\sum_{n=0}^\\infty \\frac{2^n}{n!} = e^2",
    "\\sum_{n=1}^\\infty \\frac{n^2}{3^n} = \\frac32", "\\sum_{n=0}^\\infty e^{-n} = \\frac{1}{1-e^{-1}}",
    "\\sum_{n=2}^\\infty \\frac{1}{n^2} = \\frac{\\pi^2}{6} - 1",
    "\\sum_{n=1}^\\infty \\frac{(-1)^{n}}{n^2} = -\\frac{\\pi^2}{12}",
    "\\sum_{n=1}^\\infty \\frac{1}{n 2^n} = \\ln 2",
    "\\sum_{n=1}^\\infty \\left(\\frac{1}{2^n} + \\frac{1}{3^n}\\right) = 1.5",
    "\\sum_{n=1}^\\infty 0.999^n = 999",
  ])
  func sumsWithoutEndThatHoldAreVerified(latex: String) {
    #expect(Set(verdicts(latex)) == [.verified], "\(NumberJudge().judge(MathFormula(latex)))")
  }

  @Test(arguments: [
    ("\\sum_{n=1}^\\infty \\frac{1}{2^n} = 2", "1"),
    ("\\sum_{n=1}^\\infty \\frac{1}{n^2} = \\frac{\\pi^2}{8}", "1.644934"),
    ("\\sum_{n=1}^\\infty \\frac{1}{n(n+1)} = \\frac12", "1.000000"),
    ("\\sum_{n=1}^\\infty \\frac{(-1)^{n+1}}{n} = 0.703", "0.69315"),
    ("\\sum_{n=0}^\\infty \\frac{1}{n!} = 2.728", "2.71828"),
  ])
  func sumsWithoutEndThatDoNotHoldAreRefuted(latex: String, actual: String) {
    let links = NumberJudge().judge(MathFormula(latex))
    #expect(links.map(\.verdict) == [.refuted], "\(links)")
    #expect(links.map(\.actual) == [actual], "\(links)")
  }

  @Test(arguments: [
    "\\sum_{n=1}^\\infty n = -\\frac{1}{12}", "\\sum_{n=1}^\\infty \\frac1n = 5",
    "\\sum_{n=0}^\\infty (-1)^n = \\frac12",
    "\\sum_{n=0}^\\infty 2^n = -1", "\\sum_{n=2}^\\infty \\frac{1}{n \\ln n} = 3",
    "\\sum_{n=0}^\\infty \\frac{1}{n} = 2",
    "\\sum_{n=1}^\\infty \\frac{\\sin n}{n^2} = 1", "\\sum_{n=0}^\\infty n! = 1",
    "\\prod_{n=2}^\\infty (1-\\frac1{n^2}) = 1",
    "\\sum_{n=1}^\\infty \\frac{1}{n^2+1} = 2", "\\sum_{n=1}^\\infty n \\cdot 0.9999^n = 998",
  ])
  func sumsThatAreNotProvenAreLeftAlone(latex: String) {
    let links = NumberJudge().judge(MathFormula(latex))
    #expect(links.map(\.verdict) == [.unchecked], "\(links)")
    #expect(links.first?.reasonIDs == ["no-value"])
  }

  /// What a rule of Simpson, a partial sum or samples give.
  @Test(arguments: [
    "\\int_0^1 e^{x^2}\\,dx \\approx 1.4637", "\\int_0^1 x^2\\,dx \\approx \\frac{11}{32}",
    "\\sum_{n=1}^\\infty \\frac{1}{n^2} \\approx 1.6350", "0.34 \\approx \\int_0^1 x^2\\,dx",
  ])
  func approximationsByAMethodAreLeftAlone(latex: String) {
    let links = NumberJudge().judge(MathFormula(latex))
    #expect(links.map(\.verdict) == [.unchecked], "\(links)")
    #expect(links.first?.reasonIDs.first == "approximation-by-a-method")
  }

  @Test(arguments: ["P = \\int_0^1 f(x)\\,dx", "\\int_0^1 f(x)\\,dx = 1", "\\int_0^a x\\,dx = 3"])
  func freeSymbolsClaimNothing(latex: String) {
    #expect(Set(verdicts(latex)) == [.noClaim])
  }

  /// A function without its argument is no constant, though its name has a value.
  @Test func aFunctionAloneIsNoConstant() {
    var scope = Scope()
    scope.values["f"] = .init(value: .number(.one), text: "f = 1")
    #expect(verdicts("\\int_0^2 f\\,dx = 2", scope: scope) == [.verified])
    scope.functionNames = ["f"]
    #expect(verdicts("\\int_0^2 f\\,dx = 3", scope: scope) == [.noClaim])
  }

  /// The variable of an integral takes nothing from a given of the same letter.
  @Test func theNoteAround() {
    let text = "Let $x = 2$ and $f(t) = 3t^2$. Then $\\int_0^1 f(x)\\,dx = 2$ and $x + 1 = 4$.\n"
    let source = SourceText(Array(text.utf8))
    let items = NumberClaims(NoteParser.parse(source, fileName: "Note.md"), source: source).items
    let judged = items.filter { $0.verdict != .noClaim }
    #expect(judged.map(\.actual) == ["1", "3"])
    #expect(judged.last?.verdict == .refuted)
  }
}
