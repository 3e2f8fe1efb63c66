/// Everything that Scholium reads from one note: a pure value made from the note's bytes and its file name.
///
/// Collections are in the order of the file. Every range cuts its construct out of the note's bytes.
package struct ParsedNote: Sendable, Equatable {
  package var title: NoteTitle
  /// The lines between the `---` fences, when there are any.
  package var frontmatter: SourceRange?
  package var properties: [Property] = []
  package var aliases: [String] = []
  package var blocks: [Block] = []
  package var headings: [Heading] = []
  package var blockIDs: [BlockID] = []
  package var links: [Link] = []
  package var webLinks: [WebLink] = []
  package var tags: [Tag] = []
  package var formulas: [Formula] = []
  package var codeBlocks: [CodeBlock] = []
  package var codeSpans: [SourceRange] = []
  package var callouts: [Callout] = []
  package var containers: [Container] = []
  package var tables: [Table] = []
  package var footnoteDefinitions: [FootnoteDefinition] = []
  package var footnoteReferences: [FootnoteReference] = []
  package var tasks: [Task] = []
  package var comments: [SourceRange] = []
  package var highlights: [SourceRange] = []
  package var citations: [Citation] = []
  package var findings: [ParseFinding] = []
  /// What stands before the text of the lines in HTML blocks that would be Markdown behind a blank line.
  package var blankLinesForHTML: [SourceRange] = []

  package init(title: NoteTitle) { self.title = title }
}

/// A note's title and where it comes from.
package struct NoteTitle: Sendable, Equatable {
  package enum Source: String, Sendable { case property, heading, fileName }
  package var text: String
  package var source: Source

  package init(text: String, source: Source) {
    self.text = text
    self.source = source
  }
}

/// A block of the CommonMark tree, in preorder.
package struct Block: Sendable, Equatable {
  package enum Kind: String, Sendable {
    case quote, list, item, paragraph, heading, code, html, rule, table, math, footnote
  }
  package var kind: Kind
  /// 0 for the blocks of the note itself.
  package var depth: Int
  package var range: SourceRange
}

/// A heading with the headings above it.
package struct Heading: Sendable, Equatable {
  /// 1 to 6.
  package var level: Int
  /// The heading's source text, formatting included.
  package var text: String
  /// The texts of the enclosing headings, outermost first, and its own last.
  package var path: [String]
  package var range: SourceRange
}

/// A block that carries a `^id`.
package struct BlockID: Sendable, Equatable {
  /// Without the caret, as written.
  package var id: String
  /// The `^id` itself.
  package var range: SourceRange
  /// The block that it names.
  package var block: SourceRange
}

/// A link to a note or an attachment of the vault.
package struct Link: Sendable, Equatable {
  package enum Kind: String, Sendable {
    /// `[[Note]]`
    case wikilink
    /// `![[Note]]`
    case embed
    /// `[text](Note.md)`, `[text][reference]`
    case markdown
    /// `![text](image.png)`
    case image
    /// `[[Note]]` or `[text](Note.md)` as the value of a property
    case property
    /// a file card of a canvas
    case card
  }
  package var kind: Kind
  /// As written: what stands between `[[` and `]]`, or the destination of a Markdown link.
  package var raw: String
  /// The path part, decoded; empty for a link into the note itself.
  package var target: String
  /// What follows the first `#`, decoded; nil when there is none.
  package var anchor: String?
  package var display: String?
  /// The property with its position in a list, such as `related.0`.
  package var property: String?
  package var range: SourceRange
}

/// A link out of the vault.
package struct WebLink: Sendable, Equatable {
  package enum Kind: String, Sendable { case link, image, autolink, card }
  package var kind: Kind
  package var url: String
  package var text: String
  package var range: SourceRange
}

/// A tag, in the text or in the `tags` property.
package struct Tag: Sendable, Equatable {
  /// Without `#`, as written; nested by `/`.
  package var name: String
  package var isProperty: Bool
  package var range: SourceRange
}

/// A piece of LaTeX mathematics.
package struct Formula: Sendable, Equatable {
  package enum Kind: String, Sendable {
    /// `$x$`
    case inline
    /// `$$x$$`, in a line or over lines
    case display
    /// a fence with the language `math`
    case fence
    /// a code span that starts and ends with a dollar
    case codeSpan = "code-span"
    /// GitHub's dollar, code span, dollar
    case github
    /// `\(x\)`
    case texInline = "tex-inline"
    /// `\[x\]`, in a line or over lines
    case texDisplay = "tex-display"
  }
  package var kind: Kind
  /// The LaTeX between the delimiters, without the prefixes of quotes and lists.
  package var latex: String
  package var range: SourceRange
}

