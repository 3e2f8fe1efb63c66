import Foundation

/// A program on a terminal of its own, as a person uses it: waits for what it shows, types, presses Control-C.
final class PseudoTerminal {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  private let main: Int32
  private let child: pid_t
  /// What the program has shown so far; lines end with a line feed alone.
  private(set) var screen = ""
  /// Up to where `wait` has found something.
  private var seen = 0
  private var status: Int32?

  // POSIX_SPAWN_SETSID, which Glibc's module map hides.
  #if canImport(Darwin)
    private static let newSession: Int16 = 0x0400
  #else
    private static let newSession: Int16 = 0x80
  #endif

  /// Starts a program in a session of its own, whose controlling terminal is the new one.
  /// - Parameter columns: how wide the terminal is; 0 for one that does not say so.
  init(_ command: [String], columns: UInt16 = 0, environment: [String: String] = [:]) throws {
    var ends: (main: Int32, child: Int32) = (-1, -1)
    // Not `ttyname`, which has one buffer for all the tests that run at a time.
    var name = [CChar](repeating: 0, count: 64)
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&ends.main, &ends.child, nil, nil, &size) == 0,
      ttyname_r(ends.child, &name, name.count) == 0
    else {
      throw Failure(description: "no pseudo-terminal: \(String(cString: strerror(errno)))")
    }
    defer { close(ends.child) }
    main = ends.main
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    for end in [ends.main, ends.child] { posix_spawn_file_actions_addclose(&actions, end) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The test's thread may block signals, and its process ignore them.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGINT)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Self.newSession | Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    let all = ProcessInfo.processInfo.environment.filter { $0.key != "SCHOLIUM_VAULT" }
      .merging(["TERM": "xterm", "NO_COLOR": "1", "LC_ALL": "C.UTF-8"]) { $1 }.merging(environment) { $1 }
    let arguments = command.map { strdup($0) } + [nil]
    let variables = all.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var child: pid_t = 0
    let failure = posix_spawn(&child, command[0], &actions, &attributes, arguments, variables)
    guard failure == 0 else {
      throw Failure(description: "cannot start \(command[0]): \(String(cString: strerror(failure)))")
    }
    self.child = child
  }

  deinit {
    if status == nil {
      kill(child, SIGKILL)
      waitpid(child, nil, 0)
    }
    close(main)
  }

  /// Types text; a line feed is the Enter key.
  func type(_ text: String) throws {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(main, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Failure(description: "cannot type: \(String(cString: strerror(errno)))") }
      rest = rest.dropFirst(count)
    }
  }

  /// Waits until the program shows `text`, after what was waited for last.
  func wait(for text: String) throws {
    while true {
      let new = screen.utf8.dropFirst(seen)
      if let found = new.firstRange(of: Array(text.utf8)) {
        seen = screen.utf8.distance(from: screen.utf8.startIndex, to: found.upperBound)
        return
      }
      guard try readMore() else { throw Failure(description: "ended without '\(text)':\n\(screen)") }
    }
  }

  /// Waits until the program has ended.
  /// - Returns: Its exit code, or 128 and the signal that ended it.
  func end() throws -> Int32 {
    while try readMore() {}
    var status: Int32 = 0
    waitpid(child, &status, 0)
    self.status = status
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  /// Reads what the program shows next; false when it has closed the terminal.
  private func readMore() throws -> Bool {
    var wait = pollfd(fd: main, events: Int16(POLLIN), revents: 0)
    guard poll(&wait, 1, 60_000) > 0 else { throw Failure(description: "nothing more after:\n\(screen)") }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(main, &buffer, buffer.count)
    guard count > 0 else { return false }
    pieces += buffer[..<count]
    screen = String(decoding: pieces.filter { $0 != 0x0D }, as: UTF8.self)
    return true
  }

  private var pieces: [UInt8] = []
}
