import Bibliography
import Testing

@Suite struct ReaderTests {
  @Test func anEntryIsReadAsBibTeXReadsIt() {
    let file = BibTeXReader.read(
      Array(
        """
        @string{ acl = "Assoc. " # {Comp. Ling.} }
        @ARTICLE( Key1 ,
          Title = "A {"quoted"} word", journal = ACL # { 7}, year = 2017, month = JUN )
        """.utf8))
    #expect(file.problems.isEmpty)
    #expect(file.entries.map(\.type) == ["article"])
    #expect(file.entries[0].key == "Key1")
    #expect(file.entries[0].fields.map(\.name) == ["title", "journal", "year", "month"])
    #expect(
      file.entries[0].fields.map(\.text) == ["A \"quoted\" word", "Assoc. Comp. Ling. 7", "2017", "June"])
  }
}
