import Testing

@testable import NoteParsing

/// `\(x\)` and `\[x\]`: mathematics, or brackets that somebody escaped.
@Suite struct TeXFormulaTests {
  private func formulas(_ text: String) -> [String] {
    NoteParser.parse(text).formulas.map { "\($0.kind.rawValue) \($0.latex)" }
  }

  @Test(arguments: [
    #"\(x^2\)"#, #"\(\alpha\)"#, #"\(a_1 = b\)"#, #"\(x \text{ if } y > 0\)"#, #"\(\sin x\)"#,
    #"\(f: A \to B\)"#,
    "\\(\\frac{1}\n{2}\\)",
  ])
  func mathematics(_ text: String) {
    let latex = String(text.dropFirst(2).dropLast(2))
    #expect(formulas("so \(text).") == ["tex-inline \(latex)"])
    #expect(formulas("so `\(text)`.").isEmpty)
    #expect(formulas("> so \(text.replacing("\n", with: "\n> ")).") == ["tex-inline \(latex)"])
  }

  @Test(arguments: [
    #"\(see below\)"#, #"\[x\]"#, #"\[1\]"#, #"\(n\)"#, #"\[see x_1\](a.md)"#, #"\(\)"#, #"\[ \]"#,
    #"\(a\_b = c\)"#,
    #"\(snake_case_name\)"#, #"\[[a](b.md)\]"#, #"\(x^2"#, #"x^2\)"#, #"\(a \(b\)"#, #"\\(x^2\\)"#,
    "\\(x\n\n^2\\)",
    #"\[[[Note]] x^2\]"#, #"\(the cost `a_b` here\)"#,
    #"\[a=b\]"#, #"\[=>13.3kb/s\]"#, #"\(^o^\)"#, #"\(^_^\)"#, #"\(>_<\)"#,
  ])
  func text(_ text: String) { #expect(formulas("so \(text).").isEmpty) }

  @Test func aNoteThatUsesThem() {
    let text = #"For \(n\) and \(n + 1\), \(x^2\). But \(see below\), \[1\]."# + "\n\n\\[\nn > 1\n\\]\n"
    #expect(
      formulas(text) == ["tex-inline n", "tex-inline n + 1", "tex-inline x^2", "tex-display n > 1"])
  }

  @Test func cells() {
    #expect(formulas("| a | b |\n|---|---|\n| \\[a=b\\] | \\[1\\] \\(x^2\\) |\n") == ["tex-inline x^2"])
    #expect(formulas("| a |\n|---|\n| \\[a^2=b\\] |\n") == ["tex-display a^2=b"])
    #expect(formulas("\\[a=b\\]\n") == ["tex-display a=b"])
    #expect(formulas("so \\(a=b\\)\n") == ["tex-inline a=b"])
  }

  @Test func symbolsOfANoteThatUsesThem() {
    #expect(
      formulas(#"In \( s \) with \( P(s', s, a) \): \( \gamma \)."#)
        == ["tex-inline s", "tex-inline P(s', s, a)", #"tex-inline \gamma"#])
    #expect(formulas(#"In \( s \) with \( P(s', s, a) \)."#).isEmpty)
  }

  @Test func overLines() {
    #expect(formulas("\\[\nE = mc^2\n\\]\n") == ["tex-display E = mc^2"])
    #expect(formulas("- so\n  \\[\n  \\alpha\n  =\n  + b\n  \\]\n- c\n") == ["tex-display \\alpha\n=\n+ b"])
    let note = NoteParser.parse("\\[\n\\alpha\n=\n- b\n\\]\n[[A]]\n")
    #expect(note.headings.isEmpty)
    #expect(note.links.map(\.raw) == ["A"])
    #expect(note.formulas.map(\.latex) == ["\\alpha\n=\n- b"])
    #expect(NoteParser.parse("\\[\nTitle\n=\n\\]\n").headings.count == 1)
  }

  @Test(arguments: [
    #"\sigma_1"#, "x", "3.14", "é", "x^2", "x_i", "x_{max}", "a + b", "a<b", "n-1", "H(X)", "f(x, y)",
    "loss = 3", "(a, b)", "1 = 2", "2n",
    "f'(x)", "[0, 1]", "α=β", "P(A|B)", "-1", "n!", "x'",
  ])
  func mathematicsInCode(_ latex: String) {
    #expect(formulas("so `$\(latex)$`.") == ["code-span \(latex)"])
  }

  @Test(arguments: [
    "{}", "{name}", "{x}", "{i + 1}", "ntservicepackuninstall", "HOME", "Id", "...", "…", "foo-bar",
    "snake_case_name", "hf_mig", "windows.~bt", "^", "?", "{}{}",
    "Date: today", "\u{3042}\u{3044}\u{3046}",
  ])
  func codeWithDollars(_ code: String) {
    #expect(formulas("so `$\(code)$`.").isEmpty)
    #expect(NoteParser.parse("so `$\(code)$`.").codeSpans.count == 1)
  }
}
