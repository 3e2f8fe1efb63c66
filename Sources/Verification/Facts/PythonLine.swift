/// A line of Python that is not run, read by its looks; the line need not be one that Python can read.
///
/// It is a logical line of ``PythonLexer`` or, in code that Python cannot read, a line as it stands. All that wants to know
/// what such code binds or shows asks here.
struct PythonLine {
  /// Without the comment after it.
  let text: Substring
  /// Its bytes, and which of them are outside of strings and brackets.
  private let bytes: [UInt8]
  private let isPlain: [Bool]

  init(_ text: some StringProtocol) {
    let lexer = PythonLexer(String(text))
    let end = lexer.comments.first { !$0.isInBrackets }?.offsets.lowerBound
    let whole = Array(text.utf8)
    bytes = end.map { Array(whole[..<$0]) } ?? whole
    self.text = Substring(String(decoding: bytes, as: UTF8.self)).drop(while: \.isWhitespace)
    isPlain = Self.plain(bytes, lexer)
  }

  private static func plain(_ bytes: [UInt8], _ lexer: PythonLexer) -> [Bool] {
    var found = [Bool](repeating: true, count: bytes.count)
    for offsets in lexer.strings + lexer.comments.map(\.offsets) {
      for place in offsets.clamped(to: bytes.indices) { found[place] = false }
    }
    var depth = 0
    for place in bytes.indices where found[place] {
      if "([{".utf8.contains(bytes[place]) { depth += 1 }
      if depth > 0 { found[place] = false }
      if ")]}".utf8.contains(bytes[place]) { depth = max(depth - 1, 0) }
    }
    return found
  }

  /// The words of a text in order: names, keywords and numbers, wherever they stand.
  static func words(in text: some StringProtocol) -> [String] {
    Substring(text).split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
  }

  /// The words that may be names.
  static func names(in text: some StringProtocol) -> [String] {
    words(in: text).filter { $0.first?.isNumber == false }
  }

  /// Its first word, where it begins with one.
  var firstWord: String { String(text.prefix { $0.isLetter || $0 == "_" || $0.isNumber }) }

  // MARK: What it binds

  /// How a line gives a name its value.
  enum Binding: Equatable {
    /// What stands left of a `=`; of several, of the last.
    case assignment
    /// `def` or `class`
    case definition
    /// `import`
    case module
    /// Parameters, a loop, `with`, `except`, `:=` and the like, in which any of the words may be what is bound.
    case other
  }

  /// The names that it binds, or may bind, and how.
  var bindings: [(name: String, binding: Binding)] {
    let words = Self.words(in: text)
    guard let first = words.first else { return [] }
    switch first {
    case "def" where words.count > 1, "class" where words.count > 1: return definition(words.dropFirst())
    case "async" where words.count > 2 && words[1] == "def": return definition(words.dropFirst(2))
    case "import", "from": return modules.map { ($0, .module) }
    default: break
    }
    if Self.binders.contains(first) || text.contains(":=") { return words.map { ($0, .other) } }
    return assignment.map { Self.names(in: $0.target).map { ($0, .assignment) } } ?? []
  }

  /// The name that is defined, and the parameters among the words after it.
  private func definition(_ words: ArraySlice<String>) -> [(name: String, binding: Binding)] {
    words.prefix(1).map { ($0, .definition) } + words.dropFirst().map { ($0, .other) }
  }

  /// What `import a.b as c, d` and `from m import x as y` bind: c and d, and y.
  private var modules: [String] {
    var rest = text
    if rest.hasPrefix("from") {
      guard let start = rest.firstRange(of: " import ") else { return [] }
      rest = rest[start.upperBound...]
    } else {
      rest = rest.dropFirst("import".count)
    }
    return rest.split(separator: ",").compactMap { part in
      let words = Self.words(in: part)
      if words.count > 2, words[words.count - 2] == "as" { return words.last }
      return words.first
    }
  }

