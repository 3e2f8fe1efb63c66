internal import Verdicts

/// A reason that is told of a block of code: why it did not run, or what its failure may mean.
protocol BlockReason: Reason {
  /// What the block gets for it.
  static var verdict: Verdict { get }
  /// That it applies to the block, and what makes it so; nil where it does not.
  static func evidence(_ facts: BlockFacts) -> Evidence?
}

extension BlockReason {
  static var verdict: Verdict { .unchecked }
}

/// The reasons of blocks. Of those that apply the first decides the verdict; all with that verdict are told.
enum BlockReasons {
  static let all: [any BlockReason.Type] =
    [
      NothingToRun.self, SkippedByAuthor.self, InComment.self, NoRunner.self, CommandForTheReader.self,
      NoResult.self,
      NotReached.self, NeedsProgram.self, NeedsPackage.self, MisspeltName.self, DefinedLater.self,
      NeedsDefinition.self,
    ] + missing + [RaisesAnother.self, AnnouncedFailure.self] + author + failure

  /// What the sandbox has not got.
  private static let missing: [any BlockReason.Type] = [
    NeedsFile.self, NeedsNetwork.self, NeedsInput.self, NeedsTerminal.self, NeedsCommand.self,
    NeedsArguments.self, NeedsNewerPython.self, NeedsMemory.self, NeedsDisplay.self, NeedsSystem.self,
    NeedsSetting.self,
    SandboxForbids.self, WaitsTooLong.self, TakesTooLong.self,
  ]

  /// What the author means by code that fails.
  private static let author: [any BlockReason.Type] = [
    OlderPython.self, OtherVersion.self, LeftToReader.self, Placeholder.self, RaisedOnPurpose.self,
    Excerpt.self,
    BodyLeftOut.self, Pseudocode.self, ShowsForm.self, IdentityOfConstants.self, TextSpeaksOfFailure.self,
    EndlessOnPurpose.self, NotPython.self,
  ]

  private static let failure: [any BlockReason.Type] = [
    AssertionFails.self, Raises.self, UnreadableCode.self, TimedOut.self, OutOfMemory.self, Killed.self,
    BrokenRun.self, ExitCode.self, TooManyProcesses.self, TooManyFiles.self, TooMuchOutput.self,
    NoAnswer.self,
    DidNotRaise.self,
  ]
}
