internal import Numbers

/// How a stated value compares with the one that came out.
struct ValueComparison {
  enum Agreement: Int, Comparable {
    case exact, rounded
    /// The output shows fewer digits than the note, and contradicts none.
    case undecided
    case imprecise, different

    static func < (left: Agreement, right: Agreement) -> Bool { left.rawValue < right.rawValue }
  }

  /// A place where the two differ, in scalars of either text.
  struct Difference: Equatable {
    var stated: Range<Int>
    var actual: Range<Int>
  }

  var agreement = Agreement.exact
  var differences: [Difference] = []
  /// What is to be said of it beside the values, such as the shapes.
  var remark: String?

  /// The values are in any order, and too many to be compared each with each.
  var isTooLong = false

  static let tooLong = ValueComparison(agreement: .undecided, isTooLong: true)

  mutating func add(_ other: ValueComparison) {
    agreement = max(agreement, other.agreement)
    differences += other.differences
    remark = remark ?? other.remark
    isTooLong = isTooLong || other.isTooLong
  }
}

/// How many comparisons two values without an order may take.
private let mostComparisons = 1_000_000

/// What values are compared by.
struct ComparisonRules {
  /// The author's own tolerance, absolute and relative; nil for the digits shown.
  var tolerance: Rational?
  /// The output is not known to be rounded: `0.5` is a half, and not 0.52 to one digit.
  var isOutputFull = false
  /// A line of words is one of the output's with a slip of the pen.
  var takesNearMisses = false
  /// Capital letters are those of the output: the note shows it literally, or the code is about them.
  var isCaseExact = false
}

/// Compares a stated value with an actual one; nil when they are of different sorts, such as a word and a number.
func compare(_ stated: Value, _ actual: Value, _ rules: ComparisonRules) -> ValueComparison? {
  let difference = ValueComparison.Difference(stated: stated.range, actual: actual.range)
  let different = ValueComparison(agreement: .different, differences: [difference])
  switch (stated.content, actual.content) {
  case (.sequence(let left), .sequence(let right)):
    return compareSequences(left, right, stated, actual, rules)
  case (.set(let left), .set(let right)), (.sequence(let left), .set(let right)),
    (.set(let left), .sequence(let right)):
    switch isSame(left, right, rules) {
    case nil: return .tooLong
    case true?: return ValueComparison()
    case false?: return compareSequences(left, right, stated, actual, rules)
    }
  case (.mapping(let left), .mapping(let right)):
    return compareMappings(left, right, rules) ?? different
  case (.sequence(let left), .mapping) where left.isEmpty: return different
  case (.string(let left), .string(let right)):
    return left == right || leavesOut(left, of: right) ? ValueComparison() : different
  case (.boolean(let left), .boolean(let right)):
    return left == right ? ValueComparison() : different
  case (.none, .boolean), (.none, .number), (.boolean, .none), (.number, .none): return different
  case (.boolean(let flag), .number(let number)), (.number(let number), .boolean(let flag)):
    return number.value == Rational(flag ? 1 : 0) ? ValueComparison() : different
  case (.none, .none), (.notANumber, .notANumber): return ValueComparison()
  case (.infinity(let left), .infinity(let right)): return left == right ? ValueComparison() : different
  case (.number(let left), .number(let right)):
    let agreement = compareNumbers(left, right, rules)
    return ValueComparison(agreement: agreement, differences: agreement >= .imprecise ? [difference] : [])
  case (.complex, _), (_, .complex):
    guard let left = stated.complexParts, let right = actual.complexParts else {
      return stated.isNumeric && actual.isNumeric ? different : nil
    }
    let agreement = max(
      compareNumbers(left.real, right.real, rules), compareNumbers(left.imaginary, right.imaginary, rules))
    return ValueComparison(agreement: agreement, differences: agreement >= .imprecise ? [difference] : [])
  default:
    return stated.isNumeric && actual.isNumeric ? different : nil
  }
}

/// Whether a string is another but for what stands for `...` in it: `'abc...'`, `'a ... z'`.
func leavesOut(_ stated: String, of actual: String) -> Bool {
  let parts = stated.split(separator: "...", omittingEmptySubsequences: false)
  guard parts.count > 1, let first = parts.first, let last = parts.last,
    stated.contains(where: { $0 != "." }),
    actual.hasPrefix(first), case var rest = actual.dropFirst(first.count), rest.hasSuffix(last)
  else { return false }
  rest = rest.dropLast(last.count)
  return parts.dropFirst().dropLast().allSatisfy { part in
    guard let found = rest.firstRange(of: part) else { return part.isEmpty }
    rest = rest[found.upperBound...]
    return true
  }
}

extension Value {
  /// A number, infinity or "not a number".
  var isNumeric: Bool {
    switch content {
    case .number, .infinity, .notANumber, .complex: true
    default: false
    }
  }

  fileprivate var complexParts: (real: WrittenNumber, imaginary: WrittenNumber)? {
    switch content {
    case .complex(let real, let imaginary): (real, imaginary)
    case .number(let number): WrittenNumber("0").map { (number, $0) }
    default: nil
    }
  }
}

