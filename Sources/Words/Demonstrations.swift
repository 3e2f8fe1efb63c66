/// Words by which a sentence, a heading or a comment shows code as one that fails.
extension WordList {
  /// What code does that fails.
  package static let breaking = WordList(
    .english([
      "fail", "fails", "failed", "failing", "failure", "crash", "crashes", "crashed", "this breaks",
      "it breaks",
      "blows up",
      "blow up",
      "boom", "complains", "complain", "refuses", "explodes", "won't let", "goes wrong",
      "went wrong",
    ]),
    .japanese(["失敗", "クラッシュ", "怒られ", "落ちる", "落ちます"]), .chinese(["失败", "崩溃"]), .korean(["실패", "충돌"]),
    .german(["scheitert", "schlägt fehl", "stürzt ab"]), .french(["échoue", "plante"]), .spanish(["falla"]),
    .italian(["fallisce"]), .portuguese(["falha"]), .signs(["💥"]))

  /// What code does that is right: it fails where this is denied.
  package static let working = WordList(
    .english([
      "work", "works", "working", "run", "compile", "possible", "allowed", "permitted", "valid", "legal",
      "supported", "correct", "right", "succeed",
    ]),
    .japanese(["動か", "動き", "でき", "いけ"]), .chinese(["允许", "工作"]),
    .korean(["작동"]), .german(["funktioniert", "geht", "erlaubt", "möglich"]),
    .french(["marche", "fonctionne", "permis", "possible"]), .spanish(["funciona", "permite", "permitido"]),
    .italian(["funziona", "permesso"]), .portuguese(["funciona", "permitido"]))

  /// What cannot be done, or is not to be.
  package static let prohibitions = WordList(
    .english([
      "cannot", "can't", "can not", "impossible", "forbidden", "illegal", "must not", "mustn't", "prohibited",
    ]),
    .japanese(["禁止", "不可", "ダメ", "だめ", "駄目"]), .chinese(["无法", "禁止", "不能", "不允许", "不可", "不行", "不要这样"]),
    .korean(["금지", "안 된다", "안됩니다"]), .german(["verboten", "unmöglich"]), .french(["interdit", "impossible"]),
    .spanish(["prohibido", "imposible"]), .italian(["vietato", "impossibile"]), .signs(["❌", "✗", "✘", "🚫"]))

  /// What the reader is told not to do, at the start of a sentence.
  package static let warnings = WordList(.english(["don't", "do not", "never"]))

  /// What is no warning behind "don't".
  package static let encouragements = WordList(
    .english(["forget", "worry", "need", "mind", "panic", "have", "be", "hesitate", "let"]))

  /// Words that alone, as a comment, a label or a heading, call code bad.
  package static let badWords = WordList(
    .english([
      "bad", "wrong", "incorrect", "ng", "no", "nope", "oops", "ooops", "whoops", "ouch", "uh-oh", "x", "bug",
      "buggy", "broken", "raises",
      "raise",
      "throws", "don't", "error", "errors", "exceptions", "mistakes", "pitfalls", "common mistakes",
      "common errors", "common pitfalls", "anti-pattern", "anti-patterns", "danger", "mistake",
    ]),
    .spanish(["mal", "incorrecto"]), .portuguese(["errado"]), .french(["mauvais"]),
    .german(["schlecht", "falsch"]),
    .italian(["sbagliato"]),
    .japanese(["誤り", "間違い", "よくある間違い", "悪い例", "失敗例", "エラー", "エラー例"]),
    .chinese(["错", "错误", "错误示例", "错误写法", "常见错误", "反例", "不行"]), .korean(["잘못된 예", "오류"]))

  /// What an example is called that shows how not to do it.
  package static let badSamples = WordList(
    .english([
      "bad example", "error example", "is invalid", "are invalid", "line raises", "wrong", "incorrect",
      "incorrectly", "broken", "buggy", "anti-pattern", "invalid code",
      "the bug", "common mistake", "common mistakes",
    ]),
    .japanese(["悪い例", "ng例", "ng 例", "間違", "誤り", "ダメな", "だめな", "修正前", "改善前"]),
    .chinese(["错误示例", "错误写法", "错误的写法", "反例", "错误例子", "错误用法", "修改前", "修正前", "改正前"]),
    .korean(["잘못"]), .german(["falsch"]), .french(["faux", "mauvais exemple"]),
    .spanish(["mal ejemplo", "incorrecto"]))

  /// What makes another thing of the word of an error that it stands right behind: エラー率 is none that comes.
  package static let errorCompounds = WordList(
    .japanese(["率", "処理", "数", "値", "量", "メッセージ", "コード", "関数", "訂正", "検出", "ログ", "回数", "ハンド", "バー", "伝播"]),
    .chinese(["率", "处理", "码", "类型", "日志", "信息", "消息", "分析"]))
}
