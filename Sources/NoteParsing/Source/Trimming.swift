extension StringProtocol where UTF8View: BidirectionalCollection {
  /// Without ASCII white space at both ends.
  func trimmingSpaces() -> String {
    let bytes = utf8
    guard let first = bytes.firstIndex(where: { !$0.isWhitespace }) else { return "" }
    guard let last = bytes.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    if first == bytes.startIndex, bytes.index(after: last) == bytes.endIndex { return String(self) }
    return String(self[first...last])
  }
}
