internal import NoteMath
internal import NoteParsing
internal import Verdicts

/// That a reason applies to a link, as evidence that has no place in the note yet.
struct Ground: Sendable, Equatable {
  /// Where that stands which made the reason apply.
  enum Place: Sendable, Equatable {
    /// In the claim itself.
    case claim
    /// In the formula: bytes of its LaTeX as it is meant.
    case formula(Range<Int>)
    /// In the note.
    case note(Range<Int>)
  }

  var id: String
  var summary: String
  var place: Place
  /// In English.
  var sentence: String
  /// The same for Japanese notes; nil where it is told in English alone.
  var japanese: String?

  func sentence(in language: NoteLanguage) -> String {
    language == .japanese ? japanese ?? sentence : sentence
  }

  /// The evidence for a claim of a note, which is answered in its language.
  func evidence(
    for claim: SourceRange, in formula: NoteFormula?, of source: SourceText,
    in language: NoteLanguage = .english
  ) -> Evidence {
    let range =
      switch place {
      case .claim: claim
      case .formula(let bytes): formula.map { $0.range(of: $0.written(bytes), in: source) } ?? claim
      case .note(let offsets): source.range(offsets.lowerBound, offsets.upperBound)
      }
    return Evidence(id: id, summary: summary, range: range, sentence: sentence(in: language))
  }
}

extension Reason {
  /// That the reason applies to a link.
  static func ground(
    _ summary: String, at place: Ground.Place = .claim, _ sentence: String, ja japanese: String? = nil
  ) -> Ground {
    Ground(id: id, summary: summary, place: place, sentence: sentence, japanese: japanese)
  }
}
