internal import Foundation
internal import VaultIndex

/// A change set as the journal keeps it: a line of JSON, then the bytes of all contents one after the other.
package struct JournalEntry: Sendable {
  /// How far a change has come; the ending of its file.
  enum State: String { case begun, done }

  /// From 1, in the order of the changes.
  package let number: Int
  package let set: ChangeSet
  /// When it was made, seconds since 1970.
  package let time: Double
  /// Changes of one session are taken back together; empty for a change of its own.
  package let session: String

  private struct Header: Codable {
    struct File: Codable {
      var path: String
      /// The length in bytes; nil where there is no file.
      var old: Int?
      var new: Int?
    }
    var title: String
    var time: Double
    var session: String
    var files: [File]
  }

  init(number: Int, _ set: ChangeSet, session: String, time: Double) {
    (self.number, self.set, self.session, self.time) = (number, set, session, time)
  }

  var bytes: Data {
    get throws {
      let files = set.changes.map {
        Header.File(path: $0.path.text, old: $0.old?.count, new: $0.new?.count)
      }
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      var data = try encoder.encode(Header(title: set.title, time: time, session: session, files: files))
      data.append(UInt8(ascii: "\n"))
      for change in set.changes {
        data.append(contentsOf: change.old ?? [])
        data.append(contentsOf: change.new ?? [])
      }
      return data
    }
  }

  /// - Returns: nil for bytes that are no whole entry.
  init?(number: Int, _ data: Data) {
    guard let end = data.firstIndex(of: UInt8(ascii: "\n")),
      let header = try? JSONDecoder().decode(Header.self, from: data[..<end])
    else { return nil }
    var rest = data[data.index(after: end)...]
    func take(_ count: Int?) -> [UInt8]?? {
      guard let count else { return .some(nil) }
      guard count >= 0, rest.count >= count else { return nil }
      defer { rest = rest.dropFirst(count) }
      return .some([UInt8](rest.prefix(count)))
    }
    var changes: [FileChange] = []
    for file in header.files {
      guard let path = try? VaultPath(file.path), let old = take(file.old), let new = take(file.new) else {
        return nil
      }
      changes.append(FileChange(path: path, old: old, new: new))
    }
    guard rest.isEmpty else { return nil }
    self.init(
      number: number, ChangeSet(title: header.title, changes), session: header.session, time: header.time)
  }
}
