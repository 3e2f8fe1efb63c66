internal import NoteMath
internal import NoteParsing
internal import Words

extension RaisedException {
  /// Whether it is of a type, or of one that comes of it or that it comes of.
  func isKnown(as name: String) -> Bool { type == name || kinds.contains(name) }
}

extension StringProtocol {
  /// Whether it is nothing but white space.
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }

  fileprivate var withoutSpace: String { String(filter { !$0.isWhitespace }) }
}

extension Expectation {
  /// Whether it shows this exception as Python does: `ValueError: …` on a line.
  func shows(_ exception: RaisedException) -> Bool {
    guard form != .relation, form != .sentence, form != .codeSpan else { return false }
    if showsMessage(of: exception) { return true }
    if let name = shownException, exception.isKnown(as: name), !["Exception", "BaseException"].contains(name)
    {
      return true
    }
    if let name = shownException { return name == exception.type }
    return lines.contains { line in
      // After a traceback whatever its name.
      if lines[0].text.contains("Traceback"), line.text.contains(/^(?:\w+\.)*\w+(?::\s|$)/),
        line.text.prefix(while: { $0 != ":" }).split(separator: ".").last == Substring(exception.type)
      {
        return true
      }
      let text = line.text.dropFirst(OutputHeader.label(line.text)?.count ?? 0).description.trimmingSpace
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

  /// The exception that a comment beside the code says to come, and nothing else.
  var announcedException: String? {
    // Patterns take long, and most comments have no capital letter.
    guard form == .trailingComment, lines.count == 1,
      lines[0].text.first(where: { $0 != " " })?.isUppercase == true,
      let match = lines[0].text.wholeMatch(of: /\s*([A-Z]\w*(?:Error|Exception))(?::\s.*)?/),
      WordList.exceptions.contains(String(match.1))
    else { return nil }
    return String(match.1)
  }

  /// Whether it shows the message under another name of the exception, as libraries rename theirs.
  private func showsMessage(of exception: RaisedException) -> Bool {
    let message = exception.message.trimmingSpace
    guard message.count >= 12, !message.contains("\n"), form != .trailingComment else { return false }
    return lines.contains { line in
      guard let match = line.text.trimmingSpace.wholeMatch(of: /(?:\w+\.)*(\w*(?:[eE]rror|Exception)): (.+)/)
      else { return false }
      // A name of Python's own is no other name.
      return match.2 == message && !WordList.exceptions.contains(String(match.1))
    }
  }

  /// Whether it shows the message of an exception, behind whatever name of one.
  func shownMessage(ofAny exception: RaisedException) -> Bool {
    !exception.message.isEmpty && lines.contains { $0.text.hasSuffix(": " + exception.message) }
  }

  /// The message that it shows behind the name of an exception; nil where there is none.
  func shownMessage(of exception: RaisedException) -> String? {
    for line in lines.reversed() {
      guard let name = line.text.ranges(of: exception.type + ": ").last else { continue }
      let message = String(line.text[name.upperBound...]).trimmingSpace
      return message.isEmpty ? nil : message
    }
    return nil
  }

  /// The first line of code that a traceback in it quotes, where none that it quotes stands in the note's code: it is of other code.
  func quotesOtherCode(than blocks: [PlannedBlock]) -> String? {
    guard shownException != nil || lines.contains(where: { $0.text.contains("Traceback") }) else {
      return nil
    }
    var quoted: [String] = []
    for (line, next) in zip(lines, lines.dropFirst() + [lines[lines.count - 1]]) {
      // IPython's arrow, and the line below that of a file.
      if let match = line.text.firstMatch(of: /^-+> ?\d+ (.*)$/) {
        quoted.append(String(match.1).withoutSpace)
      } else if line.text.contains(/^\s*File ".*", line \d+/), next.text.hasPrefix(" "),
        !next.text.contains(/^\s*File "/)
      {
        quoted.append(next.text.withoutSpace)
      }
    }
    quoted.removeAll(where: \.isEmpty)
    guard let first = quoted.first else { return nil }
    let codes = blocks.compactMap { block in
      if case .code = block.role { block.code.withoutSpace } else { nil }
    }
    return quoted.contains { line in codes.contains { $0.contains(line) } } ? nil : first
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
