extension WordList {
  /// Text that speaks of code that raises an error.
  package static let failure = WordList(
    .english([
      "raises an error", "raise an error", "raise errors", "raises errors", "raises an exception",
      "raise an exception", "exception is raised", "error is raised", "error occurs", "errors occur",
      "which raise", "which raises", "will raise", "this fails", "will fail", "would fail",
      "causes an error", "throws", "find the bug", "fix the bug", "broken version", "what happens",
      "predict", "may overflow",
    ]),
    .japanese(["エラーになる", "エラーにな", "エラーが発生", "エラーが出", "例外が発生"]),
    .chinese(["报错", "抛出", "出错"]))

  /// Text that speaks of code that does not end.
  package static let endless = WordList(
    .english([
      "infinite loop", "infinite loops", "infinite while", "endless", "deadlock", "deadlocks", "never ends",
      "never stops", "runs forever",
    ]),
    .japanese(["無限ループ", "デッドロック"]),
    .chinese(["无限循环", "死循环", "死锁"]))

  /// Text that asks for what is wrong with code.
  package static let exercise = WordList(
    .english([
      "find the bug", "find the bugs", "identify the bug", "identify the bugs", "fix the bug",
      "fix the bugs", "the bug in", "spot the bug", "spot the bugs",
    ]))
}
