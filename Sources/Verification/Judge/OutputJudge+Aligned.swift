internal import NoteMath
internal import NoteParsing
internal import Numbers
internal import Verdicts

/// Fences, sessions and blocks of comments: line by line beside what came out.
extension OutputJudge {
  func aligned(
    _ units: [StatedUnit], _ output: [OutputUnit], _ expectation: Expectation, _ rules: ComparisonRules
  ) -> [Int: VerificationItem] {
    if let items = brokenOtherwise(units, output, expectation) { return items }
    let alignment = Alignment(units, output, rules, budget: run.budget)
    let pairs = alignment.pairs
    var items: [Int: VerificationItem] = [:]
    for pair in pairs {
      items[pair.stated] = item(units[pair.stated], pair.overlay, output[pair.actual], expectation)
    }
    let countable = units.indices.filter { !units[$0].isEllipsis }
    if let unjudged = alignment.unjudged {
      guard expectation.isExplicit || expectation.form == .outputFence else { return items }
      for index in unjudged where !units[index].isEllipsis {
        items[index] = tooLong(
          units[index], expectation, first: (units[unjudged.lowerBound], output[unjudged.lowerBound]))
      }
      return items
    }
    switch expectation.form {
    case .textFence where !expectation.isExplicit:
      // It mirrors the output when most of its lines do.
      guard pairs.count * 2 >= countable.count, !pairs.isEmpty else {
        return lone(units, output, expectation)
      }
      guard !expectation.isFurther || isAnother(pairs, countable.count, units, output) else { return [:] }
      guard
        !isShownBefore(expectation, output)
          || pairs.allSatisfy({ $0.overlay.comparison.agreement <= .rounded })
      else { return [:] }
      let holding = pairs.count { $0.overlay.comparison.agreement <= .rounded }
      guard !expectation.isBehindHeading || holding == output.count && holding == countable.count else {
        return [:]
      }
    case .commentBlock where !expectation.isExplicit:
      guard isWhole(units, pairs, output) else { return items }
    default: break
    }
    var gap = Gaps(units, pairs, output.count)
    for index in countable where items[index] == nil {
      items[index] = unmatched(index, gap.around(index), units, pairs, output, expectation)
    }
    if countable.count == units.count, let odd = oddLine(units, pairs, output.count), var item = items[odd] {
      item.verdict = .refuted
      item.reasons = []
      item.sentence = "The output has no such line between the lines around it."
      items[odd] = item
    }
    if countable.count == units.count, let left = LeftOutLine(pairs, output.count),
      let item = items[left.after], !isElsewhere(output[left.line], units, pairs)
    {
      items[left.after] = leavingOut(output[left.line], item)
    }
    return items
  }

  /// The items of lines that are those of the output but for where they are broken, as `+NORMALIZE_WHITESPACE` asks for.
  private func brokenOtherwise(
    _ units: [StatedUnit], _ output: [OutputUnit], _ expectation: Expectation
  ) -> [Int: VerificationItem]? {
    guard expectation.form != .commentBlock, units.count != output.count, units.count > 1 || output.count > 1,
      !output.isEmpty, units.count + output.count <= 200
    else { return nil }
    func words(_ lines: [String]) -> [Substring] {
      lines.flatMap { $0.split(whereSeparator: \.isWhitespace) }
    }
    // A single word is no text.
    let stated = words(units.map(\.stated.text.text))
    guard stated.count > 1, stated == words(output.map(\.text.text)) else { return nil }
    return Dictionary(
      uniqueKeysWithValues: units.indices.map { index in
        var item = units[index].draft(units[index].stated.candidates[0].range, expectation)
        item.verdict = .verified
        item.actual = output.map(\.text.text).joined(separator: "\n")
        item.sentence = "The output is the same, in other lines."
        return (index, item)
      })
  }

