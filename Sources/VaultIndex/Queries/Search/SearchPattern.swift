import Foundation
import Synchronization

/// A regular expression of a query: ICU's syntax, without case, in NFC, `^` and `$` at the ends of lines.
struct SearchPattern: Sendable {
  private let written: String
  private let expression: NSRegularExpression
  /// How often ICU may report progress beyond once a character: some tenths of a second. A repeat inside a repeat
  /// would run for ever, and ICU's own limit ends as if nothing matched.
  private static let mostSteps = 2_000
  /// How long a text may take, in nanoseconds of the processor, beyond what its length explains: what ICU does between
  /// two characters is not reported apart from them, and a long text hides it.
  private static let longest = 2_000_000_000
  /// What a character explains, in nanoseconds.
  private static let longestCharacter = 250
  /// What all texts so far have taken beyond their length.
  private let spent = Spent()

  private final class Spent: Sendable {
    private let amounts = Mutex((steps: 0, time: 0))
    func withLock<Result>(_ body: (inout (steps: Int, time: Int)) -> Result) -> Result {
      amounts.withLock { body(&$0) }
    }
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
    guard spent.withLock({ $0.steps <= 20 * Self.mostSteps && $0.time <= 5 * Self.longest }) else {
      throw takesTooLong
    }
    var found: NSRange?
    let length = text.utf16.count
    var steps = -length
    let start = Self.processorTime + length * Self.longestCharacter
    var time = 0
    var isOutOfMemory = false
    expression.enumerateMatches(
      in: text, options: [.reportProgress, .reportCompletion],
      range: NSRange(text.startIndex..., in: text)
    ) { result, flags, stop in
      found = result?.range
      steps += 1
      if steps & 63 == 0 { time = Self.processorTime - start }
      if flags.contains(.internalError) { isOutOfMemory = true }
      if found != nil || steps > Self.mostSteps || time > Self.longest { stop.pointee = true }
    }
    if found == nil, isOutOfMemory || steps > Self.mostSteps || time > Self.longest { throw takesTooLong }
    let (moreSteps, moreTime) = (max(steps, 0), max(Self.processorTime - start, 0))
    spent.withLock { $0 = ($0.steps + moreSteps, $0.time + moreTime) }
    return found.flatMap { Range($0, in: text) }
  }

  /// What this thread has taken of the processor, in nanoseconds.
  private static var processorTime: Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }

  private var takesTooLong: QuerySyntaxError {
    QuerySyntaxError(
      message: "the pattern '/\(written)/' takes too long; make it simpler, "
        + "without a repeat inside a repeat such as (a+)+")
  }
}
