internal import Numbers

/// A stated text laid over an output.
struct Overlay {
  var comparison: ValueComparison
  /// The part of the stated text that was held against the output.
  var stated: Range<Int>
  /// The part of the output.
  var actual: Range<Int>
  /// Said beside the verdict, for a bound or a range that is broken.
  var remark: String?
  /// What stands behind the value that was held against the output, where something does.
  var gloss: StatedText.Gloss?

  /// Whether a value with a gloss may as well be something of the code that the gloss is about: `# 0: the rows`.
  func isGlossOnly(_ says: String, _ code: String) -> Bool {
    guard comparison.agreement > .rounded, let gloss else { return false }
    return gloss == .other || PythonLine.words(in: code).contains(says)
  }
}

/// Lays a stated text over an output as a whole: same words, values where values are.
func overlayWhole(_ stated: StatedText, _ output: OutputUnit, _ rules: ComparisonRules) -> Overlay? {
  for candidate in stated.candidates {
    for whole in output.candidates {
      // What stands in parentheses on both sides is compared.
      let isShort = whole.range != output.candidates[0].range
      if isShort, candidate.range.upperBound < stated.candidates[0].range.upperBound,
        stated.text.text(stated.candidates[0].range).hasSuffix(")")
      {
        continue
      }
      let pieces = comparePieces(candidate.pieces, whole.pieces, rules)
      // The value of an output that has quotation marks itself: `"'a'"` for the output `'a'`.
      let quoted =
        pieces.map({ $0.agreement > .rounded }) ?? true
        ? compareQuoted((stated.text, candidate), (output.text, whole)) : nil
      guard
        let comparison = compareElided((stated.text, candidate), (output.text, whole)) ?? quoted
          ?? compareSets(stated.text.text(candidate.range), output.text.text(whole.range)) ?? pieces
          ?? compareGrouped((stated.text, candidate), (output.text, whole))
      else { continue }
      // What looks like a gloss may be the rest of a bound: `0.05 or less`.
      if candidate.gloss != nil, comparison.agreement > .rounded { continue }
      return Overlay(
        comparison: comparison, stated: candidate.range, actual: whole.range, gloss: candidate.gloss)
    }
  }
  return nil
}

/// Whether two lines of words differ by no more than two letters in one place.
private func isSlip(_ words: String, _ others: String) -> Bool {
  guard words.count >= 6, abs(words.count - others.count) <= 2 else { return false }
  let start = zip(words, others).prefix { $0 == $1 }.count
  let (left, right) = (words.dropFirst(start), others.dropFirst(start))
  let end = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
  return max(left.count, right.count) - end <= 2
}

/// Whether both name a type, and not the same: `int64` for `float64`. A general name stands for its kinds.
private func isOtherType(_ words: String, _ others: String) -> Bool {
  let names = [words, others].map { $0.split(separator: ".").last.map(String.init) ?? $0 }
  guard
    names.allSatisfy({ name in
      typeNames.contains {
        name == $0 || name.hasPrefix($0) && name.dropFirst($0.count).allSatisfy(\.isNumber)
      }
    })
  else { return false }
  return !names[0].hasPrefix(names[1]) && !names[1].hasPrefix(names[0])
}

private let typeNames = [
  "int", "uint", "float", "complex", "bool", "str", "list", "dict", "tuple", "set", "bytes", "nonetype",
  "ndarray",
]

/// A string whose quotes only one side shows: `'a b'` for the output `a b`, and the other way.
private func compareQuoted(
  _ stated: (text: ScannedText, part: StatedText.Candidate),
  _ actual: (text: ScannedText, part: StatedText.Candidate)
) -> ValueComparison? {
  let isSame = { (quoted: StatedText.Candidate, plain: ScannedText, part: Range<Int>) in
    if quoted.pieces.count == 1, case .string(let text) = quoted.pieces[0].value?.content {
      // With the blanks at the ends of the line, where the string has them.
      text == plain.text(part)
        || plain.trimmed(0..<plain.scalars.count) == part && (text == plain.text || text == plain.text + "\n")
    } else {
      false
    }
  }
  return isSame(stated.part, actual.text, actual.part.range)
    || isSame(actual.part, stated.text, stated.part.range) ? ValueComparison() : nil
}

