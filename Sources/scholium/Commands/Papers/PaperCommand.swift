import ArgumentParser

struct PaperCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paper",
    abstract: "The papers that notes are about.",
    discussion: """
      A paper is named by its arXiv identifier in any spelling, its DOI, its citekey,
      or its note. What makes a note one on a paper: 'arxiv_id', 'doi' or 'citekey'
      among its properties, or a table or Python dict of answers.

      Examples:
        scholium paper add 1706.03762
        scholium paper list --next 1
        scholium paper show 1706.03762
        scholium paper next
        scholium paper week
      """,
    subcommands: [
      PaperAdd.self, PaperImport.self, PaperExport.self, PaperList.self, PaperShow.self, PaperNext.self,
      PaperCites.self, PaperCitedBy.self,
      PaperWeek.self,
    ])
}
