/// A node of the presentation tree: what a formula looks like, before anyone says what it means.
///
/// `range` holds byte offsets into the formula's LaTeX. What a macro wrote has the range of the macro's use.
package struct MathNode: Sendable, Equatable {
  package indirect enum Kind: Sendable, Equatable {
    /// A letter, an operator, a relation, a bracket.
    case symbol(MathSymbol)
    /// Decimal digits with at most one point: `2`, `0.25`, `.5`. A digit that alone is an argument, as in `\frac12`.
    case number(String)
    /// `\sin`, `\max`, `\operatorname{softmax}`.
    case operatorName(MathOperatorName)
    /// `{…}`
    case group([MathNode])
    /// Subscript, superscript and primes on a base.
    case scripts(MathScripts)
    /// `\frac`, `\binom`, `\genfrac`, `a \over b`.
    case fraction(MathFraction)
    /// `\sqrt[n]{x}`
    case root(radicand: MathNode, degree: MathNode?)
    /// `\left( … \right)`
    case delimited(MathDelimited)
    /// `\middle|`, inside `delimited`; the delimiter as `MathDelimited` writes it.
    case middle(String)
    /// `\bigl(`: a delimiter of a chosen size, 1 to 4.
    case sizedDelimiter(MathSymbol, size: Int)
    /// `\begin{…} … \end{…}`, `\substack{…}`.
    case environment(MathEnvironment)
    /// `\hat`, `\overline`, `\underbrace`, and accents in text.
    case accent(MathAccent)
    /// `\overset`, `\underset`, `\stackrel`.
    case stack(base: MathNode, over: MathNode?, under: MathNode?)
    /// `\xrightarrow[below]{above}`; the arrow as a character.
    case arrow(String, above: MathNode, below: MathNode?)
    /// `\mathbf{…}`, `\boldsymbol{…}`, `{\bf …}`.
    case font(MathFont, [MathNode])
    /// `\text{…}` and its family; inside are `characters`, `math` and other text.
    case text(MathFont, [MathNode])
    /// A run of characters in text, spaces included.
    case characters(String)
    /// `$…$` or `\(…\)` in text.
    case math([MathNode])
    /// `\displaystyle` and what follows it in its group.
    case style(MathStyle, [MathNode])
    /// `\large` and what follows it in its group, from 1 (`\tiny`) to 11 (`\Huge`); `\normalsize` is 6.
    case size(Int, [MathNode])
    /// `\color{…}` and what follows it in its group, `\textcolor{…}{…}`; the colour as written.
    case color(String, [MathNode])
    /// `\,`, `\quad`, `~`, `\hspace{1em}`.
    case space(MathLength)
    /// `\\` outside of an environment.
    case lineBreak
    /// `\mathrel{…}`, `\mathop{…}`: set as a symbol of that role.
    case role(MathSymbol.Role, [MathNode])
    /// `\not` before what has no negated character of its own.
    case negated(MathNode)
    /// `\boxed`, `\cancel`, `\colorbox`.
    case enclosed(MathEnclosure, [MathNode])
    /// Takes room and shows nothing: `\phantom`, `\hphantom`, `\vphantom`.
    case phantom(MathDimensions, [MathNode])
    /// Shows and takes no room: `\smash`, `\mathllap`, `\mathrlap`, `\mathclap`.
    case overlap(MathDimensions, [MathNode])
    /// `\raisebox{…}{…}`, `\vcenter{…}` with no length.
    case raised(MathLength?, [MathNode])
    /// `\rule{width}{height}`
    case rule(width: MathLength, height: MathLength)
    /// `\pmod{n}`, `\mod{n}` without parentheses, `\pod{n}` without the word.
    case modulus([MathNode], hasWord: Bool, isParenthesized: Bool)
    /// `\tag{1}`: text; starred without parentheses.
    case tag([MathNode], isStarred: Bool)
    /// `\href{url}{…}`, `\url{…}`
    case link(url: String, [MathNode])
    /// `\includegraphics{…}`
    case image(url: String)
    /// `\htmlClass{…}{…}` and its like: the command without its backslash, its first argument, its second.
    case html(String, value: String, [MathNode])
    /// `\verb|…|`
    case verbatim(String)
    /// `\mathchoice`: for display, text, script and scriptscript style.
    case choice([MathNode])
    /// What could not be read, as written. A diagnostic says why.
    case error(String)
  }

  package var kind: Kind
  package var range: Range<Int>

  package init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

/// A character as it is shown, with the role that decides the space round it.
package struct MathSymbol: Sendable, Equatable {
  package enum Role: String, Sendable, CaseIterable {
    case ordinary, largeOperator, binary, relation, opening, closing, punctuation, inner
  }
  /// The Unicode character: `α` for `\alpha`, `≤` for `\le` and `\leq`, `|` for `\vert`. `mod` for `\bmod`.
  package var text: String
  package var role: Role

  package init(_ text: String, _ role: Role) {
    self.text = text
    self.role = role
  }
}

/// An operator that is written as a word.
package struct MathOperatorName: Sendable, Equatable {
  /// Letters, a space for a thin space: `sin`, `arg max`.
  package var name: String
  /// Whether bounds stand under and over it, as with `\max` and `\operatorname*`.
  package var takesLimits: Bool
  /// The argument of `\operatorname`; empty for the named commands.
  package var body: [MathNode]

  package init(_ name: String, takesLimits: Bool, body: [MathNode] = []) {
    self.name = name
    self.takesLimits = takesLimits
    self.body = body
  }
}

/// What hangs on a base.
package struct MathScripts: Sendable, Equatable {
  /// Nil when nothing stands before, as in `^2` or `{}_1`.
  package var base: MathNode?
  package var sub: MathNode?
  /// Without the primes.
  package var sup: MathNode?
  /// The number of `'`; `f'^2` has one and a `sup`.
  package var primes = 0
  /// `\limits` or `\nolimits`; nil when neither is written.
  package var limits: Bool?

  package init(
    base: MathNode?, sub: MathNode? = nil, sup: MathNode? = nil, primes: Int = 0, limits: Bool? = nil
  ) {
    self.base = base
    self.sub = sub
    self.sup = sup
    self.primes = primes
    self.limits = limits
  }
}

/// One thing over another.
package struct MathFraction: Sendable, Equatable {
  package var numerator: MathNode
  package var denominator: MathNode
  /// False for `\binom`, `\atop` and a line of no thickness.
  package var hasLine = true
  /// `(` and `)` for `\binom`; empty when there is none.
  package var left = ""
  package var right = ""
  /// `\dfrac`, `\tfrac`; nil for the style around it.
  package var style: MathStyle?

  package init(
    _ numerator: MathNode, _ denominator: MathNode, hasLine: Bool = true, left: String = "",
    right: String = "",
    style: MathStyle? = nil
  ) {
    self.numerator = numerator
    self.denominator = denominator
    self.hasLine = hasLine
    self.left = left
    self.right = right
    self.style = style
  }

  package var isBinomial: Bool { !hasLine && left == "(" && right == ")" }
}

/// A body between growing delimiters.
package struct MathDelimited: Sendable, Equatable {
  /// A character such as `(`, `⟨`, `|`, `‖`, `{`; empty for `.`.
  package var left: String
  package var body: [MathNode]
  package var right: String

  package init(_ left: String, _ body: [MathNode], _ right: String) {
    self.left = left
    self.body = body
    self.right = right
  }
}

/// Rows of cells.
package struct MathEnvironment: Sendable, Equatable {
  package struct Cell: Sendable, Equatable {
    package var body: [MathNode]
    package var range: Range<Int>

    package init(_ body: [MathNode], _ range: Range<Int>) {
      self.body = body
      self.range = range
    }
  }

  package struct Row: Sendable, Equatable {
    package var cells: [Cell]
    /// `\hline` and `\hdashline` before the row.
    package var lines = 0

    package init(_ cells: [Cell], lines: Int = 0) {
      self.cells = cells
      self.lines = lines
    }
  }

  /// As in `\begin{…}`: `aligned`, `pmatrix*`; `substack` for `\substack`.
  package var name: String
  /// The column specification: `l`, `c`, `r`, `|`, `:`; empty when there is none.
  package var columns: String
  /// Without the empty row that a last `\\` leaves.
  package var rows: [Row]

  package init(_ name: String, columns: String = "", _ rows: [Row]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }

  /// The delimiters that the environment draws, as in `MathDelimited`.
  package var delimiters: (left: String, right: String) {
    switch name {
    case "pmatrix", "pmatrix*": ("(", ")")
    case "bmatrix", "bmatrix*": ("[", "]")
    case "Bmatrix", "Bmatrix*": ("{", "}")
    case "vmatrix", "vmatrix*": ("|", "|")
    case "Vmatrix", "Vmatrix*": ("‖", "‖")
    case "cases", "dcases": ("{", "")
    case "rcases", "drcases": ("", "}")
    default: ("", "")
    }
  }
}

/// A mark over or under a base.
package struct MathAccent: Sendable, Equatable {
  /// The command without its backslash: `hat`, `overline`, `underbrace`.
  package var name: String
  package var isUnder: Bool
  package var base: MathNode

  package init(_ name: String, isUnder: Bool = false, _ base: MathNode) {
    self.name = name
    self.isUnder = isUnder
    self.base = base
  }
}

/// A family of letters.
package enum MathFont: String, Sendable {
  case roman, italic, bold, boldItalic, sansSerif, monospace, doubleStruck, calligraphic, script, fraktur
  /// Letters italic, digits upright: `\mathnormal`.
  case normal
}

/// TeX's four styles.
package enum MathStyle: String, Sendable { case display, text, script, scriptscript }

/// A length with its unit.
package struct MathLength: Sendable, Equatable {
  package var value: Double
  /// `em`, `mu`, `ex`, `pt`, `mm`, `cm`, `in`, …
  package var unit: String

  package init(_ value: Double, _ unit: String) {
    self.value = value
    self.unit = unit
  }
}

/// A frame, a background or a stroke.
package enum MathEnclosure: Sendable, Equatable {
  case box, cancel, backCancel, crossCancel, strikeout, phase, angle
  /// `\colorbox`, `\fcolorbox`; colours as written.
  case colorBox(background: String, border: String?)
}

/// Which dimensions a phantom takes, or an overlap gives up.
package struct MathDimensions: OptionSet, Sendable, Equatable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let width = MathDimensions(rawValue: 1)
  package static let height = MathDimensions(rawValue: 2)
  package static let depth = MathDimensions(rawValue: 4)
  /// For `\mathllap`: the body ends where it stands. `\mathrlap` has neither mark, `\mathclap` is centred.
  package static let endsHere = MathDimensions(rawValue: 8)
  package static let centered = MathDimensions(rawValue: 16)
}
