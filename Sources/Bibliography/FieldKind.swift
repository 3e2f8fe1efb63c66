/// How the value of a field is written: as a text of TeX, or letter by letter (biblatex's `verbatim` and `uri`).
enum FieldKind {
  case tex
  /// A `~` and a `--` are themselves; escapes such as `\_`, with which people write for LaTeX, are taken back.
  case verbatim
  /// With escapes of its own, which are left: `:C\:/a.pdf:PDF`.
  case file

  init(of name: String) {
    switch name {
    case "doi", "url", "eprint", "uri", "urn", "isbn", "issn", "pmid", "pmcid", "arxivid",
      "verba", "verbb", "verbc", "bdsk-url-1", "bdsk-url-2", "bdsk-url-3", "crossref", "xdata", "ids":
      self = .verbatim
    case "file", "pdf", "local-url": self = .file
    default: self = .tex
    }
  }

  func text(of source: String) -> String {
    switch self {
    case .tex: TeXText.decoded(source)
    case .verbatim: TeXText.decodedVerbatim(source)
    case .file: TeXText.singleSpaced(source)
    }
  }

  func source(of text: String) -> String {
    switch self {
    case .tex: TeXText.encoded(text)
    case .verbatim: TeXText.encodedVerbatim(text)
    case .file: text
    }
  }
}
