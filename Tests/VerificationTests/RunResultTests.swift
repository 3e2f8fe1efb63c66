import Testing
import Verification

@Suite struct RunResultTests {
  @Test func statementsTextIsItsPiecesInOrder() {
    let statement = StatementResult(
      lines: 3...5, output: [OutputPiece(line: 4, text: "a\n"), OutputPiece(line: 5, text: "b\n")])
    #expect(statement.text == "a\nb\n")
  }
}
