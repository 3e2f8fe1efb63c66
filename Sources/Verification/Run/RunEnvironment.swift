internal import Hashing

/// What a verdict depends on beside the note's own text.
package struct RunEnvironment: Sendable {
  package var interpreter: Interpreter
  package var level: SandboxLevel
  package var limits: RunLimits
  package var prelude: [PreludeName]
  /// The vault's settings about formulas, as they are written.
  package var notation: [String]

  package init(
    interpreter: Interpreter, level: SandboxLevel, limits: RunLimits, prelude: [PreludeName],
    notation: [String] = []
  ) {
    self.interpreter = interpreter
    self.level = level
    self.limits = limits
    self.prelude = prelude
    self.notation = notation
  }

  /// A text that changes whenever a verdict might: with the interpreter's build, the packages in its folders, the
  /// programs of other languages, the harness, the sandbox, the limits, the vault's notation, and the program itself.
  package func hash(program: String) -> String {
    let others = Languages.all.languages.compactMap(\.driver?.program).flatMap {
      ["/usr/bin/\($0)", "/bin/\($0)"]
    }
    let stamps = FileStamp.of(interpreter) + ([program] + others).map(FileStamp.of)
    let parts =
      [interpreter.executable, interpreter.version, level.rawValue, "\(limits)", Harness.source] + stamps
      + prelude.map { "\($0.name)=\($0.code)" } + notation
    return ContentHash(parts).hexadecimal
  }
}
