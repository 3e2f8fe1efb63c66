import Foundation
import Synchronization

/// A regular expression of a query: ICU's syntax, without case, in NFC, `^` and `$` at the ends of lines.
struct SearchPattern: Sendable {
  private let written: String
  private let expression: NSRegularExpression
  /// How often ICU may report progress beyond once a character: some tenths of a second. A repeat inside a repeat
  /// would run for ever, and ICU's own limit ends as if nothing matched.
  private static let mostSteps = 2_000
  /// The steps of all texts so far.
  private let spent = Spent()

  private final class Spent: Sendable {
    private let steps = Mutex(0)
    func withLock<Result>(_ body: (inout Int) -> Result) -> Result { steps.withLock { body(&$0) } }
  }

  init(_ pattern: String) throws(QuerySyntaxError) {
    written = pattern
    do {
      expression = try NSRegularExpression(
        pattern: pattern.precomposedStringWithCanonicalMapping,
        options: [.caseInsensitive, .anchorsMatchLines])
    } catch {
      throw QuerySyntaxError(
        message: "'/\(pattern)/' is not a regular expression; close each bracket, "
          + "and write a backslash before a sign that is meant as it is, such as \\( or \\*")
    }
  }

  /// Where the pattern first matches in a text in NFC.
  /// - Throws: `QuerySyntaxError` when that takes too long.
  func firstRange(in text: String) throws(QuerySyntaxError) -> Range<String.Index>? {
    // The lines or blocks of a note are asked one after the other.
    guard spent.withLock({ $0 <= 20 * Self.mostSteps }) else { throw takesTooLong }
    var found: NSRange?
    var steps = -text.utf16.count
    var isOutOfMemory = false
    expression.enumerateMatches(
      in: text, options: [.reportProgress, .reportCompletion],
      range: NSRange(text.startIndex..., in: text)
    ) { result, flags, stop in
      found = result?.range
      steps += 1
      if flags.contains(.internalError) { isOutOfMemory = true }
      if found != nil || steps > Self.mostSteps { stop.pointee = true }
    }
    if found == nil, isOutOfMemory || steps > Self.mostSteps { throw takesTooLong }
    let more = max(steps, 0)
    spent.withLock { $0 += more }
    return found.flatMap { Range($0, in: text) }
  }

  private var takesTooLong: QuerySyntaxError {
    QuerySyntaxError(
      message: "the pattern '/\(written)/' takes too long; make it simpler, "
        + "without a repeat inside a repeat such as (a+)+")
  }
}
