internal import Yams

/// The settings of a vault's `.scholium/config.yaml`, or of the reader's own, each of them optional.
package struct Configuration: Sendable, Equatable {
  /// Whose file it is. A vault may be a stranger's, and has no say in where something is written or what runs.
  package enum Owner: Sendable, Equatable {
    case vault
    case reader(path: String)

    /// What messages call the file.
    var path: String {
      switch self {
      case .vault: Configuration.path.text
      case .reader(let path): path
      }
    }
  }

  /// Globs of paths that are not read.
  package var ignore: [String] = []
  /// The folder that holds the index of each vault, from the home folder when it is relative; the reader's alone.
  package var index: String?
  /// The folder for new notes on papers.
  package var papers = VaultPath(constant: "Papers")
  /// The folder of the vault's templates; nil for what Obsidian's settings say.
  package var templates: VaultPath?
  /// The template for notes on papers: a name or a path.
  package var paperTemplate: String?
  /// The macros of formulas: LaTeX by name with the backslash.
  package var macros: [String: String] = [:]
  /// What symbols mean: `function`, `name`, a number, or for `\log` its base; by LaTeX.
  package var glossary: [String: String] = [:]
  /// How notes are run.
  package var verify = VerifySettings()

  /// The keys of a vault's file that mean nothing there, in its order.
  package var ignoredKeys: [String] = []

  package init(ignore: [String] = []) { self.ignore = ignore }

  /// The path of the file in a vault.
  package static let path = VaultPath(constant: ".scholium/config.yaml")

  /// The file that `init` writes: every key, commented out.
  package static let defaultText = #"""
    # Scholium's settings for this vault. Every key is optional.

    # Files and folders that Scholium does not read. A pattern without a slash is compared with names, one
    # with a slash with paths from the vault's root; a folder that matches is ignored with all it holds.
    # ignore:
    #   - Archive
    #   - Clippings/*.md

    # The folder for new notes on papers.
    # papers: Papers

    # The folder of your templates. Without this key: the folder that Obsidian's settings name, or Templates.
    # templates: Templates

    # The template for new notes on papers, by its name or path. Without this key: Paper.md or Pass 1.md in that
    # folder, or a built-in one.
    # paper_template: Pass 1

    # Macros that your formulas may use, as your renderer defines them; #1, #2, ... are their arguments.
    # macros:
    #   \E: '\mathbb{E}'
    #   \norm: '\lVert #1 \rVert'

    # What symbols mean where a note does not say: `function` (\sigma(2) is a call, no product), `name` (e, i, \pi are no
    # constants), a number, or for \log `natural`, `base 2` or `base 10`.
    # glossary:
    #   \log: base 2
    #   \sigma: function
    #   k_B: 1.380649e-23

    # How `scholium verify` runs the notes' code. `python`, `sandbox`, `timeout` and `memory` count only after
    # `scholium trust`, or in your own ~/.config/scholium/config.yaml.
    # verify:
    #   python: python3         # a path, or a name on the PATH
    #   sandbox: full           # or reduced
    #   timeout: 10             # seconds for a note
    #   memory: 4096            # megabytes for a note
    #   prelude:                # for names that a note uses and does not define
    #     np: import numpy as np

    """#

  /// The settings of `vault`; the defaults when it has no configuration file.
  package static func load(from vault: Vault) throws(VaultError) -> Configuration {
    // A folder that leads out of the vault is said to, whatever is in it.
    guard let folder = try vault.open(VaultPath(constant: ".scholium")),
      folder.status(of: path.name) != nil
    else { return Configuration() }
    let bytes = try vault.read(path, limit: largestFile)
    return try Configuration(text: String(decoding: bytes, as: UTF8.self), of: .vault)
  }

  /// The most bytes of a configuration that are read.
  package static let largestFile = 1 << 20

  /// The keys that a vault may set, whoever it comes from: none of them names a program, or a place outside of it. Of
  /// `verify`, the `prelude` runs in the sandbox as the notes do; the rest counts where the reader trusts the vault.
  package static let vaultKeys = [
    "glossary", "ignore", "macros", "paper_template", "papers", "templates", "verify",
  ]

  /// Reads the text of a configuration file.
  package init(text: String, of owner: Owner = .vault) throws(VaultError) {
    self.init()
    let reader = ConfigurationReader(path: owner.path)
    guard let root = try Configuration.compose(text, owner.path) else { return }
    if root.null != nil { return }
    guard let mapping = root.mapping else {
      throw reader.failure(root, "expected keys with values, such as `ignore:`")
    }
    for (key, value) in mapping {
      let name = key.string ?? "?"
      if owner == .vault, !Self.vaultKeys.contains(name) {
        ignoredKeys.append(name)
        continue
      }
      switch name {
      case "ignore": ignore = try reader.strings(value)
      case "index": index = try reader.string(value, "`index` must be a folder for indexes") ?? index
      case "papers": papers = try reader.folder(value, "papers") ?? papers
      case "templates": templates = try reader.folder(value, "templates") ?? templates
      case "paper_template":
        paperTemplate =
          try reader.string(value, "`paper_template` must be the name of a template") ?? paperTemplate
      case "verify": verify = try VerifySettings(value, in: owner.path)
      case "macros":
        macros = try reader.texts(
          value, "`macros` must have the LaTeX of each macro, such as `\\E: '\\mathbb{E}'`")
      case "glossary":
        glossary = try reader.texts(
          value, "`glossary` must have a meaning for each symbol, such as `\\sigma: function`")
      default:
        let keys = (Self.vaultKeys + ["index"]).sorted().map { "`\($0)`" }.joined(separator: ", ")
        throw reader.failure(key, "unknown key `\(name)`; the keys are \(keys)")
      }
    }
  }

  private static func compose(_ text: String, _ path: String) throws(VaultError) -> Node? {
    do {
      return try Yams.compose(yaml: text)
    } catch let error as YamlError {
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        throw .configuration(path: path, line: mark.line, column: mark.column, message: problem)
      default: throw .configuration(path: path, line: 1, column: 1, message: "\(error)")
      }
    } catch { throw .configuration(path: path, line: 1, column: 1, message: "\(error)") }
  }
}

/// Reads the values of a configuration file.
private struct ConfigurationReader {
  /// What messages call the file.
  let path: String

  func strings(_ node: Node) throws(VaultError) -> [String] {
    if node.null != nil { return [] }
    if let scalar = node.scalar { return [scalar.string] }
    guard let sequence = node.sequence else { throw failure(node, "`ignore` must be a list of patterns") }
    var result: [String] = []
    for item in sequence {
      guard let scalar = item.scalar else { throw failure(item, "a pattern must be a text") }
      result.append(scalar.string)
    }
    return result
  }

  /// Texts by key.
  func texts(_ node: Node, _ message: String) throws(VaultError) -> [String: String] {
    if node.null != nil { return [:] }
    guard let mapping = node.mapping else { throw failure(node, message) }
    var result: [String: String] = [:]
    for (key, value) in mapping {
      guard let name = key.string, let text = value.scalar?.string else { throw failure(value, message) }
      result[name] = text
    }
    return result
  }

  /// The text of a value; nil when it is empty.
  func string(_ node: Node, _ message: String) throws(VaultError) -> String? {
    if node.null != nil { return nil }
    guard let text = node.scalar?.string, !text.isEmpty else { throw failure(node, message) }
    return text
  }

  /// A folder of the vault.
  func folder(_ node: Node, _ key: String) throws(VaultError) -> VaultPath? {
    guard let text = try string(node, "`\(key)` must be a folder of the vault") else { return nil }
    let parts = text.split(separator: "/").joined(separator: "/")
    guard !text.hasPrefix("/"), let folder = try? VaultPath(parts), !folder.isHidden else {
      throw failure(node, "`\(key)` must be a folder of the vault, not hidden and not out of it")
    }
    return folder
  }

  func failure(_ node: Node, _ message: String) -> VaultError {
    .configuration(
      path: path, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, message: message)
  }
}
