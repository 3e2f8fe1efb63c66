/// How a stated text is written beside an output that has the same value: in which brackets, of which type, with which blanks.
struct StatedForm {
  /// How far the two are apart; each is more than the one before.
  enum Difference: Int, Comparable {
    case none
    /// As people write for short: `[1, 2]` for `array([1, 2])`, `2` for `2.0`.
    case habit
    /// A value of another type, or a number in another form: `(1, 2)` for `[1, 2]`, `7` for `007`.
    case type
    /// What nothing prints so: a list for a tuple in a session, `dtype=float64` for `dtype=float32`, `sun flower` for `sunflower`.
    case wrong

    static func < (left: Difference, right: Difference) -> Bool { left.rawValue < right.rawValue }
  }

  /// What a session shows is shown letter for letter.
  let isSession: Bool
  /// The output is what an expression is worth, and not what was printed.
  let isOfExpression: Bool

  func difference(
    _ stated: (text: ScannedText, range: Range<Int>), _ actual: (text: ScannedText, range: Range<Int>)
  )
    -> Difference
  {
    // Most are written as they come out; wide letters, which are folded, have other lengths.
    if stated.text.byteCount(of: stated.range) == actual.text.byteCount(of: actual.range),
      stated.text.text(stated.range).utf8.elementsEqual(actual.text.text(actual.range).utf8)
    {
      return .none
    }
    let (left, right) = (Side(stated.text, stated.range), Side(actual.text, actual.range))
    guard left.text.scalars.count <= 4_000, right.text.scalars.count <= 4_000 else { return .none }
    // The author's digits may be wide where the output's are not.
    let isWide = !right.wide.isEmpty || left.wide.contains { !$0.isDigit }
    if isWide, left.wide != right.wide { return isSession ? .wrong : .type }
    switch (left.value, right.value) {
    case (let one?, let other?): return difference(one, left, other, right)
    case (nil, nil): return words(left, right)
    case (let one?, nil): return quoted(one, left, plain: right)
    case (nil, let other?): return quoted(other, right, plain: left)
    }
  }

  // MARK: Words

  /// Whether two lines of words have a blank between letters where the other has none.
  private func words(_ left: Side, _ right: Side) -> Difference {
    if Self.differsInBlanks(left.string, right.string) { return .wrong }
    return numbers(left, right)
  }

  /// A string on one side, and what is in it on the other.
  private func quoted(_ string: Value, _ side: Side, plain: Side) -> Difference {
    guard case .string(let content) = string.content, side.isQuoted else { return .none }
    let inner = Side(ScannedText(content))
    guard let value = inner.value else { return isSession ? .type : .none }
    if case .string = value.content { return .none }
    // `'12'` and `12` are two things wherever values are shown.
    return isSession ? .wrong : isOfExpression ? .type : .none
  }

  /// Whether two texts of words without numbers are the same but for blanks between letters.
  static func differsInBlanks(_ text: String, _ other: String) -> Bool {
    guard text != other, !text.contains(where: \.isNumber), text.utf8.count <= 4_000 else { return false }
    func plain(_ text: String) -> String { text.filter { !$0.isWhitespace }.lowercased() }
    return plain(text) == plain(other) && Side(ScannedText(text)).joints != Side(ScannedText(other)).joints
  }

  // MARK: Values

  private func difference(_ one: Value, _ left: Side, _ other: Value, _ right: Side) -> Difference {
    switch (one.content, other.content) {
    case (.boolean, .number), (.number, .boolean): return isSession ? .wrong : .type
    case (.string, .string): return .none
    case (.string, _), (_, .string):
      return isSession ? .wrong : isOfExpression ? .type : .none
    case (.number, .number):
      return max(
        wrappers(one, left, other, right), max(numbers(one, left, other, right), numbers(left, right)))
    default: break
    }
    guard let elements = one.elements, let others = other.elements else {
      return wrappers(one, left, other, right)
    }
    var found = max(brackets(one, left, other, right), wrappers(one, left, other, right))
    if elements.count == others.count, !one.isUnordered, !other.isUnordered {
      for (element, other) in zip(elements, others) where found < .wrong {
        found = max(found, difference(element, left, other, right))
      }
    }
    return found
  }

  /// A whole number with a point, or one without.
  private func numbers(_ one: Value, _ left: Side, _ other: Value, _ right: Side) -> Difference {
    let (stated, actual) = (left.text.text(one.range), right.text.text(other.range))
    if stated.wholeMatch(of: /-?\d+\.0*/) != nil, actual.wholeMatch(of: /-?\d+/) != nil { return .type }
    if stated.wholeMatch(of: /-?\d+/) != nil, actual.wholeMatch(of: /-?\d+\.0*/) != nil { return .habit }
    return .none
  }

  /// Zeros before a number, a sign, commas and a percentage, which only a format writes.
  private func numbers(_ left: Side, _ right: Side) -> Difference {
    let (stated, actual) = (left.string, right.string)
    let (zeros, others) = (left.leadingZeros, right.leadingZeros)
    let isOther =
      zeros.count == others.count && zeros != others
      || actual.hasPrefix("+") && stated.first?.isNumber == true
      || actual.contains(",") && actual.contains(/\d,\d{3}/)
        && stated.wholeMatch(of: /-?\d+(?:\.\d+)?/) != nil
      || actual.hasSuffix("%") && stated.last?.isNumber == true
    return isOther ? isSession ? .wrong : .type : .none
  }

