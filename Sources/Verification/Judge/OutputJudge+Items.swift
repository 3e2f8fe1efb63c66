internal import NoteParsing
internal import Numbers
internal import Verdicts

extension StatedUnit {
  /// An item about a part of what the note states, its verdict open.
  func draft(_ scalars: Range<Int>, _ expectation: Expectation) -> VerificationItem {
    let place = place(scalars)
    let start = place.start.line.range.start
    let end = place.end.line.range.start
    let range = SourceRange(
      start: SourcePosition(
        offset: start.offset + place.start.offset, line: start.line, column: start.column + place.start.offset
      ),
      end: SourcePosition(
        offset: end.offset + place.end.offset, line: end.line, column: end.column + place.end.offset))
    return VerificationItem(
      kind: .output, verdict: .unchecked, range: range, claim: text.trimmingSpace,
      expected: stated.text.text(scalars), sentence: "", block: expectation.block)
  }
}

extension OutputJudge {
  /// The item for a text that was laid over an output.
  func item(_ unit: StatedUnit, _ overlay: Overlay, _ output: OutputUnit, _ expectation: Expectation)
    -> VerificationItem
  {
    var item = unit.draft(overlay.stated, expectation)
    item.actual = output.text.text(overlay.actual)
    let (stated, actual) = (unit.stated.text, output.text)
    let differences = overlay.comparison.differences
    item.differences = zip(
      stated.bytes(differences.map(\.stated), in: overlay.stated),
      actual.bytes(differences.map(\.actual), in: overlay.actual)
    ).map { VerificationItem.Difference(expected: $0, actual: $1) }
    let first = overlay.comparison.differences.first
    let says = first.map { stated.text($0.stated) } ?? item.expected ?? ""
    let came = first.map { actual.text($0.actual) } ?? item.actual ?? ""
    let more =
      overlay.comparison.differences.count > 1
      ? " (and \(overlay.comparison.differences.count - 1) more)" : ""
    switch overlay.comparison.agreement {
    case .exact, .rounded:
      item.verdict = .verified
      item.sentence = "The output is \(came.isEmpty ? "as stated" : came)."
      guard run.planned(expectation.block)?.role == .code(.python) else { break }
      let form = StatedForm(
        isSession: expectation.form == .doctest,
        isOfExpression: !expectation.source.isEmpty && !expectation.source.contains("print"))
      switch form.difference((stated, overlay.stated), (actual, overlay.actual)) {
      case .wrong:
        item.verdict = .refuted
        item.sentence =
          "The note says \(item.expected ?? ""); the output is \(item.actual ?? ""): another form."
        item.suggestion = item.actual
      case .habit where !form.isSession: break
      case .type, .habit:
        item.settle(.imprecise, [OtherType.evidence(at: item.range, item.expected ?? "", item.actual ?? "")])
      case .none: break
      }
      if item.verdict == .verified,
        let reason = OtherOrder.evidence(at: item.range, item.expected ?? "", item.actual ?? "")
      {
        item.settle(.imprecise, [reason])
      }
    case .undecided:
      let reason =
        overlay.comparison.isTooLong
        ? TooMuchToJudge.outputs(
          at: item.range, "The values have no order, and are too many to be compared each with each.")
        : FewerDigits.evidence(at: item.range, came)
      item.settle(.unchecked, [reason])
    case .imprecise:
      let isSpelling = says.lowercased() == came.lowercased() && says.contains(where: \.isLetter)
      let reason =
        isSpelling
        ? CapitalLetters.evidence(
          at: item.range, "The note says \(says), the output is \(came): other capital letters.")
        : LastDigit.evidence(
          at: item.range,
          "The note says \(says), the output is \(came): less than one unit of the last digit off\(more).")
      item.settle(.imprecise, [reason])
      item.suggestion = suggestion(overlay, stated, actual)
    case .different:
      item.verdict = .refuted
      let detail = overlay.remark.map { ": " + $0 } ?? overlay.comparison.remark.map { ": " + $0 } ?? ""
      item.sentence = "The note says \(says); the output is \(came)\(detail)\(more)."
      if overlay.remark == nil { item.suggestion = suggestion(overlay, stated, actual) }
    }
    return item
  }

  /// The stated text with each value that differs replaced by what came out, rounded to as many digits as the note shows.
  private func suggestion(_ overlay: Overlay, _ stated: ScannedText, _ actual: ScannedText) -> String {
    var text = ""
    var place = overlay.stated.lowerBound
    for difference in overlay.comparison.differences.sorted(by: {
      $0.stated.lowerBound < $1.stated.lowerBound
    })
    where difference.stated.lowerBound >= place {
      text += stated.text(place..<difference.stated.lowerBound)
      text += replacement(stated.text(difference.stated), actual.text(difference.actual))
      place = difference.stated.upperBound
    }
    return text + stated.text(place..<overlay.stated.upperBound)
  }

  private func replacement(_ stated: String, _ actual: String) -> String {
    guard let number = WrittenNumber(stated), let value = WrittenNumber(actual)?.value, !number.hasExponent,
      number.lastPlace <= 0, number.lastPlace >= -30, !number.isPercent
    else { return actual }
    if number.lastPlace == 0, !value.isInteger { return actual }
    let mark = stated.prefix { !$0.isNumber && $0 != "-" && $0 != "+" && $0 != "." && $0 != "−" }
    let digits =
      number.isTruncated
      ? truncated(value, places: -number.lastPlace) + "..." : value.decimal(places: -number.lastPlace)
    return mark + digits
  }

  private func truncated(_ value: Rational, places: Int) -> String {
    guard let scale = Rational(10).power(places) else { return value.decimal(places: places) }
    let floor = (value.magnitude * scale).floor / scale
    return (value.sign < 0 ? -floor : floor).decimal(places: places)
  }
}

extension String {
  var trimmingSpace: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
