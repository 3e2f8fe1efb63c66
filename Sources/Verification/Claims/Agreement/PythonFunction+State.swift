extension PythonFunction {
  /// A dictionary that a function takes, with the elements that it reads.
  struct State: Equatable {
    var parameter: String
    var keys: [String]
    /// Those that it counts up by one before it uses them.
    var counters: Set<String> = []
  }

  /// With the elements of a dictionary in the place of the dictionary: `state["v"]` as `v`.
  var withState: PythonFunction {
    guard code.contains("[\"") || code.contains("['") else { return self }
    for parameter in parameters {
      guard let (state, elements) = elements(of: parameter.name) else { continue }
      let others = parameters.filter { $0.name != parameter.name }
      guard Set(others.map(\.name)).isDisjoint(with: state.keys) else { continue }
      var function = self
      function.parameters = others + elements
      function.state = state
      return function
    }
    return self
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
