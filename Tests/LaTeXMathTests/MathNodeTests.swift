import LaTeXMath
import Testing

@Suite struct MathNodeTests {
  @Test func environmentsKnowTheirDelimiters() {
    #expect(MathEnvironment("bmatrix*", []).delimiters == ("[", "]"))
    #expect(MathEnvironment("rcases", []).delimiters == ("", "}"))
    #expect(MathEnvironment("aligned", []).delimiters == ("", ""))
  }
}
