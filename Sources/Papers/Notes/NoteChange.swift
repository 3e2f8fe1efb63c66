package import Changes
package import NoteParsing
package import VaultIndex

/// A note as it is to be: worked out first, shown, then written.
package struct NoteChange: Sendable {
  package enum Status: String, Sendable { case made, changed, unchanged }

  package let path: VaultPath
  package let new: [UInt8]
  /// The fields that were filled.
  package var written: [RecordField] = []
  /// The fields that are the reader's.
  package var kept: [RecordEdit.Kept] = []
  /// What `--replace` with every kept field would make of the note; nil when nothing is kept.
  package var replaced: [UInt8]?

  private let file: NoteFile?

  /// A new note.
  package init(path: VaultPath, new: [UInt8]) {
    (self.path, self.new, file) = (path, new, nil)
  }

  /// Answers for a note that is there.
  /// - Throws: `NoteEditError` when an answer cannot be written safely.
  package init(
    _ answers: [(field: RecordField, value: PaperRecord.Value)], for file: NoteFile,
    replacing: Set<RecordField>
  ) throws {
    let edit: RecordEdit
    do {
      edit = try RecordEdit(answers, into: file.bytes, replacing: replacing)
    } catch let error as FrontmatterEditError {
      throw NoteEditError(path: file.path, line: error.line, message: error.description)
    } catch let error as SectionEditError {
      throw NoteEditError(path: file.path, line: error.line, message: error.description)
    }
    (path, new, self.file) = (file.path, edit.bytes, file)
    written = edit.written
    kept = edit.kept
    if !kept.isEmpty {
      let fields = Set(kept.map(\.field)).union(replacing)
      replaced = try? RecordEdit(answers, into: file.bytes, replacing: fields).bytes
    }
  }

  /// The entry of a bibliography for a note that is there: empty fields and properties are filled.
  /// - Throws: `NoteEditError` when something cannot be written safely.
  init(
    _ answers: [(field: RecordField, value: PaperRecord.Value)],
    besides others: [(key: String, value: String)],
    for file: NoteFile
  ) throws {
    let edit = try Self.edited(answers, others, file.bytes, path: file.path)
    (path, new, self.file) = (file.path, edit.bytes, file)
    (written, kept) = (edit.written, edit.kept)
  }

  /// The same for a new note, made by a template.
  init(
    path: VaultPath, _ answers: [(field: RecordField, value: PaperRecord.Value)],
    besides others: [(key: String, value: String)], into note: [UInt8]
  ) throws {
    let edit = try Self.edited(answers, others, note, path: path)
    (self.path, new, file) = (path, edit.bytes, nil)
    written = answers.map(\.field)
  }

  private static func edited(
    _ answers: [(field: RecordField, value: PaperRecord.Value)], _ others: [(key: String, value: String)],
    _ note: [UInt8], path: VaultPath
  ) throws -> (bytes: [UInt8], written: [RecordField], kept: [RecordEdit.Kept]) {
    do {
      // What a template has filled in is there.
      let front = Frontmatter(SourceText(note))?.properties ?? []
      let rest = answers.filter { field, value in
        let wanted = NewPropertyValue(field, value).value
        return !front.contains {
          RecordField(propertyKey: $0.key) == field && $0.value.json.utf8.elementsEqual(wanted.json.utf8)
        }
      }
      let edit = try RecordEdit(rest, into: note)
      let filled =
        Frontmatter(SourceText(edit.bytes))?.properties.filter { !$0.value.plainText.isEmpty } ?? []
      let keys = Set(filled.map { nameKey($0.key) })
      var editor = FrontmatterEditor(edit.bytes)
      let new = others.filter { !keys.contains(nameKey($0.key)) }
      let empty = Set((Frontmatter(SourceText(edit.bytes))?.properties ?? []).map { nameKey($0.key) })
      try editor.add(new.filter { !empty.contains(nameKey($0.key)) }.map { ($0.key, .text($0.value)) })
      for (key, value) in new where empty.contains(nameKey(key)) { try editor.set(key, to: .text(value)) }
      return (editor.bytes, edit.written, edit.kept)
    } catch let error as FrontmatterEditError {
      throw NoteEditError(path: path, line: error.line, message: error.description)
    } catch let error as SectionEditError {
      throw NoteEditError(path: path, line: error.line, message: error.description)
    }
  }

  package var status: Status {
    guard let file else { return .made }
    return file.bytes == new ? .unchanged : .changed
  }

  /// What the change does to the note.
  package var diff: UnifiedDiff { UnifiedDiff(path: path.text, old: file?.bytes, new: new) }

  /// What replacing the kept fields would do after the change.
  package var keptDiff: UnifiedDiff? { replaced.map { UnifiedDiff(path: path.text, old: new, new: $0) } }

  /// What becomes of the note's file.
  package var fileChange: FileChange { FileChange(path: path, old: file?.bytes, new: new) }
}

/// Why a note cannot be changed safely; it is as it was.
package struct NoteEditError: Error, Equatable, CustomStringConvertible {
  package var path: VaultPath
  /// 1-based.
  package var line: Int
  package var message: String

  package var description: String { "\(path):\(line):1: \(message)" }
}
