internal import NoteParsing
package import VaultIndex
internal import Verdicts

/// The notes, and the lines of them, that are to be verified.
package struct NoteSelection: Sendable {
  /// The lines by note, all of them where it is empty; nil: all notes.
  private var lines: [VaultPath: Set<Int>]?
  private var filtered: Set<VaultPath>?

  /// - Parameters:
  ///   - names: Notes, or lines of them as `note:line`; all notes when empty.
  ///   - properties: `name`, or `name=value`.
  package init(_ names: [String], tags: [String] = [], properties: [String] = [], in index: VaultIndex) throws
  {
    if !names.isEmpty {
      var lines: [VaultPath: Set<Int>] = [:]
      var whole: Set<VaultPath> = []
      for name in names {
        let (path, line) = try Self.find(name, in: index)
        lines[path, default: []].formUnion(line.map { [$0] } ?? [])
        if line == nil { whole.insert(path) }
      }
      for path in whole { lines[path] = [] }
      self.lines = lines
    }
    if !tags.isEmpty || !properties.isEmpty {
      var filter = NoteFilter()
      filter.tags = tags
      filter.properties = properties.map(NoteFilter.property)
      filtered = Set(try index.notes(filter).map(\.path))
    }
  }

  /// Whether a note, or a line of it, is selected.
  package func contains(_ path: VaultPath) -> Bool {
    if let lines, lines[path] == nil { return false }
    return filtered?.contains(path) ?? true
  }

  /// Whether a note, or a line of it, was asked for by name.
  package func names(_ path: VaultPath) -> Bool { lines?[path] != nil }

  /// Whether one of some lines of a note is selected.
  func contains(_ path: VaultPath, _ lines: ClosedRange<Int>) -> Bool {
    guard let wanted = self.lines?[path], !wanted.isEmpty else { return contains(path) }
    return wanted.contains(where: lines.contains)
  }

  /// The note with the claims on the wanted lines alone.
  package func cut(_ note: JudgedNote) -> JudgedNote {
    guard let path = note.path, let wanted = lines?[path], !wanted.isEmpty else { return note }
    var note = note
    note.items = note.items.filter { item in
      wanted.contains {
        (item.range.start.line...max(item.range.start.line, item.range.end.line)).contains($0)
      }
    }
    return note
  }

  /// The note called `name`, or `name:line`.
  private static func find(_ name: String, in index: VaultIndex) throws -> (VaultPath, Int?) {
    do {
      return (try index.note(named: name).path, nil)
    } catch let error as NoteLookupError {
      // `note:line`, or `note:line:column` as reports write it.
      guard let match = name.wholeMatch(of: /(.+?):([0-9]+)(?::[0-9]+)?/), let line = Int(match.2), line > 0
      else {
        throw error
      }
      return (try index.note(named: String(match.1)).path, line)
    }
  }
}

extension NoteFilter {
  /// `name` or `name=value`, as options give it.
  package static func property(_ text: String) -> (name: String, value: String?) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    return (parts[0], parts.count > 1 ? parts[1] : nil)
  }
}
