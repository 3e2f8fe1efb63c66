extension WordList {
  /// What a sentence says that names the exception which comes: it raises, gives, ends with it.
  package static let raising = WordList(
    .english([
      "raises", "raise", "raised", "raising", "throws", "throw", "thrown", "gives", "give", "get",
      "gets",
      "fails", "fail", "failed", "failing", "error", "errors", "exception", "exceptions", "crashes",
      "results", "leads", "causes", "cause", "because", "produces", "produce", "occurs", "occur", "happens",
      "happen", "encounter", "see", "returns", "reports", "complains",
      "yields", "appears", "appear", "comes", "come",
    ]),
    .japanese(["発生", "送出", "投げ", "エラー", "例外", "になる", "になり", "出る", "出ます", "起き", "起こ"]),
    .chinese(["报错", "抛出", "错误", "异常", "引发"]))

  /// What comes when code fails, in a comment beside it.
  package static let errors = WordList(
    .english(["error", "exception"]), .japanese(["エラー", "例外"]), .chinese(["报错", "錯誤", "错误", "异常", "出错"]),
    .german(["fehler", "ausnahme"]), .french(["erreur", "exception"]),
    .italian(["errore", "errori", "eccezione"]),
    .spanish(["error", "errores", "excepción"]), .portuguese(["erro", "erros", "exceção"]),
    .russian(["ошибка", "ошибку", "исключение"]), .korean(["에러", "오류", "예외"]))

  /// What a library says of what it had before.
  package static let dropped = WordList(
    .english([
      "no longer", "been removed", "was removed", "were removed", "is removed", "was deprecated",
      "is forbidden", "are forbidden",
    ]))

  /// What a library says of what another system has.
  package static let otherSystems = WordList(
    .english([
      "on your system", "on this system", "on this platform", "on your platform", "on this operating system",
      "unsupported locale setting", "only available on", "only supported on", "only works on",
      "is not supported on", "not available on",
    ]))

  /// Verbs with which an error comes.
  package static let raiseVerbs = WordList(
    .english([
      "raises", "raise", "throws", "throw", "gives", "give", "causes", "cause", "produces", "get", "gets",
      "returns",
      "results in", "leads to", "will", "flags", "reports",
    ]),
    .german(["löst", "wirft", "verursacht", "gibt", "erzeugt", "führt zu"]),
    .french(["lève", "provoque", "renvoie", "déclenche"]),
    .spanish(["lanza", "produce", "genera", "da", "provoca", "señala", "marca"]),
    .italian(["solleva", "genera", "dà", "produce", "provoca"]),
    .portuguese(["lança", "gera", "dá", "causa", "produz"]), .russian(["вызывает", "даёт", "выдаёт"]))

  /// What follows the word of an error that comes: why, when, or that it does.
  package static let whenWords = WordList(
    .english([
      "if", "when", "because", "since", "as", "for", "unless", "occurs", "occurred", "is", "here", "expected",
      "comes",
      "raised", "thrown", "again", "not", "no", "cannot", "can't",
    ]),
    .german(["wenn", "weil", "da", "falls", "tritt", "wird"]), .french(["si", "car", "quand", "lorsque"]),
    .spanish(["si", "porque", "cuando", "al"]), .italian(["se", "perché", "quando", "qui"]),
    .portuguese(["se", "porque", "quando", "ao"]), .russian(["если", "когда", "так"]))

  /// Words for raising.
  package static let raiseWords = WordList(
    .english(["raise", "raises", "raised", "raising"]), .japanese(["送出", "発生させ", "投げ"]),
    .chinese(["抛出", "引发"]))

  /// What sets the reader a task, in a question or as its first word.
  package static let tasks = WordList(
    .english([
      "what happens if", "what happens when", "what happens here", "what happens next", "what happens in",
      "what will happen", "what is printed", "what does this print", "predict what", "predict the output",
      "predict the result", "guess what", "guess the output", "fix this", "fix the", "find the bug",
      "find the error",
      "find the mistake", "debug this", "what is wrong", "what's wrong", "several problems",
      "correct the code", "repair", "reorder", "rearrange", "unscramble", "put the lines", "indent the lines",
    ]),
    .german(["ordne", "ordnen sie", "bringe die", "bringen sie die"]),
    .french(["remettre", "remettez", "réordonnez"]), .spanish(["ordena", "ordene", "reordena"]),
    .japanese(["どうなる", "何が起こる", "予想してみ"]), .chinese(["会发生什么", "猜猜"]))

  /// What is done so that an error does not come: a sentence with such a word announces none.
  package static let avoidances = WordList(
    .english([
      "avoid", "avoids", "avoided", "avoiding", "prevent", "prevents", "prevented", "preventing",
      "rather than",
      "instead of", "fix", "fixes", "fixed", "handle", "handles", "handled", "ignore", "ignores", "guard",
      "guards",
      "repaired", "no longer", "protects", "suppress", "suppresses", "suppressed", "circumvent",
      "circumvents",
      "gets around", "get around", "work around", "works around", "rid of", "eliminates", "eliminated",
      "bypasses",
      "sidesteps", "rules out", "ruled out", "impossible", "safe from", "free of", "free from",
    ]),
    .japanese(["防ぐ", "防い", "防げ", "防止", "避け", "回避", "修正", "解決", "対策", "直し", "直す", "直せ"]),
    .chinese(["避免", "防止", "修复", "规避"]),
    .german(["vermeidet", "vermeiden", "vermieden", "verhindert", "verhindern"]),
    .french(["évite", "éviter", "évité", "empêche", "empêcher"]),
    .spanish(["evita", "evitar", "evitado", "impide"]),
    .italian(["evita", "evitare", "evitato", "impedisce"]),
    .portuguese(["evita", "evitar", "evitado", "impede"]),
    .russian(["избегает", "избежать", "предотвращает"]),
    .korean(["방지", "피할", "피하"]))

  /// What is done with an error that comes, so that the code goes on.
  package static let handlings = WordList(
    .english([
      "catch", "catches", "caught", "catching", "handling", "swallow", "swallows", "swallowed", "recover",
      "recovers", "recovered", "survives", "skips", "skipped", "ignored", "ignoring", "tolerates", "absorbs",
      "intercepts", "intercepted", "silences", "silenced", "deals with", "dealt with", "copes with",
    ]),
    .japanese(["捕捉", "捕まえ", "キャッチ", "処理", "握りつぶ", "無視", "抑制"]), .chinese(["捕获", "捕捉", "处理", "處理", "忽略"]),
    .german(["abgefangen", "fängt", "abfangen", "behandelt"]),
    .french(["attrape", "attrapée", "gère", "gérée", "intercepte"]),
    .spanish(["captura", "capturado", "maneja", "manejado"]),
    .italian(["cattura", "catturato", "gestisce", "gestito"]),
    .portuguese(["captura", "capturado", "trata", "tratado"]),
    .russian(["перехватывает", "перехвачено", "обрабатывается"]),
    .korean(["처리", "잡는", "잡아"]))

  /// Remedies that stand before what does not come in place of something.
  package static let substitutes = WordList(.english(["instead of", "rather than", "no longer"]))

  /// Words that say that the remedy behind them is not taken.
  package static let omissions = WordList(
    .english(["forget", "forgets", "forgot", "forgotten", "fails to", "failed to", "failing to", "too late"]))

  /// Words of what would be.
  package static let possibilities = WordList(.english(["would", "could", "might", "otherwise"]))

  /// Words that begin a clause about what was just said, or one beside it.
  package static let clauseWords = WordList(
    .english([
      "which", "that", "and", "but", "so", "because", "since", "as", "unless", "if", "when", "while", "then",
    ]))

  /// Words that take up what was said, and forms of "to be" and "to do".
  package static let references = WordList(
    .english([
      "which", "that", "this", "it", "and", "but", "here", "there", "now", "yet", "though", "however", "is",
      "are", "was",
      "were", "be", "been", "being", "does", "do", "did", "will", "would", "can", "could", "has", "have",
      "ever", "then",
      "in", "fact", "so",
    ]))

  /// Words before what one can do, or is to do.
  package static let advice = WordList(
    .english([
      "to", "can", "could", "should", "must", "may", "might", "need", "let", "let's", "how", "would",
      "better", "please",
    ]))

  /// Comments that say nothing but that an error comes, without their punctuation.
  package static let failureComments = WordList(
    .english([
      "error", "invalid", "not allowed", "illegal", "raises", "fails", "raises an error", "this fails",
    ]),
    .japanese(["エラー", "エラーになる", "エラーが出る", "エラーとなる", "例外", "例外が発生する"]))
}

extension WordList {
  /// Units of what a machine takes for something, without spaces and in lower case.
  package static let measuredUnits = WordList(
    .english(["s", "ms", "µs", "μs", "us", "ns", "sec", "x", "mb", "kb", "gb", "mib"]),
    .japanese(["秒", "ミリ秒", "倍"]))

  /// Whether a text starts with an entry, and not with a longer word.
  package func starts(_ text: String) -> Bool {
    entries.contains { entry in
      text.hasPrefix(entry) && text.dropFirst(entry.count).first?.isLetter != true
    }
  }
}
