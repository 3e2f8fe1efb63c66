/// A formula's function as it is put under the formula: a fence, and the line that binds both.
package struct Scaffold: Sendable {
  /// The lines of the fence and those that bind, without what stands before each line of the note.
  package let lines: [String]
  /// `%% verify: H(p) = H(p) %%`; none where nothing could be compared, as with what is drawn at random.
  package let bindingLines: [String]

  /// The first line that binds; nil where there is none.
  package var bindingLine: String? { bindingLines.first }
  /// The code in the fence, whose lines end with a line feed.
  package let code: String

  /// Nil where the formula is no code.
  package init?(_ function: NumPyFunction) { self.init([function]) }

  /// All functions of a formula of several lines in one fence; nil where none is code.
  package init?(_ functions: [NumPyFunction]) {
    let texts = functions.compactMap(\.text)
    guard !texts.isEmpty else { return nil }
    bindingLines = functions.compactMap { function in
      function.bindingHead.flatMap { Self.line(function, $0) }
    }
    var imports: [String] = []
    var bodies: [[String]] = []
    for text in texts {
      var rows = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      while rows.last?.isEmpty == true { rows.removeLast() }
      for row in rows.prefix(while: { $0.isEmpty || $0.hasPrefix("import ") })
      where !row.isEmpty && !imports.contains(row) {
        imports.append(row)
      }
      bodies.append(Array(rows.drop { $0.isEmpty || $0.hasPrefix("import ") }))
    }
    // The standard library before all others.
    imports.sort { $0.count < $1.count }
    let isFunction = bodies[0].first?.hasPrefix("def ") == true
    var code = imports.count > 1 ? [imports[0], ""] + imports.dropFirst() : imports
    if !code.isEmpty { code += isFunction ? ["", ""] : [""] }
    for (place, body) in bodies.enumerated() {
      if place > 0 { code += body.first?.hasPrefix("def ") == true ? ["", ""] : [] }
      code += body
    }
    let fence = Self.fence(around: texts.joined())
    self.code = code.map { $0 + "\n" }.joined()
    lines = [fence + "python"] + code + [fence] + (bindingLines.isEmpty ? [] : [""] + bindingLines)
  }

  /// What is inserted at the end of the last line of the formula's block, before its line ending.
  /// - Parameters:
  ///   - prefix: What stands before the lines that go on with the formula: signs of quotes, the spaces of a list.
  ///   - isTight: In a list without blank lines, which a blank line would make a loose one.
  ///   - isFollowed: Whether text stands on the next line.
  package func text(
    prefix: String = "", lineEnding: String = "\n", isTight: Bool = false, isFollowed: Bool = false
  )
    -> String
  {
    var blank = prefix
    while blank.last == " " || blank.last == "\t" { blank.removeLast() }
    var rows = isTight ? [] : [blank]
    // Blank lines inside of a fence part nothing.
    let end = bindingLines.isEmpty ? lines.count : lines.count - bindingLines.count - 1
    for (place, line) in lines.enumerated() where !isTight || place != end {
      rows.append(line.isEmpty ? blank : prefix + line)
    }
    if isFollowed { rows.append(blank) }
    return rows.map { lineEnding + $0 }.joined()
  }

  /// What stands before the lines that go on with a block, by what stands before it on its first line.
  package static func prefix(before start: String) -> String {
    String(start.map { $0 == ">" || $0 == " " || $0 == "\t" ? $0 : " " })
  }

  /// The line on one row; nil where its formula would end it.
  private static func line(_ function: NumPyFunction, _ head: String) -> String? {
    let formula = head.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !formula.isEmpty, !formula.contains("%%") else { return nil }
    let arguments = function.parameters.filter { $0.role != .seed }.map(\.name).joined(separator: ", ")
    return "%% verify: \(formula) = \(function.name)(\(arguments)) %%"
  }

  /// A fence longer than any in the text.
  private static func fence(around text: String) -> String {
    var (longest, run) = (0, 0)
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    return String(repeating: "`", count: max(3, longest + 1))
  }
}
