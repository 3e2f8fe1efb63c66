internal import Numbers

/// Reads values out of a text: numbers, and lists, arrays, tuples, dictionaries of them.
struct ValueReader {
  let text: ScannedText
  /// Where to stop.
  let end: Int
  private let maximumDepth = 30
  /// The places where a container begins that is none: what lies in one is not read again from each of its brackets.
  private let failures = Failures()
  /// How far behind a value the parenthesis of `array(…)` is looked for.
  private let longestRemark = 1000

  private final class Failures { var places: Set<Int> = [] }

  init(_ text: ScannedText, end: Int? = nil) {
    self.text = text
    self.end = end ?? text.scalars.count
  }

  /// The value that starts at `index`, which must not be inside a word; nil when there is none.
  func value(at index: Int, inContainer: Bool = false, depth: Int = 0) -> Value? {
    guard index < end, depth < maximumDepth else { return nil }
    let first = text.scalars[index]
    switch first {
    case "[", "(", "{":
      if failures.places.contains(index) { return nil }
      if let value = container(at: index, depth: depth)
        ?? (first == "(" ? complexInParentheses(at: index) : nil)
      {
        return value
      }
      failures.places.insert(index)
      return nil
    case "'", "\"":
      return inContainer ? string(at: index) : nil
    case "b", "r", "u":
      // b'…': the letter is a part of it.
      if inContainer, index + 1 < end, text.scalars[index + 1] == "'" || text.scalars[index + 1] == "\"",
        let string = string(at: index + 1), case .string(let content) = string.content
      {
        return Value(.string((first == "b" ? "b:" : "") + content), index..<string.range.upperBound)
      }
      return wrapped(at: index, inContainer: inContainer, depth: depth)
    default:
      return number(at: index, inContainer: inContainer) ?? word(at: index)
        ?? wrapped(at: index, inContainer: inContainer, depth: depth)
    }
  }

  // MARK: Numbers and words

  private func number(at index: Int, inContainer: Bool) -> Value? {
    guard
      let (number, length) = WrittenNumber.read(
        text.scalars[index..<end], commas: inContainer ? .separate : .group)
    else { return word(at: index, sign: true) }
    var after = index + length
    // `0x1f`, `0b101`: compared as words.
    if length == 1, text.scalars[index] == "0", after + 1 < end,
      "xXbBoO".unicodeScalars.contains(text.scalars[after]),
      text.scalars[after + 1].isWordPart
    {
      return nil
    }
    // A version, a date, a range of indices: no number. A unit such as `2x` is.
    if after + 1 < end, text.scalars[after] == ".", text.scalars[after + 1].isDigit { return nil }
    if after < end, text.scalars[after] == "j", !isWord(after + 1) {
      let zero = WrittenNumber("0")!
      return Value(.complex(zero, number), index..<after + 1)
    }
    if after < end, text.scalars[after] == "+" || text.scalars[after] == "-",
      let (imaginary, imaginaryLength) = WrittenNumber.read(text.scalars[after..<end], commas: .separate),
      after + imaginaryLength < end, text.scalars[after + imaginaryLength] == "j",
      !isWord(after + imaginaryLength + 1)
    {
      after += imaginaryLength + 1
      return Value(.complex(number, imaginary), index..<after)
    }
    if after < end, text.scalars[after] == "_" { return nil }
    return Value(.number(number), index..<after)
  }

  private func complexInParentheses(at index: Int) -> Value? {
    guard let inner = number(at: index + 1, inContainer: true), case .complex = inner.content,
      inner.range.upperBound < end, text.scalars[inner.range.upperBound] == ")"
    else { return nil }
    return Value(inner.content, index..<inner.range.upperBound + 1)
  }

  private func isWord(_ index: Int) -> Bool { index < end && text.scalars[index].isWordPart }

  private func word(at index: Int, sign: Bool = false) -> Value? {
    var start = index
    var isNegative = false
    if sign, start < end, text.scalars[start] == "-" || text.scalars[start] == "+" {
      isNegative = text.scalars[start] == "-"
      start += 1
    }
    if start < end, text.scalars[start] == "∞" {
      return Value(.infinity(isNegative: isNegative), index..<start + 1)
    }
    for (name, content) in ValueReader.words {
      let after = start + name.unicodeScalars.count
      guard after <= end, text.text(start..<after) == name, !isWord(after) else { continue }
      if case .infinity = content { return Value(.infinity(isNegative: isNegative), index..<after) }
      return start == index || content == .notANumber ? Value(content, index..<after) : nil
    }
    return nil
  }

  private static let words: [(String, Value.Content)] = [
    ("inf", .infinity(isNegative: false)), ("Infinity", .infinity(isNegative: false)),
    ("nan", .notANumber), ("NaN", .notANumber),
    ("True", .boolean(true)), ("False", .boolean(false)),
    ("None", .none), ("np.True_", .boolean(true)), ("np.False_", .boolean(false)),
  ]

  private func string(at index: Int) -> Value? {
    let quote = text.scalars[index]
    var place = index + 1
    var content = String.UnicodeScalarView()
    while place < end, text.scalars[place] != quote {
      if text.scalars[place] == "\\", place + 1 < end {
        place += 1
        if let (scalar, next) = character(at: place) {
          content.append(scalar)
          place = next
          continue
        }
      }
      content.append(text.scalars[place])
      place += 1
    }
    guard place < end else { return nil }
    return Value(.string(String(content)), index..<place + 1)
  }

