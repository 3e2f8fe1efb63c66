internal import NoteParsing
internal import Verdicts

/// Where a file lies, and where in it something stands.
enum PlaceOfFile: OutputReason {
  static let id = "place-of-file"
  static let page = ReasonPage(
    what:
      "The output differs only in where a file lies: in the name and the line of `File \"…\", line 4` or before a warning (`a.py:3: UserWarning: …`), in the folder where packages are installed, or in the module that a class of the note is said to be in.",
    why: "The author's code was in another file, and the packages are elsewhere on each machine.",
    whatToDo: "Nothing.")
  static let examples: [ReasonExample] = [
    .applies(
      "```python\nprint('File \"note\", line 9, in f')\n```\n\n```output\nFile \"a.py\", line 4, in f\n```\n"),
    .applies(
      "```python\nimport numpy\nprint(numpy.__file__)\n```\n\n```output\nC:\\Python\\lib\\site-packages\\numpy\\__init__.pyc\n```\n"
    ),
    .not(
      "```python\nprint('File \"note\", line 9, in f')\n```\n\n```output\nFile \"a.py\", line 4, in g\n```\n"),
    .applies(
      "```python\nprint('note:9: UserWarning: old')\n```\n\n```output\n/tmp/a.py:4: UserWarning: old\n```\n"),
    .not(
      "```python\nprint('note:9: UserWarning: old')\n```\n\n```output\n/tmp/a.py:4: UserWarning: odd\n```\n"),
    .applies("```pycon\n>>> class Circle: pass\n>>> Circle\n<class 'shapes.Circle'>\n```\n"),
    .not("```pycon\n>>> class Circle: pass\n>>> Circle\n<class 'shapes.Square'>\n```\n"),
    .not("```python\nprint('line 9, in f')\n```\n\n```output\nline 4, in f\n```\n"),
    .not(
      "```python\nimport numpy\nprint(numpy.__file__)\n```\n\n```output\n/lib/site-packages/numpy/init.py\n```\n"
    ),
  ]

  static func evidence(_ facts: OutputFacts) -> Evidence? {
    guard facts.stated != facts.actual else { return nil }
    if facts.stated.inNote(as: facts.actual) == facts.actual {
      return evidence(
        "where a file lies", at: facts.item.range, "Only the module differs that the code stands in.")
    }
    guard let stated = facts.stated.withoutPlaces, stated == facts.actual.withoutPlaces else { return nil }
    return evidence(
      "where a file lies", at: facts.item.range,
      "Only the place of a file differs, as from machine to machine.")
  }
}

extension String {
  /// With `__main__` for the module before the names that an output has in `__main__`: `<class 'shapes.Circle'>`.
  fileprivate func inNote(as output: String) -> String {
    guard output.contains("__main__.") else { return self }
    // A file of the author's is no part of a package.
    return replacing(/(?:\w+\.)+(\w+)/) { match in
      let isOfFile = match.output.0.count { $0 == "." } == 1
      return isOfFile && output.contains("__main__.\(match.1)")
        ? "__main__.\(match.1)" : String(match.output.0)
    }
  }

  /// Without the places of files; nil where it names none.
  fileprivate var withoutPlaces: String? {
    let text = replacing(/File "[^"]*", line \d+/, with: "File")
      .replacing(/(?:^|\n)[^\s:](?:[^\n:]|:\\)*:\d+: (\w*Warning: )/) { String($0.1) }
      .replacing(/(?:[A-Za-z]:)?[\\\/][^\s'"<>]*[\\\/](?:site|dist)-packages[\\\/]+([^\s'"<>]+)/) { place in
        place.1.replacing("\\\\", with: "/").replacing("\\", with: "/").replacing(".pyc", with: ".py")
      }
    return text == self ? nil : text.trimmingSpace
  }
}
