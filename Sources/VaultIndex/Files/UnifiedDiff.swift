/// The difference between two versions of a note, in the format of `diff -u`.
package struct UnifiedDiff: Sendable, Equatable {
  package enum Kind: Sendable { case file, hunk, removed, added, same }
  package struct Line: Sendable, Equatable {
    package var kind: Kind
    /// With the mark in front (`-`, `+`, a space), without a line ending.
    package var text: String
  }

  package private(set) var lines: [Line] = []

  /// - Parameters:
  ///   - old: The content before; nil for a new file.
  ///   - context: How many lines around a change are shown.
  package init(path: String, old: [UInt8]?, new: [UInt8], context: Int = 3) {
    let before = Self.split(old ?? [])
    let after = Self.split(new)
    let difference = after.difference(from: before)
    guard !difference.isEmpty else { return }
    lines = [
      Line(kind: .file, text: old == nil ? "--- /dev/null" : "--- a/\(path)"),
      Line(kind: .file, text: "+++ b/\(path)"),
    ]
    let removed = Set(difference.removals.map(Self.offset))
    let added = Set(difference.insertions.map(Self.offset))
    var steps: [Step] = []
    var left = 0
    var right = 0
    while left < before.count || right < after.count {
      if removed.contains(left) {
        steps.append(Step(kind: .removed, text: before[left], left: left, right: right))
        left += 1
      } else if added.contains(right) {
        steps.append(Step(kind: .added, text: after[right], left: left, right: right))
        right += 1
      } else {
        steps.append(Step(kind: .same, text: before[left], left: left, right: right))
        left += 1
        right += 1
      }
    }
    appendHunks(steps, context)
  }

  /// The whole text; each line ends with a line feed.
  package var text: String { lines.map { $0.text + "\n" }.joined() }

  private struct Step {
    var kind: Kind
    var text: ArraySlice<UInt8>
    var left: Int
    var right: Int
  }

  private mutating func appendHunks(_ steps: [Step], _ context: Int) {
    let changes = steps.indices.filter { steps[$0].kind != .same }
    var index = 0
    while index < changes.count {
      let first = max(changes[index] - context, 0)
      while index + 1 < changes.count, changes[index + 1] - changes[index] <= 2 * context + 1 { index += 1 }
      let last = min(changes[index] + context, steps.count - 1)
      index += 1
      let hunk = steps[first...last]
      let olds = hunk.count { $0.kind != .added }
      let news = hunk.count { $0.kind != .removed }
      let left = steps[first].left + (olds == 0 ? 0 : 1)
      let right = steps[first].right + (news == 0 ? 0 : 1)
      lines.append(Line(kind: .hunk, text: "@@ -\(left),\(olds) +\(right),\(news) @@"))
      for step in hunk { append(step) }
    }
  }

  private mutating func append(_ step: Step) {
    let mark = step.kind == .removed ? "-" : step.kind == .added ? "+" : " "
    var text = step.text
    let isOpen = text.last != 0x0A && text.last != 0x0D
    // A carriage return shows only where it is the change; it would else be on every line.
    while let last = text.last, last == 0x0A || last == 0x0D { text.removeLast() }
    lines.append(Line(kind: step.kind, text: mark + String(decoding: text, as: UTF8.self)))
    if isOpen { lines.append(Line(kind: step.kind, text: "\\ No newline at end of file")) }
  }

  private static func offset(_ change: CollectionDifference<ArraySlice<UInt8>>.Change) -> Int {
    switch change {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }

  /// The lines with their endings.
  private static func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in bytes.indices {
      let isCarriageReturn = bytes[index] == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
      if bytes[index] == 0x0A || isCarriageReturn {
        lines.append(bytes[start...index])
        start = index + 1
      }
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }
}
