package import VaultIndex

/// The templates of a vault: Markdown files in its folder for them, and the built-in ones.
package struct VaultTemplates: Sendable {
  private let vault: Vault
  private let configuration: Configuration
  private let folder: VaultPath

  package init(vault: Vault, configuration: Configuration) {
    self.vault = vault
    self.configuration = configuration
    folder =
      TemplateFolder.all(in: vault, configuration: configuration).first?.path
      ?? VaultPath(constant: "Templates")
  }

  /// The template called `name`: a file of the folder, the path of a note, or a built-in one.
  /// - Throws: `UnknownTemplateError`, or `VaultError` for a file that cannot be read.
  package func template(named name: String) throws -> NoteTemplate {
    let file = name.hasSuffix(".md") ? name : name + ".md"
    if let own = try ownTemplates().first(where: { $0.name.lowercased() == file.lowercased() }) {
      return try read(own)
    }
    if name.contains("/") {
      let path = try VaultPath(file)
      guard !path.isHidden else { throw VaultError.outside(file) }
      return try read(path)
    }
    if let builtIn = NoteTemplate.builtIn.first(where: { $0.name == name.lowercased() }) { return builtIn }
    let names =
      try ownTemplates().map { String($0.name.dropLast(3)) } + NoteTemplate.builtIn.map(\.name)
    throw UnknownTemplateError(name: name, known: names)
  }

  /// The template for notes on papers: the one that the configuration names, else `Paper.md` or `Pass 1.md` of the
  /// vault's folder, else the built-in one.
  package func paperTemplate() throws -> NoteTemplate {
    if let path = configuration.paperTemplate { return try template(named: path) }
    for name in ["Paper.md", "Pass 1.md"] {
      if let own = try ownTemplates().first(where: { $0.name == name }) { return try read(own) }
    }
    return .paper
  }

  private func ownTemplates() throws -> [VaultPath] {
    try vault.names(in: folder).compactMap(folder.appending)
      .filter { !$0.isHidden && $0.text.hasSuffix(".md") }
  }

  private func read(_ path: VaultPath) throws -> NoteTemplate {
    NoteTemplate(name: path.text, bytes: try vault.read(path))
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
