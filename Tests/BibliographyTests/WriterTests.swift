import Bibliography
import TestSupport
import Testing

@Suite struct WriterTests {
  @Test func anEntryIsWritten() {
    let entry = BibliographyEntry(
      type: "online", key: "hu2021",
      fields: [
        .init(name: "author", source: "Hu, Edward and {Open Minds}"),
        .init(name: "title", text: "50% of {A} & B"),
        .init(name: "date", text: "2021-06-17"), .init(name: "journaltitle", text: "J"),
        .init(name: "url", text: "https://a.org/~b_c"),
      ])
    #expect(
      BibTeXWriter.text([entry], .biblatex) == """
        @online{hu2021,
          author = {Hu, Edward and {Open Minds}},
          title = {50\\% of \\textbraceleft{}A\\textbraceright{} \\& B},
          date = {2021-06-17},
          journaltitle = {J},
          url = {https://a.org/~b_c}
        }

        """)
    #expect(
      BibTeXWriter.text([entry], .bibtex) == """
        @misc{hu2021,
          author = {Hu, Edward and {Open Minds}},
          title = {50\\% of \\textbraceleft{}A\\textbraceright{} \\& B},
          year = {2021},
          month = jun,
          date = {2021-06-17},
          journal = {J},
          url = {https://a.org/~b_c}
        }

        """)
  }

  @Test func whatIsReadIsWrittenAndReadAgain() {
    for seed in 0..<300 {
      var random = SeededGenerator(seed: UInt64(seed))
      let source = RandomBibliography.source(&random)
      let first = BibTeXReader.read(Array(source.utf8))
      #expect(first.problems.isEmpty, "\(source)")
      #expect(!first.entries.isEmpty)
      let again = BibTeXReader.read(Array(BibTeXWriter.text(first.entries, .biblatex).utf8))
      #expect(again.problems.isEmpty)
      #expect(withoutLines(again.entries) == withoutLines(first.entries), "\(source)")
    }
  }

  @Test func whatIsReadGoesThroughCSLAndBack() {
    for seed in 0..<300 {
      var random = SeededGenerator(seed: UInt64(seed))
      let read = BibTeXReader.read(Array(RandomBibliography.source(&random).utf8)).entries
      let first = CSLReader.read(Array(CSLWriter.text(read).utf8))
      let second = CSLReader.read(Array(CSLWriter.text(first.entries).utf8))
      #expect(first.problems.isEmpty)
      #expect(withoutLines(second.entries) == withoutLines(first.entries))
      let third = BibTeXReader.read(Array(BibTeXWriter.text(first.entries, .biblatex).utf8))
      #expect(withoutLines(third.entries) == withoutLines(first.entries))
    }
  }

  @Test func aSourceWithoutBalanceDoesNotBreakTheFile() {
    let entry = BibliographyEntry(type: "misc", key: "a", fields: [.init(name: "title", source: "a } b {")])
    let again = BibTeXReader.read(Array(BibTeXWriter.text([entry], .bibtex).utf8))
    #expect(again.problems.isEmpty)
    #expect(again.entries[0]["title"] == "a } b {")
  }

  private func withoutLines(_ entries: [BibliographyEntry]) -> [BibliographyEntry] {
    entries.map { entry in
      var entry = entry
      entry.lines = 0...0
      for index in entry.fields.indices { entry.fields[index].line = 0 }
      return entry
    }
  }
}

/// Bibliographies that are right, in every way in which BibTeX lets them be written.
private enum RandomBibliography {
  static func source(_ random: inout SeededGenerator) -> String {
    var source = random.below(2) == 0 ? "" : "A word before.\n@string{mac = {Journal of } # \"Things\"}\n"
    let hasMacro = source.isEmpty == false
    for index in 0...random.below(4) {
      let isBraced = random.below(3) > 0
      source += "@\(pick(["article", "Book", "MISC", "online", "inproceedings"], &random))\(space(&random))"
      source += "\(isBraced ? "{" : "(")\(space(&random))key:\(index)\(pick(["", "+x", "é", "/2"], &random))"
      var names = ["author", "title", "journal", "year", "month", "note", "x-unknown", "url", "keywords"]
      for _ in 0..<random.below(6) {
        let name = names.remove(at: random.below(names.count))
        source += "\(space(&random)),\(space(&random))\(name)\(space(&random))=\(space(&random))"
        source += value(name, hasMacro, &random)
      }
      source +=
        "\(isBraced ? pick(["", ","], &random) : ",")\(space(&random))\(isBraced ? "}" : ")")\(pick(["", "\n", " and text\n"], &random))"
    }
    return source
  }

  private static func value(_ name: String, _ hasMacro: Bool, _ random: inout SeededGenerator) -> String {
    switch name {
    case "year": return pick(["1999", "{2000}", "\"2001\"", "20 # {02}"], &random)
    case "month": return pick(["jan", "DEC", "{March}", "\"12~\" # jun", "{4}"], &random)
    case "url": return pick(["{http://a.org/~b_c%20}", "\"https://a.org/\\_x?y=1&z\""], &random)
    case "author":
      return "{"
        + (0...random.below(3)).map { _ in
          pick(
            [
              "Li, A.", "van der Berg, Jan", "{Open {M}inds}", "G{\\\"o}del, Kurt", "山田 太郎",
              "King, Jr., M. L.",
            ], &random)
        }.joined(separator: " and ") + "}"
    default:
      let words = (0..<random.below(5)).map { _ in
        pick(
          ["word", "{Case}", "\\emph{so}", "$x_{1}$", "a--b", "{\\'e}", "漢字", "AT\\&T", "\\unknown{z}"],
          &random)
      }.joined(separator: pick([" ", "\n  "], &random))
      if hasMacro, random.below(4) == 0 { return "mac # { \(words)}" }
      return random.below(2) == 0 ? "{\(words)}" : "\"\(words)\""
    }
  }

  private static func space(_ random: inout SeededGenerator) -> String {
    pick(["", " ", "\n", "\t"], &random)
  }

  private static func pick(_ choices: [String], _ random: inout SeededGenerator) -> String {
    choices[random.below(choices.count)]
  }
}
