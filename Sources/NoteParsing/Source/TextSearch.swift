internal import Foundation

extension String {
  /// Whether the text holds `part`, byte for byte in UTF-8.
  ///
  /// Takes the place of the standard library's search by characters, which needs twenty times as long.
  /// - Complexity: O(bytes), as long as the first byte of `part` is not in it all over
  package func contains(_ part: String) -> Bool { self[...].contains(part) }
}

extension Substring {
  /// Whether the text holds `part`, byte for byte in UTF-8.
  package func contains(_ part: String) -> Bool {
    var (text, part) = (self, part)
    return text.withUTF8 { text in part.withUTF8 { holds(text, $0) } }
  }
}

private func holds(_ text: UnsafeBufferPointer<UInt8>, _ part: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let first = part.first, let wanted = part.baseAddress else { return true }
  guard var place = text.baseAddress else { return false }
  let end = place + text.count
  while end - place >= part.count, let found = memchr(place, Int32(first), end - place - part.count + 1) {
    if memcmp(found, wanted, part.count) == 0 { return true }
    place = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) + 1
  }
  return false
}
