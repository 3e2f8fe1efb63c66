import ArgumentParser
import VaultIndex

/// A word in the place of a command that is none.
struct MisspeltCommand {
  /// What was typed.
  var word: String
  /// The commands before it, such as `scholium paper`.
  var parents: String
  /// The commands that may have been meant, the nearest first.
  var suggestions: [String]

  /// Looks for the first word that should be a command; nil when each such word is one.
  init?(_ arguments: [String], of root: any ParsableCommand.Type = Scholium.self) {
    var command = root
    parents = root._commandName
    for argument in arguments {
      let commands = command.configuration.subcommands
      guard !commands.isEmpty, !argument.hasPrefix("-") else { return nil }
      if argument == "help" { return nil }
      guard let next = commands.first(where: { $0._commandName == argument }) else {
        word = argument
        suggestions = Self.near(
          argument, of: commands.filter { $0.configuration.shouldDisplay }.map { $0._commandName } + ["help"])
        return
      }
      parents += " " + argument
      command = next
    }
    return nil
  }

  var message: String {
    let hint = suggestions.map { "'\($0)'" }.joined(separator: " or ")
    return "there is no command '\(word)'" + (hint.isEmpty ? "" : "; did you mean \(hint)?")
      + "\n  See '\(parents) --help' for all commands."
  }

  private static func near(_ word: String, of names: [String]) -> [String] {
    let wanted = Array(word.lowercased())
    // Two letters that changed places are two steps apart.
    let limit = wanted.count < 4 ? 1 : 2
    let distances = names.compactMap { name in
      editDistance(wanted, Array(name), limit: limit).map { (name: name, distance: $0) }
    }
    guard let least = distances.map(\.distance).min() else {
      return wanted.count > 1 ? names.filter { $0.hasPrefix(word) } : []
    }
    return distances.filter { $0.distance == least }.map(\.name)
  }
}
