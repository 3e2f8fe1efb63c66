internal import NoteMath
internal import Words

/// What somebody else claimed.
enum SaidBySomeone: SurroundingReason {
  static let id = "said-by-someone"
  static let page = ReasonPage(
    what:
      #"""
      The clause that leads to the claim gives it to somebody else: *Sam got*, *the students write*, *a \#
      calculator shows*, *the book gives*, *un autre trouve*, *on croit que*, 〜と答えた; a label does, *Ben:*, behind what another one said; or its sentence has it from somebody: *according to the press release*, 网传, \#
      *allegedly*. In notes on language models also a turn of a chat, what a model puts out, and examples for it.
      """#,
    why: "What somebody answered is told because somebody did, whether or not it is right.",
    whatToDo: "Say in a sentence of its own what is right.")
  static let examples: [ReasonExample] = [
    .applies("Sam got $2 + 2 = 5$."),
    .applies("Many students write $2 + 2 = 5$ here."),
    .applies("We asked GPT-3, a language model. The model's answer was $2 + 2 = 5$."),
    .applies("A language model was asked.\n\nUser: what is it?\n\nAssistant: We find $2 + 2 = 5$."),
    .applies("According to the press release, $2 + 2 = 5$."),
    .applies("Sam wrote $2 + 2 = 4$. Ben: $2 + 2 = 5$."),
    .applies("Un autre trouve $2 + 2 = 5$."),
    .not("Une autre méthode donne $2 + 2 = 5$."),
    .applies("The answer key has $2 + 2 = 5$."),
    .not("According to the rule of signs, $2 + 2 = 5$."),
    .not("We get $2 + 2 = 5$."),
    .not("The formula gives $2 + 2 = 5$."),
    .not("Sam got $2 + 2 = 5$ apples."),
  ]

  static func ground(_ facts: FormulaFacts) -> Ground? {
    guard let text = facts.text else { return nil }
    for clause in text.lastClause {
      guard let found = Speech.word(leadingTo: clause.text, isOnModels: facts.isOnLanguageModels) else {
        continue
      }
      // What somebody got of something is no answer.
      if ["got", "get", "gets"].contains(found.word), facts.surroundings.thing(behind: facts.range) != nil {
        continue
      }
      return ground(found.word, at: clause.offsets(of: found.range))
    }
    for sentence in text.before.suffix(1) + text.after.prefix(1) {
      guard let found = Speech.source(of: sentence.text) else { continue }
      return ground(found.word, at: sentence.offsets(of: found.range))
    }
    if facts.isOnLanguageModels, let ground = textOfModels(text) { return ground }
    if let clause = text.after.first,
      let found = Speech.word(behind: clause.text)
        ?? Speech.word(behind: clause.text, ledBy: text.lastClause.last?.text ?? text.before.last?.text ?? "")
    {
      return ground(found.word, at: clause.offsets(of: found.range))
    }
    if let label = facts.surroundings.labelOfSpeaker(before: facts.range) {
      return ground(
        "somebody else's claim, by a label", at: .note(label),
        "It is false as written, and its label gives it to somebody else, as what comes before.")
    }
    if facts.isOnLanguageModels, let turn = facts.surroundings.turnTaker(of: facts.range) {
      return ground("a turn of a chat", at: .note(turn), "It is false as written, in a turn of a chat.")
    }
    return nil
  }

  /// What a model was trained on, or sampled.
  private static func textOfModels(_ text: TextAround) -> Ground? {
    for sentence in text.before {
      guard let found = Speech.trainingText(in: sentence.text) else { continue }
      return ground(found.word, at: sentence.offsets(of: found.range))
    }
    for clause in text.lastClause {
      guard let found = Speech.modelText(in: clause.text) else { continue }
      return ground(found.word, at: clause.offsets(of: found.range))
    }
    return nil
  }

  private static func ground(_ word: String, at place: Range<Int>) -> Ground {
    ground(
      "somebody else's claim, by the word “\(word)”", at: .note(place),
      "It is false as written, and the word “\(word)” gives it to somebody else.")
  }
}
