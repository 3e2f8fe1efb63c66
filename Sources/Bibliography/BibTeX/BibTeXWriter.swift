/// Writes entries as BibTeX, which reads again as the same entries.
package enum BibTeXWriter {
  package enum Dialect: Sendable {
    /// Types and fields that BibTeX's styles do not know get the names that they know.
    case bibtex
    /// As they are; biblatex knows BibTeX's names too.
    case biblatex
  }

  package static func text(_ entries: [BibliographyEntry], _ dialect: Dialect) -> String {
    var output = ""
    for (index, entry) in entries.enumerated() {
      if index > 0 { output += "\n" }
      write(dialect == .bibtex ? BibTeXDialect.bibtex(entry) : entry, &output)
    }
    return output
  }

  private static func write(_ entry: BibliographyEntry, _ output: inout String) {
    // A key with a brace can stand between parentheses alone.
    let isPlain = !entry.key.utf8.contains(UInt8(ascii: "}"))
    output += "@\(entry.type)\(isPlain ? "{" : "(")\(entry.key)"
    for field in entry.fields where !field.name.isEmpty {
      output += ",\n  \(field.name) = "
      if field.name == "month", let macro = BibTeXDates.macro(field.source) {
        output += macro
      } else {
        output += "{\(balanced(field.source))}"
      }
    }
    output += entry.fields.isEmpty ? ",\n" : "\n"
    output += isPlain ? "}\n" : ")\n"
  }

  /// The source when its braces are balanced; else each that is too many as a command.
  private static func balanced(_ source: String) -> String {
    var depth = 0
    let isBalanced = source.utf8.allSatisfy { byte in
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      return depth >= 0
    }
    if isBalanced, depth == 0 { return source }
    return source.reduce(into: "") { text, character in
      switch character {
      case "{": text += "\\textbraceleft{}"
      case "}": text += "\\textbraceright{}"
      default: text.append(character)
      }
    }
  }
}
