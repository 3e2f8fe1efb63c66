internal import NoteParsing

/// What sort of block a language makes.
enum CodeRole {
  static func of(_ block: CodeBlock, _ language: (any Language)?) -> PlannedBlock.Role {
    if let language { return .code(language.id) }
    guard block.isFenced else { return .text }
    let language = block.language
    return texts.contains(language) || directives.contains(language) ? .text : .otherLanguage(language)
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

  /// Languages of data, mark-up and drawings.
  private static let texts: Set<String> = [
    "", "text", "txt", "plain", "plaintext", "output", "stdout", "out", "result", "console", "math", "latex",
    "tex",
    "mermaid", "dot", "plantuml", "json", "jsonl", "yaml", "yml", "toml", "ini", "csv", "tsv", "xml", "html",
    "css",
    "markdown", "md", "diff", "bib", "bibtex", "log", "ascii", "dataview", "dataviewjs", "tasks", "query",
    "svg", "tikz",
    "katex", "asciimath", "gitignore", "http", "properties", "dockerfile", "makefile", "traceback", "error",
    "pseudo",
    "pseudocode", "algorithm", "embed", "ad-note", "ad-tip", "toc",
  ]
}
