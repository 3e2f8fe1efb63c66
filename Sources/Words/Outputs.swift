extension WordList {
  /// Lines that announce an output, without their spaces and punctuation.
  package static let outputHeaders = WordList(
    .english([
      "output", "outputs", "expectedoutput", "expected", "exampleoutput", "sampleoutput", "theoutput",
      "result", "results", "prints", "printed", "stdout", "out", "consoleoutput", "theoutputis",
      "theoutputshouldbe", "shouldprint", "willprint", "itprints", "thisprints", "expectedresult",
      "expectedresults", "programoutput",
    ]),
    .japanese([
      "出力", "出力例", "出力結果", "実行結果", "実行例", "結果", "期待される出力", "期待する出力", "期待出力", "表示",
      "表示結果", "表示例", "標準出力", "出力は次のとおり", "出力は以下のとおり", "実行すると", "出力イメージ",
    ]))

  /// What a comment says of itself: that it shows a typical run, a measurement, something that differs from machine to machine.
  package static let typical = WordList(
    .english([
      "typical", "typically", "something like", "for example", "e.g.", "varies", "vary", "varying",
      "depends on", "random", "randomly", "randomness", "randomized", "randomised", "pseudorandom",
      "on my machine",
    ]),
    .japanese([
      "典型的", "目安", "環境によ", "実行ごと", "実行するたび", "毎回", "乱数", "ランダム", "機種", "マシン", "人によ",
      "場合によ", "たとえば", "例えば",
    ]))

  /// The start of a sentence that says in so many words what is printed.
  package static let printed = WordList(
    .english([
      "this prints", "it prints", "prints", "the output is", "output:", "the result is",
      "the printed value is", "the program prints", "the code prints", "the snippet prints",
      "running it prints", "running this prints", "we get", "this gives", "this outputs", "it outputs",
    ]),
    .japanese(["出力は", "実行結果は", "結果は", "実行すると", "表示は", "これを実行すると"]))

  /// The end of such a sentence.
  package static let printedEnds = WordList(
    .japanese([
      "になる", "となる", "と表示される", "と出力される", "が出力される", "が表示される", "です", "である", "だ。",
    ]))

  /// What may stand between a call in code and its value, without spaces.
  package static let callLinks = WordList(
    .signs(["→", "->", "⇒", "=>", "=", "=="]),
    .english(["returns", "gives", "prints", "is", "evaluatesto"]),
    .japanese(["は", "の値は", "の結果は", "を実行すると", "の出力は"]))
}
