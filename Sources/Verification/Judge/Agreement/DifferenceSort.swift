internal import LaTeXMath
internal import Verdicts
internal import Words

/// Tells in which way a function differs from its formula.
struct DifferenceSort {
  let comparison: AgreementComparison
  let tries: [AgreementComparison.Try]
  /// The formula under each of its readings.
  let bodies: [Expression]

  private var claim: AgreementClaim { comparison.claim }

  var finding: AgreementFinding {
    let apart = tries.filter { !$0.agrees }
    guard let first = smallest(apart) else {
      return AgreementFinding(.unchecked, [FunctionNotRun.ground(claim.function)])
    }
    let example = Self.example(first, claim)
    var finding = AgreementFinding(.refuted, [])
    (finding.expected, finding.actual) = Self.texts(first)
    if let places = (0...8).first(where: isRounded) {
      finding.verdict = .imprecise
      finding.grounds = [ResultIsRounded.ground(claim.function, places)]
    } else if tries.allSatisfy(\.isClose) {
      finding.verdict = .imprecise
      finding.grounds = [ApproximatesFormula.ground(claim.function, example)]
    } else if holdsForPositive {
      // What holds for all that is positive may be all that the text means.
      finding.verdict = .imprecise
      finding.grounds = [DiffersInPart.ground(example)]
    } else {
      let ground = cause(apart, example)
      finding.isOneStep = ground != nil || (claim.isWeak || claim.isDistant) && isOneStepAway
      finding.grounds = [ground ?? FormulaAndCodeDiffer.ground(example)]
    }
    return finding
  }

  /// Whether they agree wherever nothing is negative, for numbers enough, and the formula does not tell signs apart itself.
  private var holdsForPositive: Bool {
    let positive = tries.filter(\.isPositive)
    let shapes = Set(tries.map { $0.inputs.mapValues(\.shape) })
    return positive.count >= 5 && positive.allSatisfy(\.agrees) && !comparison.side.body.hasCases
      && Set(positive.map { $0.inputs.mapValues(\.shape) }) == shapes
  }

  /// Why they differ, where one slip explains all tries.
  private func cause(_ apart: [AgreementComparison.Try], _ example: CounterExample) -> Ground? {
    let isOfAll =
      apart.count == tries.count
      || tries.allSatisfy { $0.agrees || $0.formula.numbers.contains { $0 != 0 } }
    let ratio = isOfAll ? factor(apart) : nil
    if ratio == .opposite { return OppositeSign.ground(claim.function, example) }
    for body in bodies {
      if let ground = exchange(body, example) { return ground }
    }
    if ratio == .length { return SumForMean.ground(claim.function, isSum: true, example) }
    if ratio == .perLength { return SumForMean.ground(claim.function, isSum: false, example) }
    let name = ratio?.name
    if name == nil || name?.contains("ln") == true,
      let ground = slip(example, factor: name, basesAlone: name != nil)
    {
      return ground
    }
    return name.map { ConstantFactor.ground(claim.function, $0, maker, example) }
  }

  /// Whether another constant, or factors in another order, explain all tries.
  private var isOneStepAway: Bool {
    bodies.contains { body in
      DifferenceHypotheses(side: comparison.side, body: body, claim: claim).unnamedSteps.contains { other in
        holds { try? comparison.side.result(other, $0.inputs) }
      }
    }
  }

  private func exchange(_ body: Expression, _ example: CounterExample) -> Ground? {
    let hypotheses = DifferenceHypotheses(side: comparison.side, body: body, claim: claim)
    if holds({ $0.formula.shape.count == 2 ? $0.formula.transposed : nil }) {
      return TransposedResult.ground(claim.function, example)
    }
    for pair in hypotheses.swaps(tries[0].inputs) where holds({ hypotheses.swapped(pair, $0.inputs) }) {
      return SwappedArguments.ground(claim.function, pair, example)
    }
    for body in comparison.side.reordered where holds({ try? comparison.side.result(body, $0.inputs) }) {
      return OrderOfRebinding.ground(claim.function, example)
    }
    return holds { hypotheses.acrossAxis($0.inputs) } ? WrongAxis.ground(claim.function, example) : nil
  }

