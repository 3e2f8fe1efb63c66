internal import LaTeXMath
internal import NoteMath
internal import NoteParsing
internal import Numbers
package import Verdicts
internal import Words

extension NumberClaims {
  /// One item for each claim, and one for each formula that claims nothing, in the order of the note.
  package var items: [VerificationItem] { NumberVerdicts(claims: self).items }
}

/// The verdicts on the numbers that a note's mathematics claims.
struct NumberVerdicts {
  let claims: NumberClaims
  let budget = JudgingBudget()
  /// For each section the first formula about remainders: `\bmod`, `\pmod`, `\mathbb{Z}_7`, `\mathrm{GF}(2)`.
  private let moduli: [[Int]: Range<Int>]
  /// For each section the first formula that names a finite ring or field, which holds in the sections below it too.
  private let rings: [[Int]: Range<Int>]
  /// The sections in which a formula names a finite field.
  private let fields: Set<[Int]>
  let topics: NoteTopics

  var source: SourceText { claims.source }
  var note: ParsedNote { claims.note }
  var surroundings: Surroundings { claims.surroundings }

  init(claims: NumberClaims) {
    self.claims = claims
    topics = NoteTopics(claims)
    var moduli: [[Int]: Range<Int>] = [:]
    var rings: [[Int]: Range<Int>] = [:]
    var fields: Set<[Int]> = []
    for formula in claims.formulas where formula.isJudged && formula.meant.mentionsModulus {
      let range = formula.formula.range
      let section = claims.surroundings.section(at: range.start.offset)
      if moduli[section] == nil { moduli[section] = range.offsets }
      if rings[section] == nil, formula.meant.mentionsRing { rings[section] = range.offsets }
      if formula.meant.mentionsField { fields.insert(section) }
    }
    self.moduli = moduli
    self.rings = rings
    self.fields = fields
  }

  var items: [VerificationItem] {
    claims.claims.flatMap { claim in
      switch claim.subject {
      case .formula(let place): items(ofFormula: place) + (remark(onWordsBeside: place).map { [$0] } ?? [])
      case .comment(let arithmetic): items(of: arithmetic, claim)
      case .table(let place): items(of: note.tables[place])
      case .exercise(let gate, let stretch): item(of: gate, in: stretch).map { [$0] } ?? []
      }
    }.sorted { $0.range.start < $1.range.start }
  }

  // MARK: Formulas

  private func items(ofFormula place: Int) -> [VerificationItem] {
    let read = claims.formulas[place]
    guard read.isJudged else { return [tooLong(read.formula)] }
    let links = judge(place)
    guard links.contains(where: { $0.verdict != .noClaim }) else {
      return [noClaim(read, links.first?.grounds.first ?? NoNumber.ground)]
    }
    return links.compactMap { link in
      guard link.verdict != .noClaim else { return nil }
      let written = read.written(link.range)
      return item(
        link, range: read.range(of: written, in: source), claim: read.text(written),
        expected: link.claim.isEmpty ? formulaBefore(place)?.side ?? "" : read.text(read.written(link.claim)),
        formula: read)
    }
  }

