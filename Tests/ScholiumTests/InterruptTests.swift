import Foundation
import TestSupport
import Testing

/// An interrupt at any moment of `verify` leaves no process and no folder.
@Suite struct InterruptTests {
  private let vault: TestVault
  private let reader: [String: String]
  private let temporary: String

  init() throws {
    var notes: [String: String] = [:]
    for number in 0..<8 {
      notes["Note \(number).md"] =
        "# Note\n\n```python\nimport os\nos.makedirs('a/b')\nprint(\(number))  # \(number)\n```\n\n```bash verify=run\nls | cat\n```\n"
    }
    vault = try TestVault(notes)
    temporary = vault.root + "-temporary"
    try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
    // Whoever runs the notes goes through it.
    chmod(temporary, 0o755)
    reader = [
      "XDG_CONFIG_HOME": vault.root + "-config", "XDG_STATE_HOME": vault.root + "-state",
      "XDG_CACHE_HOME": vault.root + "-cache", "TMPDIR": temporary,
    ]
    // What the interpreter is, is known from then on.
    _ = try vault.run(["verify"], environment: reader)
  }

  @Test(arguments: [("full", 4111), ("reduced", 4112)])
  func nothingIsLeft(level: String, megabytes: Int) throws {
    var random = SeededGenerator(seed: UInt64(megabytes))
    let whole = try run(level, megabytes, signalAfter: nil, signal: 0)
    #expect(whole > 0)
    var interrupted = 0
    for round in 0..<24 {
      // An end that cannot be seen coming leaves no process either.
      let signal = [SIGINT, SIGTERM, SIGHUP, SIGKILL][round % 4]
      let looks = Int.random(in: 0...whole, using: &random)
      if try run(level, megabytes, signalAfter: looks, signal: signal) <= looks { interrupted += 1 }
      // A killed process is gone as soon as the kernel comes to it.
      while !Self.processes("\(megabytes << 20)").isEmpty { sched_yield() }
      let left = try FileManager.default.contentsOfDirectory(atPath: temporary)
      if signal != SIGKILL { #expect(left == [], "after signal \(signal) at \(looks) of \(whole)") }
      for name in left { try FileManager.default.removeItem(atPath: temporary + "/" + name) }
    }
    #expect(interrupted > 6)
  }

  /// Starts `verify` and looks over and over how many processes it has started; signals its group after `limit` looks, as
  /// a terminal does.
  /// - Returns: How many looks it lasted; more than `limit` when it ended by itself.
  private func run(_ level: String, _ megabytes: Int, signalAfter limit: Int?, signal: Int32) throws -> Int {
    let process = vault.process(
      [
        TestVault.program.path, "verify", "--no-cache", "--quiet", "--sandbox", level, "--memory",
        "\(megabytes)",
      ],
      environment: reader)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let number = process.processIdentifier
    var looks = 0
    while looks < limit ?? .max, process.isRunning {
      var buffer = [UInt8](repeating: 0, count: 256)
      let children = open("/proc/\(number)/task/\(number)/children", O_RDONLY | O_CLOEXEC)
      if children >= 0 {
        _ = read(children, &buffer, buffer.count)
        close(children)
      }
      looks += 1
    }
    if limit != nil {
      if getpgid(number) == number { killpg(number, signal) } else { kill(number, signal) }
    }
    process.waitUntilExit()
    guard let limit else { return looks }
    guard process.terminationReason == .uncaughtSignal else { return limit + 1 }
    #expect(process.terminationStatus == signal)
    return looks
  }

  /// The processes whose command line holds `mark`.
  private static func processes(_ mark: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).filter { name in
      guard Int(name) != nil, let line = FileManager.default.contents(atPath: "/proc/\(name)/cmdline") else {
        return false
      }
      return String(decoding: line, as: UTF8.self).contains("\"memory\":\(mark)")
    }
  }

  @Test(arguments: [12, 14, 16, 18, 20, 24, 32, 43])
  func fewDescriptorsAreSaid(count: Int) throws {
    let answer = try vault.run(
      ["verify", "-", "--quiet"],
      through: [
        "/bin/sh", "-c", "ulimit -n \(count); printf '```python\\nprint(1)\\n```\\n' | \"$0\" \"$@\"",
        TestVault.program.path,
      ],
      environment: reader)
    #expect(answer.errors.contains("may open \(count) files"), "\(answer)")
    #expect(answer.errors.split(separator: "\n").count == 1)
    #expect(answer.status == 2)
  }

  @Test func aLowLimitThatMayBeRaisedIsRaised() throws {
    let answer = try vault.run(
      ["verify", "--no-cache", "--jobs", "4", "--quiet"],
      through: ["/bin/sh", "-c", "ulimit -S -n 24; exec \"$0\" \"$@\"", TestVault.program.path],
      environment: reader)
    #expect(answer.status == 0, "\(answer)")
  }
}
