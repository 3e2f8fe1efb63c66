/// Commands that stand for one symbol.
///
/// An entry: the character that is shown, then every command that means it. The character typed as such means the same.
/// Roles and names follow KaTeX (https://katex.org/docs/support_table).
extension CommandTable {
  static let symbols: [Section] = [
    Section(
      .symbol(.ordinary), .math,
      ##"""
      α \alpha, β \beta, γ \gamma, δ \delta, ϵ \epsilon, ζ \zeta, η \eta, θ \theta, ι \iota, κ \kappa,
      λ \lambda, μ \mu, ν \nu, ξ \xi, ο \omicron, π \pi, ρ \rho, σ \sigma, τ \tau, υ \upsilon, ϕ \phi,
      χ \chi, ψ \psi, ω \omega, ε \varepsilon, ϑ \vartheta \thetasym, ϖ \varpi, ϱ \varrho, ς \varsigma,
      φ \varphi
      """##),
    Section(
      .symbol(.ordinary), .math,
      ##"""
      ℵ \aleph \alef \alefsym, ∀ \forall, ℏ \hbar \hslash, ∃ \exists \exist, ∇ \nabla, ♭ \flat, ℓ \ell,
      ♮ \natural, ♣ \clubsuit \clubs, ℘ \wp \weierp, ♯ \sharp, ♢ \diamondsuit \diamonds, ℜ \Re \real,
      ♡ \heartsuit \hearts, ℑ \Im \image, ♠ \spadesuit \spades, ▽ \triangledown, ◊ \lozenge \Diamond,
      Ⓢ \circledS, ∡ \measuredangle, ∄ \nexists, ℧ \mho, Ⅎ \Finv, ⅁ \Game, ‵ \backprime,
      ▲ \blacktriangle, ▼ \blacktriangledown, ■ \blacksquare, ⧫ \blacklozenge, ★ \bigstar,
      ∢ \sphericalangle, ∁ \complement, ð \eth, ╱ \diagup, ╲ \diagdown, □ \square \Box, ℶ \beth,
      ℸ \daleth, ℷ \gimel, ϝ \digamma, ϰ \varkappa, ∠ \angle, ∞ \infty \infin, ′ \prime, △ \triangle,
      Γ \Gamma, Δ \Delta, Θ \Theta, Λ \Lambda, Ξ \Xi, Π \Pi, Σ \Sigma, Υ \Upsilon, Φ \Phi, Ψ \Psi,
      Ω \Omega, ¬ \neg \lnot, ⊤ \top, ⊥ \bot, ∅ \emptyset \varnothing \empty, √ \surd, ∂ \partial,
      \ \backslash, | \vert, ‖ \| \Vert, ı \imath, ȷ \jmath, : \ordinarycolon,
      ℂ \cnums \Complex, ℕ \N \natnums, ℝ \R \reals \Reals, ℤ \Z, 𝕜 \Bbbk, ℍ, ℙ, ℚ, ℎ
      """##),
    Section(
      .symbol(.ordinary), .both,
      ##"""
      # \#, & \&, ⋮ \vdots \varvdots, § \S \sect, ¶ \P, † \dag, ‡ \ddag, ® \circledR, ¥ \yen, ✓ \checkmark, $ \$, % \%,
      _ \_, ° \degree, £ \pounds \mathsterling, ✠ \maltese, © \copyright
      """##),
    Section(
      .largeOperator, .math,
      ##"""
      ∐ \coprod, ⋁ \bigvee, ⋀ \bigwedge, ⨄ \biguplus, ⋂ \bigcap, ⋃ \bigcup, ∫ \int \intop \smallint,
      ∬ \iint, ∭ \iiint, ∏ \prod, ∑ \sum, ⨂ \bigotimes, ⨁ \bigoplus, ⨀ \bigodot, ∮ \oint, ∯ \oiint,
      ∰ \oiiint, ⨆ \bigsqcup
      """##),
    Section(
      .symbol(.binary), .math,
      ##"""
      ∓ \mp, ⊖ \ominus, ⊎ \uplus, ⊓ \sqcap, ∗ \ast, ⊔ \sqcup, ◯ \bigcirc, ∙ \bullet \bull,
      ‡ \ddagger \Dagger, ≀ \wr, ⨿ \amalg, & \And, ⊴ \unlhd, ⊵ \unrhd, ⋖ \lessdot, ⋗ \gtrdot, ⊲ \lhd,
      ⊳ \rhd, ∔ \dotplus, ∖ \smallsetminus \setminus, ⋒ \Cap \doublecap, ⋓ \Cup \doublecup,
      ⩞ \doublebarwedge, ⊟ \boxminus, ⊞ \boxplus, ⋇ \divideontimes, ⋉ \ltimes, ⋊ \rtimes,
      ⋋ \leftthreetimes, ⋌ \rightthreetimes, ⋏ \curlywedge, ⋎ \curlyvee, ⊝ \circleddash, ⊛ \circledast,
      ⋅ \centerdot \cdot \sdot, ⊺ \intercal, ⊠ \boxtimes, ∘ \circ, ÷ \div, ± \pm \plusmn, × \times,
      ∩ \cap, ∪ \cup, ∧ \land \wedge, ∨ \lor \vee, ⊼ \barwedge, ⊻ \veebar, ⊙ \odot, ⊕ \oplus,
      ⊗ \otimes, ⊘ \oslash, ⊚ \circledcirc, ⊡ \boxdot, △ \bigtriangleup, ▽ \bigtriangledown, † \dagger,
      ⋄ \diamond, ⋆ \star, ◃ \triangleleft, ▹ \triangleright, ⦵ \minuso, mod \bmod
      """##),
    Section(
      .symbol(.relation), .math,
      ##"""
      ≡ \equiv, ≺ \prec, ≻ \succ, ∼ \sim \thicksim, ⊥ \perp, ⪯ \preceq, ⪰ \succeq, ≃ \simeq,
      ∣ \mid \shortmid, ≪ \ll, ≫ \gg, ≍ \asymp, ∥ \parallel \shortparallel, ⋈ \bowtie \Join,
      ⌣ \smile \smallsmile, ⊑ \sqsubseteq, ⊒ \sqsupseteq, ≐ \doteq, ⌢ \frown \smallfrown, ∋ \ni \owns,
      ∝ \propto \varpropto, ⊢ \vdash, ⊣ \dashv, ⟵ \longleftarrow, ⇐ \Leftarrow \lArr \Larr,
      ⟸ \Longleftarrow \impliedby, ⟶ \longrightarrow, ⇒ \Rightarrow \rArr \Rarr,
      ⟹ \Longrightarrow \implies, ↔ \leftrightarrow \harr \lrarr, ⟷ \longleftrightarrow,
      ⇔ \Leftrightarrow \hArr \Harr \lrArr \Lrarr, ⟺ \Longleftrightarrow \iff, ↦ \mapsto,
      ⟼ \longmapsto, ↗ \nearrow, ↩ \hookleftarrow, ↪ \hookrightarrow, ↘ \searrow, ↼ \leftharpoonup,
      ⇀ \rightharpoonup, ↙ \swarrow, ↽ \leftharpoondown, ⇁ \rightharpoondown, ↖ \nwarrow,
      ⇌ \rightleftharpoons, ≮ \nless, ⪇ \lneq \lvertneqq, ≨ \lneqq, ⋦ \lnsim, ⪉ \lnapprox, ⊀ \nprec,
      ⋠ \npreceq, ⋨ \precnsim, ⪹ \precnapprox, ≁ \nsim, ∤ \nmid \nshortmid, ⊬ \nvdash, ⊭ \nvDash,
      ⋪ \ntriangleleft, ⋬ \ntrianglelefteq, ⊊ \subsetneq \varsubsetneq, ⫋ \subsetneqq \varsubsetneqq,
      ≯ \ngtr, ⪈ \gneq \gvertneqq, ≩ \gneqq, ⋧ \gnsim, ⪊ \gnapprox, ⊁ \nsucc, ⋡ \nsucceq, ⋩ \succnsim,
      ⪺ \succnapprox, ≆ \ncong, ∦ \nparallel \nshortparallel, ⊯ \nVDash, ⋫ \ntriangleright,
      ⋭ \ntrianglerighteq, ⊋ \supsetneq \varsupsetneq, ⫌ \supsetneqq \varsupsetneqq, ⊮ \nVdash,
      ⪵ \precneqq, ⪶ \succneqq, ↚ \nleftarrow, ↛ \nrightarrow, ⇍ \nLeftarrow, ⇏ \nRightarrow,
      ↮ \nleftrightarrow, ⇎ \nLeftrightarrow, △ \vartriangle, ≦ \leqq, ⩽ \leqslant, ⪕ \eqslantless,
      ≲ \lesssim, ⪅ \lessapprox, ≊ \approxeq, ⋘ \lll \llless, ≶ \lessgtr, ⋚ \lesseqgtr, ⪋ \lesseqqgtr,
      ≑ \doteqdot \Doteq, ≓ \risingdotseq, ≒ \fallingdotseq, ∽ \backsim, ⋍ \backsimeq, ⫅ \subseteqq,
      ⋐ \Subset, ⊏ \sqsubset, ≼ \preccurlyeq, ⋞ \curlyeqprec, ≾ \precsim, ⪷ \precapprox,
      ⊲ \vartriangleleft, ⊴ \trianglelefteq, ⊨ \vDash \models, ⊪ \Vvdash, ≏ \bumpeq, ≎ \Bumpeq,
      ≧ \geqq, ⩾ \geqslant, ⪖ \eqslantgtr, ≳ \gtrsim, ⪆ \gtrapprox, ⋙ \ggg \gggtr, ≷ \gtrless,
      ⋛ \gtreqless, ⪌ \gtreqqless, ≖ \eqcirc, ≗ \circeq, ≜ \triangleq, ≈ \thickapprox \approx,
      ⫆ \supseteqq, ⋑ \Supset, ⊐ \sqsupset, ≽ \succcurlyeq, ⋟ \curlyeqsucc, ≿ \succsim, ⪸ \succapprox,
      ⊳ \vartriangleright, ⊵ \trianglerighteq, ⊩ \Vdash, ≬ \between, ⋔ \pitchfork,
      ◀ \blacktriangleleft, ∴ \therefore, ∍ \backepsilon, ▶ \blacktriangleright, ∵ \because, ≂ \eqsim,
      ⇢ \dashrightarrow, ⇠ \dashleftarrow, ⇇ \leftleftarrows, ⇆ \leftrightarrows, ⇚ \Lleftarrow,
      ↞ \twoheadleftarrow, ↢ \leftarrowtail, ↫ \looparrowleft, ⇋ \leftrightharpoons, ↶ \curvearrowleft,
      ↺ \circlearrowleft, ↰ \Lsh, ⇈ \upuparrows, ↿ \upharpoonleft, ⇃ \downharpoonleft, ⊶ \origof,
      ⊷ \imageof, ⊸ \multimap, ↭ \leftrightsquigarrow, ⇉ \rightrightarrows, ⇄ \rightleftarrows,
      ↠ \twoheadrightarrow, ↣ \rightarrowtail, ↬ \looparrowright, ↷ \curvearrowright,
      ↻ \circlearrowright, ↱ \Rsh, ⇊ \downdownarrows, ↾ \upharpoonright \restriction,
      ⇂ \downharpoonright, ⇝ \rightsquigarrow \leadsto, ⇛ \Rrightarrow, ≅ \cong, ≥ \ge \geq,
      ← \gets \leftarrow \larr, > \gt, ∈ \in \isin, ⊂ \subset \sub, ⊃ \supset, ⊆ \subseteq \sube,
      ⊇ \supseteq \supe, ⊈ \nsubseteq \nsubseteqq, ⊉ \nsupseteq \nsupseteqq, ≤ \le \leq, < \lt,
      → \rightarrow \to \rarr, ≱ \ngeq \ngeqq \ngeqslant, ≰ \nleq \nleqq \nleqslant, ↑ \uparrow \uarr,
      ⇑ \Uparrow \uArr \Uarr, ↓ \downarrow \darr, ⇓ \Downarrow \dArr \Darr, ↕ \updownarrow,
      ⇕ \Updownarrow, ≠ \neq \ne, ∉ \notin, ∌ \notni, ≔ \coloneqq \colonequals,
      ⩴ \Coloneqq \coloncolonequals, ≕ \eqqcolon \equalscolon, ∹ \eqcolon \minuscolon,
      ∷ \dblcolon \coloncolon, =∷ \Eqqcolon \equalscoloncolon, -∷ \Eqcolon \minuscoloncolon,
      :- \coloneq \colonminus, ∷- \Coloneq \coloncolonminus, :≈ \colonapprox,
      ∷≈ \Colonapprox \coloncolonapprox, :∼ \colonsim, ∷∼ \Colonsim \coloncolonsim, ∼: \simcolon,
      ∼∷ \simcoloncolon, ≈: \approxcolon, ≈∷ \approxcoloncolon, : \vcentcolon \ratio, ≘, ≙, ≚, ≛, ≝, ≞,
      ≟, ⟂
      """##),
    Section(
      .symbol(.opening), .math,
      ##"""
      ⎰ \lmoustache, ⟮ \lgroup, ⟨ \langle \lang, | \lvert, ‖ \lVert, { \lbrace, ( \lparen, ⌊ \lfloor,
      ⌈ \lceil, ⟦ \llbracket, ⦃ \lBrace, ⌜ \ulcorner, ⌞ \llcorner
      """##),
    Section(
      .symbol(.opening), .both,
      ##"""
      { \{, [ \lbrack
      """##),
    Section(
      .symbol(.closing), .math,
      ##"""
      ⎱ \rmoustache, ⟯ \rgroup, ⟩ \rangle \rang, | \rvert, ‖ \rVert, } \rbrace, ) \rparen, ⌋ \rfloor,
      ⌉ \rceil, ⟧ \rrbracket, ⦄ \rBrace, ⌝ \urcorner, ⌟ \lrcorner, ‼
      """##),
    Section(
      .symbol(.closing), .both,
      ##"""
      } \}, ] \rbrack
      """##),
    Section(
      .symbol(.punctuation), .math,
      ##"""
      . \ldotp, ⋅ \cdotp, : \colon
      """##),
    Section(
      .symbol(.inner), .math,
      ##"""
      ⋱ \ddots, ⋯ \cdots \dotsb \dotsm \dotsi
      """##),
    Section(
      .symbol(.inner), .both,
      ##"""
      … \ldots \dots \dotso \dotsc \dotsx \mathellipsis
      """##),
  ]
}
