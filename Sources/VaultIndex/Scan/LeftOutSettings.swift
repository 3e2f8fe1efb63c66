internal import Foundation
internal import Hashing

/// Why a file of the vault is no part of some answers; links to it resolve all the same.
package enum LeftOut: String, Sendable {
  /// It lies in a folder for templates.
  case template
  /// `userIgnoreFilters` in Obsidian's settings match its path.
  case excluded
}

/// The settings that say which files are left out: see "What is left out" in Documentation/VaultRules.md.
struct LeftOutSettings {
  private let configuration: Configuration
  private let filters: ObsidianSettings
  private let templates: [ObsidianSettings]
  /// Differs when what the settings say may differ.
  let fingerprint: String

  init(_ vault: Vault, _ configuration: Configuration) {
    self.configuration = configuration
    filters = ObsidianSettings(VaultPath(constant: ".obsidian/app.json"), in: vault)
    templates = TemplateFolder.settings(in: vault)
    fingerprint =
      ContentHash([configuration.templates?.text ?? ""] + ([filters] + templates).map(\.fingerprint))
      .hexadecimal
  }

  /// Why each of the files at `paths` is left out, and what is wrong with the settings: one line each.
  /// - Parameter knownProblems: What was found to be wrong with these settings before: a filter that was too slow then is not
  ///   tried again.
  func marks(of paths: [VaultPath], knownProblems: [String]) -> (marks: [LeftOut?], problems: [String]) {
    let (values, filterProblem) = filters.read()
    let (folders, folderProblems) = TemplateFolder.all(templates, configuration)
    var problems = [filterProblem].compactMap { $0 } + folderProblems
    var marks = [LeftOut?](repeating: nil, count: paths.count)
    let written = (values["userIgnoreFilters"] as? [Any] ?? []).compactMap { $0 as? String }
    if written.isEmpty, folders.isEmpty { return (marks, problems) }
    let names = paths.map { $0.text.precomposedStringWithCanonicalMapping }
    if written.count > Self.mostFilters {
      problems.append("\(filters.path): only the first \(Self.mostFilters) of userIgnoreFilters are used")
    }
    var matcher = PathMatcher(names)
    for text in written.prefix(Self.mostFilters) {
      let subject = "\(filters.path): '\(text.prefix(100))' of userIgnoreFilters is not used: "
        .replacing("\n", with: " ")
      if let known = knownProblems.first(where: { $0.hasPrefix(subject) }) {
        problems.append(known)
        continue
      }
      do throws(QuerySyntaxError) {
        for index in try matcher.matches(of: text) { marks[index] = .excluded }
      } catch { problems.append(subject + error.message.replacing("\n", with: " ")) }
    }
    let prefixes = folders.map { ($0.path.text + "/").precomposedStringWithCanonicalMapping }
    for (index, name) in names.enumerated()
    where prefixes.contains(where: { name.utf8.starts(with: $0.utf8) }) {
      marks[index] = .template
    }
    return (marks, problems)
  }

  /// As many as a person writes; a stranger's file may have any number.
  private static let mostFilters = 200
}

/// Asks paths for Obsidian's filters: what a path begins with, or a regular expression between slashes, both without case.
private struct PathMatcher {
  /// In NFC.
  private let names: [String]
  private let folded: [String]
  /// How many more times a path is asked for an expression: some seconds.
  private var rest = 2_000_000

  init(_ names: [String]) {
    self.names = names
    folded = names.map { $0.lowercased() }
  }

  /// The positions of the paths that a filter matches.
  /// - Throws: For what is no regular expression, or takes too long.
  mutating func matches(of filter: String) throws(QuerySyntaxError) -> [Int] {
    guard filter.utf8.count > 2, filter.hasPrefix("/"), filter.hasSuffix("/") else {
      let prefix = filter.precomposedStringWithCanonicalMapping.lowercased()
      if prefix.isEmpty { return [] }
      return folded.indices.filter { folded[$0].utf8.starts(with: prefix.utf8) }
    }
    let pattern = try SearchPattern(String(filter.dropFirst().dropLast()))
    guard names.count <= rest else {
      throw QuerySyntaxError(message: "there are too many expressions for so many files")
    }
    rest -= names.count
    var found: [Int] = []
    for (index, name) in names.enumerated() where try pattern.firstRange(in: name) != nil {
      found.append(index)
    }
    return found
  }
}
