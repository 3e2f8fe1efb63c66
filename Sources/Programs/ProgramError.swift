/// Why a program gave no answer, in words for a person.
package enum ProgramError: Error, Sendable, Equatable, CustomStringConvertible {
  case notInstalled(program: String)
  /// There is nothing to run it in.
  case noSandbox(String)
  case notStarted(program: String, reason: String)
  case timedOut(program: String, seconds: Double)
  case tooMuchOutput(program: String, bytes: Int)
  case tooMuchInput(program: String, bytes: Int)
  /// It ended with an exit code or a signal (negative), and said `message`.
  case failed(program: String, code: Int, message: String)
  /// What was to be handed over as a value could be taken for an option.
  case unsafeArgument(program: String, argument: String)
  /// This process may open too few files.
  case tooFewDescriptors(needed: Int, allowed: Int)

  package var description: String {
    switch self {
    case .notInstalled(let program):
      "there is no \(program) in the system's folders. Install it with the system's packages"
    case .noSandbox(let reason): reason
    case .notStarted(let program, let reason): "\(program) could not be started: \(reason)"
    case .timedOut(let program, let seconds): "\(program) did not end within \(seconds.withoutZeros) s"
    case .tooMuchOutput(let program, let bytes): "\(program) wrote more than \(bytes) bytes"
    case .tooMuchInput(let program, let bytes): "\(program) was to read more than \(bytes) bytes"
    case .failed(let program, let code, let message):
      "\(program) "
        + (code < 0 ? "was ended by signal \(0 - code)" : "ended with exit code \(code)")
        + (message.isEmpty ? "" : ": \(message)")
    case .unsafeArgument(let program, let argument):
      "'\(argument.prefix(80).map { $0.isNewline ? " " : String($0) }.joined())' is not handed to \(program), which could take it for an option"
    case .tooFewDescriptors(let needed, let allowed):
      """
      this process may open \(allowed) files, and \(needed) are needed to run programs in sandboxes. Raise the limit with \
      'ulimit -n 256'
      """
    }
  }
}

extension Double {
  fileprivate var withoutZeros: String {
    self == rounded() && magnitude < 1e9 ? String(Int(self)) : String(self)
  }
}
