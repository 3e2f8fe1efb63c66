internal import Words

/// What a docstring or a comment says of a parameter: `p : probability distribution, shape (n,)`.
struct DocumentedKind: Equatable {
  var sort: ParameterKind.Sort?
  /// The number of its axes, where that is told.
  var rank: Int?

  init(_ text: String) {
    if let shape = Self.shape(in: text) {
      rank = shape
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

  /// The number of axes of `(N, D)`, `(n,)` and `(|X|, |Y|)`: names, numbers and commas in parentheses; nil where there is none.
  private static func shape(in text: String) -> Int? {
    var rest = text[...]
    while let open = rest.firstIndex(of: "(") {
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(of: ")") else { return nil }
      let inside = rest[..<close]
      let parts = inside.split(separator: ",").map { String($0).trimmingSpace }.filter { !$0.isEmpty }
      let isPlain = parts.allSatisfy {
        $0.count <= 9 && $0.allSatisfy { $0.isLetter || $0.isNumber || "_|*+- ".contains($0) }
      }
      if inside.contains(","), (1...2).contains(parts.count), isPlain { return parts.count }
    }
    return nil
  }
}

extension PythonFunction {
  /// What its docstring and comments say of a parameter; nil where they say nothing.
  func documented(_ name: String) -> DocumentedKind? {
    let lines = documentation
    for (place, line) in lines.enumerated() {
      guard let text = Self.entry(of: name, in: line) else { continue }
      let next = lines.dropFirst(place + 1).first.map { Self.startsEntry($0) ? "" : $0 } ?? ""
      let kind = DocumentedKind(text + " " + next)
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

  /// What stands behind the name of a parameter where a line begins with it: `p : array`, `:param p: …`, `- p (float): …`, `p, q -- …`.
  private static func entry(of name: String, in line: String) -> String? {
    var rest = line[...]
    for mark in [":param ", "@param ", "- ", "* ", "`", "\"\"\""] where rest.hasPrefix(mark) {
      rest = rest.dropFirst(mark.count)
    }
    let head = rest.prefix { $0.isLetter || $0.isNumber || "_, `".contains($0) }
    let names = head.split { ",` ".contains($0) }.map(String.init)
    let behind = rest.dropFirst(head.count)
    guard names.contains(name), names.count <= 3, let sign = behind.first, ":-(（：—–=".contains(sign) else {
      return nil
    }
    return String(behind)
  }

  /// Whether a line begins with the name of something that it is about.
  private static func startsEntry(_ line: String) -> Bool {
    let head = line.drop { "-* :".contains($0) }.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    let behind = line.drop { "-* :".contains($0) }.dropFirst(head.count).drop { $0 == " " }
    return head.isEmpty || behind.first.map { ":-(—–".contains($0) } == true
  }
}