private func compareNumbers(
  _ stated: WrittenNumber, _ actual: WrittenNumber, _ rules: ComparisonRules
) -> ValueComparison.Agreement {
  guard let value = actual.value, let wanted = stated.value else {
    return stated == actual ? .exact : .undecided
  }
  if let tolerance = rules.tolerance {
    let scale = max(Rational(1), value.magnitude)
    return (wanted - value).magnitude <= tolerance * scale ? .rounded : .different
  }
  // `97%` for 97.3: the sign may only name the unit.
  if stated.isPercent, !actual.isPercent {
    var plain = stated
    plain.isPercent = false
    plain.lastPlace += 2
    if let agreement = plain.agreement(with: value), agreement <= .rounded { return .rounded }
  }
  switch stated.agreement(with: value) {
  case .exact: return .exact
  case .rounded: return .rounded
  case nil: return .undecided
  case .imprecise, .different:
    let agreement: ValueComparison.Agreement =
      stated.agreement(with: value) == .imprecise ? .imprecise : .different
    let isCoarser = actual.lastPlace > stated.lastPlace && !(rules.isOutputFull && actual.lastPlace > -4)
    if isCoarser, !actual.isInteger, actual.interval?.contains(wanted) == true { return .undecided }
    return agreement
  }
}

private func compareSequences(
  _ left: [Value], _ right: [Value], _ stated: Value, _ actual: Value, _ rules: ComparisonRules
) -> ValueComparison? {
  var comparison = ValueComparison()
  if let gap = left.firstIndex(where: { $0.content == .elided }) {
    // `[1 2 ... 9]`: the elements before and after the gap. The output may leave out as well.
    let last = left.lastIndex { $0.content == .elided } ?? gap
    let tail = left[(last + 1)...]
    guard right.count >= gap + tail.count else { return nil }
    if last > gap {
      let middle = right[gap..<(right.count - tail.count)]
      guard let part = compareParts(left[(gap + 1)..<last], middle, actual, rules) else { return .tooLong }
      comparison.add(part)
    }
    for (one, other) in Array(zip(left[..<gap], right)) + Array(zip(tail, right.suffix(tail.count))) {
      guard other.content != .elided, let part = compare(one, other, rules) else { continue }
      comparison.add(part)
    }
    return comparison
  }
  guard left.count == right.count, !right.contains(where: { $0.content == .elided }) else {
    if right.contains(where: { $0.content == .elided }) { return nil }
    return ValueComparison(
      agreement: .different, differences: [.init(stated: stated.range, actual: actual.range)],
      remark: shapes(stated, actual))
  }
  for (one, other) in zip(left, right) {
    // A list beside a list: what is of another sort in it differs.
    comparison.add(
      compare(one, other, rules)
        ?? ValueComparison(
          agreement: .different, differences: [.init(stated: one.range, actual: other.range)]))
  }
  return comparison
}

/// Holds the parts of a list between its first gap and its last, in their order, against the elements that may stand there; nil
/// when they are too many for that.
private func compareParts(
  _ stated: ArraySlice<Value>, _ elements: ArraySlice<Value>, _ actual: Value, _ rules: ComparisonRules
) -> ValueComparison? {
  guard elements.count <= mostComparisons / max(stated.count, 1) else { return nil }
  var comparison = ValueComparison()
  var rest = elements
  for part in stated.split(whereSeparator: { $0.content == .elided }) {
    let start = rest.indices.first { place in
      rest[place...].count >= part.count
        && zip(part, rest[place...]).allSatisfy {
          (compare($0, $1, rules)?.agreement ?? .different) <= .rounded
        }
    }
    if let start {
      rest = rest[(start + part.count)...]
    } else {
      let range = part[part.startIndex].range.lowerBound..<part[part.endIndex - 1].range.upperBound
      comparison.add(
        ValueComparison(agreement: .different, differences: [.init(stated: range, actual: actual.range)]))
    }
  }
  return comparison
}

/// Whether two sets have the same elements, in any order; nil when they are too long for that.
private func isSame(_ left: [Value], _ right: [Value], _ rules: ComparisonRules) -> Bool? {
  guard left.count == right.count else { return false }
  func holds(_ one: Value, _ other: Value) -> Bool {
    (compare(one, other, rules)?.agreement ?? .different) <= .rounded
  }
  let same = zip(left, right).prefix { holds($0, $1) }.count
  var rest = Array(right[same...])
  guard rest.count <= mostComparisons / max(rest.count, 1) else { return nil }
  for element in left[same...] {
    guard let index = rest.firstIndex(where: { holds(element, $0) }) else { return false }
    rest.remove(at: index)
  }
  return true
}

private func shapes(_ stated: Value, _ actual: Value) -> String? {
  guard let left = stated.shape, let right = actual.shape, left != right else { return nil }
  if left.count == 1, right.count == 1 {
    return "the note has \(left[0]) elements, the output \(right[0])"
  }
  let text = { (shape: [Int]) in "(" + shape.map(String.init).joined(separator: ", ") + ")" }
  return "the note has the shape \(text(left)), the output \(text(right))"
}

private func compareMappings(
  _ left: [Value.Entry], _ right: [Value.Entry], _ rules: ComparisonRules
) -> ValueComparison? {
  guard left.count == right.count else { return nil }
  var comparison = ValueComparison()
  // Most dictionaries come in the order that the note has.
  var same = 0
  while same < left.count, compare(left[same].key, right[same].key, rules)?.agreement == .exact,
    let part = compare(left[same].value, right[same].value, rules), part.agreement <= .rounded
  {
    comparison.add(part)
    same += 1
  }
  var rest = Array(right[same...])
  guard rest.count <= mostComparisons / max(rest.count, 1) else { return .tooLong }
  for entry in left[same...] {
    // Two keys may look alike and be different objects.
    let alike = rest.indices.filter { compare(entry.key, rest[$0].key, rules)?.agreement == .exact }
    guard
      let index = alike.first(where: {
        (compare(entry.value, rest[$0].value, rules)?.agreement ?? .different) <= .rounded
      }) ?? alike.first,
      let part = compare(entry.value, rest[index].value, rules)
    else { return nil }
    comparison.add(part)
    rest.remove(at: index)
  }
  return comparison
}
