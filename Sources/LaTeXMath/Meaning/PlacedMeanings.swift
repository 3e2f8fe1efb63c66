/// The meanings that a note gives one name, in the order of the note, never none.
struct PlacedMeanings<Meaning: Sendable & Equatable>: Sendable {
  struct Placed: Sendable {
    var meaning: Meaning
    /// As written in the note.
    var text: String
    /// The position of the formula among those of the note.
    var entry: Int
    /// The positions of the headings around it, outermost first.
    var section: [Int]
    var paragraph: Int
  }

  private var all: [Placed]
  /// Whether all are the same, so that a long note of one meaning need not be searched.
  private(set) var areAlike = true

  init(_ first: Placed) { all = [first] }

  var first: Placed { all[0] }

  /// All of them, in the order of the note.
  var meanings: some Sequence<Meaning> { all.lazy.map(\.meaning) }

  mutating func append(_ placed: Placed) {
    if placed.meaning != all[0].meaning { areAlike = false }
    all.append(placed)
  }

  /// How many stand up to a formula, itself among them.
  private func count(upTo entry: Int) -> Int {
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].entry <= entry { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func last(upTo entry: Int) -> Placed? {
    let count = count(upTo: entry)
    return count > 0 ? all[count - 1] : nil
  }

  /// The first behind a formula: what an equation before it comes to.
  func next(after entry: Int) -> Placed? {
    let count = count(upTo: entry)
    return count < all.count ? all[count] : nil
  }

  /// Whether one of the last few up to a formula meets a condition.
  func someLast(upTo entry: Int, where condition: (Placed) -> Bool) -> Bool {
    all[..<count(upTo: entry)].suffix(16).contains(where: condition)
  }

  /// The last ones up to a formula that meet a condition without a gap.
  func run(upTo entry: Int, while condition: (Placed) -> Bool) -> ArraySlice<Placed> {
    let end = count(upTo: entry)
    var start = end
    while start > 0, condition(all[start - 1]) { start -= 1 }
    return all[start..<end]
  }

  /// The one meaning that all of a section have, when one of them stands before a formula of it.
  func only(inSection section: [Int], before entry: Int) -> Placed? {
    // The formulas of a section stand together.
    let before = run(upTo: entry) { $0.section == section }
    let after = all[before.endIndex...].prefix { $0.section == section }
    guard let first = before.first, (before + after).allSatisfy({ $0.meaning == first.meaning }) else {
      return nil
    }
    return first
  }

  /// The last of the one meaning that a section has up to a formula of it.
  func last(inSection section: [Int], upTo entry: Int) -> Placed? {
    let before = run(upTo: entry) { $0.section == section }
    guard let last = before.last, before.allSatisfy({ $0.meaning == last.meaning }) else { return nil }
    return last
  }

  /// The one meaning that all other formulas give, where it stands last before the formula, or first.
  func only(besides entry: Int) -> Placed? {
    guard let first = all.first(where: { $0.entry != entry }) else { return nil }
    guard areAlike || all.allSatisfy({ $0.entry == entry || $0.meaning == first.meaning }) else { return nil }
    let count = count(upTo: entry - 1)
    return count > 0 ? all[count - 1] : first
  }
}
