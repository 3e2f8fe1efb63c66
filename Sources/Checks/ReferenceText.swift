internal import NoteParsing

/// A text that may cite a paper as bibliographies do.
///
/// It is lenient: what is not surely a paper without an identifier is left alone.
struct ReferenceText {
  private let text: String
  private let folded: String

  init(_ text: String) {
    self.text = text
    folded = text.lowercased()
  }

  var citesPaperWithoutIdentifier: Bool {
    // A pattern is compiled each time, and most texts have no number.
    mayHaveYear && !isIdentified && !isBook && hasYear
      && (hasQuotedTitle || hasVenue || hasVolume || isAuthorYear)
  }

  /// Whether an identifier, a URL, a link or a number of another catalogue says which text it is.
  private var isIdentified: Bool {
    if ["http://", "https://", "www.", "[[", "](", "isbn", "pmid", "hal-", "rfc "].contains(
      where: folded.contains)
    {
      return true
    }
    var isFound = false
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { bytes in
      CitationScanner.scan(bytes) { _, _, _ in
        isFound = true
      } invalid: { _, _ in
        isFound = true
      }
    }
    // An identifier without `arXiv:`.
    return isFound || text.firstMatch(of: /\b\d{4}\.\d{4,5}\b/) != nil
  }

  private var isBook: Bool {
    [
      "press", "publisher", "springer", "wiley", "o'reilly", "thesis", "出版", "書店", "書房", "書院", "博論", "ed.",
      "eds.",
    ]
    .contains(where: folded.contains)
  }

  private var mayHaveYear: Bool {
    var digits = 0
    return text.utf8.contains { byte in
      digits = (0x30...0x39).contains(byte) ? digits + 1 : 0
      return digits >= 4
    }
  }

  private var hasYear: Bool { text.firstMatch(of: /(?:^|\D)(?:19|20)\d\d(?:\D|$)/) != nil }

  /// Whether double quotation marks hold a text of three words, or of six characters of Japanese.
  private var hasQuotedTitle: Bool {
    for (open, close) in [("\"", "\""), ("“", "”"), ("「", "」"), ("``", "''")] {
      guard let start = text.firstRange(of: open),
        let end = text[start.upperBound...].firstRange(of: close)
      else { continue }
      let title = text[start.upperBound..<end.lowerBound]
      let isJapanese = title.unicodeScalars.contains { $0.value >= 0x3040 }
      if isJapanese ? title.count >= 6 : title.split(separator: " ").count >= 3 { return true }
    }
    return false
  }

  private var hasVenue: Bool {
    let words = Set(folded.split { !$0.isLetter }.map(String.init))
    return folded.contains("et al") || !words.isDisjoint(with: Self.venues)
      || ["論文誌", "学会誌", "研究報告", "紀要"].contains(where: folded.contains)
  }

  /// `*Neural Computation*, 10(2)`
  private var hasVolume: Bool { text.firstMatch(of: /[*_][^*_]+[*_],?\s*\d+\s*[(,:]/) != nil }

  /// `Hinton, G., & Dean, J. (2015). Distilling …`; the title of a book would be in italics.
  private var isAuthorYear: Bool {
    text.firstMatch(of: /\p{L}, \p{Lu}\..*\((?:19|20)\d\d[a-z]?\)\.\s+[^*_\s]/) != nil
  }

  private static let venues: Set<String> = [
    "proc", "proceedings", "journal", "conference", "workshop", "symposium", "transactions", "preprint",
    "neurips", "nips", "icml", "iclr", "cvpr", "iccv", "eccv", "aaai", "ijcai", "emnlp", "naacl", "siggraph",
    "jmlr",
    "tmlr",
  ]
}
