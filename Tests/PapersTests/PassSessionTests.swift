import NoteParsing
import Papers
import Testing

@Suite struct PassSessionTests {
  private func record(_ yaml: String) throws -> PaperRecord {
    try #require(PaperRecord(NoteParser.parse("---\ncitekey: k\n\(yaml)\n---\n")))
  }

  /// Runs a session on the lines that a reader types, and tells what happens.
  private func transcript(
    _ session: inout PassSession, _ lines: [String]
  ) -> [String] {
    var lines = lines[...]
    var seen: [String] = []
    while true {
      switch session.next() {
      case .read(let part): seen.append("read \(part)")
      case .answered(let field, let text): seen.append("has \(field.key) = \(text)")
      case .finished: return seen + ["finished"]
      case .ask(let field, _):
        guard let line = lines.popFirst() else { return seen }
        switch session.reply(line) {
        case .accepted(_, let value, let hint):
          seen.append("\(field.key) = \(value)\(hint.map { "; " + $0 } ?? "")")
        case .skipped: seen.append("\(field.key) skipped")
        case .rejected(let reason):
          seen.append("\(field.key): \(reason)")
          session.again()
        case .editor: seen.append("\(field.key) in the editor")
        case .quit: return seen + ["quit"]
        }
      }
    }
  }

  @Test func aWholeFirstPass() throws {
    var session = PassSession(.first, of: try record("title: T\nproblem: P"))
    let seen = transcript(
      &session,
      [
        "A; B", "soon", "2020", "1706.3762", "1706.03762", "L", "", "x", "R", "the best", "5.1 on CIFAR-10",
        "maybe", "y",
      ])
    #expect(
      seen == [
        "read the title", "has title = T", "authors = list([\"A\", \"B\"])",
        "year: 'soon' has no year of four digits", "year = number(2020)",
        "arxiv_id: '1706.3762' names no paper on arXiv; \(ArXivIdentifier.problem(with: "1706.3762") ?? "")",
        "arxiv_id = text(\"1706.03762\")", "read the abstract", "has problem = P",
        "read the introduction: its first and its last paragraph", "limitation = text(\"L\")",
        "proposal skipped",
        "read the headings, and the equations between them", "key_equation = text(\"x\")",
        "read the conclusion",
        "relevance = text(\"R\")", "read the figures and tables",
        "main_result = text(\"the best\"); names no number: how much is it?",
        "main_result = text(\"5.1 on CIFAR-10\")", "read nothing more: put the paper away",
        "pass2_needed: 'maybe' is neither y nor n", "pass2_needed = checkbox(true)", "finished",
      ])
    #expect(session.record[.mainResult] == "5.1 on CIFAR-10")
    #expect(session.answered.contains(.mainResult))
    #expect(!session.answered.contains(.problem))
  }

  @Test func anInterruptedPassGoesOn() throws {
    var session = PassSession(.second, of: try record("pass2_evidence: Table 2"))
    #expect(
      transcript(&session, [":q"]).suffix(3) == [
        "has pass2_evidence = Table 2", "read the whole text, without the proofs", "quit",
      ])
    #expect(session.answered.isEmpty)
  }

  @Test func anAnswerMayStayAsItIs() throws {
    var session = PassSession(.first, of: try record("title: T\nauthors: A\nyear: 2020\ndoi: 10.1000/x"))
    let seen = transcript(&session, ["P", "L", "S", "x", "R", "the best", "", ""])
    #expect(
      seen.suffix(4) == [
        "main_result skipped", "read nothing more: put the paper away", "pass2_needed skipped", "finished",
      ])
    #expect(session.record[.mainResult] == "the best")
  }

  /// The minutes of sessions add up; the day is that of the end.
  @Test(arguments: [
    ("", 20, false, "pass3_minutes 1"), ("", 95, true, "pass3_date 2026-11-21, pass3_minutes 2"),
    ("pass3_minutes: 30", 600, true, "pass3_date 2026-11-21, pass3_minutes 40"),
    ("pass3_date: 2026-11-01", 600, true, "pass3_minutes 10"),
  ])
  func log(_ yaml: String, _ seconds: Int, _ isFinished: Bool, _ log: String) throws {
    let record = try record(yaml)
    let day = try #require(CalendarDay("2026-11-21"))
    var session = PassSession(.third, of: record)
    #expect(session.log(earlier: nil, seconds: seconds, on: day, isFinished: isFinished).isEmpty)
    _ = transcript(&session, isFinished ? ["rebuilt it"] : [])
    if !isFinished {
      session = PassSession(.second, of: record)
      _ = transcript(&session, ["Table 1"])
      #expect(
        session.log(earlier: nil, seconds: seconds, on: day, isFinished: false).map(\.field) == [
          .pass2Minutes
        ])
      return
    }
    let written = session.log(
      earlier: record.minutes(of: .third), seconds: seconds, on: day, isFinished: isFinished)
    var after = PaperRecord()
    for (field, value) in written { after[value: field] = value }
    #expect(written.map { "\($0.field.key) \(after[$0.field] ?? "")" }.joined(separator: ", ") == log)
  }

  @Test func bothLanguagesHaveEveryQuestion() {
    for pass in ReadingPass.allCases {
      let english = PassGuide.stages(of: pass, in: .english, withOptional: true)
      let japanese = PassGuide.stages(of: pass, in: .japanese, withOptional: true)
      #expect(english.map(\.fields) == japanese.map(\.fields))
      let fields = english.flatMap(\.fields)
      #expect(
        Set(fields).isSuperset(
          of: RecordField.allCases.filter {
            $0.pass == pass.rawValue && $0.kind != .date && $0.kind != .number
          }))
      for field in fields {
        #expect(PassGuide.question(for: field, in: .english) != PassGuide.question(for: field, in: .japanese))
      }
    }
  }
}
