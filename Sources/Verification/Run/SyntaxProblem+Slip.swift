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
}
