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
    ]),
    .chinese([
      "输出", "输出结果", "输出为", "输出是", "输出如下", "结果", "结果为", "结果是", "结果如下", "运行结果", "执行结果", "打印",
      "打印结果", "输出内容", "异常输出", "輸出", "輸出結果", "結果為", "執行結果", "打印出",
    ]),
    .korean(["출력", "출력결과", "출력값", "실행결과", "결과", "결과값"]),
    .german(["ausgabe", "ergebnis", "gibt aus"]),
    .french(["sortie", "résultat", "affiche"]),
    .spanish(["salida", "resultado", "imprime", "muestra"]),
    .italian(["risultato", "uscita", "stampa"]),
    .portuguese(["saída", "imprime", "resultado"]),
    .russian(["вывод", "результат", "выведет"]))

  /// Words by which a label tells of the sort of an output, and not how it reads: "a list of names".
  package static let describing = WordList(
    .english([
      "a", "an", "the", "any", "some", "each", "every", "all", "same", "nothing", "similar", "see", "list",
      "array", "object", "string", "number", "value", "elements", "items", "depends", "of",
    ]),
    .chinese(["一个", "同上", "列表", "对象", "字符串", "数组", "元素", "任意", "所有", "类似", "无输出", "没有", "取决于", "的"]),
    .japanese(["同じ", "同上", "リスト", "オブジェクト", "文字列", "配列", "要素", "すべて", "なし", "何も"]),
    .korean(["같은", "리스트", "객체", "문자열", "배열", "모든"]),
    .german(["ein", "eine", "der", "die", "das", "alle", "liste", "nichts"]),
    .french(["un", "une", "le", "la", "les", "tous", "liste", "rien"]),
    .spanish(["un", "una", "el", "la", "los", "todos", "lista", "nada"]),
    .italian(["un", "una", "il", "lo", "la", "i", "gli", "tutti", "lista", "niente"]),
    .portuguese(["um", "uma", "o", "os", "todos", "lista", "nada"]))

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

  /// What stands for lines that are left out of an output.
  package static let leftOut = WordList(
    .signs(["...", "…", "--snip--"]), .english(["snip", "omitted", "truncated"]),
    .japanese(["省略", "中略", "以下略"]), .chinese(["省略", "略"]), .korean(["생략"]))

  /// What one would expect, before an output that does not come.
  package static let expecting = WordList(
    .english([
      "we expected", "i expected", "would expect", "might expect", "may expect", "might think", "may think",
      "would think", "should have been", "should have printed", "expected this", "instead of what",
      "hoped for",
      "you may want", "you might want", "would have been",
    ]),
    .chinese([
      "期望看到", "可能希望", "可能期望", "预期的是", "期望的是", "我们期望", "本来应该", "本应", "原以为", "以为会", "可能认为", "可能以为",
      "可能會以為",
    ]),
    .japanese(["期待していた", "はずだった", "予想していた", "と思うかもしれ", "期待するかもしれ", "期待したのは"]),
    .korean(["기대했", "예상했", "생각할 수 있"]),
    .german(["erwartet hätte", "hätte erwartet", "würde man erwarten"]),
    .french(["s'attendrait", "attendait", "aurait dû"]),
    .spanish(["esperaríamos", "esperábamos", "debería haber"]),
    .italian(["ci aspettavamo", "ci si aspetterebbe", "avrebbe dovuto"]))

  /// Signs and words before a rough figure.
  package static let about = WordList(
    .signs(["~", "∼", "～"]),
    .english(["about", "around", "roughly", "approximately", "approx", "circa", "ca"]),
    .japanese(["約", "およそ", "ほぼ", "だいたい"]), .chinese(["约", "大约", "大概", "左右"]), .korean(["약"]),
    .german(["etwa", "ungefähr", "rund"]), .french(["environ"]), .spanish(["aproximadamente", "unos"]),
    .italian(["circa"]))

  /// The start of a sentence that says in so many words what is printed.
  package static let printed = WordList(
    .english([
      "this prints", "it prints", "prints", "the output is", "output:", "the result is",
      "the printed value is", "the program prints", "the code prints", "the snippet prints",
      "running it prints", "running this prints", "we get", "this gives", "this outputs", "it outputs",
      "result:", "you will see", "it gives", "we obtain",
    ]),
    .japanese(["出力は", "実行結果は", "結果は", "実行すると", "表示は", "これを実行すると"]),
    .chinese([
      "会输出", "将输出", "输出结果为", "输出结果是", "输出结果", "输出为", "输出是", "输出", "运行结果为", "运行结果是", "运行结果", "执行结果为",
      "执行结果", "结果为", "结果是", "屏幕显示", "屏幕上显示", "会打印", "打印出", "打印", "会得到", "得到", "运行后输出", "程序输出",
    ]),
    .korean(["출력:", "출력은", "결과는", "결과:", "출력 결과는"]), .german(["ausgabe:", "die ausgabe ist", "das ergibt"]),
    .french(["affiche", "cela affiche", "on obtient", "le résultat est"]),
    .spanish(["imprime", "salida:", "esto imprime", "el resultado es", "obtenemos"]))

  /// The end of such a sentence.
  package static let printedEnds = WordList(
    .japanese([
      "になる", "となる", "と表示される", "と出力される", "が出力される", "が表示される", "です", "である", "だ。", "と表示されます", "と出力されます",
      "が出力されます", "が表示されます", "になります", "となります",
    ]),
    .korean(["이다", "입니다", "가 출력", "이 출력"]))

  /// What follows a value that a sentence begins with, where it says that the value comes out.
  package static let printedBehind = WordList(
    .japanese([
      "と表示され", "が表示され", "と出力され", "が出力され", "が得られ", "と印字され", "が印字され",
    ]),
    .chinese(["会被打印", "会被输出", "被打印", "被输出"]), .korean(["가 출력", "이 출력", "를 출력", "을 출력"]),
    .english(["is printed", "is the output", "is displayed", "appears on the screen"]))

  /// What may stand between a call in code and its value, without spaces.
  package static let callLinks = WordList(
    .signs(["→", "->", "⇒", "=>", "=", "=="]),
    .english(["returns", "gives", "prints", "is", "evaluatesto"]),
    .japanese(["は", "の値は", "の結果は", "を実行すると", "の出力は"]))
}
