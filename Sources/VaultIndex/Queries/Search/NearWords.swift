import GRDB
import NoteParsing

/// A term of a query that is in no note, and words of the notes that are near it.
package struct MissingTerm: Sendable, Equatable {
  /// As written in the query.
  package var term: String
  /// The nearest first, of equal ones the most frequent; at most three, or none.
  package var near: [String]
}

/// Finds words of a vault near a misspelt one.
struct NearWords {
  let db: Database

  /// The terms of a query that no note answers by itself.
  func missing(in expression: QueryExpression) throws -> [MissingTerm] {
    var found: [MissingTerm] = []
    for case .text(let term) in expression.positiveLeaves
    where !found.contains(where: { $0.term == term.text }) {
      var anywhere = term
      anywhere.isInContent = false
      guard let match = FullTextMatch(anywhere) else { continue }
      let isThere = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM search WHERE search MATCH ?)", arguments: [match.expression])
      if isThere == true { continue }
      found.append(MissingTerm(term: term.text, near: try near(to: term)))
    }
    return found
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
    guard unknown.count == 1, let word = unknown.first else { return [] }
    return try nearWords(to: word).map { near in
      words.count == 1 ? near : words.map { $0 == word ? near : $0 }.joined(separator: " ")
    }
  }

  /// Words within a third of the letters, where two letters that have changed places are one step as any other.
  private func nearWords(to word: String) throws -> [String] {
    let wanted = Array(word.unicodeScalars)
    let limit = wanted.count / 3
    // Nearly every short word is near another.
    guard wanted.count > 3, wanted.count <= 64 else { return [] }
    var near: [(word: String, distance: Int, notes: Int)] = []
    let rows = try Row.fetchCursor(
      db, sql: "SELECT term, doc FROM words WHERE length(term) BETWEEN ? AND ?",
      arguments: [wanted.count - limit, wanted.count + limit])
    while let row = try rows.next() {
      let other: String = row[0]
      let least = near.count < Self.most ? limit : near[Self.most - 1].distance
      guard let distance = editDistance(wanted, Array(other.unicodeScalars), limit: least)
      else { continue }
      near.append((other, distance, row[1]))
      near.sort { ($0.distance, -$0.notes, $0.word) < ($1.distance, -$1.notes, $1.word) }
      near = Array(near.prefix(Self.most))
    }
    return near.map(\.word)
  }

  /// Whether one character is another, or one within is missing or too many.
  private static func isOneStep(from wanted: [Unicode.Scalar], to other: ArraySlice<Unicode.Scalar>) -> Bool {
    let isLonger = wanted.count != other.count
    if isLonger, wanted.first != other.first || wanted.last != other.last { return false }
    let most = min(wanted.count, other.count)
    let prefix = zip(wanted, other).prefix { $0 == $1 }.count
    if prefix == most { return false }
    let suffix = zip(wanted.reversed(), other.reversed()).prefix { $0 == $1 }.count
    return min(prefix + suffix, most) == max(wanted.count, other.count) - 1
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
    return counts.sorted { ($1.value, String.key($0.key)) < ($0.value, String.key($1.key)) }
      .prefix(Self.most).map { String.key($0.key) }
  }
}

extension String {
  fileprivate static func key(_ scalars: [Unicode.Scalar]) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
