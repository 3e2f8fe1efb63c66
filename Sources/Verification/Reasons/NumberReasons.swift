internal import LaTeXMath

/// Another reading of a link that is false as arithmetic of real numbers in decimal numerals.
protocol ReadingReason: Reason {
  /// The ground, where the link holds under that reading or may.
  static func ground(_ facts: LinkFacts) -> Ground?
}

/// What a link takes from the note, where it may not hold.
protocol GivenReason: Reason {
  static func ground(_ link: ChainLink) -> Ground?
}

/// That a link is neither right nor wrong.
protocol PrecisionReason: Reason {
  static func ground(_ facts: LinkFacts) -> Ground?
}

/// A sign in a formula that makes plain arithmetic the wrong reading of the whole.
protocol SignReason: Reason {
  static func ground(_ formula: MathFormula) -> Ground?
}

/// How a statement hangs together with others of its formula.
protocol StatementReason: Reason {
  static func ground(_ form: StatementForm) -> Ground?
}

/// Why a side of a link is not read.
protocol SideReason: Reason {
  static func ground(_ side: Statement.Side) -> Ground?
}

/// What stands around a formula or a table that was found false.
protocol SurroundingReason: Reason {
  static func ground(_ facts: FormulaFacts) -> Ground?
}

/// The reasons of numbers, by the facts that they ask; in each family the most telling first.
enum NumberReasons {
  static let readings: [any ReadingReason.Type] = [
    ApproximationByMethod.self, WithinRounding.self, UnitOnOneSide.self, ScaleOfTheText.self, Congruence.self,
    HoldsModulo.self, LeavesRemainder.self,
    RoundingInText.self, WholeThings.self, BooleanArithmetic.self, BinaryNumerals.self, PercentAsUnit.self,
    PercentOfLeft.self,
    DegreeAsUnit.self, FullTurns.self, IntervalArithmetic.self, MultiplesInBrackets.self,
    PartsBehindPoint.self,
    ConstantAsName.self, NearForm.self, GroupedDigits.self,
    FloatingPoint.self,
    WholeDivision.self, IntegerOverflow.self, ClockArithmetic.self, DigitsSideBySide.self, ProductAsSize.self,
    CountedEnds.self,
    NoDigitsShown.self, ElementByElement.self, EqualInComparison.self, NothingToCompute.self,
  ]
  static let givens: [any GivenReason.Type] = [
    AmbiguousGiven.self, UncertainFunction.self, UncertainGiven.self, CommaOfList.self,
  ]
  static let precision: [any PrecisionReason.Type] = [
    LastDigit.self, OrderOfMagnitude.self, CutOff.self, RoundedToThousands.self,
  ]
  static let statements: [any StatementReason.Type] = [
    Implication.self, Condition.self, EnvironmentAfterRelation.self,
  ]
  static let signs: [any SignReason.Type] = [
    CongruenceSign.self, LogicSign.self, NegatedSign.self, CancelledPart.self, Permutations.self,
    LegendreSymbol.self,
    EquationNumbers.self,
  ]
  static let sides: [any SideReason.Type] = [UnreadNotation.self, EmptySide.self, ListOfValues.self]
  static let surroundings: [any SurroundingReason.Type] = [
    OtherResult.self, QuotationMarks.self, StruckThrough.self, GoesOnInText.self, Question.self,
    EmptyBox.self, OneOfChoices.self, TaskToJudge.self, SaidBySomeone.self,
    CautionInSentence.self, CautionInParagraph.self, CautionInLabel.self, CautionInHeading.self,
    ModulusInSection.self, OperatorOfTheNote.self,
  ]
  /// Those that the judge gives by themselves.
  static let others: [any Reason.Type] = [
    AmbiguousNotation.self, UnitConversion.self, VectorsThatDiffer.self, Drift.self, CalledExact.self,
    WordsBeside.self,
    NumeralsOfAnotherBase.self, CaretInComment.self,
    ColumnOfAnotherKind.self, NoValue.self, OtherRelations.self, LongChain.self, LongFormula.self,
    TooManyDiffer.self, NameAlone.self, RestatedName.self, Definition.self, NoNumber.self,
  ]

  static let all: [any Reason.Type] = {
    var all: [any Reason.Type] = readings
    all += givens as [any Reason.Type]
    all += precision as [any Reason.Type]
    all += statements as [any Reason.Type]
    all += signs as [any Reason.Type]
    all += sides as [any Reason.Type]
    all += surroundings as [any Reason.Type]
    return all + others
  }()
}
