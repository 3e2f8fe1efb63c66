import Bibliography
import TestSupport
import Testing

@Suite struct TeXTextTests {
  @Test(arguments: [
    ("G{\\\"o}del and Erd{\\H o}s", "Gödel and Erdős"), ("\\'Emile \\c{C}a \\v{S}i", "Émile Ça Ši"),
    ("\\\"{\\i} \\'{\\i} \\u\\i", "ï í ĭ"), ("na\\\"\\i ve", "naïve"), ("\\'\\i", "í"),
    ("{\\L}ukasiewicz, \\O{}rsted, \\AA ngstr\\\"om, Stra{\\ss}e", "Łukasiewicz, Ørsted, Ångström, Straße"),
    ("\\'{\\^e}", "\u{1EBF}"), ("\\d{\\v{z}}", "\u{1E93}\u{30C}"), ("\\t{oo}", "o\u{361}o"),
    ("AT\\&T 5\\% \\$3 \\#1 a\\_b \\{x\\}", "AT&T 5% $3 #1 a_b {x}"), ("1--2---3", "1–2—3"),
    ("``Why?'' he~said", "“Why?” he said"), ("?`Qu\\'e?", "¿Qué?"), ("A  \n\t B", "A B"),
    ("the $x_{1}^2 -- y$ {C}ase", "the $x_{1}^2 -- y$ Case"), ("costs $5", "costs $5"),
    ("$$a_{1}$$ {b}", "$$a_{1}$$ b"), ("\\(a_{1}\\) {b}", "\\(a_{1}\\) b"),
    ("\\emph{so} {\\it far} \\textsc{It} goes", "so far It goes"),
    ("\\unknown{a {b}}{c} d", "\\unknown{a b}{c} d"), ("\\'{}", "'"), ("\\~{}x \\^{}", "~x ^"),
    ("\\'1", "'1"),
    ("日本語 {\\'e} 漢字", "日本語 é 漢字"), ("\\", "\\"), ("}{", ""), ("$", "$"),
  ])
  func texIsReadAsPeopleDo(_ source: String, _ text: String) {
    #expect(TeXText.decoded(source) == text)
  }

  @Test func addressesAreReadLetterByLetter() {
    func text(_ name: String, _ source: String) -> String {
      BibliographyEntry.Field(name: name, source: source).text
    }
    #expect(text("url", "http://a.org/~b--c\\_d\\%20\\&e") == "http://a.org/~b--c_d%20&e")
    #expect(text("url", "http://a.org/{\\textasciitilde}b\\~{}") == "http://a.org/~b~")
    #expect(text("doi", "10.1000/a--b") == "10.1000/a--b")
    #expect(text("file", ":C\\:/papers/a_b.pdf:PDF") == ":C\\:/papers/a_b.pdf:PDF")
  }

  @Test(arguments: [
    "50% of A & B_1 cost $5 #2", "a -- b --- c ``d'' ,, e", "\\emph{x} {y} }{", "~ ^ \\", "¿Qué? ?` !`",
    "the $x_{1}^2$ case", "$a and $b", "“Straße” – 漢字",
  ])
  func whatIsWrittenIsReadAgain(_ text: String) {
    #expect(TeXText.decoded(TeXText.encoded(text)) == text)
  }

  @Test func textsOfAnySignsAreReadAgain() {
    var random = SeededGenerator(seed: 18)
    let signs = Array("ab {}\\$&%#_~^-`'\",?!é漢<>()=@")
    for _ in 0..<2_000 {
      let signs = (0..<random.below(12)).map { _ in signs[random.below(signs.count)] }
      // A formula stays TeX, in which white space is single too.
      let text = String(signs).split(separator: " ").joined(separator: " ")
      let field = BibliographyEntry.Field(name: "title", text: text)
      #expect(TeXText.decoded(field.source) == text, "\(field.source)")
      #expect(
        BibliographyEntry.Field(name: "url", source: BibliographyEntry.Field(name: "url", text: text).source)
          .text == text)
    }
  }
}
