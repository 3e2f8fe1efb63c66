internal import Foundation
package import NoteParsing

/// What makes two records the same work where no identifier does: the title and the first author's family name, folded.
///
/// Zotero's rule for duplicates, with the year at most one apart: a preprint comes out the year before.
package struct WorkKey: Hashable, Sendable {
  private let title: String
  private let family: String

  /// Nil where a title or an author is not known.
  package init?(_ record: PaperRecord) {
    guard let title = record.title.map(Self.folded), !title.isEmpty, let author = record.authors.first else {
      return nil
    }
    self.title = title
    family = Self.folded(PersonName(text: author).family)
  }

  /// Letters and digits alone, whatever their case, width and accents.
  private static func folded(_ text: String) -> String {
    let plain = text.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    return plain.filter { $0.isLetter || $0.isNumber }
  }
}
