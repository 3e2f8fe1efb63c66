/// An interactive session, of Python or of IPython: prompts with code, and what came out.
struct Doctest {
  struct Example: Equatable {
    /// 0-based lines of the code.
    var lines: ClosedRange<Int>
    /// The lines of what came out.
    var expected: [Int]
    /// The line whose mark asks that it is not run: `# doctest: +SKIP`.
    var skip: Int?
    /// The line whose mark asks that what it prints is held against nothing: `# xdoctest: +IGNORE_WANT`.
    var ignored: Int?
    /// Of an exception only the type counts.
    var ignoresDetail = false
  }

  /// The code without prompts, line for line; lines of output are empty.
  private(set) var code: String
  private(set) var examples: [Example] = []

  /// Whether a line outside strings has a prompt: `>>>`, or `In [1]:` at the start of its line.
  static func isDoctest(_ code: String) -> Bool {
    if code.drop(while: \.isWhitespace).hasPrefix(">>>") { return true }
    guard code.contains(">>>") || code.contains("In [") else { return false }
    var strings = PythonLexer(code).strings[...]
    var offset = 0
    for line in code.split(separator: "\n", omittingEmptySubsequences: false) {
      while let string = strings.first, string.upperBound <= offset { strings.removeFirst() }
      if Prompt(line)?.opens == true, strings.first?.contains(offset) != true { return true }
      offset += line.utf8.count + 1
    }
    return false
  }

  /// Whether the first line is a prompt, but for comments and what a shell and Python say before it.
  static func beginsAsSession(_ code: String) -> Bool {
    if code.drop(while: \.isWhitespace).hasPrefix(">>> ") { return true }
    guard code.contains(">>> ") else { return false }
    for line in code.split(separator: "\n", maxSplits: 40) {
      let text = line.drop(while: \.isWhitespace)
      if text.hasPrefix(">>> ") { return true }
      guard text.isEmpty || isPreamble(text) else { return false }
    }
    return false
  }

  /// Whether the first line is a prompt of IPython's with code: `In [1]: x`
  static func beginsAsNotebook(_ code: String) -> Bool {
    code.drop(while: \.isWhitespace).prefixMatch(of: /In ?\[\d+\]: \S/) != nil
  }

  /// A comment, or what a shell and Python say before the first prompt.
  private static func isPreamble(_ text: Substring) -> Bool {
    if text.hasPrefix("$ ") { return text.contains(/^\$ +i?python[\d.]*\s*$/) }
    return ["#", "Python 2", "Python 3", "[GCC", "[Clang", "[MSC", "Type \""].contains(where: text.hasPrefix)
  }

  init(_ text: String) {
    var reader = SessionReader()
    let all = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (place, line) in all.enumerated() { reader.read(line, before: all[(place + 1)...]) }
    examples = reader.examples
    var lines = reader.lines
    code = ""
    leaveOtherLanguages(&lines)
    obeyMarks(&lines)
    code = withoutMagics(lines.joined(separator: "\n"))
  }
}

extension Doctest {
  /// Empties the cells of another language: `%%html`
  private mutating func leaveOtherLanguages(_ lines: inout [String]) {
    guard lines.contains(where: { $0.hasPrefix("%%") }) else { return }
    for example in examples where cellLanguage(lines[example.lines.lowerBound]) != nil {
      for line in example.lines { lines[line] = "" }
    }
    examples.removeAll { lines[$0.lines.lowerBound].isEmpty }
  }

