internal import NoteMath
internal import Words

/// The text turns to another function between formula and code.
enum AnotherMeant: Reason {
  static let id = "another-meant"
  static let page = ReasonPage(
    what: "Function and formula differ, and the text between them speaks of another one of the kind.",
    why: "A name such as f is used again for the next example.",
    whatToDo: "Write the formula of the function that the code has.")
  static let examples: [ReasonExample] = [
    .pair("f(x) = x^2 + 1", "def f(x):\n    return x**2", between: "Now take another one."),
    .agreeingPair,
  ]

  static func ground(_ text: PlacedText) -> Ground? {
    guard let word = WordList(of: [.turns, .replacements]).all(in: text.text, except: .steady).first else {
      return nil
    }
    return ground(
      "another function", at: .note(text.offsets(of: word.range)),
      "They differ, and the text between them has the word “\(word.word)”, so that another function may be meant."
    )
  }
}
