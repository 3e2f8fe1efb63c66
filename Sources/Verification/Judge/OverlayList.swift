/// Lays several values or words over as many: over the lines that a loop printed, or over the elements of what came out.
///
/// - Returns: with what was laid over, as one unit; nil when the text states no more than one thing.
func overlayList(
  _ stated: StatedText, _ output: [OutputUnit], isDamaged: Bool, _ rules: ComparisonRules
) -> (Overlay, OutputUnit)? {
  guard !output.isEmpty, output.count <= 200 else { return nil }
  if output.count > 1 {
    let lines = output.map(\.text.text)
    var nearest: (Overlay, OutputUnit)?
    // `a \\n b` stands for two lines.
    let isBroken = stated.text.text.contains("\\n")
    for separator in [", ", " "] + (isBroken ? [" \\n ", "\\n"] : []) {
      let joined = OutputUnit(lines.joined(separator: separator), isDamaged: isDamaged)
      // A gloss is behind one value.
      guard let overlay = overlayWhole(stated, joined, rules), overlay.gloss == nil else { continue }
      if overlay.comparison.agreement <= .rounded { return (overlay, joined) }
      nearest = nearest ?? (overlay, joined)
    }
    if let nearest { return nearest }
  }
  guard let (actual, count, isSideBySide, unit) = elements(output, isDamaged: isDamaged) else { return nil }
  for candidate in stated.candidates where candidate.gloss == nil {
    guard let (values, isBare) = elements(candidate.pieces) else { continue }
    // Brackets around the lines of a loop or around what `print(a, b)` writes, or none around a tuple.
    guard isBare || output.count > 1 || isSideBySide else { continue }
    let range = candidate.range
    let left = Value(.sequence(values), range)
    let right = Value(actual, unit.candidates[0].range)
    guard let comparison = compare(left, right, rules) else { continue }
    let holds = comparison.agreement <= .rounded
    // Of lines more than are stated the first may be meant, of brackets the elements of something else.
    guard
      holds
        || !(isSideBySide && !isBare) && values.count == count
          && (isBare || comparison.differences.count < values.count)
    else { continue }
    return (Overlay(comparison: comparison, stated: range, actual: right.range), unit)
  }
  return nil
}

/// The values of a text that states two or more, and whether they stand in no brackets.
private func elements(_ pieces: [Piece]) -> ([Value], isBare: Bool)? {
  if pieces.count == 1, case .sequence(let values)? = pieces[0].value?.content {
    return (values, false)
  }
  let values = pieces.compactMap(\.value)
  return pieces.count > 1 && values.count == pieces.count ? (values, true) : nil
}

/// The values that came out, one a line or as one sequence or set, how many they are, and whether they stand on a line in no brackets.
private func elements(
  _ output: [OutputUnit], isDamaged: Bool
) -> (Value.Content, count: Int, isSideBySide: Bool, OutputUnit)? {
  if output.count == 1 {
    guard let pieces = output[0].candidates.first?.pieces else { return nil }
    if pieces.count == 1, case .set(let values)? = pieces[0].value?.content {
      return (.set(values), values.count, false, output[0])
    }
    guard let (values, isBare) = elements(pieces) else { return nil }
    return (.sequence(values), values.count, isBare, output[0])
  }
  let whole = OutputUnit(output.map(\.text.text).joined(separator: ", "), isDamaged: isDamaged)
  guard let pieces = whole.candidates.first?.pieces, let (values, isBare) = elements(pieces), isBare,
    values.count == output.count
  else { return nil }
  return (.sequence(values), values.count, false, whole)
}
