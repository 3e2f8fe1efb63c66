extension PropertyValue {
  /// The type that Obsidian gives the value: `text`, `list`, `number`, `checkbox`, `date`, `datetime`,
  /// `empty` or `object`.
  ///
  /// `tags`, `aliases` and `cssclasses` are lists, also when they hold one string.
  package func type(key: String) -> String {
    switch self {
    case .null: "empty"
    case .bool: "checkbox"
    case .number: Self.isListKey(key) ? "list" : "number"
    case .list: "list"
    case .object: "object"
    case .string(let text):
      if Self.isListKey(key) { "list" } else { Self.dateType(Array(text.utf8)) ?? "text" }
    }
  }

  private static func isListKey(_ key: String) -> Bool {
    ["tags", "aliases", "cssclasses"].contains(nameKey(key))
  }

  /// `date` for `2024-01-31`, `datetime` when a time follows `T` or a space.
  private static func dateType(_ bytes: [UInt8]) -> String? {
    guard bytes.count >= 10, bytes[4] == .dash, bytes[7] == .dash, decimal(bytes[..<4]) != nil,
      let month = decimal(bytes[5..<7]), let day = decimal(bytes[8..<10]), (1...12).contains(month),
      (1...31).contains(day)
    else { return nil }
    if bytes.count == 10 { return "date" }
    guard bytes.count >= 16, bytes[10] == UInt8(ascii: "T") || bytes[10] == .space, bytes[13] == .colon,
      let hour = decimal(bytes[11..<13]), let minute = decimal(bytes[14..<16]), hour < 24, minute < 60
    else { return nil }
    var rest = bytes[16...]
    if rest.count >= 3, rest.first == .colon, decimal(rest.dropFirst().prefix(2)) != nil {
      rest = rest.dropFirst(3)
      if rest.first == UInt8(ascii: ".") {
        rest = rest.dropFirst()
        rest = rest.drop(while: \.isDigit)
      }
    }
    let isZone =
      rest.isEmpty || rest.elementsEqual([UInt8(ascii: "Z")])
      || (rest.first == UInt8(ascii: "+") || rest.first == .dash)
        && rest.dropFirst().allSatisfy { $0.isDigit || $0 == .colon } && (5...6).contains(rest.count)
    return isZone ? "datetime" : nil
  }

  /// The value as one line of text: strings as they are, lists with commas, objects as JSON.
  package var plainText: String {
    switch self {
    case .null: ""
    case .bool(let value): value ? "true" : "false"
    case .number(_, let written): written
    case .string(let text): text
    case .list(let items): items.map(\.plainText).joined(separator: ", ")
    case .object: json
    }
  }

  /// The value as compact JSON; numbers keep their digits, infinities and NaN are strings.
  package var json: String {
    var text = ""
    writeJSON(to: &text)
    return text
  }

  private func writeJSON(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let value, let written): text += Self.jsonNumber(value, written)
    case .string(let string): Self.writeJSON(string, to: &text)
    case .list(let items):
      text += "["
      for (index, item) in items.enumerated() {
        if index > 0 { text += "," }
        item.writeJSON(to: &text)
      }
      text += "]"
    case .object(let pairs):
      text += "{"
      for (index, pair) in pairs.enumerated() {
        if index > 0 { text += "," }
        Self.writeJSON(pair.key, to: &text)
        text += ":"
        pair.value.writeJSON(to: &text)
      }
      text += "}"
    }
  }

  private static func jsonNumber(_ value: Double, _ written: String) -> String {
    guard value.isFinite else {
      var text = ""
      writeJSON(written, to: &text)
      return text
    }
    let digits = written.utf8.first == .dash ? written.utf8.dropFirst() : written.utf8[...]
    let isWhole = !digits.isEmpty && digits.allSatisfy(\.isDigit)
    if isWhole, digits.count == 1 || digits.first != UInt8(ascii: "0") { return written }
    if let whole = Int64(exactly: value), !written.utf8.contains(UInt8(ascii: ".")) { return "\(whole)" }
    if isJSONFraction(digits) { return written }
    return "\(value)"
  }

  /// Whether the digits are `0.5` or `12.50`, which JSON writes in the same way.
  private static func isJSONFraction(_ digits: Substring.UTF8View) -> Bool {
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return false }
    return parts.allSatisfy { $0.allSatisfy(\.isDigit) }
      && (parts[0].count == 1 || parts[0].first != UInt8(ascii: "0"))
  }

  private static func writeJSON(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\0"..<" ", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
