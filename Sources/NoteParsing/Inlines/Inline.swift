/// One inline construct, with ranges in its leaf's text.
struct Inline {
  enum Kind {
    case codeSpan
    case formula(Formula.Kind, latex: Range<Int>)
    /// A formula where the note uses such delimiters for formulas, else text.
    case possibleFormula(Formula.Kind, latex: Range<Int>)
    case wikilink(isEmbed: Bool, content: Range<Int>)
    case markdownLink(isImage: Bool, text: Range<Int>, destination: String)
    case autolink(url: String)
    case html
    case tag
    case footnoteReference(id: Range<Int>)
    case inlineFootnote(text: Range<Int>)
    case commentMarker
    case highlight
  }
  var kind: Kind
  var range: Range<Int>
}
