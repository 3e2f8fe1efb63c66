import ArgumentParser
import NoteParsing
import Papers
import VaultIndex

struct NoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Make notes.", subcommands: [NoteNew.self])
}

struct NoteNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a note from a template.",
    discussion: """
      A template is a note in the vault's folder for templates, or a built-in one:
      'lecture' (key concepts, links, questions, code) or 'paper'. Its variables are
      {{title}}, {{date}} and {{time}}, the last two also with a format, as in
      {{date:YYYY-MM-DD}}. A note that is there is never written over.

      Examples:
        scholium note new 'Lecture 3: Entropy' --template lecture --folder Lectures
        scholium note new 第3回 --template 'Lecture note' --dry-run
      """)

  @Argument(help: "The title.") var title: String
  @Option(help: ArgumentHelp("The template, by its name or path.", valueName: "name")) var template: String
  @Option(help: ArgumentHelp("The folder in the vault.", valueName: "folder")) var folder = ""
  @Flag(help: "Show what would be written, and write nothing.") var dryRun = false
  @OptionGroup var options: AnswerOptions

  func run() throws {
    let vault = try options.vault.findVault()
    let configuration = try options.vault.configuration(of: vault)
    let template = try VaultTemplates(vault: vault, configuration: configuration).template(named: template)
    guard let name = NoteFileName.name(for: title) else {
      throw CommandError(message: "'\(title)' has nothing that a file can be named after; give another title")
    }
    var variables: [String: NewPropertyValue] = [
      "title": NewPropertyValue(.title, .text(title)), "name": NewPropertyValue(.title, .text(title)),
      "url": .empty,
    ]
    for field in RecordField.allCases where field != .title { variables[field.key] = .empty }
    let note = try template.filled(variables, at: .now())
    let parts = folder.split(separator: "/").map(String.init)
    let path = try VaultPath((parts + [name + ".md"]).joined(separator: "/"))
    if path.isHidden { throw VaultError.outside(path.text) }
    if vault.exists(path) { throw VaultError.exists(path.text) }
    try options.printer.perform([NoteChange(path: path, new: note)], in: vault, dryRun: dryRun)
  }
}
