/// The aliases of a note: the `aliases` property, a list or one string.
package func aliases(in properties: [Property]) -> [String] {
  texts(of: "aliases", in: properties).map(\.text)
}

/// The tags of the `tags` property, a list or one string, with the ranges of their text.
package func propertyTags(in properties: [Property], source: SourceText) -> [Tag] {
  var tags: [Tag] = []
  var cursor = 0
  var misses = 0
  for (text, property) in texts(of: "tags", in: properties) {
    let name = text.hasPrefix("#") ? String(text.dropFirst()) : text
    // A tag is one word, with at least one character that is not a digit.
    guard !name.utf8.contains(where: { $0.isWhitespace || $0 == UInt8(ascii: ",") || $0 == .hash }),
      name.utf8.contains(where: { !$0.isDigit && $0 != .slash })
    else { continue }
    let start = max(cursor, property.range.start.offset + property.key.utf8.count)
    if misses < mostMisses, let found = find(name, in: start..<max(start, property.range.end.offset), source)
    {
      tags.append(Tag(name: name, isProperty: true, range: source.range(found.lowerBound, found.upperBound)))
      cursor = found.upperBound
    } else {
      misses += 1
      tags.append(Tag(name: name, isProperty: true, range: keyRange(property, source)))
    }
  }
  return tags
}

/// The links that are whole values of properties: `[[Note]]` or `[text](Note.md)`, alone or in a list.
package func propertyLinks(in properties: [Property], source: SourceText) -> [Link] {
  var links: [Link] = []
  for property in properties {
    var cursor = property.range.start.offset
    var misses = 0
    func add(_ value: PropertyValue, _ path: String) {
      guard case .string(let text) = value, var link = wikilink(text) ?? markdownLink(text) else { return }
      link.property = path
      let written = String(decoding: trimmed(text.utf8), as: UTF8.self)
      if misses < mostMisses,
        let found = find(written, in: cursor..<max(cursor, property.range.end.offset), source)
      {
        link.range = source.range(found.lowerBound, found.upperBound)
        cursor = found.upperBound
      } else {
        misses += 1
        link.range = property.range
      }
      links.append(link)
    }
    if case .list(let items) = property.value {
      for (index, item) in items.enumerated() { add(item, "\(property.key).\(index)") }
    } else {
      add(property.value, property.key)
    }
  }
  return links
}

/// The arXiv identifiers and DOIs of the properties made for them, and those in values that are URLs.
package func citations(inProperties properties: [Property], source: SourceText) -> [Citation] {
  var citations: [Citation] = []
  for property in properties {
    let items: [PropertyValue]
    if case .list(let list) = property.value { items = list } else { items = [property.value] }
    var cursor = property.range.start.offset + property.key.utf8.count
    var misses = 0
    for item in items {
      let text = item.plainText
      guard let (kind, id) = citation(text, key: nameKey(property.key)) else { continue }
      let found =
        misses < mostMisses
        ? find(text, in: cursor..<max(cursor, property.range.end.offset), source) : nil
      if let found { cursor = found.upperBound } else { misses += 1 }
      let range = found.map { source.range($0.lowerBound, $0.upperBound) } ?? property.range
      citations.append(Citation(kind: kind, id: id, range: range))
    }
  }
  return citations
}

/// How many items of a property are looked for that are written otherwise than they read: each search goes through all of it.
private let mostMisses = 100

private func citation(_ text: String, key: String) -> (Citation.Kind, String)? {
  let isPaperKey = ["arxiv_id", "arxiv", "eprint", "doi"].contains(key)
  let isURL = text.hasPrefix("https://") || text.hasPrefix("http://")
  guard isPaperKey || isURL else { return nil }
  if isPaperKey {
    if let paper = ArXivIdentifier(text) { return (.arxiv, paper.id) }
    if let doi = DOI(text) { return (.doi, doi.id) }
  }
  var first: (Citation.Kind, String)?
  let bytes = Array(text.utf8)
  bytes.withUnsafeBufferPointer { CitationScanner.scan($0) { kind, id, _ in first = first ?? (kind, id) } }
  return first
}

