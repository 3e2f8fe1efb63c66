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
    if block.language.isEmpty || !block.isFenced {
      return block.code.drop(while: \.isWhitespace).hasPrefix(">>> ")
    }
    // MyST's cells are of the notebook's kernel.
    if block.language == "code-cell" {
      return ["", "python", "python3", "ipython", "ipython3"].contains(
        String(block.attributes.prefix { !$0.isWhitespace }.filter { !"{}".contains($0) }))
    }
    return fences.contains(block.language)
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
