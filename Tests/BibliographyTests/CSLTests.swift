import Bibliography
import NoteParsing
import Testing

@Suite struct CSLTests {
  private static let source = """
    [
      {
        "id": "http://zotero.org/users/1/items/AB", "citation-key": "li2020", "type": "article-journal",
        "title": "A <i>new</i> <span class=\\"nocase\\">Way</span> & more", "container-title": "Journal of Ways",
        "author": [
          {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"},
          {"family": "King", "given": "M. L.", "suffix": "Jr."}, {"literal": "Open Minds, and More"}
        ],
        "issued": {"date-parts": [[2020, 3, 7], ["2020", "4"]]}, "volume": 12, "issue": "3", "page": "1-9",
        "DOI": "10.1000/x_y", "custom-thing": "kept", "accessed": {"date-parts": [["2021"]], "circa": true}
      },
      {"id": 7, "type": "thesis", "title": "T", "publisher": "U", "issued": {"raw": "soon"}},
      "no item",
      {"id": "li2020", "type": "book"}
    ]
    """

  @Test func itemsAreEntriesWithTheFieldsOfBiblatex() throws {
    let file = CSLReader.read(Array(Self.source.utf8))
    #expect(file.entries.map(\.key) == ["li2020", "7"])
    #expect(file.entries.map(\.type) == ["article", "thesis"])
    let first = file.entries[0]
    #expect(first.lines == 2...11)
    #expect(first["title"] == "A new Way & more")
    #expect(first.field("title")?.source == "A \\textit{new} {Way} \\& more")
    #expect(first["journaltitle"] == "Journal of Ways")
    #expect(first["date"] == "2020-03-07/2020-04")
    #expect(first["urldate"] == "2021~")
    #expect(first["number"] == "3")
    #expect(first["volume"] == "12")
    #expect(first["custom-thing"] == "kept")
    #expect(first["doi"] == "10.1000/x_y")
    #expect(first["id"] == "http://zotero.org/users/1/items/AB")
    #expect(
      first.field("author")?.source == "van der Berg, Jan and King, Jr., M. L. and {Open Minds, and More}")
    #expect(
      first.names(in: "author").map(\.display) == [
        "Jan van der Berg", "M. L. King Jr.", "Open Minds, and More",
      ])
    #expect(file.entries[1]["institution"] == "U")
    #expect(file.entries[1]["date"] == "soon")
    #expect(
      file.problems == [
        .init(line: 13, message: "an item must be an object", isError: true),
        .init(
          line: 14, message: "the id 'li2020' is there twice; the first item, in line 2, counts",
          isError: true),
      ])
  }

  @Test func whatIsBeforeAMistakeStays() {
    let file = CSLReader.read(Array("[{\"id\": \"a\", \"type\": \"book\"},\n{\"id\": }]".utf8))
    #expect(file.entries.map(\.key) == ["a"])
    #expect(file.problems == [.init(line: 2, message: "this is no JSON: a value is expected", isError: true)])
  }

  @Test(arguments: [
    ("{\"items\": [{\"id\": \"a\", \"type\": \"book\"}]}", ["a"]),
    ("{\"id\": \"a\", \"type\": \"book\"}", ["a"]),
    ("[]", []),
  ])
  func listsAndSingleItemsAreRead(_ source: String, _ keys: [String]) {
    let file = CSLReader.read(Array(source.utf8))
    #expect(file.entries.map(\.key) == keys)
    #expect(file.problems.isEmpty)
  }

  @Test func anEntryIsWrittenWithAllItsFields() {
    let entry = BibliographyEntry(
      type: "inproceedings", key: "a",
      fields: [
        .init(name: "author", source: "van der Berg, Jan and {Open Minds} and others"),
        .init(name: "title", source: "The \\emph{long {W}ay} of H\\textsubscript{2}O"),
        .init(name: "booktitle", text: "Proc."),
        .init(name: "year", text: "2020"), .init(name: "month", source: "March"),
        .init(name: "pages", source: "1--9"),
        .init(name: "x-mine", text: "kept"),
      ])
    #expect(
      CSLWriter.text([entry]) == """
        [
          {
            "id": "a",
            "type": "paper-conference",
            "issued": {"date-parts": [[2020, 3]]},
            "author": [{"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"}, {"literal": "Open Minds"}, {"literal": "others"}],
            "title": "The <i>long Way</i> of H<sub>2</sub>O",
            "container-title": "Proc.",
            "page": "1–9",
            "custom": {"x-mine": "kept"}
          }
        ]

        """)
    let again = CSLReader.read(Array(CSLWriter.text([entry]).utf8)).entries[0]
    #expect(again.field("author")?.source == "van der Berg, Jan and {Open Minds} and others")
    #expect(again.field("title")?.source == "The \\textit{long Way} of H\\textsubscript{2}O")
    #expect(again["date"] == "2020-03")
    #expect(again["x-mine"] == "kept")
  }
}
