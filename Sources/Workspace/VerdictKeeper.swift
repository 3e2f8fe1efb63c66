internal import Synchronization
internal import VaultIndex
internal import Verification

/// Writes verdicts into the index, some notes at a time, so that work that is cut short is not lost.
final class VerdictKeeper: Sendable {
  private let store: VerdictStore
  private let environment: String
  private let waiting = Mutex<[FoundVerdicts]>([])

  init(store: VerdictStore, environment: String) {
    self.store = store
    self.environment = environment
  }

  func keep(_ note: JudgedNote) throws {
    guard let path = note.path else { return }
    let found = FoundVerdicts(
      path: path, hash: note.hash, environment: environment, verdicts: note.items)
    let full: [FoundVerdicts] = waiting.withLock { waiting in
      waiting.append(found)
      guard waiting.count >= 256 else { return [] }
      defer { waiting = [] }
      return waiting
    }
    if !full.isEmpty { try store.save(full) }
  }

  func finish() throws {
    let rest = waiting.withLock { $0 }
    if !rest.isEmpty { try store.save(rest) }
  }
}
