internal import NoteMath
internal import NoteParsing

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
