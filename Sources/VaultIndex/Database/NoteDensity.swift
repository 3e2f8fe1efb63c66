/// What a note's marks would take in memory when it is read: a line can be a block, a bracket a link, a dollar a formula,
/// a `#` a heading or a tag. A large note of nothing but these is no note that somebody reads.
struct NoteDensity: Equatable {
  /// The most bytes of memory that reading one note is to take.
  static let largest = 850_000_000
  /// Smaller notes cannot take as much, whatever is in them.
  private static let smallest = 1_500_000

  private(set) var lines = 0
  private(set) var brackets = 0
  private(set) var dollars = 0
  private(set) var hashes = 0

  /// - Parameter isCanvas: Whether a line may end with an escape, as in JSON.
  init(_ bytes: [UInt8], isCanvas: Bool = false) {
    guard bytes.count >= Self.smallest else { return }
    bytes.withUnsafeBufferPointer { bytes in
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"): lines += 1
        case UInt8(ascii: "\\"): lines += isCanvas ? 1 : 0
        case UInt8(ascii: "["): brackets += 1
        case UInt8(ascii: "$"): dollars += 1
        case UInt8(ascii: "#"): hashes += 1
        default: break
        }
      }
    }
  }

  /// Bytes, reckoned from notes that were measured (Benchmarks/README.md).
  var memory: Int { 500 * lines + 230 * brackets + 130 * dollars + 250 * hashes }

  /// Why the note is not read; nil when it is.
  var problem: String? {
    guard memory > Self.largest else { return nil }
    return
      "with \(lines) lines, \(brackets) brackets and \(dollars + hashes) other marks it would take more than 1 GB of memory"
  }
}
