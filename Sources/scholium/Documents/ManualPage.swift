import ArgumentParser

/// The manual page of the program and all its commands.
struct ManualPage {
  private var page = Roff()

  init() throws {
    let program = try CommandDescription(of: Scholium.self)
    let shared =
      try (CommandDescription(of: AnswerOptions.self).arguments ?? [])
      + (program.arguments ?? []).filter { $0.names?.contains { $0.name == "version" } ?? false }
    let configuration = Scholium.configuration
    page.request(".TH SCHOLIUM 1 \"\" \"Scholium \(configuration.version)\" \"User Commands\"")
    page.section("NAME")
    page.line("scholium \\- \(Roff.escaped(Self.lowercased(program.abstract ?? "")))")
    page.section("SYNOPSIS")
    page.line("\\fBscholium\\fR \\fIcommand\\fR [\\fIoptions\\fR] [\\fIarguments\\fR]")
    page.section("DESCRIPTION")
    page.prose((program.discussion ?? "").replacing(ExitStatus.help, with: ""))
    page.section("OPTIONS")
    page.text("These go with every command that answers; \\fBscholium help\\fR \\fIcommand\\fR has all.")
    for argument in shared { add(argument) }
    for group in configuration.groupedSubcommands {
      page.section("\(group.name.uppercased()) COMMANDS")
      let names = group.subcommands.map { $0._commandName }
      for name in names {
        guard let command = program.subcommands?.first(where: { $0.commandName == name }) else { continue }
        for (words, leaf) in command.leaves { add(leaf, words, without: shared) }
      }
    }
    page.section("EXIT STATUS")
    for status in ExitStatus.allCases { page.item("\\fB\(status.rawValue)\\fR", status.meaning) }
    page.section("ENVIRONMENT")
    for (name, meaning) in Self.environment { page.item("\\fB\(Roff.escaped(name))\\fR", meaning) }
    page.section("FILES")
    for (name, meaning) in Self.files { page.item("\\fI\(Roff.escaped(name))\\fR", meaning) }
  }

  var text: String { page.text }

  private mutating func add(
    _ command: CommandDescription, _ words: String, without shared: [CommandDescription.Argument]
  ) {
    let own = (command.arguments ?? []).filter { argument in
      argument.shouldDisplay && !shared.contains { $0.names != nil && $0.names == argument.names }
    }
    let places = own.filter { $0.kind == .positional }.map { argument in
      let name = "\\fI\(Roff.escaped(argument.valueName ?? ""))\\fR\(argument.isRepeating ? " ..." : "")"
      return argument.isOptional ? "[\(name)]" : name
    }
    page.subsection((["\\fB\(Roff.escaped(words))\\fR"] + places).joined(separator: " "))
    page.text(Roff.escaped(command.abstract ?? ""))
    page.prose(command.discussion ?? "")
    for argument in own { add(argument) }
  }

  private mutating func add(_ argument: CommandDescription.Argument) {
    let value = "\\fI\(Roff.escaped(argument.valueName ?? ""))\\fR"
    let names = (argument.names ?? []).map { "\\fB\(Roff.escaped($0.written))\\fR" }.joined(separator: ", ")
    let head =
      switch argument.kind {
      case .positional: value
      case .option: "\(names) \(value)"
      case .flag: names
      }
    var meaning = argument.abstract ?? ""
    if let values = argument.allValues, !values.isEmpty, values.count <= 12 {
      meaning += " One of \(values.joined(separator: ", "))."
    }
    if let value = argument.defaultValue, argument.kind == .option { meaning += " By default \(value)." }
    page.item(head, meaning)
  }

  /// The sentence as the line of `NAME` has it: without the capital and the full stop.
  private static func lowercased(_ sentence: String) -> String {
    sentence.prefix(1).lowercased() + sentence.dropFirst().trimmingSuffix(".")
  }

  private static let environment = [
    ("SCHOLIUM_VAULT", "The vault when --vault is not given."),
    ("SCHOLIUM_INDEX", "The folder that holds the index of each vault, in place of your cache."),
    ("NO_COLOR", "When set and not empty, no colours unless --color always is given."),
    ("XDG_CACHE_HOME, XDG_CONFIG_HOME, XDG_STATE_HOME", "Where your folders are, when not below your home."),
  ]

  private static let files = [
    (
      "~/.cache/scholium/.../index.sqlite",
      "The index of a vault, a cache that can be deleted at any time; 'scholium status' says where it is. It never lies in the vault."
    ),
    (".scholium/config.yaml", "The configuration of a vault."),
    (
      "~/.config/scholium/config.yaml",
      "Your own settings: 'index', the folder of indexes, and 'verify', what runs the notes."
    ),
    ("~/.local/state/scholium", "Which vaults are trusted."),
  ]
}

extension Substring {
  fileprivate func trimmingSuffix(_ suffix: String) -> Substring {
    hasSuffix(suffix) ? dropLast(suffix.count) : self
  }
}
