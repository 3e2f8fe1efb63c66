import ArgumentParser
import NoteParsing
import VaultIndex

struct PaperShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a paper's record and what it lacks.",
    discussion: """
      Examples:
        scholium paper show 1706.03762
        scholium paper show vaswani2017attention
        scholium paper show "Papers/Attention Is All You Need" --format json
      """)

  @Argument(help: "An arXiv identifier, a DOI, a citekey or a note.") var paper: String
  @OptionGroup var options: AnswerOptions

  func run() throws {
    let index = try options.vault.updatedIndex()
    let paper = try index.paper(named: paper)
    let printer = options.printer
    if try printer.encode([paper], as: { PaperItem($0) }) { return }
    let record = paper.record
    let sections = try index.answerSections(of: paper.note)
    printer.print("\(paper.title.oneLine, .strong)")
    printer.print("\(paper.note.path, .path)")
    printer.print()
    let logs = ReadingPass.allCases.flatMap { [$0.dateField, $0.minutesField] }
    printer.print(
      table: RecordField.allCases.compactMap { field in
        guard field != .title, !logs.contains(field), let text = record[field] else { return nil }
        var row: [StyledText] = ["  \(field.key, .faint)", StyledText(text.oneLine)]
        if let line = sections[field] { row[1].segments.append((" (more in line \(line))", .faint)) }
        return row
      })
    printer.print()
    let progress = ReadingProgress(record)
    printer.print(table: ReadingPass.allCases.map { row(of: $0, record, progress) })
    for pass in ReadingPass.allCases where pass <= progress.next ?? .first {
      for gap in progress.gaps(of: pass) {
        printer.print(
          "  \(gap.isRequired ? "missing" : "better", gap.isRequired ? .bad : .faint): \(gap.field.key) \(gap.message)"
        )
      }
    }
    if paper.citedBy > 0 { printer.print("  cited by \(paper.citedBy) of your papers") }
  }

  private func row(
    of pass: ReadingPass, _ record: PaperRecord, _ progress: ReadingProgress
  ) -> [StyledText] {
    let details = [
      record.date(of: pass)?.description, record.minutes(of: pass).map { "\($0) min" },
      progress.next == pass ? "next" : nil,
    ]
    return [
      "  pass \(pass.rawValue)", "\(progress.state(of: pass).rawValue, .strong)",
      StyledText(details.compactMap { $0 }.joined(separator: ", ")),
    ]
  }
}
