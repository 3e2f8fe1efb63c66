/// What code calls symbols, as a note or a glossary says; only what Python takes for a name.
struct CodeNames {
  /// The first name of each, by the symbol's key; that of `x_i` also for `x`, where nothing else names it.
  private(set) var byKey: [String: String] = [:]

  init(_ names: [(key: String, name: String)]) {
    for (key, name) in names where Self.isName(name) { byKey[key] = byKey[key] ?? name }
    for (key, name) in byKey {
      let parts = key.split(separator: "_")
      guard parts.count == 2, parts[1].count == 1, parts[1].first?.isLetter == true else { continue }
      let base = String(parts[0])
      byKey[base] = byKey[base] ?? name
    }
  }

  /// Whether Python takes a text for a name, or a name of a module: no keyword, nothing that is computed.
  static func isName(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      guard let first = part.first, first.isLetter || first == "_" else { return false }
      return part.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } && !keywords.contains(String(part))
    }
  }

  /// Python's reference, "Keywords".
  private static let keywords: Set<String> = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def",
    "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda",
    "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
  ]
}
