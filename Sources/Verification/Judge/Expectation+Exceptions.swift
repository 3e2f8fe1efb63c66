internal import NoteMath
internal import NoteParsing

extension RaisedException {
  /// Whether it is of a type, or of one that comes of it or that it comes of.
  func isKnown(as name: String) -> Bool { type == name || kinds.contains(name) }
}

extension StringProtocol {
  /// Whether it is nothing but white space.
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

extension Expectation {
  /// Whether it shows this exception as Python does: `ValueError: …` on a line.
  func shows(_ exception: RaisedException) -> Bool {
    guard form == .doctest || form == .outputFence || form == .textFence else { return false }
    if let name = shownException { return name == exception.type }
    return lines.contains { line in
      let text = line.text.trimmingSpace
      return text == exception.type || text.hasPrefix(exception.type + ":")
        || text.hasSuffix("." + exception.type)
        || text.hasSuffix(" " + exception.type) && lines[0].text.contains("Traceback")
        || text.hasPrefix(exception.type + " ") && text.contains("Traceback")
    }
  }

  /// The exception that it shows in the way of Python, with a traceback or without: `ValueError: …` as its last line.
  var statedException: String? {
    if let shownException { return shownException }
    guard form == .doctest || form == .outputFence, let last = lines.last(where: { !$0.text.isBlank }),
      let match = last.text.prefixMatch(of: /\s*(?:\w+\.)*(\w+(?:Error|Exception)):\s/)
    else { return nil }
    return String(match.1)
  }

  /// The exception that a traceback in it ends with.
  var shownException: String? {
    guard lines.contains(where: { $0.text.contains("Traceback (most recent call last)") }) else { return nil }
    let names = lines.compactMap { line in
      line.text.prefixMatch(
        of: /\s*(?:\w+\.)*(\w+(?:Error|Exception|Interrupt|Iteration|Exit|Warning))(?::|\s*$)/
      ).map {
        String($0.1)
      }
    }
    return names.last
  }
}
