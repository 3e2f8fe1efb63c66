internal import Numbers
internal import Verdicts
internal import Words

/// Comments that were laid over no output and state one all the same.
extension OutputJudge {
  /// The verdict on a comment that is unlike the output: one that calls itself an output, or that is nearly the output.
  func unlike(_ unit: StatedUnit, _ output: [OutputUnit], _ expectation: Expectation) -> VerificationItem? {
    // The lines of a loop side by side: `1. fig, 2. pear`.
    let length = (2...20).contains(output.count) ? output.reduce(0) { $0 + $1.text.scalars.count + 2 } : 0
    let isAsLong = (length / 2...2 * length).contains(unit.stated.text.scalars.count) && length > 0
    let joined =
      isAsLong && !unit.said.contains("\\n")
      ? [", ", " "].map {
        OutputUnit(output.map(\.text.text).joined(separator: $0), isDamaged: plan.isDamaged)
      } : []
    let resembling = (output.prefix(20) + joined).first { one in
      let (length, other) = (unit.stated.text.scalars.count, one.text.scalars.count)
      return max(length, other) <= 400 && run.budget.take(length, times: other)
        && Resemblance.isSlip(unit.said, one.text.text) && !unit.isGlossed(one)
    }
    let alike = output.count == 1 && unit.hasShape(of: output[0], expectation) ? output[0] : nil
    let shorter = output.count == 1 && unit.leavesOutValues(of: output[0]) ? output[0] : nil
    guard expectation.isExplicit || resembling != nil || alike != nil || shorter != nil else { return nil }
    if let one = resembling ?? alike ?? shorter
      ?? (output.count == 1 && !unit.isLoose(output[0]) ? output[0] : nil)
    {
      return refuted(unit, one, expectation)
    }
    var item = unit.draft(unit.saidRange, expectation)
    item.settle(
      .unchecked,
      [output.isEmpty ? NothingPrinted.evidence(at: item.range) : NotLikeTheOutput.evidence(at: item.range)])
    return item
  }

  /// A comment that states an output, and not this one.
  func refuted(
    _ unit: StatedUnit, _ output: OutputUnit, _ expectation: Expectation, because reason: String = ""
  ) -> VerificationItem {
    var item = unit.draft(unit.saidRange, expectation)
    let came = output.text.text(output.text.trimmed(0..<output.text.scalars.count))
    item.actual = came
    item.verdict = .refuted
    item.sentence = "The note says “\(item.expected ?? "")”; the output is “\(came)”\(reason)."
    item.suggestion = came
    return item
  }
}

extension StatedUnit {
  /// What is said to come out: without labels, arrows and remarks.
  var saidRange: Range<Int> {
    stated.candidates.last { $0.gloss == nil }?.range ?? stated.candidates[0].range
  }

  var said: String { stated.text.text(saidRange) }

  /// Whether it may not be meant letter for letter: it tells of the sort of the output, leaves something out, is the start of it,
  /// names an exception that other code may raise, or says more of the output or less.
  func isLoose(_ output: OutputUnit) -> Bool {
    isDescription || WordList.leftOut.first(in: text) != nil
      || WordList.leftToReader.first(in: text) != nil
      || output.text.text.trimmingSpace.hasPrefix(said.trimmingSpace) || said.hasPrefix("NameError")
      || said.isElision || isGlossed(output)
  }

  /// Whether it is, in quotation marks like the output, what that has behind a label: `"n='a'"` for `"Debug: n='a'"`.
  func isBehindLabel(_ output: OutputUnit) -> Bool {
    let (stated, came) = (said.trimmingSpace, output.text.text.trimmingSpace)
    guard let quote = stated.first, "'\"".contains(quote), stated.last == quote, let own = came.first,
      "'\"".contains(own), came.last == own, stated.utf8.count > 4,
      case let text = came.dropFirst().dropLast(), text.hasSuffix(stated.dropFirst().dropLast())
    else { return false }
    return text.dropLast(stated.count - 2).last { !$0.isWhitespace }.map { ":=：".contains($0) } ?? false
  }

  /// Whether it is the output with words set apart from it, or what the output has behind its label.
  fileprivate func isGlossed(_ output: OutputUnit) -> Bool {
    let (stated, came) = (said.trimmingSpace, output.text.text.trimmingSpace)
    guard !stated.isEmpty, !came.isEmpty else { return false }
    // `print('name', name)  # output -> 'f'`: the last of what is printed, as it is written.
    let inner = stated.dropFirst().dropLast()
    if let quote = stated.first, "'\"".contains(quote), stated.last == quote, !inner.isEmpty,
      came.hasSuffix(" " + inner)
    {
      return true
    }
    if isBehindLabel(output) { return true }
    if stated.hasPrefix(came) {
      let rest = String(stated.dropFirst(came.count))
      return rest.prefixMatch(of: /\s{2,}|\s+[-–—]+\s|\s*(?:[-=]+>|→|⇒)/) != nil
    }
    if came.hasSuffix(stated) {
      return String(came.dropLast(stated.count)).trimmingSpace.last.map { ":=：".contains($0) } ?? false
    }
    // Words before a value are a label.
    return stated.hasSuffix(came) && stated.dropLast(came.count).last?.isWhitespace == true
      && output.candidates.first?.pieces.count == 1 && output.candidates[0].pieces[0].value != nil
  }

