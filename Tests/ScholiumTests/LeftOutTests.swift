import Foundation
import Testing

/// What Obsidian's settings exclude, and folders for templates.
@Suite struct LeftOutTests {
  private static let notes = [
    "Goal.md": "word [[Old]] and Mention\n", "Archive/Old.md": "word [[Gone]] Goal, Mention\n",
    "Archive/Alone.md": "word\n",
    "Templates/Paper.md": """
    ---
    arxiv_id: {{arxiv}}
    title: a: b
    ---
    word [[{{title}}]] Goal

    ```python
    print(1)  # 2
    ```
    """,
    "Templates/Card.canvas": #"{"nodes":[{"id":"a","type":"text","text":"[[Nowhere]]"}]}"#,
    "Templates/Plain.md": "# {{title}}\n",
    "Papers/P.md": "---\narxiv_id: \"1706.03762\"\n---\nword [[Goal]]\n",
  ]

  private func vault(_ settings: [String: String]) throws -> TestVault {
    try TestVault(Self.notes.merging(settings) { $1 })
  }

  @Test(arguments: [
    #"["Archive/"]"#, #"["archive"]"#, #"["/^arch.*\\.md$/"]"#, #"[7, null, "", "/", "Archive/"]"#,
  ])
  func whatObsidianExcludesIsNotShown(_ filters: String) throws {
    let vault = try vault([".obsidian/app.json": #"{"userIgnoreFilters": \#(filters)}"#, "Mention.md": ""])
    #expect(try !vault.run("search", "word").output.contains("Archive"))
    #expect(try !vault.run("graph").output.contains("Archive"))
    #expect(try !vault.run("orphans").output.contains("Archive"))
    #expect(
      try vault.run("backlinks", "Mention", "--unlinked").output == "Goal.md:1:18  word [[Old]] and Mention\n"
    )
    // Links to it and from it are links, and what is wrong in it is wrong.
    #expect(try vault.run("links", "Goal").output.contains("→ Archive/Old.md"))
    #expect(try vault.run("unresolved").output.contains("Archive/Old.md:1:6"))
    #expect(try vault.run("notes").output.contains("Archive/Old.md"))
    #expect(
      try vault.run("status").output.contains(
        "  excluded     2  left out of search and graph; userIgnoreFilters in .obsidian/app.json\n"))
  }

