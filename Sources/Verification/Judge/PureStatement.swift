internal import Numbers
internal import Words

/// A statement that is nothing but a value, with words such as "should be" around it.
enum PureStatement {
  case value(Value)
  case bound(Bound, WrittenNumber, Range<Int>)
  /// `3-10`, `0.1〜0.3`
  case between(WrittenNumber, WrittenNumber, Range<Int>)

  enum Bound {
    case less, lessOrEqual, greater, greaterOrEqual

    func holds(_ actual: Rational, _ limit: Rational) -> Bool {
      switch self {
      case .less: actual < limit
      case .lessOrEqual: actual <= limit
      case .greater: actual > limit
      case .greaterOrEqual: actual >= limit
      }
    }

    /// In words, before the number.
    var words: String {
      switch self {
      case .less: "less than"
      case .lessOrEqual: "at most"
      case .greater: "greater than"
      case .greaterOrEqual: "at least"
      }
    }
  }

  /// - Parameter introduced: set when words or an arrow say that what follows is a value.
  init?(_ text: ScannedText, _ range: Range<Int>, introduced: inout Bool) {
    var rest = text.trimmed(range)
    introduced = false
    while let length = introducer(text, rest) {
      introduced = true
      rest = text.trimmed(rest.lowerBound + length..<rest.upperBound)
    }
    if let bound = PureStatement(bound: text, rest) {
      self = bound
      return
    }
    rest = withoutClosingWords(text, rest, introduced: &introduced)
    let found = pieces(of: text, in: rest)
    if found.count == 1, let value = found[0].value {
      self = .value(value)
    } else if let range = PureStatement(range: found) {
      self = range
    } else if let value = derived(found, text) {
      introduced = true
      self = .value(value)
    } else if found.count == 2, let value = found[0].value, let unit = found[1].words,
      WordList.outputUnits.contains(unit)
    {
      self = .value(value)
    } else {
      return nil
    }
  }

  private init?(bound text: ScannedText, _ range: Range<Int>) {
    for (sign, bound) in boundSigns where text.hasWord(sign, at: range.lowerBound) {
      let start = range.lowerBound + sign.unicodeScalars.count
      let rest = pieces(of: text, in: text.trimmed(min(start, range.upperBound)..<range.upperBound))
      guard rest.count == 1, case .number(let number)? = rest[0].value?.content else { continue }
      self = .bound(bound, number, range)
      return
    }
    let found = pieces(of: text, in: range)
    guard found.count == 2, case .number(let number)? = found[0].value?.content, let words = found[1].words,
      let bound = boundWords[words]
    else { return nil }
    self = .bound(bound, number, range)
  }

  private init?(range found: [Piece]) {
    guard found.count == 3 || found.count == 4, let words = found[1].words,
      WordList.rangeSigns.contains(words),
      case .number(let low)? = found[0].value?.content, case .number(let high)? = found[2].value?.content,
      found.count == 3 || WordList.outputUnits.contains(found[3].words ?? ""),
      let lowest = low.value, let highest = high.value, lowest < highest
    else { return nil }
    self = .between(low, high, found[0].range.lowerBound..<found[2].range.upperBound)
  }
}

/// The length of the word or arrow that introduces a value at the start of `range`.
func introducer(_ text: ScannedText, _ range: Range<Int>) -> Int? {
  for word in WordList.introducers.entries where text.hasWord(word, at: range.lowerBound) {
    let length = word.unicodeScalars.count
    let after = range.lowerBound + length
    guard after < range.upperBound else { return nil }
    // A word ends where a word ends: "about", not "abouts".
    if word.last!.isLetter, word.last!.isASCII, text.scalars[after].isASCIIWordPart { continue }
    return length
  }
  // Out[3]:
  if text.hasWord("out[", at: range.lowerBound), let close = text.scalars[range].firstIndex(of: "]"),
    close + 1 < range.upperBound, text.scalars[close + 1] == ":"
  {
    return close + 2 - range.lowerBound
  }
  return nil
}

private func withoutClosingWords(_ text: ScannedText, _ range: Range<Int>, introduced: inout Bool) -> Range<
  Int
> {
  var rest = range
  var isDone = false
  while !isDone {
    isDone = true
    for word in WordList.closings.entries {
      let length = word.unicodeScalars.count
      guard rest.count > length, text.hasWord(word, at: rest.upperBound - length) else { continue }
      // `1.` is a number of NumPy's, `1.30...` one that is cut off.
      let before = text.scalars[rest.upperBound - 2]
      if word == ".", before == "." || before.isDigit && !introduced { continue }
      rest = text.trimmed(rest.lowerBound..<rest.upperBound - length)
      introduced = introduced || word.count > 1
      isDone = false
    }
  }
  return rest
}

/// What stands before a limit, longer signs first.
private let boundSigns: [(String, PureStatement.Bound)] = [
  (WordList.atMost, PureStatement.Bound.lessOrEqual), (.below, .less), (.atLeast, .greaterOrEqual),
  (.above, .greater),
].flatMap { list, bound in list.entries.map { ($0, bound) } }

/// What stands behind a limit.
private let boundWords: [String: PureStatement.Bound] = {
  let lists: [(WordList, PureStatement.Bound)] = [
    (.atMostAfter, .lessOrEqual), (.belowAfter, .less), (.atLeastAfter, .greaterOrEqual),
    (.aboveAfter, .greater),
  ]
  return Dictionary(lists.flatMap { list, bound in list.entries.map { ($0, bound) } }) { first, _ in first }
}()

/// The value of a closed derivation: `-log(0.8) ≈ 0.2231`, `2 - ln 2 = 1.3069`, `3 * 4 = 12`.
///
/// What stands before the last separator must be arithmetic without a free name.
private func derived(_ found: [Piece], _ text: ScannedText) -> Value? {
  guard found.count >= 2, let value = found.last?.value, case .number(let number) = value.content else {
    return nil
  }
  let start = found[0].range.lowerBound
  let left = text.trimmed(start..<value.range.lowerBound)
  guard !left.isEmpty else { return nil }
  var end = left.upperBound
  if !number.isApproximate {
    guard let last = text.scalars[left].last, labelSeparators.contains(last), last != ":" else { return nil }
    while end > left.lowerBound,
      labelSeparators.contains(text.scalars[end - 1]) || text.scalars[end - 1] == "-"
    {
      end -= 1
    }
  }
  return isClosedArithmetic(text, left.lowerBound..<end) ? value : nil
}

/// Whether a text is made of digits, operators, and the names of functions and constants, with at least one digit.
private func isClosedArithmetic(_ text: ScannedText, _ range: Range<Int>) -> Bool {
  let functions: Set<String> = [
    "log", "ln", "exp", "sqrt", "sin", "cos", "tan", "tanh", "log2", "log10", "abs", "pi", "e", "np", "math",
    "x",
  ]
  var hasDigit = false
  var index = range.lowerBound
  while index < range.upperBound {
    let scalar = text.scalars[index]
    if scalar.isDigit { hasDigit = true }
    if scalar.properties.isAlphabetic, scalar != "π" {
      var end = index
      while end < range.upperBound, text.scalars[end].isWordPart { end += 1 }
      guard functions.contains(text.text(index..<end)) else { return false }
      index = end
    } else {
      let isArithmetic =
        scalar.isSpace || scalar.isDigit || "+-*/^().,²³√π×·=≈÷%".unicodeScalars.contains(scalar)
      guard isArithmetic else { return false }
      index += 1
    }
  }
  return hasDigit
}