  /// Whether a fence before it has shown all that came: what follows behind some text is another thing.
  private func isShownBefore(_ expectation: Expectation, _ output: [OutputUnit]) -> Bool {
    // What has words in common with it shows it again.
    guard expectation.isFurther, output.count <= 50,
      !expectation.lines.contains(where: { $0.text.contains(where: \.isLetter) })
    else { return false }
    return run.expectations(of: expectation.block).contains { place in
      let other = plan.expectations[place]
      guard other.form == .textFence || other.form == .outputFence, other.doubt == nil,
        other.lines[0].range.start < expectation.lines[0].range.start
      else { return false }
      let lines = other.lines.filter { line in line.text.contains { !$0.isWhitespace } }
      return lines.count == output.count
        && zip(lines, output).allSatisfy { $0.text.hasWords(of: $1.text.text) }
    }
  }

  /// A fence of one line right after code that writes one line: its output where it is the line with a slip or of its shape.
  private func lone(_ units: [StatedUnit], _ output: [OutputUnit], _ expectation: Expectation) -> [Int:
    VerificationItem]
  {
    guard units.count == 1, output.count == 1, !expectation.isFurther, !expectation.isBehindHeading,
      !units[0].isEllipsis,
      Resemblance.isSlip(units[0].said, output[0].text.text) || units[0].hasShape(of: output[0], expectation)
    else { return [:] }
    return [0: refuted(units[0], output[0], expectation)]
  }

  /// Whether comments are line for line the output, but for one, or for the order.
  private func isWhole(_ units: [StatedUnit], _ pairs: [Alignment.Pair], _ output: [OutputUnit]) -> Bool {
    guard units.count == output.count, units.count >= 2, !units.contains(where: \.isEllipsis),
      pairs.allSatisfy({ $0.overlay.comparison.agreement <= .rounded })
    else { return false }
    if pairs.count == units.count - 1, units.count >= 3 { return true }
    let paired = Set(pairs.map(\.stated))
    return pairs.count * 2 >= units.count
      && units.indices.allSatisfy { index in
        paired.contains(index) || output.contains { units[index].said.hasWords(of: $0.text.text) }
      }
  }

  /// The one line too many, between two that hold, of a note that has all lines of the output.
  private func oddLine(_ units: [StatedUnit], _ pairs: [Alignment.Pair], _ count: Int) -> Int? {
    guard units.count == count + 1, pairs.count == count, count >= 2,
      pairs.allSatisfy({ $0.overlay.comparison.agreement <= .rounded }),
      let odd = units.indices.first(where: { index in !pairs.contains { $0.stated == index } }),
      odd > 0, odd < count, !units[odd].text.contains("Warning"), units[odd].text.first != "#"
    else { return nil }
    return odd
  }

  /// Whether a further fence is one more of the output: each of its lines holds, or is but for numbers the one that came.
  private func isAnother(
    _ pairs: [Alignment.Pair], _ count: Int, _ units: [StatedUnit], _ output: [OutputUnit]
  ) -> Bool {
    guard pairs.count == count else { return false }
    return pairs.allSatisfy { $0.overlay.comparison.agreement <= .rounded }
      || count == output.count
        && pairs.allSatisfy { pair in
          pair.overlay.comparison.differences.allSatisfy {
            WrittenNumber(units[pair.stated].stated.text.text($0.stated)) != nil
              && WrittenNumber(output[pair.actual].text.text($0.actual)) != nil
          }
        }
  }

  /// Whether a line of the output is a stated one that stands in another place.
  private func isElsewhere(_ line: OutputUnit, _ units: [StatedUnit], _ pairs: [Alignment.Pair]) -> Bool {
    let paired = Set(pairs.map(\.stated))
    return units.indices.contains { !paired.contains($0) && units[$0].said.hasWords(of: line.text.text) }
  }

  /// The item of a line after which the note leaves out one that came.
  private func leavingOut(_ line: OutputUnit, _ item: VerificationItem) -> VerificationItem {
    guard item.verdict == .verified else { return item }
    var item = item
    item.verdict = .refuted
    item.actual = (item.actual ?? "") + "\n" + line.text.text
    item.sentence = "After this line the output has “\(line.text.text.shortened)”, which the note leaves out."
    item.suggestion = nil
    return item
  }

