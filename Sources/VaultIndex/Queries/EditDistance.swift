/// The least number of insertions, deletions and substitutions that turn `left` into `right`, or nil when it
/// is more than `limit` (Wagner and Fischer, 1974, doi:10.1145/321796.321811).
/// - Complexity: O(left × right).
package func editDistance<Element: Equatable>(_ left: [Element], _ right: [Element], limit: Int) -> Int? {
  if abs(left.count - right.count) > limit { return nil }
  var previous = Array(0...right.count)
  for (row, element) in left.enumerated() {
    var current = [row + 1]
    current.reserveCapacity(right.count + 1)
    for (column, other) in right.enumerated() {
      let substitution = previous[column] + (element == other ? 0 : 1)
      current.append(min(substitution, previous[column + 1] + 1, current[column] + 1))
    }
    if current.allSatisfy({ $0 > limit }) { return nil }
    previous = current
  }
  return previous[right.count] <= limit ? previous[right.count] : nil
}
