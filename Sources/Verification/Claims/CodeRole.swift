internal import NoteParsing

/// What sort of block a language makes.
enum CodeRole {
  static func of(_ block: CodeBlock, _ language: (any Language)?) -> PlannedBlock.Role {
    if let language { return .code(language.id) }
    guard block.isFenced else { return .text }
    let language = block.language
    if language == "code-block", ["none", "text", "console"].contains(block.attributes) { return .text }
    return texts.contains(language) || outputs.contains(language) || directives.contains(language)
      ? .text : .otherLanguage(language)
  }

  /// Whether a fence is called nothing, or text.
  static func isPlain(_ language: String) -> Bool {
    ["", "text", "txt", "plain", "plaintext", "console", "none"].contains(language)
  }

  static func isPython(_ block: CodeBlock) -> Bool { PythonLanguage().isOwn(block) }

  /// Directives of MyST, which hold text.
  private static let directives: Set<String> = [
    "note", "tip", "warning", "important", "caution", "danger", "hint", "attention", "seealso", "admonition",
    "include",
    "literalinclude", "figure", "image", "toctree", "contents", "epigraph", "margin", "sidebar", "dropdown",
    "exercise",
    "solution", "list-table", "glossary", "eval-rst", "raw",
  ]

  /// What fences are called that show an output.
  static let outputs: Set<String> = [
    "output", "stdout", "out", "result", "testoutput", "error", "traceback", "pytb", "stderr", "ipythontb",
  ]

  /// Languages of data, mark-up and drawings.
  private static let texts: Set<String> = [
    "", "text", "txt", "plain", "plaintext", "console", "math", "latex",
    "tex",
    "mermaid", "dot", "plantuml", "json", "jsonl", "yaml", "yml", "toml", "ini", "csv", "tsv", "xml", "html",
    "css",
    "markdown", "md", "diff", "bib", "bibtex", "log", "ascii", "dataview", "dataviewjs", "tasks", "query",
    "svg", "tikz",
    "katex", "asciimath", "gitignore", "http", "properties", "dockerfile", "makefile",
    "pseudo",
    "pseudocode", "algorithm", "embed", "ad-note", "ad-tip", "toc",
  ]
}
