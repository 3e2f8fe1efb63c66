/// The axes of arrays: which have the same length, and what it is called.
struct AxisTable {
  /// An axis, equal to all that were joined with it.
  typealias Axis = Int

  private var parents: [Axis] = []
  /// What the note calls the length of an axis.
  private var declared: [Axis: String] = [:]
  /// The statement that says so.
  private var statements: [Axis: Int] = [:]
  /// What the formula calls it: the upper end of a sum.
  private var hints: [Axis: String] = [:]
  /// The arrays that have an axis, with its place among theirs.
  private var owners: [Axis: [(name: String, place: Int)]] = [:]

  mutating func fresh(declared name: String? = nil, statement: Int? = nil) -> Axis {
    parents.append(parents.count)
    if let name { declared[parents.count - 1] = name }
    statements[parents.count - 1] = statement
    return parents.count - 1
  }

  func root(_ axis: Axis) -> Axis {
    var axis = axis
    while parents[axis] != axis { axis = parents[axis] }
    return axis
  }

  /// Makes two axes one; false where the note gives them different lengths.
  mutating func join(_ a: Axis, _ b: Axis) -> Bool {
    let (a, b) = (root(a), root(b))
    if a == b { return true }
    let names = (declared[a], declared[b])
    if let left = names.0, let right = names.1, left != right {
      // A number and a letter may be the same, and so may letters of two statements.
      let areOfTwo = statements[a] != statements[b] && Int(left) == nil
      if (Int(left) == nil) == (Int(right) == nil), !areOfTwo { return false }
    }
    let (low, high) = (min(a, b), max(a, b))
    parents[high] = low
    let known = [names.0, names.1].compactMap(\.self)
    declared[low] = known.first { Int($0) != nil } ?? known.first
    hints[low] = hints[low] ?? hints[high]
    owners[low] = (owners[low] ?? []) + (owners[high] ?? [])
    return true
  }

  mutating func own(_ axis: Axis, by name: String, at place: Int) {
    owners[root(axis), default: []].append((name, place))
  }

  mutating func hint(_ axis: Axis, _ name: String) {
    if hints[root(axis)] == nil { hints[root(axis)] = name }
  }

  /// What the note or the formula calls the length.
  func name(_ axis: Axis) -> String? { declared[root(axis)] ?? hints[root(axis)] }
  func declaredName(_ axis: Axis) -> String? { declared[root(axis)] }

  /// The length in code: `len(x)`, `W.shape[1]`; nil where no array has the axis.
  func length(_ axis: Axis) -> String? {
    let own = owners[root(axis)] ?? []
    if let first = own.first(where: { $0.place == 0 }) { return "len(\(first.name))" }
    if let first = own.first { return "\(first.name).shape[\(first.place)]" }
    guard let name = declared[root(axis)], Int(name) != nil else { return nil }
    return name
  }
}
