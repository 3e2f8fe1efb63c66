internal import Verdicts

extension BlockReason {
  /// How the process ended in the block.
  static func evidence(of facts: BlockFacts) -> Evidence? {
    guard let ending = facts.ending, let words = ending.words, let sentence = ending.sentence else {
      return nil
    }
    return evidence(words, at: facts.place, sentence)
  }
}

extension RunOutcome {
  /// In a few words; nil where the code went to its end.
  var words: String? {
    switch self {
    case .ended, .exited(code: 0): nil
    case .exited(let code): "exit code \(code)"
    case .killed(let signal): "killed by signal \(signal)"
    case .timedOut: "timed out"
    case .outOfMemory: "out of memory"
    case .tooManyProcesses: "too many processes"
    case .tooManyFiles: "too many files"
    case .unanswered: "no answer"
    case .outputLimit: "too much output"
    case .malformed: "no result"
    }
  }

  /// In a sentence.
  var sentence: String? {
    switch self {
    case .ended, .exited(code: 0): nil
    case .exited(let code): "The code leaves with exit code \(code)."
    case .killed(let signal): "The process was killed by signal \(signal)."
    case .timedOut(let seconds, _): "It did not end within \(seconds.formattedSeconds) s."
    case .outOfMemory: "It needs more memory than it may have."
    case .tooManyProcesses(let count): "It starts more than \(count) processes."
    case .tooManyFiles(let count): "It makes more than \(count) files and folders."
    case .unanswered(let seconds):
      "The sandbox did not answer within \(seconds.formattedSeconds) s, and was ended with the note in it."
    case .outputLimit(let bytes): "It writes more than \(bytes) bytes."
    case .malformed(let text): "The run sent back no result: \(text)."
    }
  }
}

extension Double {
  /// Without `.0` for whole seconds.
  fileprivate var formattedSeconds: String {
    self == rounded() && magnitude < 1e9 ? String(Int(self)) : String(self)
  }
}
