package import NoteParsing

/// A work of a bibliography as a file has it.
package struct BibliographyEntry: Sendable, Equatable {
  /// A field of an entry, in two readings: as TeX and for people.
  package struct Field: Sendable, Equatable {
    /// In lower case.
    package var name: String
    /// TeX, as the file has it, with macros and `#` carried out, without the outer braces or quotation marks.
    package var source: String
    /// For people: accents and escapes are characters, braces are gone, white space is single.
    package var text: String
    /// Where the field's name stands, 1-based; of an inherited field in the entry that it comes from; 0 for none.
    package var line: Int

    /// - Parameter source: TeX; the text is read from it.
    package init(name: String, source: String, line: Int = 0) {
      self.name = name
      self.source = source
      self.line = line
      text = FieldKind(of: name).text(of: source)
    }

    /// - Parameter text: What people read; its TeX is written from it.
    package init(name: String, text: String, line: Int = 0) {
      self.name = name
      self.text = TeXText.singleSpaced(text)
      self.line = line
      source = FieldKind(of: name).source(of: self.text)
    }
  }

  /// In lower case: `article`.
  package var type: String
  /// The citation key; empty when the file gives none.
  package var key: String
  /// In the file's order; of fields of one name the first.
  package var fields: [Field]
  /// The lines of the file that hold the entry, 1-based.
  package var lines: ClosedRange<Int>
  /// Whether an error ended the entry early; what was read before stays.
  package var isPartial: Bool

  package init(
    type: String, key: String, fields: [Field] = [], lines: ClosedRange<Int> = 0...0, isPartial: Bool = false
  ) {
    self.type = type
    self.key = key
    self.fields = fields
    self.lines = lines
    self.isPartial = isPartial
  }

  /// The text of a field, nil when the entry does not have it or it is empty.
  package subscript(name: String) -> String? {
    guard let text = field(name)?.text, !text.isEmpty else { return nil }
    return text
  }

  package func field(_ name: String) -> Field? { fields.first { $0.name == name } }

  /// The names that a field holds, such as `author` or `editor`, with TeX decoded.
  package func names(in field: String) -> [PersonName] { nameList(in: field).names }

  /// The names that a field holds, and whether it ends with `and others`.
  package func nameList(in field: String) -> (names: [PersonName], hasOthers: Bool) {
    guard let source = self.field(field)?.source else { return ([], false) }
    return PersonName.list(bibTeX: source, decode: TeXText.decoded)
  }

  /// Whether the entry is a work, and no container of other entries' fields (biblatex's `@xdata` and `@set`).
  package var isWork: Bool { type != "xdata" && type != "set" }
}
