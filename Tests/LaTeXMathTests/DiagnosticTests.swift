import LaTeXMath
import Testing

/// What must be found wrong: the source that the finding points to, its kind, and the start of the sentence.
private struct Wrong: Sendable, CustomTestStringConvertible {
  var latex: String
  var place: String
  var kind: MathDiagnostic.Kind
  var message: String
  var testDescription: String { latex }

  init(_ latex: String, _ place: String, _ kind: MathDiagnostic.Kind, _ message: String) {
    self.latex = latex
    self.place = place
    self.kind = kind
    self.message = message
  }
}

@Suite struct DiagnosticTests {
  @Test(arguments: [
    Wrong("a^", "^", .missingArgument, "nothing follows '^'"),
    Wrong("{a_}", "_", .missingArgument, "nothing follows '_'"),
    Wrong("a^b^c", "^", .doubleScript, "a second superscript"),
    Wrong("a'_1'", "'", .doubleScript, "a second superscript"),
    Wrong("a_1_2", "_", .doubleScript, "a second subscript"),
    Wrong("x²^3", "^", .doubleScript, "a second superscript"),
    Wrong("2^\\sqrt3", "\\sqrt", .invalidArgument, "'\\sqrt' is a script without braces"),
    Wrong("e^\\sum", "\\sum", .invalidArgument, "'\\sum' is a script without braces"),
    Wrong("\\frac{1}", "\\frac", .missingArgument, "an argument of '\\frac' is missing"),
    Wrong("{\\sqrt}", "\\sqrt", .missingArgument, "an argument of '\\sqrt' is missing"),
    Wrong("\\frac\\hat x", "\\hat", .missingArgument, "an argument of '\\hat' is missing"),
    Wrong("x\\limits_1", "\\limits", .misplaced, "'\\limits' follows nothing that takes limits"),
    Wrong("a \\over b \\atop c", "\\atop", .misplaced, "'\\atop' is the second of its kind"),
    Wrong("a & b", "&", .misplaced, "'&' stands outside"),
    Wrong("a # b", "#", .misplaced, "'#' stands outside"),
    Wrong("a $ b $ c", "$", .misplaced, "a dollar inside the formula"),
    Wrong("\\hline", "\\hline", .misplaced, "'\\hline' stands outside"),
    Wrong("\\cr", "\\cr", .misplaced, "'\\cr' stands outside"),
    Wrong("{a", "{", .unbalancedBrace, "this '{' is never closed"),
    Wrong("a}", "}", .unbalancedBrace, "this '}' closes nothing"),
    Wrong("\\sqrt[3{2}", "[", .unbalancedBrace, "this '[' of an optional argument is never closed"),
    Wrong("\\begingroup a", "\\begingroup", .unbalancedBrace, "'\\begingroup' has no"),
    Wrong("\\left( a", "\\left", .unbalancedDelimiter, "'\\left(' has no '\\right'"),
    Wrong("a \\right)", "\\right", .unbalancedDelimiter, "'\\right)' has no '\\left'"),
    Wrong("{\\left( a} \\right)", "\\left", .unbalancedDelimiter, "'\\left(' has no '\\right'"),
    Wrong("a \\middle| b", "\\middle", .unbalancedDelimiter, "'\\middle' stands outside"),
    Wrong("\\bigl 1", "1", .invalidDelimiter, "'1' after '\\bigl' is no delimiter"),
    Wrong("\\left\\mid a \\right.", "\\mid", .invalidDelimiter, "'\\mid' after '\\left' is no delimiter"),
    Wrong("\\verb|a", "\\verb", .unbalancedDelimiter, "'\\verb' does not end"),
    Wrong("\\text{a $b}", "$", .unbalancedDelimiter, "'$' inside the text is never closed"),
    Wrong("\\[ a", "\\[", .undefinedCommand, "'\\[' is no command"),
    Wrong("a \\)", "\\)", .unbalancedDelimiter, "'\\)' ends no mathematics"),
    Wrong("\\begin{matrix} a", "\\begin", .unbalancedEnvironment, "'\\begin{matrix}' has no '\\end{matrix}'"),
    Wrong("a \\end{matrix}", "\\end", .unbalancedEnvironment, "'\\end{matrix}' has no '\\begin{matrix}'"),
    Wrong(
      "\\begin{matrix} a \\end{pmatrix}", "\\end", .unbalancedEnvironment, "'\\begin{matrix}' is ended by"),
    Wrong("\\begin{nothing} a \\end{nothing}", "{nothing}", .unknownEnvironment, "there is no environment"),
    Wrong("\\begin{array}{cx} a \\end{array}", "{cx}", .invalidArgument, "'x' is no column"),
    Wrong("\\begin{pmatrix*}[x] a \\end{pmatrix*}", "[x]", .invalidArgument, "'x' is no alignment"),
    Wrong("\\begin{split} a & b & c \\end{split}", "&", .misplaced, "a row with more than 2 cells"),
    Wrong("\\substack{a & b}", "&", .misplaced, "a row with more than 1 cell"),
    Wrong("\\begin{CD} A @>a> B \\end{CD}", "@>", .invalidArgument, "an arrow of three '>' lacks one"),
    Wrong("\\text{\\alpha}", "\\alpha", .wrongMode, "'\\alpha' stands in mathematics only"),
    Wrong("\\ss", "\\ss", .wrongMode, "'\\ss' stands in text only"),
    Wrong("na\\\"ive", "\\\"", .wrongMode, "'\\\"' stands in text only"),
    Wrong("\\frac{\\'x}{2}", "\\'", .wrongMode, "'\\'' stands in text only"),
    Wrong("\\v{s}", "\\v", .wrongMode, "'\\v' stands in text only"),
    Wrong("3\\,\\AA", "\\AA", .wrongMode, "'\\AA' stands in text only"),
    Wrong("\\textcolor{1a2}{x}", "{1a2}", .invalidArgument, "'1a2' is no colour"),
    Wrong("\\rule{1em}{2xx}", "{2xx}", .invalidArgument, "'xx' is no unit of length"),
    Wrong("\\kern em", "em", .invalidArgument, "'em' is no length"),
    Wrong("a \\\\[x] b", "[x]", .invalidArgument, "'x' is no length"),
    Wrong("\\char", "\\char", .invalidArgument, "'\\char' without the number"),
    Wrong("\\alhpa", "\\alhpa", .undefinedCommand, "'\\alhpa' is no command"),
    Wrong("a\\", "\\", .invalidCharacter, "a backslash at the end"),
    Wrong("a\u{7}b", "\u{7}", .invalidCharacter, "the invisible character U+0007"),
    Wrong("a\u{328}", "\u{328}", .invalidCharacter, "the combining character U+0328"),
    Wrong("\\newcommand{\\frac}{1}", "\\frac", .macroDefinition, "'\\frac' exists already"),
    Wrong("\\renewcommand{\\mine}{1}", "\\mine", .macroDefinition, "'\\mine' does not exist yet"),
    Wrong("\\newcommand{\\a}[x]{1}", "[x]", .macroDefinition, "'x' is no number of arguments"),
    Wrong("\\newcommand{\\a}{#1}", "\\newcommand", .macroDefinition, "the definition uses an argument"),
    Wrong("\\def\\a#2{}", "2", .macroDefinition, "the arguments of '\\a' are not numbered"),
    Wrong("\\def\\a|{x} \\a b", "\\a", .macroDefinition, "this use of '\\a' does not match"),
    Wrong("\\global x", "\\global", .macroDefinition, "'\\global' stands before no definition"),
    Wrong("\\label{a}", "\\label", .unsupported, "KaTeX lacks '\\label'"),
    Wrong("\\symbb{R}", "\\symbb", .unsupported, "KaTeX lacks '\\symbb'"),
    Wrong("\\abs{x}", "\\abs", .undefinedCommand, "'\\abs' is no command"),
  ])
  fileprivate func isFound(_ wrong: Wrong) {
    let formula = MathFormula(wrong.latex, isDisplay: true)
    guard let found = formula.diagnostics.first else {
      Issue.record("nothing found")
      return
    }
    #expect(found.kind == wrong.kind)
    #expect(String(decoding: Array(wrong.latex.utf8)[found.range], as: UTF8.self) == wrong.place)
    #expect(found.message.hasPrefix(wrong.message), "\(found.message)")
    #expect(!found.suggestion.isEmpty)
    #expect(formula.diagnostics.count == 1, "\(formula.diagnostics)")
  }