  /// Obeys the marks of each example and those on a line of their own before it; empties what is not to be run.
  fileprivate mutating func obeyMarks(_ lines: inout [String]) {
    guard lines.contains(where: { $0.contains("+") && $0.contains("doc") }) else { return }
    var (skipping, ignoring): (Int?, Int?)
    for index in examples.indices {
      var (skip, ignored): (Int?, Int?)
      for line in examples[index].lines {
        guard let sign = lines[line].lastIndex(of: "#"),
          let mark = ToolMarks.SessionMark(lines[line][sign...])
        else { continue }
        if lines[line][..<sign].allSatisfy(\.isWhitespace) {
          if let skips = mark.skips { skipping = skips ? line : nil }
          if let ignores = mark.ignoresOutput { ignoring = ignores ? line : nil }
        } else {
          if mark.skips == true { skip = line }
          if mark.ignoresOutput == true { ignored = line }
          if mark.ignoresDetail { examples[index].ignoresDetail = true }
        }
      }
      examples[index].skip = skip ?? skipping
      examples[index].ignored = ignored ?? ignoring
      if examples[index].skip != nil { for line in examples[index].lines { lines[line] = "" } }
    }
  }
}

/// What stands before the code or the output on a line of a session.
private struct Prompt {
  /// It starts an example.
  var opens: Bool
  /// What follows is the value of the example: `Out[1]:`.
  var isValue = false
  /// IPython's `...:`
  var isOfIPython = false
  /// White space before it.
  var indent: Int
  var rest: Substring

  init?(_ line: Substring) {
    let trimmed = line.drop { $0 == " " || $0 == "\t" }
    indent = line.count - trimmed.count
    if trimmed.hasPrefix(">>>") {
      (opens, rest) = (true, Prompt.withoutSpace(trimmed.dropFirst(3)))
    } else if trimmed.hasPrefix("...") {
      rest = trimmed.drop { $0 == "." }
      isOfIPython = rest.hasPrefix(":")
      if isOfIPython { rest = rest.dropFirst() }
      guard rest.isEmpty || rest.first == " " else { return nil }
      (opens, rest) = (false, Prompt.withoutSpace(rest))
    } else if trimmed.hasPrefix("In") || trimmed.hasPrefix("Out"),
      let match = trimmed.prefixMatch(of: /(In|Out) ?\[\d*\]: ?/)
    {
      isValue = match.1 == "Out"
      (opens, rest) = (!isValue, trimmed[match.range.upperBound...])
    } else {
      return nil
    }
  }

  private static func withoutSpace(_ text: Substring) -> Substring {
    text.first == " " ? text.dropFirst() : text
  }
}

/// Reads a session line by line.
private struct SessionReader {
  private(set) var lines: [String] = []
  private(set) var examples: [Doctest.Example] = []
  /// The code of the example so far, and where its prompt stands.
  private var code: [String] = []
  private var indent = 0
  /// The columns by which the lines under a header of the example are pasted too deep.
  private var shift: Int?
  private var isCode = false
  /// An output ends at an empty line; what follows it is text.
  private var isOutput = false
  /// Whether a line of the example ends with a colon, of the lines that were looked at.
  private var isBody = false
  /// The brackets that are open in the output so far, and whether an empty line came while they are.
  private var openBrackets = 0
  private var isGap = false
  /// The output is a traceback whose last line has not come yet.
  private var isTraceback = false
  /// An empty line stands between the code and the first line of output.
  private var isApart = false
  private var linesLookedAt = 0
  /// How many bytes of code may still be read again to see whether a bracket is open.
  private var bytesToRead = 4_000_000

