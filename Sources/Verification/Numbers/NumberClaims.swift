package import LaTeXMath
package import NoteParsing
internal import Numbers
package import Verdicts

/// The numbers that a note's mathematics claims, each with a verdict.
///
/// Pure: formulas are judged with the givens, functions and names of the note, and with the words around them in mind.
package struct NumberClaims {
  let source: SourceText
  let note: ParsedNote
  let formulas: [MathFormula]
  /// Those of the vault and of the whole note.
  let macros: MathMacros
  /// The LaTeX that was read, for the formulas where it is not the note's own.
  private let corrected: [Int: PercentSigns]
  let scope: NoteScope
  let surroundings: Surroundings
  let budget = JudgingBudget()
  /// The longest formula that is judged, in bytes; what is longer takes too long.
  static let longestFormula = 8_000
  /// The sections with a formula about remainders: `\bmod`, `\pmod`, `\mathbb{Z}_7`, `\mathrm{GF}(2)`.
  private let modularSections: Set<[Int]>

  package init(_ note: ParsedNote, source: SourceText, notation: Notation = Notation()) {
    self.source = source
    self.note = note
    surroundings = Surroundings(note, source)
    var macros = notation.macros
    var formulas: [MathFormula] = []
    var corrected: [Int: PercentSigns] = [:]
    var entries: [NoteScope.Entry] = []
    let places = surroundings.placesInBlocks
    for (formula, place) in zip(note.formulas, places) {
      let isDisplay = formula.kind != .inline && formula.kind != .github
      let isTooLong = formula.latex.utf8.count > Self.longestFormula
      let percents = isTooLong ? nil : PercentSigns(formula.latex)
      if let percents { corrected[formulas.count] = percents }
      let latex = isTooLong ? "" : percents?.latex ?? formula.latex
      let parsed = MathFormula(latex, isDisplay: isDisplay, macros: macros)
      if let after = parsed.macros { macros = after }
      formulas.append(parsed)
      entries.append(
        NoteScope.Entry(
          formula: parsed, latex: isTooLong ? "" : formula.latex,
          section: surroundings.section(at: formula.range.start.offset),
          paragraph: place.block, sentence: place.sentence, part: place.part))
    }
    self.formulas = formulas
    self.corrected = corrected
    self.macros = macros
    modularSections = Set(zip(formulas, entries).filter { $0.0.mentionsModulus }.map(\.1.section))
    let bindings = CodeBindings(note, source, formulas, surroundings)
    scope = NoteScope(entries, declared: bindings.declarations, glossary: notation.glossary)
  }

  /// One item for each claim, and one for each formula that claims nothing, in the order of the note.
  package var items: [VerificationItem] {
    (formulaItems + commentItems + tableItems + exerciseItems).sorted { $0.range.start < $1.range.start }
  }

  private func judge(_ place: Int) -> [LinkVerdict] {
    guard StatementReader.mayClaim(formulas[place]) else { return [] }
    let range = note.formulas[place].range
    var judge = NumberJudge(scope: scope.scope(at: place), isBeforeUnit: surroundings.isBeforeUnit(range))
    let verdicts = judge.judge(formulas[place], scope.statements[place])
    let bad = verdicts.filter { $0.verdict == .refuted || $0.verdict == .imprecise }
    guard !bad.isEmpty else { return verdicts }
    guard budget.take(Self.costOfDoubt) else {
      return verdicts.map { link in
        guard link.verdict == .refuted || link.verdict == .imprecise else { return link }
        var link = link
        (link.verdict, link.reason) = (.unchecked, "too many numbers differ to read the text around each")
        return link
      }
    }
    // Only what is found false is doubted, so that only then the text around is read.
    judge.doubt =
      contrast(to: place)
      ?? surroundings.doubt(
        around: range, isDisplay: note.formulas[place].kind == .display,
        isDecimal: bad.allSatisfy(\.statesDecimal))
      ?? (modularSections.contains(surroundings.section(at: range.start.offset)) ? "a modulus" : nil)
    return judge.doubt == nil ? verdicts : judge.judge(formulas[place], scope.statements[place])
  }

  /// `Before: $9 + 4 = 14$, after: $9 + 4 = 13$`: the paragraph itself gives another result for the same.
  private func contrast(to place: Int) -> String? {
    func sides(_ place: Int) -> (left: String, right: String)? {
      let text = String(note.formulas[place].latex.unicodeScalars.filter { !$0.properties.isWhitespace })
      let parts = text.split(separator: "=", omittingEmptySubsequences: false)
      return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
    }
    let block = surroundings.block(at: note.formulas[place].range.offsets.lowerBound)
    guard surroundings.blocks.indices.contains(block), surroundings.blocks[block].kind == .paragraph,
      let own = sides(place)
    else { return nil }
    let range = surroundings.blocks[block].range.offsets
    func isOther(_ other: Int) -> Bool {
      range.contains(note.formulas[other].range.offsets.lowerBound)
        && sides(other).map { $0.left == own.left && $0.right != own.right } == true
    }
    let isContrasted =
      (0..<place).reversed().prefix(Self.nearby).contains(where: isOther)
      || (place + 1..<formulas.count).prefix(Self.nearby).contains(where: isOther)
    return isContrasted ? "another result for the same" : nil
  }

  /// Steps to read the text around a formula, and to judge it once more.
  private static let costOfDoubt = 100_000

  /// How many formulas before and after are looked at.
  private static let nearby = 8

  private var formulaItems: [VerificationItem] {
    formulas.indices.flatMap { place in
      let formula = note.formulas[place]
      if formula.latex.utf8.count > Self.longestFormula {
        return [tooLong(formula)]
      }
      let links = judge(place)
      guard links.contains(where: { $0.verdict != .noClaim }) else {
        let reason = links.first?.reason ?? ""
        return [noClaim(formula, reason: reason.isEmpty ? "states no number" : reason)]
      }
      return links.compactMap { link in
        guard link.verdict != .noClaim else { return nil }
        var link = link
        if let percents = corrected[place] { link.range = percents.original(link.range) }
        let bytes = Array(formula.latex.utf8)
        let claim = String(decoding: bytes[link.range.clamped(to: 0..<bytes.count)], as: UTF8.self)
        return item(link, range: sourceRange(of: link.range, in: formula), claim: claim)
      }
    }
  }

  private func noClaim(_ formula: Formula, reason: String) -> VerificationItem {
    VerificationItem(
      kind: .number, verdict: .noClaim, reason: reason, range: formula.range, claim: formula.latex,
      sentence: "The formula claims nothing: \(reason).")
  }

  private func tooLong(_ formula: Formula) -> VerificationItem {
    VerificationItem(
      kind: .number, verdict: .unchecked, reason: "too long to judge", range: formula.range,
      claim: String(decoding: formula.latex.utf8.prefix(200), as: UTF8.self) + "…",
      sentence: "The formula is longer than \(Self.longestFormula) bytes, and its numbers are not judged.")
  }

  func item(_ link: LinkVerdict, range: SourceRange, claim: String) -> VerificationItem {
    let verdict: Verdict =
      switch link.verdict {
      case .verified: .verified
      case .imprecise: .imprecise
      case .refuted: .refuted
      case .unchecked: .unchecked
      case .noClaim: .noClaim
      }
    let reading = link.reason.isEmpty ? "" : " (\(link.reason))"
    let sentence =
      switch link.verdict {
      case .verified: "The number is right\(reading)."
      case .imprecise: "The note says \(link.expected); it is \(link.actual)\(reading)."
      case .refuted: "The note says \(link.expected); it is \(link.actual)\(reading)."
      case .unchecked, .noClaim: "The number is not judged."
      }
    var item = VerificationItem(
      kind: .number, verdict: verdict, reason: link.reason.isEmpty ? nil : link.reason, range: range,
      claim: claim,
      expected: link.expected.isEmpty ? nil : link.expected, actual: link.actual.isEmpty ? nil : link.actual,
      sentence: sentence)
    if verdict == .refuted || verdict == .imprecise {
      item.suggestion = Self.rounded(link.actual, as: link.expected)
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

  /// Where bytes of a formula's LaTeX stand in the note; all of the formula where a quote or a list breaks its lines.
  private func sourceRange(of bytes: Range<Int>, in formula: Formula) -> SourceRange {
    let whole = formula.range.offsets
    let latex = Array(formula.latex.utf8)
    guard bytes.upperBound <= latex.count, latex.count <= whole.count else { return formula.range }
    for start in whole.lowerBound...(whole.upperBound - latex.count)
    where source.bytes[start..<(start + latex.count)].elementsEqual(latex) {
      return source.range(start + bytes.lowerBound, start + bytes.upperBound)
    }
    return formula.range
  }
}
