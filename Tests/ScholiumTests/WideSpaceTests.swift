import Testing

/// Names that differ in their kind of space are shown as they are: they are two.
@Suite struct WideSpaceTests {
  @Test func spacesOfNamesAreShown() throws {
    let vault = try TestVault([
      "論文　メモ.md": "", "A.md": "[[論文 メモ]]\tand \u{A0}[[論文　メモ]]\u{2003}x\n",
    ])
    let context = "[[論文 メモ]] and [[論文　メモ]]\u{2003}x\n"
    #expect(try vault.run("backlinks", "論文　メモ").output == "A.md:1:25  \(context)")
    let links = try vault.run("links", "A").output
    #expect(links.contains("→ 論文 メモ (no such file)  \(context)"))
    let graph = try vault.run("graph", "--format", "dot").output
    #expect(graph.contains("[label=\"論文　メモ\"]") && graph.contains("[label=\"論文 メモ\", style=dashed]"))
  }
}