  mutating func read(_ line: Substring, before next: ArraySlice<Substring>) {
    let prompt = Prompt(line)
    if isCode, prompt == nil, isInText(line, next) {
      continueCode(String(line.dropFirst(min(indent, line.prefix { $0 == " " }.count))), isText: true)
    } else if let prompt, prompt.opens {
      code = [String(prompt.rest)]
      (indent, shift) = (prompt.indent, nil)
      (isBody, linesLookedAt) = (false, 0)
      examples.append(Doctest.Example(lines: lines.count...lines.count, expected: []))
      lines.append(code[0])
      (isCode, isOutput) = (true, true)
      (openBrackets, isGap, isApart, isTraceback) = (0, false, false, false)
    } else if examples.isEmpty {
      // Code before the first prompt.
      let isShell = line.hasPrefix("$ ") || line.hasPrefix("[GCC") || line.hasPrefix("Type \"")
      lines.append(isShell ? "" : String(line))
    } else if isCode, let prompt, prompt.isOfIPython, let last = code.last, last.endsInString {
      // The terminal broke the line within a string.
      code[code.count - 1] += prompt.rest
      lines[lines.count - 1] += prompt.rest
      let example = examples.count - 1
      examples[example].lines = examples[example].lines.lowerBound...lines.count
      lines.append("")
    } else if isCode, let prompt, !prompt.isValue {
      // `... look at the output ...` is no code.
      if prompt.rest.hasSuffix("...") { return endOutput() }
      continueCode(String(prompt.rest))
    } else if isCode, prompt == nil, let rest = pasted(line) {
      continueCode(rest)
    } else if isCode, isAfterDocstring(line, next) {
      lines.append("")
    } else if !isOutput, let first = next.first, Prompt(first)?.opens == true, line.binds {
      // A line without its prompt, right before one.
      examples.append(Doctest.Example(lines: lines.count...lines.count, expected: []))
      lines.append(String(line))
    } else {
      output(line)
    }
  }

  /// Whether a line is one of a text in three quotation marks that was pasted without prompts, and ends before the next prompt.
  private mutating func isInText(_ line: Substring, _ next: ArraySlice<Substring>) -> Bool {
    let written = code.joined(separator: "\n")
    guard let mark = ["\"\"\"", "'''"].first(where: written.contains), isOpen,
      PythonLexer(written + mark).isOpen == false
    else { return false }
    return ([line] + next.prefix { Prompt($0)?.opens != true }).contains { $0.contains(mark) }
  }

  /// Whether an empty line stands between the text of a function and its body.
  private func isAfterDocstring(_ line: Substring, _ next: ArraySlice<Substring>) -> Bool {
    guard line.allSatisfy(\.isWhitespace), code.count > 1, let last = code.last,
      ["\"\"\"", "'''"].contains(where: { last.trimmingSpace.hasSuffix($0) }), let first = next.first
    else { return false }
    return Prompt(first) == nil && first.prefix { $0 == " " }.count > indent
      && !first.allSatisfy(\.isWhitespace)
  }

  private mutating func continueCode(_ text: String, isText: Bool = false) {
    code.append(text)
    // A prompt with nothing behind it ends a loop, unless more of it comes.
    if isText || !text.allSatisfy(\.isWhitespace) {
      let example = examples.count - 1
      examples[example].lines = examples[example].lines.lowerBound...lines.count
    }
    lines.append(text)
  }

  private mutating func endOutput() {
    (isCode, isOutput) = (false, false)
    lines.append("")
  }

  private mutating func output(_ line: Substring) {
    isCode = false
    if line.drop(while: \.isWhitespace).hasPrefix("#") {
      // A comment, which may state an output as it does in other code.
      lines.append(String(line.dropFirst(min(indent, line.prefix { $0 == " " }.count))))
      return
    }
    let text = line.drop(while: \.isWhitespace)
    let wasApart = isApart
    isApart =
      isApart && text.isEmpty || text.isEmpty && isOutput && examples[examples.count - 1].expected.isEmpty
    if text.isEmpty {
      // Arrays are shown with empty lines between their parts.
      isGap = isOutput && (openBrackets > 0 || isTraceback)
      isOutput = isGap
    } else {
      let isInner = line.count - text.count > indent
      if wasApart, examples[examples.count - 1].expected.isEmpty,
        text.hasPrefix("Traceback (most recent call last)")
      {
        isOutput = true
      }
      if isGap, isTraceback {
        isOutput = isInner || text.contains(/^(?:\w+\.)*[A-Z]\w*(?::\s|$)/)
      } else if isGap, line.first?.isWhitespace == false, !"[{(]})".contains(text.first ?? " ") {
        isOutput = false
      }
      if isTraceback, !isInner, !text.hasPrefix("-"), text.contains(/^(?:\w+\.)*[A-Z]\w*(?::\s|$)/) {
        isTraceback = false
      } else if isOutput, text.contains("Traceback (most recent call last)") {
        isTraceback = true
      }
      if wasApart, examples[examples.count - 1].expected.isEmpty, Self.isValue(text) { isOutput = true }
      isGap = false
      openBrackets += Self.depth(text)
    }
    // Doctest's mark for an empty line, which is compared as none; a `?` is for the reader to find out.
    if isOutput, !text.isEmpty, text != "<BLANKLINE>", !text.allSatisfy({ $0 == "?" }) {
      examples[examples.count - 1].expected.append(lines.count)
    }
    lines.append("")
  }

