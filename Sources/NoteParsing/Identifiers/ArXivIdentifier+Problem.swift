extension ArXivIdentifier {
  /// What is wrong with a text that should be an arXiv identifier, and what it might have been; nil for a text
  /// that is one.
  package static func problem(with text: String) -> String? {
    if ArXivIdentifier(text) != nil { return nil }
    let name = withoutPrefixes(text)
    let parts = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    if parts.count == 2, let date = decimal(parts[0][...]), decimal(parts[1][...]) != nil {
      return newProblem(date, Array(parts[0]), Array(parts[1]))
    }
    if let slash = name.firstIndex(of: .slash), decimal(name[(slash + 1)...]) != nil {
      return oldProblem(Array(name[..<slash]), Array(name[(slash + 1)...]))
    }
    return "it is not of the form 1706.03762 or math/0211159"
  }

  /// The identifier of which YAML made the number `written`; nil when there is none.
  static func restored(fromNumber written: String) -> String? {
    let parts = written.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.allSatisfy(\.isDigit) }) else { return nil }
    return restored(Array(parts[0]), Array(parts[1]))
  }

  private static func newProblem(_ date: Int, _ month: [UInt8], _ number: [UInt8]) -> String {
    if let whole = restored(month, number) {
      return "\(text(number, month)) is what YAML makes of the number \(whole): write \"\(whole)\" in quotes"
    }
    if month.count != 4 { return "it does not begin with four digits, the year and the month" }
    if !(1...12).contains(date % 100) { return "there is no month \(text(month.suffix(2)))" }
    if date < 704 { return "identifiers of this form begin with 0704, April 2007; before it is math/0211159" }
    let width = date < 1501 ? 4 : 5
    if number.count != width {
      let since = date < 1501 ? "up to December 2014" : "from January 2015 on"
      return "\(since) \(width) digits follow the point, not \(number.count)"
    }
    return "papers are numbered from 1"
  }

  /// The identifier of which YAML, reading it as a number, dropped zeros at an end: `2006.1123`, `704.0001`.
  private static func restored(_ month: [UInt8], _ number: [UInt8]) -> String? {
    guard month.count <= 4, number.count <= 5, month.count == 4 || month.count == 3 else { return nil }
    let start = (month.count == 3 ? "0" : "") + text(month)
    guard let date = Int(start) else { return nil }
    let width = date < 1501 ? 4 : 5
    guard number.count < width || month.count == 3 && number.count == width else { return nil }
    let whole = start + "." + text(number) + String(repeating: "0", count: width - number.count)
    return ArXivIdentifier(identifier: Array(whole.utf8)).map(\.id)
  }

  private static func oldProblem(_ category: [UInt8], _ number: [UInt8]) -> String {
    let archive = text(category.prefix { $0 != UInt8(ascii: ".") }).lowercased()
    if !isOldArchive(archive) { return "arXiv has no archive '\(archive)' with identifiers of this form" }
    if number.count != 7 { return "7 digits follow the slash, not \(number.count)" }
    guard let date = decimal(number.prefix(4)) else { return "7 digits follow the slash" }
    if !(1...12).contains(date % 100) { return "there is no month \(text(number[2..<4]))" }
    if date > 703, date < 9107 { return "identifiers of this form run from 9107 to 0703" }
    if decimal(number.suffix(3)) == 0 { return "papers are numbered from 1" }
    return "after the archive '\(archive)' a subject class has letters only, as in math.GT"
  }

  private static func text(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: Array(bytes), as: UTF8.self)
  }

  private static func text(_ number: [UInt8], _ month: [UInt8]) -> String {
    text(month) + "." + text(number)
  }
}
