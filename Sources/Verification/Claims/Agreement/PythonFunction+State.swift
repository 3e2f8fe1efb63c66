extension PythonFunction {
  /// A dictionary or an object that a function takes, with the elements or attributes that it reads.
  struct State: Equatable {
    var parameter: String
    var keys: [String]
    /// Those that it counts up by one before it uses them.
    var counters: Set<String> = []
    /// It is an object, and these are its attributes.
    var isObject = false

    /// Whether an element may have a new value after a call.
    func changes(_ key: String) -> Bool { !isObject && keys.contains(key) }
  }

  /// With the elements of a dictionary in the place of the dictionary: `state["v"]` as `v`.
  var withState: PythonFunction {
    let hasElements = code.contains("[\"") || code.contains("['")
    for parameter in parameters {
      guard
        let (state, elements) = (hasElements ? elements(of: parameter.name) : nil)
          ?? attributes(of: parameter.name)
      else { continue }
      let others = parameters.filter { $0.name != parameter.name }
      guard Set(others.map(\.name)).isDisjoint(with: state.keys) else { continue }
      var function = self
      function.parameters = others + elements
      function.state = state
      return function
    }
    return self
  }

  /// The attributes of a parameter that the code uses for nothing else: `market.d_0`; nil where it does anything else with it.
  private func attributes(of name: String) -> (State, [Parameter])? {
    guard code.contains(name + ".") else { return nil }
    let lexer = PythonLexer(code)
    let left = lexer.strings + lexer.comments.map(\.offsets)
    let bytes = Array(code.utf8)
    let plain = String(
      decoding: bytes.indices.filter { place in !left.contains { $0.contains(place) } }.map { bytes[$0] },
      as: UTF8.self)
    guard let start = plain.firstIndex(of: "\n") else { return nil }
    var state = State(parameter: name, keys: [], isObject: true)
    var rest = plain[start...]
    while let place = rest.firstRange(of: name) {
      let before = place.lowerBound > plain.startIndex ? plain[plain.index(before: place.lowerBound)] : " "
      rest = rest[place.upperBound...]
      let isPart = before.isLetter || before.isNumber || before == "_" || before == "."
      guard !isPart, rest.first.map({ !($0.isLetter || $0.isNumber || $0 == "_") }) ?? true else { continue }
      guard rest.first == "." else { return nil }
      rest = rest.dropFirst()
      let word = String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
      let behind = rest.dropFirst(word.count).drop { $0 == " " }
      // Methods, attributes of attributes and what changes the object are more than numbers.
      let assigns = behind.first == "=" && behind.dropFirst().first != "="
      guard !word.isEmpty, behind.first != "(", behind.first != ".", !assigns, !Self.ofArrays.contains(word)
      else {
        return nil
      }
      if !state.keys.contains(word) { state.keys.append(word) }
    }
    return state.keys.isEmpty ? nil : (state, state.keys.map { Parameter(name: $0) })
  }

  /// Attributes that arrays have.
  private static let ofArrays: Set<String> = ["T", "shape", "size", "ndim", "dtype", "real", "imag", "flat"]

  private func objectCall(_ state: State, _ bound: Set<String>) -> String {
    func arguments(_ names: [String]) -> [String] { names.filter(bound.contains).map { "\($0)=\($0)" } }
    let own = arguments(state.keys).joined(separator: ", ")
    let rest = arguments(parameters.map(\.name).filter { !state.keys.contains($0) })
    let object = "\(state.parameter)=__import__('types').SimpleNamespace(\(own))"
    return "value = \(name)(\((rest + [object]).joined(separator: ", ")))"
  }

  private func elements(of name: String) -> (State, [Parameter])? {
    var state = State(parameter: name, keys: [])
    var found: [Parameter] = []
    var written: Set<String> = []
    for match in code.matches(of: /(\w+)(?:\[|\.get\(|\.setdefault\()\s*["'](\w+)["']\s*(,[^)]*|)/)
    where match.1 == name {
      let key = String(match.2)
      guard !written.contains(key), !state.keys.contains(key) else { continue }
      let line = code[match.range.upperBound...].prefix { $0 != "\n" }.drop { "]) ".contains($0) }
      let isCounted = ["+= 1", "= \(name)[\"\(key)\"] + 1", "= \(name)['\(key)'] + 1"].contains {
        line.hasPrefix($0)
      }
      if line.hasPrefix("="), !line.hasPrefix("=="), !isCounted, !line.contains(key) {
        written.insert(key)
        continue
      }
      let standard = match.3.dropFirst().trimmingCharacters
      let isNumber =
        standard.first?.isNumber == true && standard.allSatisfy { $0.isNumber || ".e-+".contains($0) }
      if isCounted { state.counters.insert(key) }
      state.keys.append(key)
      found.append(Parameter(name: key, standard: isNumber ? standard : nil))
    }
    return found.isEmpty ? nil : (state, found)
  }

  /// The code that calls the function with a dictionary of its elements.
  /// - Parameter key: The element that is asked for after the call; nil for what the function returns.
  func stateCall(_ bound: Set<String>, giving key: String?) -> String? {
    guard let state else { return nil }
    if state.isObject { return objectCall(state, bound) }
    let items = state.keys.compactMap { key -> String? in
      let value = bound.contains(key) ? key : parameters.first { $0.name == key }?.standard
      return value.map { "\"\(key)\": \($0)\(state.counters.contains(key) ? " - 1" : "")" }
    }
    let rest = parameters.map(\.name).filter { bound.contains($0) && !state.keys.contains($0) }
      .map { "\($0)=\($0)" }
    let call = "\(name)(\((rest + ["\(state.parameter)=own_state"]).joined(separator: ", ")))"
    let result = key.map { "\nvalue = own_state[\"\($0)\"]" } ?? ""
    return "own_state = {\(items.joined(separator: ", "))}\nvalue = \(call)\(result)"
  }
}

extension Substring {
  fileprivate var trimmingCharacters: String { String(self).trimmingSpace }
}
