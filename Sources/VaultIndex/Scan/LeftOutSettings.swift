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

  /// What is wrong with the settings.
  struct Problems {
    /// One line each.
    var messages: [String] = []
    /// The places in `userIgnoreFilters` of those that are not used.
    var filters: Set<Int> = []
  }

  /// Why each of the files at `paths` is left out, and what is wrong with the settings.
  /// - Parameter known: What was found to be wrong with these very settings before: a filter that was too slow then is not
  ///   tried again.
  func marks(of paths: [VaultPath], known: Problems?) -> (marks: [LeftOut?], problems: Problems) {
    let (values, fileProblem) = filters.read()
    let (list, kindProblem) = filters.value(of: "userIgnoreFilters", in: values, as: [Any].self, "list")
    let (folders, folderProblems) = TemplateFolder.all(templates, configuration)
    var problems = known ?? Problems(messages: [fileProblem, kindProblem].compactMap { $0 } + folderProblems)
    var marks = [LeftOut?](repeating: nil, count: paths.count)
    let written = (list ?? []).compactMap { $0 as? String }
    if written.isEmpty, folders.isEmpty { return (marks, problems) }
    let names = paths.map { $0.text.precomposedStringWithCanonicalMapping }
    if known == nil, written.count > Self.mostFilters {
      problems.messages.append(
        "\(filters.path): only the first \(Self.mostFilters) of userIgnoreFilters are used")
    }
    var matcher = PathMatcher(names)
    var untried = 0
    for (place, text) in written.prefix(Self.mostFilters).enumerated() where !problems.filters.contains(place)
    {
      do throws(QuerySyntaxError) {
        guard let found = try matcher.matches(of: text) else {
          untried += 1
          problems.filters.insert(place)
          continue
        }
        for index in found { marks[index] = .excluded }
      } catch {
        problems.filters.insert(place)
        problems.messages.append(
          "\(filters.path): '\(text.prefix(100))' of userIgnoreFilters is not used: \(error.message)"
            .replacing("\n", with: " "))
      }
    }
    if untried > 0 {
      problems.messages.append(
        "\(filters.path): \(untried) more \(untried == 1 ? "expression" : "expressions") of userIgnoreFilters "
          + "\(untried == 1 ? "is" : "are") not used: all together take too long")
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
  /// Of all expressions together: a second.
  private let budget = PatternBudget(text: (600, 250_000_000), all: (2_400, 1_000_000_000))
  /// How many more times a path is asked for an expression: some seconds.
  private var rest = 2_000_000

  init(_ names: [String]) {
    self.names = names
    folded = names.map { $0.lowercased() }
  }

  /// The positions of the paths that a filter matches; nil for an expression when those before it have taken all the time.
  /// - Throws: For what is no regular expression, or takes too long.
  mutating func matches(of filter: String) throws(QuerySyntaxError) -> [Int]? {
    guard filter.utf8.count > 2, filter.hasPrefix("/"), filter.hasSuffix("/") else {
      let prefix = filter.precomposedStringWithCanonicalMapping.lowercased()
      if prefix.isEmpty { return [] }
      return folded.indices.filter { folded[$0].utf8.starts(with: prefix.utf8) }
    }
    guard names.count <= rest, !budget.isSpent else { return nil }
    let pattern = try SearchPattern(String(filter.dropFirst().dropLast()), within: budget)
    rest -= names.count
    var found: [Int] = []
    for (index, name) in names.enumerated() where try pattern.firstRange(in: name) != nil {
      found.append(index)
    }
    return found
  }
}