/// A fenced or indented block of code.
package struct CodeBlock: Sendable, Equatable {
  package var isFenced: Bool
  /// The info string, as written.
  package var info: String
  /// The first word of the info string in lower case, or what a file name such as `name.py` tells.
  package var language: String
  /// The file name that the info string gives.
  package var fileName: String?
  /// What follows the language in the info string.
  package var attributes: String
  /// The code without the prefixes of quotes and lists; lines end with a line feed.
  package var code: String
  /// The line of the note on which the first line of the code stands.
  package var codeLine: Int
  package var range: SourceRange
}

/// `> [!type] Title`: an Obsidian callout or a GitHub alert.
package struct Callout: Sendable, Equatable {
  /// In lower case.
  package var type: String
  /// `+`, `-` or nothing.
  package var fold: String
  package var title: String
  package var range: SourceRange
}

/// `:::message`, `:::details Title` or `<details>`.
package struct Container: Sendable, Equatable {
  /// `:::name`, `<details>`, MyST's ```` ```{name} ````.
  package enum Syntax: String, Sendable { case zenn, html, directive }
  package var syntax: Syntax
  package var name: String
  package var title: String
  package var range: SourceRange
}

/// A table with the source ranges of its cells.
package struct Table: Sendable, Equatable {
  package struct Cell: Sendable, Equatable {
    package var text: String
    package var range: SourceRange
  }
  package var range: SourceRange
  package var header: [Cell]
  package var rows: [[Cell]]
}

/// `[^id]: text`, or `^[text]` with an empty id.
package struct FootnoteDefinition: Sendable, Equatable {
  package var id: String
  package var text: String
  package var range: SourceRange
}

/// `[^id]`
package struct FootnoteReference: Sendable, Equatable {
  package var id: String
  package var range: SourceRange
}

/// `- [ ] text`
package struct Task: Sendable, Equatable {
  /// The character in the box; only a space means open.
  package var status: String
  package var text: String
  package var range: SourceRange
  package var isOpen: Bool { status == " " }
}

/// An arXiv identifier or a DOI, wherever the note names one.
package struct Citation: Sendable, Equatable {
  package enum Kind: String, Sendable { case arxiv, doi }
  package var kind: Kind
  /// The canonical identifier: `1706.03762`, `math/0211159`, or the DOI in lower case.
  package var id: String
  package var range: SourceRange
}

/// Something wrong with the text itself, found while reading it.
package struct ParseFinding: Sendable, Equatable {
  package enum Rule: String, Sendable, CaseIterable {
    case bracketInLink = "bracket-in-link"
    case brokenCanvas = "broken-canvas"
    case brokenYAML = "broken-yaml"
    case conflictMarkers = "conflict-markers"
    case damagedText = "damaged-text"
    case deepNesting = "deep-nesting"
    case invalidIdentifier = "invalid-identifier"
    case invalidUTF8 = "invalid-utf8"
    case markdownInHTML = "markdown-in-html"
    case markdownInHTMLLine = "markdown-in-html-line"
    case numberIdentifier = "number-identifier"
    case oversizedTable = "oversized-table"
    case unpairedDollars = "unpaired-dollars"
  }
  package var rule: Rule
  package var message: String
  package var range: SourceRange
}

/// One property of the frontmatter.
package struct Property: Sendable, Equatable {
  /// As written.
  package var key: String
  package var value: PropertyValue
  /// From the key to the end of the value.
  package var range: SourceRange
}

/// The value of a property, read as YAML 1.2 core.
package indirect enum PropertyValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Double, written: String)
  case string(String)
  case list([PropertyValue])
  case object([(key: String, value: PropertyValue)])

  /// Whether it holds other values by name.
  var isNested: Bool { if case .object = self { true } else { false } }

  package static func == (left: PropertyValue, right: PropertyValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.number(_, let a), .number(_, let b)): a == b
    case (.string(let a), .string(let b)): a == b
    case (.list(let a), .list(let b)): a == b
    case (.object(let a), .object(let b)):
      a.elementsEqual(b) { $0.key == $1.key && $0.value == $1.value }
    default: false
    }
  }
}