  /// Whether it is of the shape of an output that is no plain word: letters where it has letters, digits where it has digits, and the same
  /// signs between them, as `a12` has that of `b7` and `.jpg` that of `.png`. A word of the code is about the code.
  func hasShape(of output: OutputUnit, _ expectation: Expectation) -> Bool {
    let (one, other) = (said.trimmingSpace, output.text.text.trimmingSpace)
    guard one.utf8.count <= 80, one.utf8.count > 1, one != other, !one.contains(where: \.isWhitespace),
      !isGlossed(output),
      // A part of the output tells of it.
      !other.contains(one), !one.contains(other)
    else { return false }
    let shape = Resemblance.shape(one)
    return shape.count > 1 && shape == Resemblance.shape(other) && !expectation.source.contains(one)
  }

  /// Whether it is the values that stand side by side in the output, in their order, but for one: `10 8` for `10 255 8`.
  func leavesOutValues(of output: OutputUnit) -> Bool {
    let one = said.split(whereSeparator: \.isWhitespace)
    let other = output.text.text.split(whereSeparator: \.isWhitespace)
    guard one.count > 1, other.count == one.count + 1, other.count <= 50,
      (one + other).allSatisfy({ WrittenNumber(String($0)) != nil })
    else { return false }
    let start = zip(one, other).prefix { $0 == $1 }.count
    return one.dropFirst(start).elementsEqual(other.dropFirst(start + 1))
  }

  /// Whether it tells of the sort of the output, and not how it reads.
  var isDescription: Bool { WordList.describing.first(in: said) != nil }
}

/// How alike two texts are.
enum Resemblance {
  /// Whether one is the other with a slip of the pen or one word of several exchanged, so that it can only be meant as the other.
  static func isSlip(_ stated: String, _ actual: String) -> Bool {
    let (left, right) = (plain(stated), plain(actual))
    guard left.count >= 4, right.count >= 4, left.count <= 300, right.count <= 300, left != right,
      actual.contains("...") || !stated.contains("...") && !stated.contains("…")
    else { return false }
    // What is cut off at its end may be so on purpose.
    guard !right.starts(with: left) else { return false }
    let letters = left.count { $0.isLetter }
    guard letters * 2 >= left.count else { return false }
    let same = commonCount(left, right)
    if max(left.count, right.count) - same <= max(left.count / 8, left.count > 4 ? 1 : 0) { return true }
    let (words, others) = (words(left), words(right))
    guard words.count >= 3, words.count == others.count else { return false }
    // The same words in another order.
    if words.map({ parts(of: $0) }).joined().sorted() == others.map({ parts(of: $0) }).joined().sorted() {
      return true
    }
    return zip(words, others).count { $0 != $1 } == 1
  }

  /// The words of a text: between white space, and where scripts with spaces and without meet.
  private static func words(_ text: [Character]) -> [[Character]] {
    var words: [[Character]] = [[]]
    var before: Character = " "
    for one in text {
      if one == " "
        || before.isLetter && one.isLetter && before.isASCII != one.isASCII && isDense(before) != isDense(one)
      {
        words.append([])
      }
      if one != " " { words[words.count - 1].append(one) }
      before = one
    }
    return words.filter { !$0.isEmpty }
  }

  /// A word without the signs that part it from others: `CacheInfo(hits=4,` has `CacheInfo(hits=4`.
  private static func parts(of word: [Character]) -> [String] {
    word.split { "(),;[]{}".contains($0) }.map { String($0) }
  }

  /// Of a script without spaces.
  private static func isDense(_ letter: Character) -> Bool {
    letter.unicodeScalars.first.map {
      (0x2E80...0x9FFF).contains($0.value) || (0xAC00...0xD7AF).contains($0.value)
    } ?? false
  }

  /// A text with one sign for each run of letters and of digits.
  static func shape(_ text: String) -> String {
    var shape = ""
    for character in text {
      let sign: Character = character.isLetter ? "a" : character.isNumber ? "0" : character
      if sign != "a" && sign != "0" || shape.last != sign { shape.append(sign) }
    }
    return shape
  }

  private static func plain(_ text: String) -> [Character] {
    Array(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  /// The length of the longest common subsequence.
  private static func commonCount(_ left: [Character], _ right: [Character]) -> Int {
    var row = [Int](repeating: 0, count: right.count + 1)
    for one in left {
      var before = 0
      for (index, other) in right.enumerated() {
        let above = row[index + 1]
        row[index + 1] = one == other ? before + 1 : max(above, row[index])
        before = above
      }
    }
    return row[right.count]
  }
}
