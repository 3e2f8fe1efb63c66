/// What a reading note tells about its paper, from its properties and its table of answers.
package struct PaperRecord: Sendable, Equatable {
  package var title: String?
  package var authors: [String] = []
  package var year: Int?
  /// Canonical, without the version.
  package var arxivID: String?
  /// In lower case.
  package var doi: String?
  package var citekey: String?
  package var problem: String?
  package var limitation: String?
  package var proposal: String?
  package var keyEquation: String?
  package var mainResult: String?
  package var relevance: String?
  package var pass2Needed: Bool?

  /// Reads the record; nil when the note is about no paper: it has neither an `arxiv_id`, `doi` or `citekey`
  /// nor a two-column table with three known labels.
  package init?(_ note: ParsedNote) {
    let rows = note.tables.lazy.compactMap(Self.labelledRows).first
    var isPaper = rows != nil
    // Properties come first, and the first text for a field stays.
    for property in note.properties {
      guard
        let field = Field(rawValue: nameKey(property.key)) ?? Field.propertySpellings[nameKey(property.key)]
      else { continue }
      if [.arxivID, .doi, .citekey].contains(field), !property.value.plainText.isEmpty { isPaper = true }
      set(field, property.value)
    }
    for (field, text) in rows ?? [] { set(field, .string(text)) }
    guard isPaper else { return nil }
  }

  private enum Field: String {
    case title, authors, year, doi, citekey, problem, limitation, proposal, relevance
    case arxivID = "arxiv_id"
    case keyEquation = "key_equation"
    case mainResult = "main_result"
    case pass2Needed = "pass2_needed"

    static let propertySpellings: [String: Field] = ["author": .authors]

    static let labels: [String: Field] = [
      "タイトル": .title, "著者": .authors, "年": .year, "arxiv id": .arxivID, "問題": .problem,
      "既存手法の限界": .limitation, "提案": .proposal, "核心数式": .keyEquation, "核心": .keyEquation,
      "主結果": .mainResult, "結果": .mainResult, "関連度": .relevance, "影響": .relevance,
      "title": .title, "authors": .authors, "year": .year, "doi": .doi, "problem": .problem,
      "limitation": .limitation, "proposal": .proposal, "key equation": .keyEquation,
      "main result": .mainResult, "relevance": .relevance, "pass 2 needed": .pass2Needed,
    ]
  }

  private static func labelledRows(_ table: Table) -> [(Field, String)]? {
    guard table.header.count == 2 else { return nil }
    let rows = ([table.header] + table.rows).compactMap { cells -> (Field, String)? in
      guard cells.count == 2, let field = Field.labels[label(cells[0].text)] else { return nil }
      return (field, cells[1].text)
    }
    return rows.count >= 3 ? rows : nil
  }

  /// The text of a label cell without bold marks, a colon and case.
  private static func label(_ text: String) -> String {
    let plain = text.utf8.filter { $0 != UInt8(ascii: "*") && $0 != .underscore && $0 != .colon }
    return nameKey(String(decoding: trimmed(plain), as: UTF8.self))
  }

  private mutating func set(_ field: Field, _ value: PropertyValue) {
    let text = String(decoding: trimmed(value.plainText.utf8), as: UTF8.self)
    guard !text.isEmpty else { return }
    switch field {
    case .title: title = title ?? text
    case .authors: if authors.isEmpty { authors = Self.names(value) }
    case .year: year = year ?? Self.year(text)
    case .arxivID: arxivID = arxivID ?? Self.arXivID(text)
    case .doi: doi = doi ?? DOI(text)?.id
    case .citekey: citekey = citekey ?? text
    case .problem: problem = problem ?? text
    case .limitation: limitation = limitation ?? text
    case .proposal: proposal = proposal ?? text
    case .keyEquation: keyEquation = keyEquation ?? text
    case .mainResult: mainResult = mainResult ?? text
    case .relevance: relevance = relevance ?? text
    case .pass2Needed: pass2Needed = pass2Needed ?? Self.bool(text)
    }
  }

  /// The names of a list, or of one string between semicolons, `and`, or commas.
  private static func names(_ value: PropertyValue) -> [String] {
    if case .list(let items) = value { return items.map(\.plainText).filter { !$0.isEmpty } }
    let text = value.plainText
    var names: [Substring]
    if text.utf8.contains(UInt8(ascii: ";")) {
      names = text.split(separator: ";")
    } else {
      names = text.split(separator: " and ")
      // BibTeX writes `Last, First and Last, First`.
      let isBibTeX = names.count > 1 && names.allSatisfy { $0.count(where: { $0 == "," }) == 1 }
      if !isBibTeX { names = names.flatMap { $0.split { $0 == "," || $0 == "、" || $0 == "，" } } }
    }
    return names.map { String(decoding: trimmed($0.utf8), as: UTF8.self) }.filter { !$0.isEmpty }
  }

  /// The first run of exactly four digits.
  private static func year(_ text: String) -> Int? {
    text.utf8.split(whereSeparator: { !$0.isDigit }).first(where: { $0.count == 4 }).flatMap {
      decimal(Array($0)[...])
    }
  }

  /// The identifier alone, or the first that the text cites.
  private static func arXivID(_ text: String) -> String? {
    if let paper = ArXivIdentifier(text) { return paper.id }
    var id: String?
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer {
      CitationScanner.scan($0) { kind, found, _ in if kind == .arxiv { id = id ?? found } }
    }
    return id
  }

  private static func bool(_ text: String) -> Bool? {
    switch nameKey(text) {
    case "true", "yes", "y", "1", "はい", "要", "必要": true
    case "false", "no", "n", "0", "いいえ", "不要": false
    default: nil
    }
  }
}
