internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What has to go when this process is ended: the groups of processes that it has started, and its temporary folders.
///
/// A group goes as a whole. bubblewrap's own `--die-with-parent` leaves its second process behind when the first dies
/// before it has answered the second, which then waits for ever, and a Ctrl-C of a terminal ends the first alone, since
/// the second is the first of its namespace.
package enum RunningPrograms {
  private struct State {
    var groups: Set<Int32> = []
    /// Being started: forked or about to be, and not yet known by number.
    var starting = 0
    var folders: [TemporaryFolder.ID: String] = [:]
    var isEnding = false
  }

  private static let state = Mutex(State())

  /// Runs `body`, which starts a program that leads a group of its own, and tells its number by the function it gets.
  ///
  /// The group is killed when `body` ends, however it ends.
  package static func track<Result>(
    _ body: (_ started: (Int32) -> Void) async throws -> Result
  ) async throws -> Result {
    let mayStart = state.withLock { state in
      guard !state.isEnding else { return false }
      state.starting += 1
      return true
    }
    guard mayStart else { throw CancellationError() }
    var isCounted = true
    defer { if isCounted { state.withLock { $0.starting -= 1 } } }
    return try await body { group in
      guard isCounted else { return }
      isCounted = false
      let isEnding = state.withLock { state in
        state.starting -= 1
        state.groups.insert(group)
        return state.isEnding
      }
      if isEnding { killpg(group, SIGKILL) }
    }
  }

  /// Kills a group that was told of and forgets it; before its leader is waited for, after which the number is free.
  package static func end(_ group: Int32) {
    let isKnown = state.withLock { $0.groups.remove(group) != nil }
    if isKnown { killpg(group, SIGKILL) }
  }

  /// Kills a group and goes on knowing it.
  package static func kill(_ group: Int32) {
    state.withLock { if $0.groups.contains(group) { killpg(group, SIGKILL) } }
  }

  static func keep(_ folder: TemporaryFolder.ID, _ path: String) {
    state.withLock { $0.folders[folder] = path }
  }

  static func forget(_ folder: TemporaryFolder.ID) {
    state.withLock { _ = $0.folders.removeValue(forKey: folder) }
  }

  /// Kills all groups, those just being started too, and removes all temporary folders. Nothing can be started after it.
  package static func endAll() {
    // A fork takes far less than a millisecond; the bound is for a machine that stands still.
    for _ in 0..<2000 {
      let isDone = state.withLock { state in
        state.isEnding = true
        for group in state.groups { killpg(group, SIGKILL) }
        return state.starting == 0
      }
      if isDone { break }
      usleep(1000)
    }
    let folders = state.withLock { Array($0.folders.values) }
    for path in folders { TemporaryFolder.remove(path) }
  }
}
