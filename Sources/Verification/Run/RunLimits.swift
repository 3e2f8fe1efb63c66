/// What one note may use.
package struct RunLimits: Sendable, Equatable, Hashable {
  /// Seconds in which it computes or sleeps.
  package var timeout = 10.0
  /// How far a note's own `timeout` directive may raise that.
  package var highestTimeout = 60.0
  /// Bytes of address space.
  package var memory = 4 << 30
  /// Bytes of one file, the result's among them.
  package var file = 64 << 20
  /// Bytes of all its files, and of shared memory beside.
  package var folder = 256 << 20
  /// Files and folders that are there at a time.
  package var entries = 20_000
  /// Bytes printed.
  package var output = 16 << 20
  /// Open files.
  package var files = 256
  /// Processes of a language that may start programs.
  package var processes = 64
  /// Threads of one process.
  package var threads = 256

  /// How many times its own seconds may pass for it on a busy machine.
  package var waiting = 30.0
  /// Seconds beyond those within which a sandbox has to answer: the import of large packages, and cleaning up, are not the
  /// note's.
  package var grace = 60.0

  package init() {}

  /// Seconds after which a sandbox that has not answered is killed.
  func answer(timeout: Double) -> Double { waiting * timeout + grace }

  /// The seconds for a note whose directives ask for `asked`.
  package func timeout(asked: Double?) -> Double {
    guard let asked, asked > 0 else { return timeout }
    return min(asked, max(timeout, highestTimeout))
  }
}
