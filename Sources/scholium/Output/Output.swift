import Foundation
import Programs
import Synchronization

/// Standard output, written in large pieces; a broken pipe ends the process quietly (SIGPIPE's default), and an answer that
/// cannot be written whole is an error.
enum Output {
  private static let buffer = Mutex<[UInt8]>([])

  static func write(_ text: String) {
    let isFull = buffer.withLock { bytes in
      bytes.append(contentsOf: text.utf8)
      return bytes.count > 1 << 16
    }
    if isFull { flush() }
  }

  static func flush() {
    buffer.withLock { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        if count < 0, errno == EAGAIN {
          var output = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
          poll(&output, 1, -1)
          continue
        }
        if count < 0, errno == EPIPE {
          signal(SIGPIPE, SIG_DFL)
          raise(SIGPIPE)
        }
        if count < 0 { fail(String(cString: strerror(errno))) }
        rest = rest.dropFirst(count)
      }
      bytes.removeAll(keepingCapacity: true)
    }
  }

  private static func fail(_ reason: String) -> Never {
    RunningPrograms.endAll()
    FileHandle.standardError.write(
      Data("scholium: cannot write the answer to standard output: \(reason)\n".utf8))
    exit(ExitStatus.failure.rawValue)
  }
}
