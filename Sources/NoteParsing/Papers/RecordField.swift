/// A field of a paper's record: a property of its note, a row of a table of answers, an option of a command.
///
/// The order of the cases is the order in which a new note lists them.
package enum RecordField: Int, CaseIterable, Sendable {
  case title, authors, year, arxivID, doi, citekey
  // The five questions of the first pass, and the equation.
  case problem, limitation, proposal, keyEquation, mainResult, relevance, pass2Needed
  // The five Cs (Keshav, "How to Read a Paper", 2007, https://doi.org/10.1145/1273445.1273458), and Ng's
  // fourth question.
  case category, context, correctness, contributions, clarity, referencesToFollow
  case pass1Date, pass1Minutes
  case pass2Date, pass2Minutes, pass2Summary, pass2Evidence
  case pass3Needed, pass3Date, pass3Minutes, pass3Reimplemented, pass3Challenged

  /// What a field holds.
  package enum Kind: Sendable {
    /// Prose; of a long one the property keeps the first line.
    case text
    /// Names, one an item.
    case list
    case number
    case checkbox
    /// A text that looks like a number, or might: always in quotes.
    case identifier
    /// `YYYY-MM-DD`
    case date
  }

  /// The name of the property: `key_equation`.
  package var key: String { Self.keys[rawValue] }

  /// The field of a key, written exactly so.
  package init?(key: String) {
    guard let field = Self.fields[key] else { return nil }
    self = field
  }

  private static let fields = Dictionary(uniqueKeysWithValues: zip(keys, allCases))

  /// The names of the cases, with an underscore before each word.
  private static let keys = allCases.map { field in
    let words = "\(field)".replacing("ID", with: "Id")
    return words.reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
  }

  package var kind: Kind {
    switch self {
    case .authors, .referencesToFollow: .list
    case .year, .pass1Minutes, .pass2Minutes, .pass3Minutes: .number
    case .pass2Needed, .pass3Needed: .checkbox
    case .arxivID, .doi, .citekey: .identifier
    case .pass1Date, .pass2Date, .pass3Date: .date
    default: .text
    }
  }

  /// The pass in which the field is filled; nil for what identifies the paper.
  package var pass: Int? {
    switch self {
    case .title, .authors, .year, .arxivID, .doi, .citekey: nil
    case .pass2Date, .pass2Minutes, .pass2Summary, .pass2Evidence, .pass3Needed: 2
    case .pass3Date, .pass3Minutes, .pass3Reimplemented, .pass3Challenged: 3
    default: 1
    }
  }

  /// The field's place in the order of fields, from 0.
  package var position: Int { rawValue }

  /// Whether a reader may leave the field out for good.
  package var isOptional: Bool {
    switch self {
    case .category, .context, .correctness, .contributions, .clarity, .referencesToFollow,
      .pass3Needed:
      true
    default: false
    }
  }

  /// The heading of the section that holds a long answer, and the label in a table: `Key equation`.
  package var heading: String {
    switch self {
    case .arxivID: "arXiv ID"
    case .doi: "DOI"
    case .pass2Needed: "Pass 2 needed"
    case .pass1Date: "Pass 1 date"
    case .pass1Minutes: "Pass 1 minutes"
    case .pass2Date: "Pass 2 date"
    case .pass2Minutes: "Pass 2 minutes"
    case .pass2Summary: "Pass 2 summary"
    case .pass2Evidence: "Pass 2 evidence"
    case .pass3Needed: "Pass 3 needed"
    case .pass3Date: "Pass 3 date"
    case .pass3Minutes: "Pass 3 minutes"
    case .pass3Reimplemented: "Pass 3 re-implemented"
    case .pass3Challenged: "Pass 3 challenged"
    default: key.prefix(1).uppercased() + key.dropFirst().replacing("_", with: " ")
    }
  }

  /// The field of a property, whatever its case; nil for a property of another kind.
  package init?(propertyKey: String) {
    let key = nameKey(propertyKey)
    guard let field = RecordField(key: key) ?? Self.otherKeys[key] else { return nil }
    self = field
  }

  /// The field that a label of a two-column table names, in English or Japanese, whatever its case; Markdown's
  /// emphasis and a colon do not count.
  package init?(label: String) {
    let plain = label.utf8.filter { $0 != UInt8(ascii: "*") && $0 != .backtick && $0 != .colon }
    let key = nameKey(String(decoding: trimmed(plain), as: UTF8.self))
    guard let field = Self.labels[key] ?? RecordField(propertyKey: key) else { return nil }
    self = field
  }

  /// Spellings of other tools.
  private static let otherKeys: [String: RecordField] = [
    "author": .authors, "arxiv": .arxivID, "eprint": .arxivID,
  ]

  private static let labels: [String: RecordField] = {
    var labels = Dictionary(uniqueKeysWithValues: allCases.map { (nameKey($0.heading), $0) })
    let japanese: [(String, RecordField)] = [
      ("タイトル", .title), ("著者", .authors), ("年", .year), ("問題", .problem),
      ("既存手法の限界", .limitation), ("提案", .proposal), ("核心数式", .keyEquation),
      ("核心", .keyEquation), ("主結果", .mainResult), ("結果", .mainResult), ("関連度", .relevance),
      ("影響", .relevance), ("精読", .pass2Needed), ("次に読む文献", .referencesToFollow),
    ]
    for (label, field) in japanese { labels[nameKey(label)] = field }
    return labels
  }()
}
