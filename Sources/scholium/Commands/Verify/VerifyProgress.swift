import Synchronization
import Verdicts
import Verification

/// The notes that are done and the verdicts so far, in a line on standard error while a person waits.
final class VerifyProgress: Sendable {
  private struct State {
    var line: Progress
    var done: Int
    var counts: VerdictCounts
  }

  private let state: Mutex<State>
  private let total: Int

  init(isShown: Bool, done: [JudgedNote], total: Int) {
    self.total = total
    let counts = VerdictCounts(done.flatMap(\.items))
    state = Mutex(State(line: Progress(isQuiet: !isShown), done: done.count, counts: counts))
  }

  func add(_ note: JudgedNote) {
    state.withLock { state in
      state.done += 1
      state.counts += VerdictCounts(note.items)
      let width = 20
      let filled = width * state.done / max(total, 1)
      let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
      let verdicts = Verdict.allCases.filter { $0 != .noClaim && state.counts[$0] > 0 }
        .map { "\(state.counts[$0]) \($0.rawValue)" }.joined(separator: ", ")
      state.line.show("[\(bar)] \(state.done) of \(total) notes: \(verdicts)")
    }
  }

  func finish() { state.withLock { $0.line.finish() } }
}
