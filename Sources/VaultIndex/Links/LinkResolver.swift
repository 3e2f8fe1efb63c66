internal import Foundation
internal import NoteParsing
internal import Synchronization

/// Finds the file that a link means, as Obsidian does: see "Links" in Documentation/VaultRules.md.
package struct LinkResolver: Sendable {
  /// Answers that took a look at several files, for the links of one folder: what decides is the target as written and
  /// the folder it is written in.
  private final class Cache: Sendable {
    struct Question: Hashable {
      /// Bytes, as two spellings of one name may mean two files.
      var target: [UInt8]
      var folder: [UInt8]
    }
    private let answers = Mutex<[Question: Resolution]>([:])
    private static let most = 20_000
    /// Longer targets, in bytes, are not kept.
    private static let longest = 4096

    func answer(to question: Question, _ find: () -> Resolution) -> Resolution {
      if question.target.count > Self.longest { return find() }
      if let known = answers.withLock({ $0[question] }) { return known }
      let answer = find()
      answers.withLock { answers in
        if answers.count >= Self.most { answers.removeAll() }
        answers[question] = answer
      }
      return answer
    }
  }
  private let cache = Cache()

  private struct File: Sendable {
    var id: Int64
    var path: VaultPath
    /// The path as paths are compared.
    var folded: String
    var isNote: Bool
  }
  private var files: [File] = []
  /// The files with a name key, by their position in `files`.
  private var byName: [String: [Int32]] = [:]

  package init(files all: some Sequence<(id: Int64, path: VaultPath, isNote: Bool)>) {
    files.reserveCapacity(all.underestimatedCount)
    byName.reserveCapacity(all.underestimatedCount)
    for file in all {
      let folded = Self.normalized(file.path.text)
      byName[Self.lastPart(folded), default: []].append(Int32(files.count))
      files.append(File(id: file.id, path: file.path, folded: folded, isNote: file.isNote))
    }
  }

  /// The file that `target`, the path part of a link in the note at `sourcePath`, means.
  package func resolve(target: String, from sourcePath: VaultPath) -> Resolution {
    if target.isEmpty {
      let own = (byName[Self.fileKey(sourcePath)] ?? []).first { files[Int($0)].path == sourcePath }
      return found(own, .own, key: "", ambiguous: false)
    }
    let text = Self.normalized(target)
    if !text.utf8.contains(UInt8(ascii: "/")), let quick = onlyCandidate(named: text) { return quick }
    var segments = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let keys = Self.lookupKeys(segments[segments.count - 1])
    guard let key = keys.first(where: { byName[$0] != nil }), let candidates = byName[key] else {
      return found(nil, .notFound, key: keys[keys.count - 1], ambiguous: false)
    }
    segments[segments.count - 1] = key
    let isBare = segments.count == 1
    if isBare, candidates.count == 1 {
      return found(candidates[0], .onlyCandidate, key: key, ambiguous: false)
    }
    if candidates.count < 8 {
      return resolve(target, text, segments, among: candidates, key, from: sourcePath)
    }
    let folder = Array(sourcePath.text.utf8)
    return cache.answer(
      to: Cache.Question(
        target: Array(target.utf8), folder: Array(folder[..<(folder.lastIndex(of: UInt8(ascii: "/")) ?? 0)]))
    ) { resolve(target, text, segments, among: candidates, key, from: sourcePath) }
  }

  /// The file that a file card of a canvas shows: exactly the path `target`, extension and all.
  package func resolve(card target: String) -> Resolution {
    let path = Self.normalized(target).split(separator: "/").joined(separator: "/")
    let name = Self.lastPart(path)
    guard let candidates = byName[name] else {
      return found(nil, .notFound, key: Self.lookupKeys(name).last ?? name, ambiguous: false)
    }
    return exact(path, written: target, among: candidates, rule: .rootPath, key: name)
  }

  /// Looks for the file among those that have its name.
  private func resolve(
    _ target: String, _ text: String, _ segments: [String], among candidates: [Int32], _ key: String,
    from sourcePath: VaultPath
  ) -> Resolution {
    if text.hasPrefix("/") {
      let path = segments.drop { $0.isEmpty }.joined(separator: "/")
      return exact(path, written: target, among: candidates, rule: .rootPath, key: key)
    }
    if segments[0] == "." || segments[0] == ".." {
      var path = Self.normalized(sourcePath.text).split(separator: "/").dropLast().map(String.init)
      for segment in segments {
        switch segment {
        case ".", "": continue
        case "..":
          if path.isEmpty { return found(nil, .notFound, key: key, ambiguous: false) }
          path.removeLast()
        default: path.append(segment)
        }
      }
      return exact(
        path.joined(separator: "/"), written: target, among: candidates, rule: .relativePath, key: key)
    }
    return search(
      segments.joined(separator: "/"), written: target, isBare: segments.count == 1, candidates, key,
      sourcePath)
  }

  /// The answer for most links: a bare name that one file has.
  private func onlyCandidate(named name: String) -> Resolution? {
    for key in Self.lookupKeys(name) {
      guard let candidates = byName[key] else { continue }
      return candidates.count == 1 ? found(candidates[0], .onlyCandidate, key: key, ambiguous: false) : nil
    }
    return nil
  }

  /// Looks for the paths that end with `suffix`.
  private func search(
    _ suffix: String, written: String, isBare: Bool, _ candidates: [Int32], _ key: String, _ source: VaultPath
  ) -> Resolution {
    let exactMatch = exact(suffix, written: written, among: candidates, rule: .exactPath, key: key)
    if exactMatch.fileID != nil {
      var result = exactMatch
      if isBare { result.ambiguous = true }
      return result
    }
    let matches = candidates.filter { folded($0).hasSuffix("/" + suffix) }
    guard let first = matches.first else { return found(nil, .notFound, key: key, ambiguous: false) }
    if matches.count == 1 { return found(first, .onlyCandidate, key: key, ambiguous: false) }
    let parts = Self.normalized(source.text).split(separator: "/").dropLast()
    let folder = parts.map { $0 + "/" }.joined()
    let own = matches.filter { folded($0).hasPrefix(folder) }
    let best = (own.isEmpty ? matches : own).min(by: precedes)
    return found(best, own.isEmpty ? .shortestPath : .ownFolder, key: key, ambiguous: true)
  }

  /// Looks for the one path; of several that differ in case only, the one that is spelled as `written`.
  private func exact(
    _ path: String, written: String, among candidates: [Int32], rule: Resolution.Rule, key: String
  ) -> Resolution {
    let matches = candidates.filter { folded($0) == path }.sorted(by: precedes)
    if matches.count > 1 {
      let spelled = Self.normalized(written, folded: false).split(separator: "/").filter {
        $0 != "." && $0 != ".."
      }.joined(separator: "/")
      if let same = matches.first(where: {
        let path = Self.normalized(files[Int($0)].path.text, folded: false)
        return path == spelled || path == spelled + ".md"
          || (rule == .relativePath && path.hasSuffix("/" + spelled))
      }) {
        return found(same, rule, key: key, ambiguous: false)
      }
    }
    return found(matches.first, matches.isEmpty ? .notFound : rule, key: key, ambiguous: matches.count > 1)
  }

  private func found(
    _ index: Int32?, _ rule: Resolution.Rule, key: String, ambiguous: Bool
  ) -> Resolution {
    let file = index.map { files[Int($0)] }
    return Resolution(
      fileID: file?.id, rule: file == nil ? .notFound : rule, ambiguous: ambiguous, targetKey: key,
      isNote: file?.isNote ?? false)
  }

  private func folded(_ index: Int32) -> String { files[Int(index)].folded }

  /// The shorter path first, then the first of the alphabet.
  private func precedes(_ left: Int32, _ right: Int32) -> Bool {
    let (a, b) = (files[Int(left)].path, files[Int(right)].path)
    // Obsidian's paths are JavaScript's strings.
    let (length, other) = (a.text.utf16.count, b.text.utf16.count)
    if length != other { return length < other }
    return a < b
  }
}

