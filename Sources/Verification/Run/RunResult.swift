/// What came of running a note's blocks. All text in it was made by the note's code: hostile until shown escaped.
package struct RunResult: Sendable, Equatable {
  /// One for each block of the request, in its order.
  package var blocks: [BlockResult]
  package var outcome: RunOutcome
  /// Names that the prelude supplied, because they alone were missing.
  package var supplied: [String]
  /// The versions of the packages that the code imported, by the name in the import.
  package var packages: [String: String]
  /// Wall seconds.
  package var seconds: Double
  /// Bytes, the interpreter's own included.
  package var peakMemory: Int
  /// There were more figures, or larger ones, than are kept.
  package var leavesOutFigures = false
  /// How it was run.
  package var variant = RunVariant.plain
  /// The functions of the request that are to be called in another run, since their state was not there any more.
  package var uncalled: [Int] = []
  /// It may be the calls of functions after the note's end that broke a limit.
  package var isOfCalls = false
  /// What came of the functions that were called besides, by their place among those of the request.
  package var probes: [Int: ProbeResult] = [:]

  package init(
    blocks: [BlockResult], outcome: RunOutcome = .ended, supplied: [String] = [],
    packages: [String: String] = [:], seconds: Double = 0, peakMemory: Int = 0
  ) {
    self.blocks = blocks
    self.outcome = outcome
    self.supplied = supplied
    self.packages = packages
    self.seconds = seconds
    self.peakMemory = peakMemory
  }
}

/// What a note did that did not end in its time.
package enum TimeUse: Sendable, Equatable {
  /// It waited most of the time.
  case waiting
  /// It was in a loop that never ends.
  case endless(line: Int)
  /// It may come to its end.
  case working
  /// Code of which this cannot be told.
  case unknown
}

/// How the note's process came to its end.
package enum RunOutcome: Sendable, Equatable {
  /// All blocks were gone through.
  case ended
  /// The code left before its end (`exit`, `os._exit`).
  case exited(code: Int)
  case killed(signal: Int)
  /// More than this many seconds, of the wall clock or of the processor.
  case timedOut(seconds: Double, TimeUse)
  case outOfMemory
  /// It wrote more than this many bytes.
  case outputLimit(bytes: Int)
  /// It started more processes than this.
  case tooManyProcesses(Int)
  /// It made more files and folders than this.
  case tooManyFiles(Int)
  /// The sandbox did not answer within so many seconds, and was killed with all in it.
  case unanswered(seconds: Double)
  /// What it sent back was not a result.
  case malformed(String)
}

/// One block: what its text says, and what running it gave.
package struct BlockResult: Sendable, Equatable {
  package var ordinal: Int
  package var analysis: BlockAnalysis
  package var disposition: BlockDisposition
  /// The top-level statements that were begun, in order.
  package var statements: [StatementResult]
  package var figures: [Figure]
  /// How the process came to its end in this block; nil when it went on behind it.
  package var ending: RunOutcome?
  package var seconds: Double

  package init(
    ordinal: Int, analysis: BlockAnalysis = BlockAnalysis(), disposition: BlockDisposition,
    statements: [StatementResult] = [], figures: [Figure] = [], ending: RunOutcome? = nil, seconds: Double = 0
  ) {
    self.ending = ending
    self.ordinal = ordinal
    self.analysis = analysis
    self.disposition = disposition
    self.statements = statements
    self.figures = figures
    self.seconds = seconds
  }
}

/// Whether a block was run, and why not.
package enum BlockDisposition: Sendable, Equatable {
  /// Begun; its statements and the outcome tell how far it came.
  case run
  /// The request said so.
  case skipped
  /// Names that neither the blocks before nor the prelude had defined when its turn came.
  case missingNames([String])
  /// Packages that the interpreter has not got.
  case missingPackages([String])
  case syntaxError
  /// The process ended before its turn.
  case notReached
}

/// What Python's own parser says about a block, before any of the note's code runs. Lines are the note's.
package struct BlockAnalysis: Sendable, Equatable {
  package var statements: [StatementAnalysis]
  package var syntaxError: SyntaxProblem?
  /// Python 2 reads code in it that a present Python does not.
  package var isOlder = false

  package init(statements: [StatementAnalysis] = [], syntaxError: SyntaxProblem? = nil) {
    self.statements = statements
    self.syntaxError = syntaxError
  }
}

package struct SyntaxProblem: Sendable, Equatable {
  package var line: Int
  package var message: String
  /// Whether colons alone make code of it; nil where that was not tried.
  package var lacksColons: Bool?
  /// What stands above cannot begin a program either.
  package var follows = false

  package init(line: Int, message: String) {
    self.line = line
    self.message = message
  }
}

