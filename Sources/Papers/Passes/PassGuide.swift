package import NoteParsing

/// What to read in a pass, in which order, and what to answer on the way.
///
/// The order and the first pass's five questions follow Keshav's three passes and Ng's four questions, in our words.
package enum PassGuide {
  package enum Language: String, Sendable, CaseIterable {
    case english = "en"
    case japanese = "ja"
  }

  /// A part of the paper, and the questions that reading it answers.
  package struct Stage: Sendable, Equatable {
    package var read: String
    package var fields: [RecordField]
  }

  /// How long a pass takes, in minutes.
  package static func minutes(for pass: ReadingPass) -> Int {
    switch pass {
    case .first: 10
    case .second: 60
    case .third: 300
    }
  }

  /// - Parameter withOptional: Whether the fields that a reader may leave out for good are asked for, too.
  package static func stages(
    of pass: ReadingPass, in language: Language, withOptional: Bool = false
  ) -> [Stage] {
    plan(of: pass).map { read, fields in
      Stage(
        read: read.text(language),
        fields: fields.filter { withOptional || !$0.isOptional || $0 == .pass3Needed })
    }.filter { !$0.fields.isEmpty }
  }

  /// The question that a field answers.
  package static func question(for field: RecordField, in language: Language) -> String {
    questions[field]?.text(language) ?? field.heading
  }

  private struct Words {
    var english: String
    var japanese: String
    func text(_ language: Language) -> String { language == .japanese ? japanese : english }
  }

  private static func plan(of pass: ReadingPass) -> [(Words, [RecordField])] {
    switch pass {
    case .first:
      [
        (Words(english: "the title", japanese: "題名"), [.title, .authors, .year, .arxivID, .doi]),
        (Words(english: "the abstract", japanese: "要旨"), [.problem, .category]),
        (
          Words(
            english: "the introduction: its first and its last paragraph", japanese: "序論の最初の段落と最後の段落"),
          [.limitation, .proposal, .contributions, .context]
        ),
        (
          Words(english: "the headings, and the equations between them", japanese: "見出しと、その間の数式"),
          [.keyEquation]
        ),
        (Words(english: "the conclusion", japanese: "結論"), [.relevance, .referencesToFollow]),
        (Words(english: "the figures and tables", japanese: "図と表"), [.mainResult, .correctness, .clarity]),
        (Words(english: "nothing more: put the paper away", japanese: "ここまで。論文を閉じる"), [.pass2Needed]),
      ]
    case .second:
      [
        (
          Words(
            english: "each figure: guess what it shows, find its equation, then read what the text says",
            japanese: "図ごとに、何を示すか予想し、対応する数式を見つけ、本文で答え合わせ"), [.pass2Evidence]
        ),
        (
          Words(english: "the whole text, without the proofs", japanese: "全文。証明は飛ばす"),
          [.pass2Summary, .pass3Needed]
        ),
      ]
    case .third:
      [
        (
          Words(
            english: "the paper as if you had to write it: rebuild the method", japanese: "自分で書くつもりで。手法を作り直す"),
          [.pass3Reimplemented]
        ),
        (
          Words(english: "its claims, against your own data", japanese: "主張を自分のデータで試す"), [.pass3Challenged]
        ),
      ]
    }
  }

  private static let questions: [RecordField: Words] = [
    .title: Words(english: "Its title, as printed?", japanese: "印刷のとおりの題名は?"),
    .authors: Words(english: "Who wrote it? A semicolon between names.", japanese: "著者は? 名前はセミコロンで区切る"),
    .year: Words(english: "Of which year?", japanese: "何年のもの?"),
    .arxivID: Words(
      english: "Its arXiv identifier? Enter when it has none.", japanese: "arXiv ID は? なければ Enter"),
    .doi: Words(english: "Its DOI? Enter when it has none.", japanese: "DOI は? なければ Enter"),
    .problem: Words(english: "1. Which problem does it solve?", japanese: "1. 解こうとしている問題は?"),
    .limitation: Words(
      english: "2. Where do the methods before it fall short?", japanese: "2. これまでの方法は、どこが足りない?"),
    .proposal: Words(english: "3. Which idea carries the proposal?", japanese: "3. 提案を支える着想は?"),
    .keyEquation: Words(
      english: "Which equation says it? In LaTeX; none when there is none.",
      japanese: "それを表す数式は? LaTeX で。なければ none"),
    .mainResult: Words(
      english: "4. The main result: which number, measured on what, and where does it stand (Table 2)?",
      japanese: "4. 主な結果は? 数値、何で測ったか、論文のどこか (表2)"),
    .relevance: Words(english: "5. What is it to your own work?", japanese: "5. 自分の仕事とどう関わる?"),
    .pass2Needed: Words(english: "Is it worth a second pass? y or n", japanese: "2回目を読む? y か n"),
    .category: Words(
      english: "What kind of paper is it: a measurement, an analysis, a prototype?",
      japanese: "どんな種類の論文? 測定、分析、試作"),
    .context: Words(english: "On which papers and theories does it build?", japanese: "どの論文や理論の上に立つ?"),
    .correctness: Words(english: "Do its assumptions look right?", japanese: "前提は正しそうか?"),
    .contributions: Words(english: "What does it add?", japanese: "新しく加えたものは?"),
    .clarity: Words(english: "Is it clearly written?", japanese: "わかりやすく書けている?"),
    .referencesToFollow: Words(
      english: "Which of its references to read? A semicolon between them.",
      japanese: "次に読む文献は? セミコロンで区切る"),
    .pass2Summary: Words(
      english: "What does it say? In a few sentences, to a colleague.", japanese: "何を言っている? 同僚に話すように数文で"),
    .pass2Evidence: Words(
      english: "What does it rest on: which figures, tables, proofs?", japanese: "その根拠は? どの図、表、証明か"),
    .pass3Needed: Words(english: "Will you rebuild it? y or n", japanese: "作り直してみる? y か n"),
    .pass3Reimplemented: Words(
      english: "What did you rebuild, and did it work?", japanese: "何を作り直し、うまくいったか?"),
    .pass3Challenged: Words(english: "Which claims did not hold?", japanese: "成り立たなかった主張は?"),
  ]
}
