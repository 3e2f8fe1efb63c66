/// The headings and blocks of one note, for the anchors of links.
struct AnchorIndex {
  var headings: [(level: Int64, key: String)] = []
  var blocks: Set<String> = []

  /// Whether the note has what `anchorKey` names; nil when it names nothing.
  func contains(_ anchorKey: String) -> Bool? {
    let keys = anchorKey.split(separator: "#").map(String.init)
    guard let last = keys.last else { return nil }
    if last.hasPrefix("^") { return blocks.contains(String(last.dropFirst())) }
    return walk(keys[...], in: headings[...])
  }

  /// Whether a heading of `section` has the first key, and the rest of the chain lies below it.
  private func walk(_ keys: ArraySlice<String>, in section: ArraySlice<(level: Int64, key: String)>) -> Bool {
    guard let key = keys.first else { return true }
    return section.indices.contains { index in
      guard section[index].key == key else { return false }
      let below = section[(index + 1)...].prefix { $0.level > section[index].level }
      return walk(keys.dropFirst(), in: below)
    }
  }
}
