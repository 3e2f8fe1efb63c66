/// Commands that MathJax has and KaTeX lacks, with the number of their arguments.
extension CommandTable {
  static let foreign: [Section] = [
    Section(
      .foreign(arguments: 0), .both,
      #"""
      \hfill, \hfil, \hfilll, \mathds, \Tiny, \scr, \mit, \oldstyle, \displaylimits, \strut, \vfil
      \nonscript, \hdots, \iiiint, \idotsint, \varcoppa, \lhook, \rhook, \mapstochar, \upsilonup
      \circledR, \Vvert, \lVvert, \rVvert, \mathsterling, \lbrbrak, \rbrbrak
      """#),
    Section(
      .foreign(arguments: 1), .both,
      #"""
      \label, \ref, \eqref, \require, \mbox, \hdotsfor, \mathbfit, \mathup, \symbf, \symit, \symrm, \symup
      \unicode, \overparen, \underparen, \shoveleft, \shoveright, \mathfrak, \textsc, \textsl, \cite
      \cases, \matrix, \pmatrix, \eqalign, \displaylines, \ce, \pu, \abs, \norm, \dd, \textls
      """#),
    Section(
      .foreign(arguments: 2), .both,
      #"\bbox, \enclose, \class, \cssId, \style, \buildrel, \mmlToken, \texttip, \mathtip"#),
    Section(.foreign(arguments: 3), .both, #"\sideset"#),
  ]
}
