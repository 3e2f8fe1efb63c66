import Bibliography
import Testing

@Suite struct BibTeXReaderTests {
  @Test func anEntryIsReadAsBibTeXReadsIt() {
    let file = read(
      """
      @string{ acl = "Assoc. " # {Comp. Ling.} }
      @ARTICLE( Key1 ,
        Title = "A {"quoted"} word", journal = ACL # { 7}, year = 2017, month = JUN )
      """)
    #expect(file.problems.isEmpty)
    #expect(file.entries.map(\.type) == ["article"])
    #expect(file.entries[0].key == "Key1")
    #expect(file.entries[0].lines == 2...3)
    #expect(file.entries[0].fields.map(\.name) == ["title", "journal", "year", "month"])
    #expect(file.entries[0].fields.map(\.line) == [3, 3, 3, 3])
    #expect(
      file.entries[0].fields.map(\.text) == ["A \"quoted\" word", "Assoc. Comp. Ling. 7", "2017", "June"])
  }

  @Test func aCommentHidesNoEntry() {
    let file = read("@comment{@misc{inside, title = {Read all the same}}} @misc{behind, title = 1}")
    #expect(file.entries.map(\.key) == ["inside", "behind"])
    #expect(file.problems.isEmpty)
  }

  @Test func aMailAddressBetweenEntriesIsText() {
    let file = read("Written by me@example.org, 2020.\n@misc{a, title = {T}}\nask you@example.org\n")
    #expect(file.entries.map(\.key) == ["a"])
    #expect(file.problems.isEmpty)
  }

  @Test func anEntryOfWhichEveryLineIsCommentedOutIsNone() {
    let file = read("% @misc{a,\n%   title = {T}\n% }\n@misc{b, title = {U}, % a word\n  year = 2001}\n")
    #expect(file.entries.map(\.key) == ["b"])
    #expect(file.entries[0]["year"] == "2001")
    #expect(file.problems.isEmpty)
    // BibTeX knows no comments: this one it reads.
    #expect(read("%@misc{a, title = {T}}").entries.map(\.key) == ["a"])
  }

  @Test func whiteSpaceAtTheEndsOfAMacroStays() {
    let file = read("@string{and = \" and \"}@misc{a, title = {this} # and # {that}, note = { x }}")
    #expect(file.entries[0].fields.map(\.source) == ["this and that", "x"])
  }

  @Test func ofTwoTheFirstCountsAndBothLinesAreTold() {
    let file = read("@misc{a,\n title = {One},\n title = {Two}}\n@misc{A, title = {Three}}\n")
    #expect(file.entries.map { $0["title"] } == ["One"])
    #expect(
      file.problems == [
        .init(
          line: 3, message: "the field 'title' is there twice; the first, in line 2, counts", isError: false),
        .init(
          line: 4, message: "the key 'A' is there twice; the first entry, in line 1, counts", isError: true),
      ])
  }

  @Test func anUnknownMacroKeepsItsName() {
    let file = read("@article{a, journal = jacm # { 7}}")
    #expect(file.entries[0]["journal"] == "jacm 7")
    #expect(
      file.problems == [
        .init(line: 1, message: "no @string defines 'jacm'; its name is kept", isError: false)
      ])
  }

  @Test func anEmptyKeyIsLegalAndIsNoDuplicate() {
    let file = read("@misc{, title = {One}}\n@misc{, title = {Two}}")
    #expect(file.entries.map(\.key) == ["", ""])
    #expect(file.problems.isEmpty)
  }

  @Test func anEntryWithoutAKeyKeepsItsFields() {
    for source in ["@misc{title = {One}, year = 2000}", "@misc{title={One}, year=2000}"] {
      let file = read(source)
      #expect(file.entries.map(\.key) == [""])
      #expect(file.entries[0].fields.map(\.text) == ["One", "2000"])
      #expect(file.problems.map(\.message) == ["the entry has no key before its fields"])
    }
  }

  @Test(arguments: [
    (
      "@misc{a, title = {One} year = 2000}\n@misc{b, title = {B}}", ["a", "b"], 1,
      "',' or '}' is missing before 'y'"
    ),
    (
      "@misc{a, title = {One},\n@misc{b, title = {B}}", ["a", "b"], 2, "the entry before this one has no end"
    ),
    ("@misc{a, title =\n@misc{b, title = {B}}", ["a", "b"], 2, "the value before this entry is missing"),
    ("@misc{a\n@misc{b, title = {B}}", ["a", "b"], 2, "',' or '}' is missing before '@'"),
    ("@misc{\n@misc{b, title = {B}}", ["b"], 2, "the entry before this one has no end"),
    (
      "@misc a, title = {One}}\n@misc{b, title = {B}}", ["b"], 1,
      "'{' or '(' is missing behind @misc, before 'a'"
    ),
    (
      "@misc{a, title = \"x } y\"}\n@misc{b, title = {B}}", ["a", "b"], 1,
      "this '}' closes no brace of the value in quotation marks"
    ),
    (
      "@misc{a, title = {{One},\n}\n\n@misc{b, title = {B}}", ["a", "b"], 4,
      "',' or '}' is missing before '@'"
    ),
    (
      "@misc{a, note = 1,\n title = {{{One},\n}\n@misc{b, title = {B}}", ["a", "b"], 2,
      "this brace is never closed"
    ),
    ("@misc{a, title = \"One\n@misc{b, title = {B}}", ["a", "b"], 1, "this quotation mark is never closed"),
    ("@string{a = {x}\n@misc{b, title = {B}}", ["b"], 2, "'}' is missing at the end of @string, before '@'"),
    ("@misc{a, 1st = {x}}\n@misc{b, title = {B}}", ["a", "b"], 1, "a field's name is missing before '1'"),
    ("@misc{a, title = }\n@misc{b, title = {B}}", ["a", "b"], 1, "a value is missing before '}'"),
    ("@{a}\n@misc{b, title = {B}}", ["b"], 1, "the entry type is missing before '{'"),
  ])
  func behindAnErrorTheNextEntryIsRead(_ source: String, _ keys: [String], _ line: Int, _ message: String) {
    let file = read(source)
    #expect(file.entries.map(\.key) == keys)
    #expect(file.entries.last?["title"] == "B")
    let isPartial = file.entries.dropLast().map(\.isPartial)
    #expect(!isPartial.contains(false))
    #expect(file.problems == [.init(line: line, message: message, isError: true)])
  }

  @Test func fieldsBeforeAnErrorStay() {
    let file = read("@misc{a, title = {One}, year = 2000 month = jan}")
    #expect(file.entries[0].fields.map(\.name) == ["title", "year"])
    #expect(file.entries[0].isPartial)
  }

  @Test func fieldsAreInheritedOneLevelFromAParentThatStandsLater() {
    let file = read(
      """
      @inproceedings{child, title = {Part}, crossref = {Parent}}
      @proceedings{parent, title = {Whole}, year = 1999, crossref = {grand}}
      @book{grand, publisher = {P}, title = {Grand}}
      @misc{orphan, crossref = {nobody}}
      """)
    #expect(file.entries[0].fields.map(\.name) == ["title", "crossref", "year", "booktitle"])
    #expect(file.entries[0]["booktitle"] == "Whole")
    #expect(file.entries[0].field("booktitle")?.line == 2)
    #expect(file.entries[1]["publisher"] == "P")
    #expect(
      file.problems == [
        .init(
          line: 4, message: "no entry has the key 'nobody', from which 'orphan' takes fields (crossref)",
          isError: false)
      ])
  }

  @Test func dataEntriesGiveTheirFieldsAlsoThroughOthers() {
    let file = read(
      "@book{a, xdata = {p}, title = {T}}@xdata{p, publisher = {P}, xdata = {l}}@xdata{l, location = {L}}")
    #expect(file.entries[0].fields.map(\.name) == ["xdata", "title", "publisher", "location"])
    #expect(file.entries.map(\.isWork) == [true, false, false])
    // A circle ends.
    #expect(read("@xdata{a, xdata = {b}}@xdata{b, xdata = {a}, note = {x}}").entries[0]["note"] == "x")
  }

  @Test func filesThatAreNoUTF8AreRefusedOrTold() {
    let utf16 = Array("@misc{a}".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(
      BibTeXReader.read([0xFF, 0xFE] + utf16).problems.map(\.message) == [
        "the file is UTF-16; save it as UTF-8"
      ])
    #expect(
      BibTeXReader.read(utf16).problems.map(\.message) == ["the file looks like UTF-16; save it as UTF-8"])
    let null = BibTeXReader.read(
      Array("@misc{a,\n title = {abc\0def}, year = 2001, note = {long enough}}".utf8))
    #expect(
      null.problems == [.init(line: 2, message: "the file holds a NUL byte, so it is no text", isError: true)]
    )
    let latin = BibTeXReader.read(Array("@misc{a,\n title = {S".utf8) + [0xF6] + Array("me}}".utf8))
    #expect(latin.entries[0]["title"] == "Söme")
    #expect(
      latin.problems == [.init(line: 2, message: "this is not UTF-8; it is read as Latin-1", isError: false)])
  }

  @Test func markAndLineEndingsOfOtherSystemsAreRead() {
    let file = BibTeXReader.read(
      [0xEF, 0xBB, 0xBF] + Array("@misc{a,\r title = {T},\r year = x}\r@misc{b}".utf8))
    #expect(file.entries.map(\.key) == ["a", "b"])
    #expect(file.entries[0].lines == 1...3)
    #expect(file.problems.map(\.line) == [3])
  }

  private func read(_ source: String) -> BibliographyFile { BibTeXReader.read(Array(source.utf8)) }
}
