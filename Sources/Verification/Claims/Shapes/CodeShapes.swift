internal import NoteMath
package import NoteParsing
internal import Words

/// The shapes that a note's Python gives its arrays: by what makes them, and by comments and docstrings.
///
/// Nothing is run. A name that has two shapes has none.
package struct CodeShapes: Sendable {
  /// A shape, and where the note says so.
  package struct Found: Sendable, Equatable {
    /// The lengths of the axes as the code has them, numbers or names; none for a number.
    package var axes: [String]
    /// The note's line.
    package var line: Int
  }

  /// By the names of the code; attributes of `self` without it.
  package private(set) var byName: [String: Found] = [:]
  private var doubtful: Set<String> = []

  package init(_ blocks: [CodeBlock]) {
    for block in blocks where CodeRole.isPython(block) {
      read(block.code.withoutPrompts, from: block.codeLine)
    }
  }

  private mutating func read(_ code: String, from start: Int) {
    let lexer = PythonLexer(code)
    for line in lexer.logicalLines {
      guard let sides = PythonLine(lexer.text(line.offsets)).assignment else { continue }
      let name = sides.target.filter { $0 != " " }.replacing("self.", with: "")
      guard name.allSatisfy(\.isOfName), !name.isEmpty else { continue }
      let comment = lexer.comments.first { !$0.isOwnLine && $0.line == line.lines.upperBound }
      let told = comment.flatMap { Self.axes(inComment: lexer.text($0.offsets)) }
      if let axes = told ?? MadeArray(sides.value)?.axes {
        note(name, axes, start + line.lines.lowerBound)
      } else {
        // `A = A.T`: what it is from here on is not seen.
        doubtful.insert(name)
        byName[name] = nil
      }
    }
    for comment in lexer.comments where comment.isOwnLine {
      readEntry(String(lexer.text(comment.offsets).drop { $0 == "#" }).trimmingSpace, start + comment.line)
    }
    for string in lexer.strings {
      let first = code.utf8.prefix(string.lowerBound).count { $0 == UInt8(ascii: "\n") }
      let lines = lexer.text(string).split(separator: "\n", omittingEmptySubsequences: false)
      guard lines.count > 1 else { continue }
      for (place, line) in lines.enumerated() { readEntry(String(line).trimmingSpace, start + first + place) }
    }
  }

  /// `# (N, D)`, `# shape: (n,)`; "see (1, 2)" tells of no shape.
  private static func axes(inComment text: String) -> [String]? {
    let text = String(text.drop { $0 == "#" }).trimmingSpace
    return text.hasPrefix("(") || WordList.shapes.first(in: text) != nil ? WrittenShape.axes(in: text) : nil
  }

  /// `X : (n, d)`, `p, q -- distributions, shape (n,)`
  private mutating func readEntry(_ line: String, _ number: Int) {
    // `A = np.zeros((3, 4))` in a comment is code that does not run.
    guard let entry = DocumentedEntry(line), entry.text.first != "=",
      let axes = WrittenShape.axes(in: entry.text)
    else { return }
    for name in entry.names { note(name, axes, number) }
  }

  private mutating func note(_ name: String, _ axes: [String], _ line: Int) {
    guard !doubtful.contains(name) else { return }
    if let known = byName[name], known.axes != axes {
      doubtful.insert(name)
      byName[name] = nil
    } else if byName[name] == nil {
      byName[name] = Found(axes: axes, line: line)
    }
  }
}

extension Character {
  fileprivate var isOfName: Bool { isLetter || isNumber || self == "_" }
}

extension String {
  /// The code of a session, line for line; what is printed in it is left out.
  fileprivate var withoutPrompts: String {
    guard contains(">>> ") else { return self }
    return split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix(">>> ") || line.hasPrefix("... ") ? String(line.dropFirst(4)) : ""
    }.joined(separator: "\n")
  }
}
