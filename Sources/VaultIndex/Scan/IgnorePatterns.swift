#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The globs of the configuration's `ignore` list.
struct IgnorePatterns: Sendable {
  private struct Pattern {
    var glob: String
    var isAnchored: Bool
    var isForFolders: Bool
    var flags: Int32
  }
  private let patterns: [Pattern]

  init(_ globs: [String]) {
    patterns = globs.map { text in
      var glob = text[...]
      let isForFolders = glob.hasSuffix("/")
      while glob.hasSuffix("/") { glob.removeLast() }
      if glob.hasSuffix("/**") { glob.removeLast(3) }
      let isAnchored = glob.contains("/")
      while glob.hasPrefix("/") || glob.hasPrefix("./") { glob.removeFirst() }
      return Pattern(
        glob: String(glob), isAnchored: isAnchored, isForFolders: isForFolders,
        flags: glob.contains("**") ? 0 : FNM_PATHNAME)
    }
  }

  /// Whether the entry at `path` with the last part `name` is ignored; what lies below one is never asked.
  func match(path: String, name: String, isFolder: Bool) -> Bool {
    patterns.contains { pattern in
      (isFolder || !pattern.isForFolders)
        && fnmatch(pattern.glob, pattern.isAnchored ? path : name, pattern.flags) == 0
    }
  }
}
