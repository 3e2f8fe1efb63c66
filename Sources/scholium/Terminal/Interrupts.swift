import Foundation
import Synchronization

/// Turns the signals that end a process into something to wait for, so that a conversation can end in order.
final class Interrupts {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  /// The end of the pipe that the handler writes to; -1 while nobody listens.
  private static let writer = Atomic<Int32>(-1)

  /// Readable after a signal.
  let descriptor: Int32
  private let writeEnd: Int32

  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    (descriptor, writeEnd) = (ends[0], ends[1])
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    Self.writer.store(writeEnd, ordering: .sequentiallyConsistent)
    for number in Self.signals {
      signal(number) { number in
        var byte = UInt8(truncatingIfNeeded: number)
        _ = Foundation.write(Interrupts.writer.load(ordering: .sequentiallyConsistent), &byte, 1)
      }
    }
  }

  deinit {
    for number in Self.signals { signal(number, SIG_DFL) }
    Self.writer.store(-1, ordering: .sequentiallyConsistent)
    close(descriptor)
    close(writeEnd)
  }

  /// The signal that came, if any; it is taken.
  func take() -> Int32? {
    var byte: UInt8 = 0
    return read(descriptor, &byte, 1) == 1 ? Int32(byte) : nil
  }
}