  private func brackets(_ one: Value, _ left: Side, _ other: Value, _ right: Side) -> Difference {
    let (stated, actual) = (left.brackets(one), right.brackets(other))
    if stated == actual {
      // `[0 1 4]` is how an array is printed.
      return stated == "[" && left.hasCommas(one) != right.hasCommas(other) ? .habit : .none
    }
    guard let stated, actual != nil else { return .habit }
    return isSession && stated != "[" || isSession && right.hasCommas(other) ? .wrong : .type
  }

  /// The names around values, `np.float32(…)`, and what stands behind them in the same parentheses, `dtype=float32`.
  private func wrappers(_ one: Value, _ left: Side, _ other: Value, _ right: Side) -> Difference {
    guard let stated = left.wrapper(one), let actual = right.wrapper(other) else {
      // NumPy 1 wrote its numbers without.
      return left.wrapper(one) != nil ? .habit : .none
    }
    if stated.name != actual.name { return .wrong }
    let names = Set(stated.parts.keys).union(actual.parts.keys)
    let isOther = names.contains { name in
      guard let one = stated.parts[name], let other = actual.parts[name] else { return false }
      return one != other
    }
    if isOther { return .wrong }
    if stated.parts.count == actual.parts.count, Set(stated.parts.keys) != Set(actual.parts.keys) {
      return .wrong
    }
    return stated.parts.count == actual.parts.count ? .none : .habit
  }
}

/// One of the two texts.
private struct Side {
  let text: ScannedText
  let range: Range<Int>
  /// The value that the whole text is.
  let value: Value?

  init(_ text: ScannedText, _ range: Range<Int>? = nil) {
    self.text = text
    let range = text.trimmed(range ?? 0..<text.scalars.count)
    self.range = range
    let reader = ValueReader(text, end: range.upperBound)
    value = [false, true].lazy.compactMap {
      range.isEmpty ? nil : reader.value(at: range.lowerBound, inContainer: $0)
    }.first { $0.range == range }
  }

  var scalars: ArraySlice<Unicode.Scalar> { text.scalars[range] }
  var string: String { text.text(range) }
  var isQuoted: Bool { scalars.first == "'" || scalars.first == "\"" }

  /// The letters and digits that are written wide, which people read like the narrow ones.
  var wide: [Unicode.Scalar] {
    range.filter { place in
      text.scalars[place].isASCIIWordPart && text.offsets[place + 1] - text.offsets[place] == 3
    }.map { text.scalars[$0] }
  }

  /// Of each place between two letters whether a blank stands there.
  var joints: [Bool] {
    var joints: [Bool] = []
    var last: Unicode.Scalar?
    var isApart = false
    for scalar in scalars {
      if scalar.isSpace {
        isApart = true
        continue
      }
      if let last, last.isASCIIWordPart, scalar.isASCIIWordPart { joints.append(isApart) }
      (last, isApart) = (scalar, false)
    }
    return joints
  }

  /// Of each whole number whether zeros stand before it.
  var leadingZeros: [Bool] {
    // `1e-09`
    let hasExponent = scalars.contains { $0 == "e" || $0 == "E" }
    guard !hasExponent || string.firstMatch(of: /\d[eE][-+]?\d/) == nil else { return [] }
    var found: [Bool] = []
    for run in string.split(
      omittingEmptySubsequences: true,
      whereSeparator: { !$0.isNumber && $0 != "." && !$0.isLetter && $0 != "_" })
    where run.allSatisfy(\.isNumber) {
      found.append(run.count > 1 && run.first == "0")
    }
    return found
  }

  /// The brackets of a value without a name; nil for `array(…)` and its like.
  func brackets(_ value: Value) -> Unicode.Scalar? {
    let first = text.scalars[value.range.lowerBound]
    if "[({".unicodeScalars.contains(first) { return first }
    return text.text(value.range).hasPrefix("set([") ? "{" : nil
  }

  func hasCommas(_ value: Value) -> Bool {
    (value.elements?.count ?? 0) < 2 || text.scalars[value.range].contains(",")
  }

  struct Wrapper {
    var name: String
    /// What stands behind the value by name.
    var parts: [String: String]
  }

  /// The name before a value, without its module, and what follows the value within its parentheses.
  func wrapper(_ value: Value) -> Wrapper? {
    let own = text.text(value.range)
    guard own.first?.isLetter == true, let open = own.firstIndex(of: "("), own.last == ")" else { return nil }
    let name = own[..<open].split(separator: ".").last.map(String.init) ?? ""
    var parts: [String: String] = [:]
    for match in own.matches(of: /,\s*(\w+)=('[^']*'|\[[^\]]*\]|[\w.]+)/) {
      parts[String(match.1)] = match.2.filter { $0 != "'" && $0 != "\"" && !$0.isWhitespace }
    }
    return Wrapper(name: name, parts: parts)
  }
}

extension Value {
  /// What is in it, in its order.
  fileprivate var elements: [Value]? {
    switch content {
    case .sequence(let values), .set(let values): values
    case .mapping(let entries): entries.flatMap { [$0.key, $0.value] }
    default: nil
    }
  }

  fileprivate var isUnordered: Bool {
    switch content {
    case .set, .mapping: true
    default: elements?.contains { $0.content == .elided } ?? false
    }
  }
}
