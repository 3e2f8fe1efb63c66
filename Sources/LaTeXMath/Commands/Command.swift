/// A command that the parser knows: how it is read, and in which mode it may stand.
struct Command: Sendable {
  /// Where a command may stand.
  enum Mode: UInt8, Sendable { case math, text, both }

  enum Kind: Sendable {
    case symbol(MathSymbol.Role)
    /// `\sum`, `\int`
    case largeOperator
    case operatorName(takesLimits: Bool)
    case namedOperator
    case limits(Bool)
    case space(MathLength)
    /// `\kern`, `\hskip`, `\hspace`: a length follows.
    case kern, hspace
    case accent(isUnder: Bool)
    case textAccent
    case fraction(FractionForm)
    case infix(FractionForm)
    case generalFraction
    case root
    case left, right, middle
    case sized(Int, MathSymbol.Role)
    case begin, end
    case font(MathFont)
    case fontSwitch(MathFont)
    case text(MathFont)
    case style(MathStyle)
    case size(Int)
    case color, textColor, colorBox, framedColorBox
    /// `\blue{…}`; the colour is the command's text.
    case namedColor
    case over, under
    case arrow
    case role(MathSymbol.Role)
    case negation
    case enclosure(MathEnclosure)
    case textEnclosure(MathEnclosure)
    case phantom(MathDimensions)
    case smash
    case overlap(MathDimensions)
    case raise, center, rule
    case modulus(hasWord: Bool, isParenthesized: Bool)
    case substack
    case tag
    case link, url, image, html
    case verbatim
    case choice
    case lineBreak, rowLine
    /// `\cr`: ends a row, and stands nowhere else.
    case carriageReturn
    case character
    /// `\set{x | …}`: the bars inside are delimiters. Starred kinds grow.
    case braces(left: String, right: String, grows: Bool)
    case beginGroup, endGroup
    /// `\(` and `\[`; their ends.
    case beginMath, endMath
    case newCommand(canExist: Bool, canBeNew: Bool)
    case operatorDefinition
    case definition(isGlobal: Bool, expands: Bool)
    case alias, futureAlias
    case prefix(isGlobal: Bool)
    case expandAfter, noExpand, firstOfTwo, secondOfTwo, ifNextCharacter, textOrMath
    case nothing
    /// Reads one argument and shows nothing: `\message`.
    case ignored
    /// Expands to LaTeX: the command's text.
    case expansion(parameters: Int)
    /// MathJax has it and KaTeX does not; so many arguments follow.
    case foreign(arguments: Int)
  }

  var kind: Kind
  var mode: Mode
  /// What is shown, or the name without its backslash.
  var text: String
  /// Whether it may be a superscript or another argument without braces, although arguments follow it.
  var isArgument = false
}

/// What `\frac` and its kin draw.
struct FractionForm: Sendable {
  var hasLine = true
  var left = ""
  var right = ""
  var style: MathStyle?
  /// `\above`: the line's thickness follows.
  var hasThickness = false
}
