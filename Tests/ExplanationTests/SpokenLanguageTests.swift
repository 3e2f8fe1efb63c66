import Explanation
import Testing

@Suite struct SpokenLanguageTests {
  @Test func languagesAreKnownByTheirCodes() {
    #expect(SpokenLanguage.allCases.map(\.rawValue) == ["en", "ja"])
  }
}
