internal import NoteParsing
internal import Verdicts

/// Paths as another system writes them.
enum PathSeparator: OutputReason {
  static let id = "path-separator"
  static let page = ReasonPage(
    what:
      "The note shows a path with `\\`, and the output has `/` in its place; or a `WindowsPath` for the same path.",
    why: "Windows separates the parts of a path so, and `pathlib` names its paths for the system.",
    whatToDo: "Nothing, or show the path with `as_posix()`.")
  static let examples: [ReasonExample] = [
    .applies("```python\nimport os.path\nprint(os.path.join('lib', 'x'))  # Output: lib\\x\n```\n"),
    .applies("```python\nimport os.path\nos.path.join('lib', 'x')  # 'lib\\\\x'\n```\n"),
    .applies("```pycon\n>>> from pathlib import Path\n>>> Path('a') / 'b'\nWindowsPath('a/b')\n```\n"),
    .not("```pycon\n>>> from pathlib import Path\n>>> Path('a') / 'b'\nWindowsPath('a/c')\n```\n"),
    .not("```python\nimport os.path\nprint(os.path.join('lib', 'x'))  # Output: lib\\y\n```\n"),
    .not("```python\nimport os.path\nprint(os.path.join('lib', 'x'))  # lib/x\n```\n"),
  ]

  static func evidence(_ facts: OutputFacts) -> Evidence? {
    guard facts.stated.contains("\\") || facts.stated.contains("WindowsPath("),
      plain(facts.stated) == plain(facts.actual)
    else { return nil }
    return evidence(
      "the separator of paths", at: facts.item.range,
      "Only the separators of a path differ, as from system to system.")
  }

  private static func plain(_ text: String) -> String {
    text.filter { !"'\"".contains($0) && !$0.isWhitespace }.replacing("\\\\", with: "/").replacing(
      "\\", with: "/"
    ).replacing("WindowsPath(", with: "PosixPath(")
  }
}
