import Testing

@testable import NoteParsing

@Suite struct ConflictMarkerTests {
  private func lines(_ text: String) -> [Int] {
    NoteParser.parse(text).findings.filter { $0.rule == .conflictMarkers }.map(\.range.line)
  }

  private let conflict = "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> main\n"

  @Test func conflicts() {
    #expect(lines("# A\n\(conflict)\ntext\n\(conflict)") == [2, 9])
    #expect(lines("---\ntitle: A\n\(conflict)---\n") == [3])
    #expect(lines("<<<<<<< a\r\nx\r\n||||||| b\r\ny\r\n=======\r\n>>>>>>> c\r\n") == [1])
    #expect(lines("<<<<<<< HEAD\n```\na\n=======\nb\n```\n>>>>>>> main\n") == [1])
  }

  @Test func none() {
    #expect(lines("```\n\(conflict)```\n").isEmpty)
    #expect(lines("    <<<<<<< HEAD\n    =======\n    >>>>>>> main\n").isEmpty)
    #expect(lines("Title\n=======\n").isEmpty)
    #expect(lines(">>>>>>> a\n=======\n<<<<<<< b\n").isEmpty)
    #expect(lines("<<<<<<< HEAD\na\n>>>>>>> main\n").isEmpty)
    #expect(lines("<<<<<<<<\n========\n>>>>>>>>\n").isEmpty)
  }
}