/// The texts that the properties with this key hold, each with its property.
private func texts(of key: String, in properties: [Property]) -> [(text: String, property: Property)] {
  properties.filter { nameKey($0.key) == key }.flatMap { property in
    let items: [PropertyValue]
    switch property.value {
    case .list(let list): items = list
    case .object: items = []
    default: items = [property.value]
    }
    return items.compactMap { item -> (text: String, property: Property)? in
      switch item {
      case .null, .list, .object: return nil
      default:
        let text = String(decoding: trimmed(item.plainText.utf8), as: UTF8.self)
        return text.isEmpty ? nil : (text, property)
      }
    }
  }
}

private func wikilink(_ text: String) -> Link? {
  let bytes = Array(trimmed(text.utf8))
  guard bytes.count > 4, bytes.starts(with: "[[".utf8), bytes.suffix(2).elementsEqual("]]".utf8) else {
    return nil
  }
  let inner = bytes[2..<bytes.count - 2]
  guard !zip(inner, inner.dropFirst()).contains(where: { $0 == .closeBracket && $1 == .closeBracket }) else {
    return nil
  }
  let pipe = inner.firstIndex(of: .pipe)
  var path = inner[..<(pipe ?? inner.endIndex)]
  guard !path.allSatisfy(\.isWhitespace) else { return nil }
  if pipe != nil, path.last == .backslash { path.removeLast() }
  return link(
    raw: String(decoding: inner, as: UTF8.self), path: path,
    display: pipe.map { String(decoding: trimmed(inner[($0 + 1)...]), as: UTF8.self) })
}

private func markdownLink(_ text: String) -> Link? {
  let bytes = Array(trimmed(text.utf8))
  guard bytes.first == .openBracket, bytes.last == .closeParenthesis,
    let close = bytes.firstIndex(of: .closeBracket), close + 2 < bytes.count,
    bytes[close + 1] == .openParenthesis
  else { return nil }
  var destination = trimmed(bytes[(close + 2)..<(bytes.count - 1)])
  if destination.first == .less, destination.last == .greater {
    destination = destination.dropFirst().dropLast()
  } else if destination.contains(where: { $0.isWhitespace || $0 == .closeParenthesis }) {
    return nil
  }
  let scheme = destination.prefix { $0.isAlphanumeric || $0 == .dash || $0 == UInt8(ascii: "+") }
  let isURL = scheme.count > 1 && destination.dropFirst(scheme.count).first == .colon
  guard !destination.isEmpty, !isURL, !destination.starts(with: "//".utf8) else { return nil }
  let raw = String(decoding: destination, as: UTF8.self)
  return link(
    raw: raw, path: destination, display: String(decoding: bytes[1..<close], as: UTF8.self), decoded: true)
}

private func link(raw: String, path: ArraySlice<UInt8>, display: String?, decoded: Bool = false) -> Link {
  func text(_ bytes: ArraySlice<UInt8>) -> String {
    let bytes = trimmed(bytes)
    return String(decoding: decoded ? percentDecoded(Array(bytes)) : Array(bytes), as: UTF8.self)
  }
  let hash = path.firstIndex(of: .hash)
  let start = SourcePosition(offset: 0, line: 1, column: 1)
  return Link(
    kind: .property, raw: raw, target: text(path[..<(hash ?? path.endIndex)]),
    anchor: hash.map { text(path[($0 + 1)...]) }, display: display, property: nil,
    range: SourceRange(start: start, end: start))
}

private func keyRange(_ property: Property, _ source: SourceText) -> SourceRange {
  let start = property.range.start.offset
  return source.range(start, min(start + property.key.utf8.count, property.range.end.offset))
}

/// The offsets of the first occurrence of `text` within `offsets`.
private func find(_ text: String, in offsets: Range<Int>, _ source: SourceText) -> Range<Int>? {
  let wanted = Array(text.utf8)
  guard let first = wanted.first, wanted.count <= offsets.count else { return nil }
  for start in offsets.lowerBound...(offsets.upperBound - wanted.count)
  where source.bytes[start] == first && source.bytes[start..<start + wanted.count].elementsEqual(wanted) {
    return start..<start + wanted.count
  }
  return nil
}
