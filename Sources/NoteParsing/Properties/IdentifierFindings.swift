/// What is wrong with the properties that hold identifiers: a number of YAML, or no identifier at all.
func identifierFindings(in properties: [Property]) -> [ParseFinding] {
  properties.compactMap { property in
    guard let field = RecordField(propertyKey: property.key), field.kind == .identifier else { return nil }
    switch property.value {
    case .number(_, let written): return numberFinding(property, field, written)
    case .string(let text): return textFinding(property, field, text)
    default: return nil
    }
  }
}

extension Property {
  /// The identifier that a number was before YAML read it as one: in quotes it stays what it is.
  ///
  /// Of an arXiv identifier lost zeros are restored when only that makes it one. Nil when the property is no
  /// number, or none that could have been an identifier.
  package var identifierReadAsNumber: String? {
    guard let field = RecordField(propertyKey: key), field.kind == .identifier,
      case .number(_, let written) = value
    else { return nil }
    switch field {
    case .arxivID: return ArXivIdentifier(written)?.id ?? ArXivIdentifier.restored(fromNumber: written)
    case .citekey: return written
    default: return nil
    }
  }
}

private func numberFinding(_ property: Property, _ field: RecordField, _ written: String) -> ParseFinding {
  guard let identifier = property.identifierReadAsNumber else {
    return ParseFinding(
      rule: .invalidIdentifier,
      message: "`\(property.key)` is \(written), a number and no identifier; correct it, in quotes",
      range: property.range)
  }
  let what =
    identifier == written
    ? "YAML reads it as a number, of which programs drop zeros at the ends"
    : "it is what YAML made of the number \(identifier)"
  return ParseFinding(
    rule: .numberIdentifier,
    message: "`\(property.key)` is \(written) without quotes; \(what); write \"\(identifier)\"",
    range: property.range)
}

private func textFinding(_ property: Property, _ field: RecordField, _ written: String) -> ParseFinding? {
  let text = String(decoding: trimmed(written.utf8), as: UTF8.self)
  // Nothing yet, or the variable of a template; `eprint` may be of another archive.
  let isNone = ["none", "n/a", "na", "-", "なし"].contains(text.lowercased())
  guard !text.isEmpty, !isNone, !text.contains("{{"), nameKey(property.key) != "eprint" else { return nil }
  let isRead = PaperRecord.Value(field, .string(text)) != nil
  switch field {
  case .arxivID where !isRead: return invalidIdentifier(text, at: property.range)
  case .doi:
    if ArXivIdentifier(text) != nil { return nil }
    if text.lowercased().contains("10.48550/arxiv.") { return invalidIdentifier(text, at: property.range) }
    var hasDOI = isRead
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { CitationScanner.scan($0) { _, _, _ in hasDOI = true } }
    if hasDOI { return nil }
    return ParseFinding(
      rule: .invalidIdentifier,
      message: "'\(text)' is no DOI: one is of the form 10.1038/nature14539; correct it, or remove it",
      range: property.range)
  default: return nil
  }
}

/// The finding for a text that should be an arXiv identifier.
func invalidIdentifier(_ text: String, at range: SourceRange) -> ParseFinding {
  let problem = ArXivIdentifier.problem(with: text) ?? "it is none"
  return ParseFinding(
    rule: .invalidIdentifier, message: "'\(text)' is no arXiv identifier: \(problem); correct it",
    range: range)
}
