package import NoteParsing
package import VaultIndex

/// Makes the notes on papers, one for each paper.
package struct PaperNotes {
  private let index: VaultIndex
  private let templates: VaultTemplates

  /// - Parameter index: Up to date.
  package init(index: VaultIndex) {
    self.index = index
    templates = VaultTemplates(vault: index.vault, configuration: index.configuration)
  }

  /// The note on a paper with these answers: the vault's own when it has one, else a new one.
  ///
  /// The answers' own identifiers count too: a note that has the DOI is the note of the arXiv identifier.
  /// - Parameters:
  ///   - template: The name of the template of a new note; nil for the vault's.
  ///   - replacing: The fields of a note that is there which are overwritten.
  /// - Returns: One change, or several that change nothing when the vault has several notes on the paper.
  package func change(
    for paper: PaperIdentity, _ answers: [RecordField: PaperRecord.Value], replacing: Set<RecordField> = [],
    template: String? = nil, at moment: TemplateMoment
  ) throws -> [NoteChange] {
    var answers = answers
    answers[.arxivID] = paper.arXiv.map { .text($0.id) } ?? answers[.arxivID]
    answers[.doi] = paper.doi.map { .text($0.written) } ?? answers[.doi]
    try checkCitekey(answers, paper)
    let notes = try notes(on: paper, answers)
    guard let note = notes.first else {
      return [try newNote(on: paper, answers, template: template, at: moment)]
    }
    var given = RecordField.allCases.compactMap { field in answers[field].map { (field: field, value: $0) } }
    if notes.count == 1 {
      let file = try NoteFile(note.path, in: index.vault)
      if let key = try missingCitekey(of: file, answers) { given.append((.citekey, .text(key))) }
      return [try NoteChange(given, for: file, replacing: replacing)]
    }
    if given.contains(where: { ![.arxivID, .doi].contains($0.field) }) {
      throw PaperLookupProblem.several(paper: paper.names[0], paths: notes.map(\.path))
    }
    return try notes.map { try NoteChange([], for: NoteFile($0.path, in: index.vault), replacing: []) }
  }

  /// The notes on the paper.
  private func notes(
    on paper: PaperIdentity, _ answers: [RecordField: PaperRecord.Value]
  ) throws -> [NoteReference] {
    var names = paper.names
    for field in [RecordField.arxivID, .doi] {
      if case .text(let text)? = answers[field], let other = try? PaperIdentity(text) { names += other.names }
    }
    return try index.papers(withIdentifiers: names)
  }

  /// The key for a note whose `citekey` waits to be filled, once the paper's title, authors and year are known.
  private func missingCitekey(
    of file: NoteFile, _ answers: [RecordField: PaperRecord.Value]
  ) throws -> String? {
    let note = NoteParser.parse(SourceText(file.bytes), fileName: file.path.name)
    let property = note.properties.first { RecordField(propertyKey: $0.key) == .citekey }
    guard let property, property.value.plainText.isEmpty, answers[.citekey] == nil,
      var record = PaperRecord(note)
    else { return nil }
    for (field, value) in answers where record[value: field] == nil { record[value: field] = value }
    guard record.citekey == nil, record.title != nil, !record.authors.isEmpty, record.year != nil else {
      return nil
    }
    return Citekey.make(for: record, taken: try index.citekeys())
  }

  /// Throws when another paper has the citekey that was asked for.
  private func checkCitekey(_ answers: [RecordField: PaperRecord.Value], _ paper: PaperIdentity) throws {
    guard case .text(let key)? = answers[.citekey] else { return }
    guard Citekey.isValid(key) else { throw PaperLookupProblem.invalidCitekey(key) }
    let own = try notes(on: paper, answers).map(\.path)
    for other in try index.papers(withCitekey: key) where !own.contains(other.path) {
      throw PaperLookupProblem.citekeyTaken(key, path: other.path)
    }
  }

  private func newNote(
    on paper: PaperIdentity, _ answers: [RecordField: PaperRecord.Value], template name: String?,
    at moment: TemplateMoment
  ) throws -> NoteChange {
    var answers = answers
    var record = PaperRecord()
    for (field, value) in answers { record[value: field] = value }
    if answers[.citekey] == nil, let key = Citekey.make(for: record, taken: try index.citekeys()) {
      answers[.citekey] = .text(key)
    }
    let title = record.title.flatMap(NoteFileName.name(for:))
    let stem = title ?? NoteFileName.name(for: paper.names[0]) ?? "Paper"
    let path = try VaultPath(
      NoteFileName.path(for: stem, in: index.configuration.papers.text, isTaken: index.hasFile(named:)))
    let template = try name.map(templates.template(named:)) ?? templates.paperTemplate()
    var variables: [String: NewPropertyValue] = [
      "name": .text(record.title ?? stem), "url": .text(paper.url),
    ]
    for field in RecordField.allCases {
      variables[field.key] = answers[field].map { NewPropertyValue(field, $0) } ?? .empty
    }
    let note = try template.filled(variables, at: moment)
    let given = RecordField.allCases.compactMap { field in answers[field].map { (field: field, value: $0) } }
    let edit = try RecordEdit(given, into: note)
    guard edit.kept.isEmpty else {
      throw NoteTemplateError(
        template: template.name, line: 1,
        message: "it already has an answer for \(edit.kept.map(\.field.key).joined(separator: ", "))")
    }
    var change = NoteChange(path: path, new: edit.bytes)
    change.written = given.map(\.field)
    return change
  }
}

/// Why a paper's note is neither made nor changed.
package enum PaperLookupProblem: Error, Equatable, CustomStringConvertible {
  case several(paper: String, paths: [VaultPath])
  case invalidCitekey(String)
  case citekeyTaken(String, path: VaultPath)

  package var description: String {
    switch self {
    case .several(let paper, let paths):
      "\(paths.count) notes are on the paper \(paper): \(paths.map(\.text).joined(separator: ", ")); make them one first"
    case .invalidCitekey(let key):
      "'\(key)' is no citekey: use letters, digits, '_' and '-' of ASCII, such as vaswani2017attention"
    case .citekeyTaken(let key, let path): "the citekey '\(key)' is that of \(path); give another --citekey"
    }
  }
}