extension LinkResolver {
  /// The key under which a file is found: the last part of its path, folded.
  package static func fileKey(_ path: VaultPath) -> String {
    let path = path.text
    let text = path.utf8.contains { $0 == 0x5C || $0 == 0xC2 } ? separated(path) : path
    return nameKey(lastPart(text))
  }

  /// The name keys under which a link's target is looked up, the better first; the last of them is the
  /// link's `target_key` when there is no such file.
  package static func targetKeys(_ target: String) -> [String] {
    lookupKeys(lastPart(normalized(target)))
  }

  private static func lastPart(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// The values of `links.target_key` that a file with the name key `key` can mend or bend.
  static func affectedKeys(_ key: String) -> [String] {
    key.hasSuffix(".md") ? [key, key + ".md", String(key.dropLast(3))] : [key, key + ".md"]
  }

  private static func lookupKeys(_ name: String) -> [String] {
    name.utf8.contains(UInt8(ascii: ".")) ? [name, name + ".md"] : [name + ".md"]
  }

  /// The path with `/` for `\` and spaces for no-break spaces, in NFC, and without case when `folded`.
  private static func normalized(_ path: String, folded: Bool = true) -> String {
    let text = path.utf8.contains { $0 == 0x5C || $0 == 0xC2 } ? separated(path) : path
    return folded ? nameKey(text) : text.precomposedStringWithCanonicalMapping
  }

  private static func separated(_ path: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in path.unicodeScalars {
      scalars.append(scalar == "\\" ? "/" : scalar == "\u{A0}" ? " " : scalar)
    }
    return String(scalars)
  }
}
