import Testing

/// One transcript a command: what is typed, what comes out on both streams, and the exit code.
@Suite struct TranscriptTests {
  let vault: TestVault

  init() throws { vault = try TestVault(sampleNotes) }

  private func expect(
    _ arguments: String..., output: String = "", errors: String = "", status: Int32 = 0,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let answer = try vault.run(arguments)
    #expect(answer.output == output, sourceLocation: location)
    #expect(answer.errors == errors, sourceLocation: location)
    #expect(answer.status == status, sourceLocation: location)
  }

  @Test func initMakesConfigurationOnce() throws {
    try expect("init", output: "made .scholium/config.yaml in '.'\n")
    try expect("init", output: "'.' is already a vault; nothing changed\n")
  }

  @Test func index() throws {
    try expect(
      "index",
      output: """
        3 notes: 3 added, 0 changed, 0 removed, 0 unchanged
        links 5 (2 broken), formulas 2, code blocks 0, citations 1, findings 0

        """, errors: "scholium: 'scholium check' tells what is wrong\n")
  }

  @Test func links() throws {
    let line = "Uses the 勾配 as [[SGD]] does, see [[SGD#Noise]] and [[Adaptive moments]]."
    try expect(
      "links", "adam",
      output: """
        Adam.md:8:20  → SGD.md                           \(line)
        Adam.md:8:38  → SGD.md#Noise (missing)           \(line)
        Adam.md:8:56  → Adaptive moments (no such file)  \(line)

        """)
  }

  @Test func backlinks() throws {
    try expect(
      "backlinks", "Adaptive moments",
      output: """
        SGD.md:3:9  Back to [[Adam]]. Noise has an ｴﾝﾄﾛﾋﾟｰ, a distribution (分布) and a 距離 to a goal. \
        #optimizer

        """)
  }

  @Test func unresolved() throws {
    try expect(
      "unresolved",
      output: """
        Adam.md:8:56     Adaptive moments (alias of Adam.md)
        Entropy.md:3:\(columnOfMissing)  Missing

        """)
  }

  private var columnOfMissing: Int { "情報のエントロピー: $H = -\\sum p \\log p$, and ".utf8.count + 1 }

  @Test func orphansAndDeadends() throws {
    try expect("orphans", output: "Entropy.md  エントロピー\n")
    try expect("deadends", output: "Entropy.md  エントロピー\n")
  }

  @Test func outline() throws {
    try expect("outline", "Adam", output: "Adam.md:6   Adam\nAdam.md:10    Update\n")
  }

  @Test func names() throws {
    try expect("aliases", output: "Adaptive moments  Adam.md\n")
    try expect(
      "tags",
      output: """
        #optimizer           2  1 note
        #optimizer/adaptive  1  1 note
        #paper               1  1 note

        """)
    try expect("properties", "--name", "status", output: "Adam.md:4  status  \"read\"\n")
  }

  @Test func formulasAndCitations() throws {
    try expect("formulas", "\\sqrt { v }", output: "Adam.md:12:13  inline  \\frac{m}{\\sqrt{v}}\n")
    try expect("citations", output: "Adam.md:12:35  arxiv  1412.6980\n")
  }

