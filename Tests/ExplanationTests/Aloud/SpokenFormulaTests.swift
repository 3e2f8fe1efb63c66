import Explanation
import LaTeXMath
import Testing

@Suite struct SpokenFormulaTests {
  private static func text(
    _ latex: String, _ language: SpokenLanguage, _ style: SpokenFormula.Style,
    _ readings: [String: String] = [:]
  ) -> String {
    SpokenFormula(MathFormula(latex), in: language, style: style, readings: readings).text
  }

  @Test func theTableHasEnough() {
    #expect(SpokenTable.all.count >= 250)
    #expect(Set(SpokenTable.all.map(\.latex)).count == SpokenTable.all.count)
    #expect(SpokenTable.all.allSatisfy { $0.readings.count == 4 })
  }

  @Test(arguments: SpokenTable.all)
  func isReadAsATeacherReads(entry: SpokenTable.Entry) {
    let forms: [(SpokenLanguage, SpokenFormula.Style)] = [
      (.english, .short), (.english, .long), (.japanese, .short), (.japanese, .long),
    ]
    for ((language, style), reading) in zip(forms, entry.readings) {
      #expect(Self.text(entry.latex, language, style) == reading)
    }
  }

  // MARK: Readings of the note's own

  @Test func ownReadingsWinByKey() {
    let readings = ["θ": "weights", "m_t": "momentum", "hat(y)": "prediction", "bold(x)": "the input"]
    #expect(Self.text(#"\theta = 1"#, .english, .short, readings) == "weights equals one")
    #expect(Self.text(#"m_t + m_s"#, .english, .short, readings) == "momentum plus m sub s")
    #expect(Self.text(#"\hat{y}^2"#, .english, .short, readings) == "prediction squared")
    #expect(Self.text(#"m_t^2"#, .english, .short, readings) == "momentum squared")
    #expect(Self.text(#"f(\mathbf{x})"#, .english, .long, readings) == "f of the input")
    #expect(Self.text(#"\theta(x)"#, .japanese, .short, ["θ": "テータ"]) == "テータ エックス")
  }

  // MARK: What must always hold

  /// The same letter twice, once as a capital, is told apart where it is only heard.
  @Test func capitalsAreSaidWhereTheyMatter() {
    #expect(Self.text("P(X)", .english, .long) == "P of X")
    #expect(Self.text("P(X = x)", .japanese, .long) == "ピー かっこ 大文字の エックス イコール エックス かっこ閉じる")
  }

  @Test func everyCharacterOfTheTableOfSymbolsHasWords() {
    for section in ["→", "⋉", "⊵", "⌣", "♠", "ℵ", "⟦", "†", "½", "文", "ж", "🙂"] {
      for language in SpokenLanguage.allCases {
        for style in SpokenFormula.Style.allCases {
          #expect(!Self.text(section, language, style).isEmpty)
        }
      }
    }
    #expect(Self.text("a ⋉ b", .english, .short) == "a left semidirect product b")
    #expect(Self.text("⌣", .english, .short) == "smile")
  }

  @Test(arguments: ["", "{}", #"\phantom{x}"#, #"\,"#, "~", #"\quad"#])
  func whatShowsNothingIsBlank(latex: String) {
    #expect(Self.text(latex, .english, .short) == "blank")
    #expect(Self.text(latex, .japanese, .long) == "空白")
  }

  @Test(arguments: [
    #"\"#, #"\undefined"#, #"x^"#, #"\frac{1}"#, #"\left( x"#, #"\begin{cases}"#, "}", "x__2", "((((", "||||",
    #"\backslash"#,
  ])
  func whatIsBrokenIsStillRead(latex: String) {
    for language in SpokenLanguage.allCases {
      for style in SpokenFormula.Style.allCases {
        let text = Self.text(latex, language, style)
        #expect(!text.isEmpty && !text.contains("\\"), "\(latex): \(text)")
      }
    }
  }

  /// Trees made at random: never empty, no LaTeX in it, the same each time, no doubled spaces.
  @Test(arguments: 0..<150)
  func randomTreesAreRead(seed: Int) {
    var maker = FormulaMaker(seed: UInt64(seed))
    let latex = maker.formula(depth: 3)
    for language in SpokenLanguage.allCases {
      for style in SpokenFormula.Style.allCases {
        let text = Self.text(latex, language, style)
        #expect(
          !text.isEmpty && !text.contains("\\") && !text.contains("  ") && !text.contains(" ,")
            && !text.contains(",,"), "\(latex): \(text)")
        #expect(!text.hasSuffix(",") && !text.hasSuffix("、") && !text.hasPrefix(" "), "\(latex): \(text)")
        #expect(text == Self.text(latex, language, style))
      }
    }
  }

  /// Brackets, scripts and bars without end neither nest the reader's stack nor make the words more than the signs ask for.
  @Test(arguments: ["(", "|", "x^{", #"\sqrt{"#, #"\frac{1}{"#, "f(", "{", #"\left("#, #"\|x"#, "x_"])
  func longFormulasAreReadInWordsLikeTheirSigns(opening: String) {
    let short = Self.text(String(repeating: opening, count: 500), .english, .long).utf8.count
    let long = Self.text(String(repeating: opening, count: 2_000), .english, .long).utf8.count
    #expect(long <= short * 5)
  }
}
