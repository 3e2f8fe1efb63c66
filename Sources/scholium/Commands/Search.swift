import ArgumentParser
import VaultIndex
import Workspace

struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find notes by their text, the best first.",
    discussion: """
      Every term must be in the note; OR, -not and ( ) combine them; "a phrase"; prefix*; /regular expression/.
      An operator takes a word, a phrase or a group in ( ):
        path: file: tag:                 the note's path, file name, tags
        content:                         the text only, not the file name or an alias
        line: block: section:            all within one line, block, or section between headings
        task: task-todo: task-done:      in a task, an open one, a done one
        has:formula has:code has:link has:task
        [property] [property:value]
      Case, width and Unicode form do not matter; words are not stemmed. A regular expression is looked for in
      the text as written, without case ((?-i) turns that off); ^ and $ are the ends of lines.

      Examples:
        scholium search エントロピー
        scholium search 'attention (softmax OR "scaled dot") -tag:draft'
        scholium search 'section:(Adam bias) -line:/TODO|FIXME/'
        scholium search '勾配 has:formula [status:read]'
        scholium search -- -draft
      """)

  @Argument(help: "The query; several words are one query.") var query: [String]
  @Option(help: ArgumentHelp("At most this many notes; 0 is all.", valueName: "number")) var limit = 20
  @OptionGroup var options: AnswerOptions

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit takes a number, 0 or more") }
  }

  func run() throws {
    let query = query.joined(separator: " ")
    // A query that is none is said before the notes are read.
    _ = try QueryParser.parse(query)
    let answer = try options.vault.updatedWorkspace().find(query, limit: limit)
    let printer = options.printer
    if try printer.encode(answer.results, as: SearchItem.init) { return }
    if answer.results.isEmpty { printer.note("no note answers") }
    for result in answer.results {
      printer.print("\(Printer.place(result.note, result.line))  \(result.title.oneLine, .strong)")
      printer.print("    \(result.snippet.oneLine)")
    }
    if answer.total > answer.results.count {
      printer.note("\(answer.total - answer.results.count) more; --limit 0 shows all")
    }
  }
}