  /// What `x41`, `u00e9` or `U0001f40d` behind a backslash stands for, and the place after it.
  private func character(at index: Int) -> (Unicode.Scalar, Int)? {
    let lengths: [Unicode.Scalar: Int] = ["x": 2, "u": 4, "U": 8]
    guard let length = lengths[text.scalars[index]], index + length < end else { return nil }
    let digits = String(String.UnicodeScalarView(text.scalars[index + 1...index + length]))
    guard digits.allSatisfy(\.isHexDigit), let number = UInt32(digits, radix: 16),
      let scalar = Unicode.Scalar(number)
    else { return nil }
    return (scalar, index + length + 1)
  }

  // MARK: Containers

  private func skipSpaces(_ index: Int) -> Int {
    var place = index
    while place < end, text.scalars[place].isSpace { place += 1 }
    return place
  }

  private func container(at index: Int, depth: Int) -> Value? {
    let closing: Unicode.Scalar = text.scalars[index] == "[" ? "]" : text.scalars[index] == "(" ? ")" : "}"
    var elements: [Value] = []
    var entries: [Value.Entry] = []
    var commas = 0
    var place = skipSpaces(index + 1)
    while place < end, text.scalars[place] != closing {
      if let gap = elision(at: place) {
        elements.append(gap)
        place = gap.range.upperBound
      } else {
        guard let element = value(at: place, inContainer: true, depth: depth + 1) else { return nil }
        place = element.range.upperBound
        let colon = skipSpaces(place)
        if closing == "}", colon < end, text.scalars[colon] == ":" {
          let start = skipSpaces(colon + 1)
          guard let value = elision(at: start) ?? value(at: start, inContainer: true, depth: depth + 1) else {
            return nil
          }
          entries.append(Value.Entry(key: element, value: value))
          place = value.range.upperBound
        } else {
          elements.append(element)
        }
      }
      let afterSpaces = skipSpaces(place)
      if afterSpaces < end, text.scalars[afterSpaces] == "," {
        commas += 1
        place = skipSpaces(afterSpaces + 1)
      } else if afterSpaces < end, text.scalars[afterSpaces] != closing, afterSpaces == place {
        // Elements need a comma or a space between them; nested arrays need none.
        guard text.scalars[place] == "[" else { return nil }
      } else {
        place = afterSpaces
      }
    }
    guard place < end else { return nil }
    // Parentheses without a comma only group: a remark, not a tuple.
    if closing == ")", commas == 0, !elements.isEmpty { return nil }
    if closing == "}", !entries.isEmpty {
      guard elements.allSatisfy({ $0.content == .elided }) else { return nil }
      return Value(.mapping(entries + elements.map { Value.Entry(key: $0, value: $0) }), index..<place + 1)
    }
    return Value(closing == "}" ? .set(elements) : .sequence(elements), index..<place + 1)
  }

  /// `...`, of three dots or more, or `…`.
  private func elision(at index: Int) -> Value? {
    guard index < end else { return nil }
    if text.scalars[index] == "…" { return Value(.elided, index..<index + 1) }
    let dots = text.scalars[index..<end].prefix { $0 == "." }.count
    return dots >= 3 ? Value(.elided, index..<index + dots) : nil
  }

  /// `array([1, 2])`, `tensor(0.5)`, `np.float64(1.0)`, `torch.Size([2, 3])`, `OrderedDict({…})`: what is inside.
  private func wrapped(at index: Int, inContainer: Bool, depth: Int) -> Value? {
    var open = index
    while open < end, text.scalars[open].isASCIIWordPart || text.scalars[open] == "." { open += 1 }
    guard open < end, open > index, text.scalars[open] == "(" else { return nil }
    let name = text.text(index..<open).split(separator: ".").last.map(String.init) ?? ""
    guard ValueReader.wrappers.contains(name), !failures.places.contains(index) else { return nil }
    let start = skipSpaces(open + 1)
    guard let inner = value(at: start, inContainer: true, depth: depth + 1) else {
      failures.places.insert(index)
      return nil
    }
    // What follows is the type and the device: `dtype=float32`, `grad_fn=<AddBackward0>`.
    var place = inner.range.upperBound
    var nested = 0
    while place < min(end, inner.range.upperBound + longestRemark) {
      let scalar = text.scalars[place]
      if scalar == "(" { nested += 1 }
      if scalar == ")" {
        if nested == 0 {
          // The views of a dictionary are in its order.
          return Value(name.hasPrefix("dict_") ? inner.content.unordered : inner.content, index..<place + 1)
        }
        nested -= 1
      }
      place += 1
    }
    return nil
  }

  private static let wrappers: Set<String> = [
    "array", "tensor", "Tensor", "matrix", "Size", "variable", "Parameter", "Array", "DeviceArray",
    "void", "datetime64", "timedelta64", "set", "float64", "float32", "float16", "int64", "int32", "int16",
    "int8", "uint8", "uint32", "uint64", "bool_",
    "bool", "complex128", "complex64", "str_", "longdouble", "Counter", "OrderedDict", "frozenset", "deque",
    "dict_keys", "dict_values", "dict_items",
  ]
}

extension Value.Content {
  /// A sequence as elements in any order.
  fileprivate var unordered: Value.Content {
    if case .sequence(let elements) = self { .set(elements) } else { self }
  }
}
