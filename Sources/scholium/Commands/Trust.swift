import ArgumentParser
import VaultIndex

struct TrustCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trust",
    abstract: "Let this vault choose what runs its code.",
    discussion: """
      A vault's configuration may name an interpreter, a lesser sandbox or higher
      limits. They count only in a vault that you trust, and only as long as its
      configuration stays as it is now.

      Examples:
        scholium trust
        scholium trust --revoke
      """)

  @Flag(help: "Trust the vault no more.") var revoke = false
  @OptionGroup var options: VaultOptions

  func run() throws {
    let vault = try options.findVault()
    let trust = Trust()
    let printer = options.printer()
    if revoke {
      try trust.remove(vault)
      printer.note("'\(vault.root)' chooses nothing any more")
      return
    }
    let settings = try Configuration.load(from: vault).verify
    try trust.add(vault)
    for (key, value) in settings.described { printer.print("\(key, .strong): \(value)") }
    printer.note(
      settings.powers.isEmpty
        ? "'\(vault.root)' is trusted; its configuration chooses nothing at present"
        : "'\(vault.root)' is trusted with these, until its configuration changes")
  }
}

extension VerifySettings {
  /// What a trusted vault chooses.
  fileprivate var described: [(String, String)] {
    [
      ("python", python), ("sandbox", sandbox), ("timeout", timeout.map { "\($0) s" }),
      ("memory", memory.map { "\($0) MB" }),
    ].compactMap { key, value in value.map { (key, $0) } }
  }
}
