package import NoteMath
package import NoteParsing

/// What one note claims, and what has to be run to hold it to that.
package struct NotePlan: Sendable {
  /// One for each code block of the note, in order, and after them the expressions of sentences.
  package var blocks: [PlannedBlock] = []
  /// In the order of the note.
  package var expectations: [Expectation] = []
  package var figures: [PlannedFigure] = []
  /// The directives in comments, in the order of the note.
  package var directives: [NoteDirective] = []
  /// Directives that mean nothing.
  package var findings: [PlanFinding] = []
  /// UTF-8 was read as Windows-1252 and saved again; comments and output are read with that undone.
  package var isDamaged = false
  /// What the note's mathematics claims about numbers; nothing is run for it.
  package var numbers: NumberClaims?
  /// The formulas and functions that are to say the same.
  var agreements: [AgreementClaim] = []

  /// The note.
  private(set) var source = SourceText([])

  package init() {}

  /// - Parameter languages: Those that are run.
  init(_ source: SourceText, languages: Languages = .all) {
    self.source = source
    knownLanguages = languages
  }

  /// The languages that the plan was made with.
  private(set) var knownLanguages = Languages.all

  /// Bytes of the note as a range.
  func range(_ offsets: Range<Int>) -> SourceRange { source.range(offsets.lowerBound, offsets.upperBound) }
}

/// A code block with what is to be done with it.
package struct PlannedBlock: Sendable, Equatable {
  package enum Role: Sendable, Equatable {
    /// Code of a language that may be run.
    case code(LanguageID)
    /// Code of another language, by its name.
    case otherLanguage(String)
    /// Text, data, a drawing, an output: nothing that runs.
    case text
  }
  /// Its position among the note's code blocks.
  package var ordinal: Int
  package var role: Role
  /// The code as it is run: line for line as in the note, with prompts, magics and doctest outputs blanked.
  package var code: String
  /// The line of the note on which the code starts.
  package var codeLine: Int
  /// The block in the note.
  package var range: SourceRange
  package var directives: Directives
  /// The lines of the code in the note, without white space at their ends.
  package var lineRanges: [SourceRange] = []
  /// Why it is not run unasked; nil where it is.
  package var whyUnasked: String?
  /// An expression out of a sentence, run after all blocks.
  package var isSentence = false
  /// The 0-based lines of code of each example of an interactive session; empty for other code.
  package var examples: [ClosedRange<Int>] = []
  /// How many headings stand before it; below 0 within a tab.
  package var section = 0
  /// The texts of the headings that it stands under, the nearest last.
  package var headings: [String] = []
  /// The comment that the block stands in.
  package var comment: SourceRange?
  /// The old Python that the note says it is about, as written, such as `Python 2.x`.
  package var oldPython: String?
  /// The text right before the block, from the heading or the code above.
  package var before: PlacedText?
  /// The text right behind it, up to the next code or heading.
  package var after: PlacedText?

  /// The text of the heading over it.
  package var heading: String? { headings.last }
}

/// Something that a note says about an output.
package struct Expectation: Sendable, Equatable {
  package enum Form: String, Sendable, Codable {
    /// A comment on the line that prints.
    case trailingComment
    /// Comments on lines of their own after the code that prints.
    case commentBlock
    /// A fence that says it is output.
    case outputFence
    /// A fence without a language, or of text, right after the code: an output if it looks like it.
    case textFence
    case doctest
    /// A sentence after the code: "This prints 0.2231."
    case sentence
    /// A code span and a value in a sentence: `` `f(2)` → `4` ``
    case codeSpan
    /// A comment that states values by name: `t=0 -> lr_max`. It is counted, and not judged.
    case relation
  }
  package var form: Form
  /// The code block that it is about.
  package var block: Int
  /// The note's lines of the code that prints. For a comment block and a fence: what has been printed since the last one.
  package var code: ClosedRange<Int>
  /// What the note says, line by line, without the marks of comments.
  package var lines: [StatedLine]
  /// The note says in so many words that this is an output, by a header, a prompt or the name of a fence.
  package var isExplicit: Bool
  /// A heading stands between the code and it, so that it may belong to what follows.
  package var isBehindHeading = false
  /// The code has a fence of its own before it, and text stands between.
  package var isFurther = false
  /// The source of the line that prints; empty for comment blocks and fences.
  package var source = ""
  /// The word of the sentence around it by which it may be meant to be false.
  package var doubt: PlacedWord?
  /// The word by which the note calls it an example, or one of many.
  package var typical: PlacedWord?
  /// The mark of another tool that asks not to run its code, or not to compare what comes out.
  package var skip: PlacedWord?
}

/// A word and where it stands in the note.
package struct PlacedWord: Sendable, Equatable {
  package var word: String
  package var range: SourceRange
}

/// A line of text and where it stands in the note.
package struct StatedLine: Sendable, Equatable {
  package var text: String
  package var range: SourceRange
}

/// A figure that the code says it makes.
package struct PlannedFigure: Sendable, Equatable {
  package var block: Int
  package var lines: ClosedRange<Int>
  package var source: String
  package var range: SourceRange
}

/// Something in a directive that means nothing.
package struct PlanFinding: Sendable, Equatable {
  package var message: String
  package var range: SourceRange
}
