internal import Foundation
internal import Synchronization

/// While one of these lives, an interrupt (INT, TERM, HUP) first ends all that this process has started and removes its
/// temporary folders, and then ends the process as it would have.
///
/// The handler only writes to a pipe; a thread that waits at its other end does the work, which no handler may.
package final class EndingSignals {
  private static let numbers = [SIGINT, SIGTERM, SIGHUP]
  /// The end of the pipe that the handler writes to; -1 while there is none.
  private static let writer = Atomic<Int32>(-1)

  private var before: [(number: Int32, action: sigaction)] = []
  private var writeEnd: Int32 = -1

  /// Does nothing where there is one already, or no pipe can be had.
  package init() {
    var ends: [Int32] = [-1, -1]
    guard Self.writer.load(ordering: .sequentiallyConsistent) == -1, pipe(&ends) == 0 else { return }
    let readEnd = ends[0]
    writeEnd = ends[1]
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    Self.writer.store(writeEnd, ordering: .sequentiallyConsistent)
    Thread.detachNewThread { Self.wait(readEnd) }
    for number in Self.numbers {
      var handler = sigaction()
      let write: @convention(c) (Int32) -> Void = { number in
        let error = errno
        var byte = UInt8(truncatingIfNeeded: number)
        _ = Foundation.write(EndingSignals.writer.load(ordering: .sequentiallyConsistent), &byte, 1)
        errno = error
      }
      #if canImport(Glibc)
        handler.__sigaction_handler.sa_handler = write
      #else
        handler.__sigaction_u.__sa_handler = write
      #endif
      handler.sa_flags = Int32(SA_RESTART)
      var action = sigaction()
      sigaction(number, nil, &action)
      // What is ignored (nohup) stays so.
      if !Self.isIgnored(action) {
        sigaction(number, &handler, &action)
        before.append((number, action))
      }
    }
  }

  deinit { release() }

  /// Gives the signals back to whoever had them.
  package func release() {
    guard writeEnd != -1 else { return }
    for (number, action) in before {
      var action = action
      sigaction(number, &action, nil)
    }
    before = []
    Self.writer.store(-1, ordering: .sequentiallyConsistent)
    close(writeEnd)
    writeEnd = -1
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    #if canImport(Glibc)
      let handler = action.__sigaction_handler.sa_handler
    #else
      let handler = action.__sigaction_u.__sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static func wait(_ descriptor: Int32) {
    var byte: UInt8 = 0
    while true {
      let count = read(descriptor, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1 else { break }
      RunningPrograms.endAll()
      signal(Int32(byte), SIG_DFL)
      kill(getpid(), Int32(byte))
    }
    close(descriptor)
  }
}
