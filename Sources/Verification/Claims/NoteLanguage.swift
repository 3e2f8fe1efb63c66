internal import NoteParsing
internal import Words

/// The languages in which notes are answered.
enum NoteLanguage: Sendable {
  case english, japanese

  /// The language of a note's text: Japanese where kana are more than a few beside Latin letters.
  init(of note: ParsedNote, _ source: SourceText) {
    var (kana, letters) = (0, 0)
    let prose = note.blocks.lazy.filter { $0.kind == .paragraph }.map(\.range) + note.headings.map(\.range)
    for range in prose {
      var last: UInt8 = 0
      for byte in source.bytes[range.offsets] {
        // In UTF-8 U+3040 to U+30FF begin so.
        if last == 0xE3, (0x81...0x83).contains(byte) { kana += 1 }
        if (0x41...0x5A).contains(byte & 0xDF) { letters += 1 }
        last = byte
      }
    }
    self = kana > 0 && 20 * kana > letters ? .japanese : .english
  }
}

extension NumberClaims {
  /// The language in which the note is answered.
  var language: NoteLanguage { NoteLanguage(of: note, source) }
}

extension Wording {
  func text(in language: NoteLanguage) -> String { language == .japanese ? japanese : english }
}
