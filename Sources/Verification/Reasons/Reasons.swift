/// All reasons, by family.
package enum Reasons {
  /// In the order in which they are listed.
  package static let all: [any Reason.Type] = unique(
    BlockReasons.all + [PreludeSupplied.self, RestsOnCodeNotRun.self, TooMuchToJudge.self]
      + OutputReasons.all + outputs + NumberReasons.all + [IdentityFails.self] + AgreementReasons.all
      + directives)

  package static func reason(_ id: String) -> (any Reason.Type)? { all.first { $0.id == id } }

  /// What is told where an output is laid over what came out.
  private static let outputs: [any Reason.Type] = [
    StatesNoValue.self, FewerDigits.self, CapitalLetters.self, OtherType.self, OtherOrder.self,
    NotLikeTheOutput.self,
    NothingPrinted.self, UnseededDraws.self, HoldsInSomeRuns.self, ReboundLater.self, FigureNotMade.self,
    DependsOnSurroundings.self, HoldsByItself.self, HeldInOlderVersion.self, ShowsWhatIsGiven.self,
  ]

  private static let directives: [any Reason.Type] = [
    UnknownDirective.self, DirectiveWithoutEffect.self, AgreementNotChecked.self,
  ]

  /// One that is told of blocks and of outputs is listed once.
  private static func unique(_ reasons: [any Reason.Type]) -> [any Reason.Type] {
    var seen: Set<String> = []
    return reasons.filter { seen.insert($0.id).inserted }
  }
}
