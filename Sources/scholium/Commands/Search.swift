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
      Case, accents and width (half or full) do not matter. A word finds its plural and its singular (networks,
      network; matrices, matrix), and a Japanese word with a long vowel at its end the one without; between quotation
      marks only what is written is found. Signs of a term must be there: C++, .NET, node.js. OR, the minus, the colon
      and the quotation marks may be of full width, as Japanese keyboards give them, and the marks curved. A regular
      expression is looked for in the text as written, without case ((?-i) turns that off); ^ and $ are the ends of
      lines.

      First come the notes with most terms in their file name, title or aliases, a whole name before a part; then those
      whose headings and text answer best, where a rare word counts for more than a common one.

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
    let expression = try QueryParser.parse(query)
    let answer = try options.vault.updatedWorkspace().find(query, limit: limit)
    let printer = options.printer
    if try printer.encode(answer.results, as: SearchItem.init) { return }
    if answer.results.isEmpty {
      let hints = answer.missing.isEmpty ? [expression.hint].compactMap { $0 } : answer.missing.map(\.hint)
      printer.note((["no note answers"] + hints).joined(separator: "; "))
    }
    for result in answer.results {
      printer.print("\(Printer.place(result.note, result.line))  \(result.title.oneLine, .strong)")
      printer.print("    \(result.snippet.oneLine)")
    }
    if answer.total > answer.results.count {
      printer.note("\(answer.total - answer.results.count) more; --limit 0 shows all")
    }
  }
}

extension QueryExpression {
  /// What a person is told when each term is in some note, and all of them in none.
  fileprivate var hint: String? {
    guard case .and(let parts) = self else { return nil }
    let terms = parts.filter { if case .text = $0 { true } else { false } }
    return terms.count > 1 ? "OR between the words finds the notes that have one of them" : nil
  }
}

extension MissingTerm {
  /// What a person is told of a term that is nowhere.
  fileprivate var hint: String {
    let question = near.isEmpty ? "" : ": did you mean \(near.joined(separator: ", "))?"
    return isThere ? "no note holds '\(term)' with the rest\(question)" : "'\(term)' is in no note\(question)"
  }
}
