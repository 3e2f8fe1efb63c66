/// What is to say about brackets in a wikilink's target: Obsidian is known to read a single closing one, and all in a heading.
func bracketInLink(_ raw: String, at place: SourceRange) -> ParseFinding? {
  let target = raw.utf8.prefix { $0 != .pipe }
  let file = target.prefix { $0 != .hash }
  guard file.contains(.openBracket) || target.contains(.openBracket) && raw.contains("]]") else { return nil }
  return ParseFinding(
    rule: .bracketInLink,
    message:
      "[[\(raw)]] has brackets in its target, which is read as '\(String(decoding: target, as: UTF8.self))'; "
      + "other programs may not. Name the file without brackets, or write [text](<file.md>)",
    range: place)
}
