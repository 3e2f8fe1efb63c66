/// Writes properties into the bytes of a note, and touches no other byte.
///
/// Only the lines of the key that is set change; a new key comes before the closing fence, and a note without
/// frontmatter gets one. Every edit is read again before it counts: all other properties must be as they
/// were, and the new one what was asked for. What cannot be done so is refused.
package struct FrontmatterEditor: Sendable {
  package private(set) var bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Writes one property. A key that is there in another case keeps its spelling.
  ///
  /// A comment behind the value stays. A value over lines that has comments between them is refused, as are
  /// a key that is written twice, broken YAML at the key, and an anchor that other values use.
  package mutating func set(_ key: String, to value: NewPropertyValue) throws(FrontmatterEditError) {
    let edit = PropertyEdit(source: SourceText(bytes), key: key, value: value)
    bytes = try edit.result()
  }

  /// Writes properties that are not there yet, in their order, before the closing fence.
  package mutating func add(_ properties: [(key: String, value: NewPropertyValue)])
    throws(FrontmatterEditError)
  {
    if let added = added(properties) {
      bytes = added
      return
    }
    for (key, value) in properties { try set(key, to: value) }
  }

  /// All of them at once, read again once; nil where that is not what a reader gets.
  private func added(_ properties: [(key: String, value: NewPropertyValue)]) -> [UInt8]? {
    let source = SourceText(bytes)
    guard !properties.isEmpty, let front = Frontmatter(source), front.findings.isEmpty else { return nil }
    let place = source.startOfLine(front.range.end.line)
    let lines = properties.map { key, value in
      Array("\(yamlScalar(key)):\(value == .empty ? "" : " ")\(value.yaml)".utf8) + source.lineEnding
    }
    var edited = bytes
    edited.insert(contentsOf: lines.joined(), at: place)
    guard let after = Frontmatter(SourceText(edited)), after.findings.isEmpty else { return nil }
    let wanted =
      front.properties.map { ($0.key, $0.value) } + properties.map { ($0.key, $0.value.value) }
    let isSame =
      after.properties.count == wanted.count
      && zip(after.properties, wanted).allSatisfy { property, wanted in
        property.key.utf8.elementsEqual(wanted.0.utf8)
          && property.value.json.utf8.elementsEqual(wanted.1.json.utf8)
      }
    return isSame ? edited : nil
  }
}

/// One property to be written into one note.
private struct PropertyEdit {
  let source: SourceText
  let key: String
  let value: NewPropertyValue

  func result() throws(FrontmatterEditError) -> [UInt8] {
    guard let front = Frontmatter(source) else { return try withNewFrontmatter() }
    let closing = front.range.end.line
    let text = FrontmatterText(source: source, lines: 2..<closing)
    let (entries, isWhole) = try entries(text)
    let matches = entries.filter { $0.key.map(nameKey) == nameKey(key) }
    if matches.count > 1 {
      throw failure("it is written twice; remove one of them", line: matches[1].lines.lowerBound)
    }
    let edited: [UInt8]
    if let entry = matches.first {
      if !isWhole { try readAlone(entry, text) }
      edited = try replacing(entry, front)
    } else {
      let isKnown = front.properties.contains { nameKey($0.key) == nameKey(key) }
      if isKnown { throw failure("its line cannot be told from the others; write one property a line") }
      edited = inserting(before: closing, indent: indent(of: entries.first))
    }
    try verify(edited, front, text, key: matches.first?.key ?? key)
    return edited
  }

  /// The entries, when their lines are those that YAML sees, and whether all of them are YAML together.
  private func entries(
    _ text: FrontmatterText
  ) throws(FrontmatterEditError) -> (entries: [FrontmatterEntry], isWhole: Bool) {
    if let problem = text.limitProblem() { throw failure(problem) }
    let entries = text.entries()
    let whole: PropertyValue?
    do { whole = try readYAML(text.string(without: duplicates(entries))) } catch {
      // Something is broken: the entries as they are read one by one.
      if let line = text.lineOfComplexKey {
        throw failure("the frontmatter is broken YAML and has a key after `?`; mend it first", line: line)
      }
      return (text.entries(brackets: false), false)
    }
    switch whole {
    case nil where entries.isEmpty, .null? where entries.isEmpty: return ([], true)
    case .object(let pairs)?:
      var seen: Set<String> = []
      let keys = entries.compactMap(\.key).filter { seen.insert($0).inserted }
      let isSame = keys.count == pairs.count && zip(keys, pairs).allSatisfy { $0 == $1.key }
      if isSame { return (entries, true) }
      throw failure("the properties cannot be told apart by their lines; write one `key: value` a line")
    default: throw failure("the frontmatter is no list of `key: value` lines; write it as one")
    }
  }

  private func duplicates(_ entries: [FrontmatterEntry]) -> [FrontmatterEntry] {
    var seen: Set<String> = []
    return entries.filter { $0.key.map { !seen.insert($0).inserted } ?? false }
  }

  private func indent(of entry: FrontmatterEntry?) -> ArraySlice<UInt8> {
    guard let entry else { return [] }
    return source.bytes[source.startOfLine(entry.lines.lowerBound)..<entry.range.start.offset]
  }

  // MARK: - Edits

  private var lineEnding: [UInt8] { source.lineEnding }

