import ArgumentParser
import Foundation
import NoteParsing
import Papers
import VaultIndex
import Workspace

struct PaperAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Make a note on a paper.",
    discussion: """
      The note is made from the vault's template, or from a built-in one, in the folder
      'papers' of the configuration. What is not known stays empty. A paper is one note:
      when the vault has it, empty fields are filled, yours are kept, and a diff is shown.

      Examples:
        scholium paper add 1706.03762
        scholium paper add https://arxiv.org/abs/1706.03762v5 --title 'Attention Is All You Need'
        scholium paper add 10.1038/nature14539 --author 'Yann LeCun' --year 2015 --dry-run
      """)

  @Argument(help: "An arXiv identifier, a DOI or the URL of one.") var paper: String
  @OptionGroup var identity: IdentityOptions
  @Option(help: ArgumentHelp("The template, by its name or path.", valueName: "name")) var template: String?
  @Flag(help: "Ask nobody on the network. Today nothing does.") var offline = false
  @OptionGroup var writing: WritingOptions
  @OptionGroup var options: AnswerOptions

  func validate() throws {
    let given = Set(identity.answers.keys).union([.arxivID, .doi])
    for field in writing.replace where !given.contains(field) {
      let option = field == .authors ? "author" : field.key.replacingOccurrences(of: "_", with: "-")
      throw ValidationError("--replace \(field.key) needs what is to be there instead: --\(option)")
    }
  }

  func run() throws {
    let paper = try PaperIdentity(paper)
    let moment = TemplateMoment.now()
    if let arXiv = paper.arXiv, arXiv.month > moment.day {
      throw CommandError(
        message: "arXiv:\(arXiv.id) is dated \(arXiv.month), which is still to come; check it")
    }
    let workspace = try options.vault.updatedWorkspace()
    do { try add(paper, to: workspace.index, at: moment) } catch VaultError.exists {
      // Another process was quicker: the paper may be there by now.
      _ = try options.vault.update(workspace)
      try add(paper, to: workspace.index, at: moment)
    }
  }

  private func add(_ paper: PaperIdentity, to index: VaultIndex, at moment: TemplateMoment) throws {
    let changes = try PaperNotes(index: index).change(
      for: paper, identity.answers, replacing: Set(writing.replace), template: template, at: moment)
    try options.printer.perform(changes, in: index.vault, dryRun: writing.dryRun)
  }
}
