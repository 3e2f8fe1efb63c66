import Foundation
import Synchronization

/// Standard output, written in large pieces; a broken pipe ends the process quietly (SIGPIPE's default).
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
        if count < 0, errno == EPIPE {
          signal(SIGPIPE, SIG_DFL)
          raise(SIGPIPE)
        }
        guard count > 0 else { break }
        rest = rest.dropFirst(count)
      }
      bytes.removeAll(keepingCapacity: true)
    }
  }
}
