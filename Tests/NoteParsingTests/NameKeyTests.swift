import Testing

@testable import NoteParsing

@Suite struct NameKeyTests {
  @Test(arguments: [
    ("Note", "note"), ("note", "note"), ("Cafe\u{301}", "café"), ("ΛΌΓΟΣ", "λόγοσ"), ("λόγος", "λόγοσ"),
    ("İ", "i\u{307}"), ("Straße", "straße"), ("ẞ", "ß"), ("a\u{A0}b", "a b"), ("a\u{202F}b", "a b"),
    ("論文\u{3000}メモ", "論文\u{3000}メモ"), ("A\u{2003}B", "a\u{2003}b"),
    ("か\u{3099}", "が"), ("", ""),
  ])
  func names(_ text: String, key: String) {
    #expect(Array(nameKey(text).unicodeScalars) == Array(key.unicodeScalars))
  }

  @Test(arguments: [
    ("A: b & c!", "a b c"), ("  x\n\ty  ", "x y"), ("**Bold** _it_", "bold it"), ("第1章: 序", "第1章 序"),
    ("!?", ""),
    ("a\u{A0} b", "a b"), ("論文\u{3000}メモ", "論文 メモ"), ("A\u{2003}b", "a b"),
  ])
  func headings(_ text: String, key: String) { #expect(headingKey(text) == key) }
}
