package import Changes
package import Checks
package import NoteParsing
package import VaultIndex

/// A line for a person that is no part of an answer: what runs the notes, what is ignored.
package typealias Message = @Sendable (String) -> Void

/// A vault as a program works on it: the command line, an editor's server, a page.
///
/// It answers for the files as they are, and for one note also with a text that is not saved.
package final class Workspace: Sendable {
  /// The index, for queries. `update` brings it up to date.
  package let index: VaultIndex
  let folders: UserFolders
  let say: Message

  /// - Parameters:
  ///   - folders: The reader's own.
  ///   - say: Called with what a person should know.
  package init(
    index: VaultIndex, folders: UserFolders = UserFolders(), say: @escaping Message = { _ in }
  ) {
    self.index = index
    self.folders = folders
    self.say = say
  }

  /// Opens the index of a vault, and says what the vault may not configure.
  /// - Parameters:
  ///   - file: The database that the reader has named; nil for the vault's own among the reader's.
  ///   - wait: How long to wait for another process, in seconds.
  package convenience init(
    vault: Vault, indexFile file: String? = nil, wait: Double = 10, folders: UserFolders = UserFolders(),
    say: @escaping Message = { _ in }
  ) throws {
    let configuration = try Self.configuration(of: vault, say: say)
    let index = try VaultIndex(
      vault: vault, configuration: configuration, file: file, busyTimeout: wait, folders: folders)
    self.init(index: index, folders: folders, say: say)
  }

  /// The vault's own settings; what it may not set is said.
  package static func configuration(of vault: Vault, say: Message) throws -> Configuration {
    let configuration = try Configuration.load(from: vault)
    guard !configuration.ignoredKeys.isEmpty else { return configuration }
    // As many as a person reads: a stranger's file may have any number.
    let more = configuration.ignoredKeys.count - 10
    let keys =
      configuration.ignoredKeys.prefix(10).map { "`\($0)`" }.joined(separator: ", ")
      + (more > 0 ? " and \(more) more" : "")
    let known = Configuration.vaultKeys.map { "`\($0)`" }.joined(separator: ", ")
    say(
      "\(Configuration.path): \(keys) \(configuration.ignoredKeys.count == 1 ? "is" : "are") ignored; a vault may set \(known)"
    )
    return configuration
  }

  /// The changes that commands have made to the vault.
  package var journal: ChangeJournal { ChangeJournal(index.vault, folders: folders) }

  /// Brings the index up to date with the files.
  @discardableResult
  package func update(rebuild: Bool = false, progress: ((Int, Int) -> Void)? = nil) throws -> UpdateSummary {
    let summary = try index.update(rebuild: rebuild, progress: progress)
    for message in summary.messages { say(message) }
    return summary
  }

  /// Looks at the vault several times a second until something in it has changed.
  @discardableResult
  package func waitForChange() async throws -> UpdateSummary {
    while true {
      try await ContinuousClock().sleep(for: .milliseconds(250))
      let summary = try index.update()
      if summary.added + summary.changed + summary.removed > 0 { return summary }
    }
  }

  /// What is wrong in the vault, by note and place.
  /// - Parameter day: Today.
  package func check(
    _ rules: [any CheckRule.Type] = CheckRules.all, on day: CalendarDay
  ) throws -> [Finding] {
    try CheckRules.findings(of: rules, in: index, on: day)
  }

  /// What is wrong in one note with `bytes` as its text, saved or not; the note need not be there yet.
  /// - Parameter day: Today.
  package func check(
    _ bytes: [UInt8], as path: VaultPath, _ rules: [any CheckRule.Type] = CheckRules.all, on day: CalendarDay
  ) throws -> [Finding] {
    try index.withUnsaved(bytes, at: path) { index in
      try CheckRules.findings(of: rules, in: index, on: day, note: path)
    }
  }
}