  private static let binders: Set<String> = [
    "for", "with", "del", "global", "nonlocal", "async", "except", "match", "case",
  ]

  /// The sides of its last `=` outside of brackets and strings that is no part of a comparison; of `+=` and its like, too.
  var assignment: (target: Substring, value: Substring)? {
    guard let place = signs.last else { return nil }
    let decoded = { (range: Range<Int>) in Substring(String(decoding: bytes[range], as: UTF8.self)) }
    return (decoded(0..<place), decoded(place + 1..<bytes.count))
  }

  /// Whether it assigns a value.
  var isAssignment: Bool { !signs.isEmpty }

  private var signs: [Int] {
    let sign = UInt8(ascii: "=")
    return bytes.indices.filter { place in
      guard bytes[place] == sign, isPlain[place] else { return false }
      let before = place > 0 ? bytes[place - 1] : 0
      let after = place + 1 < bytes.count ? bytes[place + 1] : 0
      if after == sign || [sign, UInt8(ascii: "!"), UInt8(ascii: ":")].contains(before) { return false }
      guard before == UInt8(ascii: "<") || before == UInt8(ascii: ">") else { return true }
      // `<<=` and `>>=` assign, `<=` and `>=` compare.
      return place > 1 && bytes[place - 2] == before
    }
  }

  // MARK: What it shows

  /// Whether it prints or is an expression, whose value a comment may state.
  var showsValue: Bool {
    if prints { return true }
    if text.hasPrefix("await ") { return !isAssignment }
    guard let first = text.first,
      first.isLetter || first == "_" || "([{'\"-+~".contains(first) || first.isNumber
    else { return false }
    if let body, body.prints { return true }
    if text.hasPrefix("\"\"\"") || text.hasPrefix("'''") { return false }
    return !isStatement && !isAssignment
  }

  /// What stands behind the colon of `for …: print(…)`.
  private var body: PythonLine? {
    guard ["for", "while", "if", "with"].contains(firstWord),
      let colon = bytes.indices.last(where: { bytes[$0] == UInt8(ascii: ":") && isPlain[$0] })
    else { return nil }
    let rest = String(decoding: bytes[(colon + 1)...], as: UTF8.self)
    return rest.contains { !$0.isWhitespace } ? PythonLine(rest) : nil
  }

  /// Whether it is sure to be code, and not an output: a statement, an assignment, a call that prints.
  var isCode: Bool {
    prints || isAssignment || text.first == "@"
      || isStatement
        && (text.hasSuffix(":")
          || ["import", "from", "return", "del", "raise", "assert"].contains(firstWord))
  }

  /// Whether it is two words or more with nothing between them, which no statement of Python begins with.
  var isTwoWords: Bool {
    let words = text.split(separator: " ")
    return words.count > 1 && words.allSatisfy { $0.allSatisfy { $0.isLetter || $0.isNumber } }
      && !isStatement && words[0] != "not" && words[0] != "print" && !Self.binary.contains(String(words[1]))
  }

  private static let binary: Set<String> = ["and", "or", "in", "is", "not", "if"]

  /// Whether it is a call that prints.
  var prints: Bool {
    ["print(", "print (", "pprint(", "pprint.pprint(", "display(", "sys.stdout.write("].contains {
      text.hasPrefix($0)
    }
  }

  /// Whether it begins with a word that begins statements; `type(x)` and `match(x)` are calls.
  private var isStatement: Bool {
    let word = firstWord
    guard Self.statementWords.contains(word) else { return false }
    let isSoft = ["type", "match", "case"].contains(word)
    return !isSoft || !"(.[".contains(text.dropFirst(word.count).first ?? " ") || text.hasSuffix(":")
  }

  private static let statementWords: Set<String> = [
    "import", "from", "def", "class", "return", "if", "elif", "else", "for", "while", "with", "try", "except",
    "finally", "raise", "assert", "del", "pass", "break", "continue", "global", "nonlocal", "yield", "async",
    "await", "lambda", "match", "case", "type",
  ]
}
