package import NoteParsing
internal import Numbers

/// What the author asks for one code block: `python verify=skip`, or `%% verify: skip %%` before the fence.
package struct Directives: Sendable, Equatable {
  package enum Treatment: String, Sendable {
    case run
    /// It is not run.
    case skip
    /// It must raise.
    case fail
    /// It may raise, as a notebook's cell may whose tag or option says so.
    case mayRaise
  }
  package var treatment = Treatment.run
  /// The author asks for a run in so many words: `verify=run` or `verify=fail`.
  package var isAsked = false
  /// Absolute and relative, as a decimal; nil for the digits shown.
  package var tolerance: String?
  /// Wall seconds.
  package var timeout: Double?
  /// A state of its own, which the blocks after it share.
  package var isFresh = false
  /// Packages without which the block is not run.
  package var needs: [String] = []
  package var seed: Int?
  /// What it prints is held against nothing.
  package var ignoresOutput = false
  /// The block shows what the code before it prints.
  package var showsOutput = false
  /// Where the note says any of it.
  package var range: SourceRange?

  /// The mark of another tool that asks for the treatment, as it is written.
  package var mark: String?

  package init(_ treatment: Treatment = .run, mark: String? = nil) {
    self.treatment = treatment
    self.mark = mark
  }

  /// Takes what another tool's mark asks for; to be skipped wins.
  mutating func obey(_ mark: Directives) {
    let before = self
    add(mark)
    if before.treatment == .skip { (treatment, self.mark) = (.skip, before.mark) }
  }

  /// Takes what another one sets.
  mutating func add(_ other: Directives) {
    if other.treatment != .run || other.isAsked {
      (treatment, isAsked) = (other.treatment, other.isAsked)
      mark = other.mark
    } else if other.ignoresOutput {
      mark = mark ?? other.mark
    }
    tolerance = other.tolerance ?? tolerance
    timeout = other.timeout ?? timeout
    isFresh = isFresh || other.isFresh
    needs += other.needs
    seed = other.seed ?? seed
    ignoresOutput = ignoresOutput || other.ignoresOutput
    showsOutput = showsOutput || other.showsOutput
    range = other.range ?? range
  }
}

/// Reads the directives of a block.
struct DirectiveReader {
  var directives = Directives()
  /// What means nothing.
  var messages: [String] = []

  /// The words after the language in a fence. Words that belong to other programs (`title="…"`, `{1,3}`) are left alone.
  mutating func read(attributes: String) {
    for word in attributes.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "{" || $0 == "}" }) {
      if read(String(word)) { continue }
      let key = word.prefix { $0 != "=" }.lowercased()
      if key == "verify" {
        messages.append("“\(word)” is no directive; write verify=skip or verify=fail")
      } else if word.contains("="), let near = DirectiveReader.nearKey(key) {
        messages.append(
          near == key
            ? "“\(word)” is no value for \(key)" : "“\(word)” is no directive; did you mean \(near)=?")
      }
    }
  }

  /// What follows `verify:` in a comment. Here every word must mean something.
  mutating func read(comment: String) {
    for word in comment.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\n" }) {
      let text = String(word)
      if read(text) || read("verify=" + text) { continue }
      let key = text.prefix { $0 != "=" }.lowercased()
      let near = DirectiveReader.nearKey(key).map { "; did you mean \($0)?" } ?? ""
      messages.append("“\(text)” is no directive of verify\(near)")
    }
  }

  private static let keys = ["verify", "tol", "timeout", "fresh", "needs", "seed", "skip", "fail"]

  /// Whether a word starts a directive with a value.
  static func isKey(_ word: String) -> Bool { keys.contains(word.lowercased()) }

  private static func nearKey(_ key: String) -> String? {
    keys.first { $0 == key } ?? keys.first { key.count > 2 && isNearMiss(key, $0) }
  }

  private mutating func read(_ word: String) -> Bool {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let value = parts.count > 1 ? parts[1].trimmingQuotes : nil
    switch (parts[0].lowercased(), value) {
    case ("verify", "skip"?): directives.treatment = .skip
    case ("verify", "fail"?): (directives.treatment, directives.isAsked) = (.fail, true)
    case ("verify", "run"?): (directives.treatment, directives.isAsked) = (.run, true)
    case ("fresh", nil): directives.isFresh = true
    case ("tol", let text?):
      guard let number = Rational(decimal: text), number.sign >= 0 else { return false }
      directives.tolerance = text
    case ("timeout", let text?):
      guard let seconds = Double(text.hasSuffix("s") ? String(text.dropLast()) : text), seconds > 0 else {
        return false
      }
      directives.timeout = seconds
    case ("needs", let text?):
      let names = text.split(separator: ",").map(String.init)
      guard !names.isEmpty else { return false }
      directives.needs += names
    case ("seed", let text?):
      guard let seed = Int(text), seed >= 0, seed < 1 << 32 else { return false }
      directives.seed = seed
    default: return false
    }
    return true
  }
}

extension String {
  fileprivate var trimmingQuotes: String {
    guard count >= 2, let first, first == last, first == "\"" || first == "'" else { return self }
    return String(dropFirst().dropLast())
  }
}

/// Whether two words differ by one letter left out, put in, exchanged with its neighbour, or mistaken for another but the first.
func isNearMiss(_ one: String, _ other: String) -> Bool {
  let (left, right) = (Array(one), Array(other))
  guard abs(left.count - right.count) <= 1, left != right else { return false }
  let start = zip(left, right).prefix { $0 == $1 }.count
  let leftRest = left[start...]
  let rightRest = right[start...]
  if leftRest.dropFirst() == rightRest || leftRest == rightRest.dropFirst() { return true }
  guard leftRest.count == rightRest.count else { return false }
  if leftRest.dropFirst() == rightRest.dropFirst() { return start > 0 }
  return leftRest.dropFirst(2) == rightRest.dropFirst(2) && leftRest.count >= 2
    && leftRest[start] == rightRest[start + 1] && leftRest[start + 1] == rightRest[start]
}
