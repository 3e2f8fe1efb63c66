internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#endif

/// Takes indexes away, with all that is kept beside them.
package struct IndexMaintenance: Sendable {
  private let folders: UserFolders
  /// Whether a file beside an index, in its folder of figures, is one that Scholium makes.
  private let isFigure: @Sendable (String) -> Bool

  package init(folders: UserFolders = UserFolders(), isFigure: @escaping @Sendable (String) -> Bool) {
    self.folders = folders
    self.isFigure = isFigure
  }

  /// Deletes the index of a vault, its figures, and their folder.
  /// - Returns: The path of the index; nil when there was none.
  package func delete(_ location: IndexLocation) throws(VaultError) -> String? {
    let isDeleted = try location.delete()
    if !location.isNamed { removeFolder(location.folder) }
    return isDeleted ? location.path : nil
  }

  /// Deletes the indexes of vaults whose folder is gone, and forgets that the reader trusted them.
  /// - Returns: The paths of those vaults, in the order of their bytes.
  package func prune() throws(VaultError) -> [String] {
    let indexes = try folders.indexes()
    var gone: [String] = []
    for name in FolderDescriptor(path: indexes)?.names() ?? [] {
      let folder = indexes + "/" + name
      guard name.utf8.count == 32, name.allSatisfy(\.isHexDigit),
        let vault = vault(of: folder), Self.isGone(vault)
      else { continue }
      try IndexFile.remove(folder + "/index.sqlite")
      removeFolder(folder)
      gone.append(vault)
    }
    try Trust(folders: folders).prune(isGone: Self.isGone)
    return gone.sorted(by: bytesPrecede)
  }

  /// Which vault a folder belongs to.
  private func vault(of folder: String) -> String? {
    var status = stat()
    let file = folder + "/" + IndexLocation.vaultFile
    guard lstat(file, &status) == 0, status.isFile, status.st_size <= PATH_MAX,
      let data = FileManager.default.contents(atPath: file), let vault = String(data: data, encoding: .utf8),
      vault.hasPrefix("/")
    else { return nil }
    return vault
  }

  private static func isGone(_ vault: String) -> Bool {
    var status = stat()
    return stat(vault, &status) != 0 ? errno == ENOENT || errno == ENOTDIR : !status.isFolder
  }

  /// Removes what Scholium has made in a vault's folder; anything else stays, and the folder with it.
  private func removeFolder(_ folder: String) {
    MarkedFolder.remove(folder + "/" + IndexLocation.figuresFolder, isOurs: isFigure)
    unlink(folder + "/" + IndexLocation.vaultFile)
    rmdir(folder)
  }
}
