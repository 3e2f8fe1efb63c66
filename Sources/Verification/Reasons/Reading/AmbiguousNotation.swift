/// A formula that can be read in several ways.
enum AmbiguousNotation: Reason {
  static let id = "ambiguous-notation"
  static let page = ReasonPage(
    what: "The formula can be read in several ways, and they do not agree on the verdict.",
    why: "Nobody knows which one is meant: $1/2x$ is $x/2$ for some and $1/(2x)$ for others.",
    whatToDo: "Write parentheses, `\\frac`, or the base of the logarithm.")
  static let examples: [ReasonExample] = [
    .applies("Let $x = 2$. Then $1/2x = 1$."),
    .not("Let $x = 2$. Then $1/(2x) = 1$."),
  ]

  /// The readings of the formula, of which some hold and some do not.
  static func either(_ readings: String) -> Ground {
    ground("ambiguous: \(readings)", "It can be read in several ways, which do not agree: \(readings).")
  }

  /// A reading that is rarely meant, with which the link holds.
  static func holds(with reading: String) -> Ground {
    ground("read with \(reading) it may hold", "Read with \(reading) it holds.")
  }

  /// More readings than are tried.
  static var tooMany: Ground {
    ground("too many readings", "It can be read in more ways than are tried.")
  }
}
