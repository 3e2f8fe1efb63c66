internal import CCrypto

/// The SHA-256 of bytes (FIPS 180-4): two texts with one hash cannot be made, so that what was found out about one
/// is never taken for true of another.
package struct ContentHash: Sendable, Hashable {
  /// 32 bytes, as four words in the machine's order.
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// Of nothing that was read: what stands for a file whose content does not count.
  package static let none = ContentHash()

  private init() {}

  package init(_ bytes: UnsafeRawBufferPointer) {
    // Fails only where the library has no SHA-256 at all.
    let isDone = withUnsafeMutableBytes(of: &words) { digest in
      EVP_Digest(
        bytes.baseAddress ?? UnsafeRawPointer(digest.baseAddress), bytes.count,
        digest.bindMemory(to: UInt8.self).baseAddress, nil, EVP_sha256(), nil) == 1
    }
    precondition(isDone, "libcrypto has no SHA-256")
  }

  package init(_ bytes: [UInt8]) { self = bytes.withUnsafeBytes { ContentHash($0) } }

  /// Of several texts; where one ends and the next begins counts.
  package init(_ parts: [String]) {
    var bytes: [UInt8] = []
    for part in parts {
      withUnsafeBytes(of: UInt64(part.utf8.count).littleEndian) { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: part.utf8)
    }
    self.init(bytes)
  }

  /// The hash with these 32 bytes; nil for any other number of them.
  package init?(stored bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 32 else { return nil }
    withUnsafeMutableBytes(of: &words) { $0.copyMemory(from: bytes) }
  }

  /// The 32 bytes.
  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try withUnsafeBytes(of: words, body)
  }

  /// The 32 bytes in 64 hexadecimal digits.
  package var hexadecimal: String {
    withBytes { bytes in
      bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }
  }

  package static func == (left: ContentHash, right: ContentHash) -> Bool { left.words == right.words }

  package func hash(into hasher: inout Hasher) { withBytes { hasher.combine(bytes: $0) } }
}
