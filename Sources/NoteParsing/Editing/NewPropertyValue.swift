/// A value to be written as a property.
package enum NewPropertyValue: Sendable, Equatable {
  case text(String)
  /// A text that is always in quotes, such as `"1706.03762"`, which YAML would take for a number.
  case identifier(String)
  case number(Int)
  case checkbox(Bool)
  /// `YYYY-MM-DD`, plain, as Obsidian writes it.
  case date(String)
  case list([String])
  /// The key alone, as in a form that waits to be filled.
  case empty

  /// The value as a reader of YAML 1.2 core gets it back.
  package var value: PropertyValue {
    switch self {
    case .text(let text), .identifier(let text), .date(let text): .string(text)
    case .number(let number): .number(Double(number), written: "\(number)")
    case .checkbox(let isOn): .bool(isOn)
    case .list(let items): .list(items.map { .string($0) })
    case .empty: .null
    }
  }

  /// The value in one line of YAML, a list in brackets.
  package var yaml: String {
    switch self {
    case .text(let text): yamlScalar(text)
    case .identifier(let text): yamlQuoted(text)
    case .number(let number): "\(number)"
    case .checkbox(let isOn): isOn ? "true" : "false"
    case .date(let text): isDate(text) ? text : yamlScalar(text)
    case .list(let items): "[" + items.map(yamlScalar).joined(separator: ", ") + "]"
    case .empty: ""
    }
  }
}

private func isDate(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  return bytes.count == 10 && bytes[4] == .dash && bytes[7] == .dash && decimal(bytes[..<4]) != nil
    && decimal(bytes[5..<7]) != nil && decimal(bytes[8...]) != nil
}
