internal import LaTeXMath

/// Writes down what is said, word by word.
struct Speaker {
  let language: SpokenLanguage
  let isLong: Bool
  /// Capitals that stand beside their own small letter.
  let doubleLetters: Set<String>
  private(set) var words: [String] = []
  /// What a Japanese relation says behind its right side.
  var pending: String?
  var facts = RowFacts()
  /// Whether only one part follows the part that is said.
  var isLastPair = false
  /// What a bar between two things says here.
  var barMeaning = BarMeaning.divides
  /// Whether a `d` may be a differential.
  var isInIntegral = false
  /// Whether an arrow belongs to `f: X \to Y`.
  var isMapping = false
  /// Whether the part before is a fraction of two numbers, and whether the part behind is a bracket.
  var followsFraction = false
  /// Whether nothing before the part could be taken for a part of it.
  var opensRow = true
  var isBeforeBracket = false
  /// How many fractions are open around the part.
  var fractionDepth = 0
  /// Whether nothing before belongs to the next part.
  var startsAnew = false
  /// Whether a dot between operands multiplies.
  var isTimes = true
  /// Whether a cross between operands is a vector product.
  var isCross = false
  /// Whether a cross parts the sides of a matrix.
  var dimensions = false
  /// Whether it is said under an operator.
  var isBinding = false

  init(_ language: SpokenLanguage, isLong: Bool, doubleLetters: Set<String>) {
    self.language = language
    self.isLong = isLong
    self.doubleLetters = doubleLetters
  }

  var isJapanese: Bool { language == .japanese }

  var text: String {
    var words = words
    while let last = words.last {
      let bare = String(last.reversed().drop { $0 == "," || $0 == "、" }.reversed())
      if bare == last { break }
      words.removeLast()
      if !bare.isEmpty { words.append(bare) }
    }
    if words.isEmpty { return isJapanese ? "空白" : "blank" }
    var text = ""
    for word in words {
      if !text.isEmpty, text.last != "、" { text += " " }
      text += word
    }
    return text
  }

  mutating func say(_ phrase: String) {
    if !phrase.isEmpty { words.append(phrase) }
  }

  mutating func say(_ phrase: Phrase) { say(phrase.text(language, isLong: isLong)) }

  mutating func say(_ english: String, _ japanese: String) { say(isJapanese ? japanese : english) }

  /// In the long form alone.
  mutating func sayInFull(_ english: String, _ japanese: String) { if isLong { say(english, japanese) } }

  /// A breath, which only the long form writes.
  mutating func pause() { if isLong { comma() } }

  mutating func comma() {
    guard let last = words.last, !last.hasSuffix(","), !last.hasSuffix("、") else { return }
    words[words.count - 1] = last + (isJapanese ? "、" : ",")
  }

  /// Puts what follows directly behind the last word: の ティー乗.
  mutating func attach(_ ending: String) {
    guard let last = words.last else { return words.append(ending) }
    words[words.count - 1] = String(last.reversed().drop { $0 == "," || $0 == "、" }.reversed()) + ending
  }

  /// What `body` says, apart.
  func apart(_ body: (inout Speaker) -> Void) -> [String] {
    var speaker = Speaker(language, isLong: isLong, doubleLetters: doubleLetters)
    body(&speaker)
    return speaker.words
  }

  mutating func say(words: [String]) { self.words += words }

  /// The end of a Japanese relation, said once its right side is.
  mutating func closeRelation() {
    if let ending = pending { say(ending) }
    pending = nil
  }

  /// A list of parts with an ending of its own.
  mutating func inner(_ parts: [FormulaPart], bar: BarMeaning? = nil, isBinding: Bool = false) {
    let outer = (pending, barMeaning, isInIntegral, isMapping, self.isBinding)
    (pending, isInIntegral, isMapping) = (nil, false, false)
    if let bar { barMeaning = bar }
    self.isBinding = isBinding
    row(parts)
    (pending, barMeaning, isInIntegral, isMapping, self.isBinding) = outer
  }
}

/// A phrase in both languages and both lengths.
struct Phrase: Sendable {
  var english: String
  var englishInFull: String
  var japanese: String
  var japaneseInFull: String
  /// Said behind the right side of a Japanese relation, in the long form.
  var ending: String?

  init(
    _ english: String, _ japanese: String, full: String? = nil, japaneseFull: String? = nil,
    ending: String? = nil
  ) {
    self.english = english
    englishInFull = full ?? english
    self.japanese = japanese
    japaneseInFull = japaneseFull ?? japanese
    self.ending = ending
  }

  func text(_ language: SpokenLanguage, isLong: Bool) -> String {
    switch (language, isLong) {
    case (.english, false): english
    case (.english, true): englishInFull
    case (.japanese, false): japanese
    case (.japanese, true): japaneseInFull
    }
  }
}