  @Test func settingsThatChangeCountAtOnce() throws {
    let vault = try vault([:])
    #expect(try vault.run("search", "word").output.contains("Archive/Old.md"))
    try vault.write(#"{"userIgnoreFilters":["Archive/"]}"#, to: ".obsidian/app.json")
    #expect(try !vault.run("search", "word").output.contains("Archive"))
    #expect(try vault.run("index").output.hasPrefix("6 notes: 0 added, 0 changed, 0 removed, 6 unchanged\n"))
    try vault.write(#"{"userIgnoreFilters":null}"#, to: ".obsidian/app.json")
    #expect(try vault.run("search", "word").output.contains("Archive/Old.md"))
  }

  @Test(arguments: [
    ("{", ".obsidian/app.json is no JSON object and leaves nothing out; save the settings in Obsidian again"),
    (
      "[]", ".obsidian/app.json is no JSON object and leaves nothing out; save the settings in Obsidian again"
    ),
    (
      #"{"userIgnoreFilters":["Archive/",]}"#,
      ".obsidian/app.json is no JSON object and leaves nothing out; save the settings in Obsidian again"
    ),
    (
      #"{"userIgnoreFilters":"Archive/"}"#,
      ".obsidian/app.json: userIgnoreFilters is no list and leaves nothing out; set it in Obsidian again"
    ),
    (
      #"{"userIgnoreFilters":["/(/"]}"#,
      ".obsidian/app.json: '/(/' of userIgnoreFilters is not used: '/(/' is not a regular expression; close each "
        + "bracket, and write a backslash before a sign that is meant as it is, such as \\( or \\*"
    ),
    (
      #"{"userIgnoreFilters":["/(a+)+$/"]}"#,
      ".obsidian/app.json: '/(a+)+$/' of userIgnoreFilters is not used: the pattern '/(a+)+$/' takes too long; make it "
        + "simpler, without a repeat inside a repeat such as (a+)+"
    ),
  ]) func brokenSettingsAreSaidAndLeaveNothingOut(_ settings: String, _ message: String) throws {
    let long = String(repeating: "a", count: 120) + "!.md"
    let vault = try vault([".obsidian/app.json": settings, long: "word\n", "aaa": ""])
    for _ in 0..<2 {
      let answer = try vault.run("search", "word")
      #expect(answer.errors.hasPrefix("scholium: \(message)\n"), "\(answer.errors)")
      #expect(answer.output.contains("Archive/Old.md") && answer.output.contains(long))
    }
    // A new file does not wake the filter up.
    try vault.write("word\n", to: "aaaa.md")
    #expect(try vault.run("search", "word").output.contains("aaaa.md"))
  }

  /// All filters together have a second, whatever a stranger writes; what begins a path costs none of it.
  @Test func manySlowFiltersTakeNoLongerThanOne() throws {
    let slow = (0..<100).map { "\"/(a+)+\($0)$/\"" }.joined(separator: ",")
    let vault = try vault([
      ".obsidian/app.json": "{\"userIgnoreFilters\":[\"/^archive/\",\(slow),\"/^goal/\",\"Papers/\"]}",
      String(repeating: "a", count: 45) + ".md": "word\n",
    ])
    let limited = ["/bin/bash", "-c", "ulimit -t 20; exec \"$0\" \"$@\"", TestVault.program.path]
    let answer = try vault.run(["search", "word"], through: limited)
    #expect(answer.errors.contains("'/(a+)+0$/' of userIgnoreFilters is not used: "))
    #expect(
      answer.errors.contains(" more expressions of userIgnoreFilters are not used: all together take too"))
    #expect(answer.errors.split(separator: "\n").count <= 10, "\(answer.errors)")
    #expect(!answer.output.contains("Archive") && !answer.output.contains("Papers"))
    #expect(answer.output.contains("Goal.md"))
    #expect(try vault.run("search", "word") == answer)
  }

  @Test func aFilterThatBeginsLikeABadOneIsUsed() throws {
    let start = "/^(Archive|" + String(repeating: "x", count: 120)
    let vault = try vault([".obsidian/app.json": "{\"userIgnoreFilters\":[\"\(start)/\",\"\(start))/\"]}"])
    #expect(try !vault.run("search", "word").output.contains("Archive"))
    try vault.write("word\n", to: "Archive/New.md")
    let answer = try vault.run("search", "word")
    #expect(!answer.output.contains("Archive"), "\(answer)")
    #expect(answer.errors.split(separator: "\n").count == 1, "\(answer.errors)")
  }

  private static let settings = [
    (".obsidian/templates.json", #"{"folder":"Templates"}"#, "folder in .obsidian/templates.json"),
    (".obsidian/templates.json", #"{"folder":"Templates/"}"#, "folder in .obsidian/templates.json"),
    (
      ".obsidian/plugins/templater-obsidian/data.json", #"{"templates_folder":"Templates"}"#,
      "templates_folder in .obsidian/plugins/templater-obsidian/data.json"
    ),
    (".scholium/config.yaml", "templates: Templates", "templates in .scholium/config.yaml"),
  ]

  @Test(arguments: settings) func templatesHoldNothing(_ path: String, _ text: String, _ name: String) throws
  {
    let vault = try vault([path: text])
    #expect(try vault.run("index").output.contains("links 5 (1 broken)"))
    for command in [
      ["search", "word"], ["orphans"], ["deadends"], ["unresolved"], ["graph"], ["paper", "list"], ["check"],
    ] {
      let answer = try vault.run(command)
      #expect(!answer.output.contains("Templates"), "\(command): \(answer.output)")
    }
    #expect(
      try vault.run("backlinks", "Goal", "--unlinked").output
        == "Archive/Old.md:1:15  word [[Gone]] Goal, Mention\n")
    let verify = try vault.run("verify")
    #expect(
      verify.errors
        == "scholium: 2 templates are left out; one that you name is judged\nscholium: 4 notes, 0 claims\n")
    #expect(try vault.run("verify", "Templates/Paper.md").status == 1)
    let status = try vault.run("status").output
    #expect(status.contains("  notes        6  1 on papers"))
    #expect(status.contains("  templates    2  left out; in Templates (\(name))\n"))
    #expect(try vault.run("note", "new", "T", "--template", "Plain", "--dry-run").status == 0)
  }

  @Test func aFolderThatIsNoTextIsSaid() throws {
    let vault = try vault([".obsidian/templates.json": #"{"folder":["Templates"]}"#])
    #expect(
      try vault.run("notes").errors
        == "scholium: .obsidian/templates.json: folder is no text and leaves nothing out; set it in Obsidian again\n"
    )
  }

  @Test(arguments: ["/", "", "../x", "..", ".obsidian", "Templates/../..", "No such", "templates.md"])
  func aFolderThatIsNoneLeavesNothingOut(_ folder: String) throws {
    let vault = try vault([".obsidian/templates.json": #"{"folder":"\#(folder)"}"#])
    #expect(try vault.run("search", "word").output.contains("Templates/Paper.md"))
    #expect(try !vault.run("status").output.contains("left out"))
    #expect(
      try vault.run("verify").errors.hasSuffix("6 notes, 2 claims: 1 verified, 1 refuted, coverage 100%\n"))
  }
}
