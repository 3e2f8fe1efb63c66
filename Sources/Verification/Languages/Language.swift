package import NoteParsing

/// A language whose code is run.
///
/// A new one is a file beside this one and a line in ``Languages/all``.
package protocol Language: Sendable {
  /// What it is called in results and for the reader.
  var id: LanguageID { get }
  /// The words after a fence that mean it, in lower case.
  var fences: Set<String> { get }
  /// What starts a comment that goes to the end of the line.
  var commentMark: String { get }
  /// Why a block is not run that does not show its output and does not ask to be run; nil where blocks run unasked.
  var whyUnasked: String? { get }
  /// What its code may do in the sandbox.
  var profile: SandboxProfile { get }
  /// What runs its blocks; nil for Python, which the harness itself is.
  var driver: LanguageDriver? { get }

  /// Whether a block is its code.
  func isOwn(_ block: CodeBlock) -> Bool
}

extension Language {
  /// A fence that says so.
  package func isOwn(_ block: CodeBlock) -> Bool { block.isFenced && fences.contains(block.language) }
}

/// The name of a language, by which results are kept.
package struct LanguageID: RawRepresentable, Sendable, Hashable, Codable, CustomStringConvertible {
  /// In lower case.
  package var rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  /// The name as it is shown.
  package var description: String { rawValue }
}

/// What the code of a language may do in the sandbox.
package enum SandboxProfile: String, Sendable, Codable {
  /// Threads of its own process. Landlock and seccomp alone hold it.
  case threads
  /// Programs, as many at a time as ``RunLimits/processes``. Only namespaces hold those, so that it needs the full sandbox.
  case programs
}

/// How the blocks of a language are run: a command that is started once for each note and given its blocks one by one.
///
/// It reads the paths of files with code, a line each, from descriptor 3. It runs what is in the file with the state that the
/// files before have left, or with one of its own; writes what that prints into `path.out` and `path.err`; and answers with a
/// line on descriptor 4: the exit code, or an exception as a JSON object with `type`, `message`, `line` and `trace`. A driver
/// that ends in a block has the block's exit code, and the blocks after it are not reached. Each file
/// begins with as many empty lines as stand above the code in the note, so that line numbers are the note's.
package struct LanguageDriver: Sendable, Equatable {
  /// The program that the language needs, in `/usr/bin` or `/bin` of the sandbox.
  package var program: String
  /// What to tell a reader whose machine has not got the program.
  package var whenMissing: String
  /// The driver's own command; its first word is looked for where the program is.
  package var command: [String]

  package init(program: String, whenMissing: String, command: [String]) {
    self.program = program
    self.whenMissing = whenMissing
    self.command = command
  }
}
