internal import Words

/// Texts that say they are about an old Python.
enum OldPython {
  /// Python 2, where a text names it and not 3 as well, and does not tell it apart.
  static func named(in text: String) -> String? {
    guard let match = text.firstMatch(of: /\b(?:Python|python|Py|py) ?2(?:\.[\dx]+)*(?![\w.]*\d)\b/),
      !text.contains(/(?:[Pp]ython|[Pp]y) ?3/), WordList.avoidances.first(in: text) == nil,
      WordList.contrasts.first(in: text) == nil
    else { return nil }
    return String(match.0)
  }
}
