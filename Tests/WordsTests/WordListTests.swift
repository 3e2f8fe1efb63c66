import Testing

@testable import Words

@Suite struct WordListTests {
  private let list = WordList(
    .english(["bug", "in base", "base 2"], endings: ["n't"]), .japanese(["誤", "ではな"]), .signs(["✗", "≠"]))

  private func found(_ text: String) -> String? {
    list.first(in: text).map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
  }

  @Test(arguments: [
    ("There is a BUG here", "BUG"),
    ("debugging with bugs", nil),
    ("In Base 7", "In Base"),
    ("in\nbase 2, this", "in\nbase"),
    ("of base 2.", "base 2"),
    ("of base 20", nil),
    ("within base", nil),
    ("it isn’t so", "isn’t"),
    ("これは誤りです", "誤"),
    ("本当ではない", "ではな"),
    ("本当て\u{3099}はない", "て\u{3099}はな"),
    ("これはbugです", "bug"),
    ("3 ✗", "✗"),
    ("✖️ and ✗\u{FE0F}", nil),
    ("the right class", nil),
  ])
  func wordsAreFoundWithTheirPlaces(text: String, expected: String?) {
    #expect(found(text) == expected)
  }

  @Test func theFirstInTheTextCounts() {
    #expect(found("in base 2 a bug") == "in base")
    #expect(found("a bug in base 2") == "bug")
  }

  @Test func termsAreNoBlame() {
    #expect(Caution.word(in: "the false positive rate") == nil)
    #expect(Caution.word(in: "a false positive, and false")?.word == "false")
    #expect(Caution.word(in: "誤差は小さい") == nil)
  }

  @Test func aNegatedWordSaysTheOpposite() {
    func found(_ text: String) -> String? {
      WordList(.english(["raises"]), .japanese(["出る"])).first(in: text, unlessNegated: .negations)?.word
    }
    #expect(found("It raises a TypeError.") == "raises")
    #expect(found("It never raises a TypeError.") == nil)
    #expect(found("It raises without a word.") == "raises")
    #expect(found("It doesn't, and raises a TypeError.") == "raises")
    #expect(found("例外が出ることはない。") == nil)
    #expect(found("例外が出る。値はない。") == "出る")
  }

  @Test func everyEntryIsFoundByItself() {
    let lists: [WordList] = [
      .conditions, .connectives, .negations, .blame, .terms, .marks, .badLabels, .badExamples,
      .numberSystems, .denials, .failure, .endless, .exercise, .typical, .units,
    ]
    for list in lists {
      for entry in list.entries {
        #expect(list.first(in: "( \(entry) )") != nil, "\(entry)")
        #expect(entry == entry.lowercased())
      }
    }
  }

  @Test func units() {
    #expect(UnitWord.length(atStartOf: "MHz wide") == 3)
    #expect(UnitWord.length(atStartOf: " million words") == 8)
    #expect(UnitWord.length(atStartOf: "万円") == 3)
    #expect(UnitWord.length(atStartOf: " and so on") == nil)
  }
}
