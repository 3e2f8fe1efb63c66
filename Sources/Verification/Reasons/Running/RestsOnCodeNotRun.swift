internal import NoteParsing
internal import Verdicts

/// A claim whose values come from code that did not run.
enum RestsOnCodeNotRun: Reason {
  static let id = "rests-on-code-not-run"
  static let page = ReasonPage(
    what:
      "A name that the code uses may have another value than the author saw, since code before it did not run.",
    why: "A difference may come from what is missing, and not from the note.",
    whatToDo: "See why the code on the line that is named did not run, and mend that first.")
  static let examples: [ReasonExample] = [
    .applies(
      "```python\nx = 1\n```\n\n```python\nx = undefined_thing\n```\n\n```python\nprint(x)  # 2\n```\n"),
    .applies(
      "```python\nclass A: pass\n```\n\n```python\nclass A:\n    def f(self):\n        # to be written\n```\n\n```python\na = A()\na.f()\n```\n"
    ),
    .not("```python\nx = 1\n```\n\n```python\nx = 1\n```\n\n```python\nprint(x)  # 2\n```\n"),
    .not("```python\nx = 1\n```\n\n```python\ny = undefined_thing\n```\n\n```python\nprint(x)  # 2\n```\n"),
  ]

  static func evidence(_ cause: StaleNames.Cause, at range: SourceRange) -> Evidence {
    evidence(
      "line \(cause.line) did not run", at: range,
      "The code on line \(cause.line) did not run, and \(cause.name) may have another value for that.")
  }
}
