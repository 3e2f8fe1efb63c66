internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#endif

/// What is known about interpreters from earlier runs, in a file of the user's cache.
struct InterpreterMemory: Codable {
  struct Entry: Codable {
    var stamp: String
    /// The stamps of the interpreter's folders of packages.
    var folders: [String]
    var interpreter: Interpreter
  }

  private var entries: [String: Entry] = [:]

  init() {}

  init?(path: String) {
    guard let data = FileManager.default.contents(atPath: path),
      let memory = try? JSONDecoder().decode(InterpreterMemory.self, from: data)
    else { return nil }
    self = memory
  }

  func interpreter(_ candidate: String, stamp: String) -> Interpreter? {
    guard let entry = entries[candidate], entry.stamp == stamp,
      entry.folders == FileStamp.of(entry.interpreter)
    else { return nil }
    return entry.interpreter
  }

  mutating func remember(_ interpreter: Interpreter, _ candidate: String, stamp: String) {
    entries[candidate] = Entry(stamp: stamp, folders: FileStamp.of(interpreter), interpreter: interpreter)
  }

  /// Writes it whole; what cannot be written is found out again next time.
  func write(to path: String) {
    let url = URL(filePath: path)
    try? FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    if let data = try? JSONEncoder().encode(self) { try? data.write(to: url, options: .atomic) }
  }
}

/// A text that changes when a file does.
enum FileStamp {
  static func of(_ path: String) -> String {
    var status = stat()
    guard stat(path, &status) == 0 else { return "-" }
    let modified = status.st_mtim
    return "\(status.st_ino).\(status.st_size).\(modified.tv_sec).\(modified.tv_nsec)"
  }

  /// The stamps of an interpreter and of the folders of its packages: installing one changes them.
  static func of(_ interpreter: Interpreter) -> [String] {
    ([interpreter.executable] + interpreter.packageFolders).map(of)
  }
}
