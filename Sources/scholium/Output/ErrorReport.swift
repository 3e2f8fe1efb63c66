import ArgumentParser
import Foundation
import VaultIndex

/// An error as a person reads it: the one place that renders errors.
struct ErrorReport {
  var status: ExitStatus
  /// What goes to standard error, or to standard output for `--help`.
  var text: String
  var isHelp = false

  init(_ error: any Error) {
    switch error {
    case let status as ExitStatusError:
      self.status = status.status
      text = ""
    case let error as QuerySyntaxError:
      status = .usage
      text = "scholium: \(error); see 'scholium search --help'"
    case let error as NoteLookupError:
      status = .failure
      text = "scholium: \(error)"
    case let error as PaperLookupError:
      status = .failure
      text = "scholium: \(error)"
    case let error as CommandError:
      status = .failure
      text = "scholium: \(error.message)"
    default:
      let code = Scholium.exitCode(for: error)
      if code.isSuccess {
        status = .fine
        text = Scholium.fullMessage(for: error)
        isHelp = true
      } else if code == .validationFailure {
        status = .usage
        if let misspelt = MisspeltCommand(Array(CommandLine.arguments.dropFirst())) {
          text = "scholium: \(misspelt.message)"
          return
        }
        let message = Scholium.fullMessage(for: error)
        text = message.hasPrefix("Error: ") ? "scholium: " + message.dropFirst(7) : message
      } else {
        status = .failure
        text = "scholium: \(error)"
      }
    }
  }

  func exit() -> Never {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let safe = lines.map { StyledText.escaped(String($0)) }.joined(separator: "\n")
    if isHelp {
      Output.write(safe + "\n")
      Output.flush()
    } else if !text.isEmpty {
      FileHandle.standardError.write(Data((safe + "\n").utf8))
    }
    Foundation.exit(status.rawValue)
  }
}

/// Ends the process with a status, nothing more to say.
struct ExitStatusError: Error {
  var status: ExitStatus
}

/// Work that could not be done, in words for a person.
struct CommandError: Error {
  var message: String
}
