/// An assignment as text that stands for itself: without `self.`, and with an index of time left out.
///
/// `b[t+1] = (1 + r) * b[t]` is `b = (1 + r) * b`, as one step of it.
struct StatementText {
  var target: String
  /// What it takes from elsewhere.
  var names: [String]
  var code: String

  init?(_ text: String, calling functions: Set<String> = []) {
    guard let text = Self.withoutKeys(text), !text.contains("lambda"), !text.contains("\""),
      !text.contains("'")
    else { return nil }
    let plain = text.replacing("self.", with: "")
    guard let sides = PythonLine(plain).assignment else { return nil }
    var (left, right) = (sides.target.filter { $0 != " " }, String(sides.value).trimmingSpace)
    var sign = ""
    if let last = left.last, "+-*/".contains(last) {
      sign = String(last)
      left.removeLast()
    }
    if left.hasSuffix("]") {
      guard let step = Self.step(left, right) else { return nil }
      (left, right) = step
    }
    guard !left.isEmpty, left.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }),
      var names = Self.freeNames(in: right[...], calling: functions), !names.isEmpty, names.count <= 8
    else { return nil }
    if !sign.isEmpty, !names.contains(left) { names.insert(left, at: 0) }
    (target, self.names, code) = (left, names, "\(left) \(sign)= \(right)")
  }

  // MARK: Elements of dictionaries

  private static let plainOwners: Set<String> = ["params", "parameters", "grads", "gradients", "weights"]

  /// `state["v"] = b * state["v"] + grads["W" + str(l)]` as `v = b * v + W`; nil where one name stands for two things.
  private static func withoutKeys(_ text: String) -> String? {
    guard text.contains("[\"") || text.contains("['") else { return text }
    var owners: [String: Set<String>] = [:]
    for match in text.matches(of: /(\w+)\[\s*["'](\w+)["']/) {
      owners[String(match.2), default: []].insert(String(match.1))
    }
    var isClear = true
    var target: (key: String, layer: String)?
    let plain = text.replacing(/(\w+)\[\s*["'](\w+)["']\s*(\+\s*str\([^()]*(?:\([^()]*\))?[^()]*\)\s*)?\]/) {
      match in
      let (owner, key) = (String(match.1), String(match.2))
      // The old value, and its gradient, are of the layer of the new one.
      let layer = (match.3.map(String.init) ?? "").filter { $0 != " " }
      let first = target ?? (key, layer)
      target = first
      if key == first.key || key == "d" + first.key { isClear = isClear && layer == first.layer }
      guard let all = owners[key], all.count > 1 else { return key }
      // `v["dW"] = b * v["dW"] + grads["dW"]`: the gradient goes by its own name.
      isClear = isClear && all.count == 2 && all.contains { Self.plainOwners.contains($0) }
      return Self.plainOwners.contains(owner) ? key : "\(owner)_\(key)"
    }
    return isClear ? plain : nil
  }

  // MARK: Time

  /// Both sides without the index of time.
  private static func step(_ left: String, _ right: String) -> (String, String)? {
    guard let open = left.firstIndex(of: "["), let own = time(left[left.index(after: open)...].dropLast())
    else { return nil }
    let target = String(left[..<open])
    var result = ""
    var rest = right[...]
    var delays: [String: Int] = [:]
    while let open = rest.firstIndex(of: "[") {
      guard let close = rest[open...].firstIndex(of: "]") else { return nil }
      let head = rest[..<open]
      let name = String(head.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.reversed())
      guard !name.isEmpty, let other = time(rest[rest.index(after: open)..<close]),
        other.variable == own.variable
      else { return nil }
      let delay = other.shift - own.shift
      result += head
      if name == target {
        // `v[key] = b * v[key]` does the same with each element.
        guard delay < 0 || own.shift == 0 && own.variable.count > 1 else { return nil }
        if delay < -1 { result += "_before\(-delay)" }
      } else {
        guard delay == 0 || delay == -1, delays[name] ?? delay == delay else { return nil }
        delays[name] = delay
      }
      rest = rest[rest.index(after: close)...]
    }
    return (target, result + rest)
  }

  private static func time(_ index: Substring) -> (variable: String, shift: Int)? {
    let index = index.filter { $0 != " " }
    let variable = index.prefix { $0.isLetter || $0 == "_" }
    guard !variable.isEmpty else { return nil }
    let rest = index.dropFirst(variable.count)
    if rest.isEmpty { return (String(variable), 0) }
    guard rest.count == 2, let count = rest.last?.wholeNumberValue, let sign = rest.first else { return nil }
    return sign == "+" ? (String(variable), count) : sign == "-" ? (String(variable), -count) : nil
  }

  // MARK: Names

  /// The names that an expression of operators and calls of libraries takes from elsewhere; nil for another expression.
  private static func freeNames(in text: Substring, calling functions: Set<String>) -> [String]? {
    var names: [String] = []
    let characters = Array(text)
    var place = 0
    while place < characters.count {
      let character = characters[place]
      guard character.isLetter || character == "_" else {
        if character.isNumber {
          while place < characters.count, characters[place].isNumber || "._e".contains(characters[place]) {
            place += 1
          }
          continue
        }
        guard " .+-*/@()[],:=\n".contains(character) else { return nil }
        place += 1
        continue
      }
      let start = place
      while place < characters.count,
        characters[place].isLetter || characters[place].isNumber || characters[place] == "_"
      {
        place += 1
      }
      let word = String(characters[start..<place])
      let rest = characters[place...].drop { $0 == " " }
      let isAttribute = start > 0 && characters[start - 1] == "."
      let isKeyword = rest.first == "=" && rest.dropFirst().first != "="
      if isAttribute {
        if drawing.contains(word) || allocating.contains(word) { return nil }
        continue
      }
      if isKeyword || known.contains(word) { continue }
      if rest.first == "(", functions.contains(word) { continue }
      // A call of a function of the note is none of a library.
      if rest.first == "(" || statements.contains(word) { return nil }
      if !names.contains(word) { names.append(word) }
    }
    return names
  }

  private static let known: Set<String> = [
    "np", "numpy", "math", "torch", "sum", "abs", "len", "max", "min", "float", "pow", "sqrt", "exp", "log",
    "sin",
    "cos", "tan", "tanh", "pi", "True", "False", "None",
  ]
  private static let statements: Set<String> = [
    "if", "else", "for", "in", "not", "and", "or", "is", "await", "yield",
  ]
  /// What draws random numbers gives another value at each call.
  private static let drawing: Set<String> = ["random", "randn", "rand", "normal", "uniform", "choice"]
  private static let allocating: Set<String> = [
    "zeros", "ones", "empty", "full", "zeros_like", "ones_like", "empty_like", "arange", "linspace", "array",
  ]
}
