import Testing

@testable import Words

@Suite struct CautionTests {
  @Test func wordsAroundRaiseDoubt() {
    #expect(Caution.word(in: "It is wrong that")?.word == "wrong")
    #expect(Caution.word(in: "これは誤りです") != nil)
    #expect(Caution.word(in: "In Base 2, this")?.word == "in base")
    #expect(Caution.word(in: "Suppose that")?.word == "suppose")
    #expect(Caution.word(in: "The probability of the right class is") == nil)
  }

  @Test func aWordReachesAsFarAsItMayMean() {
    #expect(Caution.word(in: "Suppose that", reach: .heading) == nil)
    #expect(Caution.word(in: "Hexadecimal", reach: .heading)?.word == "hexadecimal")
    #expect(Caution.word(in: "hexadecimal digits", reach: .paragraph) == nil)
    #expect(Caution.word(in: "a common mistake", reach: .paragraph)?.word == "mistake")
    #expect(Caution.word(in: ", a contradiction.", reach: .anyArithmetic)?.word == "contradiction")
    #expect(Caution.word(in: "となり、矛盾する。", reach: .anyArithmetic)?.word == "矛盾")
    #expect(Caution.word(in: "That is not so", reach: .anyArithmetic) == nil)
    #expect(Caution.word(in: "It is impossible to seat more", reach: .anyArithmetic) == nil)
  }
}
