internal import Hashing
internal import Synchronization
package import VaultIndex
internal import Verdicts
internal import Verification

extension Workspace {
  /// Judges the selected notes, each only once for each text and environment.
  /// - Parameters:
  ///   - again: Whether what is known is judged again.
  ///   - begin: Called with the number of notes before the first is judged.
  ///   - each: Called with each note as soon as its verdicts are known, one note at a time, in whatever order; returns
  ///     whether to go on.
  /// - Returns: The notes by path.
  package func verify(
    _ selection: NoteSelection, with choices: RunChoices = RunChoices(), again: Bool = false,
    begin: (Int) -> Void = { _ in }, each: @escaping @Sendable (JudgedNote) throws -> Bool = { _ in true }
  ) async throws -> [JudgedNote] {
    let settings = try RunSettings(choices, index: index, folders: folders, say: say)
    let runner = NoteRunner(settings: settings, folders: folders, say: say)
    let store = VerdictStore(index)
    var known = try store.all().filter { selection.contains($0.path) }
    let templates = known.count { $0.isTemplate && !selection.names($0.path) }
    if templates > 0 {
      known.removeAll { $0.isTemplate && !selection.names($0.path) }
      say(
        "\(templates) \(templates == 1 ? "template is" : "templates are") left out; one that you name is judged"
      )
    }
    let environment = try await runner.environment()
    begin(known.count)
    let judged = JudgedNotes { try each($0) }
    var rest: [UnjudgedNote] = []
    let keeper = VerdictKeeper(store: store, environment: environment ?? "")
    do {
      for note in known {
        if !again, let environment, note.environment == environment, note.judgedHash == note.hash,
          let items = note.verdicts
        {
          let cached = JudgedNote(path: note.path, hash: note.hash, items: items, isCached: true)
          try judged.add(selection.cut(cached))
        } else {
          let bytes = try index.vault.read(note.path)
          // What is judged is what is read now.
          rest.append(UnjudgedNote(path: note.path, hash: ContentHash(bytes), bytes: bytes))
        }
      }
      try await runner.judge(rest) { note in
        try keeper.keep(note)
        try judged.add(selection.cut(note))
      }
    } catch is JudgedNotes.Enough {}
    try keeper.finish()
    return judged.all.sorted {
      guard let left = $0.path, let right = $1.path else { return false }
      return left < right
    }
  }

  /// Judges one note with `bytes` as its text, saved or not; its verdicts are not kept, and its figures only where asked for.
  package func verify(
    _ bytes: [UInt8], as path: VaultPath, with choices: RunChoices = RunChoices()
  ) async throws -> JudgedNote {
    var settings = try RunSettings(choices, index: index, folders: folders, say: say)
    settings.figures = choices.figures
    return try await NoteRunner(settings: settings, folders: folders, say: say).judge(bytes, as: path)
  }
}

/// Notes that several tasks judge, handed on one at a time.
final class JudgedNotes: Sendable {
  /// Thrown when whoever is handed the notes wants no more.
  struct Enough: Error {}

  private struct State {
    var notes: [JudgedNote] = []
    var isDone = false
  }

  private let state = Mutex(State())
  private let each: @Sendable (JudgedNote) throws -> Bool

  init(each: @escaping @Sendable (JudgedNote) throws -> Bool) { self.each = each }

  var all: [JudgedNote] { state.withLock { $0.notes } }

  func add(_ note: JudgedNote) throws {
    try state.withLock { state in
      if state.isDone { throw Enough() }
      state.notes.append(note)
      if try !each(note) {
        state.isDone = true
        throw Enough()
      }
    }
  }
}
