/// Commands that MathJax 4.1 has without \require and KaTeX lacks, with the number of their arguments.
extension CommandTable {
  static let foreign: [Section] = [
    Section(
      .foreign(arguments: 0), .both,
      #"""
      \hfill, \hfil, \hfilll, \Tiny, \Small, \SMALL, \HUGE, \mit, \oldstyle, \strut, \nonscript, \hsize
      \iiiint, \idotsint, \ointop, \iddots, \break, \goodbreak, \badbreak, \root, \raise, \lower, \moveleft
      \moveright, \vbox, \vtop, \overwithdelims, \atopwithdelims, \abovewithdelims
      """#),
    Section(
      .foreign(arguments: 1), .both,
      #"""
      \label, \ref, \eqref, \require, \mbox, \makebox, \framebox, \unicode, \U, \mspace, \leftroot, \uproot
      \overparen, \underparen, \shoveleft, \shoveright
      \cases, \matrix, \pmatrix, \array, \eqalign, \eqalignno, \leqalignno, \displaylines, \ce, \pu
      \mathup, \mathsfup, \mathbfup, \mathbfit, \mathbfcal, \mathbffrak, \mathbfscr, \mathbfsf, \mathbfsfup
      \mathbfsfit, \symrm, \symup, \symit, \symbf, \symbb, \symcal, \symscr, \symfrak, \symsf, \symsfup
      \symsfit, \symtt, \symnormal, \symbfup, \symbfit, \symbfcal, \symbfscr, \symbffrak, \symbfsf
      \symbfsfup, \symbfsfit
      """#),
    Section(
      .foreign(arguments: 2), .both,
      #"""
      \bbox, \enclose, \class, \cssId, \style, \data, \buildrel, \mmlToken, \texttip, \mathtip, \cancelto
      \ketbra, \Ketbra, \stackbin, \parbox, \newcolumntype, \toggle
      """#),
    Section(
      .foreign(arguments: 3), .both,
      #"\sideset, \overunderset, \skew, \Rule, \Space, \definecolor, \newenvironment, \renewenvironment"#),
  ]
}
