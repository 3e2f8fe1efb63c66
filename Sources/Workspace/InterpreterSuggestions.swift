internal import Foundation
internal import Programs
package import VaultIndex
internal import Verification

/// Interpreters of this machine that have what the notes' Python lacks: to be suggested, never taken.
package struct InterpreterSuggestions: Sendable {
  private let folders: UserFolders
  private let vault: String
  /// Seconds within which one interpreter must say what it is, and all of them.
  var answerTime = 2.0
  var mostSeconds = 6.0

  /// - Parameter vault: The folder of the notes; nothing in it is started.
  package init(vault: String = "/nonexistent", folders: UserFolders = UserFolders()) {
    self.vault = vault
    self.folders = folders
  }

  /// An interpreter that has it, by the package.
  ///
  /// Asked are the Pythons on `PATH` and the reader's own, in the sandbox, and for seconds at most; nobody is asked when
  /// nothing is missing.
  package func having(_ packages: Set<String>) async -> [String: String] {
    guard !packages.isEmpty else { return [:] }
    let environment = ProcessInfo.processInfo.environment
    guard let bubblewrap = Bubblewrap.find(path: environment["PATH"] ?? "/usr/bin:/bin") else { return [:] }
    let own = try? folders.settings().verify.python
    let search = InterpreterSearch(path: environment["PATH"] ?? "", named: own ?? nil, vault: vault)
    var finder = InterpreterFinder(
      environment: environment, level: .full, bubblewrap: bubblewrap,
      memory: folders.cache + "/interpreters.json", vault: vault)
    finder.answerTime = answerTime
    let end = ContinuousClock.now + .seconds(mostSeconds)
    var found: [String: String] = [:]
    var unusable = UnusablePrograms(folders.cache + "/no-interpreters.json")
    defer { unusable.write() }
    for candidate in search.candidates where ContinuousClock.now < end && !unusable.holds(candidate) {
      let interpreter: Interpreter
      do {
        interpreter = try await finder.find(candidate)
      } catch {
        // One that did not answer in time may do so on another day.
        if case RunError.noInterpreter = error { unusable.add(candidate) }
        continue
      }
      for package in packages where found[package] == nil && interpreter.hasPackage(package) {
        found[package] = candidate
      }
      if found.count == packages.count { break }
    }
    return found
  }
}

/// Programs that were asked before and are no Python of use, such as a version manager's for a version that is not installed.
///
/// Each answers as it did while its file is the same; nothing more is lost than a suggestion.
private struct UnusablePrograms {
  private let path: String
  /// The stamp of each file, by its path.
  private var stamps: [String: String]
  private var isChanged = false

  init(_ path: String) {
    self.path = path
    let data = FileManager.default.contents(atPath: path) ?? Data()
    stamps = (try? JSONDecoder().decode([String: String].self, from: data)) ?? [:]
  }

  func holds(_ program: String) -> Bool {
    guard let stamp = stamps[program] else { return false }
    return stamp == Self.stamp(program)
  }

  mutating func add(_ program: String) {
    stamps[program] = Self.stamp(program)
    isChanged = true
  }

  /// What cannot be written is found out again next time.
  func write() {
    guard isChanged, let data = try? JSONEncoder().encode(stamps) else { return }
    let url = URL(filePath: path)
    try? FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? data.write(to: url, options: .atomic)
  }

  private static func stamp(_ path: String) -> String {
    let attributes = (try? FileManager.default.attributesOfItem(atPath: path)) ?? [:]
    let date = attributes[.modificationDate] as? Date
    return "\(attributes[.size] ?? 0) \(date?.timeIntervalSince1970 ?? 0)"
  }
}

/// Where a Python may be that the reader would be glad to be told of.
struct InterpreterSearch {
  var path: String
  /// What the reader's settings name.
  var named: String?
  /// Nothing in it is started.
  var vault: String

  private static let mostCandidates = 16
  private static let names = ["python3", "python"] + (9...15).reversed().map { "python3.\($0)" }

  /// Absolute paths, each program once.
  var candidates: [String] {
    let folders = path.split(separator: ":").map(String.init) + ["/usr/local/bin", "/usr/bin"]
    let places =
      [named].compactMap { $0 }.filter { $0.hasPrefix("/") }
      + folders.filter { $0.hasPrefix("/") }.flatMap { folder in Self.names.map { "\(folder)/\($0)" } }
    var seen: Set<String> = []
    let programs = places.filter { place in
      guard let real = realPath(place), FileManager.default.isExecutableFile(atPath: real) else {
        return false
      }
      return !isInVault(place) && !isInVault(real) && seen.insert(real).inserted
    }
    return Array(programs.prefix(Self.mostCandidates))
  }

  private func isInVault(_ path: String) -> Bool {
    let (folder, path) = (Array((vault + "/").utf8), Array(path.utf8))
    return path.starts(with: folder)
  }
}

private func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(validatingCString: resolved)
}

extension Interpreter {
  /// Whether a package of this name lies in one of its folders; nothing is run to find out.
  func hasPackage(_ name: String) -> Bool {
    let name = name.prefix { $0 != "." }
    guard !name.isEmpty, name.utf8.allSatisfy(isOfName) else { return false }
    return packageFolders.contains { folder in
      let path = folder + "/" + name
      if ["/__init__.py", ".py"].contains(where: { FileManager.default.fileExists(atPath: path + $0) }) {
        return true
      }
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return names.contains { $0.hasPrefix(name + ".") && $0.hasSuffix(".so") }
    }
  }
}

private func isOfName(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
  default: byte >= 0x80
  }
}
