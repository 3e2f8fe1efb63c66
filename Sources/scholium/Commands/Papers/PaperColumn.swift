import ArgumentParser
import NoteParsing
import Papers
import VaultIndex

/// What a list of papers can show of each, and be sorted by.
enum PaperColumn: Equatable, ExpressibleByArgument {
  /// A field of the record.
  case field(RecordField)
  /// What a person calls the paper: citekey, arXiv identifier, DOI, or the note's path.
  case name
  case path, modified, next, missing
  case citedBy

  static let names: [(String, PaperColumn)] =
    [
      ("name", .name), ("path", .path), ("next", .next), ("missing", .missing), ("cited_by", .citedBy),
      ("modified", .modified),
    ] + RecordField.allCases.map { ($0.key, .field($0)) }

  init?(argument: String) {
    guard let column = Self.names.first(where: { $0.0 == argument })?.1 else { return nil }
    self = column
  }

  static var allValueStrings: [String] { names.map(\.0) }

  var defaultValueDescription: String { Self.names.first { $0.1 == self }?.0 ?? "" }

  func cell(_ listed: ListedPaper) -> StyledText {
    let paper = listed.paper
    return switch self {
    case .name: StyledText(paper.name.oneLine, .strong)
    case .path: "\(paper.note.path, .path)"
    case .next:
      listed.next.map { StyledText("pass \($0.rawValue)") } ?? StyledText("-", .faint)
    case .missing: StyledText(listed.missing.joined(separator: ", "), .faint)
    case .citedBy: "\(paper.citedBy)"
    case .modified: "\(CalendarDay(secondsSince1970: paper.modified))"
    case .field(.title): StyledText(paper.title.oneLine)
    case .field(let field): StyledText((paper.record[field] ?? "").oneLine)
    }
  }

  /// Whether `left` comes before `right`; what is not filled comes last.
  func precedes(_ listed: ListedPaper, _ other: ListedPaper) -> Bool? {
    let (left, right) = (listed.paper, other.paper)
    return switch self {
    case .path: compare(left.note.path.text, right.note.path.text)
    case .name: compare(nameKey(left.name), nameKey(right.name))
    case .modified: compare(left.modified, right.modified)
    case .citedBy: compare(left.citedBy, right.citedBy)
    case .next: compare(listed.next?.rawValue ?? 4, other.next?.rawValue ?? 4)
    case .missing: compare(listed.missing.count, other.missing.count)
    case .field(.title): compare(nameKey(left.title), nameKey(right.title))
    case .field(let field): compare(left.record[value: field], right.record[value: field])
    }
  }

  private func compare<T: Comparable>(_ left: T, _ right: T) -> Bool? { left == right ? nil : left < right }

  private func compare(_ left: PaperRecord.Value?, _ right: PaperRecord.Value?) -> Bool? {
    switch (left, right) {
    case (nil, nil): nil
    case (nil, _): false
    case (_, nil): true
    case (.number(let left), .number(let right)): compare(left, right)
    case (.date(let left), .date(let right)): compare(left, right)
    case (.checkbox(let left), .checkbox(let right)): left == right ? nil : left
    case (.list(let left), .list(let right)):
      left == right ? nil : left.map(nameKey).lexicographicallyPrecedes(right.map(nameKey))
    case (.text(let left), .text(let right)): compare(nameKey(left), nameKey(right))
    default: nil
    }
  }
}

/// A paper with how far its reader is.
struct ListedPaper {
  let paper: PaperEntry
  let progress: ReadingProgress

  init(_ paper: PaperEntry) {
    self.paper = paper
    progress = ReadingProgress(paper.record)
  }

  var next: ReadingPass? { progress.next }

  /// The fields that the next pass can not do without, and lacks.
  var missing: [String] { progress.missing.filter(\.isRequired).map(\.field.key) }
}
