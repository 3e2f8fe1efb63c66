internal import NoteParsing

/// What other tools' marks ask for, in each place where they stand: behind the language, in options and comments of the code,
/// in a comment before it, in the front matter.
enum ToolMarks {
  typealias Treatment = Directives.Treatment

  // MARK: Behind the language

  /// ```` ```python notest ````, ```` ```{python, eval=FALSE} ````: pytest-markdown-docs, Rust's way, knitr.
  static func treatment(attributes: String) -> Treatment? {
    let words = attributes.lowercased().split { " \t{},".contains($0) }
    for word in words {
      switch word {
      case "notest", "no-test", "no_run", "no-run", "norun", "skip", ".skip", ".no-run", ".notest":
        return .skip
      case "should_panic", "xfail": return .mayRaise
      default: break
      }
      let parts = word.split(separator: "=", maxSplits: 1)
      if parts.count == 2, let treatment = treatment(option: String(parts[0]), String(parts[1])) {
        return treatment
      }
    }
    return nil
  }

  // MARK: Options

  /// Quarto's and knitr's `eval` and `error`, MyST's tags.
  static func treatment(option key: String, _ value: String) -> Treatment? {
    switch (key, value.trimmingCharacters) {
    case ("eval", "false"), ("eval", "no"), ("eval", "!exprfalse"), ("execute", "false"), ("no-execute", _):
      .skip
    // A condition on a machine that we cannot ask.
    case ("skipif", _): .skip
    case ("error", "true"): .mayRaise
    case ("tags", let tags), ("tag", let tags):
      if tags.contains("skip-execution") || tags.contains("skip_execution") {
        .skip
      } else if tags.contains("raises-exception") || tags.contains("raises_exception") {
        .mayRaise
      } else {
        nil
      }
    default: nil
    }
  }

  /// What the options of a cell ask for; to be skipped wins.
  static func treatment(_ options: CellOptions) -> Treatment? {
    let found = options.values.compactMap { treatment(option: $0.key, $0.value) }
    return found.contains(.skip) ? .skip : found.first
  }

  // MARK: The front matter

  /// Quarto's `execute: {eval: false, error: true}`, which holds for its own cells.
  static func treatment(_ properties: [Property]) -> (Treatment, SourceRange)? {
    guard let execute = properties.first(where: { $0.key.lowercased() == "execute" }) else { return nil }
    var pairs = [(key: execute.key, value: execute.value)]
    if case .object(let entries) = execute.value { pairs = entries }
    let found = pairs.compactMap { key, value in
      if case .bool(let isOn) = value {
        treatment(option: key.lowercased(), isOn ? "true" : "false")
      } else {
        nil
      }
    }
    return (found.contains(.skip) ? .skip : found.first).map { ($0, execute.range) }
  }

  // MARK: Comments before the code

  /// Tools that read a comment before a block.
  private static let tools = [
    "pytest-codeblocks", "pytest-markdown-docs", "pytest.mark", "phmdoctest-mark", "phmdoctest", "pytest",
    "xdoctest",
    "doctest",
  ]

  enum CommentMark {
    case treatment(Treatment)
    /// Everything up to `end` is to be skipped.
    case start
    case end
  }

  /// `<!-- skip: next -->` of Sybil, `<!--pytest.mark.skip-->`, `<!--pytest-codeblocks:expect-error-->`, `<!--phmdoctest-skip-->`.
  static func mark(comment: String) -> CommentMark? {
    let text = comment.lowercased().filter { !$0.isWhitespace }
    if text.hasPrefix("skip:") {
      switch text.dropFirst(5) {
      case let rest where rest.hasPrefix("next"): return .treatment(.skip)
      case let rest where rest.hasPrefix("start"): return .start
      case let rest where rest.hasPrefix("end"): return .end
      default: return nil
      }
    }
    if text == "notest" || text == "no-test" { return .treatment(.skip) }
    guard let tool = tools.first(where: text.hasPrefix) else { return nil }
    let word = text.dropFirst(tool.count).drop { ":-.+".contains($0) }
    // `skipif(…)` is a condition on a machine that we cannot ask.
    if word.hasPrefix("skip") || word == "notest" { return .treatment(.skip) }
    if ["expect-error", "expect-exception", "xfail", "raises"].contains(where: word.hasPrefix) {
      return .treatment(.mayRaise)
    }
    return nil
  }

  // MARK: Comments in the code

  /// nbval's marks, which hold for the cell.
  static func treatment(comment: String) -> Treatment? {
    switch comment.drop(while: { $0 == "#" || $0.isWhitespace }).prefix(while: { !$0.isWhitespace }) {
    case "NBVAL_SKIP": .skip
    case "NBVAL_RAISES_EXCEPTION": .mayRaise
    default: nil
    }
  }

  /// Whether a comment in the code of a session turns its running off or on: `# doctest: +SKIP`, `# xdoctest: -SKIP`.
  static func skips(comment: Substring) -> Bool? {
    let text = comment.drop { $0 == "#" || $0.isWhitespace }.lowercased()
    guard let tool = ["doctest:", "xdoctest:", "xdoc:"].first(where: text.hasPrefix) else { return nil }
    let options = text.dropFirst(tool.count).split { $0 == "," || $0.isWhitespace }
    if options.contains(where: { $0 == "+skip" || $0.hasPrefix("+requires") }) { return true }
    return options.contains("-skip") ? false : nil
  }
}

extension String {
  fileprivate var trimmingCharacters: String { filter { !"\"' ".contains($0) } }
}
