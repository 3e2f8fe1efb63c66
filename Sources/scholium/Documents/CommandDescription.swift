import ArgumentParser
import Foundation

/// A command with its arguments, as the argument parser describes it.
struct CommandDescription: Decodable {
  struct Argument: Decodable {
    enum Kind: String, Decodable { case positional, option, flag }

    struct Name: Decodable, Equatable {
      enum Kind: String, Decodable { case long, short, longWithSingleDash }
      var kind: Kind
      var name: String

      var written: String { (kind == .long ? "--" : "-") + name }
    }

    var kind: Kind
    var shouldDisplay: Bool
    var isOptional: Bool
    var isRepeating: Bool
    var names: [Name]?
    var valueName: String?
    var defaultValue: String?
    var allValues: [String]?
    var abstract: String?
  }

  var commandName: String
  var shouldDisplay: Bool
  var abstract: String?
  var discussion: String?
  var subcommands: [CommandDescription]?
  var arguments: [Argument]?

  init(of command: any ParsableArguments.Type) throws {
    struct Tool: Decodable { var command: CommandDescription }
    self = try JSONDecoder().decode(Tool.self, from: Data(command._dumpHelp().utf8)).command
  }

  /// The commands that do something themselves, with the words that name them.
  var leaves: [(words: String, command: CommandDescription)] {
    let shown = (subcommands ?? []).filter(\.shouldDisplay)
    if shown.isEmpty { return [(commandName, self)] }
    return shown.flatMap { command in
      command.leaves.map { ("\(commandName) \($0.words)", $0.command) }
    }
  }
}
