internal import NoteParsing

/// What other tools' marks ask for that are no options: words behind the language, comments before the code and in it.
enum ToolMarks {
  // MARK: Behind the language

  /// ```` ```python notest ````, `{.python .no-eval}`: pytest-markdown-docs, Jupytext, Rust's way.
  static func directives(_ words: FenceWords) -> Directives {
    var directives = Directives()
    for word in words.words {
      switch word.filter({ !".-_".contains($0) }) {
      case "notest", "norun", "skip", "noeval", "noexec": directives.obey(Directives(.skip, mark: word))
      case "shouldpanic", "xfail": directives.obey(Directives(.mayRaise))
      default: break
      }
    }
    return directives
  }

  // MARK: Comments in the code

  /// The marks of nbval and of TensorFlow's notebooks, which hold for the cell.
  static func directives(comment: String) -> Directives {
    var directives = Directives()
    let text = comment.drop { $0 == "#" || $0.isWhitespace }
    switch text.prefix(while: { !$0.isWhitespace }) {
    case "NBVAL_SKIP": directives.treatment = .skip
    case "NBVAL_RAISES_EXCEPTION": directives.treatment = .mayRaise
    case "NBVAL_IGNORE_OUTPUT", "PYTEST_VALIDATE_IGNORE_OUTPUT": directives.ignoresOutput = true
    case "@test":
      let options = text.filter { !$0.isWhitespace }
      if options.contains("\"skip\":true") { directives.treatment = .skip }
      if options.contains("\"output\":\"ignore\"") { directives.ignoresOutput = true }
    default: break
    }
    if directives != Directives() { directives.mark = String(text.prefix { !$0.isWhitespace }) }
    return directives
  }

  /// Whether code may hold such a comment.
  static func mayHoldComments(_ code: String) -> Bool {
    ["NBVAL_", "PYTEST_VALIDATE_", "@test"].contains(where: code.contains)
  }

  // MARK: Comments in a session

  /// What a comment in a session turns on or off; nil where it says nothing of it.
  struct SessionMark {
    /// Whether examples are not run: `# doctest: +SKIP`, `# xdoctest: -SKIP`.
    var skips: Bool?
    /// Whether what they print is held against nothing: `# xdoctest: +IGNORE_WANT`.
    var ignoresOutput: Bool?
    /// As it is written, such as `doctest: +SKIP`.
    let text: String
    /// Whether of an exception only the type counts.
    var ignoresDetail = false

    init?(_ comment: Substring) {
      let text = comment.drop { $0 == "#" || $0.isWhitespace }.lowercased()
      self.text = String(comment.drop { $0 == "#" || $0.isWhitespace }.prefix(60)).trimmingSpace
      guard let tool = ["doctest:", "xdoctest:", "xdoc:"].first(where: text.hasPrefix) else { return nil }
      for option in text.dropFirst(tool.count).split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
        let (isOn, name) = (option.first == "+", option.dropFirst())
        guard isOn || option.first == "-" else { continue }
        if ["skip", "requires", "remote_data"].contains(where: name.hasPrefix) { skips = isOn }
        if ["ignore_want", "ignore_output", "ignore_result"].contains(name) { ignoresOutput = isOn }
        if name == "ignore_exception_detail" { ignoresDetail = isOn }
      }
    }
  }
}