  @Test func inlineMathematicsHasNoDisplayEnvironments() {
    #expect(MathFormula("\\begin{align} a \\end{align}").diagnostics.map(\.kind) == [.unsupported])
    #expect(MathFormula("a \\tag{1}").diagnostics.map(\.kind) == [.unsupported])
    #expect(MathFormula("\\begin{align} a \\tag{1} \\end{align}", isDisplay: true).diagnostics == [])
  }

  @Test func whatKaTeXHasIsNotForeign() {
    for latex in ["\\mathfrak{g}", "\\circledR", "\\mathsterling", "\\text{\\pmb{a} \\underbar{b}}"] {
      #expect(MathFormula(latex).diagnostics == [], "\(latex)")
    }
    #expect(MathFormula("\\abs{x}").diagnostics.first?.suggestion == "write \\lvert … \\rvert")
  }

  @Test func anAccentOfTextHasOneOfMathematics() {
    let accents = [
      ("'", "acute"), ("`", "grave"), ("^", "hat"), ("\"", "ddot"), ("~", "tilde"), ("=", "bar"),
      (".", "dot"),
      ("u", "breve"), ("v", "check"), ("r", "mathring"),
    ]
    for (sign, name) in accents {
      let found = MathFormula("\\\(sign){x}").diagnostics
      #expect(found.map(\.kind) == [.wrongMode], "\(sign)")
      #expect(found.first?.suggestion == "write \\\(name), the accent of mathematics", "\(sign)")
      #expect(MathFormula("\\text{\\\(sign){x}}").diagnostics == [], "\(sign)")
    }
    for sign in ["H", "c", "textcircled"] {
      #expect(
        MathFormula("\\\(sign){o}").diagnostics.first?.suggestion == "write \\text{\\\(sign)}", "\(sign)")
    }
  }

  @Test func suggestsTheNearCommand() {
    #expect(MathFormula("\\alhpa").diagnostics.first?.suggestion == "did you mean '\\alpha'?")
    #expect(
      MathFormula("\\begin{matirx}\\end{matirx}").diagnostics.first?.suggestion == "did you mean 'matrix'?")
  }

  @Test func readsOnAfterAnError() {
    #expect(
      outline("\\frac{1}{\\undefined} + x_1_2")
        == "(frac (group 1) (group (error \\undefined))) + (scripts x sub:(group 1 2))")
    #expect(outline("\\left( a } + b") == "(left( a (error }) + b right)")
  }
}
