internal import Foundation

/// What the harness is told when it is started.
struct Settings: Encodable {
  struct Limits: Encodable {
    var memory, file, files, entries, output, processes, threads: Int
    var waiting: Double

    init(_ limits: RunLimits) {
      memory = limits.memory
      file = limits.file
      files = limits.files
      entries = limits.entries
      output = limits.output
      processes = limits.processes
      threads = limits.threads
      waiting = limits.waiting
    }
  }

  struct Driver: Encodable {
    var program: String
    var command: [String]

    init(_ driver: LanguageDriver) {
      program = driver.program
      command = driver.command
    }
  }

  var level: String
  var profile: String
  /// What runs the blocks; nothing for Python.
  var driver: Driver?
  var `private`: String
  /// The folders that a note may read.
  var readable: [String]
  /// The highest version of Landlock's interface that is used.
  var landlock: Int
  var limits: Limits

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}

/// The Python program that runs notes: the files of the folder `Harness`, one after the other.
enum Harness {
  static let source = [
    PackageResources.confinement_py, PackageResources.analysis_py, PackageResources.origins_py,
    PackageResources.facts_py, PackageResources.library_py, PackageResources.elsewhere_py,
    PackageResources.clock_py, PackageResources.machine_py, PackageResources.failures_py,
    PackageResources.loops_py, PackageResources.older_py, PackageResources.probes_py,
    PackageResources.marks_py,
    PackageResources.note_py, PackageResources.driver_py, PackageResources.cleaning_py,
    PackageResources.server_py,
  ].map { narrow(String(decoding: $0, as: UTF8.self)) }.joined(separator: "\n\n")

  /// The same code without comments on lines of their own and what functions and classes say of themselves, indented by one space in the place
  /// of four: it has to fit into one argument of a command.
  private static func narrow(_ code: String) -> String {
    var lines: [String] = []
    var isInText = false
    /// The indent of a head whose text was left out, until something stands in it.
    var emptied: Int?
    for line in code.split(separator: "\n") {
      let rest = line.drop { $0 == " " }
      if isInText {
        isInText = !rest.hasSuffix(Self.quotes)
        continue
      }
      if rest.hasPrefix("# ") { continue }
      let spaces = line.utf8.count - rest.utf8.count
      let indent = spaces / 4 + spaces % 4
      if rest.hasPrefix(Self.quotes), let head = lines.last, isHead(head) {
        isInText = rest.count == Self.quotes.count || !rest.hasSuffix(Self.quotes)
        emptied = indent - 1
        continue
      }
      if let head = emptied, indent <= head { lines.append(String(repeating: " ", count: head + 1) + "pass") }
      emptied = nil
      lines.append(String(repeating: " ", count: indent) + rest)
    }
    return lines.joined(separator: "\n")
  }

  private static let quotes = "\"\"\""

  private static func isHead(_ line: String) -> Bool {
    let text = line.drop { $0 == " " }
    return text.hasSuffix(":") && ["def ", "class ", "async def "].contains(where: text.hasPrefix)
  }
}

/// What the server says of itself when it is ready.
package struct ServerFacts: Decodable, Sendable, Equatable {
  /// `sys.version`
  package var python: String
  /// The version of NumPy, when there is one.
  package var numpy: String?
  /// The version of the kernel's Landlock interface; 0 where there is none.
  package var landlock: Int
  /// `sys.executable`
  package var executable: String
  /// Why the server cannot work.
  var problem: String?
}