/// A line that leaves out a part of itself: `took ... of 3 steps` for the output `took 2 of 3 steps`.
private func compareElided(
  _ stated: (text: ScannedText, part: StatedText.Candidate),
  _ actual: (text: ScannedText, part: StatedText.Candidate)
) -> ValueComparison? {
  let said = stated.text.text(stated.part.range).replacing("…", with: "...")
  guard said.contains("..."), said.utf8.count <= 400,
    said.contains(where: { $0.isLetter || $0.isNumber })
  else { return nil }
  func plain(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  return leavesOut(plain(said), of: plain(actual.text.text(actual.part.range))) ? ValueComparison() : nil
}

/// Sets and dictionaries of objects that are no values to us, in whatever order: `{P(1, 2), P(3, 4)}`, `mappingproxy({'f': <function f>})`.
private func compareSets(_ stated: String, _ actual: String) -> ValueComparison? {
  guard stated != actual, let left = setElements(stated), let right = setElements(actual), left == right
  else { return nil }
  return ValueComparison()
}

/// The elements of a set by their text, in an order of ours; nil for what is none, and where none of them is made by a call.
private func setElements(_ text: String) -> [String]? {
  guard text.utf8.count <= 2_000, text.contains("(") || text.contains("<") else { return nil }
  var text = text[...]
  // IPython sorts what it shows of a class.
  let wrapper = "mappingproxy("
  if text.hasPrefix(wrapper), text.last == ")" { text = text.dropFirst(wrapper.count).dropLast() }
  guard text.first == "{", text.last == "}" else { return nil }
  var (elements, depth, quote) = ([""], 0, nil as Character?)
  for character in text.dropFirst().dropLast() {
    if let open = quote {
      if character == open { quote = nil }
    } else if "'\"".contains(character) {
      quote = character
    } else if "([{".contains(character) {
      depth += 1
    } else if ")]}".contains(character) {
      depth -= 1
    } else if depth == 0, character == ":", text.startIndex == text.base.startIndex {
      return nil
    } else if depth == 0, character == "," {
      elements.append("")
      continue
    }
    if !character.isWhitespace || quote != nil { elements[elements.count - 1].append(character) }
  }
  return elements.count > 1 ? elements.sorted() : nil
}

/// What stands in parentheses for a tuple of it: `(1)` for the output `(1,)`.
private func compareGrouped(
  _ stated: (text: ScannedText, part: StatedText.Candidate),
  _ actual: (text: ScannedText, part: StatedText.Candidate)
) -> ValueComparison? {
  guard actual.part.pieces.count == 1, case .sequence(let elements)? = actual.part.pieces[0].value?.content,
    elements.count == 1, actual.text.scalars[actual.part.range.lowerBound] == "("
  else { return nil }
  let plain = actual.text.text(actual.part.range).filter { !$0.isWhitespace }
  guard plain.hasSuffix(",)"),
    stated.text.text(stated.part.range).filter({ !$0.isWhitespace }) == plain.dropLast(2) + ")"
  else { return nil }
  return ValueComparison(
    agreement: .different, differences: [.init(stated: stated.part.range, actual: actual.part.range)])
}

/// Whether a line of signs is drawn: as long as it is.
private func isRule(_ words: String) -> Bool {
  guard words.utf8.count > 2, let first = words.first, !first.isLetter, !first.isNumber else { return false }
  return words.allSatisfy { $0 == first }
}

/// Whether a short line of a sign is another than one of as many as a person writes out; a long one may stand for a longer.
private func isOtherRule(_ words: String, _ others: String) -> Bool {
  isRule(words) && isRule(others) && words.first == others.first && others.utf8.count <= longestRule
}

private let longestRule = 10

/// Whether words differ in nothing but the comma that makes a tuple of what stands before it.
private func isOtherTuple(_ words: String, _ others: String) -> Bool {
  words != others && words.replacing(",)", with: ")") == others.replacing(",)", with: ")")
}

private func comparePieces(_ left: [Piece], _ right: [Piece], _ rules: ComparisonRules) -> ValueComparison? {
  guard left.count == right.count, !left.isEmpty else { return nil }
  var comparison = ValueComparison()
  for (one, other) in zip(left, right) {
    switch (one.content, other.content) {
    case (.words(let words), .words(let others)):
      let isDrawn = isRule(words) || isRule(others)
      guard words == others || !isDrawn && label(words) == label(others) else {
        guard
          isOtherTuple(words, others)
            || left.count == 1
              && (isOtherRule(words, others) || isOtherType(words, others)
                || rules.takesNearMisses && !isDrawn && isSlip(words, others))
        else { return nil }
        // A comma is told with what it stands behind.
        let difference = ValueComparison.Difference(
          stated: left[0].range.lowerBound..<one.range.upperBound,
          actual: right[0].range.lowerBound..<other.range.upperBound)
        comparison.add(ValueComparison(agreement: .different, differences: [difference]))
        continue
      }
      // Labels are written in small letters or large; a line of words alone is shown as it comes out.
      if left.count == 1, one.spelling != other.spelling,
        one.spelling.lowercased() == other.spelling.lowercased()
      {
        let difference = ValueComparison.Difference(stated: one.range, actual: other.range)
        comparison.add(
          ValueComparison(agreement: rules.isCaseExact ? .different : .imprecise, differences: [difference]))
      }
    case (.value(let value), .value(let other)):
      guard let part = compare(value, other, rules) else { return nil }
      comparison.add(part)
    default: return nil
    }
  }
  return comparison
}

/// Lays a text that states nothing but a value over an output that has one result.
///
/// - Returns: nil when the text is no such statement, or when the output has not one result of that sort.
func overlayValue(_ stated: StatedText, _ output: OutputUnit, _ rules: ComparisonRules) -> Overlay? {
  let candidates = stated.candidates
  for candidate in candidates.filter({ $0.gloss == nil }).reversed() + candidates.filter({ $0.gloss != nil })
  {
    var introduced = false
    guard let statement = PureStatement(stated.text, candidate.range, introduced: &introduced) else {
      continue
    }
    guard let result = result(of: output) else { return nil }
    if var overlay = overlay(statement, candidate.range, result, rules) {
      overlay.gloss = candidate.gloss
      return overlay
    }
  }
  return nil
}

private func overlay(
  _ statement: PureStatement, _ candidate: Range<Int>, _ result: Value, _ rules: ComparisonRules
) -> Overlay? {
  switch statement {
  case .value(let value):
    guard let comparison = compare(value, result, rules) else { return nil }
    return Overlay(comparison: comparison, stated: candidate, actual: result.range)
  case .bound(let bound, let number, let range):
    guard case .number(let actual) = result.content, let value = actual.value, let limit = number.value else {
      return nil
    }
    // `# > 5` may be the mark of an output.
    let isMark = bound == .greater && value == limit
    let holds = bound.holds(value, limit) || isMark
    let difference = ValueComparison.Difference(stated: range, actual: result.range)
    return Overlay(
      comparison: ValueComparison(
        agreement: holds ? .rounded : .different, differences: holds ? [] : [difference]),
      stated: candidate, actual: result.range, remark: "not \(bound.words) \(number.plain)")
  case .between(let low, let high, let range):
    guard case .number(let actual) = result.content, let value = actual.value,
      let lowest = low.interval?.lowerBound,
      let highest = high.interval?.upperBound
    else { return nil }
    // `4 - 10` may be a difference.
    let isDifference = low.value.flatMap { one in high.value.map { one - $0 } } == value
    let holds = lowest <= value && value <= highest || isDifference
    let difference = ValueComparison.Difference(stated: range, actual: result.range)
    return Overlay(
      comparison: ValueComparison(
        agreement: holds ? .rounded : .different, differences: holds ? [] : [difference]),
      stated: candidate, actual: result.range, remark: "not between \(low.plain) and \(high.plain)")
  }
}

/// The one value that an output is about: alone, after its label, or after the last sign of equality.
func result(of output: OutputUnit) -> Value? {
  for candidate in output.candidates {
    let found = candidate.pieces
    let values = found.enumerated().filter { $0.element.value != nil }
    guard let last = values.last, let value = last.element.value else { continue }
    // Something may follow it only as a unit: "26.7 h".
    guard last.offset >= found.count - 2 else { continue }
    if let after = found.last?.words, after.unicodeScalars.count > 6 { continue }
    if values.count == 1 { return value }
    let labelled = values.filter { isAfterSeparator($0.offset, found) }
    if labelled.count == 1, labelled[0].offset == last.offset { return value }
  }
  return nil
}

private func isAfterSeparator(_ index: Int, _ found: [Piece]) -> Bool {
  guard index > 0, let words = found[index - 1].words, let last = words.unicodeScalars.last else {
    return false
  }
  return labelSeparators.contains(last) || words.hasSuffix("は")
}

/// Lays labelled values over an output that has the same labels among others: `H ≈ 0` over `p=[1. 0.], H=0.000000`.
func overlayLabels(_ stated: StatedText, _ output: OutputUnit, _ rules: ComparisonRules) -> Overlay? {
  guard let right = output.candidates.first?.pieces else { return nil }
  for candidate in stated.candidates {
    let left = candidate.pieces
    guard left.count >= 2, left.count.isMultiple(of: 2), left.count <= right.count else { continue }
    var comparison = ValueComparison()
    var isLaid = true
    var (lowest, highest) = (output.text.scalars.count, 0)
    for index in stride(from: 0, to: left.count, by: 2) {
      guard let words = left[index].words, let value = left[index + 1].value,
        let other = labelled(label(words), right), let part = compare(value, other, rules)
      else {
        isLaid = false
        break
      }
      comparison.add(part)
      lowest = min(lowest, other.range.lowerBound)
      highest = max(highest, other.range.upperBound)
    }
    guard isLaid else { continue }
    let actual = lowest..<highest
    return Overlay(comparison: comparison, stated: candidate.range, actual: actual)
  }
  return nil
}

/// The one value with this label; nil when there is none or more than one.
private func labelled(_ name: String, _ found: [Piece]) -> Value? {
  guard !name.isEmpty else { return nil }
  var values: [Value] = []
  for index in found.indices.dropFirst() {
    guard let value = found[index].value, let words = found[index - 1].words else { continue }
    let other = label(words)
    if other == name || other.hasSuffix(name) && ":,;|(→".contains(other.dropLast(name.count).last ?? "a") {
      values.append(value)
    }
  }
  return values.count == 1 ? values[0] : nil
}

/// Lays `x = 3` over the output of `print(x)`: the label is the very expression that the code prints.
func overlayExpression(
  _ stated: StatedText, _ output: OutputUnit, code: String, _ rules: ComparisonRules
) -> Overlay? {
  guard let result = result(of: output), output.candidates.first?.pieces.count == 1 else { return nil }
  let plainCode = code.filter { !$0.isWhitespace }.lowercased()
  for candidate in stated.candidates {
    let left = candidate.pieces
    guard left.count == 2, let words = left[0].words, let value = left[1].value else { continue }
    let name = label(words)
    guard plainCode.contains("(" + name + ")") || plainCode == name || namesShape(name, plainCode) else {
      continue
    }
    guard let comparison = compare(value, result, rules) else { continue }
    return Overlay(comparison: comparison, stated: candidate.range, actual: result.range)
  }
  return nil
}

/// `shape: (2, 3)` under `print(x.shape)`.
private func namesShape(_ name: String, _ code: String) -> Bool {
  (name == "shape" || name == "形状" || name == "形") && (code.contains(".shape") || code.contains(".size()"))
    || name == "type" && code.contains("type(") || name == "dtype" && code.contains(".dtype")
}
