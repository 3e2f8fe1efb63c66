internal import NoteParsing
internal import Verdicts

/// An import that the prelude supplied.
enum PreludeSupplied: Reason {
  static let id = "prelude-supplied"
  static let page = ReasonPage(
    what: "The code runs, with a name such as `np` that the note never imports and the prelude supplied.",
    why: "Notes leave out `import numpy as np`; whoever types the code needs it.",
    whatToDo: "Nothing; or write the import. The prelude is set in the configuration, `verify: prelude`.")
  static let examples: [ReasonExample] = [
    .applies("```python\nnp.zeros(2)\n```\n"), .not("```python\nimport numpy as np\nnp.zeros(2)\n```\n"),
  ]

  static func evidence(_ names: [String], at range: SourceRange) -> Evidence {
    let list = names.joined(separator: ", ")
    return evidence("\(list) supplied", at: range, "Runs, with \(list) supplied by the prelude.")
  }
}
