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

  /// Into how many parts of a unit the note counts what stands behind a point, by its words: hours, innings.
  private(set) lazy var partsBehindPoint: [Int] = WordList.partsBehindPoint.filter {
    $0.words.first(in: text) != nil
  }.map(\.count)

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
    let parts = text.all + surroundings.labels(over: offset)
    return WordList.statedScales.filter { scale in
      (parts.map(\.text) + headings).contains { scale.words.first(in: $0) != nil }
    }.map { Rational($0.factor) }
  }

  /// The percentages that the note states, as factors: 0.03 for "3 %".
  private(set) lazy var percentages: Set<Rational> = {
    let bytes = Array(text.utf8)
    var found: Set<Rational> = []
    for word in WordList.percent.all(in: text) {
      let before = bytes[..<word.range.lowerBound].suffix(16).reversed().drop { " \\{}".utf8.contains($0) }
      let digits = before.prefix { (0x30...0x39).contains($0) || ".,".utf8.contains($0) }
      let number = String(decoding: digits.reversed(), as: UTF8.self).replacing(",", with: ".")
      if found.count < 100, let value = WrittenNumber(number)?.value { found.insert(value / Rational(100)) }
    }
    return found
  }()

  /// Whether a word in it names rounding up, or down.
  private(set) lazy var namesDirection = WordList.roundedOneWay.first(in: text) != nil

  /// Whether a word in it calls something exact.
  private(set) lazy var namesExactness = WordList.exactness.first(in: text) != nil

  /// Whether a word in it may name a base of numerals.
  private(set) lazy var mayNameBase = NumeralBase.mayBeNamed(in: text)

  /// The sentences by which the note says what its logarithms or angles are from there on.
  private lazy var conventions: [PlacedText] = {
    let words = [
      WordList.naturalLogarithms, .binaryLogarithms, .decimalLogarithms, .radians, .degrees,
    ]
    guard WordList.throughout.first(in: text) != nil, words.contains(where: { $0.first(in: text) != nil })
    else {
      return []
    }
    return claims.surroundings.blocks.filter { $0.kind == .paragraph && $0.range.offsets.count < 2_000 }
      .flatMap { claims.surroundings.plain($0.range.offsets).sentences }
      .filter { sentence in
        WordList.throughout.first(in: sentence.text) != nil
          && words.contains { $0.first(in: sentence.text) != nil }
      }
  }()

  /// Those before an offset, in its section or in one around.
  func conventions(before offset: Int) -> [PlacedText] {
    let section = claims.surroundings.section(at: offset)
    return conventions.filter {
      $0.offsets.lowerBound < offset
        && section.starts(with: claims.surroundings.section(at: $0.offsets.lowerBound))
    }
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
    return WordList.impliedModuli.filter { implied in
      text.all.contains { implied.words.first(in: $0.text) != nil }
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
