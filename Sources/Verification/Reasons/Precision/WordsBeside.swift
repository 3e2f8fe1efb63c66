/// A rough number in words beside a formula that says another one.
enum WordsBeside: Reason {
  static let id = "words-beside-differ"
  static let page = ReasonPage(
    what: "The text says the number of a formula in words as well, and roughly another one.",
    why:
      #"""
      "About one millionth" beside $3.8 \times 10^{-6}$ is almost four times off: more than "about" allows. A fifth \#
      more or less is what words such as "a third" say, and half an order of magnitude what "a million" says.
      """#,
    whatToDo: "Write the words for the number that is meant: about four millionths.")
  static let examples: [ReasonExample] = [
    .applies(#"The risk is $3.8 \times 10^{-6}$, about one millionth."#),
    .not(#"The risk is $1.2 \times 10^{-6}$, about one millionth."#),
    .applies("Of these, about a third ($0.51$) remain."),
    .not("Of these, about a half ($0.51$) remain."),
  ]

  /// That the words say another number.
  static func ground(_ words: String, at place: Range<Int>) -> Ground {
    ground("words that say another number", at: .note(place), "The text says “\(words)”.")
  }
}
