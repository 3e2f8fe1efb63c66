/// The least number of insertions, deletions, substitutions and exchanges of neighbours that turn `left` into `right`, or
/// nil when it is more than `limit`.
///
/// Nothing is changed twice: the optimal string alignment (Damerau, 1964, doi:10.1145/363958.363994, by the table of Wagner
/// and Fischer, 1974, doi:10.1145/321796.321811).
/// - Complexity: O(left × right).
package func editDistance<Element: Equatable>(_ left: [Element], _ right: [Element], limit: Int) -> Int? {
  if abs(left.count - right.count) > limit { return nil }
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for (row, element) in left.enumerated() {
    var current = [row + 1]
    current.reserveCapacity(right.count + 1)
    for (column, other) in right.enumerated() {
      let substitution = previous[column] + (element == other ? 0 : 1)
      var least = min(substitution, previous[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, element == right[column - 1], left[row - 1] == other {
        least = min(least, beforePrevious[column - 1] + 1)
      }
      current.append(least)
    }
    if current.allSatisfy({ $0 > limit }), previous.allSatisfy({ $0 > limit }) { return nil }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[right.count] <= limit ? previous[right.count] : nil
}
