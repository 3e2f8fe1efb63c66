extension WordList {
  /// Words and arrows before a value, those that begin like a longer one behind it.
  package static let introducers = WordList(
    .signs(["=>", "->", "==", "-->", "==>", ">>", "→", "⇒", "➜", "=", ":"]),
    .english([
      "here:", "should be equal to", "should be", "should equal", "should print", "should give",
      "should return", "must be", "must equal", "will be", "will print", "is equal to", "equals",
      "expected output", "expected value", "expected", "expect", "output is", "outputs", "output", "out:",
      "result is", "result", "prints", "print", "returns", "return value", "gives", "yields",
      "evaluates to", "value", "answer", "approx. equal to", "close to", "approximately equal to",
    ]),
    .japanese([
      "出力例", "出力結果", "出力は", "出力", "実行結果", "結果は", "結果", "期待値", "期待される値", "期待される出力",
      "正解", "答え", "答えは", "値は", "値", "理論値",
    ]),
    .chinese(["输出结果", "输出", "运行结果", "结果是", "结果", "打印", "期望值"]))

  /// Words after a value that say no more than that it comes out.
  package static let closings = WordList(
    .japanese([
      "になるはず", "となるはず", "になるべき", "のはず", "になる", "となる", "になります", "となります",
      "が出力される", "と表示される", "と出力される", "を返す", "に一致", "と一致", "です", "だ",
    ]),
    .signs(["。", "."]))

  /// Units that may follow a value in a comment where the output has none.
  package static let outputUnits = WordList(
    .english(["bits", "bit", "nats", "nat", "db", "rad", "deg", "x", "px", "s", "ms", "kg", "m", "cm", "km"]),
    .japanese(["ビット", "ナット", "度", "倍", "回", "歩", "個", "点", "秒", "分"]), .signs(["%"]))

  /// Signs and words before a limit that a value is below.
  package static let below = WordList(
    .signs(["<"]), .english(["less than", "below", "under", "smaller than"]))
  /// Signs and words before a limit that a value may reach from below.
  package static let atMost = WordList(.signs(["<=", "≤", "≦", "⩽"]), .english(["at most"]))
  /// Signs and words before a limit that a value is above.
  package static let above = WordList(
    .signs([">"]), .english(["greater than", "above", "more than", "over", "larger than"]))
  /// Signs and words before a limit that a value may reach from above.
  package static let atLeast = WordList(.signs([">=", "≥", "≧", "⩾"]), .english(["at least"]))

  /// Words behind a limit that a value is below.
  package static let belowAfter = WordList(.japanese(["未満", "より小さい"]))
  /// Words behind a limit that a value may reach from below.
  package static let atMostAfter = WordList(
    .japanese(["以下", "以下になる", "以下のはず"]), .english(["orless"]))
  /// Words behind a limit that a value is above.
  package static let aboveAfter = WordList(.japanese(["より大きい", "を超える"]))
  /// Words behind a limit that a value may reach from above.
  package static let atLeastAfter = WordList(
    .japanese(["以上", "以上になる", "以上のはず"]), .english(["ormore"]))

  /// What stands between the two ends of a range.
  package static let rangeSigns = WordList(
    .signs(["-", "–", "—", "~", "〜", "～", ".."]), .english(["to"]), .japanese(["から"]))
}
