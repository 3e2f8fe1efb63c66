/// What Scholium reads from a canvas: JSON Canvas 1.0, <https://jsoncanvas.org/spec/1.0/>.
///
/// Every range is one of the canvas's own file. Of a card's text only links and tags count; a canvas is no note.
package struct ParsedCanvas: Sendable {
  /// What stands in a card, with the card's id.
  package struct InCard<Value: Sendable>: Sendable {
    package var card: String
    package var value: Value
  }

  package var links: [InCard<Link>] = []
  package var webLinks: [WebLink] = []
  package var tags: [Tag] = []
  package var findings: [ParseFinding] = []
  /// The texts of cards, and the paths of file cards, in the order of the file.
  var texts: [JSONText] = []

  /// The text of the card that has the byte at `offset` of the file, and the range in it that `offsets` of the file are.
  package func text(around offsets: Range<Int>) -> (bytes: [UInt8], range: Range<Int>)? {
    var (low, high) = (0, texts.count)
    while low < high {
      let middle = (low + high) / 2
      if texts[middle].offsets.upperBound < offsets.lowerBound { low = middle + 1 } else { high = middle }
    }
    guard low < texts.count, texts[low].offsets.lowerBound <= offsets.lowerBound else { return nil }
    let text = texts[low]
    let start = text.offset(inFile: offsets.lowerBound)
    return (text.bytes, start..<max(start, text.offset(inFile: offsets.upperBound)))
  }
}
