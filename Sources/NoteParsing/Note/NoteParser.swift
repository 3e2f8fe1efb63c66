/// Reads a note: bytes in, one `ParsedNote` out. Pure, and safe to call from any thread.
package enum NoteParser {
  /// Goes up by one with every change to what is read from a note: an index made by another version is stale.
  package static let version: UInt8 = 8

  /// - Parameters:
  ///   - fileName: the last part of the note's path, which names a note without title and heading.
  ///   - hasProperties: whether the text may begin with properties.
  package static func parse(
    _ source: SourceText, fileName: String, hasProperties: Bool = true
  ) -> ParsedNote {
    var builder = NoteBuilder(source, fileName: fileName)
    builder.build(hasProperties: hasProperties)
    return builder.note
  }

  /// The same for text in memory.
  package static func parse(_ text: String, fileName: String = "Note.md") -> ParsedNote {
    parse(SourceText(Array(text.utf8)), fileName: fileName)
  }
}
