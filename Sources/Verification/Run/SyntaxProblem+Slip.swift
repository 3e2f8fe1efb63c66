extension SyntaxProblem {
  /// What Python missed, by its own message.
  enum Slip {
    case unterminatedText
    /// A header such as `def f():` with nothing below it.
    case missingBlock
    case indentation
    case openBracket
  }

  /// The slip that the message names; nil for any other. The words are those of Python 3.7 and later.
  var slip: Slip? {
    if message.contains("unterminated string") || message.contains("EOL while") { return .unterminatedText }
    if message.contains("expected an indented block") { return .missingBlock }
    if message.contains("was never closed") { return .openBracket }
    return message.contains("indent") ? .indentation : nil
  }

  /// Whether the compiler names a slip of the pen, and not only that it cannot go on: of what else is no Python few texts look so.
  var isSlip: Bool {
    // A text that begins otherwise than a program has not the one slip.
    if follows { return false }
    // What more colons do not mend is the form of a statement, or the signature of a class.
    if message == "expected ':'", lacksColons == false { return false }
    let slips = [
      "was never closed", "unmatched", "does not match opening", "unterminated", "EOL while scanning",
      "EOF while scanning",
      "unexpected EOF", "expected ':'", "expected '('", "expected an indented block", "unexpected indent",
      "unindent does not",
      "inconsistent use of tabs",
    ]
    return slips.contains(where: message.contains)
  }
}
