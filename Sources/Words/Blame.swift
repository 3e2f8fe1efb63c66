extension WordList {
  /// Words that call something wrong. They reach as far as what they stand over: a heading, a title, a bold line.
  package static let blame = WordList(
    .english([
      "wrong", "wrongly", "false", "incorrect", "incorrectly", "mistake", "mistakes", "mistaken",
      "mistakenly", "erroneous", "invalid", "absurd", "paradox", "bug", "buggy", "typo", "misprint",
      "counterexample", "counterexamples", "nonsense", "joke", "fallacy", "fallacies", "flawed", "bogus",
      "broken", "oops", "untrue", "pitfall", "pitfalls", "misconception", "misconceptions", "common error",
      "common errors", "an error to", "in error", "find the error", "find the errors", "true or false",
      "anti-pattern", "anti-patterns", "not true", "not correct", "not right", "not the case",
    ]),
    .german(["falsch", "fehler"]),
    .french(["faux", "fausse", "erreur", "erreurs"]),
    .spanish(["falso"]),
    .russian(["неверно", "ошибка", "ошибки"]),
    .japanese([
      "誤", "間違", "まちが", "不正確", "偽", "反例", "バグ", "パラドックス", "正しくな", "落とし穴",
    ]),
    .chinese(["错", "不对", "不正确"]),
    .korean(["틀렸", "잘못"]))

  /// Words that call code wrong or bad. What only measures an error, as French "erreur" and German "Fehler" do, calls nothing bad.
  package static let badCode = WordList(
    .english([
      "wrong", "wrongly", "incorrect", "incorrectly", "mistake", "mistakes", "mistaken", "erroneous",
      "buggy", "bug", "bad", "broken", "faulty", "flawed", "bogus", "pitfall", "pitfalls", "oops",
      "anti-pattern", "not correct", "not right", "common error", "find the error", "do not do this",
      "don't do this", "never do this",
    ]),
    .german(["falsch", "fehlerhaft", "schlecht"]),
    .french(["faux", "fausse", "erroné", "erronée", "incorrect", "incorrecte", "à éviter"]),
    .spanish(["falso", "incorrecto", "incorrecta"]),
    .russian(["неверно", "неправильно"]),
    .japanese(["誤り", "誤った", "間違", "まちが", "不正確", "バグ", "正しくな", "落とし穴", "悪い", "よくない"]),
    .chinese(["错误", "不对", "不正确"]),
    .korean(["틀렸", "잘못"]))

  /// Terms that hold a word of blame or denial and say nothing of the kind: 誤差 is the error that is measured.
  package static let terms = WordList(
    .english([
      "fail to reject", "fails to reject", "failed to reject", "bellman equation", "bellman equations",
      "normal equation", "normal equations", "differential equation", "differential equations",
      "difference equation", "difference equations", "false positive", "false positives", "false negative",
      "false negatives", "stack overflow", "no joke", "as claimed", "false discovery", "false discoveries",
      "false alarm", "false alarms", "false rejection", "false rejections", "wrong by", "si unit", "si units",
      "si prefix", "si prefixes", "in si",
      "si system",
    ]),
    .japanese([
      "誤差", "過誤", "第一種の誤り", "第二種の誤り", "第1種の誤り", "第2種の誤り", "誤り率", "誤り訂正", "誤り検出", "誤検出", "誤検知", "誤分類", "誤識別",
      "誤判別", "誤答率", "偽陽性",
      "偽陰性", "真偽", "間違いな", "まちがいな", "剰余項", "正規方程", "ベルマン方程",
    ]),
    .chinese([
      "错误率", "第一类错误", "第二类错误", "交错", "不错", "若干", "不等式", "微分方程", "差分方程", "回归方程", "假设检验", "原假设", "零假设", "备择假设",
    ]))

  /// Words of blame that name what is observed, where numbers with decimals are given: Klein's paradox.
  static let phenomena = WordList(.english(["paradox"]), .japanese(["パラドックス"]))

  /// Signs that something is wrong.
  package static let marks = WordList(.signs(["✗", "✘", "❌", "✖", "╳", "⨯", "🚫"]))

  /// Labels of one or two words that call what stands under them bad.
  package static let badLabels = WordList(.english(["bad", "ng", "before", "old", "don", "don't"]))

  /// Labels that call what stands under them bad, in whatever words.
  package static let badExamples = WordList(
    .japanese(["悪い例", "ダメな", "だめな", "修正前", "変更前", "失敗例"]))
}
