/// A 64-bit hash of bytes that is the same in every run: FNV-1a over words of 8 bytes, the rest byte by byte.
///
/// It tells versions of one file apart; it is no defence against forged content.
func contentHash(_ bytes: [UInt8]) -> Int64 {
  let prime: UInt64 = 0x100_0000_01B3
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count)
  bytes.withUnsafeBytes { buffer in
    var index = 0
    while index + 8 <= buffer.count {
      let word = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      hash = (hash ^ word) &* prime
      // The multiplication moves nothing downwards.
      hash ^= hash >> 32
      index += 8
    }
    while index < buffer.count {
      hash = (hash ^ UInt64(buffer[index])) &* prime
      index += 1
    }
  }
  return Int64(bitPattern: hash)
}