  /// Whether a line is nothing but a value.
  private static func isValue(_ text: Substring) -> Bool {
    let scanned = ScannedText(String(text.prefix(2_000)))
    let whole = scanned.trimmed(0..<scanned.scalars.count)
    return !whole.isEmpty
      && ValueReader(scanned).value(at: whole.lowerBound, inContainer: true)?.range == whole
  }

  /// How many brackets a line leaves open.
  private static func depth(_ text: Substring) -> Int {
    text.utf8.reduce(0) {
      $0 + ($1 == UInt8(ascii: "[") || $1 == UInt8(ascii: "{") ? 1 : 0)
        - ($1 == UInt8(ascii: "]") || $1 == UInt8(ascii: "}") ? 1 : 0)
    }
  }

  /// Whether a bracket or a string of the example is open; not asked any more in a session that would be read too often.
  private var isOpen: Bool {
    mutating get {
      bytesToRead -= code.reduce(0) { $0 + $1.utf8.count + 1 }
      return bytesToRead > 0 && PythonLexer(code.joined(separator: "\n")).isOpen
    }
  }

  /// A further line of a statement that was pasted without prompts, as editors show it: indented under `for …:`, or between brackets.
  private mutating func pasted(_ line: Substring) -> String? {
    let space = line.prefix { $0 == " " || $0 == "\t" }
    // What a bracket leaves open ends where Python says so.
    guard space.count < line.count,
      !line.dropFirst(space.count).hasPrefix("Traceback (most recent call last)")
    else { return nil }
    isBody = isBody || code[linesLookedAt...].contains { $0.first?.isWhitespace == false && $0.endsWithColon }
    linesLookedAt = code.count
    // A prompt with nothing behind it ends the body: what is indented below it came out.
    let isClosed = code.count > 1 && code[code.count - 1].allSatisfy(\.isWhitespace)
    guard isBody && !isClosed && space.count > indent || isOpen else { return nil }
    // Editors indent the body from where the prompt's code starts, which is four columns in.
    let shift = shift ?? (space.count - indent > 4 && !space.contains("\t") ? 4 : 0)
    self.shift = shift
    return String(line.dropFirst(min(indent + shift, space.count)))
  }
}

extension Substring {
  /// Whether a line binds a name to something, or imports it, and is nothing but that.
  fileprivate var binds: Bool {
    contains(/^(?:[A-Za-z_]\w*(?:, ?[A-Za-z_]\w*)* = \S|import \w+|from [\w.]+ import \w)/)
      && !PythonLexer(String(self)).isOpen
  }
}

extension String {
  /// Whether a line ends within a string of one line.
  fileprivate var endsInString: Bool {
    var quote: Character?
    var isEscaped = false
    for character in self {
      if isEscaped {
        isEscaped = false
      } else if quote != nil, character == "\\" {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil }
      } else if character == "#" {
        return false
      } else if character == "'" || character == "\"" {
        quote = character
      }
    }
    return quote != nil && !contains("\"\"\"") && !contains("'''")
  }

  /// Whether the code on a line ends with a colon, comments aside.
  fileprivate var endsWithColon: Bool {
    let lexer = PythonLexer(self)
    return lexer.logicalLines.last.map { lexer.text($0.offsets).hasSuffix(":") } ?? false
  }
}
