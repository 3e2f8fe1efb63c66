import Foundation

/// The terminal of a conversation: lines in, lines out.
///
/// Lines are edited by the terminal itself. What is pasted comes between marks ("bracketed paste"), so that a
/// paste over lines is one answer and not several.
final class Terminal {
  enum Input: Equatable {
    case line(String)
    /// The terminal has cut the line.
    case tooLong
    /// Control-D, or the terminal is gone.
    case end
    case interrupted(Int32)
  }

  private let before: termios
  private let interrupts: Interrupts
  private var pending: [UInt8] = []

  #if canImport(Darwin)
    private static let longestLine = 1023
  #else
    private static let longestLine = 4095
  #endif
  private static let pasteStart = Array("\u{1B}[200~".utf8)
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// Nil unless both standard input and standard output are a terminal.
  init?() {
    var settings = termios()
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, tcgetattr(STDIN_FILENO, &settings) == 0,
      let interrupts = Interrupts()
    else { return nil }
    before = settings
    self.interrupts = interrupts
    takeOver()
  }

  deinit { giveBack() }

  private func takeOver() {
    var settings = before
    // The marks of a paste are not to be seen as ^[[200~, and a character of several bytes is erased as one.
    settings.c_lflag &= ~tcflag_t(ECHOCTL)
    settings.c_lflag |= tcflag_t(ICANON | ECHO | ISIG)
    settings.c_iflag |= tcflag_t(IUTF8)
    tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
    Output.write("\u{1B}[?2004h")
    Output.flush()
  }

  /// Leaves the terminal as it was found.
  func giveBack() {
    var settings = before
    Output.write("\u{1B}[?2004l")
    Output.flush()
    tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
  }

  /// Lends the terminal to another program; interrupts meanwhile are that program's.
  func lend<T>(to body: () throws -> T) rethrows -> T {
    giveBack()
    defer {
      while interrupts.take() != nil {}
      takeOver()
    }
    return try body()
  }

  /// Waits for a line after a prompt that was printed.
  func readLine() -> Input {
    Output.flush()
    var line: [UInt8] = []
    while true {
      if let end = pending.firstIndex(of: 0x0A) {
        let piece = pending[..<end]
        let isCut = piece.count >= Self.longestLine
        line += piece
        pending.removeSubrange(...end)
        if isCut { return .tooLong }
        if isInPaste(line) {
          line.append(0x0A)
        } else {
          return .line(text(of: line))
        }
        continue
      }
      switch fill() {
      case nil: continue
      case .end? where !pending.isEmpty:
        line += pending
        pending = []
        return .line(text(of: line))
      case let input?: return input
      }
    }
  }

  /// Reads what is there, and waits until something is; nil when there is more to look at.
  private func fill() -> Input? {
    var waits = [
      pollfd(fd: interrupts.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&waits, 2, -1) > 0 else { return nil }
    if let signal = interrupts.take() { return .interrupted(signal) }
    guard waits[1].revents != 0 else { return nil }
    var buffer = [UInt8](repeating: 0, count: Self.longestLine + 1)
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    if count < 0, errno == EINTR { return nil }
    guard count > 0 else { return .end }
    pending += buffer[..<count]
    return nil
  }

  private func isInPaste(_ line: [UInt8]) -> Bool {
    let start = line.ranges(of: Self.pasteStart).last
    let end = line.ranges(of: Self.pasteEnd).last
    return start.map { start in end.map { $0.lowerBound < start.lowerBound } ?? true } ?? false
  }

  private func text(of line: [UInt8]) -> String {
    let text = String(decoding: line, as: UTF8.self)
    let marks = [Self.pasteStart, Self.pasteEnd].map { String(decoding: $0, as: UTF8.self) }
    return marks.reduce(text) { $0.replacing($1, with: "") }.replacing("\r", with: "\n")
  }
}
