internal import Words

/// What the sentence right before an output says it is: what the code above prints here, or something else.
///
/// A plain announcement names no more than the output. One that denies it, makes a condition of it, or names another program, system,
/// speaker, time or file announces what comes elsewhere, or what is no output at all.
struct OutputAnnouncement {
  private let sentence: String
  /// The same with the texts between backticks blanked, byte for byte.
  private let words: String
  /// What stands between backticks.
  private let spans: [FoundWord]
  /// The code that the note has shown so far, without white space.
  private let code: String

  /// - Parameter code: the code that the note has shown so far.
  init(_ sentence: String, after code: String) {
    self.sentence = sentence
    self.code = code.filter { !$0.isWhitespace }
    var spans: [FoundWord] = []
    var bytes = Array(sentence.utf8)
    for match in sentence.matches(of: /`+([^`]+)`+/) {
      let start = sentence.utf8.distance(from: sentence.startIndex, to: match.range.lowerBound)
      let range = start..<start + sentence[match.range].utf8.count
      spans.append(FoundWord(word: String(match.1), range: range))
      for place in range { bytes[place] = UInt8(ascii: " ") }
    }
    self.spans = spans
    words = String(decoding: bytes, as: UTF8.self)
  }

  /// The word by which it announces something else than what the code prints here; nil where it announces just that, or nothing.
  var doubt: FoundWord? {
    guard sentence.utf8.count <= 600, words.contains(where: { $0.isLetter || $0 == "❌" }) || !spans.isEmpty
    else { return nil }
    return label ?? blamed ?? denied ?? other ?? condition ?? named
  }

  // MARK: Labels

  /// The label without its marks: `**Input:**`, `- A:`
  private var bare: String {
    sentence.filter { !"*_#>-:：[]()（）「」【】".contains($0) }.trimmingSpace.lowercased()
  }

  private var whole: Range<Int> { 0..<sentence.utf8.count }

  private var label: FoundWord? {
    if WordList.otherLabels.contains(bare) { return FoundWord(word: bare, range: whole) }
    // One of the answers to choose from: `(a)`, `- B:`
    guard bare.count == 1, let letter = bare.first, ("a"..."e").contains(letter) else { return nil }
    return FoundWord(word: bare, range: whole)
  }

  // MARK: Words

  private static let faults = WordList(of: [.blame, .marks])
  private static let except = WordList(of: [.terms, .announcedErrors])

  private var blamed: FoundWord? { Self.faults.first(in: words, except: Self.except) }

  /// A negation of the showing: "does not print", "the output is not", 表示されない.
  private var denied: FoundWord? {
    if bare.hasPrefix("not "), bare.count(where: { $0 == " " }) < 3 {
      return WordList.negations.first(in: words)
    }
    return WordList.showing.denial(in: words, by: .negations, except: .negationTerms)
  }

  private static let others = WordList(
    of: [
      .expecting, .formerly, .namedSystems, .otherLanguages, .wishing, .comparing, .sometimes, .otherTexts,
    ])

  /// Another time, system, language, wish or speaker.
  private var other: FoundWord? {
    if let found = Self.others.first(in: words) ?? Speech.source(of: words)
      ?? Speech.word(leadingTo: words, isOnModels: true)
    {
      return found
    }
    let first = words.drop { !$0.isLetter }.prefix { $0.isLetter }.lowercased()
    if ["before", "avant", "bevor"].contains(first) {
      return FoundWord(word: first, range: whole)
    }
    return version
  }

  /// Another version: "Python 2.7", "NumPy 1.x", "before version 3.7".
  private var version: FoundWord? {
    guard words.contains(where: \.isNumber),
      let match = words.firstMatch(of: /([A-Za-z]{2,}) ?v?((?:\d+\.)+(?:\d+|x)|\d+)(?![\w.]*\d)/)
    else { return nil }
    let (name, number) = (match.1.lowercased(), match.2)
    let isPython = name == "python" || name == "py" || name == "version"
    guard isPython ? number != "3" && number != "3.x" : number.contains("."),
      !WordList.examples.contains(name), !WordList.noNames.contains(name), name != "listing"
    else { return nil }
    let start = words.utf8.distance(from: words.startIndex, to: match.range.lowerBound)
    return FoundWord(word: String(match.0), range: start..<start + match.0.utf8.count)
  }

  /// A condition that the code above does not meet, or a change of it.
  private var condition: FoundWord? {
    let change = WordList.changing.first(in: words)
    if let found = WordList.outputConditions.first(in: words, except: .terms) {
      return change != nil || WordList.running.first(in: words) == nil ? found : nil
    }
    guard let change else { return nil }
    // "Changing `x` to 10 gives", "After removing it", "Now set it"
    let before = String(decoding: Array(words.utf8)[..<change.range.lowerBound], as: UTF8.self)
    let isFirst = before.split { !$0.isLetter }.count <= 1
    return isFirst && change.word != "instead" || !change.word.utf8.allSatisfy { $0 < 0x80 } ? change : nil
  }

  // MARK: What it names

  /// Code, a file or a value that the note's code has not got: `x = 10`, `f(3)`, `data.txt`, `python x.py 1 2`.
  private var named: FoundWord? {
    if let span = spans.first(where: { isElsewhere($0.word) }) { return span }
    for pattern in [/\b[A-Za-z_]\w* ?= ?-?[\w.'"\[(]+/, /\b[\w\/-]+\.[a-z]{2,4}\b/] {
      guard let match = words.firstMatch(of: pattern), isElsewhere(String(match.0)) else { continue }
      let start = words.utf8.distance(from: words.startIndex, to: match.range.lowerBound)
      return FoundWord(word: String(match.0), range: start..<start + match.0.utf8.count)
    }
    return nil
  }

  private func isElsewhere(_ span: String) -> Bool {
    let text = span.trimmingSpace
    if let match = text.wholeMatch(of: Self.command) { return match.1.contains { !$0.isWhitespace } }
    let plain = text.filter { !$0.isWhitespace }
    guard !code.contains(plain) else { return false }
    if text.contains(/^--?\w/) || text.contains(/^\w+(?:\.\w+)* ?=[^=]/) { return true }
    if let call = text.wholeMatch(of: /((?:\w+\.)*\w+)\((.*)\)/) {
      return !call.2.isEmpty && call.2 != "..." && call.2 != "…"
    }
    return text.contains(/^[\w\/.-]+\.[a-z]{2,4}$/) && !text.contains(/\.(?:py|ipynb|md|sh|com|org)$/)
  }

  /// A program of Python that is started, with what it is given: `python x.py 1 2`.
  static var command: Regex<(Substring, Substring)> {
    /[$%>❯]?\s*(?:python|py)[\d.]*\s+(?:-m\s+)?[^\s-]\S*((?:\s.*)?)/
  }
}