  private func slip(_ example: CounterExample, factor: String?, basesAlone: Bool) -> Ground? {
    for body in bodies {
      let hypotheses = DifferenceHypotheses(side: comparison.side, body: body, claim: claim)
      for slip in hypotheses.slips {
        if basesAlone, case .base = slip.kind {} else if basesAlone { continue }
        guard holds({ try? comparison.side.result(slip.body, $0.inputs) }) else { continue }
        switch slip.kind {
        case .base(let base): return AnotherBase.ground(claim.function, base, factor, example)
        case .term(let term): return MissingTerm.ground(claim.function, term, example)
        case .sign(let term): return SignOfTerm.ground(claim.function, term, example)
        case .offByOne: return OffByOne.ground(claim.function, example)
        case .power:
          let way = Wording(
            "leaves out a power or a root, or has one more", ja: "累乗か根が一つ足りないか、一つ多い")
          return AnotherPower.ground(claim.function, way, example)
        case .function(let way): return AnotherFunction.ground(claim.function, way, example)
        }
      }
    }
    if holds({ one in one.formula.mapped { $0 < 0 ? .nan : $0.squareRoot() } }) {
      let way = Wording("gives the square root of the formula's value", ja: "数式の値の平方根を返す")
      return AnotherPower.ground(claim.function, way, example)
    }
    if holds({ one in one.formula.mapped { $0 * $0 } }) {
      let way = Wording("gives the square of the formula's value", ja: "数式の値の 2 乗を返す")
      return AnotherPower.ground(claim.function, way, example)
    }
    return nil
  }

  /// Whether the code gives for all tries what something else than the formula gives, which is not always the same.
  private func holds(_ other: (AgreementComparison.Try) -> FormulaSide.Result?) -> Bool {
    var seen: Set<Double> = []
    for one in tries {
      guard let result = other(one), result.numbers.count == one.code.count else { return false }
      let size = max(one.code.map(abs).max() ?? 0, 1e-3)
      guard zip(result.numbers, one.code).allSatisfy({ abs($0 - $1) <= (one.isSingle ? 1e-5 : 1e-8) * size })
      else {
        return false
      }
      seen.insert(one.code[0])
    }
    return seen.count > 1
  }

  /// What in the code makes a factor: `ddof=1`, with its line.
  private var maker: Wording? {
    for (place, line) in claim.code.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      for mark in ["ddof=1", "ddof=0", "len(x) - 1", "(n - 1)", "/ 2", "0.5"] where line.contains(mark) {
        let line = claim.line + place
        return Wording("`\(mark)` on line \(line)", ja: "\(line) 行目の `\(mark)` ")
      }
    }
    return nil
  }

  /// The one with the fewest and shortest numbers, which is the first.
  private func smallest(_ apart: [AgreementComparison.Try]) -> AgreementComparison.Try? {
    apart.first(where: \.isPositive) ?? apart.first
  }

  static func example(_ one: AgreementComparison.Try, _ claim: AgreementClaim) -> CounterExample {
    let texts = texts(one)
    return CounterExample(
      inputs: one.text(claim), function: claim.function, formulaValue: texts.0, codeValue: texts.1)
  }

  /// Whether the code gives the formula's values to so many decimals.
  private func isRounded(to places: Int) -> Bool {
    let unit = (0..<places).reduce(1.0) { unit, _ in unit / 10 }
    return tries.contains { $0.code.contains { $0 != 0 } }
      && tries.allSatisfy { one in
        zip(one.formula.numbers, one.code).allSatisfy { formula, code in
          abs(formula - code) <= unit / 2 * 1.000_001
            && (code / unit - (code / unit).rounded()).magnitude < 1e-6
        }
      }
  }

  private enum Factor: Equatable {
    case opposite, length, perLength
    case named(String)

    var name: String? { if case .named(let name) = self { name } else { nil } }
  }

  /// A factor that is the same for all tries, or the same function of how many elements there are.
  private func factor(_ apart: [AgreementComparison.Try]) -> Factor? {
    let ratios = apart.map(\.ratio)
    guard apart.count > 2, !ratios.contains(nil) else { return nil }
    let known = ratios.compactMap(\.self)
    if known.allSatisfy({ $0.isNear(-1) }) { return .opposite }
    if let one = known.first, known.allSatisfy({ $0.isNear(one) }) {
      return .named(Self.constants.first { $0.value.isNear(one) }?.name ?? ShortNumber.text(one))
    }
    let lengths = apart.map { one in
      one.inputs.values.lazy.compactMap { if case .vector(let list) = $0 { Double(list.count) } else { nil } }
        .first
    }
    guard !lengths.contains(nil), Set(lengths).count > 1 else { return nil }
    let pairs = Array(zip(known, lengths.compactMap(\.self)))
    let functions: [(factor: Factor, value: (Double) -> Double)] = [
      (.named("n/(n-1)"), { $0 / ($0 - 1) }), (.named("(n-1)/n"), { ($0 - 1) / $0 }),
      (.perLength, { 1 / $0 }),
      (.length, { $0 }),
    ]
    return functions.first { function in pairs.allSatisfy { $0.0.isNear(function.value($0.1)) } }?.factor
  }

  private static let constants: [(name: String, value: Double)] = [
    ("1/ln 2", 1.442_695_040_888_963_4), ("ln 2", 0.693_147_180_559_945_3),
    ("1/ln 10", 0.434_294_481_903_251_8),
    ("ln 10", 2.302_585_092_994_045_7), ("1/2", 0.5), ("1/3", 1.0 / 3), ("2/3", 2.0 / 3), ("π", .pi),
    ("2π", 2 * .pi),
    ("1/π", 1 / .pi), ("√2", 1.414_213_562_373_095_1), ("1/√2", 0.707_106_781_186_547_5),
  ]

  /// The values of both sides with so many digits that they are seen to differ.
  static func texts(_ one: AgreementComparison.Try) -> (String, String) {
    for digits in [3, 5, 8, 12, 17] {
      let texts = (list(one.formula.numbers, digits), list(one.code, digits))
      if texts.0 != texts.1 { return texts }
    }
    return (list(one.formula.numbers, 17), list(one.code, 17))
  }

  private static func list(_ numbers: [Double], _ digits: Int) -> String {
    let texts = numbers.map { ShortNumber.text($0, digits: digits) }
    return numbers.count == 1 ? texts[0] : "[" + texts.joined(separator: ", ") + "]"
  }
}

