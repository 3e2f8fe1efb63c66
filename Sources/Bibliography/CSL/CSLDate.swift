/// Dates between CSL's parts and biblatex's ISO 8601-2 (manual, section 2.3.8).
enum CSLDate {
  /// `2017-06-12`, `2017-06/2017-07`, `2017~`; nil for no date.
  static func text(_ value: CSLValue) -> String? {
    guard case .object = value else { return value.text }
    let mark = isTrue(value["circa"]) ? "~" : ""
    let days = (value["date-parts"]?.items ?? []).prefix(2).map { day($0.items.map { $0.text ?? "" }) }
    if let first = days.first, !first.isEmpty {
      if days.count == 1, let season = value["season"]?.text.flatMap({ Int($0) }), (1...4).contains(season),
        !first.contains("-")
      {
        return "\(first)-2\(season)\(mark)"
      }
      return days.map { $0 + mark }.joined(separator: "/")
    }
    return value["literal"]?.text ?? value["raw"]?.text
  }

  private static func isTrue(_ value: CSLValue?) -> Bool {
    switch value {
    case .bool(let isOn): isOn
    case .number(let number): number != "0"
    case .text(let text): !text.isEmpty && text != "0" && text != "false"
    default: false
    }
  }

  private static func day(_ parts: [String]) -> String {
    guard let year = parts.first.flatMap({ Int($0) }), (-9999...9999).contains(year) else { return "" }
    let text = year < 0 ? "-" + padded(-year, 4) : padded(year, 4)
    var rest = ""
    for part in parts.dropFirst().prefix(2) {
      guard let number = Int(part), (1...31).contains(number) else { break }
      rest += "-" + padded(number, 2)
    }
    return text + rest
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = "\(number)"
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// The members of a CSL date for a biblatex date; what is no date is `literal`.
  static func members(_ text: String) -> [(String, JSONOutput)] {
    var isCirca = false
    var season: Int?
    var parts: [[Int]] = []
    let days = text.split(separator: "/", omittingEmptySubsequences: false)
    for day in days {
      var day = day
      while let last = day.last, last == "~" || last == "?" || last == "%" {
        isCirca = true
        day = day.dropLast()
      }
      if day.isEmpty || day == ".." { continue }
      guard var numbers = numbers(day) else { return [("literal", .text(text))] }
      if numbers.count > 1, (21...24).contains(numbers[1]) {
        season = numbers[1] - 20
        numbers = [numbers[0]]
      }
      parts.append(numbers)
    }
    guard !parts.isEmpty, days.count <= 2 else { return [("literal", .text(text))] }
    var members: [(String, JSONOutput)] = [("date-parts", .list(parts.map { .list($0.map { .number($0) }) }))]
    if let season, parts.count == 1 { members.append(("season", .number(season))) }
    if isCirca { members.append(("circa", .bool(true))) }
    return members
  }

  private static func numbers(_ day: Substring) -> [Int]? {
    let isNegative = day.first == "-"
    let parts = (isNegative ? day.dropFirst() : day).split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard numbers.count == parts.count, (1...3).contains(numbers.count) else { return nil }
    return [isNegative ? -numbers[0] : numbers[0]] + numbers.dropFirst()
  }
}
