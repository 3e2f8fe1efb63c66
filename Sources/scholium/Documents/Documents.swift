import ArgumentParser
import Checks
import Foundation
import Verification

/// The documents that are made from the program, so that they cannot say anything else: each is a file of `Documentation/`.
enum Documents {
  static func all() throws -> [(file: String, text: String)] {
    [
      ("Checks.md", CheckRules.all.map { $0.page }.joined(separator: "\n\n") + "\n"),
      ("Reasons.md", Reasons.all.map { $0.text }.joined(separator: "\n\n") + "\n"),
      ("scholium.1", try ManualPage().text),
    ]
  }
}

/// What `make docs` runs; not in the list of commands, since only who works on Scholium needs it.
struct WriteDocuments: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "documents",
    abstract: "Write the documents that are made from the program.",
    shouldDisplay: false)

  @Argument(help: "The folder.") var folder: String

  func run() throws {
    for (file, text) in try Documents.all() {
      let url = URL(filePath: folder).appending(path: file)
      let old = try? Data(contentsOf: url)
      if old == Data(text.utf8) { continue }
      try Data(text.utf8).write(to: url)
      Output.write("\(old == nil ? "made" : "changed") \(file)\n")
    }
  }
}