  /// A line that would take too long to judge.
  func tooLong(
    _ unit: StatedUnit, _ expectation: Expectation, first: (stated: StatedUnit, actual: OutputUnit)? = nil
  ) -> VerificationItem {
    var item = unit.draft(unit.stated.candidates[0].range, expectation)
    item.setTooLong(
      first.map {
        let line = $0.stated.place(0..<0).start.line.range.start.line
        return "The output has too many lines in another order to be compared; the first that differs is "
          + "line \(line): the note shows “\($0.stated.text.shortened)”, the output is “\($0.actual.text.text.shortened)”."
      } ?? "The note states too many outputs to compare all of them.")
    return item
  }

  /// The one line of some of the output that is a stated one but for one word or number of it, of which the most is the same.
  private func nearest(to unit: StatedUnit, in output: [OutputUnit], _ lines: Range<Int>) -> Int? {
    func words(_ text: String) -> [[UInt8]] { text.utf8.split { $0 <= 0x20 }.map(Array.init) }
    let wanted = words(unit.said)
    guard lines.count <= 50, !wanted.isEmpty else { return nil }
    func isNear(_ line: Int) -> Bool {
      let found = words(output[line].text.text)
      guard found.count == wanted.count else { return false }
      let different = zip(wanted, found).filter { $0 != $1 }
      guard different.count == 1, let (one, other) = different.first else { return false }
      let start = zip(one, other).prefix { $0 == $1 }.count
      let end = zip(one.dropFirst(start).reversed(), other.dropFirst(start).reversed()).prefix { $0 == $1 }
        .count
      return wanted.count > 2 || 5 * (start + end) >= 3 * max(one.count, other.count)
    }
    let near = lines.filter(isNear)
    return near.count == 1 ? near[0] : nil
  }

  /// A line that the note calls output, and that is like no line that came out.
  private func unmatched(
    _ index: Int, _ gap: Gaps.Gap, _ units: [StatedUnit], _ pairs: [Alignment.Pair], _ output: [OutputUnit],
    _ expectation: Expectation
  ) -> VerificationItem? {
    var item = units[index].draft(units[index].stated.candidates[0].range, expectation)
    let near = nearest(to: units[index], in: output, gap.actual)
    // An announced output is one when its other lines are those of the output, one for one, or this is nearly one of them.
    let isComplete =
      expectation.isExplicit && units.count == output.count
      && (pairs.count * 2 >= units.count || near != nil)
    let isInComment = expectation.form == .commentBlock || expectation.form == .trailingComment
    let isStrict =
      [.outputFence, .doctest].contains(expectation.form) || isComplete
      || expectation.form == .textFence && !expectation.isExplicit
      || isInComment && units.count == output.count
    let isOneForOne = gap.stated.count == gap.actual.count && !gap.hasEllipsis
    // Among lines that hold, or under a label, a line with one word exchanged is no remark.
    let slip =
      pairs.isEmpty && !expectation.isExplicit
        || units[index].said.split(separator: " ").count < 3 ? nil : near
    let counterpart = isOneForOne ? gap.actual.lowerBound + index - gap.stated.lowerBound : near
    if let place = slip ?? (isStrict ? counterpart : nil),
      !isInComment || slip != nil || !units[index].isLoose(output[place])
    {
      let counterpart = output[place]
      item.actual = counterpart.text.text
      if expectation.form == .doctest,
        leavesOut(units[index].said, of: counterpart.text.text)
          || units[index].said.withoutMark == counterpart.text.text.trimmingSpace
      {
        // As doctest's `+ELLIPSIS` has it.
        item.verdict = .verified
        item.sentence = "The output is \(counterpart.text.text)."
        return item
      }
      item.verdict = .refuted
      item.sentence = "The note shows “\(item.expected ?? "")”; the output is “\(counterpart.text.text)”."
      item.suggestion = counterpart.text.text
      return item
    }
    let elsewhere =
      output.count <= 50 ? output.firstIndex { units[index].said.hasWords(of: $0.text.text) } : nil
    if let place = elsewhere, units.count == output.count, isInOneOrder(place, units, pairs, expectation) {
      item.actual = output[index].text.text
      item.verdict = .refuted
      item.sentence =
        "The output has this line \(place == 0 ? "first" : "after “\(output[place - 1].text.text.shortened)”")."
      return item
    }
    item.settle(
      .unchecked,
      [
        output.isEmpty
          ? NothingPrinted.evidence(at: item.range)
          : NotLikeTheOutput.evidence(at: item.range, isElsewhere: elsewhere != nil)
      ])
    return item
  }
}

