internal import VaultIndex
internal import Words

/// The name of a file as a program writes it that synchronises files and found two changes of one: the original's name, and
/// between it and the extension a mark.
///
/// A mark stands in parentheses behind a space, or behind a dot or a low line and has no space then. It is a word for a
/// conflict with its date; in parentheses also one with a word for a copy, or a conflict of names.
struct SyncCopyName {
  /// The name that the original has, extension included.
  let original: String

  /// Nil for a name without such a mark.
  init?(_ name: String) {
    let end = name.utf8.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex
    let stem = name[..<end]
    guard let start = Self.startOfMark(stem), start > stem.startIndex,
      Self.isMark(String(stem[start...]).lowercased())
    else { return nil }
    original = String(stem[..<start]) + name[end...]
  }

  private static func startOfMark(_ stem: Substring) -> String.Index? {
    // The number of another copy of that day.
    let text = stem.replacing(/\ \([0-9]{1,3}\)$/, with: "")
    if text.hasSuffix(")") {
      return stem.firstRange(of: /\ ?\([^()]*(?:\([^()]*\)[^()]*)*\)(?:\ \([0-9]{1,3}\))?$/)?.lowerBound
    }
    guard let start = stem.lastIndex(where: { $0 == "." || $0 == "_" }) else { return nil }
    return stem[start...].contains(" ") ? nil : start
  }

  private static func isMark(_ mark: String) -> Bool {
    // Words are joined by dashes.
    guard WordList.conflicts.first(in: mark.replacing("-", with: " ")) != nil else { return false }
    if let note = mark.wholeMatch(of: /\ ?\((.*?)(?:\ [0-9]{1,3})?\)(?:\ \([0-9]{1,3}\))?/)?.output.1 {
      if WordList.copies.first(in: note) != nil || WordList.nameConflicts.contains(String(note)) {
        return true
      }
    }
    return isDated(mark)
  }

  /// Whether the date stands right behind the word for the conflict, and before that word nothing but `sync`.
  private static func isDated(_ mark: String) -> Bool {
    let date =
      /(?:^|[^0-9])((?:19|20)[0-9]{2}[-._]?(?:0[1-9]|1[0-2])[-._]?(?:0[1-9]|[12][0-9]|3[01]))/
    guard let start = mark.firstMatch(of: date)?.output.1.startIndex else { return false }
    let words = mark[..<start].split { " -_.(".contains($0) }.map(String.init)
    if words.first == WordList.seafile { return true }
    guard let last = words.last, WordList.conflicts.contains(last) else { return false }
    return words.count == 1 || words.dropLast() == ["sync"]
  }
}
