internal import Foundation

/// A new folder that only its owner may enter; it goes with all that is in it, also when a signal ends this process.
package final class TemporaryFolder: Sendable {
  typealias ID = UUID

  package let path: String
  private let id = UUID()

  /// - Parameter owner: The user it is given to, when root makes it; nil: the one who makes it.
  package init(owner: UInt32? = nil) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "scholium-\(id.uuidString)")
    path = folder.path(percentEncoded: false)
    // Known before it is there, so that no moment is without.
    RunningPrograms.keep(id, path)
    guard mkdir(path, 0o700) == 0, owner.map({ chown(path, $0, $0) == 0 }) ?? true else {
      let reason = String(cString: strerror(errno))
      RunningPrograms.forget(id)
      throw ProgramError.noSandbox(
        "no temporary folder can be made in '\(folder.deletingLastPathComponent().path(percentEncoded: false))': \(reason)"
      )
    }
  }

  deinit { remove() }

  /// Removes it now.
  package func remove() {
    Self.remove(path)
    RunningPrograms.forget(id)
  }

  /// Removes a folder of any depth, whatever the modes within: what lies deep is brought up first, since a path may not
  /// be as long as a tree is deep.
  static func remove(_ path: String) {
    chmod(path, 0o700)
    var count = 0
    while let entries = try? FileManager.default.contentsOfDirectory(atPath: path), !entries.isEmpty {
      let before = count
      for entry in entries {
        let inner = "\(path)/\(entry)"
        if unlink(inner) == 0 {
          count += 1
          continue
        }
        guard isFolder(inner) else { continue }
        chmod(inner, 0o700)
        for name in (try? FileManager.default.contentsOfDirectory(atPath: inner)) ?? [] {
          if unlink("\(inner)/\(name)") == 0 {
            count += 1
          } else if isFolder("\(inner)/\(name)") {
            chmod("\(inner)/\(name)", 0o700)
            count += 1
            rename("\(inner)/\(name)", "\(path)/\(UUID().uuidString)")
          }
        }
        if rmdir(inner) == 0 { count += 1 }
      }
      // Nothing more can be removed.
      if count == before { break }
    }
    rmdir(path)
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
