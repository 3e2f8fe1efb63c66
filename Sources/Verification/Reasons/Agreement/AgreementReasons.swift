/// The reasons of formulas and functions that are to say the same.
enum AgreementReasons {
  static let all: [any Reason.Type] = [
    FormulaAndCodeDiffer.self, ConstantFactor.self, OppositeSign.self, DiffersInPart.self,
    DiffersOnBoundary.self, SwappedArguments.self, TransposedResult.self, WrongAxis.self, SumForMean.self,
    AnotherBase.self, OffByOne.self, MissingTerm.self, SignOfTerm.self, AnotherPower.self,
    AnotherFunction.self,
    OrderOfRebinding.self, IndexSlip.self, PropertyFails.self, BatchMean.self, ShiftOfMaximum.self,
    CompatibleDraws.self,
    DrawsApart.self,
    PartlyTested.self,
    ApartFromGuard.self, ResultIsRounded.self, ApproximatesFormula.self, ShownAsBad.self,
    SeveralCandidates.self, SymbolUnaccounted.self, FunctionIsStub.self,
    FunctionNotRun.self, RaisesOnInputs.self, AnotherShape.self, OutsideDomain.self, FormulaNotEvaluated.self,
  ]
}
