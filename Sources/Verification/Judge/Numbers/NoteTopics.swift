internal import LaTeXMath
internal import NoteMath
internal import NoteParsing
internal import Numbers
internal import Words

/// What a note is about, as far as its numbers depend on it. Looked for once, when the first link is found false.
final class NoteTopics {
  private let claims: NumberClaims

  init(_ claims: NumberClaims) { self.claims = claims }

  /// Whether it is about language models, whose output is nobody's claim.
  private(set) lazy var isOnLanguageModels = WordList.languageModels.first(in: text) != nil

  /// Whether it says of decimals to which place they are.
  private(set) lazy var namesPlaces =
    WordList.decimals.first(in: text) != nil || WordList.significantFigures.first(in: text) != nil
    || WordList.decimalPlaces.first(in: text) != nil

  /// The numbers modulo which the note computes: those of its rings and fields, those behind "mod", and the whole numbers that it
  /// gives names where it speaks of remainders. Each once, the largest first: those of a product say less.
  private(set) lazy var moduli: [Rational] = {
    var found: Set<Int> = []
    for formula in claims.formulas where formula.isJudged {
      found.formUnion(formula.meant.ringSizes)
    }
    found.formUnion(Self.moduli(in: text))
    if isOnRemainders {
      found.formUnion(claims.scope.wholeGivens)
    }
    return found.filter { $0 > 1 }.sorted(by: >).map { Rational($0) }
  }()

  /// The operators that sentences of the note define, in its order.
  private(set) lazy var operators: [DefinedOperator] = claims.note.formulas.lazy.filter {
    $0.latex.utf8.count < 200
  }
  .compactMap { DefinedOperator($0, in: self.claims.surroundings) }

  /// The definition of an operator of a formula, before it in its section or in one around.
  func definition(ofOperatorIn formula: Formula) -> Range<Int>? {
    let start = formula.range.offsets.lowerBound
    let section = claims.surroundings.section(at: start)
    return operators.last { found in
      found.range.upperBound <= start && found.stands(in: formula)
        && section.starts(with: claims.surroundings.section(at: found.range.lowerBound))
    }?.range
  }

  /// The scales that the text around a formula, or what stands over it, names for its numbers.
  func scales(around text: TextAround, at offset: Int) -> [Rational] {
    let surroundings = claims.surroundings
    let headings = surroundings.section(at: offset).map { claims.note.headings[$0].text }
    let parts =
      text.introduction + text.before + text.after + text.paragraph + surroundings.labels(over: offset)
    return WordList.statedScales.filter { scale in
      (parts.map(\.text) + headings).contains { scale.words.first(in: $0) != nil }
    }.map { Rational($0.factor) }
  }

  /// Whether a heading names remainders, or the text does so more than in passing.
  private var isOnRemainders: Bool {
    claims.note.headings.contains { WordList.residues.first(in: $0.text) != nil }
      || WordList.residues.all(in: text).count > 2
  }

  private var text: String { claims.source.string(0..<min(claims.source.bytes.count, Self.longestNote)) }

  private static let longestNote = 1_000_000

  /// The moduli that go without saying in the text around a formula.
  static func impliedModuli(around text: TextAround) -> [Rational] {
    let parts = text.introduction + text.before + text.after + text.paragraph
    return WordList.impliedModuli.filter { implied in
      parts.contains { implied.words.first(in: $0.text) != nil }
    }.map { Rational($0.modulus) }
  }

  /// Numbers beside the words: "mod 26", "26 を法として".
  private static func moduli(in text: String) -> [Int] {
    let bytes = Array(text.utf8)
    let marks = Set(" $\t{(\\}".utf8)
    func number(from start: Int) -> Int? {
      let rest = bytes[start...].prefix(12).drop(while: marks.contains)
      return Int(String(decoding: rest.prefix(while: { (0x30...0x39).contains($0) }), as: UTF8.self))
    }
    func number(to end: Int) -> Int? {
      let rest = bytes[..<end].suffix(16).reversed().drop(while: marks.contains)
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      return Int(String(decoding: digits.reversed(), as: UTF8.self))
    }
    return WordList.beforeModulus.all(in: text, except: .noModuli).compactMap {
      number(from: $0.range.upperBound)
    }
      + WordList.behindModulus.all(in: text).compactMap { number(to: $0.range.lowerBound) }
  }
}
