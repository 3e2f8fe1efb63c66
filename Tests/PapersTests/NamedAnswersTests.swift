import NoteParsing
import Papers
import Testing

@Suite struct NamedAnswersTests {
  private func read(_ json: String) throws -> [String] {
    try NamedAnswers.read(Array(json.utf8)).map { named in
      let record = named.answers.record
      let answers = named.answers.answers.map { "\($0.field.key)=\(record[$0.field] ?? "")" }
      return "\(named.name ?? "-"): \(answers.joined(separator: " "))"
    }
  }

  @Test(arguments: [
    (#"{"paper": "k", "problem": "P", "pass2_needed": true}"#, ["k: problem=P pass2_needed=true"]),
    (
      #"[{"arxiv_id": "1706.03762v2", "year": 2017}, {"doi": "10.1000/X", "authors": ["A", "B"]}]"#,
      ["1706.03762v2: year=2017 arxiv_id=1706.03762", "10.1000/X: authors=A; B doi=10.1000/x"]
    ),
    (
      #"{"version":1,"items":[{"path":"a.md","next":1,"missing":[],"problem":"P","year":null}]}"#,
      ["a.md: problem=P"]
    ),
    (
      "{\"citekey\": \"a\", \"problem\": \"P\"}\n{\"citekey\": \"b\"}\n",
      ["a: citekey=a problem=P", "b: citekey=b"]
    ),
    (
      #"{"problem": "  ", "limitation": "one\ntwo", "pass2_needed": "いいえ"}"#,
      ["-: limitation=one\ntwo pass2_needed=false"]
    ),
  ])
  func reads(_ json: String, _ answers: [String]) throws { #expect(try read(json) == answers) }

  @Test(arguments: [
    ("{\n  \"problem\": P\n}", "standard input:2:1"),
    (
      #"{"arxiv_id": 2006.11230}"#,
      "standard input: arxiv_id: 2006.1123 is a number, which has lost its zeros; put it in quotes"
    ),
    (#"[{}, {"year": "soon"}]"#, "standard input: item 2: year: 'soon' has no year of four digits"),
    (#"{"mainresult": "5"}"#, "standard input: there is no field 'mainresult'; the fields are title"),
    (
      #"{"problem": {"a": 1}}"#,
      "standard input: problem: an answer is a text, a number, true, false or a list of texts"
    ),
    ("3", "standard input: answers are an object, or a list of objects; see --print-template json"),
    ("", "standard input:"),
  ])
  func says(_ json: String, _ message: String) {
    #expect { _ = try read(json) } throws: { "\($0)".hasPrefix(message) }
  }

  @Test(arguments: ReadingPass.allCases)
  func templatesAreEmptyAnswers(_ pass: ReadingPass) throws {
    #expect(try read(PassTemplate.json(pass)) == ["-: "])
    let note = NoteParser.parse(PassTemplate.markdown(pass, in: .japanese))
    #expect(note.findings.isEmpty)
    #expect(Set(note.properties.map(\.key)).isSuperset(of: pass.questions.map(\.key)))
    #expect(PaperRecord(note) == nil)
  }

  @Test func aPassThatBecomesDoneHasADay() throws {
    let day = try #require(CalendarDay("2026-11-21"))
    var answers = PassAnswers()
    try answers.set(.pass3Challenged, to: .string("Table 2"))
    answers.date(.third, of: PaperRecord(), on: day)
    #expect(answers.record.date(of: .third) == day)
    answers.date(.second, of: PaperRecord(), on: day)
    #expect(answers.record.date(of: .second) == nil)
  }
}