/// A top-level statement.
package struct StatementAnalysis: Sendable, Equatable {
  /// Its first and its last line, decorators included.
  package var lines: ClosedRange<Int>
  /// The class of its node in Python's grammar, such as `Expr`, `Assign`, `For`, `FunctionDef`.
  package var kind: String
  /// Names that it binds at the top level.
  package var bound: [NameUse]
  /// Names that it needs when it is executed, and that no statement of the block has bound before.
  package var free: [NameUse]
  /// Names that functions in it need when they are called, and that are neither local nor bound anywhere in the block.
  package var deferred: [NameUse]
  /// All names that it or functions in it need, bound before in the block or not.
  package var uses: [String]
  /// Names whose values it changes in place, or hands to a call that may.
  package var changes: [String]
  package var imports: [ImportUse]
  /// What it calls, reads and leaves out.
  package var facts: StatementFacts

  package init(
    lines: ClosedRange<Int>, kind: String = "Expr", bound: [NameUse] = [], free: [NameUse] = [],
    deferred: [NameUse] = [], uses: [String] = [], changes: [String] = [], imports: [ImportUse] = [],
    facts: StatementFacts = StatementFacts()
  ) {
    self.lines = lines
    self.kind = kind
    self.bound = bound
    self.free = free
    self.deferred = deferred
    self.uses = uses
    self.changes = changes
    self.imports = imports
    self.facts = facts
  }
}

/// A name and the line where it stands first.
package struct NameUse: Sendable, Equatable, Hashable {
  package var name: String
  package var line: Int

  package init(name: String, line: Int) {
    self.name = name
    self.line = line
  }
}

/// An import that is executed with its statement.
package struct ImportUse: Sendable, Equatable {
  /// The whole dotted name.
  package var module: String
  package var line: Int
  /// The interpreter has not got its package, and the code does not provide for that by `try`.
  package var isMissing: Bool

  package init(module: String, line: Int, isMissing: Bool = false) {
    self.module = module
    self.line = line
    self.isMissing = isMissing
  }
}

/// What one top-level statement did.
package struct StatementResult: Sendable, Equatable {
  package var lines: ClosedRange<Int>
  /// What it wrote to standard output, in pieces by the note's line that wrote them; neighbours differ in line.
  package var output: [OutputPiece]
  package var errors: String
  /// Some output was left out, since there was too much.
  package var isTruncated: Bool
  /// `repr` of the value of an expression statement, unless the value is `None`.
  package var value: String?
  package var exception: RaisedException?
  package var seconds: Double

  package var text: String { output.map(\.text).joined() }

  package init(
    lines: ClosedRange<Int>, output: [OutputPiece] = [], errors: String = "", isTruncated: Bool = false,
    value: String? = nil, exception: RaisedException? = nil, seconds: Double = 0
  ) {
    self.lines = lines
    self.output = output
    self.errors = errors
    self.isTruncated = isTruncated
    self.value = value
    self.exception = exception
    self.seconds = seconds
  }
}

/// Output, and the line of the note that was being executed when it was written.
package struct OutputPiece: Sendable, Equatable {
  package var line: Int
  package var text: String

  package init(line: Int, text: String) {
    self.line = line
    self.text = text
  }
}

/// An exception that ended a block.
package struct RaisedException: Sendable, Equatable {
  /// The name of its class, such as `AssertionError`.
  package var type: String
  package var message: String
  /// The note's line where it was raised or, when it was raised in a package, the note's line that called there.
  package var line: Int
  /// As Python shows it, with the note's lines.
  package var traceback: String
  /// The name that a `NameError` is about.
  package var name: String?
  /// The names of its class and of those above it, and of the exceptions that it came of.
  package var kinds: Set<String> = []
  /// The system's number of the error, such as 13 for EACCES.
  package var errno: Int?
  /// Who raised it.
  package var origin = Origin.other
  /// What it does without of what is a library's.
  package var lack: Lack?
  /// What calls of libraries in the note are given that stands for something else: files that are not there, texts cut short.
  package var givenInVain: [NameUse] = []
  /// How the function of a library that it came of describes itself.
  package var purpose = ""
  /// The statement asked for standard input, which is empty.
  package var asksForInput = false
  /// One request for more memory than there is, most of which was free.
  package var isLargeRequest = false

  package enum Origin: Sendable, Equatable {
    /// A `raise` of the note's own, with what it raises.
    case raiseOfTheNote
    /// Python code of a module.
    case module(String)
    /// An operation in the note's own code, or not known.
    case other
  }

  /// An attribute, a name to import or a keyword that something of a library has not got.
  package struct Lack: Sendable, Equatable {
    /// Qualified, such as `numpy` or `builtins.dict`.
    package var owner: String
    package var name: String
    /// What there is and looks like it.
    package var near: String?
  }

  package init(type: String, message: String, line: Int, traceback: String = "", name: String? = nil) {
    self.type = type
    self.message = message
    self.line = line
    self.traceback = traceback
    self.name = name
  }
}

/// A figure that the code saved or showed.
package struct Figure: Sendable, Equatable {
  package static let kinds: Set<String> = ["png", "svg", "pdf", "jpg", "jpeg"]

  /// The file name that the code gave; empty for a figure that was shown.
  package var name: String
  /// The note's line of the statement that made it.
  package var line: Int
  /// The ending that tells its kind: `png`, `svg`, `pdf`, `jpg`.
  package var kind: String
  package var bytes: [UInt8]

  package init(name: String, line: Int, kind: String, bytes: [UInt8] = []) {
    self.name = name
    self.line = line
    self.kind = kind
    self.bytes = bytes
  }
}
