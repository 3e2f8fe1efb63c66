internal import Foundation
package import VaultIndex

/// The templates of a vault: Markdown files in its folder for them, and the built-in ones.
package struct VaultTemplates: Sendable {
  private let vault: Vault
  private let configuration: Configuration
  /// From the vault's root.
  private let folder: String

  package init(vault: Vault, configuration: Configuration) {
    self.vault = vault
    self.configuration = configuration
    folder = configuration.templates ?? Self.folderOfObsidian(vault) ?? "Templates"
  }

  /// The template called `name`: a file of the folder, the path of a note, or a built-in one.
  /// - Throws: `UnknownTemplateError`, or `VaultError` for a file that cannot be read.
  package func template(named name: String) throws -> NoteTemplate {
    let file = name.hasSuffix(".md") ? name : name + ".md"
    if let own = ownNames.first(where: { $0.lowercased() == file.lowercased() }) {
      return try read("\(folder)/\(own)")
    }
    if name.contains("/") {
      try vault.checkPath(file)
      return try read(file)
    }
    if let builtIn = NoteTemplate.builtIn.first(where: { $0.name == name.lowercased() }) { return builtIn }
    let names = ownNames.map { String($0.dropLast(3)) } + NoteTemplate.builtIn.map(\.name)
    throw UnknownTemplateError(name: name, known: names)
  }

  /// The template for notes on papers: the one that the configuration names, else `Paper.md` or `Pass 1.md` of the
  /// vault's folder, else the built-in one.
  package func paperTemplate() throws -> NoteTemplate {
    if let path = configuration.paperTemplate { return try template(named: path) }
    for name in ["Paper.md", "Pass 1.md"] where ownNames.contains(name) {
      return try read("\(folder)/\(name)")
    }
    return .paper
  }

  private var ownNames: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: vault.absolute(folder))) ?? []
    return names.filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") }.sorted()
  }

  private func read(_ path: String) throws -> NoteTemplate {
    NoteTemplate(name: path, bytes: try vault.read(path))
  }

  /// The folder that Obsidian's core plugin for templates has been given.
  private static func folderOfObsidian(_ vault: Vault) -> String? {
    struct Settings: Decodable { var folder: String? }
    guard let bytes = try? vault.read(".obsidian/templates.json"),
      let settings = try? JSONDecoder().decode(Settings.self, from: Data(bytes)),
      let folder = settings.folder,
      !folder.isEmpty, (try? vault.checkPath(folder)) != nil
    else { return nil }
    return folder
  }
}

/// A name that no template has.
package struct UnknownTemplateError: Error, Equatable, CustomStringConvertible {
  package var name: String
  package var known: [String]

  package var description: String {
    "there is no template '\(name)'; the templates are \(known.joined(separator: ", "))"
  }
}
