import Foundation

/// A line on standard error that counts notes, when a person is watching and the work is long.
final class Progress {
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now
  private var hasLine = false

  init(isQuiet: Bool) { isShown = !isQuiet && isatty(STDERR_FILENO) == 1 }

  func report(_ done: Int, _ total: Int) { show("indexing \(done) of \(total) notes") }

  /// Shows a line in the place of the one before, unless that is very young.
  func show(_ text: String) {
    let now = ContinuousClock.now
    guard isShown, now - start > .milliseconds(500), now - last > .milliseconds(100) else { return }
    last = now
    hasLine = true
    FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
  }

  func finish() {
    defer { hasLine = false }
    if hasLine { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
  }
}
