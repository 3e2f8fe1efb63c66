extension WordList {
  /// Text that speaks of code that raises an error.
  package static let failure = WordList(
    .english([
      "raises an error", "raise an error", "raise errors", "raises errors", "raises an exception",
      "raise an exception", "exception is raised", "error is raised", "an error occurs",
      "which raise", "which raises", "will raise", "this fails", "will fail", "would fail",
      "causes an error", "throws an error", "throws an exception", "fails with", "leads to an error",
      "results in an error", "broken version", "may overflow",
    ]),
    .japanese(["エラーになる", "エラーにな", "エラーが発生", "エラーが出", "例外が発生"]),
    .chinese(["报错", "抛出异常", "抛出错误", "出错"]))

  /// Text that speaks of code that does not end.
  package static let endless = WordList(
    .english([
      "infinite loop", "infinite loops", "infinite while", "endless loop", "endless loops", "endless",
      "deadlock",
      "deadlocks", "never ends",
      "never stops", "runs forever",
    ]),
    .japanese(["無限ループ", "デッドロック"]),
    .chinese(["无限循环", "死循环", "死锁"]))

  /// Text that asks for what is wrong with code.
  package static let exercise = WordList(
    .english([
      "find the bug", "find the bugs", "identify the bug", "identify the bugs", "fix the bug",
      "fix the bugs", "find the bug in", "spot the bug", "spot the bugs",
    ]))
}
