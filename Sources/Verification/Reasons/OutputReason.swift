internal import NoteParsing
internal import Verdicts

/// A reason for which an output other than the stated one may be right all the same.
protocol OutputReason: Reason {
  /// That it applies to the difference, and what makes it so; nil where it does not.
  static func evidence(_ facts: OutputFacts) -> Evidence?
}

/// What the note states of an output, and what came out in its place, joined with the code that wrote it.
struct OutputFacts {
  let run: JudgedRun
  let expectation: Expectation
  /// With what is stated, what came out, and where the two differ.
  let item: VerificationItem
  /// The block that wrote it.
  let block: PlannedBlock?

  init(_ run: JudgedRun, _ expectation: Expectation, _ item: VerificationItem) {
    self.run = run
    self.expectation = expectation
    self.item = item
    block = run.planned(expectation.block)
  }

  /// What the note says; empty where it states no value.
  var stated: String { item.expected ?? "" }
  /// What came out.
  var actual: String { item.actual ?? "" }

  /// The note's lines of the code that wrote the output.
  var code: ClosedRange<Int> { expectation.code }

  /// Whether a call or a read among the code that wrote the output, or that its values come from, is one of a set.
  func first(_ known: KnownCalls) -> NameUse? {
    run.facts.first(known, reaching: code, inBlock: expectation.block)
  }

  /// The same on the lines alone that wrote the output.
  func firstHere(_ known: KnownCalls) -> NameUse? {
    known.first(in: run.facts.calls(on: code, inBlock: expectation.block))
      ?? known.first(in: run.facts.reads(on: code, inBlock: expectation.block))
  }

  /// The line of a use in the note.
  func range(_ use: NameUse) -> SourceRange { run.range(ofLine: use.line) ?? item.range }
}

/// The reasons of outputs; all that apply are told, the first first.
enum OutputReasons {
  static let all: [any OutputReason.Type] = [
    OlderPython.self, BodyLeftOut.self, HedgedSentence.self, Exercise.self, TypicalOutput.self,
    Measurement.self, MachineAddress.self, PlatformInteger.self, LibrarySpelling.self, PartitionOrder.self,
    MessageOfAVersion.self, IdentityOfConstants.self, RoundingNoise.self,
    DecompositionSigns.self, UnitOfTheNote.self, StepNumber.self, RoughFigure.self,
    PathSeparator.self, PlaceOfFile.self, InternalForm.self, DocumentationText.self,
    DependsOnSurroundings.self, FrameLine.self, ColumnOrder.self, NeedsTerminal.self,
  ]
}

extension String {
  /// The text of some of its bytes.
  func text(ofBytes range: Range<Int>) -> String {
    String(decoding: utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }
}