extension AgreementComparison.Try {
  /// The inputs as a person would write them, in the order of the function.
  func text(_ claim: AgreementClaim) -> String {
    (claim.side?.parameters ?? []).compactMap { parameter in
      inputs[parameter.name].map { "\(parameter.name) = \($0.text)" }
    }.joined(separator: ", ")
  }

  /// Whether no number in it is below zero.
  var isPositive: Bool { inputs.values.allSatisfy { $0.numbers.allSatisfy { $0.digits >= 0 } } }

  /// Whether the sides differ as little as a difference quotient or a sum that is cut off does.
  fileprivate var isClose: Bool {
    zip(formula.numbers, code).allSatisfy { abs($0 - $1) <= 1e-3 * max(abs($0), abs($1)) + 1e-9 }
  }

  /// The one factor between all numbers of the code and the formula's; nil where there is none.
  fileprivate var ratio: Double? {
    // Where both are zero any factor fits.
    let noise = 1e-12 * (code.map(abs).max() ?? 0)
    let apart = zip(code, formula.numbers).filter { $1 != 0 || abs($0) > noise }
    let quotients = apart.compactMap { $1 == 0 ? nil : $0 / $1 }
    guard quotients.count == apart.count, let first = quotients.first, first != 0,
      quotients.allSatisfy({ $0.isNear(first) })
    else { return nil }
    return first
  }
}

extension Double {
  fileprivate func isNear(_ other: Double) -> Bool { abs(self - other) <= 1e-6 * max(abs(self), abs(other)) }
}

/// A number as a person writes it.
enum ShortNumber {
  /// So many significant digits, without zeros behind.
  static func text(_ value: Double, digits: Int = 3) -> String {
    guard value.isFinite else { return value.isNaN ? "nan" : value < 0 ? "-∞" : "∞" }
    guard value != 0 else { return "0" }
    if value == value.rounded(), abs(value) < 1e9 { return String(Int(value)) }
    var exponent = 0
    var size = abs(value)
    while size >= 10 { (size, exponent) = (size / 10, exponent + 1) }
    while size < 1 { (size, exponent) = (size * 10, exponent - 1) }
    if digits >= 17 || exponent > 8 || exponent < -5 { return "\(value)" }
    let places = max(0, digits - 1 - exponent)
    let scale = (0..<places).reduce(1.0) { scale, _ in 10 * scale }
    let rounded = (abs(value) * scale).rounded()
    guard rounded < 9e15 else { return "\(value)" }
    let whole = Int(rounded)
    let text = ShortDecimal(value < 0 ? -whole : whole, places: places).text
    return text
  }
}

extension FormulaSide.Result {
  /// With each number changed.
  fileprivate func mapped(_ change: (Double) -> Double) -> FormulaSide.Result {
    FormulaSide.Result(numbers: numbers.map(change), shape: shape)
  }
}
