/// Why nothing could be run, in words for a person.
package enum RunError: Error, Sendable, Equatable, CustomStringConvertible {
  case noSandbox(String)
  case noInterpreter(String)
  /// An interpreter did not say in time what it is: it may be of use when the machine is less busy.
  case silentInterpreter(String)
  case serverEnded(String)

  package var description: String {
    switch self {
    case .noSandbox(let reason), .noInterpreter(let reason), .silentInterpreter(let reason): reason
    case .serverEnded(let reason): "the sandbox ended before it answered: \(reason)"
    }
  }
}
