internal import Yams

/// The `verify:` part of a configuration: how notes are run. Each setting is optional.
package struct VerifySettings: Sendable, Equatable {
  /// The Python that runs the notes: a path, or a name on `PATH`.
  package var python: String?
  /// `full` or `reduced`; `off` is for the command line alone.
  package var sandbox: String?
  /// Seconds for one note.
  package var timeout: Double?
  /// Megabytes for one note.
  package var memory: Int?
  /// Statements that are supplied for names that a note uses and does not define.
  package var prelude: [String: String]?

  package init() {}

  /// The settings that choose what runs and how far it may go, by their keys. A vault's count only when it is trusted.
  package var powers: [String] {
    [
      ("python", python != nil), ("sandbox", sandbox != nil), ("timeout", timeout != nil),
      ("memory", memory != nil),
    ]
    .filter(\.1).map(\.0)
  }

  init(_ node: Node, in path: String) throws(VaultError) {
    if node.null != nil { return }
    guard let mapping = node.mapping else {
      throw problem(node, path, "`verify` must have keys with values, such as `python:`")
    }
    for (key, value) in mapping {
      switch key.string {
      case "python":
        guard let text = value.scalar?.string, !text.isEmpty else {
          throw problem(value, path, "`python` must be a path, or a name on the PATH")
        }
        python = text
      case "sandbox":
        guard let text = value.scalar?.string, ["full", "reduced"].contains(text) else {
          throw problem(value, path, "`sandbox` must be `full` or `reduced`; `off` is for --sandbox alone")
        }
        sandbox = text
      case "timeout":
        guard let seconds = value.float, seconds > 0, seconds <= 86_400 else {
          throw problem(value, path, "`timeout` must be a number of seconds")
        }
        timeout = seconds
      case "memory":
        guard let megabytes = value.int, megabytes >= 64, megabytes <= 1 << 24 else {
          throw problem(value, path, "`memory` must be a number of megabytes, 64 or more")
        }
        memory = megabytes
      case "prelude":
        guard let names = value.mapping else {
          throw problem(
            value, path, "`prelude` must have names with statements, such as `np: import numpy as np`")
        }
        var statements: [String: String] = [:]
        for (name, statement) in names {
          guard let name = name.string, let statement = statement.scalar?.string else {
            throw problem(value, path, "`prelude` must have names with statements")
          }
          statements[name] = statement
        }
        prelude = statements
      default:
        throw problem(
          key, path,
          "unknown key `\(key.string ?? "?")` in `verify`; the keys are `python`, `sandbox`, `timeout`, `memory` and "
            + "`prelude`")
      }
    }
  }
}

private func problem(_ node: Node, _ path: String, _ message: String) -> VaultError {
  .configuration(path: path, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, message: message)
}
