import GRDB
import NoteParsing

/// A term of a query that is in no note, and words of the notes that are near it.
package struct MissingTerm: Sendable, Equatable {
  /// As written in the query.
  package var term: String
  /// The nearest first, of equal ones the most frequent; at most three, or none.
  package var near: [String]
  /// It is in some note, but not together with the others.
  package var isThere = false
}

/// Finds words of a vault near a misspelt one.
struct NearWords {
  let db: Database
  let vault: Vault

  /// What of a query that nothing answers is no term of any note, with near words; where each is one, a term with near words
  /// by which the query is answered.
  func missing(in expression: QueryExpression) throws -> [MissingTerm] {
    var found: [MissingTerm] = []
    var terms: [SearchTerm] = []
    for case .text(let term) in expression.positiveLeaves
    where !found.contains(where: { $0.term == term.text }) {
      terms.append(term)
      var anywhere = term
      anywhere.isInContent = false
      if try answers(.text(anywhere)) { continue }
      found.append(MissingTerm(term: term.text, near: try near(to: term)))
    }
    guard found.isEmpty, terms.count > 1 else { return found }
    for term in terms {
      let near = try near(to: term).filter { word in
        try answers(try expression.mapLeaves { $0 == .text(term) ? .text(SearchTerm(word)) : $0 })
      }
      if !near.isEmpty { return [MissingTerm(term: term.text, near: near, isThere: true)] }
    }
    return []
  }

  /// Whether a note that is not left out answers.
  private func answers(_ expression: QueryExpression) throws -> Bool {
    let query = try CompiledQuery(expression)
    let condition = query.filter
    return try query.decisions.run(in: db, vault: vault) {
      try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (
            SELECT 1 FROM notes JOIN files ON files.id = notes.id
            WHERE files.left_out IS NULL AND (\(condition.sql)))
          """, arguments: condition.arguments) == true
    }
  }

  private static let most = 3

  private func near(to term: SearchTerm) throws -> [String] {
    let words = SearchFolding.tokens(of: term.text)
    if words.allSatisfy({ $0.unicodeScalars.count == 1 && isCJK($0.unicodeScalars.first!.value) }) {
      return try nearRuns(to: words.flatMap(\.unicodeScalars))
    }
    // One word that is not there can be named; of several the reader sees which by searching for each.
    let unknown = try words.filter { word in
      try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM words WHERE term = ?)", arguments: [word])
        != true
    }
    guard let word = words.count == 1 ? words[0] : unknown.count == 1 ? unknown[0] : nil else { return [] }
    return try nearWords(to: word).filter { try answers(.text(SearchTerm($0, isQuoted: true))) }.prefix(
      Self.most
    )
    .map { near in words.count == 1 ? near : words.map { $0 == word ? near : $0 }.joined(separator: " ") }
  }

  /// Words within a third of the letters, where two letters that have changed places are one step as any other.
  private func nearWords(to word: String) throws -> [String] {
    let wanted = Array(word.unicodeScalars)
    let limit = wanted.count / 3
    // Nearly every short word is near another.
    guard wanted.count > 3, wanted.count <= 64 else { return [] }
    // More than are shown: some may be words of notes that are left out.
    let kept = 4 * Self.most
    var near: [(word: String, distance: Int, notes: Int)] = []
    let rows = try Row.fetchCursor(
      db, sql: "SELECT term, doc FROM words WHERE length(term) BETWEEN ? AND ?",
      arguments: [wanted.count - limit, wanted.count + limit])
    while let row = try rows.next() {
      let other: String = row[0]
      let least = near.count < kept ? limit : near[kept - 1].distance
      guard let distance = editDistance(wanted, Array(other.unicodeScalars), limit: least), distance > 0
      else { continue }
      near.append((other, distance, row[1]))
      near.sort { ($0.distance, -$0.notes, $0.word) < ($1.distance, -$1.notes, $1.word) }
      near = Array(near.prefix(kept))
    }
    return near.map(\.word)
  }

  /// Whether one character is another of the same script, or one is missing or too many: within, or at an end where the
  /// rest is a word without it.
  private static func isOneStep(from wanted: [Unicode.Scalar], to other: ArraySlice<Unicode.Scalar>) -> Bool {
    let most = min(wanted.count, other.count)
    let prefix = zip(wanted, other).prefix { $0 == $1 }.count
    let suffix = zip(wanted.reversed(), other.reversed()).prefix { $0 == $1 }.count
    if wanted.count == other.count {
      return prefix + suffix == most - 1
        && script(wanted[prefix]) == script(other[other.startIndex + prefix])
    }
    if wanted.count < other.count, prefix == most || suffix == most { return false }
    return min(prefix + suffix, most) == most
  }

  /// Han, hiragana, katakana, Hangul.
  private static func script(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x3041...0x309F: 1
    case 0x30A1...0x30FF, 0x31F0...0x31FF: 2
    case 0x1100...0x11FF, 0x3131...0x318E, 0xAC00...0xD7A3: 3
    default: 0
    }
  }

  /// Whether a character begins no word: the long vowel, small kana, ん.
  private static func goesOn(_ scalar: Unicode.Scalar) -> Bool {
    "ーァィゥェォッャュョヮンぁぃぅぇぉっゃゅょゎん".unicodeScalars.contains(scalar)
  }

  /// Runs of characters in the text of the notes that are one step away: each character is a word in the full text, so
  /// that its words are of no use.
  private func nearRuns(to wanted: [Unicode.Scalar]) throws -> [String] {
    guard wanted.count > 2, wanted.count <= 64 else { return [] }
    var counts: [[Unicode.Scalar]: Int] = [:]
    let texts = try String.fetchCursor(
      db, sql: "SELECT names || char(10) || headings || char(10) || body FROM note_text")
    while let text = try texts.next() {
      var run: [Unicode.Scalar] = []
      func close() {
        defer { run = [] }
        for size in (wanted.count - 1)...(wanted.count + 1) where size <= run.count {
          for start in 0...(run.count - size)
          where Self.isOneStep(from: wanted, to: run[start..<(start + size)]) {
            counts[Array(run[start..<(start + size)]), default: 0] += 1
          }
        }
      }
      var isAfterSpace = false
      for scalar in text.unicodeScalars {
        if isCJK(scalar.value) {
          run.append(scalar)
          isAfterSpace = false
        } else if scalar == " ", !isAfterSpace {
          // The space that search text has round each character.
          isAfterSpace = true
        } else {
          close()
        }
      }
      close()
    }
    // A part of another word is no nearer than the word.
    let whole = counts.filter { $0.key.count >= wanted.count }.map(\.value).max() ?? 0
    return counts.filter { $0.key.count >= wanted.count || $0.value > 2 * whole }
      .sorted { ($1.value, String.key($0.key)) < ($0.value, String.key($1.key)) }
      .prefix(Self.most).map { String.key($0.key) }
  }
}

extension String {
  fileprivate static func key(_ scalars: [Unicode.Scalar]) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