  private func judge(_ place: Int) -> [LinkVerdict] {
    let formula = claims.formulas[place].meant
    guard StatementReader.mayClaim(formula) else { return [] }
    let range = note.formulas[place].range
    let before = formulaBefore(place)
    let statements = before?.statements ?? claims.scope.statements[place]
    var judge = NumberJudge(
      scope: claims.scope.scope(at: place, after: before?.places ?? []),
      unitBehind: surroundings.unit(behind: range))
    judge.around = { [scope = claims.scope] in scope.neighbours(of: place) }
    readBases(of: statements, around: range, into: &judge.scope)
    var verdicts = judge.judge(formula, statements)
    if holdToText(verdicts, at: place, &judge.scope) { verdicts = judge.judge(formula, statements) }
    let isFalse = verdicts.filter(\.isFalse)
    guard !isFalse.isEmpty else { return told(verdicts, before) }
    let bad = isFalse.filter { $0.verdict != .unchecked }
    guard budget.take(Self.costOfDoubt) else {
      return verdicts.map { link in
        guard link.isFalse, link.verdict != .unchecked else { return link }
        var link = link
        link.doubt([TooManyDiffer.ground])
        return link
      }
    }
    // Only what is found false is doubted, so that only then the text around is read.
    var facts = FormulaFacts(surroundings, around: range, isDisplay: note.formulas[place].isDisplay)
    let doubtful = bad.isEmpty ? isFalse : bad
    let isSolved = doubtful.allSatisfy(\.isSolved)
    facts.isDecimal = isSolved || doubtful.allSatisfy(\.statesDecimal)
    facts.isClosed = isSolved || doubtful.allSatisfy { !$0.usesGivens }
    facts.exceedsBits = doubtful.allSatisfy(\.exceedsBits)
    facts.exceedsValue = doubtful.allSatisfy(\.exceedsValue)
    facts.exceedsRemainders = doubtful.allSatisfy(\.exceedsRemainders)
    facts.isInDecimalNumerals = doubtful.allSatisfy(\.isInDecimalNumerals)
    facts.isComputedDecimal = doubtful.allSatisfy { $0.statesDecimal && $0.position > 0 && !$0.usesNote }
    facts.isOnLanguageModels = topics.isOnLanguageModels
    facts.isCongruence = doubtful.allSatisfy(\.isCongruence)
    facts.otherResult = contrast(to: place) ?? correction(of: bad, behind: place)
    facts.hasNames = !statements.allSatisfy(\.isWithoutNames)
    facts.definedOperator = topics.definition(ofOperatorIn: note.formulas[place])
    facts.modulus = modulus(at: range.start.offset)
    facts.isInField = isInField(range.start.offset)
    facts.falseSupposition = falseSupposition(before: place)
    judge.doubts = NumberReasons.surroundings.compactMap { $0.ground(facts) } + doubts(of: before)
    if isFalse.contains(where: \.usesNote), let turn = surroundings.turn(before: range) {
      let since = note.formulas.firstPlace { $0.range.start.offset >= turn }
      judge.scope = claims.scope.scope(at: place, after: before?.places ?? [], since: since)
    }
    if isFalse.contains(where: \.usesNote) { endSuppositions(in: &judge.scope, at: place) }
    judge.scope.partsBehindPoint = topics.partsBehindPoint
    judge.scope.moduli = topics.moduli + (facts.text.map(NoteTopics.impliedModuli) ?? [])
    judge.scope.rounding = facts.text.flatMap { rounding(named: $0) }
    judge.scope.scales = facts.text.map { topics.scales(around: $0, at: range.start.offset) } ?? []
    judge.scope.leftOver = facts.text.flatMap(Self.leftOver)
    judge.scope.endsCounted = facts.text.flatMap(Self.endsCounted)
    judge.scope.percentages = topics.percentages
    judge.isOtherEquation =
      facts.otherResult.map {
        source.string($0).drop { $0 != "=" }.dropFirst().contains(where: \.isLetter)
      } ?? false
    judge.concludes = facts.text?.before.last.map { WordList.conclusions.first(in: $0.text) != nil } ?? false
    judge.scope.method = facts.text.flatMap(Self.method)
    judge.scope.thingBehind = surroundings.thing(behind: range)
    return told(judge.judge(formula, statements), before)
  }

  /// A formula about remainders in the section of an offset, or one of a section around that names a ring or field.
  func modulus(at offset: Int) -> Range<Int>? {
    let section = surroundings.section(at: offset)
    return moduli[section] ?? section.indices.lazy.compactMap { rings[Array(section[..<$0])] }.first
  }

  /// Whether the section of an offset, or one around, names a finite field.
  private func isInField(_ offset: Int) -> Bool {
    if fields.isEmpty { return false }
    let section = surroundings.section(at: offset)
    return (0...section.count).contains { fields.contains(Array(section[..<$0])) }
  }

  /// Notes what the text around says of numbers that seem right: rounded up or down, exact, in numerals of another base. False where
  /// it says nothing of them, which for most notes is known at once.
  private func holdToText(_ verdicts: [LinkVerdict], at place: Int, _ scope: inout Scope) -> Bool {
    let isRounded = verdicts.contains(where: \.isRounded)
    guard
      isRounded && (topics.namesDirection || topics.namesPlaces || topics.namesExactness)
        || topics.mayNameBase,
      verdicts.contains(where: { $0.verdict != .noClaim }), budget.take(Self.costOfText),
      let text = surroundings.text(
        around: note.formulas[place].range, isDisplay: note.formulas[place].isDisplay)
    else { return false }
    if isRounded, let rounding = rounding(named: text), rounding.isOneWay || rounding.namesPlace {
      scope.rounding = rounding
    }
    let near = (text.introduction + text.lead + text.own).map(\.text)
    scope.isCalledExact =
      isRounded && scope.rounding == nil
      && near.contains {
        WordList.exactness.first(in: $0) != nil && WordList.inexactness.first(in: $0) == nil
      }
    scope.numeralBase = topics.mayNameBase ? NumeralBase.named(in: near.joined(separator: " ")) : nil
    return scope.rounding != nil || scope.isCalledExact || scope.numeralBase != nil
  }

  private func rounding(named text: TextAround) -> NamedRounding? {
    let named = NamedRounding(in: text) { surroundings.holdsFormula($0.offsets) }
    guard var rounding = named else { return nil }
    if text.own.contains(where: { surroundings.holdsFormula($0.offsets) }) { rounding.isCertain = false }
    return rounding
  }

  /// Where the sentence of a formula names a method that approximates.
  private static func method(in text: TextAround) -> Range<Int>? {
    (text.introduction + text.before + text.after).lazy.compactMap { part in
      WordList.quadrature.first(in: part.text).map { part.offsets(of: $0.range) }
    }.first
  }

