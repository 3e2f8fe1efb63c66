/// A folder of the vault for templates, and the setting that names it.
package struct TemplateFolder: Sendable, Equatable {
  package var path: VaultPath
  /// Such as `templates in .scholium/config.yaml`.
  package var setting: String

  /// The keys of Obsidian's own plugin for templates, and of Templater.
  private static let keys = [
    (key: "folder", file: VaultPath(constant: ".obsidian/templates.json")),
    (key: "templates_folder", file: VaultPath(constant: ".obsidian/plugins/templater-obsidian/data.json")),
  ]

  /// The folders that the settings of a vault name, Scholium's own first.
  package static func all(in vault: Vault, configuration: Configuration) -> [TemplateFolder] {
    all(settings(in: vault), configuration).folders
  }

  /// The files of Obsidian's settings that may name one.
  static func settings(in vault: Vault) -> [ObsidianSettings] {
    keys.map { ObsidianSettings($0.file, in: vault) }
  }

  /// The folders, and what is wrong with the files.
  static func all(
    _ settings: [ObsidianSettings], _ configuration: Configuration
  ) -> (folders: [TemplateFolder], problems: [String]) {
    var folders: [TemplateFolder] = []
    var problems: [String] = []
    if let own = configuration.templates {
      folders.append(TemplateFolder(path: own, setting: "templates in \(Configuration.path)"))
    }
    for (setting, key) in zip(settings, keys.map(\.key)) {
      let (values, problem) = setting.read()
      let (value, kindProblem) = setting.value(of: key, in: values, as: String.self, "text")
      problems += [problem, kindProblem].compactMap { $0 }
      if let path = value.flatMap(folder) {
        folders.append(TemplateFolder(path: path, setting: "\(key) in \(setting.path)"))
      }
    }
    return (folders, problems)
  }

  /// The folder of the vault that a setting means; nil for the vault as a whole, for a hidden one, and for what leads out.
  private static func folder(_ setting: String) -> VaultPath? {
    let parts = setting.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    guard let folder = try? VaultPath(parts.joined(separator: "/")), !folder.isHidden else { return nil }
    return folder
  }
}
