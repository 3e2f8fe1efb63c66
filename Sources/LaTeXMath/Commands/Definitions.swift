/// Commands that define commands, symbols that stand in text only, and commands that are LaTeX written shorter.
extension CommandTable {
  static let definitions: [Section] = [
    Section(.newCommand(canExist: false, canBeNew: true), .both, #"\newcommand"#),
    Section(.newCommand(canExist: true, canBeNew: false), .both, #"\renewcommand"#),
    Section(.newCommand(canExist: true, canBeNew: true), .both, #"\providecommand"#),
    Section(.operatorDefinition, .both, #"\DeclareMathOperator"#),
    Section(.definition(isGlobal: false, expands: false), .both, #"\def"#),
    Section(.definition(isGlobal: true, expands: false), .both, #"\gdef"#),
    Section(.definition(isGlobal: false, expands: true), .both, #"\edef"#),
    Section(.definition(isGlobal: true, expands: true), .both, #"\xdef"#),
    Section(.alias, .both, #"\let"#),
    Section(.futureAlias, .both, #"\futurelet"#),
    Section(.prefix(isGlobal: true), .both, #"\global"#),
    Section(.prefix(isGlobal: false), .both, #"\long"#),
    Section(.expandAfter, .both, #"\expandafter"#),
    Section(.noExpand, .both, #"\noexpand"#),
    Section(.firstOfTwo, .both, #"\@firstoftwo"#),
    Section(.secondOfTwo, .both, #"\@secondoftwo"#),
    Section(.ifNextCharacter, .both, #"\@ifnextchar"#),
    Section(.textOrMath, .both, #"\TextOrMath"#),
    Section(.ignored, .both, #"\message, \errmessage"#),
    Section(
      .symbol(.ordinary), .text,
      #"""
      † \textdagger, ‡ \textdaggerdbl, $ \textdollar, _ \textunderscore, { \textbraceleft, } \textbraceright
      < \textless, > \textgreater, | \textbar, ‖ \textbardbl, ~ \textasciitilde, \ \textbackslash
      ^ \textasciicircum, … \textellipsis, – \textendash, — \textemdash, ‘ \textquoteleft, ’ \textquoteright
      “ \textquotedblleft, ” \textquotedblright, ° \textdegree, £ \textsterling
      ı \i, ȷ \j, ß \ss, æ \ae, œ \oe, ø \o, Æ \AE, Œ \OE, Ø \O
      å \aa, Å \AA
      """#),
    Section(
      .symbol(.ordinary), .both,
      #"© \textcopyright, ® \textregistered, ‘ \lq, ’ \rq, TeX \TeX, LaTeX \LaTeX, KaTeX \KaTeX"#
    ),
  ]

  /// A name, its LaTeX, and the number of its arguments.
  static let expansions: [(String, String, Int)] = [
    (#"\ "#, #"\space "#, 0), (#"\bgroup"#, "{", 0), (#"\egroup"#, "}", 0),
    (#"\varGamma"#, #"\mathit{\Gamma}"#, 0), (#"\varDelta"#, #"\mathit{\Delta}"#, 0),
    (#"\varTheta"#, #"\mathit{\Theta}"#, 0), (#"\varLambda"#, #"\mathit{\Lambda}"#, 0),
    (#"\varXi"#, #"\mathit{\Xi}"#, 0), (#"\varPi"#, #"\mathit{\Pi}"#, 0),
    (#"\varSigma"#, #"\mathit{\Sigma}"#, 0), (#"\varUpsilon"#, #"\mathit{\Upsilon}"#, 0),
    (#"\varPhi"#, #"\mathit{\Phi}"#, 0), (#"\varPsi"#, #"\mathit{\Psi}"#, 0),
    (#"\varOmega"#, #"\mathit{\Omega}"#, 0),
    (#"\Alpha"#, #"\mathrm{A}"#, 0), (#"\Beta"#, #"\mathrm{B}"#, 0), (#"\Epsilon"#, #"\mathrm{E}"#, 0),
    (#"\Zeta"#, #"\mathrm{Z}"#, 0), (#"\Eta"#, #"\mathrm{H}"#, 0), (#"\Iota"#, #"\mathrm{I}"#, 0),
    (#"\Kappa"#, #"\mathrm{K}"#, 0), (#"\Mu"#, #"\mathrm{M}"#, 0), (#"\Nu"#, #"\mathrm{N}"#, 0),
    (#"\Omicron"#, #"\mathrm{O}"#, 0), (#"\Rho"#, #"\mathrm{P}"#, 0), (#"\Tau"#, #"\mathrm{T}"#, 0),
    (#"\Chi"#, #"\mathrm{X}"#, 0),
    (#"\bra"#, #"\mathinner{\langle{#1}|}"#, 1), (#"\ket"#, #"\mathinner{|{#1}\rangle}"#, 1),
    (#"\braket"#, #"\mathinner{\langle{#1}\rangle}"#, 1),
    (#"\Bra"#, #"\left\langle#1\right|"#, 1), (#"\Ket"#, #"\left|#1\right\rangle"#, 1),
    (#"\angln"#, #"{\angl n}"#, 0),
    (#"\@ifstar"#, #"\@ifnextchar *{\@firstoftwo{#1}}"#, 1),
    (#"\@binrel"#, "#2", 2),
    (#"\tmspace"#, #"\TextOrMath{\kern#1#3}{\mskip#1#2}\relax"#, 3),
  ]
}
