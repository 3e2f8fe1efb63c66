/// A string of a JSON file, decoded, that knows where each of its bytes stands in the file.
package struct JSONText: Sendable {
  /// As the string means it; bytes of the file that are not UTF-8 are kept.
  private(set) var bytes: [UInt8] = []
  /// Where a run of bytes that the file has as they are begins, in `bytes` and in the file.
  private var runs: [(here: Int, file: Int)] = []
  /// What stands between the quotation marks, in the file.
  private(set) var offsets: Range<Int>

  /// - Parameter start: The offset in the file behind the quotation mark.
  init(at start: Int) {
    offsets = start..<start
  }

  /// The text, with U+FFFD for what is not UTF-8.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Appends bytes as the file has them, from `offset` on.
  mutating func append(_ raw: ArraySlice<UInt8>) {
    guard !raw.isEmpty else { return }
    runs.append((bytes.count, raw.startIndex))
    bytes += raw
  }

  /// Appends what an escape stands for that begins at `offset` of the file.
  mutating func append(_ scalar: Unicode.Scalar, at offset: Int) {
    runs.append((bytes.count, offset))
    bytes += UTF8.encode(scalar).map(Array.init) ?? []
  }

  /// Ends the text before the quotation mark at `end` of the file.
  mutating func finish(at end: Int) { offsets = offsets.lowerBound..<end }

  /// The offset in the file of the byte at `offset` of the text; of an escape where it begins.
  func fileOffset(of offset: Int) -> Int {
    guard offset < bytes.count else { return offsets.upperBound }
    let index = last { $0.here <= offset }
    guard let index else { return offsets.lowerBound }
    let end = index + 1 < runs.count ? runs[index + 1].file : offsets.upperBound
    return min(runs[index].file + offset - runs[index].here, end)
  }

  /// The offset in the text of what stands at `offset` of the file.
  func offset(inFile offset: Int) -> Int {
    guard let index = last(where: { $0.file <= offset }) else { return 0 }
    let end = index + 1 < runs.count ? runs[index + 1].here : bytes.count
    return min(runs[index].here + offset - runs[index].file, end)
  }

  /// The last run for which a condition holds that holds for the first ones.
  private func last(where condition: ((here: Int, file: Int)) -> Bool) -> Int? {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if condition(runs[middle]) { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
