/// Finds the arXiv identifiers and DOIs of a text.
package enum CitationScanner {
  /// Calls `found` with each citation's kind, canonical identifier and offsets, in order.
  ///
  /// A bare arXiv number is no citation: it needs `arXiv:`, a URL or the paper's DOI.
  /// `invalid` gets what has such a place and the form of an arXiv identifier, and is none.
  /// - Complexity: O(bytes), one pass.
  package static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, _ found: (Citation.Kind, String, Range<Int>) -> Void,
    invalid: (String, Range<Int>) -> Void = { _, _ in }
  ) {
    var index = 0
    while index + 1 < bytes.count {
      let hit: Hit?
      // The bit of lower case; the digits have it anyway.
      switch bytes[index] | 0x20 {
      case UInt8(ascii: "a") where bytes[index + 1] | 0x20 == UInt8(ascii: "r"): hit = arXiv(bytes, index)
      case UInt8(ascii: "d") where bytes[index + 1] | 0x20 == UInt8(ascii: "o"):
        hit = prefixedDOI(bytes, index)
      case UInt8(ascii: "1") where bytes[index + 1] == UInt8(ascii: "0"): hit = bareDOI(bytes, index)
      default: hit = nil
      }
      if let hit {
        if hit.isValid { found(hit.kind, hit.id, hit.range) } else { invalid(hit.id, hit.range) }
        index = max(hit.range.upperBound, index + 1)
      } else {
        index += 1
      }
    }
  }

  private struct Hit {
    var kind: Citation.Kind
    var id: String
    var range: Range<Int>
    var isValid = true
  }

  /// `arXiv:ID`, or a URL of the host `arxiv.org`, at `start`.
  private static func arXiv(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Hit? {
    guard var index = skip("arxiv", bytes, start) else { return nil }
    var lower = start
    if let afterHost = skip(".org/", bytes, index) {
      guard let after = ["abs/", "pdf/", "html/"].lazy.compactMap({ skip($0, bytes, afterHost) }).first
      else { return nil }
      index = after
      lower = startOfURL(bytes, start, subdomains: ["www.", "export."])
    } else if let after = skip(":", bytes, index) {
      index = after < bytes.count && bytes[after] == .space ? after + 1 : after
    } else {
      return nil
    }
    guard isBoundary(bytes, lower) else { return nil }
    guard let paper = arXivIdentifier(bytes, index) else {
      return misspelled(bytes, index).map { end in
        let written = String(decoding: bytes[index..<end], as: UTF8.self)
        return Hit(kind: .arxiv, id: written, range: lower..<end, isValid: false)
      }
    }
    var end = paper.end
    if lower < start || skip(".org/", bytes, start + 5) != nil { end = skip(".pdf", bytes, end) ?? end }
    return Hit(kind: .arxiv, id: paper.id, range: lower..<end)
  }

  /// The arXiv identifier at `start`, up to where its characters end.
  private static func arXivIdentifier(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> (id: String, end: Int)? {
    var end = start
    // The longest identifier, `cond-mat.mtrl-sci/9901001v12`, has 28 bytes.
    while end < bytes.count, end - start < 40,
      bytes[end].isAlphanumeric || bytes[end] == .dash || bytes[end] == .slash
        || bytes[end] == UInt8(ascii: ".")
    {
      end += 1
    }
    if end > start + 4, let suffix = skip(".pdf", bytes, end - 4), suffix == end { end -= 4 }
    while end > start, !bytes[end - 1].isDigit { end -= 1 }
    while end > start {
      if let paper = ArXivIdentifier(identifier: Array(bytes[start..<end])) { return (paper.id, end) }
      // Only what a sentence or a path adds may follow: `1706.03762.2` or `1706.03762/v2`.
      guard
        let cut = bytes[start..<end].lastIndex(where: {
          $0 == UInt8(ascii: ".") || $0 == .slash || $0 == .dash
        })
      else { return nil }
      end = cut
    }
    return nil
  }

  /// The end of what looks like an arXiv identifier at `start`: `2006.1123`, `maths/0211159`.
  private static func misspelled(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    func run(_ from: Int, _ isPart: (UInt8) -> Bool) -> Int {
      var end = from
      while end < bytes.count, end - from < 40, isPart(bytes[end]) { end += 1 }
      return end
    }
    let point = run(start, \.isDigit)
    if point > start {
      guard point < bytes.count, bytes[point] == UInt8(ascii: ".") else { return nil }
      let end = run(point + 1, \.isDigit)
      return (3...5).contains(point - start) && end - point > 2 ? end : nil
    }
    let slash = run(start) { $0.isLetter || $0 == .dash || $0 == UInt8(ascii: ".") }
    guard slash > start, slash < bytes.count, bytes[slash] == .slash else { return nil }
    let end = run(slash + 1, \.isDigit)
    return (6...8).contains(end - slash - 1) ? end : nil
  }

  /// `doi:10.…` or a URL of the host `doi.org` at `start`.
  private static func prefixedDOI(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Hit? {
    guard let index = skip("doi", bytes, start) else { return nil }
    if let after = skip(".org/", bytes, index) {
      let lower = startOfURL(bytes, start, subdomains: ["dx.", "www."])
      guard isBoundary(bytes, lower) else { return nil }
      return doi(bytes, after, lower: lower, isURL: true)
    }
    guard var after = skip(":", bytes, index), isBoundary(bytes, start) else { return nil }
    while after < bytes.count, bytes[after].isSpaceOrTab { after += 1 }
    return doi(bytes, after, lower: start, isURL: false)
  }

  /// `10.NNNN/suffix` at `start`.
  private static func bareDOI(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Hit? {
    guard isBoundary(bytes, start) else { return nil }
    // Publishers put the DOI into the path of a URL.
    let isURL = start > 0 && bytes[start - 1] == .slash
    return doi(bytes, start, lower: start, isURL: isURL)
  }

  private static func doi(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, lower: Int, isURL: Bool
  ) -> Hit? {
    guard let slash = DOI.slash(bytes[start...]) else { return nil }
    let end = endOfDOI(bytes, slash + 1, isURL: isURL)
    guard end > slash + 1 else { return nil }
    var name: [UInt8] = []
    name.reserveCapacity(end - start)
    for index in start..<end {
      let isEscape = bytes[index] == .backslash && index + 1 < end && bytes[index + 1].isPunctuation
      if !isEscape { name.append(bytes[index]) }
    }
    guard let doi = DOI(name: name, isURL: isURL) else { return nil }
    let prefix = "10.48550/arxiv."
    if doi.id.hasPrefix(prefix),
      let paper = ArXivIdentifier(identifier: Array(doi.id.utf8.dropFirst(prefix.utf8.count)))
    {
      return Hit(kind: .arxiv, id: paper.id, range: lower..<end)
    }
    return Hit(kind: .doi, id: doi.id, range: lower..<end)
  }

  /// Where the DOI suffix at `start` ends: before white space, non-ASCII, markup or a bracket without its
  /// opener, and without trailing punctuation.
  private static func endOfDOI(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, isURL: Bool) -> Int {
    var end = start
    var open: [UInt8] = []
    scan: while end < bytes.count {
      let byte = bytes[end]
      switch byte {
      case 0...0x20, 0x7F..., .quote, .backtick, .pipe: break scan
      case .hash where isURL, UInt8(ascii: "?") where isURL: break scan
      case .less:
        if skip("</", bytes, end) != nil || skip("<br", bytes, end) != nil { break scan }
        open.append(.greater)
      case .openParenthesis: open.append(.closeParenthesis)
      case .openBracket: open.append(.closeBracket)
      case UInt8(ascii: "{"): open.append(UInt8(ascii: "}"))
      case .greater, .closeParenthesis, .closeBracket, UInt8(ascii: "}"):
        guard open.last == byte else { break scan }
        open.removeLast()
      default: break
      }
      end += 1
    }
    while end > start, isTrailing(bytes[end - 1]) { end -= 1 }
    return end
  }

  private static func isTrailing(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), .colon, UInt8(ascii: "'"), .quote,
      UInt8(ascii: "*"), .exclamation, UInt8(ascii: "?"), .backslash, .openParenthesis, .openBracket, .less,
      UInt8(ascii: "{"):
      true
    default: false
    }
  }

  /// Whether what stands before `index` is no part of a word, a number or a host name.
  private static func isBoundary(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = bytes[index - 1]
    return !before.isAlphanumeric && before != UInt8(ascii: ".") && before != .dash
  }

  /// The offset of the scheme before the host at `host`, when there is one.
  private static func startOfURL(
    _ bytes: UnsafeBufferPointer<UInt8>, _ host: Int, subdomains: [StaticString]
  ) -> Int {
    var start = host
    for subdomain in subdomains {
      let lower = host - subdomain.utf8CodeUnitCount
      if lower >= 0, skip(subdomain, bytes, lower) == host { start = lower }
    }
    for scheme: StaticString in ["https://", "http://"] {
      let lower = start - scheme.utf8CodeUnitCount
      if lower >= 0, skip(scheme, bytes, lower) == start { return lower }
    }
    return start
  }

  /// The offset after `word`, given in lower case, when it stands at `index` in any case.
  private static func skip(_ word: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    let count = word.utf8CodeUnitCount
    guard index + count <= bytes.count else { return nil }
    for offset in 0..<count where bytes[index + offset].lowercased != word.utf8Start[offset] { return nil }
    return index + count
  }
}
