import Foundation
import Testing

/// Every rule through `check`, on one vault that has everything wrong.
@Suite struct CheckRulesTests {
  private static let notes = [
    "Links.md": "[[Gone]]\n[[Nick]]\n[[Same]]\n[[Links#Nope]]\n", "a/Same.md": "", "b/Same.md": "",
    "Board.canvas": #"{"nodes":[{"id":"a","text":"x"}]}"#, "Named (conflicted copy 2026-01-01).md": "",
    "Named.md": "---\naliases: Nick\n---\n",
    "YAML.md": "---\ntitle: a: b\n---\n",
    "Comma.md": "---\nstatus: new, not read\nTags: a, b\naliases: [\"Smith, Jones\", c]\n---\n",
    "Singular.md": "---\nTag: a\nalias: b\n---\n",
    "Damaged.md": "donâ€™t and ã‚¨ãƒ³ãƒˆãƒ­ãƒ”ãƒ¼ itâ€™s\n",
    "Wide.md": "|" + String(repeating: "a|", count: 400) + "\n|" + String(repeating: "-|", count: 400) + "\n"
      + String(repeating: "|x|\n", count: 8_000),
    "Deep.md": String(repeating: ">", count: 1_200) + " a\n",
    "Number.md": "---\narxiv_id: 2006.11230\n---\n",
    "Foot.md": """
    See arXiv:1713.03762.

    [^1]: used
    [^1]: again
    [^2]: unused
    [^4]: Gray et al., "Wide Margins in Practice", Proc. of MARGIN, 2019.

    Text[^1] and[^3] and[^4].
    """,
    "Formulas.md": #"""
    $\frac{1$

    $\nosuchcommand$, $x^2^3$, $\label{a}$, $\\alpha$

    ```math
    a = b

    c = d
    ```

    ```math
    a = b
    c = d
    ```

    $\begin{pmatrix} 1 \\\\ 2 \end{pmatrix}$, $\begin{cases} 1 \\\ 2 \end{cases}$

    `$\sigma$`, $\sigma$ = `s`, $\sigma$ = `t`, $損失$, $x_�$, $D_{KL}$, $D_\text{KL}$

    | a |
    |---|
    | $\|x\|$ |

    where $\alpha$ is the learning rate, and $\alpha$ is the mixing weight; $\beta$ = `b1`, $\gamma$ = `b1`
    """#,
    "Conflict.md": "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> main\n",
    "Brackets.md": "[[[Same] b]]\n", "[Same] b.md": "",
    "Dollars.md": "$$\nx\n\na text [[Links]] goes on\n\n$$\ny\n$$\n",
    "HTML.md": "<div>\nso $x$\n</div>\n\n<p>$y$</p>\n",
    "P1.md": "---\narxiv_id: \"1706.03762\"\npass1_date: 2026-01-01\npass2_needed: true\n---\n",
    "P2.md": "---\narxiv_id: \"1706.03762\"\n---\n",
  ]

  private static let expected = [
    "Board.canvas:1:11: broken-canvas", "Brackets.md:1:1: bracket-in-link", "Bytes.md:1:1: invalid-utf8",
    "Comma.md:3:1: comma-list", "Conflict.md:1:1: conflict-markers", "Damaged.md:1:4: damaged-text",
    "Deep.md:1:1: deep-nesting", "Dollars.md:1:1: unpaired-dollars",
    "Foot.md:1:5: invalid-identifier", "Foot.md:4:1: duplicate-footnote", "Foot.md:5:1: unused-footnote",
    "Foot.md:6:1: unidentified-citation", "Foot.md:8:13: dangling-footnote",
    "Formulas.md:1:7: unbalanced-formula", "Formulas.md:3:2: undefined-command",
    "Formulas.md:3:23: invalid-formula", "Formulas.md:3:29: unportable-command",
    "Formulas.md:3:42: doubled-backslash", "Formulas.md:7:1: blank-line-in-formula",
    "Formulas.md:13:1: run-together-formulas", "Formulas.md:16:22: empty-row",
    "Formulas.md:16:60: backslash-space", "Formulas.md:18:1: dollar-code-span",
    "Formulas.md:18:29: ambiguous-binding", "Formulas.md:18:46: text-in-formula",
    "Formulas.md:18:58: replacement-character", "Formulas.md:18:75: notation-spellings",
    "Formulas.md:22:4: bar-in-table", "Formulas.md:24:42: notation-clash",
    "Formulas.md:24:89: notation-clash",
    "Gone.md:1:1: symlink", "HTML.md:2:4: markdown-in-html", "HTML.md:5:4: markdown-in-html-line",
    "Links.md:1:1: broken-link", "Links.md:2:1: alias-link", "Links.md:3:1: ambiguous-link",
    "Links.md:4:1: missing-anchor", "Named (conflicted copy 2026-01-01).md:1:1: sync-copy",
    "Number.md:2:1: number-identifier", "P1.md:1:1: incomplete-pass1",
    "P1.md:2:1: duplicate-paper", "P1.md:4:1: waiting-pass2", "P2.md:2:1: duplicate-paper",
    "Singular.md:2:1: singular-key", "Singular.md:3:1: singular-key", "Wide.md:2:1: oversized-table",
    "YAML.md:2:9: broken-yaml",
  ]

  private func vault() throws -> TestVault {
    let vault = try TestVault(Self.notes)
    try vault.write([0xFF, 0x0A], to: "Bytes.md")
    #expect(symlink("nowhere", vault.root + "/Gone.md") == 0)
    return vault
  }

  @Test func everyRuleFinds() throws {
    let vault = try vault()
    let answer = try vault.run("check")
    #expect(answer.status == 1)
    let found = answer.output.split(separator: "\n").map { line in
      line.split(separator: ":", omittingEmptySubsequences: false).prefix(4).joined(separator: ":")
    }
    #expect(found == Self.expected)
    // `unreadable` takes a user whom file modes stop: HostileVaultTests.
    let rules = try vault.run("check", "--rule", "?").errors.split(separator: "\n")[0]
      .split(separator: "the rules are ")[1].components(separatedBy: ", ")
    let tried = Set(found.compactMap { $0.components(separatedBy: ": ").last })
    #expect(Set(rules).subtracting(tried) == ["unreadable"])
  }

  @Test func commaListsAndSingularKeysSayWhatToWrite() throws {
    let vault = try vault()
    #expect(
      try vault.run("check", "--rule", "comma-list").output
        == "Comma.md:3:1: comma-list: Tags: \"a, b\" is one name; write a list: Tags: [first, second]\n")
    #expect(
      try vault.run("check", "--rule", "singular-key").output == """
        Singular.md:2:1: singular-key: 'Tag' is not read; write 'tags'
        Singular.md:3:1: singular-key: 'alias' is not read; write 'aliases'

        """)
  }

  /// Without the rules about formulas, which read the notes again.
  @Test func statusCountsWhatCheckFindsInTheIndex() throws {
    let vault = try vault()
    let count = Self.expected.count { !$0.hasPrefix("Formulas.md") }
    let status = try vault.run("status", "--color", "never").output
    #expect(status.contains("  findings     \(count)  see 'scholium check'\n"), "\(status)")
  }
}
