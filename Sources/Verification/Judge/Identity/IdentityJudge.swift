internal import LaTeXMath
internal import NoteMath
internal import NoteParsing
internal import Verdicts
internal import Words

/// Tries the identities of a note: what holds on all inputs is tested, and false only what the text calls an identity.
struct IdentityJudge {
  let numbers: NumberClaims
  /// Half a second for one note.
  private let budget = JudgingBudget(50_000_000)

  private let language: NoteLanguage

  init(_ numbers: NumberClaims) {
    self.numbers = numbers
    language = numbers.language
  }

  var items: [VerificationItem] {
    guard numbers.formulas.contains(where: { StatementReader.mayRelate($0.latex) }) else { return [] }
    var functions: DefinedFunctions?
    return numbers.formulas.indices.flatMap { place -> [VerificationItem] in
      guard StatementReader.mayRelate(numbers.formulas[place].latex) else { return [] }
      let claims = IdentityClaim.claims(numbers, at: place) {
        let known = functions ?? DefinedFunctions(numbers)
        functions = known
        return known
      }
      return Dictionary(grouping: claims, by: \.range.lowerBound).sorted { $0.key < $1.key }.compactMap {
        item($0.value)
      }
    }
  }

  /// The item of one link, as written or with what its names stand for; nil where nothing is known.
  private func item(_ claims: [IdentityClaim]) -> VerificationItem? {
    var failed: (IdentityClaim, IdentityTrial.Outcome)?
    for claim in claims {
      let isSerious = claim.relation == .equal && isCalledIdentity(claim)
      let trial = IdentityTrial(claim: claim)
      guard budget.take(trial.cost * (isSerious ? 60 : 4)) else { return nil }
      let outcome = trial.outcome(isExhaustive: isSerious)
      if case .holds(let count) = outcome {
        _ = budget.take(trial.cost * 60)
        let isEquality = claim.relation == .equal
        let sentence = Wording(
          "\(isEquality ? "Both sides agree" : "It holds") on \(count) inputs: tested, not proved.",
          ja: "\(isEquality ? "両辺は " : "")\(count) 個の入力で\(isEquality ? "一致する" : "成り立つ")。試しただけで、証明ではない。"
        )
        return item(claim, .verified, sentence)
      }
      if isSerious, failed == nil { failed = (claim, outcome) }
    }
    guard claims.count == 1, let (claim, outcome) = failed,
      case .fails(let inputs, let left, let right, let count, let all) = outcome, 2 * count > all,
      inputs.isPositive
    else { return nil }
    let texts = ShortNumber.apart(left, right)
    let names = claim.side.parameters.compactMap { parameter in
      inputs[parameter.name].map { "\(parameter.symbol) = \($0.text)" }
    }
    let values = names.joined(separator: ", ")
    let sentence = Wording(
      "For \(values) the left side is \(texts.0), the right side \(texts.1).",
      ja: "\(values) のとき、左辺は \(texts.0)、右辺は \(texts.1) になる。")
    let ground = IdentityFails.ground(sentence)
    let doubts = self.doubts(claim)
    var item = item(claim, doubts.isEmpty ? .refuted : .unchecked, sentence, doubts + [ground])
    (item.expected, item.actual) = (texts.1, texts.0)
    return item
  }

  private func item(
    _ claim: IdentityClaim, _ verdict: Verdict, _ sentence: Wording, _ grounds: [Ground] = []
  ) -> VerificationItem {
    let read = numbers.formulas[claim.formula]
    let written = read.written(claim.range)
    let range = read.range(of: written, in: numbers.source)
    var item = VerificationItem(
      kind: .identity, verdict: verdict, range: range, claim: read.text(written),
      sentence: sentence.text(in: language))
    item.reasons = grounds.map { $0.evidence(for: range, in: read, of: numbers.source, in: language) }
    if !claim.functions.isEmpty {
      let names = claim.functions.sorted().joined(separator: ", ")
      let wording = Wording(
        "with \(names) as the note defines \(claim.functions.count == 1 ? "it" : "them")",
        ja: "\(names) はノートの定義による")
      item.reading = wording.text(in: language)
    }
    return item
  }

  // MARK: What the text says

  private func facts(_ claim: IdentityClaim) -> FormulaFacts {
    let formula = numbers.note.formulas[claim.formula]
    return FormulaFacts(numbers.surroundings, around: formula.range, isDisplay: formula.isDisplay)
  }

  /// Why what is false may be meant to be.
  private func doubts(_ claim: IdentityClaim) -> [Ground] {
    let facts = facts(claim)
    return NumberReasons.surroundings.compactMap { $0.ground(facts) }
  }

  /// Whether the formula must hold for all values: the text calls it an identity, or it gives the derivative of what the note defines; and nothing
  /// in the text makes it an equation to solve, a condition or a case.
  private func isCalledIdentity(_ claim: IdentityClaim) -> Bool {
    let (left, right) = (claim.left.nameKeys, claim.right.nameKeys)
    guard !left.isEmpty, !right.isEmpty, claim.isCertain, let text = facts(claim).text else { return false }
    let near = (text.own + text.before + text.after + text.introduction + text.paragraph).map(\.text)
    let headings = numbers.surroundings.section(at: numbers.note.formulas[claim.formula].range.start.offset)
      .map {
        numbers.note.headings[$0].text
      }
    guard
      !near.contains(where: {
        WordList.notForAll.first(in: $0) != nil || WordList.conditions.first(in: $0) != nil
      }),
      !headings.contains(where: { WordList.notForAll.first(in: $0) != nil })
    else { return false }
    if claim.isDerivative { return true }
    let isNamed = (text.own + text.before).map(\.text) + headings.suffix(1)
    return left == right && isNamed.contains { WordList.forAll.first(in: $0) != nil }
  }
}

extension StatementReader {
  /// Whether LaTeX may hold a relation: asked before anything is read.
  fileprivate static func mayRelate(_ latex: String) -> Bool {
    latex.utf8.contains { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }
      || latex.contains("\\le") || latex.contains("\\ge")
  }
}

extension ShortNumber {
  /// Two numbers with so many digits that they are seen to differ.
  static func apart(_ a: Double, _ b: Double) -> (String, String) {
    for digits in [3, 5, 8, 12] {
      let texts = (text(a, digits: digits), text(b, digits: digits))
      if texts.0 != texts.1 { return texts }
    }
    return ("\(a)", "\(b)")
  }
}
