internal import NoteMath
internal import Words

/// What a docstring or a comment says of a parameter: `p : probability distribution, shape (n,)`.
struct DocumentedKind: Equatable {
  var sort: ParameterKind.Sort?
  /// The number of its axes, where that is told.
  var rank: Int?

  init(_ text: String) {
    if let axes = WrittenShape.axes(in: text) {
      rank = axes.count
    } else if WordList.matrices.first(in: text) != nil {
      rank = 2
    } else if WordList.vectors.first(in: text) != nil {
      rank = 1
    }
    if WordList.oneHot.first(in: text) != nil {
      sort = .oneHot
    } else if WordList.distributions.first(in: text) != nil {
      (sort, rank) = (.simplex, rank ?? 1)
    } else if WordList.wholeNumbers.first(in: text) != nil {
      sort = .whole
    } else if WordList.positives.first(in: text) != nil {
      sort = .positive
    } else if WordList.probabilities.first(in: text) != nil {
      sort = .unit
    }
  }
}

extension PythonFunction {
  /// What its docstring and comments say of a parameter; nil where they say nothing.
  func documented(_ name: String) -> DocumentedKind? {
    let lines = documentation
    for (place, line) in lines.enumerated() {
      guard let entry = DocumentedEntry(line), entry.names.contains(name) else { continue }
      let next = lines.dropFirst(place + 1).first.map { Self.startsEntry($0) ? "" : $0 } ?? ""
      let kind = DocumentedKind(entry.text + " " + next)
      return kind.sort == nil && kind.rank == nil ? nil : kind
    }
    return nil
  }

  /// The lines of the docstring, and the comments.
  private var documentation: [String] {
    let lexer = PythonLexer(code)
    var lines = lexer.comments.map { String(lexer.text($0.offsets).drop { $0 == "#" }).trimmingSpace }
    if lexer.logicalLines.count > 1, case let first = lexer.logicalLines[1],
      let string = lexer.strings.first(where: { first.offsets.contains($0.lowerBound) }),
      first.offsets.lowerBound + 6 >= string.lowerBound
    {
      lines += lexer.text(string).split(separator: "\n", omittingEmptySubsequences: false).map {
        String($0).trimmingSpace
      }
    }
    return lines
  }

  /// Whether a line begins with the name of something that it is about.
  private static func startsEntry(_ line: String) -> Bool {
    let head = line.drop { "-* :".contains($0) }.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    let behind = line.drop { "-* :".contains($0) }.dropFirst(head.count).drop { $0 == " " }
    return head.isEmpty || behind.first.map { ":-(—–".contains($0) } == true
  }
}

/// A line of a docstring or a comment that is about parameters: `p : array`, `:param p: …`, `- p (float): …`, `p, q -- …`.
struct DocumentedEntry {
  /// Three at most.
  let names: [String]
  /// What stands behind the names.
  let text: String

  init?(_ line: String) {
    var rest = line[...]
    for mark in [":param ", "@param ", "- ", "* ", "`", "\"\"\""] where rest.hasPrefix(mark) {
      rest = rest.dropFirst(mark.count)
    }
    let head = rest.prefix { $0.isLetter || $0.isNumber || "_, `".contains($0) }
    names = head.split { ",` ".contains($0) }.map(String.init)
    let behind = rest.dropFirst(head.count)
    guard !names.isEmpty, names.count <= 3, let sign = behind.first, ":-(（：—–=".contains(sign) else {
      return nil
    }
    text = String(behind)
  }
}
