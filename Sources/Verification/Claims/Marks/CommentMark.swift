/// What a comment of the note, before code, asks for in another tool's words.
enum CommentMark {
  /// For the block after it.
  case next(Directives)
  /// Everything up to `end` is to be skipped, or all the rest.
  case start
  case end
  /// Nothing of the note is to be run.
  case note

  /// `skip: next` of Sybil, `pytest.mark.skip`, `pytest-codeblocks:expect-error`, `phmdoctest-skip`.
  init?(_ comment: some StringProtocol) {
    let text = comment.lowercased().filter { !$0.isWhitespace }
    if text.hasPrefix("skip:") {
      self.init(sybil: text.dropFirst(5))
      return
    }
    var directives = Directives()
    if text == "notest" || text == "no-test" {
      directives.treatment = .skip
    } else if text == "clear-namespace" {
      directives.isFresh = true
    } else if let tool = Self.tools.first(where: text.hasPrefix) {
      let word = text.dropFirst(tool.count).drop { ":-.+".contains($0) }
      if word == "skipfile" {
        self = .note
        return
      }
      directives = Self.directives(word)
      if word.hasPrefix("importorskip("), let open = comment.firstIndex(of: "(") {
        let name = comment[open...].dropFirst().prefix { $0 != ")" }.filter { !"\"' ".contains($0) }
        if !name.isEmpty { directives.needs = [String(name)] }
      }
    }
    guard directives != Directives() else { return nil }
    self = .next(directives)
  }

  private init?(sybil words: Substring) {
    if words.hasPrefix("next") {
      self = .next(Directives(.skip))
    } else if words.hasPrefix("start") {
      self = .start
    } else if words.hasPrefix("end") {
      self = .end
    } else {
      return nil
    }
  }

  /// Tools that read a comment before a block.
  private static let tools = [
    "pytest-codeblocks", "pytest-markdown-docs", "pytest.mark", "phmdoctest-mark", "phmdoctest", "pytest",
    "xdoctest", "doctest",
  ]

  private static func directives(_ word: Substring) -> Directives {
    // `skipif(…)` is a condition on a machine that we cannot ask.
    if word.hasPrefix("skip") || word == "notest" { return Directives(.skip) }
    if ["expect-error", "expect-exception", "xfail", "raises"].contains(where: word.hasPrefix) {
      return Directives(.mayRaise)
    }
    var directives = Directives()
    directives.showsOutput = word.hasPrefix("expected-output")
    return directives
  }
}
