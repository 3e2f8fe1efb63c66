import Foundation
import Testing

/// `backlinks --unlinked`: where notes name another without a link.
@Suite struct MentionTests {
  private func mentions(_ note: String, in files: [String: String]) throws -> [String] {
    let vault = try TestVault(files)
    let answer = try vault.run("backlinks", note, "--unlinked")
    #expect(answer.status == 0)
    return answer.output.split(separator: "\n").map(String.init)
  }

  @Test func namesTitlesAndAliases() throws {
    let vault = try TestVault([
      "papers/SGD.md": "---\naliases: [Robbins–Monro]\n---\n# Stochastic gradient descent\n\nSGD itself.\n",
      "Text.md": "# On sgd\n\nROBBINS–MONRO is a **stochastic\ngradient descent**.\n",
    ])
    let answer = try vault.run("backlinks", "SGD", "--unlinked")
    #expect(
      answer.output == """
        Text.md:1:6   # On sgd
        Text.md:3:1   ROBBINS–MONRO is a **stochastic
        Text.md:3:24  ROBBINS–MONRO is a **stochastic gradient descent**.

        """)
    let lines = try vault.run("backlinks", "SGD", "--unlinked", "--format", "jsonl").output
    #expect(
      lines.split(separator: "\n").first.map(String.init) == """
        {"column":6,"context":"# On sgd","kind":"mention","line":1,"name":"SGD","raw":"sgd",\
        "source":"Text.md","target":"papers/SGD.md"}
        """)
  }

  /// The full text knows the words of a name alone.
  @Test(arguments: [("C++", "vitamin C and C++.", "Text.md:1:15"), ("∑", "the sum ∑", "Text.md:1:9")])
  func namesWithSigns(_ name: String, _ text: String, _ place: String) throws {
    let lines = try mentions(name, in: ["\(name).md": "", "Text.md": text, "Other.md": "vitamin C\n"])
    #expect(lines == ["\(place)  \(text)"])
  }

  @Test func japaneseNamesNeedNoSpaces() throws {
    let text = "損失の勾配は、負の勾配とｴﾝﾄﾛﾋﾟｰと交差エントロヒ\u{309A}ーと相互　情報量に。\n"
    func column(of part: String) throws -> Int {
      let range = try #require(text.range(of: part, options: .literal))
      return text[..<range.lowerBound].utf8.count + 1
    }
    let files = [
      "勾配.md": "", "エントロピー.md": "", "情報.md": "---\naliases: 相互 情報量\n---\n", "Text.md": text,
    ]
    let line = text.dropLast().description
    #expect(
      try mentions("勾配", in: files) == [
        "Text.md:1:\(try column(of: "勾配は"))  \(line)",
        "Text.md:1:\(try column(of: "勾配と"))  \(line)",
      ])
    #expect(
      try mentions("エントロピー", in: files) == [
        "Text.md:1:\(try column(of: "ｴ"))  \(line)",
        "Text.md:1:\(try column(of: "エ"))  \(line)",
      ])
    #expect(try mentions("情報", in: files) == ["Text.md:1:\(try column(of: "相互"))  \(line)"])
  }

  @Test(arguments: [
    "[[Adam]] ![[Adam#x]] [[Other|Adam]] [Adam](Other.md) [Adam](https://a.example)",
    "<https://adam.example/adam> https://adam.example/adam",
    "`Adam` and $Adam$ and $$Adam$$ and #Adam and #x/Adam",
    "Adamant, madam, adam2, Adám",
    "```\nAdam\n```\n\n    Adam\n\n$$\nAdam\n$$",
    "---\nabout: Adam\n---\nText.",
    "[adam]: https://a.example",
  ])
  func isNoMention(_ text: String) throws {
    #expect(try mentions("Adam", in: ["Adam.md": "", "Text.md": text]) == [])
  }

  @Test(arguments: [
    ("> - *Adam*.", "Text.md:1:6"), ("| a |\n|---|\n| Adam |", "Text.md:3:3"), ("(Adam)", "Text.md:1:2"),
    ("%%Adam%%", "Text.md:1:3"), ("[[Adam]] Adam", "Text.md:1:10"), ("[^1]: Adam\n\n[^1]", "Text.md:1:7"),
    ("==Adam==", "Text.md:1:3"), ("Adam法", "Text.md:1:1"), ("<b>Adam</b>", "Text.md:1:4"),
  ])
  func isMention(_ text: String, _ place: String) throws {
    let found = try mentions("Adam", in: ["Adam.md": "", "Text.md": text])
    #expect(found.map { $0.prefix { $0 != " " } } == [place[...]])
  }

  @Test func noneIsSaid() throws {
    let answer = try TestVault(["Adam.md": "Adam"]).run("backlinks", "Adam", "--unlinked")
    #expect(answer.errors == "scholium: nothing mentions 'Adam.md' without a link\n")
    #expect(answer.output == "")
  }
}
