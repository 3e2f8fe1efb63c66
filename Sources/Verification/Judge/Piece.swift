internal import Numbers

/// A piece of a line of output, or of what a note says about one: words between values, or a value.
struct Piece: Equatable {
  enum Content: Equatable {
    /// In lower case, without white space.
    case words(String)
    case value(Value)
  }
  var content: Content
  /// The scalars that it takes.
  var range: Range<Int>
  /// The words as they are spelled, without white space.
  var spelling = ""

  var value: Value? {
    if case .value(let value) = content { value } else { nil }
  }

  var words: String? {
    if case .words(let words) = content { words } else { nil }
  }
}

/// The pieces of a part of a text.
func pieces(of text: ScannedText, in range: Range<Int>) -> [Piece] {
  var pieces: [Piece] = []
  let reader = ValueReader(text, end: range.upperBound)
  var words = String.UnicodeScalarView()
  var start = range.lowerBound
  var index = range.lowerBound

  func closeWords() {
    // Between two values a comma is no more than a space.
    let isOnlyCommas = words.allSatisfy { $0 == "," }
    if !isOnlyCommas || words.isEmpty == false && pieces.last?.value == nil {
      pieces.append(
        Piece(content: .words(plainWords(words)), range: start..<index, spelling: plainSpelling(words)))
    }
    words = String.UnicodeScalarView()
  }

  // A string alone is a value: `'a'` and `"a"` are the same.
  if !range.isEmpty, let whole = reader.value(at: index, inContainer: true), whole.range == range,
    case .string = whole.content
  {
    return [Piece(content: .value(whole), range: range)]
  }
  while index < range.upperBound {
    if canStartValue(text, at: index, from: range.lowerBound), let value = reader.value(at: index) {
      closeWords()
      pieces.append(Piece(content: .value(value), range: value.range))
      index = value.range.upperBound
      start = index
      continue
    }
    if !text.scalars[index].isSpace { words.append(text.scalars[index]) }
    index += 1
  }
  if !words.isEmpty { closeWords() }
  return pieces
}

/// Words as they are compared.
private func plainWords(_ words: String.UnicodeScalarView) -> String { plainSpelling(words).lowercased() }

/// A class is shown as `int` by IPython and as `<class 'int'>` by Python, once as `<type 'int'>`; its module in full or by its usual name.
private func plainSpelling(_ words: String.UnicodeScalarView) -> String {
  let text = String(words).replacing("numpy.", with: "np.").replacing("__main__.", with: "")
  guard text.contains("<class'") || text.contains("<type'") else { return text }
  return text.replacing("<class'", with: "").replacing("<type'", with: "").replacing("'>", with: "")
}

/// Whether a value may start at `index`: not within a word, and a sign not as a minus between two things.
private func canStartValue(_ text: ScannedText, at index: Int, from start: Int) -> Bool {
  let scalar = text.scalars[index]
  guard index > start else { return true }
  let before = text.scalars[index - 1]
  if before == "." || before == "\\" { return false }
  if scalar == "-" || scalar == "+" { return !before.isWordPart && before != ")" && before != "]" }
  if scalar == "(" || scalar == "[" || scalar == "{" {
    return !before.isWordPart && before != "]" && before != ")"
  }
  if before.isASCIIWordPart || isGreek(before) { return false }
  // 制約 3 is not "about three".
  if scalar == "約" { return !isIdeograph(before) }
  if scalar.isDigit || scalar == "." { return true }
  return !before.isWordPart
}

private func isGreek(_ scalar: Unicode.Scalar) -> Bool { (0x370...0x3FF).contains(scalar.value) }
private func isIdeograph(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

/// The signs that stand between a label and its value.
let labelSeparators = Set("=:≈≒≃→⇒>~".unicodeScalars)

/// Words before a value, without what only separates them from it: `H =` and `H ≈` and `H:` are the label `h`.
func label(_ words: String) -> String {
  var scalars = Array(words.unicodeScalars)[...]
  while let last = scalars.last, labelSeparators.contains(last) || last == "-" && scalars.count > 1 {
    scalars.removeLast()
  }
  // A comma before a parenthesis makes a tuple.
  while let first = scalars.first,
    first == "," && scalars.dropFirst().first != ")" || first == ";" || first == "|" || first == "、"
      || first == "。"
  {
    scalars.removeFirst()
  }
  var view = String.UnicodeScalarView()
  view.append(contentsOf: scalars)
  return String(view)
}
