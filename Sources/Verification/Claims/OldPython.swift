internal import Words

/// Texts that say they are about an old Python.
enum OldPython {
  /// Python 2, where a text names it and not 3 as well, or `Python 3.5 and earlier`; and does not tell it apart.
  static func named(in text: String) -> String? {
    guard let name = two(text) ?? earlier(text), WordList.avoidances.first(in: text) == nil,
      WordList.contrasts.first(in: text) == nil
    else { return nil }
    return String(name)
  }

  /// A value that only Python 2 writes so, without code that has it: `5L`, `<type 'int'>`, `u'a'`.
  static func writes(_ text: String, code: String = "") -> Bool {
    // Patterns take long.
    guard text.contains("L") || text.contains("<type '") || text.contains("u'") || text.contains("u\"") else {
      return false
    }
    if text.contains(/<type '[\w.]+'>|(?:^|[\[({,:]|\s)u(?:'[^']*'|"[^"]*")\s*(?:$|[\])},:])/) { return true }
    return text.firstMatch(of: /(?:^|[\[({,]\s*|:\s)(\d+L)\s*(?:$|[\])},])/).map { !code.contains($0.1) }
      == true
  }

  private static func two(_ text: String) -> Substring? {
    if text.contains(/(?:[Pp]ython|[Pp]y) ?3/) { return nil }
    return text.firstMatch(of: /\b(?:[Pp]ython|[Pp]y) ?2(?:\.[\dx]+)*(?![\w.]*\d)\b/)?.0
  }

  private static func earlier(_ text: String) -> Substring? {
    text.firstMatch(
      of: /\b[Pp]y(?:thon)? ?(?:3\.\d+ (?:and|or) (?:earlier|older|before|below)\b|(?:<|<=|≤) ?3\.\d+)/)?.0
  }
}
