package import Numbers
package import Words

/// Why an expression has several readings.
package struct Ambiguity: Sendable, Hashable {
  /// What verdicts on several readings come to.
  package enum Policy: Sendable {
    /// All must agree, as with `1/2x`.
    case allMustAgree
    /// Any that holds is enough, as with the base of `\log`.
    case anyHolds
    /// The first decides, unless it is refuted and another holds, as with `1 + 1 = 10`: then nobody knows.
    case othersRaiseDoubt
  }

  /// The readings of one kind are chosen together: a formula has one base of logarithms.
  package var kind: String
  package var policy: Policy
  /// What each reading is called.
  package var names: [Wording]

  package static let slash = Ambiguity(
    kind: "slash", policy: .allMustAgree,
    names: [
      Wording("division from left to right", ja: "左から順に割る"),
      Wording("the product below the slash", ja: "後ろの積で割る"),
    ])
  package static let functionExtent = Ambiguity(
    kind: "function extent", policy: .allMustAgree,
    names: [
      Wording("the function of what follows it", ja: "直後のものの関数"),
      Wording("the function of the whole term", ja: "項全体の関数"),
    ])
  package static let functionPower = Ambiguity(
    kind: "function power", policy: .allMustAgree,
    names: [Wording("the power of the value", ja: "値の累乗"), Wording("the power of the argument", ja: "引数の累乗")])
  package static let functionProduct = Ambiguity(
    kind: "function product", policy: .anyHolds,
    names: [
      Wording("the function of the product", ja: "積の関数"),
      Wording("the function of the first factor", ja: "最初の因子の関数"),
    ])
  package static let mixedNumber = Ambiguity(
    kind: "mixed number", policy: .othersRaiseDoubt,
    names: [Wording("a mixed number", ja: "帯分数"), Wording("a product", ja: "積")])
  /// `3\frac72`, which is no mixed number as schools write them.
  package static let improperFraction = Ambiguity(
    kind: "improper fraction", policy: .allMustAgree,
    names: [Wording("a product", ja: "積"), Wording("a mixed number", ja: "帯分数")])
  /// `2^13`, which TeX sets as a power of 1 before a 3.
  package static let unbracedExponent = Ambiguity(
    kind: "unbraced exponent", policy: .othersRaiseDoubt,
    names: [
      Wording("the exponent is one digit", ja: "指数は 1 桁"),
      Wording("the exponent is all of its digits", ja: "指数は数字の全体"),
    ])
  /// `12 : 4`
  package static let colon = Ambiguity(
    kind: "colon", policy: .anyHolds, names: [Wording("a quotient", ja: "商"), Wording("a ratio", ja: "比")])
  package static let itemNumber = Ambiguity(
    kind: "item number", policy: .anyHolds,
    names: [Wording("a factor", ja: "係数"), Wording("the number of an exercise", ja: "問題の番号")])
  package static let aggregateExtent = Ambiguity(
    kind: "sum extent", policy: .anyHolds,
    names: [
      Wording("the sum ends before the next term", ja: "和は次の項の前で終わる"),
      Wording("the sum takes the next term", ja: "和は次の項を含む"),
    ])
  package static let logarithmBase = Ambiguity(
    kind: "logarithm base", policy: .anyHolds, names: logarithms.map(\.name))
  /// The base that the note or the vault declares comes first; another one that holds only raises doubt.
  package static func logarithmBase(declared: ElementaryFunction) -> Ambiguity {
    let others = [ElementaryFunction.naturalLogarithm, .decimalLogarithm, .binaryLogarithm].filter {
      $0 != declared
    }
    return Ambiguity(
      kind: logarithmBase.kind, policy: .othersRaiseDoubt,
      names: ([declared] + others).compactMap { one in logarithms.first { $0.function == one }?.name })
  }
  private static let logarithms: [(function: ElementaryFunction, name: Wording)] = [
    (.naturalLogarithm, Wording("natural logarithm", ja: "自然対数")),
    (.decimalLogarithm, Wording("logarithm to base 10", ja: "常用対数")),
    (.binaryLogarithm, Wording("logarithm to base 2", ja: "底 2 の対数")),
  ]
  package static let negativeRemainder = Ambiguity(
    kind: "negative remainder", policy: .anyHolds,
    names: [
      Wording("the remainder is not negative", ja: "余りは負でない"),
      Wording("the remainder has the sign", ja: "余りは符号を持つ"),
    ])
  /// `10 / 2 \times 5`, where some take all that follows the slash for the divisor.
  package static let slashProduct = Ambiguity(
    kind: "slash before a product", policy: .othersRaiseDoubt,
    names: [
      Wording("division from left to right", ja: "左から順に割る"),
      Wording("the product below the slash", ja: "後ろの積で割る"),
    ])
  /// `6 \times 10^4 / 2 \times 10^2`
  package static let scientific = Ambiguity(
    kind: "power of ten", policy: .anyHolds,
    names: [
      Wording("each number with its power of ten", ja: "10 の累乗は数ごとに付く"),
      Wording("multiplication and division from left to right", ja: "左から順に乗除を計算する"),
    ])
  /// `1.2e3`
  package static let exponentMark = Ambiguity(
    kind: "exponent mark", policy: .anyHolds,
    names: [Wording("e before an exponent", ja: "e は指数の印"), Wording("e as a number", ja: "e は数")])
  package static let signedPower = Ambiguity(
    kind: "signed power", policy: .othersRaiseDoubt,
    names: [
      Wording("the sign of the power", ja: "累乗に付いた符号"),
      Wording("the power of the signed number", ja: "符号付きの数の累乗"),
    ])
  package static let thousands = Ambiguity(
    kind: "comma", policy: .othersRaiseDoubt,
    names: [
      Wording("the comma groups thousands", ja: "コンマは桁区切り"),
      Wording("the comma is a decimal point", ja: "コンマは小数点"),
    ])
  package static let angle = Ambiguity(
    kind: "angle", policy: .anyHolds,
    names: [Wording("angles in radians", ja: "角度はラジアン"), Wording("angles in degrees", ja: "角度は度")])
  /// What the text says of angles comes first; the other only raises doubt.
  package static func angle(areDegrees: Bool) -> Ambiguity {
    Ambiguity(
      kind: angle.kind, policy: .othersRaiseDoubt, names: areDegrees ? angle.names.reversed() : angle.names)
  }
  /// Under this key a choice says whether angles are in degrees.
  static let angleInDegrees = "angle in degrees"
  package static let numeralBase = Ambiguity(
    kind: "numeral base", policy: .othersRaiseDoubt,
    names: [Wording("decimal numerals", ja: "10 進の数字"), Wording("binary numerals", ja: "2 進の数字")])
}
