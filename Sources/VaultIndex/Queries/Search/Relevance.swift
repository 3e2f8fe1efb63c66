internal import CSQLite
internal import GRDB

#if canImport(Glibc)
  internal import Glibc
#endif

/// The order of a search's answers, as a function of FTS5: `relevance(search, phrases of each term, number of terms)`, the
/// first as a text such as `2 1 -1`.
///
/// A note gets one for each term that stands in a name of it, and a share below one for how well its text answers: BM25F
/// with an inverse document frequency that stays positive (Robertson and Zaragoza, "The Probabilistic Relevance Framework:
/// BM25 and Beyond", 2009, 3.6; FTS5's own `bm25` takes a word of half the notes for nothing).
enum Relevance {
  /// How much an occurrence counts, and how much the length of a column takes from it.
  private static let columns: [(weight: Double, length: Double)] = [(10, 0.5), (5, 0.75), (1, 0.75)]
  private static let saturation = 1.2
  /// What an occurrence of another form of a word counts.
  private static let otherForm = 0.5

  /// Makes the function known to a connection.
  static func register(in db: Database) {
    let api = FTS5.api(db)
    _ = api.pointee.xCreateFunction(
      UnsafeMutablePointer(mutating: api), "relevance", nil,
      { api, context, result, count, values in
        guard let api, let context, let result else { return }
        guard let score = Query.of(api, context, count, values)?.score(api, context) else {
          return sqlite3_result_error_code(result, SQLITE_ERROR)
        }
        sqlite3_result_double(result, score)
      }, nil)
  }

  /// The share of a term of which only its occurrences in headings and text are known, below one.
  static func share(headings: Int, body: Int) -> Double {
    let frequency = Double(headings) * columns[1].weight + Double(body) * columns[2].weight
    return frequency / (frequency + saturation)
  }

  private typealias API = UnsafePointer<Fts5ExtensionApi>

  /// What is the same for all notes that a query finds.
  private final class Query {
    /// The term of each phrase, and whether it is the form as written.
    private var phrases: [(term: Int, isWritten: Bool)] = []
    /// Whether the words of each term are all of it; those of a term with signs say little of it.
    private let canName: [Bool]
    /// The part of the query's terms that is ranked here.
    private let part: Double
    /// The inverse document frequency of each term.
    private var rarity: [Double]
    private var averageLengths: [Double]

    /// Finds it out for the first note, and hands it on to the others.
    static func of(
      _ api: API, _ context: OpaquePointer, _ count: Int32, _ values: UnsafeMutablePointer<OpaquePointer?>?
    ) -> Query? {
      if let known = api.pointee.xGetAuxdata(context, 0) {
        return Unmanaged<Query>.fromOpaque(known).takeUnretainedValue()
      }
      guard count == 2, let text = sqlite3_value_text(values?[0]) else { return nil }
      let terms = String(cString: text).split(separator: " ").compactMap { Int($0) }
      guard let query = Query(api, context, terms, of: Int(sqlite3_value_int64(values?[1]))) else {
        return nil
      }
      let kept = Unmanaged.passRetained(query)
      let code = api.pointee.xSetAuxdata(context, kept.toOpaque()) { data in
        if let data { Unmanaged<Query>.fromOpaque(data).release() }
      }
      return code == SQLITE_OK ? query : nil
    }

    private init?(_ api: API, _ context: OpaquePointer, _ terms: [Int], of count: Int) {
      part = Double(terms.count { $0 > 0 }) / Double(max(1, count))
      var notes: sqlite3_int64 = 0
      guard api.pointee.xRowCount(context, &notes) == SQLITE_OK else { return nil }
      rarity = []
      canName = terms.map { $0 > 0 }
      averageLengths = []
      for column in Relevance.columns.indices {
        var words: sqlite3_int64 = 0
        guard api.pointee.xColumnTotalSize(context, Int32(column), &words) == SQLITE_OK else { return nil }
        averageLengths.append(max(1, Double(words) / Double(max(1, notes))))
      }
      for (term, forms) in terms.enumerated() {
        var found: Set<Int64> = []
        for form in 0..<abs(forms) {
          guard Self.collect(phrase: phrases.count, api, context, &found) else { return nil }
          phrases.append((term, form == 0))
        }
        let count = Double(min(Int64(found.count), notes))
        rarity.append(log(1 + (Double(notes) - count + 0.5) / (count + 0.5)))
      }
    }

    /// The rows that a phrase stands in.
    private static func collect(
      phrase: Int, _ api: API, _ context: OpaquePointer, _ rows: inout Set<Int64>
    ) -> Bool {
      withUnsafeMutablePointer(to: &rows) { rows in
        api.pointee.xQueryPhrase(context, Int32(phrase), rows) { api, context, rows in
          guard let api, let context, let rows else { return SQLITE_ERROR }
          rows.assumingMemoryBound(to: Set<Int64>.self).pointee.insert(api.pointee.xRowid(context))
          return SQLITE_OK
        } == SQLITE_OK
      }
    }

    func score(_ api: API, _ context: OpaquePointer) -> Double? {
      var count: Int32 = 0
      guard api.pointee.xInstCount(context, &count) == SQLITE_OK else { return nil }
      var occurrences = [Double](repeating: 0, count: rarity.count * Relevance.columns.count)
      for instance in 0..<count {
        var (phrase, column, offset): (Int32, Int32, Int32) = (0, 0, 0)
        guard api.pointee.xInst(context, instance, &phrase, &column, &offset) == SQLITE_OK,
          phrases.indices.contains(Int(phrase))
        else { return nil }
        let (term, isWritten) = phrases[Int(phrase)]
        occurrences[term * Relevance.columns.count + Int(column)] += isWritten ? 1 : Relevance.otherForm
      }
      var factors: [Double] = []
      for (index, column) in Relevance.columns.enumerated() {
        var words: Int32 = 0
        guard api.pointee.xColumnSize(context, Int32(index), &words) == SQLITE_OK else { return nil }
        let length = 1 - column.length + column.length * Double(words) / averageLengths[index]
        factors.append(column.weight / length)
      }
      var (named, sum, most) = (0.0, 0.0, 0.0)
      for term in rarity.indices where canName[term] {
        let found = occurrences[(term * Relevance.columns.count)...].prefix(Relevance.columns.count)
        if found.first != 0 { named += 1 }
        let frequency = zip(found, factors).reduce(0) { $0 + $1.0 * $1.1 }
        sum += rarity[term] * frequency / (frequency + Relevance.saturation)
        most += rarity[term]
      }
      return named + (most > 0 ? part * sum / most : 0)
    }
  }
}
