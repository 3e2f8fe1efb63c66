import Foundation

/// A regular expression of a query: ICU's syntax, without case, in NFC, `^` and `$` at the ends of lines.
struct SearchPattern: Sendable {
  private let written: String
  private let expression: NSRegularExpression
  private let budget: PatternBudget

  /// - Parameter budget: What all texts that are asked may take, and other patterns with the same budget.
  init(_ pattern: String, within budget: PatternBudget = PatternBudget()) throws(QuerySyntaxError) {
    written = pattern
    self.budget = budget
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
    guard !budget.isSpent else { throw takesTooLong }
    let most = budget.text
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
      if found != nil || steps > most.steps || time > most.time { stop.pointee = true }
    }
    budget.spend(steps: max(steps, 0), time: max(Self.processorTime - start, 0))
    if found == nil, isOutOfMemory || steps > most.steps || time > most.time { throw takesTooLong }
    return found.flatMap { Range($0, in: text) }
  }

  /// What a character explains, in nanoseconds.
  private static let longestCharacter = 250

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