extension OutputJudge {
  /// Whether a line that came in another place could come in no other, where most lines hold and none is left out.
  fileprivate func isInOneOrder(
    _ place: Int, _ units: [StatedUnit], _ pairs: [Alignment.Pair], _ expectation: Expectation
  ) -> Bool {
    guard !pairs.contains(where: { $0.actual == place }),
      pairs.count * 2 >= units.count,
      pairs.allSatisfy({ $0.overlay.comparison.agreement <= .rounded }), !units.contains(where: \.isEllipsis)
    else { return false }
    let own = run.block(expectation.block)?.statements ?? []
    // Standard error comes when it comes.
    guard own.allSatisfy(\.errors.isEmpty) else { return false }
    guard expectation.form == .doctest else {
      guard let first = own.first, let last = own.last else { return false }
      let end = expectation.form == .commentBlock ? expectation.code.upperBound : last.lines.upperBound
      return first.lines.lowerBound <= end
        && run.writesInOneOrder(first.lines.lowerBound...end, inBlock: expectation.block)
    }
    return run.writesInOneOrder(expectation.code, inBlock: expectation.block)
  }
}

/// A line of the output that the note leaves out between two that it has: in a short output without `...`, all others of which hold.
private struct LeftOutLine {
  /// The stated line before it.
  var after: Int
  var line: Int

  private static let longestOutput = 12

  init?(_ pairs: [Alignment.Pair], _ count: Int) {
    guard count <= Self.longestOutput, pairs.count > 1, pairs.count * 2 >= count,
      pairs.allSatisfy({ $0.overlay.comparison.agreement <= .rounded }),
      let before = zip(pairs, pairs.dropFirst()).first(where: {
        $0.stated + 1 == $1.stated && $0.actual + 1 < $1.actual
      })?.0
    else { return nil }
    (after, line) = (before.stated, before.actual + 1)
  }
}

/// The lines between two pairs of an alignment, asked for from the first to the last.
private struct Gaps {
  struct Gap {
    var stated: Range<Int>
    var actual: Range<Int>
    var hasEllipsis: Bool
  }

  private var gaps: [Gap] = []
  private var next = 0

  init(_ units: [StatedUnit], _ pairs: [Alignment.Pair], _ count: Int) {
    var start = (stated: 0, actual: 0)
    for end in pairs.map({ ($0.stated, $0.actual) }) + [(units.count, count)] {
      let stated = start.stated..<end.0
      gaps.append(
        Gap(
          stated: stated, actual: start.actual..<end.1,
          hasEllipsis: units[stated].contains { $0.isEllipsis }))
      start = (end.0 + 1, end.1 + 1)
    }
  }

  mutating func around(_ index: Int) -> Gap {
    while gaps[next].stated.upperBound <= index, next + 1 < gaps.count { next += 1 }
    return gaps[next]
  }
}

extension String {
  /// Whether a line is another one but for white space; of long ones that is not asked.
  fileprivate func hasWords(of other: String) -> Bool {
    max(utf8.count, other.utf8.count) <= 400
      && split(whereSeparator: \.isWhitespace) == other.split(whereSeparator: \.isWhitespace)
  }

  /// Without a picture or a sign that stands apart at its end, `0  🟪`, or the prompt behind it.
  fileprivate var withoutMark: String? {
    let text = trimmingSpace
    // The next prompt, where what is printed ends without a line's end.
    if text.hasSuffix(">>>") { return String(text.dropLast(3)).trimmingSpace }
    return text.wholeMatch(of: /(.*\S)\s{2,}[^\p{L}\p{N}\x00-\x7F]+/).map { String($0.1) }
  }

  /// Its start, for a sentence.
  fileprivate var shortened: String { count > 60 ? prefix(60) + "…" : self }
}
