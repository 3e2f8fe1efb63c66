/// What Scholium takes from a note's process, which may have written all of it itself. What is more makes the result
/// malformed, with the reason that stands beside the limit; the harness keeps an honest note below each.
enum ResultLimits {
  /// Bytes of a result.
  static let bytes = 64 << 20
  /// Bytes of one message, decoded as JSON in one go.
  static let messageBytes = 16 << 20
  /// Texts, numbers, lists and objects in one message, and in all: each takes some 100 bytes of memory when decoded.
  static let messageValues = 1_000_000
  static let values = 2_000_000
  /// How deep lists and objects lie in one another.
  static let depth = 16
  static let messages = 100_000
  /// Top-level statements.
  static let statements = 20_000
  /// Pieces of output, each of one line of the note.
  static let pieces = 100_000
  /// What is told of calls and the like in a note's code, and the bytes of the name of one.
  static let facts = 50_000
  static let qualifiedNameBytes = 2_000
  /// Names that a message says are missing or supplied, and the bytes of one.
  static let names = 1_000
  static let nameBytes = 1_000
  static let figures = 100
  /// Bytes of one figure, and of all of a note.
  static let figureBytes = 8 << 20
  static let allFigureBytes = 32 << 20
}

/// What a JSON text holds, counted without decoding it.
struct JSONSize {
  private(set) var values = 0
  private(set) var depth = 0

  /// - Complexity: Linear in the bytes; no more memory than they take.
  init(_ bytes: ArraySlice<UInt8>) {
    var isText = false
    var isEscaped = false
    var level = 0
    values = 1
    bytes.withUnsafeBufferPointer { bytes in
      for byte in bytes {
        if isText {
          if isEscaped {
            isEscaped = false
          } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
          } else if byte == UInt8(ascii: "\"") {
            isText = false
          }
          continue
        }
        switch byte {
        case UInt8(ascii: "\""): isText = true
        case UInt8(ascii: "["), UInt8(ascii: "{"):
          level += 1
          values += 1
          depth = max(depth, level)
        case UInt8(ascii: "]"), UInt8(ascii: "}"): level -= 1
        case UInt8(ascii: ","), UInt8(ascii: ":"): values += 1
        default: break
        }
      }
    }
  }
}
