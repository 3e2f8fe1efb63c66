/// Commands that take arguments or change what follows, and spaces.
extension CommandTable {
  static let functions: [Section] = structures + fontsAndStyles + spaces

  private static let structures: [Section] = [
    Section(
      .accent(isUnder: false), .math,
      #"""
      \acute, \grave, \ddot, \tilde, \bar, \breve, \check, \hat, \vec, \dot, \mathring, \dddot, \ddddot
      \widecheck, \widehat, \widetilde, \overgroup, \overlinesegment, \overleftharpoon, \overrightharpoon
      \overrightarrow, \overleftarrow, \Overrightarrow, \overleftrightarrow, \overline, \overbrace, \overbracket
      """#),
    Section(
      .accent(isUnder: true), .math,
      #"""
      \underleftarrow, \underrightarrow, \underleftrightarrow, \undergroup, \underlinesegment, \utilde
      \underbrace, \underbracket
      """#),
    Section(.accent(isUnder: true), .both, #"\underline, \underbar"#),
    Section(
      .textAccent, .text,
      #"acute \', grave \`, hat \^, tilde \~, bar \=, breve \u, dot \., ddot \", cedilla \c, mathring \r, doubleacute \H"#
        + #", check \v, circled \textcircled"#),
    Section(.fraction(FractionForm()), .math, isArgument: true, #"\frac"#),
    Section(.fraction(FractionForm(style: .display)), .math, isArgument: true, #"\dfrac"#),
    Section(.fraction(FractionForm(style: .text)), .math, isArgument: true, #"\tfrac"#),
    Section(.fraction(FractionForm(style: .display)), .math, #"\cfrac"#),
    Section(
      .fraction(FractionForm(hasLine: false, left: "(", right: ")")), .math, isArgument: true, #"\binom"#),
    Section(
      .fraction(FractionForm(hasLine: false, left: "(", right: ")", style: .display)), .math,
      isArgument: true,
      #"\dbinom"#),
    Section(
      .fraction(FractionForm(hasLine: false, left: "(", right: ")", style: .text)), .math, isArgument: true,
      #"\tbinom"#),
    Section(.generalFraction, .math, isArgument: true, #"\genfrac"#),
    Section(.infix(FractionForm()), .math, #"\over"#),
    Section(.infix(FractionForm(hasLine: false)), .math, #"\atop"#),
    Section(.infix(FractionForm(hasLine: false, left: "(", right: ")")), .math, #"\choose"#),
    Section(.infix(FractionForm(hasLine: false, left: "{", right: "}")), .math, #"\brace"#),
    Section(.infix(FractionForm(hasLine: false, left: "[", right: "]")), .math, #"\brack"#),
    Section(.infix(FractionForm(hasThickness: true)), .math, #"\above"#),
    Section(.root, .math, #"\sqrt"#),
    Section(.left, .math, #"\left"#),
    Section(.right, .math, #"\right"#),
    Section(.middle, .math, #"\middle"#),
    Section(.sized(1, .opening), .math, #"\bigl"#),
    Section(.sized(2, .opening), .math, #"\Bigl"#),
    Section(.sized(3, .opening), .math, #"\biggl"#),
    Section(.sized(4, .opening), .math, #"\Biggl"#),
    Section(.sized(1, .closing), .math, #"\bigr"#),
    Section(.sized(2, .closing), .math, #"\Bigr"#),
    Section(.sized(3, .closing), .math, #"\biggr"#),
    Section(.sized(4, .closing), .math, #"\Biggr"#),
    Section(.sized(1, .relation), .math, #"\bigm"#),
    Section(.sized(2, .relation), .math, #"\Bigm"#),
    Section(.sized(3, .relation), .math, #"\biggm"#),
    Section(.sized(4, .relation), .math, #"\Biggm"#),
    Section(.sized(1, .ordinary), .math, #"\big"#),
    Section(.sized(2, .ordinary), .math, #"\Big"#),
    Section(.sized(3, .ordinary), .math, #"\bigg"#),
    Section(.sized(4, .ordinary), .math, #"\Bigg"#),
    Section(.begin, .math, #"\begin"#),
    Section(.end, .math, #"\end"#),
    Section(.substack, .math, #"\substack"#),
    Section(.lineBreak, .both, #"\newline, \\"#),
    Section(.carriageReturn, .both, #"\cr"#),
    Section(.rowLine, .both, #"\hline, \hdashline"#),
    Section(.over, .math, #"\overset, \stackrel"#),
    Section(.under, .math, #"\underset"#),
    Section(
      .arrow, .math,
      #"""
      ← \xleftarrow, → \xrightarrow, ⇐ \xLeftarrow, ⇒ \xRightarrow, ↔ \xleftrightarrow, ⇔ \xLeftrightarrow
      ↩ \xhookleftarrow, ↪ \xhookrightarrow, ↦ \xmapsto, ⇁ \xrightharpoondown, ⇀ \xrightharpoonup
      ↽ \xleftharpoondown, ↼ \xleftharpoonup, ⇌ \xrightleftharpoons, ⇋ \xleftrightharpoons, = \xlongequal
      ↠ \xtwoheadrightarrow, ↞ \xtwoheadleftarrow, ⇄ \xtofrom \xrightleftarrows
      ⇌ \xrightequilibrium, ⇋ \xleftequilibrium
      """#),
    Section(.role(.ordinary), .math, #"\mathord"#),
    Section(.role(.largeOperator), .math, #"\mathop"#),
    Section(.role(.binary), .math, #"\mathbin"#),
    Section(.role(.relation), .math, #"\mathrel"#),
    Section(.role(.opening), .math, #"\mathopen"#),
    Section(.role(.closing), .math, #"\mathclose"#),
    Section(.role(.punctuation), .math, #"\mathpunct"#),
    Section(.role(.inner), .math, #"\mathinner"#),
    Section(.negation, .math, #"\not"#),
    Section(.enclosure(.cancel), .math, #"\cancel"#),
    Section(.enclosure(.backCancel), .math, #"\bcancel"#),
    Section(.enclosure(.crossCancel), .math, #"\xcancel"#),
    Section(.enclosure(.strikeout), .both, #"\sout"#),
    Section(.enclosure(.phase), .math, #"\phase"#),
    Section(.enclosure(.box), .both, #"\boxed"#),
    Section(.textEnclosure(.angle), .math, #"\angl"#),
    Section(.textEnclosure(.box), .both, #"\fbox"#),
    Section(.colorBox, .both, #"\colorbox"#),
    Section(.framedColorBox, .both, #"\fcolorbox"#),
    Section(.phantom([.width, .height, .depth]), .both, #"\phantom"#),
    Section(.phantom([.width]), .both, #"\hphantom"#),
    Section(.phantom([.height, .depth]), .both, #"\vphantom"#),
    Section(.smash, .both, #"\smash"#),
    Section(.overlap([.width, .endsHere]), .both, #"\mathllap, \llap"#),
    Section(.overlap([.width]), .both, #"\mathrlap, \rlap"#),
    Section(.overlap([.width, .centered]), .both, #"\mathclap, \clap"#),
    Section(.raise, .both, #"\raisebox"#),
    Section(.center, .math, #"\vcenter"#),
    Section(.rule, .both, #"\rule"#),
    Section(.tag, .math, #"\tag"#),
    Section(.link, .both, #"\href"#),
    Section(.url, .both, #"\url"#),
    Section(.image, .math, #"\includegraphics"#),
    Section(.html, .both, #"\htmlClass, \htmlId, \htmlStyle, \htmlData"#),
    Section(.verbatim, .both, #"\verb"#),
    Section(.choice, .math, #"\mathchoice"#),
    Section(.character, .both, #"\char"#),
    Section(.braces(left: "{", right: "}", grows: false), .math, #"\set"#),
    Section(.braces(left: "{", right: "}", grows: true), .math, #"\Set"#),
    Section(.braces(left: "⟨", right: "⟩", grows: true), .math, #"\Braket"#),
    Section(.beginGroup, .both, #"\begingroup"#),
    Section(.endGroup, .both, #"\endgroup"#),
    Section(.beginMath, .text, #"\("#),
    Section(.endMath, .both, #"\), \]"#),
  ]

  private static let fontsAndStyles: [Section] = [
    Section(.font(.roman), .math, isArgument: true, #"\mathrm"#),
    Section(.font(.italic), .math, isArgument: true, #"\mathit"#),
    Section(.font(.bold), .math, isArgument: true, #"\mathbf, \bold"#),
    Section(.font(.boldItalic), .math, #"\boldsymbol, \bm"#),
    Section(.font(.boldItalic), .both, #"\pmb"#),
    Section(.font(.normal), .math, isArgument: true, #"\mathnormal"#),
    Section(.font(.doubleStruck), .math, isArgument: true, #"\mathbb, \Bbb"#),
    Section(.font(.calligraphic), .math, isArgument: true, #"\mathcal"#),
    Section(.font(.script), .math, isArgument: true, #"\mathscr"#),
    Section(.font(.fraktur), .math, isArgument: true, #"\mathfrak, \frak"#),
    Section(.font(.sansSerif), .math, isArgument: true, #"\mathsf, \mathsfit"#),
    Section(.font(.monospace), .math, isArgument: true, #"\mathtt"#),
    Section(.fontSwitch(.roman), .both, #"\rm"#),
    Section(.fontSwitch(.sansSerif), .both, #"\sf"#),
    Section(.fontSwitch(.monospace), .both, #"\tt"#),
    Section(.fontSwitch(.bold), .both, #"\bf"#),
    Section(.fontSwitch(.italic), .both, #"\it"#),
    Section(.fontSwitch(.calligraphic), .both, #"\cal"#),
    Section(.text(.roman), .both, isArgument: true, #"\text, \textrm, \textnormal, \textmd, \textup"#),
    Section(.text(.roman), .both, #"\hbox"#),
    Section(.text(.bold), .both, isArgument: true, #"\textbf"#),
    Section(.text(.italic), .both, isArgument: true, #"\textit, \emph"#),
    Section(.text(.sansSerif), .both, isArgument: true, #"\textsf"#),
    Section(.text(.monospace), .both, isArgument: true, #"\texttt"#),
    Section(.style(.display), .both, #"\displaystyle"#),
    Section(.style(.text), .both, #"\textstyle"#),
    Section(.style(.script), .both, #"\scriptstyle"#),
    Section(.style(.scriptscript), .both, #"\scriptscriptstyle"#),
    Section(.size(1), .both, #"\tiny"#),
    Section(.size(2), .both, #"\sixptsize"#),
    Section(.size(3), .both, #"\scriptsize"#),
    Section(.size(4), .both, #"\footnotesize"#),
    Section(.size(5), .both, #"\small"#),
    Section(.size(6), .both, #"\normalsize"#),
    Section(.size(7), .both, #"\large"#),
    Section(.size(8), .both, #"\Large"#),
    Section(.size(9), .both, #"\LARGE"#),
    Section(.size(10), .both, #"\huge"#),
    Section(.size(11), .both, #"\Huge"#),
    Section(.color, .both, #"\color"#),
    Section(.textColor, .both, #"\textcolor"#),
    // Khan Academy's colours, which KaTeX keeps.
    Section(
      .namedColor, .both,
      #"""
      \blue, \orange, \pink, \red, \green, \gray, \purple, \kaBlue, \kaGreen
      \blueA, \blueB, \blueC, \blueD, \blueE, \tealA, \tealB, \tealC, \tealD, \tealE
      \greenA, \greenB, \greenC, \greenD, \greenE, \goldA, \goldB, \goldC, \goldD, \goldE
      \redA, \redB, \redC, \redD, \redE, \maroonA, \maroonB, \maroonC, \maroonD, \maroonE
      \purpleA, \purpleB, \purpleC, \purpleD, \purpleE, \mintA, \mintB, \mintC
      \grayA, \grayB, \grayC, \grayD, \grayE, \grayF, \grayG, \grayH, \grayI
      """#),
  ]

  private static let spaces: [Section] = [
    Section(.space(MathLength(3, "mu")), .both, #"\,, \thinspace"#),
    Section(.space(MathLength(4, "mu")), .both, #"\:, \medspace"#),
    Section(.space(MathLength(4, "mu")), .math, #"\>"#),
    Section(.space(MathLength(5, "mu")), .both, #"\;, \thickspace"#),
    Section(.space(MathLength(-3, "mu")), .both, #"\!, \negthinspace"#),
    Section(.space(MathLength(-4, "mu")), .both, #"\negmedspace"#),
    Section(.space(MathLength(-5, "mu")), .both, #"\negthickspace"#),
    Section(.space(MathLength(0.5, "em")), .both, #"\enspace, \enskip"#),
    Section(.space(MathLength(1, "em")), .both, #"\quad"#),
    Section(.space(MathLength(2, "em")), .both, #"\qquad"#),
    Section(.space(MathLength(0.25, "em")), .both, #"\space, \nobreakspace"#),
    Section(.kern, .both, #"\kern, \mkern, \hskip, \mskip"#),
    Section(.hspace, .both, #"\hspace"#),
    Section(
      .nothing, .both,
      #"\relax, \nobreak, \allowbreak, \nonumber, \notag, \mathstrut, \DOTSB, \DOTSI, \DOTSX"#),
  ]
}
