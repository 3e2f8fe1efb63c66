package import NoteParsing

/// Which paper is meant: an arXiv identifier, a DOI, or both.
package struct PaperIdentity: Sendable, Equatable {
  package var arXiv: ArXivIdentifier?
  package var doi: DOI?

  /// Reads an arXiv identifier, a DOI or the URL of one. arXiv's own DOIs, `10.48550/arXiv.…`, are arXiv identifiers.
  /// - Throws: `PaperIdentityError` with what is wrong.
  package init(_ text: String) throws(PaperIdentityError) {
    if let paper = ArXivIdentifier(text) {
      arXiv = paper
      return
    }
    if let doi = DOI(text) {
      if doi.id.hasPrefix(Self.arXivPrefix) {
        throw PaperIdentityError(
          text: text, problem: ArXivIdentifier.problem(with: text) ?? "it is no arXiv DOI")
      }
      self.doi = doi
      return
    }
    if let found = Self.cited(in: text) {
      self = found
      return
    }
    throw PaperIdentityError(text: text, problem: Self.problem(with: text))
  }

  /// The identity in a note's record; nil when it names none.
  package init?(_ record: PaperRecord) {
    arXiv = record.arxivID.flatMap { ArXivIdentifier($0) }
    if let doi = record.doi.flatMap({ DOI($0) }) {
      if let paper = ArXivIdentifier(doi.id) { arXiv = arXiv ?? paper } else { self.doi = doi }
    }
    if arXiv == nil, doi == nil { return nil }
  }

  private static let arXivPrefix = "10.48550/arxiv."

  /// The names under which notes may have the paper.
  package var names: [String] {
    [arXiv?.id, arXiv.map { Self.arXivPrefix + $0.id.lowercased() }, doi?.id].compactMap { $0 }
  }

  /// A page about the paper.
  package var url: String {
    arXiv.map { "https://arxiv.org/abs/\($0.id)" } ?? doi.map { "https://doi.org/\($0.id)" } ?? ""
  }

  /// The one paper that a URL or a line such as `arXiv:1706.03762v5 [cs.CL]` names.
  private static func cited(in text: String) -> PaperIdentity? {
    var papers: Set<[String]> = []
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer {
      CitationScanner.scan($0) { kind, id, _ in papers.insert([kind.rawValue, id]) }
    }
    guard papers.count == 1, let paper = papers.first else { return nil }
    return try? PaperIdentity(paper[1])
  }

  private static func problem(with text: String) -> String {
    let start = text.lowercased()
    if start.hasPrefix("10.") || start.contains("doi") {
      return "a DOI is of the form 10.1038/nature14539"
    }
    let looksLikeArXiv = start.contains("arxiv") || start.utf8.contains { (0x30...0x39).contains($0) }
    return looksLikeArXiv
      ? ArXivIdentifier.problem(with: text) ?? ""
      : "give an arXiv identifier (1706.03762), a DOI (10.1038/nature14539) or the URL of one"
  }
}

/// A text that names no paper.
package struct PaperIdentityError: Error, Equatable, CustomStringConvertible {
  package var text: String
  package var problem: String

  package var description: String { "'\(text)' names no paper: \(problem)" }
}