  private func withNewFrontmatter() throws(FrontmatterEditError) -> [UInt8] {
    let start = source.startOfLine(1)
    let firstLine = source.bytes[start..<source.endOfLine(1)]
    if firstLine.starts(with: "---".utf8), firstLine.dropFirst(3).allSatisfy(\.isSpaceOrTab) {
      throw failure("`---` in line 1 opens frontmatter that nothing closes; close it with `---`")
    }
    let fence = Array("---".utf8) + lineEnding
    let edited = Array(
      [source.bytes[..<start], fence[...], line(indent: [])[...], fence[...], source.bytes[start...]].joined()
    )
    guard let front = Frontmatter(SourceText(edited)), front.findings.isEmpty,
      front.properties.count == 1, isWritten(front.properties[0], key)
    else { throw failure("the result would not be read back; write it by hand") }
    return edited
  }

  private func line(indent: ArraySlice<UInt8>) -> [UInt8] {
    let space = value == .empty ? "" : " "
    return Array(indent) + Array("\(yamlKey):\(space)\(value.yaml)".utf8) + lineEnding
  }

  private var yamlKey: String { yamlScalar(key) }

  private func inserting(before closing: Int, indent: ArraySlice<UInt8>) -> [UInt8] {
    var edited = source.bytes
    let place = source.startOfLine(closing)
    edited.insert(contentsOf: line(indent: indent), at: place)
    return edited
  }

  /// Throws unless the entry is one property by itself.
  private func readAlone(
    _ entry: FrontmatterEntry, _ text: FrontmatterText
  ) throws(FrontmatterEditError) {
    let line = entry.lines.lowerBound
    do {
      if case .object(let pairs)? = try readYAML(text.string(of: entry)), pairs.count == 1 { return }
    } catch {
      let message = (error as? YAMLProblem)?.message ?? "\(error)"
      throw failure("its line is broken YAML: \(message)", line: line)
    }
    throw failure("its line cannot be read alone; write it as `key: value`", line: line)
  }

  private func replacing(
    _ entry: FrontmatterEntry, _ front: Frontmatter
  ) throws(FrontmatterEditError) -> [UInt8] {
    let old = front.properties.first { $0.key == entry.key }
    if let old, isWritten(old, old.key) { return source.bytes }
    guard let place = PropertyPlace(entry, source) else {
      throw failure("its value cannot be told from what stands around it", line: entry.lines.lowerBound)
    }
    if place.hasInnerComments {
      throw failure(
        "comments stand between the lines of its value and would be lost; change it by hand",
        line: entry.lines.lowerBound)
    }
    var edited = source.bytes
    if case .list(let items) = value, !items.isEmpty, let indent = place.itemIndent {
      let lines = items.map { Array(indent) + Array("- \(yamlScalar($0))".utf8) }
      edited.replaceSubrange(place.continuation, with: Array(lines.joined(separator: lineEnding)))
    } else {
      if !place.continuation.isEmpty { edited.removeSubrange(place.removedContinuation) }
      let space = place.needsSpace ? " " : ""
      if value == .empty {
        edited.removeSubrange(place.afterColon..<place.value.upperBound)
      } else {
        edited.replaceSubrange(place.value, with: Array((space + value.yaml).utf8))
      }
    }
    return edited
  }

  // MARK: - Reading the result

  /// Throws unless `edited` says what it said before, and the new value.
  private func verify(
    _ edited: [UInt8], _ before: Frontmatter, _ text: FrontmatterText, key: String
  ) throws(FrontmatterEditError) {
    let after = SourceText(edited)
    guard let front = Frontmatter(after),
      source.bytes.count - before.bodyOffset == edited.count - front.bodyOffset
    else { throw failure("the result would not be read back; write it by hand") }
    let others = { (front: Frontmatter) in front.properties.filter { nameKey($0.key) != nameKey(key) } }
    let old = others(before)
    let new = others(front)
    let isSame =
      old.count == new.count
      && zip(old, new).allSatisfy { $0.key == $1.key && $0.value == $1.value }
    guard isSame, front.findings.count <= before.findings.count else {
      let line = before.properties.first { nameKey($0.key) == nameKey(key) }?.range.line
      throw failure(
        "other properties would change with it, as when they repeat its value by an alias (`*name`); "
          + "write their values out", line: line)
    }
    guard let written = front.properties.first(where: { nameKey($0.key) == nameKey(key) }),
      isWritten(written, key)
    else { throw failure("the result would not be read back; write it by hand") }
    // Other readers take the frontmatter as a whole.
    let closing = front.range.end.line
    let whole = FrontmatterText(source: after, lines: 2..<closing)
    if (try? readYAML(text.string(without: []))) != nil, (try? readYAML(whole.string(without: []))) == nil {
      throw failure("the frontmatter would no longer be YAML; write it by hand")
    }
  }

  private func isWritten(_ property: Property, _ key: String) -> Bool {
    property.key == key && property.value == value.value && isSameText(property.value, value.value)
  }

  /// `==` takes canonically equivalent texts for equal; a reader's text is its bytes.
  private func isSameText(_ left: PropertyValue, _ right: PropertyValue) -> Bool {
    left.json.utf8.elementsEqual(right.json.utf8)
  }

  private func failure(_ message: String, line: Int? = nil) -> FrontmatterEditError {
    FrontmatterEditError(key: key, line: line ?? 1, message: message)
  }
}
