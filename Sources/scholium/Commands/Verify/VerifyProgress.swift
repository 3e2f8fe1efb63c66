import Synchronization
import Verdicts
import Verification
import Workspace

/// The notes that are done and the verdicts so far, in a line on standard error while a person waits.
final class VerifyProgress: Sendable {
  private struct State {
    var line: Progress
    var total = 0
    var done = 0
    var counts = VerdictCounts()
  }

  private let state: Mutex<State>

  init(isShown: Bool) { state = Mutex(State(line: Progress(isQuiet: !isShown))) }

  func begin(_ total: Int) { state.withLock { $0.total = total } }

  func add(_ note: JudgedNote) {
    state.withLock { state in
      state.done += 1
      state.counts += VerdictCounts(note.items)
      if note.isCached { return }
      let width = 20
      let filled = width * state.done / max(state.total, 1)
      let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
      let verdicts = Verdict.allCases.filter { $0 != .noClaim && state.counts[$0] > 0 }
        .map { "\(state.counts[$0]) \($0.rawValue)" }.joined(separator: ", ")
      state.line.show("[\(bar)] \(state.done) of \(state.total) notes: \(verdicts)")
    }
  }

  func finish() { state.withLock { $0.line.finish() } }
}
