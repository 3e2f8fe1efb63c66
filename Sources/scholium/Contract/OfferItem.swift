import NoteParsing
import Verification
import Workspace

/// A line that would bind a formula and a function.
struct OfferItem: ContractItem {
  var number: Int
  /// The path, `-` for standard input.
  var note: String
  /// Of the formula, behind which the text goes.
  var line: Int
  var column: Int
  /// The line to add.
  var text: String
  var formula: String
  var function: String
  var functionLine: Int
  var evidence: [String]
  var strength: Int
  var trial: String
  @OrNull var sentence: String?
  var written: Bool

  enum CodingKeys: String, CodingKey {
    case number, note, line, column, text, formula, function, evidence, strength, trial, sentence, written
    case functionLine = "function_line"
  }

  init(_ numbered: NumberedOffer) {
    let offer = numbered.offer
    number = numbered.number
    note = numbered.note
    line = offer.range.start.line
    column = offer.range.start.column
    text = offer.line
    formula = offer.formula
    function = offer.function
    functionLine = offer.functionLines.lowerBound
    evidence = offer.evidence.map { $0.text(isJapanese: offer.isJapanese) }
    strength = offer.strength
    (trial, sentence) =
      switch offer.trial {
      case .untried: ("untried", nil)
      case .agree(let sentence): ("agree", sentence)
      case .differ(let sentence): ("differ", sentence)
      case .notCompared(let sentence): ("not compared", sentence)
      }
    written = numbered.isWritten
  }
}

/// An offer with the number by which a reader chooses it.
struct NumberedOffer: Sendable {
  var number: Int
  var note: String
  var offer: AgreementOffer
  var isWritten = false
}
