/// Which brace closes which, from an offset to the end of a file.
///
/// Made when a value turns out to have no end: what stands behind is read again from the next entry on, and must not be searched
/// to its end again for every value there.
struct BracePairs {
  private var opening: [Int] = []
  /// `Int.max` for a brace that is never closed.
  private var closing: [Int] = []

  init(_ bytes: [UInt8], from start: Int) {
    var open: [Int] = []
    for index in start..<bytes.count {
      if bytes[index] == UInt8(ascii: "{") {
        open.append(opening.count)
        opening.append(index)
        closing.append(.max)
      } else if bytes[index] == UInt8(ascii: "}"), let last = open.popLast() {
        closing[last] = index
      }
    }
  }

  /// The offset of the brace that closes the one at `offset`, nil for none.
  func end(of offset: Int) -> Int? {
    var (low, high) = (0, opening.count)
    while low < high {
      let middle = (low + high) / 2
      if opening[middle] < offset { low = middle + 1 } else { high = middle }
    }
    guard low < opening.count, opening[low] == offset, closing[low] != .max else { return nil }
    return closing[low]
  }
}
