import Testing

@testable import Words

@Suite struct SpeechTests {
  @Test(arguments: [
    ("Sam got ", "got"), ("Sam mistakenly wrote ", "wrote"), ("GPT-3 answers ", "answers"),
    ("students write ", "write"),
    ("Many of the students in the back row get ", "get"), ("A calculator shows ", "shows"),
    ("He says that it is ", "says"),
    ("Sam's answer was ", "answer"), ("The students' answer was ", "answer"),
    ("der Taschenrechner zeigt ", "zeigt"),
    ("un élève écrit ", "écrit"), ("un alumno escribe ", "escribe"), ("小明算出 ", "算出"), ("学生回答说 ", "说"),
    ("ChatGPT returned ", "returned"), ("The output of the chatbot is ", "output"),
    ("The professor wrote ", "wrote"),
    ("某同学的答案是 ", "答案"), ("The student's work: ", "work"),
  ])
  func whoSaysIt(clause: String, word: String) {
    #expect(Speech.word(leadingTo: clause, isOnModels: false)?.word == word)
  }

  @Test(arguments: [
    "We get ", "The formula gives ", "Adding both gives ", "Table 3 shows ", "This says that ", "It shows ",
    "One writes ",
    "Substitution gives ", "Then they get ", "The network outputs ", "The answer is ", "我们算出 ", "Each gets ",
    "Theorem 2 says that ", "F45 gives ", "Pythagoras finds ", "The model's output is ",
  ])
  func whatTheWriterSays(clause: String) {
    #expect(Speech.word(leadingTo: clause, isOnModels: false) == nil)
  }

  @Test(arguments: [("The model's output is ", "output"), ("The model answers ", "answers"), ("模型输出 ", "输出")])
  func whatModelsSay(clause: String, word: String) {
    #expect(Speech.word(leadingTo: clause, isOnModels: true)?.word == word)
  }

  @Test func sources() {
    #expect(Speech.source(of: "According to Sam, it is ")?.word == "according to")
    #expect(Speech.source(of: "According to the students it is ") != nil)
    #expect(Speech.source(of: "According to the formula, it is ") == nil)
    #expect(Speech.source(of: "According to Theorem 2, it is ") == nil)
  }

  @Test(arguments: [
    "According to the press release, ", "Laut Pressemitteilung ist ", "Gemäß dem Bericht ist ",
    "Selon le ministre, ",
    "D'après le journal, ", "Según Juan, ", "Secondo il giornale, ", "新聞によれば ", "先生によると ", "据说 ", "网上流传 ",
    "Reportedly, ", "答案によくあるのは ",
  ])
  func whatIsSaidElsewhere(sentence: String) { #expect(Speech.source(of: sentence) != nil) }

  @Test(arguments: [
    "According to the distributive law, ", "We sort them according to size, so ", "Gemäß der Formel ist ",
    "D'après le théorème, ", "D'après l'énoncé, ", "Según la regla, ", "Nel secondo caso è ", "定理によれば ",
    "根据公式 ",
    "According to our table, ", "According to this, ",
  ])
  func whatTheWriterRestsOn(sentence: String) { #expect(Speech.source(of: sentence) == nil) }

  @Test func behindTheClaim() {
    #expect(Speech.word(behind: " と答えた。")?.word == "と答え")
    #expect(Speech.word(behind: " 枚と答えた。") != nil)
    #expect(Speech.word(behind: " と書ける。") == nil)
    #expect(Speech.word(behind: " になる。その後 5 と答えた。") == nil)
  }
}
