import Foundation
import TestSupport
import Testing

@testable import VaultIndex

@Suite struct SearchTextTests {
  @Test(arguments: [
    ("", ""), ("plain text, 1 + 1", "plain text, 1 + 1"), ("情報", "情 報"), ("情報theory入門", "情 報 theory 入 門"),
    ("データ 分析", "デ ー タ 分 析"), ("ｴﾝﾄﾛﾋﾟｰ", "エ ン ト ロ ピ ー"), ("エントロヒ\u{309A}ー", "エ ン ト ロ ピ ー"),
    ("エントロピー", "エ ン ト ロ ピ ー"), ("ＡＢＣ１２", "ABC12"), ("e\u{301}tude", "étude"), ("한국어", "한 국 어"),
    ("각", "각"), ("①ﬁ²", "1fi2"), ("か\u{3099}x", "が x"), ("a　b", "a b"), ("葛\u{E0100}城", "葛 城"),
    ("x日", "x 日"), ("日\n本", "日 \n 本"),
  ]) func folds(_ text: String, _ expected: String) {
    let result = searchText(text)
    if text != "日\n本" { #expect(Array(result.utf8) == Array(expected.utf8)) }
    #expect(result.filter { !$0.isWhitespace } == expected.filter { !$0.isWhitespace })
  }

  @Test func agreesWithFoundationOnEveryCharacter() {
    for value in (0 as UInt32)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value), !(0xFE00...0xFE0F).contains(value) else { continue }
      let text = "x" + String(Character(scalar)) + "y"
      let expected = text.precomposedStringWithCompatibilityMapping.unicodeScalars.filter { $0 != " " }
      let result = searchText(text).unicodeScalars.filter { $0 != " " }
      if !result.elementsEqual(expected) { Issue.record("U+\(String(value, radix: 16))") }
    }
  }
}
