import ArgumentParser
import VaultIndex

struct Properties: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the property names of the vault, or the properties of a note.",
    discussion: """
      Examples:
        scholium properties
        scholium properties Attention
        scholium properties --name arxiv
      """)

  @Argument(help: "A note; without it, the names that the vault uses.") var note: String?
  @Option(help: ArgumentHelp("Every note's value of this property.", valueName: "property")) var name: String?
  @OptionGroup var options: AnswerOptions

  func validate() throws {
    if note != nil, name != nil { throw ValidationError("give a note or --name, not both") }
  }

  func run() throws {
    let index = try options.vault.updatedIndex()
    if let note {
      try printValues(try index.properties(of: try index.note(named: note)))
    } else if let name {
      try printValues(try index.properties(named: name))
    } else {
      try options.printer.print(
        try index.propertyNames(), as: PropertyNameItem.init, empty: "no properties"
      ) { name in
        [
          "\(name.property.oneLine, .strong)", "\(name.notes) \(name.notes == 1 ? "note" : "notes")",
          StyledText(name.types.joined(separator: ", ")),
        ]
      }
    }
  }

  private func printValues(_ entries: [PropertyEntry]) throws {
    try options.printer.print(entries, as: PropertyItem.init, empty: "no properties") { entry in
      [
        Printer.place(entry.note, entry.line), "\(entry.property.oneLine, .strong)",
        StyledText(entry.value.oneLine),
      ]
    }
  }
}
