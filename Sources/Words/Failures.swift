extension WordList {
  /// Text that speaks of code that raises an error.
  package static let failure = WordList(
    .english([
      "raises an error", "raise an error", "raise errors", "raises errors", "raises an exception",
      "raise an exception", "exception is raised", "error is raised", "an error occurs",
      "which raise", "which raises", "will raise", "this fails", "will fail", "would fail",
      "causes an error", "throws an error", "throws an exception", "fails with", "leads to an error",
      "results in an error", "broken version", "may overflow", "exception is propagated",
      "exception propagates",
      "error propagates", "exception bubbles up",
    ]),
    .japanese(["エラーになる", "エラーにな", "エラーが発生", "エラーが出", "例外が発生", "に失敗", "が失敗", "失敗する", "失敗します"]),
    .german(["löst einen fehler aus", "führt zu einem fehler", "schlägt fehl", "funktioniert nicht"]),
    .french(["lève une exception", "lève une erreur", "provoque une erreur", "ne fonctionne pas"]),
    .spanish(["lanza una excepción", "lanza un error", "produce un error", "no funciona"]),
    .italian(["solleva un'eccezione", "solleva un errore", "genera un errore", "dà errore", "non funziona"]),
    .portuguese(["lança uma exceção", "gera um erro", "causa um erro", "não funciona"]),
    .russian(["вызывает ошибку", "возникает ошибка", "вызывает исключение", "не работает"]),
    .chinese([
      "报错", "抛出异常", "抛出错误", "抛出一个异常", "抛出了异常", "引发异常", "引发错误", "触发异常", "出错", "不能工作", "无法工作", "不能正常工作",
      "无法正常工作", "不能运行", "无法运行", "运行失败", "执行失败",
    ]),
    .korean([
      "에러가 발생", "오류가 발생", "예외가 발생", "에러 발생", "오류 발생", "예외 발생", "에러가 난다", "작동하지 않", "에러를 발생", "오류를 발생",
      "에러를 내", "오류를 내", "예외를 발생",
    ]))

  /// Text that speaks of a process that is brought down.
  package static let crashes = WordList(
    .english([
      "crash", "crashes", "crashed", "crashing", "segfault", "segfaults", "segmentation fault",
      "segmentation faults", "core dumped", "bus error",
    ]),
    .japanese(["クラッシュ", "セグメンテーション違反", "異常終了"]), .german(["absturz", "stürzt ab", "abstürzt", "abstürzen"]),
    .french(["plante", "planter", "plantage", "erreur de segmentation"]),
    .spanish(["se bloquea", "se cuelga", "fallo de segmentación", "violación de segmento"]),
    .italian(["si blocca", "va in crash", "errore di segmentazione"]),
    .portuguese(["trava", "falha de segmentação"]),
    .russian(["падает", "аварийно", "ошибка сегментации", "ошибку сегментации"]),
    .chinese(["崩溃", "段错误", "闪退"]), .korean(["크래시", "충돌", "세그멘테이션", "비정상 종료"]))

  /// Text that speaks of code that does not end.
  package static let endless = WordList(
    .english([
      "infinite loop", "infinite loops", "infinite while", "endless loop", "endless loops", "endless",
      "deadlock",
      "deadlocks", "never ends",
      "ctrl+c", "ctrl-c", "ctrl + c", "never stops", "runs forever", "infinite", "infinitely", "forever",
      "indefinitely", "endlessly",
    ]),
    .german(["endlosschleife", "endlos", "unendlich", "unendliche"]),
    .french(["boucle infinie", "à l'infini"]),
    .spanish(["bucle infinito", "infinitamente"]), .italian(["ciclo infinito", "all'infinito"]),
    .portuguese(["laço infinito", "loop infinito", "infinitamente"]),
    .russian(["бесконечный цикл", "бесконечно"]),
    .japanese(["無限ループ", "無限に", "永遠に", "永久に", "デッドロック", "ずっと続く"]),
    .chinese(["无限", "無限", "死循环", "死锁", "永远不会结束"]), .korean(["무한", "데드락"]))

  /// Text that asks for what is wrong with code.
  package static let exercise = WordList(
    .english([
      "find the bug", "find the bugs", "identify the bug", "identify the bugs", "fix the bug",
      "fix the bugs", "find the bug in", "spot the bug", "spot the bugs",
    ]))
}

extension WordList {
  /// What stands before the word of an error where it is one that comes: which it is, or an article.
  package static let errorKinds = WordList(
    .english([
      "type", "value", "key", "index", "name", "attribute", "syntax", "import", "runtime", "assertion",
      "division", "lookup",
      "indentation", "recursion", "overflow", "memory", "unicode", "an", "this", "throws", "raises", "gives",
      "is", "expected", "cause",
    ]),
    .german(["ein", "eine", "einen"]), .french(["une"]), .spanish(["un", "produce"]),
    .italian(["un", "uno"]),
    .portuguese(["um", "uma"]))

  /// Python's own exceptions.
  package static let exceptions: Set<String> = [
    "ArithmeticError", "AssertionError", "AttributeError", "BufferError", "EOFError", "FileExistsError",
    "FileNotFoundError",
    "FloatingPointError", "ImportError", "IndentationError", "IndexError", "IsADirectoryError", "KeyError",
    "LookupError",
    "MemoryError", "ModuleNotFoundError", "NotADirectoryError", "NotImplementedError", "OSError",
    "OverflowError", "PermissionError",
    "RecursionError", "ReferenceError", "RuntimeError", "SyntaxError", "SystemError", "TabError",
    "TimeoutError", "TypeError",
    "UnboundLocalError", "UnicodeDecodeError", "UnicodeEncodeError", "UnicodeError", "ValueError",
    "ZeroDivisionError", "NameError",
  ]
}
