/// The identifier of a paper on arXiv, after https://info.arxiv.org/help/arxiv_identifier.html.
package struct ArXivIdentifier: Hashable, Sendable {
  /// Canonical, without the version: `1706.03762`, or `math/0211159` for papers before April 2007.
  package let id: String
  /// The version, from 1, when the text names one.
  package let version: Int?

  /// Reads a bare identifier, `arXiv:…`, an arXiv URL or the paper's DataCite DOI; nil for anything else.
  package init?(_ text: String) {
    self.init(identifier: Self.withoutPrefixes(text))
  }

  /// The text without `arXiv:`, the host and the folder of a URL, a query and `.pdf`; a URL of another kind is
  /// left whole.
  static func withoutPrefixes(_ text: String) -> [UInt8] {
    var rest = trimmed(text.utf8[...])
    let whole = Array(rest)
    dropScheme(from: &rest)
    let isHost = dropPrefix("www.arxiv.org/", from: &rest) || dropPrefix("export.arxiv.org/", from: &rest)
    if isHost || dropPrefix("arxiv.org/", from: &rest) {
      guard
        dropPrefix("abs/", from: &rest) || dropPrefix("pdf/", from: &rest) || dropPrefix("html/", from: &rest)
      else { return whole }
      if let end = rest.firstIndex(where: { $0 == .hash || $0 == UInt8(ascii: "?") }) { rest = rest[..<end] }
      while rest.last == .slash { rest = rest.dropLast() }
      if rest.count > 4, rest.suffix(4).map(\.lowercased) == Array(".pdf".utf8) { rest = rest.dropLast(4) }
    } else if !dropPrefix("arxiv:", from: &rest) {
      for prefix: StaticString in ["dx.doi.org/", "doi.org/", "doi:"] { dropPrefix(prefix, from: &rest) }
      rest = trimmed(rest)
      dropPrefix("10.48550/arxiv.", from: &rest)
    }
    return Array(trimmed(rest))
  }

  /// Reads what stands after every prefix.
  init?(identifier bytes: [UInt8]) {
    var bytes = bytes
    var version: Int?
    if let mark = bytes.lastIndex(where: { $0.lowercased == UInt8(ascii: "v") }), mark > 0,
      bytes[mark - 1].isDigit
    {
      let digits = bytes[(mark + 1)...]
      guard !digits.isEmpty, digits.count <= 4, digits.first != UInt8(ascii: "0"),
        let number = decimal(digits)
      else { return nil }
      version = number
      bytes.removeSubrange(mark...)
    }
    guard let slash = bytes.firstIndex(of: .slash) else {
      guard isNewIdentifier(bytes[...]) else { return nil }
      self.init(id: String(decoding: bytes, as: UTF8.self), version: version)
      return
    }
    let category = bytes[..<slash].map(\.lowercased).split(separator: UInt8(ascii: "."), maxSplits: 1)
    guard let archive = category.first.map({ String(decoding: $0, as: UTF8.self) }) else { return nil }
    if category.count == 2 {
      guard category[1].count >= 2, category[1].allSatisfy({ $0.isLetter || $0 == .dash }) else { return nil }
    } else if bytes[..<slash].contains(UInt8(ascii: ".")) {
      return nil
    }
    let number = bytes[(slash + 1)...]
    if isNewIdentifier(number), oldArchives.contains(archive) || laterArchives.contains(archive) {
      self.init(id: String(decoding: number, as: UTF8.self), version: version)
    } else if oldArchives.contains(archive), isOldNumber(number) {
      self.init(id: archive + "/" + String(decoding: number, as: UTF8.self), version: version)
    } else {
      return nil
    }
  }

  private init(id: String, version: Int?) {
    self.id = id
    self.version = version
  }
}

/// Whether the bytes are `YYMM.NNNN` of 0704 to 1412 or `YYMM.NNNNN` from 1501.
private func isNewIdentifier(_ bytes: ArraySlice<UInt8>) -> Bool {
  let point = bytes.startIndex + 4
  guard bytes.count == 9 || bytes.count == 10, bytes[point] == UInt8(ascii: "."),
    let date = decimal(bytes[..<point]), let number = decimal(bytes[(point + 1)...]), number > 0
  else { return false }
  // arXiv counts these years to 2099.
  guard (1...12).contains(date % 100), date >= 704 else { return false }
  return bytes.count == (date < 1501 ? 9 : 10)
}

/// Whether the bytes are `YYMMNNN` of 9107 to 0703.
private func isOldNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
  guard bytes.count == 7, let date = decimal(bytes.prefix(4)), let number = decimal(bytes.suffix(3)),
    number > 0
  else { return false }
  return (1...12).contains(date % 100) && (date >= 9107 || date <= 703)
}

/// The archives of the identifiers before April 2007, living and subsumed.
private let oldArchives: Set<String> = [
  "acc-phys", "adap-org", "alg-geom", "ao-sci", "astro-ph", "atom-ph", "bayes-an", "chao-dyn", "chem-ph",
  "cmp-lg", "comp-gas", "cond-mat", "cs", "dg-ga", "funct-an", "gr-qc", "hep-ex", "hep-lat", "hep-ph",
  "hep-th", "math", "math-ph", "mtrl-th", "nlin", "nucl-ex", "nucl-th", "patt-sol", "physics", "plasm-ph",
  "q-alg", "q-bio", "quant-ph", "solv-int", "supr-con",
]

/// Whether papers of the archive have identifiers such as `math/0211159`.
func isOldArchive(_ name: String) -> Bool { oldArchives.contains(name) }

/// The archives that began with the new identifiers.
private let laterArchives: Set<String> = ["econ", "eess", "q-fin", "stat"]

/// The number that ASCII digits write, nil for anything else.
func decimal(_ bytes: ArraySlice<UInt8>) -> Int? {
  guard !bytes.isEmpty, bytes.count <= 15, bytes.allSatisfy(\.isDigit) else { return nil }
  return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
}

/// The bytes without white space at both ends.
func trimmed<Bytes: BidirectionalCollection<UInt8>>(_ bytes: Bytes) -> Bytes.SubSequence {
  var slice = bytes[...]
  while let first = slice.first, first.isWhitespace { slice = slice.dropFirst() }
  while let last = slice.last, last.isWhitespace { slice = slice.dropLast() }
  return slice
}

/// Drops `https://` or `http://`.
func dropScheme(from bytes: inout Substring.UTF8View) {
  if !dropPrefix("https://", from: &bytes) { dropPrefix("http://", from: &bytes) }
}

/// Drops `prefix`, given in lower case, from the bytes whatever their case; tells whether it stood there.
@discardableResult
func dropPrefix(_ prefix: StaticString, from bytes: inout Substring.UTF8View) -> Bool {
  let wanted = UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount)
  guard bytes.prefix(wanted.count).elementsEqual(wanted, by: { $0.lowercased == $1 }) else { return false }
  bytes = bytes.dropFirst(wanted.count)
  return true
}
