import Synchronization
import Workspace

/// What `verify` prints of the notes as they are judged, and at the end.
protocol VerifyReport: Sendable {
  /// The verdicts on a note are known; called for one note at a time, in whatever order.
  func add(_ note: JudgedNote) throws
  /// The verdicts on all notes are known.
  /// - Parameter notes: By path.
  func finish(_ notes: [JudgedNote]) async throws
}

/// The claims as items for a program, each as soon as it is known where the form allows it.
final class VerifyItemReport: VerifyReport {
  private let form: any ItemForm
  private let stream: Mutex<ItemStream>

  init(_ form: any ItemForm) {
    self.form = form
    stream = Mutex(ItemStream(form))
  }

  func add(_ note: JudgedNote) throws {
    guard form.isStreamed else { return }
    try write(VerdictItem.all(of: note))
    Output.flush()
  }

  func finish(_ notes: [JudgedNote]) throws {
    if !form.isStreamed { try write(notes.flatMap(VerdictItem.all)) }
    stream.withLock { $0.finish() }
  }

  private func write(_ items: [VerdictItem]) throws {
    try stream.withLock { try $0.write(items) { $0 } }
  }
}
