internal import GRDB

/// The numbers that `meta` remembers, so that an unchanged vault need not be counted.
struct IndexTotals {
  /// Nanoseconds since 1970; 0 when the index is empty.
  var scanStarted: Int64 = 0
  var notes = 0
  var links = 0
  var brokenLinks = 0
  var formulas = 0
  var codeBlocks = 0
  var citations = 0
  var findings = 0
  /// The settings by which files are left out, and what is wrong with them.
  var leftOutBy = ""
  var leftOutProblems = LeftOutSettings.Problems()

  init() {}

  init(_ db: Database) throws {
    var values: [String: String] = [:]
    var select = try PreparedStatement(db, "SELECT name, value FROM meta")
    try select.forEachRow { values[$0.text(0)] = $0.text(1) }
    scanStarted = values["scan_started"].flatMap(Int64.init) ?? 0
    leftOutBy = values["left_out_by"] ?? ""
    leftOutProblems.messages = (values["left_out_problems"] ?? "").split(separator: "\n").map(String.init)
    leftOutProblems.filters = Set(
      (values["unused_filters"] ?? "").split(separator: " ").compactMap { Int($0) })
    for (name, path) in Self.columns { self[keyPath: path] = values[name].flatMap { Int($0) } ?? 0 }
  }

  func save(_ db: Database) throws {
    var insert = try PreparedStatement(db, "INSERT OR REPLACE INTO meta VALUES (?, ?)")
    var values = Self.columns.map { ($0.0, String(self[keyPath: $0.1])) }
    values += [
      ("scan_started", String(scanStarted)), ("program", "scholium"), ("left_out_by", leftOutBy),
      ("left_out_problems", leftOutProblems.messages.joined(separator: "\n")),
      ("unused_filters", leftOutProblems.filters.sorted().map(String.init).joined(separator: " ")),
    ]
    for (name, value) in values {
      insert.bind(name)
      insert.bind(value)
      try insert.run()
    }
  }

  private static var columns: [(String, WritableKeyPath<IndexTotals, Int>)] {
    [
      ("notes", \.notes), ("links", \.links), ("broken_links", \.brokenLinks), ("formulas", \.formulas),
      ("code_blocks", \.codeBlocks), ("citations", \.citations), ("findings", \.findings),
    ]
  }
}
