import NoteParsing
import Testing

@testable import Papers

@Suite struct PaperIdentityTests {
  static let sici = "10.1002/(SICI)1097-0258(19980815)17:15/16<1661::AID-SIM968>3.0.CO;2-2"

  @Test(arguments: [
    ("1706.03762v5", ["1706.03762", "10.48550/arxiv.1706.03762"]),
    ("cs.LG/2006.11239", ["2006.11239", "10.48550/arxiv.2006.11239"]),
    ("10.48550/ARXIV.1706.03762", ["1706.03762", "10.48550/arxiv.1706.03762"]),
    ("https://doi.org/10.48550/arXiv.math/0211159", ["math/0211159", "10.48550/arxiv.math/0211159"]),
    ("arXiv:1706.03762v5 [cs.CL] 6 Dec 2017", ["1706.03762", "10.48550/arxiv.1706.03762"]),
    ("https://www.nature.com/articles/10.1038/nature14539", ["10.1038/nature14539"]),
    ("https://doi.org/10.1038/NATURE14539", ["10.1038/nature14539"]), (sici, [sici.lowercased()]),
  ])
  func names(_ text: String, _ names: [String]) throws { #expect(try PaperIdentity(text).names == names) }

  @Test(arguments: [
    ("2006.1123", "2006.1123 is what YAML makes of the number 2006.11230: write \"2006.11230\" in quotes"),
    ("10.48550/arXiv.1713.00001", "there is no month 13"),
    ("10.1038", "a DOI is of the form 10.1038/nature14539"),
    ("Attention", "give an arXiv identifier (1706.03762), a DOI (10.1038/nature14539) or the URL of one"),
    ("", "give an arXiv identifier (1706.03762), a DOI (10.1038/nature14539) or the URL of one"),
    ("https://arxiv.org/list/cs.LG", "it is not of the form 1706.03762 or math/0211159"),
  ])
  func refuses(_ text: String, _ problem: String) throws {
    let error = try #require(throws: PaperIdentityError.self) { try PaperIdentity(text) }
    #expect(error.problem == problem)
  }
}

@Suite struct CitekeyTests {
  @Test(arguments: [
    ("Ashish Vaswani", 2017, "Attention Is All You Need", "vaswani2017attention"),
    ("Claude E. Shannon", 1948, "A Mathematical Theory of Communication", "shannon1948mathematical"),
    ("Laurens van der Maaten", 2008, "Visualizing Data using t-SNE", "vandermaaten2008visualizing"),
    ("Kingma, Diederik P.", 2014, "Adam: A Method", "kingma2014adam"),
    ("Łukasz Müller", 2020, "Über die Größe", "muller2020uber"),
    ("Martin Luther King Jr.", 1963, "Why?", "king1963why"),
    ("やまだ たろう", 2020, "ぼくの ろんぶん", "yamada2020bokuno"), ("山田太郎", 2020, "Notes", "shantiantailang2020notes"),
    ("Лев Толстой", 1869, "Война и мир", "tolstoj1869vojna"),
    ("{OpenAI}", 2023, "GPT-4 Report", "openai2023gpt4"),
    ("O'Neil", 2016, "\"$\\alpha$\" and #1: weapons", "oneil2016alpha"), ("👍", 2020, "Emoji", "2020emoji"),
  ])
  func keys(_ author: String, _ year: Int, _ title: String, _ key: String) {
    var record = PaperRecord()
    record[value: .authors] = .list([author])
    record[value: .year] = .number(year)
    record[value: .title] = .text(title)
    #expect(Citekey.make(for: record) == key)
    #expect(Citekey.isValid(key))
    #expect(Citekey.make(for: record, taken: [key.uppercased(), key + "-2"]) == key + "-3")
  }

  @Test func tooLittleIsKnown() {
    var record = PaperRecord()
    #expect(Citekey.make(for: record) == nil)
    record[value: .title] = .text("Attention")
    #expect(Citekey.make(for: record) == nil)
    record[value: .year] = .number(2017)
    #expect(Citekey.make(for: record) == "2017attention")
  }

  @Test(arguments: ["", "-a", "a-", "a b", "a/b", "é2017", "a:b", "a\n", "../a"])
  func invalid(_ key: String) { #expect(!Citekey.isValid(key)) }
}

@Suite struct NoteFileNameTests {
  @Test(arguments: [
    ("Attention Is All You Need", "Attention Is All You Need"), ("BERT: Pre-training", "BERT - Pre-training"),
    ("a/b\\c:d*e?f\"g<h>i|j", "a-bc-defghi-j"), ("[[x]] #1 ^2 %3 `y`", "x 1 2 3 y"),
    ("../../etc/passwd", "etc-passwd"),
    (".hidden", "hidden"), ("-rf", "rf"), ("ends. . ", "ends"), ("con", "con_"), ("COM1.txt", "COM1.txt_"),
    ("line\nline\u{2028}line\ttab", "line line line tab"), ("\u{202E}gpj\u{0}\u{7F}", "gpj"),
    ("e\u{301}", "\u{E9}"),
    ("日本語：論文", "日本語：論文"), ("👩🏽‍🔬 lab", "👩🏽‍🔬 lab"), ("math/0211159", "math-0211159"),
  ])
  func names(_ title: String, _ name: String) {
    #expect(NoteFileName.name(for: title)?.unicodeScalars.elementsEqual(name.unicodeScalars) == true)
  }

  @Test(arguments: ["", "...", "///", "\u{202E}", "?!"])
  func nothing(_ title: String) { #expect(NoteFileName.name(for: title) == nil) }

  @Test func longNamesAreCutBetweenCharacters() throws {
    let name = try #require(NoteFileName.name(for: String(repeating: "論文", count: 100)))
    #expect(name == String(repeating: "論文", count: 20))
  }

  @Test func aTakenNameGetsANumber() {
    let taken = ["A.md", "A 2.md"]
    #expect(NoteFileName.path(for: "A", in: "P", isTaken: taken.contains) == "P/A 3.md")
    #expect(NoteFileName.path(for: "B", in: "", isTaken: taken.contains) == "B.md")
  }
}
