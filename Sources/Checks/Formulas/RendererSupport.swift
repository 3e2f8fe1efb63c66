/// What KaTeX has and other renderers lack, with what all of them have instead.
///
/// MathJax: the default configuration of version 4.1 (https://github.com/mathjax/MathJax-src, `ts/input/tex`); Obsidian
/// and GitHub use MathJax. GitHub's own list is in https://github.com/github/markup/issues/1688.
enum RendererSupport {
  struct Lack: Sendable {
    var renderers: String
    var isForbidden = false
    var instead: String
  }

  /// By the command's name with the backslash.
  static let lacks: [String: Lack] = {
    var lacks: [String: Lack] = [:]
    for line in inMathJax.split(separator: "\n") {
      let words = line.split(separator: "→").map { $0.trimmingPrefix(" ") }
      guard words.count == 2 else { continue }
      for name in words[0].split(separator: " ") {
        lacks[String(name)] = Lack(renderers: "MathJax (Obsidian, GitHub)", instead: String(words[1]))
      }
    }
    for (name, instead) in onGitHub {
      lacks[name] = Lack(renderers: "GitHub", isForbidden: true, instead: instead)
    }
    return lacks
  }()

  private static let onGitHub = [
    "\\operatorname": "\\mathrm{…}, or \\mathop{\\mathrm{…}} for bounds under it",
    "\\phantom": "\\quad or \\hspace{…}",
  ]

  private static let inMathJax = #"""
    \argmax → \arg\max
    \argmin → \arg\min
    \plim → \mathop{\mathrm{plim}}
    \operatornamewithlimits → \mathop{\mathrm{…}}
    \bm \bold → \boldsymbol{…}
    \N \natnums → \mathbb{N}
    \Z → \mathbb{Z}
    \R \reals \Reals → \mathbb{R}
    \Complex \cnums → \mathbb{C}
    \coloneqq \colonequals → :=
    \eqqcolon \equalscolon → =:
    \Coloneqq \coloncolonequals → ::=
    \dblcolon \coloncolon → ::
    \vcentcolon \ratio \ordinarycolon → :
    \coloneq \colonminus → :-
    \llbracket → [\![
    \rrbracket → ]\!]
    \lBrace → \{\!|
    \rBrace → |\!\}
    \lparen → (
    \rparen → )
    \degree → ^\circ
    \sdot → \cdot
    \bull → \bullet
    \plusmn → \pm
    \infin → \infty
    \empty → \emptyset
    \exist → \exists
    \isin → \in
    \notni → \not\ni
    \sub → \subset
    \sube → \subseteq
    \supe → \supseteq
    \real → \Re
    \image → \Im
    \weierp → \wp
    \alef \alefsym → \aleph
    \thetasym → \vartheta
    \lang → \langle
    \rang → \rangle
    \larr → \leftarrow
    \rarr → \rightarrow
    \uarr → \uparrow
    \darr → \downarrow
    \harr \lrarr → \leftrightarrow
    \lArr \Larr → \Leftarrow
    \rArr \Rarr → \Rightarrow
    \uArr \Uarr → \Uparrow
    \dArr \Darr → \Downarrow
    \hArr \Harr \lrArr \Lrarr → \Leftrightarrow
    \Alpha → \mathrm{A}
    \Beta → \mathrm{B}
    \Epsilon → \mathrm{E}
    \Zeta → \mathrm{Z}
    \Eta → \mathrm{H}
    \Iota → \mathrm{I}
    \Kappa → \mathrm{K}
    \Mu → \mathrm{M}
    \Nu → \mathrm{N}
    \Omicron → \mathrm{O}
    \Rho → \mathrm{P}
    \Tau → \mathrm{T}
    \Chi → \mathrm{X}
    \mathllap \mathrlap \mathclap \clap → \llap{…} or \rlap{…}
    \sout → \cancel{…}
    \utilde \undergroup \overgroup \underlinesegment \overlinesegment → \underline{…} or \overline{…}
    \underbar → \underline{…}
    \xLeftarrow \xRightarrow \xLeftrightarrow \xhookleftarrow \xhookrightarrow → \xleftarrow{…} or \xrightarrow{…}
    \htmlClass \htmlId \htmlStyle \htmlData → the formula without it
    \includegraphics → the image outside the formula, ![](…)
    \url → the address outside the formula
    \copyright → \text{©}
    \pounds \mathsterling → \text{£}
    """#
}
