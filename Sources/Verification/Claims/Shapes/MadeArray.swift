/// What an expression of Python makes, where its text shows the shape: `0.1 * np.random.randn(n, d)`, `np.array([[1, 2]])`.
///
/// The functions are those of NumPy's "Array creation routines" and "Random sampling", and PyTorch's of the same names.
struct MadeArray {
  /// The lengths of the axes, numbers or names.
  private(set) var axes: [String]

  /// - Parameter text: the right side of an assignment; nil where it is not seen what it makes.
  init?(_ text: some StringProtocol) {
    guard let axes = Self.axes(Substring(text.filter { $0 != " " && $0 != "\n" })) else { return nil }
    self.axes = axes
  }

  private static func axes(_ text: Substring) -> [String]? {
    let parts = terms(text)
    guard parts.count == 1 else {
      // Beside numbers an array keeps its shape.
      let arrays = parts.filter { !$0.isNumber }
      return arrays.count == 1 ? axes(arrays[0]) : nil
    }
    if let literal = literal(text), !literal.isEmpty, text.first == "[" { return nil }
    guard let open = text.firstIndex(of: "("), text.last == ")" else { return nil }
    let callee = text[..<open]
    guard let close = PythonFunction.closing(text[open...]) else { return nil }
    let behind = text[text.index(after: close)...]
    // A method of what was made.
    if !behind.isEmpty {
      guard behind.first == ".", let head = method(text) else { return nil }
      return changed(head.object, by: head.name, head.arguments)
    }
    let list = PythonFunction.parts(text[text.index(after: open)..<close])
    let owners = callee.split(separator: ".").map(String.init)
    guard let name = owners.last, owners.count > 1, owners.allSatisfy(\.isPythonName) else { return nil }
    return made(by: name, list)
      ?? (callee.hasSuffix(".\(name)") && keeping.contains(name)
        ? changed(callee.dropLast(name.count + 1), by: name, list) : nil)
  }

  // MARK: Functions that make arrays

  private static let byShape: Set<String> = [
    "zeros", "ones", "empty", "full", "random", "random_sample", "standard_normal", "randn", "rand",
    "standard_exponential",
  ]
  private static let byCount: Set<String> = ["eye", "identity"]
  private static let byValues: Set<String> = ["array", "asarray", "tensor"]
  /// Methods that leave the shape, or change it as `changed` tells.
  private static let keeping: Set<String> = ["astype", "copy", "float", "reshape", "double", "round"]

  private static func made(by name: String, _ list: [String]) -> [String]? {
    let plain = list.filter { !$0.isKeyword }
    if let size = list.first(where: { $0.hasPrefix("size=") }) { return shape(size.dropFirst(5)) }
    if let shape = list.first(where: { $0.hasPrefix("shape=") }) { return Self.shape(shape.dropFirst(6)) }
    if byCount.contains(name), let first = plain.first, plain.count == 1, first.isLength {
      return [first, first]
    }
    if byValues.contains(name), let first = plain.first { return literal(first[...]) }
    if byShape.contains(name), let first = plain.first {
      if first.first == "(" || first.first == "[" { return shape(first[...]) }
      // `np.zeros(5)`, `np.random.randn(3, 4)`; the second argument of `np.full` is a value.
      let lengths = name == "full" ? [first] : plain
      return lengths.allSatisfy(\.isLength) ? lengths : nil
    }
    if ["normal", "uniform"].contains(name), plain.count == 3 { return shape(plain[2][...]) }
    return nil
  }

  /// `(3, 4)`, `[n, d]`, `5`
  private static func shape(_ text: Substring) -> [String]? {
    guard let first = text.first else { return nil }
    guard first == "(" || first == "[" else { return String(text).isLength ? [String(text)] : nil }
    let parts = PythonFunction.parts(text.dropFirst().dropLast())
    return !parts.isEmpty && parts.allSatisfy(\.isLength) ? parts : nil
  }

  /// The lengths of nested lists that are even: `[[1, 2], [3, 4]]` has two of two.
  private static func literal(_ text: Substring) -> [String]? {
    guard text.first == "[", text.last == "]" else { return text.isNumber ? [] : nil }
    let parts = PythonFunction.parts(text.dropFirst().dropLast())
    let inner = parts.map { literal($0[...]) ?? (String($0).isPythonName ? [] : nil) }
    guard let first = inner.first, let first, inner.allSatisfy({ $0 == first }) else { return nil }
    return [String(parts.count)] + first
  }

  // MARK: Methods

  /// The last method that is called on what stands before it: `np.arange(6).reshape(2, 3)`.
  private static func method(_ text: Substring) -> (object: Substring, name: String, arguments: [String])? {
    for name in keeping.sorted() {
      guard let place = text.ranges(of: ".\(name)(").last,
        case let open = text.index(before: place.upperBound),
        PythonFunction.closing(text[open...]) == text.index(before: text.endIndex)
      else { continue }
      let list = PythonFunction.parts(text[place.upperBound...].dropLast())
      return (text[..<place.lowerBound], name, list)
    }
    return nil
  }

  private static func changed(_ object: Substring, by name: String, _ list: [String]) -> [String]? {
    guard name == "reshape" else { return axes(object) }
    let lengths = list.count == 1 ? shape(list[0][...]) : list
    // `-1` is what is left.
    return lengths?.allSatisfy(\.isLength) == true ? lengths : nil
  }

  /// The parts between the signs `+`, `-`, `*`, `/` that stand in no brackets.
  private static func terms(_ text: Substring) -> [Substring] {
    var parts: [Substring] = []
    var depth = 0
    var start = text.startIndex
    for place in text.indices {
      let character = text[place]
      if "([{".contains(character) { depth += 1 }
      if ")]}".contains(character) { depth -= 1 }
      let isSign =
        "+-*/".contains(character) && place > text.startIndex && text[text.index(before: place)] != "e"
      if depth == 0, isSign {
        parts.append(text[start..<place])
        start = text.index(after: place)
      }
    }
    return (parts + [text[start...]]).filter { !$0.isEmpty }
  }
}

extension StringProtocol {
  /// A number, or the root of one: `0.01`, `np.sqrt(2/n)`.
  fileprivate var isNumber: Bool {
    if hasPrefix("np.sqrt(") || hasPrefix("math.sqrt(") { return !contains("[") }
    return !isEmpty && first != "." && allSatisfy { $0.isNumber || "._e-".contains($0) }
      && contains(where: \.isNumber)
  }

  /// What may stand for the length of an axis: a number, a name, a short sum or product of them.
  fileprivate var isLength: Bool {
    first.map { $0.isLetter || $0.isNumber || $0 == "_" } == true && count <= 24 && self != "None"
      && allSatisfy { $0.isLetter || $0.isNumber || "_+-*/".contains($0) }
  }

  fileprivate var isPythonName: Bool {
    first.map { $0.isLetter || $0 == "_" } == true && allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
  }

  /// `dtype=float`
  fileprivate var isKeyword: Bool { prefix { $0.isLetter || $0 == "_" }.count < count && contains("=") }
}
