package import NoteParsing

/// That a reason applies to a claim: which one, what in the note made it apply, and that in words.
package struct Evidence: Sendable, Equatable, Codable {
  /// The reason's name in kebab case, such as `needs-package`; its page is found by it.
  package var id: String
  /// A few words that do not change from run to run, alike for claims of one cause: `needs torch`.
  package var summary: String
  /// What made the reason apply; the claim itself where no other place did.
  package var range: SourceRange
  /// One sentence.
  package var sentence: String
  /// The packages that the interpreter lacks, where that is the reason, so that one which has them can be suggested.
  package var packages: [String]

  package init(id: String, summary: String, range: SourceRange, sentence: String, packages: [String] = []) {
    self.packages = packages
    self.id = id
    self.summary = summary
    self.range = range
    self.sentence = sentence
  }
}
