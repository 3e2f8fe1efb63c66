import ArgumentParser
import Foundation
import NoteParsing
import Papers

extension PassGuide.Language: ExpressibleByArgument {
  /// The language of the reader's locale, as POSIX finds it.
  static var ofEnvironment: PassGuide.Language {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale?.hasPrefix("ja") == true ? .japanese : .english
  }
}

/// The languages of a form.
enum TemplateFormat: String, CaseIterable, ExpressibleByArgument {
  case json, md
}

/// What the three passes have in common.
struct PassOptions: ParsableArguments {
  @Argument(help: "An arXiv identifier, a DOI, a citekey or a note. An unknown paper gets a note.")
  var paper: String?
  @Option(help: "Print an empty form, and do nothing else.") var printTemplate: TemplateFormat?
  @Option(
    help: ArgumentHelp("Ask in English or Japanese; without it, as the locale says.", valueName: "en|ja"))
  var language: PassGuide.Language?
  @Flag(help: "Ask for the fields too that may stay empty for good.") var optional = false
  @OptionGroup(title: "The paper") var identity: IdentityOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var options: AnswerOptions
}

/// The answers of one pass, as options.
protocol AnswerOptionGroup: ParsableArguments {
  /// The fields with what was given for each.
  var texts: [(field: RecordField, value: PropertyValue?)] { get }
}

extension AnswerOptionGroup {
  func answers() throws -> PassAnswers {
    var answers = PassAnswers()
    for (field, value) in texts {
      guard let value else { continue }
      do {
        try answers.set(field, to: value)
      } catch {
        throw ValidationError("--\(field.key.replacing("_", with: "-")): \(error.problem)")
      }
    }
    return answers
  }

  func validate() throws { _ = try answers() }
}

extension NameSpecification {
  /// The field's name, with dashes or as it is.
  static func field(_ field: RecordField) -> NameSpecification {
    let dashed = field.key.replacing("_", with: "-")
    return dashed == field.key ? [.customLong(field.key)] : [.customLong(dashed), .customLong(field.key)]
  }
}

struct FirstPassAnswers: AnswerOptionGroup {
  @Option(help: "Which problem does it solve?") var problem: String?
  @Option(help: "Where do the methods before it fall short?") var limitation: String?
  @Option(help: "Which idea carries the proposal?") var proposal: String?
  @Option(name: .field(.keyEquation), help: "Which equation says it? In LaTeX, or none.")
  var keyEquation: String?
  @Option(name: .field(.mainResult), help: "Which number, measured on what, and where does it stand?")
  var mainResult: String?
  @Option(help: "What is it to your own work?") var relevance: String?
  @Option(name: .field(.pass2Needed), help: ArgumentHelp("Is it worth a second pass?", valueName: "y|n"))
  var pass2Needed: String?
  @Option(help: "What kind of paper is it?") var category: String?
  @Option(help: "On which papers and theories does it build?") var context: String?
  @Option(help: "Do its assumptions look right?") var correctness: String?
  @Option(help: "What does it add?") var contributions: String?
  @Option(help: "Is it clearly written?") var clarity: String?
  @Option(name: .field(.referencesToFollow), help: "A reference to read; may be repeated.")
  var referencesToFollow: [String] = []
  @Option(
    name: .field(.pass1Date),
    help: ArgumentHelp("The day; when it becomes done, today.", valueName: "YYYY-MM-DD"))
  var pass1Date: String?
  @Option(name: .field(.pass1Minutes), help: ArgumentHelp("How long it took.", valueName: "minutes"))
  var pass1Minutes: String?

  var texts: [(field: RecordField, value: PropertyValue?)] {
    let texts: [(RecordField, String?)] = [
      (.problem, problem), (.limitation, limitation), (.proposal, proposal), (.keyEquation, keyEquation),
      (.mainResult, mainResult), (.relevance, relevance), (.pass2Needed, pass2Needed), (.category, category),
      (.context, context), (.correctness, correctness), (.contributions, contributions), (.clarity, clarity),
      (.pass1Date, pass1Date), (.pass1Minutes, pass1Minutes),
    ]
    let references = referencesToFollow.map { PropertyValue.string($0) }
    return texts.map { ($0, $1.map { .string($0) }) }
      + [(.referencesToFollow, references.isEmpty ? nil : .list(references))]
  }
}

struct SecondPassAnswers: AnswerOptionGroup {
  @Option(name: .field(.pass2Summary), help: "What does it say, in a few sentences?") var summary: String?
  @Option(name: .field(.pass2Evidence), help: "What does it rest on?") var evidence: String?
  @Option(name: .field(.pass3Needed), help: ArgumentHelp("Will you rebuild it?", valueName: "y|n"))
  var pass3Needed: String?
  @Option(
    name: .field(.pass2Date),
    help: ArgumentHelp("The day; when it becomes done, today.", valueName: "YYYY-MM-DD"))
  var pass2Date: String?
  @Option(name: .field(.pass2Minutes), help: ArgumentHelp("How long it took.", valueName: "minutes"))
  var pass2Minutes: String?

  var texts: [(field: RecordField, value: PropertyValue?)] {
    let texts: [(RecordField, String?)] = [
      (.pass2Summary, summary), (.pass2Evidence, evidence), (.pass3Needed, pass3Needed),
      (.pass2Date, pass2Date), (.pass2Minutes, pass2Minutes),
    ]
    return texts.map { ($0, $1.map { .string($0) }) }
  }
}

struct ThirdPassAnswers: AnswerOptionGroup {
  @Option(name: .field(.pass3Reimplemented), help: "What did you rebuild, and did it work?")
  var reimplemented: String?
  @Option(name: .field(.pass3Challenged), help: "Which claims did not hold?") var challenged: String?
  @Option(
    name: .field(.pass3Date),
    help: ArgumentHelp("The day; when it becomes done, today.", valueName: "YYYY-MM-DD"))
  var pass3Date: String?
  @Option(name: .field(.pass3Minutes), help: ArgumentHelp("How long it took.", valueName: "minutes"))
  var pass3Minutes: String?

  var texts: [(field: RecordField, value: PropertyValue?)] {
    let texts: [(RecordField, String?)] = [
      (.pass3Reimplemented, reimplemented), (.pass3Challenged, challenged), (.pass3Date, pass3Date),
      (.pass3Minutes, pass3Minutes),
    ]
    return texts.map { ($0, $1.map { .string($0) }) }
  }
}
