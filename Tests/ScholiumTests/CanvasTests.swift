import Foundation
import Testing

/// Canvases: nodes of the graph, and no notes.
@Suite struct CanvasTests {
  private static let board = #"""
    {
    	"nodes":[
    		{"id":"a","type":"text","text":"# Head\n\n[[Goal]] [[Nowhere]] [[Goal#Nope]] #board/nested\n\n`[[code]]`"},
    		{"id":"b","type":"file","file":"Notes/Plan.md","subpath":"#Steps"},
    		{"id":"c","type":"file","file":"../../etc/passwd"},
    		{"id":"d","type":"file","file":"Plan.md"},
    		{"id":"w","type":"link","url":"https://example.org"}
    	],
    	"edges":[{"id":"e","fromNode":"a","toNode":"b"}]
    }
    """#

  private func vault() throws -> TestVault {
    try TestVault([
      "Board.canvas": Self.board, "Goal.md": "#board\n", "Notes/Plan.md": "## Steps\n\n[[Board.canvas]]\n",
      "Lonely.md": "[[Board.canvas]]\n",
    ])
  }

  @Test func linksAndBacklinks() throws {
    let vault = try vault()
    #expect(
      try vault.run("links", "Board.canvas").output == """
        Board.canvas:3:45  → Goal.md                          [[Goal]] [[Nowhere]] [[Goal#Nope]] #board/nested (card a)
        Board.canvas:3:54  → Nowhere (no such file)           [[Goal]] [[Nowhere]] [[Goal#Nope]] #board/nested (card a)
        Board.canvas:3:66  → Goal.md#Nope (missing)           [[Goal]] [[Nowhere]] [[Goal#Nope]] #board/nested (card a)
        Board.canvas:4:35  → Notes/Plan.md#Steps              Notes/Plan.md (card b)
        Board.canvas:5:35  → ../../etc/passwd (no such file)  ../../etc/passwd (card c)
        Board.canvas:6:35  → Plan.md (no such file)           Plan.md (card d)

        """)
    #expect(try vault.run("backlinks", "Plan").output == "Board.canvas:4:35  Notes/Plan.md (card b)\n")
    #expect(
      try vault.run("backlinks", "board.CANVAS").output
        == "Lonely.md:1:1      [[Board.canvas]]\nNotes/Plan.md:3:1  [[Board.canvas]]\n")
    #expect(try vault.run("orphans").output == "Lonely.md  Lonely\n")
    #expect(try vault.run("tags").output == "#board         2  1 note\n#board/nested  1  0 notes\n")
    #expect(
      try vault.run("tags", "Board.canvas").output == "#board         1  0 notes\n#board/nested  1  0 notes\n"
    )
    let json = try vault.run("backlinks", "Plan", "--format", "jsonl").output
    #expect(
      json.contains(#""card":"b""#) && json.contains(#""kind":"card""#)
        && json.contains(#""anchor_found":true"#))
  }

  @Test func checkNamesTheCard() throws {
    let answer = try vault().run("check")
    #expect(
      answer.output == """
        Board.canvas:3:54: broken-link: 'Nowhere' leads to no file; correct the name or write the note (in the card 'a')
        Board.canvas:3:66: missing-anchor: 'Goal.md' has no heading 'Nope'; see 'scholium outline', or mend the link (in the card 'a')
        Board.canvas:5:35: broken-link: '../../etc/passwd' leads to no file; correct the name or write the note (in the card 'c')
        Board.canvas:6:35: broken-link: 'Plan.md' leads to no file; correct the name or write the note (in the card 'd')

        """)
    #expect(answer.status == 1)
  }

  /// Also when the file comes later.
  @Test func aFileCardIsAPathAsItIs() throws {
    let board =
      #"{"nodes":[{"type":"file","file":"Plan"},{"id":"b","type":"file","file":"plan.MD"},{"id":"c","type":"file","file":"X.md"}]}"#
    let vault = try TestVault(["Board.canvas": board, "Plan.md": "", "X.md.md": ""])
    #expect(
      try vault.run("links", "Board.canvas").output == """
        Board.canvas:1:34   → Plan (no such file)  Plan
        Board.canvas:1:73   → Plan.md              plan.MD (card b)
        Board.canvas:1:115  → X.md (no such file)  X.md (card c)

        """)
    try vault.write("", to: "Plan")
    try vault.write("", to: "X.md")
    try FileManager.default.removeItem(atPath: vault.root + "/Plan.md")
    #expect(
      try vault.run("links", "Board.canvas").output == """
        Board.canvas:1:34   → Plan                    Plan
        Board.canvas:1:73   → plan.MD (no such file)  plan.MD (card b)
        Board.canvas:1:115  → X.md                    X.md (card c)

        """)
  }

  @Test func aCanvasIsNoNote() throws {
    let vault = try vault()
    #expect(try vault.run("index").output.hasPrefix("3 notes: 3 added"))
    #expect(try vault.run("notes").output.contains("Board") == false)
    #expect(try vault.run("search", "Nowhere").output == "")
    #expect(try vault.run("status").output.contains("notes        3  0 on papers, 0 attachments, 1 canvas\n"))
    #expect(try vault.run("verify").errors == "scholium: 3 notes, 0 claims\n")
    #expect(try vault.run("outline", "Board.canvas").status == 2)
  }

  @Test func aCanvasThatChangesIsReadAgain() throws {
    let vault = try vault()
    #expect(try vault.run("unresolved").output.contains("Nowhere"))
    try vault.write("", to: "Nowhere.md")
    #expect(try vault.run("backlinks", "Nowhere").output.hasPrefix("Board.canvas:3:54"))
    try vault.write(#"{"nodes":[{"id":"z","type":"text","text":"[[Lonely]]"}]}"#, to: "Board.canvas")
    #expect(try vault.run("backlinks", "Lonely").output == "Board.canvas:1:43  [[Lonely]] (card z)\n")
    #expect(
      try vault.run("orphans").output == "Goal.md        Goal\nNotes/Plan.md  Plan\nNowhere.md     Nowhere\n"
    )
    try vault.write("{", to: "Board.canvas")
    let check = try vault.run("check")
    #expect(check.output.hasPrefix("Board.canvas:1:2: broken-canvas: it is no JSON: here should be a key"))
    #expect(try vault.run("backlinks", "Board.canvas").output.contains("Lonely.md:1:1"))
    try FileManager.default.removeItem(atPath: vault.root + "/Board.canvas")
    #expect(
      try vault.run("unresolved").output
        == "Lonely.md:1:1      Board.canvas\nNotes/Plan.md:3:1  Board.canvas\n")
  }

  @Test func anotherCanvasOfThatNameIsAsked() throws {
    let vault = try TestVault(["a/B.canvas": "", "b/B.canvas": "", "B.canvas.md": ""])
    #expect(
      try vault.run("links", "B.canvas").errors.contains(
        "'B.canvas' is the name of 2 notes: a/B.canvas, b/B.canvas"))
    #expect(try vault.run("links", "a/B.canvas").status == 0)
    #expect(try vault.run("links", "B.canvas.md").status == 0)
  }

  @Test func aLargeCanvasIsAFinding() throws {
    let vault = try TestVault(["A.md": ""])
    try vault.write([], to: "Big.canvas")
    #expect(truncate(vault.root + "/Big.canvas", 65 << 20) == 0)
    let answer = try vault.run("check")
    #expect(answer.output.hasPrefix("Big.canvas:1:1: unreadable: cannot read the canvas: it has 65 MB"))
    #expect(answer.output.split(separator: "\n").count == 1)
  }

  /// A canvas of a few megabytes that would take as many gigabytes.
  @Test func aCanvasOfNothingButLinesIsAFinding() throws {
    let vault = try TestVault(["A.md": ""])
    let lines = String(repeating: #"\n"#, count: 2_000_000)
    try vault.write(#"{"nodes":[{"id":"a","type":"text","text":"\#(lines)"}]}"#, to: "Lines.canvas")
    let answer = try vault.run("check")
    #expect(
      answer.output.hasPrefix("Lines.canvas:1:1: unreadable: cannot read the canvas: with 2000000 lines"),
      "\(answer)")
  }

  @Test func namesThatNoFileHasAreInTheGraph() throws {
    let vault = try TestVault([
      "A.md": "[[B]] [[Gone]] [[gone.md]]", "B.md": "[[GONE]] [x](no\"ne.png)",
      "C.canvas": #"{"nodes":[{"id":"a","type":"file","file":"Gone.md"}]}"#,
    ])
    func graph(_ arguments: String...) throws -> String { try vault.run(["graph"] + arguments).output }
    #expect(
      try graph("--format", "dot") == """
        digraph vault {
          node [shape=box];
          "A.md" [label="A"];
          "B.md" [label="B"];
          "C.canvas" [label="C.canvas", shape=tab];
          "[[Gone]]" [label="Gone", style=dashed];
          "[[no\\"ne.png]]" [label="no\\"ne.png", style=dashed];
          "A.md" -> "B.md";
          "A.md" -> "[[Gone]]" [weight=2];
          "B.md" -> "[[Gone]]";
          "B.md" -> "[[no\\"ne.png]]";
          "C.canvas" -> "[[Gone]]";
        }

        """)
    #expect(
      try graph("--around", "A", "--depth", "2", "--format", "mermaid") == """
        graph LR
          n0["A"]
          n1["B"]
          n2["C.canvas"]:::canvas
          n3["Gone"]:::unresolved
          n4["no#quot;ne.png"]:::unresolved
          n0 --> n1
          n0 --> n3
          n1 --> n3
          n1 --> n4
          n2 --> n3
          classDef unresolved stroke-dasharray: 5 5

        """)
    #expect(
      try graph("--format", "graphml").contains(
        #"<node id="[[Gone]]"><data key="title">Gone</data><data key="kind">unresolved</data>"#))
    let json = try graph("--format", "jsonl")
    #expect(json.contains(#"{"distance":0,"kind":"unresolved","path":"Gone","title":"Gone"}"#))
    #expect(json.contains(#"{"count":2,"resolved":false,"source":"A.md","target":"Gone"}"#))
    #expect(try graph("--existing-only") == "A.md  → B.md\n")
    #expect(try graph().contains("A.md      → Gone ×2 (no such file)\n"))
  }
}
