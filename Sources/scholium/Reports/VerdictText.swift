import NoteParsing
import VaultIndex
import Verdicts
import Verification
import Workspace

/// A verdict as a person reads it: the note's own line, what it says, what came out, marked where they differ, and what to write
/// instead.
struct VerdictText {
  let note: String
  let item: VerificationItem
  /// The text of the note; nil when it cannot be read any more.
  let source: SourceText?

  /// Verdicts that a reader has to do something about are shown in full, others in a line.
  var lines: [StyledText] {
    let place = Printer.place(note, item.range.start.line, item.range.start.column)
    let style: StyledText.Style =
      isBad ? .bad : item.verdict == .imprecise || item.verdict == .flaky ? .match : .faint
    let reason: StyledText = item.reason.map { " (\($0.oneLine))" } ?? ""
    let head: StyledText =
      "\(place): \(item.verdict.rawValue, style)\(item.verdict == .unchecked ? reason : ""): \(item.sentence.oneLine)"
    switch item.verdict {
    case .refuted, .failed, .imprecise, .flaky: return [head] + noteLine + comparison + details + [""]
    default: return [head]
    }
  }

  /// All that is known of the verdict: how the claim was read, what was computed, every reason with its place, and what would settle it.
  var explanation: [StyledText] {
    var lines = Array(self.lines.prefix(1)) + noteLine
    if let reading = item.reading { lines += row("read as  ", reading, []) }
    if let expected = item.expected { lines += row("says     ", expected, item.differences.map(\.expected)) }
    if let actual = item.actual { lines += row("came out ", actual, item.differences.map(\.actual)) }
    if let suggestion = item.suggestion { lines += row("write    ", suggestion, []) }
    lines += details
    for reason in item.reasons {
      let place = Printer.place(note, reason.range.start.line, reason.range.start.column)
      lines.append("  \("because", .faint)  \(reason.id, .strong) at \(place): \(reason.sentence.oneLine)")
      guard let page = Reasons.reason(reason.id)?.page else { continue }
      lines += page.whatToDo.split(separator: "\n").map { "    \(String($0))" }
    }
    return lines + [""]
  }

  private var isBad: Bool { item.verdict == .refuted || item.verdict == .failed }

  /// The line of the note, with the claim underlined.
  private var noteLine: [StyledText] {
    guard let source, item.kind != .directive, item.range.start.line <= source.lineCount else { return [] }
    let line = item.range.start.line
    let (start, end) = (source.startOfLine(line), source.endOfLine(line))
    let claimStart = min(max(item.range.start.offset, start), end)
    let claimEnd = min(max(item.range.end.offset, claimStart), end)
    let number = String(line)
    // A long line is not printed once more for each claim in it.
    let reach = 500
    let before = source.shown(
      max(start, claimStart - reach)..<claimStart, isCutAtStart: start < claimStart - reach)
    let claim = source.shown(
      claimStart..<min(claimEnd, claimStart + 2 * reach), isCutAtEnd: claimStart + 2 * reach < claimEnd)
    let after = source.shown(claimEnd..<min(end, claimEnd + reach), isCutAtEnd: claimEnd + reach < end)
    let margin = String(repeating: " ", count: number.count)
    let marks =
      String(repeating: " ", count: before.terminalWidth) + String(repeating: "^", count: claim.terminalWidth)
    return [
      "  \(number, .faint) \("|", .faint) \(before)\(claim, .strong)\(after)",
      "  \(margin) \("|", .faint) \(marks, .bad)",
    ]
  }

  private var comparison: [StyledText] {
    guard item.kind == .output || item.kind == .number, let expected = item.expected, let actual = item.actual
    else {
      return item.suggestion.map { ["  write  \($0.oneLine, .strong)"] } ?? []
    }
    var rows: [StyledText] = []
    rows += row("says   ", expected, item.differences.map(\.expected))
    rows += row(item.kind == .number ? "is     " : "prints ", actual, item.differences.map(\.actual))
    if let suggestion = item.suggestion { rows += row("write  ", suggestion, []) }
    return rows
  }

  /// A text of one line or more, with the parts that differ marked.
  private func row(_ label: String, _ text: String, _ marked: [Range<Int>]) -> [StyledText] {
    let bytes = Array(text.utf8)
    var rows: [StyledText] = []
    var line: StyledText = "  \(label, .faint)"
    var place = 0
    func add(_ range: Range<Int>, _ style: StyledText.Style) {
      let parts = bytes[range].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0 {
          rows.append(line)
          line = "  \(String(repeating: " ", count: label.count))"
        }
        line.segments.append((String(decoding: part, as: UTF8.self), style))
      }
    }
    for range in marked.sorted(by: { $0.lowerBound < $1.lowerBound })
    where range.lowerBound >= place && range.upperBound <= bytes.count {
      add(place..<range.lowerBound, .plain)
      add(range, .bad)
      place = range.upperBound
    }
    add(place..<bytes.count, .plain)
    return rows + [line]
  }

  /// The end of a traceback, in the note's own lines.
  private var details: [StyledText] {
    guard let details = item.details else { return [] }
    let lines = details.split(whereSeparator: \.isNewline)
    return lines.suffix(12).map { "  \(String($0), .faint)" }
  }
}

extension SourceText {
  /// A part of a line for a reader, with an ellipsis where it is cut, and without a character that is cut.
  fileprivate func shown(
    _ offsets: Range<Int>, isCutAtStart: Bool = false, isCutAtEnd: Bool = false
  ) -> String {
    var (start, end) = (offsets.lowerBound, offsets.upperBound)
    if isCutAtStart { while start < end, bytes[start] & 0xC0 == 0x80 { start += 1 } }
    if isCutAtEnd { while end > start, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 } }
    let text = string(start..<end).replacing("\t", with: " ")
    return (isCutAtStart ? "…" : "") + text + (isCutAtEnd ? "…" : "")
  }
}
