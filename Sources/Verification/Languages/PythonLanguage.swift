package import NoteParsing

/// Python, which the harness in the sandbox is written in: it runs blocks itself, statement by statement.
package struct PythonLanguage: Language {
  package init() {}

  package let id = LanguageID.python
  package let fences: Set<String> = [
    "python", "py", "python3", "pycon", "ipython", "ipython3", "doctest",
  ]
  package let commentMark = "#"
  package let whyUnasked: String? = nil
  package let profile = SandboxProfile.threads
  package let driver: LanguageDriver? = nil

  /// A fence, a session, which shows what it is, or a cell of MyST in a notebook of Python.
  package func isOwn(_ block: CodeBlock) -> Bool {
    // The prompt is Python's own, whatever the fence is called.
    if Doctest.beginsAsSession(block.code) { return true }
    if CodeRole.isPlain(block.language), Doctest.beginsAsNotebook(block.code) { return true }
    guard block.isFenced else { return false }
    if CellOptions.cells.contains(block.language), block.info.hasPrefix("{") {
      let argument = String(block.attributes.prefix { !$0.isWhitespace }.filter { !"{}".contains($0) })
        .lowercased()
      return argument.isEmpty
        ? block.language != "code-block" && block.language != "code" : fences.contains(argument)
    }
    // Pandoc's classes: `{.python.marimo}`.
    // A block that Obsidian's Execute Code runs: `run-python`.
    let name = String(block.language.trimmingPrefix("run-"))
    return fences.contains(name)
      || block.info.hasPrefix("{") && fences.contains(String(block.language.prefix { $0 != "." }))
  }
}

extension LanguageID {
  /// ``PythonLanguage``
  package static let python = LanguageID(rawValue: "python")
}

extension Language where Self == PythonLanguage {
  /// ``PythonLanguage``
  package static var python: PythonLanguage { PythonLanguage() }
}