  @Test func notes() throws {
    try expect("notes", "--tag", "optimizer", output: "Adam.md  Adam\nSGD.md   SGD\n")
    try expect("notes", "--property", "status=read", output: "Adam.md  Adam\n")
    try expect("notes", "--linked-from", "SGD", output: "Adam.md  Adam\n")
    try expect("notes", "--changed-since", "2999-01-01", output: "", errors: "scholium: no such note\n")
    try expect(
      "notes", "--changed-since", "2000-01-01", "--tag", "optimizer", "--template", "{title} <{path}>",
      output: "Adam <Adam.md>\nSGD <SGD.md>\n")
    try expect(
      "notes", "--tag", "paper", "--template", #"{path}\t{title}\n\\n {}{ \x"#,
      output: "Adam.md\tAdam\n\\n {}{ \\x\n")
    let wrong = try vault.run("notes", "--template", "{nope}")
    #expect(wrong.status == 64)
    #expect(
      wrong.errors.hasPrefix(
        "scholium: --template knows no {nope}; it knows {path}, {title}, {size}, {lines}, {modified}, {links}, {backlinks}\n"
      ))
  }

  @Test func graph() throws {
    try expect(
      "graph", "--format", "dot",
      output: """
        digraph vault {
          node [shape=box];
          "Adam.md" [label="Adam"];
          "Entropy.md" [label="エントロピー"];
          "SGD.md" [label="SGD"];
          "[[Adaptive moments]]" [label="Adaptive moments", style=dashed];
          "[[Missing]]" [label="Missing", style=dashed];
          "Adam.md" -> "SGD.md" [weight=2];
          "Adam.md" -> "[[Adaptive moments]]";
          "Entropy.md" -> "[[Missing]]";
          "SGD.md" -> "Adam.md";
        }

        """)
    try expect(
      "graph", "--around", "SGD", "--format", "mermaid",
      output: "graph LR\n  n0[\"Adam\"]\n  n1[\"SGD\"]\n  n0 --> n1\n  n1 --> n0\n")
  }

  @Test func check() throws {
    try expect(
      "check",
      output: """
        Adam.md:8:38: missing-anchor: 'SGD.md' has no heading 'Noise'; see 'scholium outline', or mend the link
        Adam.md:8:56: alias-link: 'Adaptive moments' is an alias of 'Adam.md', which does not resolve; \
        write [[Adam|Adaptive moments]]
        Entropy.md:3:\(columnOfMissing): broken-link: 'Missing' leads to no file; correct the name or write the note

        """, errors: "scholium: 3 findings\n", status: 1)
    try expect("check", "--rule", "broken-yaml", errors: "scholium: nothing to report\n")
  }

  @Test(arguments: ["エントロピー", "ｴﾝﾄﾛﾋﾟｰ", "エントロヒ\u{309A}ー"])
  func searchFindsEveryForm(_ word: String) throws {
    let answer = try vault.run("search", word)
    #expect(answer.output.contains("Entropy.md:1"))
    #expect(answer.output.contains("SGD.md:3"))
    #expect(answer.status == 0)
  }

  @Test(arguments: [("勾配", "Adam.md:8"), ("距離", "SGD.md:3"), ("分布 距離", "SGD.md:3")])
  func searchFindsShortWords(_ query: String, _ place: String) throws {
    #expect(try vault.run("search", query).output.hasPrefix(place + "  "))
  }

  @Test func searchInParts() throws {
    try expect(
      "search", "line:(勾配 SGD)",
      output: """
        Adam.md:8  Adam
            Uses the 勾配 as [[SGD]] does, see [[SGD#Noise]] and [[Adaptive moments]].

        """)
    try expect(
      "search", "/arXiv:\\d+/",
      output: "Adam.md:12  Adam\n    The step is $\\frac{m}{\\sqrt{v}}$ (arXiv:1412.6980).\n")
    try expect("search", "section:(update SGD)", errors: "scholium: no note answers\n")
    let answer = try vault.run("search", "/(/")
    #expect(answer.errors.hasPrefix("scholium: '/(/' is not a regular expression; "))
    #expect(answer.status == 64)
  }

  @Test func mistakes() throws {
    try expect(
      "search", "(a", errors: "scholium: a '(' is not closed; add ')'; see 'scholium search --help'\n",
      status: 64)
    try expect(
      "links", "Adan", errors: "scholium: no note is called 'Adan'; did you mean Adam?\n", status: 2)
    try vault.write("", to: "a/Same.md")
    try vault.write("", to: "b/Same.md")
    try expect(
      "links", "Same",
      errors: "scholium: 'Same' is the name of 2 notes: a/Same.md, b/Same.md; give the path\n", status: 2)
    for number in 10..<20 { try vault.write("", to: "\(number)/Same.md") }
    let ten = (10..<20).map { "\($0)/Same.md" }.joined(separator: ", ")
    try expect(
      "links", "Same",
      errors: "scholium: 'Same' is the name of 12 notes: \(ten) and 2 more; give the path\n", status: 2)
  }

  @Test func searchSuggests() throws {
    try expect(
      "search", "Entropi Adamm",
      errors: """
        scholium: no note answers; 'Entropi' is in no note: did you mean entropy?; 'Adamm' is in no note: did you mean adam?

        """)
    try expect(
      "search", "エントロビー", errors: "scholium: no note answers; 'エントロビー' is in no note: did you mean エントロピー?\n")
    try expect("search", "qqqqqq", errors: "scholium: no note answers; 'qqqqqq' is in no note\n")
    try expect(
      "search", "goal moments",
      errors: "scholium: no note answers; OR between the words finds the notes that have one of them\n")
    try expect("search", "Entropi", "--format", "json", output: "{\"items\":[],\"version\":2}\n")
  }

  /// A link in a long line is shown with what stands round it.
  @Test func contextIsCut() throws {
    let (left, right) = (String(repeating: "左", count: 300), String(repeating: "right ", count: 60))
    try vault.write(
      "A start. \(left)[[SGD]]\(right)\n\n[[SGD|\(left)]] end\n\n\(right)[[SGD]]。\n", to: "Long.md")
    let lines = try vault.run("backlinks", "SGD").output.split(separator: "\n").filter {
      $0.hasPrefix("Long.md")
    }
    let shown = lines.map { $0.drop { $0 != " " }.drop { $0 == " " } }
    #expect(
      shown == [
        "…\(left.prefix(96))[[SGD]]\(right.prefix(97))…", "[[SGD|\(left.prefix(194))…",
        "…\(right.suffix(192))[[SGD]]。",
      ])
  }

  @Test func misspeltCommands() throws {
    func expect(_ arguments: String..., says message: String, see command: String) throws {
      let answer = try vault.run(arguments)
      let text = "scholium: there is no command \(message)\n  See '\(command) --help' for all commands.\n"
      #expect(answer == TestVault.Answer(output: "", errors: text, status: 64))
    }
    try expect("serach", "x", says: "'serach'; did you mean 'search'?", see: "scholium")
    try expect("tgas", says: "'tgas'; did you mean 'tags'?", see: "scholium")
    try expect("paper", "lst", says: "'lst'; did you mean 'list'?", see: "scholium paper")
    try expect("frobnicate", says: "'frobnicate'", see: "scholium")
  }

  @Test func controlCharactersStayInside() throws {
    try vault.write("# \u{1B}[31mred\u{7}\n", to: "evil\u{1B}[2J.md")
    for command in ["notes", "orphans", "status", "check"] {
      let answer = try vault.run(command)
      #expect(!(answer.output + answer.errors).contains("\u{1B}"))
    }
  }
}
