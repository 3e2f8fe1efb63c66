package import Bibliography
internal import NoteParsing
package import VaultIndex

/// Makes the entries of a bibliography notes: a new one each, or empty fields filled in the note that is there.
///
/// What the reader has written stays; where the file says otherwise, it is told.
package struct BibliographyImport {
  /// What is to be done, and what is to be said.
  package struct Plan: Sendable {
    package var changes: [NoteChange] = []
    package var problems: [BibliographyProblem] = []
    /// How many entries are works that another entry of the file is on already.
    package var duplicates = 0

    package init() {}

    fileprivate init(problems: [BibliographyProblem]) { self.problems = problems }
  }

  private let index: VaultIndex
  private let moment: TemplateMoment
  private let template: NoteTemplate
  /// The notes on papers, by what names them.
  private var byName: [String: VaultPath] = [:]
  private var byWork: [WorkKey: [VaultPath]] = [:]
  private var records: [VaultPath: PaperRecord] = [:]
  /// The notes that entries of this import are on, with the file's number and the entry's line.
  private var taken: [VaultPath: (file: Int, line: Int)] = [:]
  private var fileCount = 0
  private var citekeys: Set<String>
  private var newNames: Set<String> = []

  /// - Parameter index: Up to date.
  package init(index: VaultIndex, template name: String? = nil, at moment: TemplateMoment) throws {
    self.index = index
    self.moment = moment
    let templates = VaultTemplates(vault: index.vault, configuration: index.configuration)
    template = try name.map(templates.template(named:)) ?? templates.paperTemplate()
    citekeys = try index.citekeys()
    for paper in try index.papers(countingCitations: false) { note(paper.record, at: paper.note.path) }
  }

  /// - Throws: What makes the whole import impossible; what is wrong with one entry is a problem of the plan.
  package mutating func plan(_ file: BibliographyFile) throws -> Plan {
    var plan = Plan(problems: file.problems)
    fileCount += 1
    let entries = file.entries.filter { $0.isWork && !$0.fields.isEmpty }.map { entry in
      let work = WorkProperties(entry)
      let record = work.answers.reduce(into: PaperRecord()) { $0[value: $1.field] = $1.value }
      return (entry: entry, work: work, record: record)
    }
    // A note that one entry names is not that of another one which only resembles it.
    var named: [VaultPath: Int] = [:]
    for (entry, _, record) in entries {
      if let path = self.named(record), named[path] == nil { named[path] = entry.lines.lowerBound }
    }
    for (entry, work, record) in entries {
      do {
        let known = known(record)
        let owner = known.flatMap { path in named[path].map { (file: fileCount, line: $0) } }
        if let known, let other = taken[known] ?? owner, other != (fileCount, entry.lines.lowerBound) {
          plan.duplicates += 1
          let place = other.file == fileCount ? "line \(other.line)" : "an earlier file, line \(other.line),"
          plan.problems.append(
            BibliographyProblem(
              line: entry.lines.lowerBound,
              message: "this is the work of \(place) again, \(known); it is left out", isError: false))
          continue
        }
        if known == nil, let key = record.citekey, let other = byName["key:" + key] {
          plan.problems.append(
            BibliographyProblem(
              line: entry.lines.lowerBound,
              message: "the key '\(key)' is that of another paper, \(other); the entry is left out",
              isError: true))
          continue
        }
        let change = try known.map { try filled($0, work) } ?? made(work, record)
        taken[change.path] = (fileCount, entry.lines.lowerBound)
        note(record, at: change.path)
        plan.changes.append(change)
      } catch let error as NoteEditError {
        plan.problems.append(
          BibliographyProblem(line: entry.lines.lowerBound, message: "\(error)", isError: true))
      }
    }
    plan.problems.sort { $0.line < $1.line }
    return plan
  }

  // MARK: Which note

  private static func names(_ record: PaperRecord) -> [String] {
    [record.arxivID.map { "arxiv:" + $0 }, record.doi.map { "doi:" + $0.lowercased() }].compactMap(\.self)
  }

  private mutating func note(_ record: PaperRecord, at path: VaultPath) {
    for name in Self.names(record) where byName[name] == nil { byName[name] = path }
    if let key = record.citekey, byName["key:" + key] == nil { byName["key:" + key] = path }
    if let work = WorkKey(record) { byWork[work, default: []].append(path) }
    if records[path] == nil { records[path] = record }
  }

  /// The note that has an identifier or the key of the work.
  private func named(_ record: PaperRecord) -> VaultPath? {
    for name in Self.names(record) { if let path = byName[name] { return path } }
    if let key = record.citekey, let path = byName["key:" + key], !isOther(record, path) { return path }
    return nil
  }

  /// The note that is on the work; by its identifiers, its key, else by title, first author and year.
  private func known(_ record: PaperRecord) -> VaultPath? {
    if let path = named(record) { return path }
    guard let work = WorkKey(record) else { return nil }
    return byWork[work]?.first { path in
      guard !isOther(record, path) else { return false }
      guard let own = record.year, let year = records[path]?.year else { return true }
      return abs(own - year) <= 1
    }
  }

  /// Whether the identifiers of a record and of a note say that they are two papers.
  private func isOther(_ record: PaperRecord, _ path: VaultPath) -> Bool {
    guard let other = records[path] else { return false }
    func differ(_ one: String?, _ other: String?) -> Bool { one != nil && other != nil && one != other }
    return differ(record.doi?.lowercased(), other.doi?.lowercased()) || differ(record.arxivID, other.arxivID)
  }

  // MARK: Notes

  private func filled(_ path: VaultPath, _ work: WorkProperties) throws -> NoteChange {
    try NoteChange(work.answers, besides: work.others, for: NoteFile(path, in: index.vault))
  }

  private mutating func made(_ work: WorkProperties, _ record: PaperRecord) throws -> NoteChange {
    var answers = work.answers
    if record.citekey == nil, let key = Citekey.make(for: record, taken: citekeys) {
      answers.append((.citekey, .text(key)))
    }
    if case .text(let key)? = answers.first(where: { $0.field == .citekey })?.value { citekeys.insert(key) }
    let stem =
      record.title.flatMap(NoteFileName.name(for:)) ?? record.citekey.flatMap(NoteFileName.name(for:))
      ?? "Paper"
    let path = try VaultPath(
      NoteFileName.path(for: stem, in: index.configuration.papers.text) { name in
        try newNames.contains(nameKey(name)) || index.hasFile(named: name)
      })
    newNames.insert(nameKey(path.name))
    var variables: [String: NewPropertyValue] = [
      "name": .text(record.title ?? stem), "url": .text(PaperIdentity(record)?.url ?? ""),
    ]
    for field in RecordField.allCases { variables[field.key] = .empty }
    for (field, value) in answers { variables[field.key] = NewPropertyValue(field, value) }
    let note = try template.filled(variables, at: moment)
    return try NoteChange(path: path, answers, besides: work.others, into: note)
  }
}