  /// Where the sentence of a formula, or one before it, names what a division leaves.
  private static func leftOver(in text: TextAround) -> Range<Int>? {
    (text.after + text.before + text.introduction).lazy.compactMap { part in
      WordList.leftOver.first(in: part.text).map { part.offsets(of: $0.range) }
    }.first
  }

  /// Where the text around a formula speaks of things that are counted with both of their ends, or of the gaps between.
  private static func endsCounted(in text: TextAround) -> Range<Int>? {
    (text.introduction + text.before + text.after.prefix(1) + text.paragraph).lazy.compactMap { part in
      // No part of an address: "MINT-the-GAP".
      WordList.endsCounted.all(in: part.text).first {
        $0.range.lowerBound == 0
          || !"-/_.".utf8.contains(Array(part.text.utf8)[$0.range.lowerBound - 1])
      }.map { part.offsets(of: $0.range) }
    }.first
  }

  /// Steps to read the text around a formula.
  private static let costOfText = 5_000

  /// Steps to read the text around a formula, and to judge it once more.
  private static let costOfDoubt = 100_000

  // MARK: Comments

  private func items(of arithmetic: CommentArithmetic, _ claim: FormulaClaim) -> [VerificationItem] {
    let text = PlacedText(arithmetic.text, at: claim.range.offsets)
    var doubts = CautionInSentence.ground(in: [text], .sentence).map { [$0] } ?? []
    if let sign = arithmetic.text.utf8.firstIndex(of: UInt8(ascii: "^")) {
      let start = arithmetic.text.utf8.distance(from: arithmetic.text.startIndex, to: sign)
      doubts.append(CaretInComment.ground(at: text.offsets(of: start..<start + 1)))
    }
    let judge = NumberJudge(scope: Scope(), doubts: doubts)
    return judge.judge(MathFormula(arithmetic.latex)).filter { $0.verdict != .noClaim }.map { link in
      let latex = Array(arithmetic.latex.utf8)
      var item = item(
        link, range: claim.range, claim: claim.text,
        expected: String(decoding: latex[link.claim.clamped(to: 0..<latex.count)], as: UTF8.self),
        formula: nil)
      item.block = claim.block
      return item
    }
  }

  // MARK: Items

  private func noClaim(_ read: NoteFormula, _ ground: Ground) -> VerificationItem {
    VerificationItem(
      kind: .number, verdict: .noClaim,
      reasons: [ground.evidence(for: read.formula.range, in: read, of: source)], range: read.formula.range,
      claim: read.latex, sentence: "The formula claims nothing: \(ground.summary).")
  }

  private func tooLong(_ formula: Formula) -> VerificationItem {
    let reason = LongFormula.ground.evidence(for: formula.range, in: nil, of: source)
    return VerificationItem(
      kind: .number, verdict: .unchecked, reasons: [reason], range: formula.range,
      claim: String(decoding: formula.latex.utf8.prefix(200), as: UTF8.self) + "…", sentence: reason.sentence)
  }

  /// - Parameter expected: the side of the claim that states a number, as the note writes it.
  func item(
    _ link: LinkVerdict, range: SourceRange, claim: String, expected: String, formula: NoteFormula?
  ) -> VerificationItem {
    let verdict: Verdict =
      switch link.verdict {
      case .verified: .verified
      case .imprecise: .imprecise
      case .refuted: .refuted
      case .unchecked: .unchecked
      case .noClaim: .noClaim
      }
    let phrases = link.manner + (link.verdict == .imprecise ? link.grounds.map(\.summary) : [])
    let manner = phrases.isEmpty ? "" : " (\(phrases.joined(separator: "; ")))"
    let sentence =
      switch link.verdict {
      case .verified: "The number is right\(manner)."
      case .imprecise, .refuted: "The note says \(expected); it is \(link.actual)\(manner)."
      case .unchecked, .noClaim: "The number is not judged."
      }
    var item = VerificationItem(
      kind: .number, verdict: verdict,
      reasons: link.grounds.map { $0.evidence(for: range, in: formula, of: source) }, range: range,
      claim: claim, expected: link.actual.isEmpty ? nil : expected,
      actual: link.actual.isEmpty ? nil : link.actual, sentence: sentence)
    item.reading = link.reading.isEmpty ? nil : link.reading
    if verdict == .refuted || verdict == .imprecise {
      item.suggestion = Self.rounded(link.actual, as: expected)
    }
    return item
  }

  /// `actual` with as many places as the note shows; nil when either is no decimal, or `actual` shows too few digits to
  /// be rounded again.
  private static func rounded(_ actual: String, as expected: String) -> String? {
    func places(_ text: String) -> Int? {
      text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 }
    }
    guard Rational(decimal: expected) != nil, let value = Rational(decimal: actual),
      let wanted = places(expected), let shown = places(actual), shown >= wanted,
      // A five at the end may itself have been rounded up.
      shown != wanted + 1 || actual.last != "5"
    else { return nil }
    return value.decimal(places: wanted)
  }
}
