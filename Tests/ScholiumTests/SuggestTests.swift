import Foundation
import Testing

/// `verify --suggest`: offers lines that bind, tries them, adds those that are chosen and touches no other byte.
@Suite(.timeLimit(.minutes(2))) struct SuggestTests {
  private static let rod = """
    # Stretch ratio

    In a rod it is

    $$
    E = a^2 b + 3 \\ln b
    $$

    ```python
    import numpy as np
    def stretch_ratio(a, b):
        return a**2 * b + 3 * np.log(b)
    def show(x):
        print(x)
    ```

    """
  private static let japanese =
    "\u{FEFF}# 混合率\r\n\r\n> [!note] 定義\r\n> 二つの場合は $J = ay + 2(1-y)$ になる。\r\n\r\n"
    + "```python\r\ndef mixing(a, y):\r\n    return a*y + 2*(1+y)\r\n```"
  private let vault: TestVault

  init() throws {
    vault = try TestVault([
      "A.md": Self.rod, "B.md": Self.japanese,
      "C.md": "# Bound\n\n$$f(x) = x^2$$\n\n```python\ndef f(x):\n    return x**2\n```\n",
    ])
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: vault.root + "/" + path)), as: UTF8.self)
  }

  private func run(_ arguments: String...) throws -> TestVault.Answer {
    var answer = try vault.run(arguments)
    // Which Python it is depends on the machine.
    answer.errors = answer.errors.split(separator: "\n").filter { !$0.contains(", Python ") }.map {
      $0 + "\n"
    }.joined()
    return answer
  }

  @Test func offersWhatNothingBindsWithItsEvidence() throws {
    #expect(
      try run("verify", "--suggest")
        == .init(
          output: """
            1  %% verify: E = stretch_ratio(a, b) %%
               formula   A.md:6:1: E = a^2 b + 3 \\ln b
               function  stretch_ratio, line 11
               because   “stretch”, “ratio” in the heading; its parameters a, b are the symbols of the formula; the same section; the next code behind the formula; 2 arguments
               tried     agree: stretch_ratio and the formula agree on 200 inputs.

            2  %% verify: J = mixing(a, y) %%
               数式    B.md:4:23: J = ay + 2(1-y)
               関数    mixing、7 行
               根拠    引数 a, y はすべて数式の記号、同じ節、数式の次のコード、引数の数 2 が同じ
               試行    不一致: mixing では $y$ の符号が逆。a = 1, y = 0.8 のとき、数式は 1.2、mixing は 4.4 になる。


            """, errors: "scholium: 2 lines to add; --write 1,2 adds those, --write all adds all\n"))
    #expect(try text("A.md") == Self.rod)
    #expect(
      try run("verify", "--suggest", "C")
        == .init(
          output: "", errors: "scholium: nothing to offer: no function of these notes waits for its formula\n"
        ))
    #expect(try run("verify", "--suggest", "A:6").output.contains("stretch_ratio"))
    #expect(try run("verify", "--suggest", "A:3").output.isEmpty)
  }

  @Test func addsWhatIsChosenAndVerifyBindsByIt() throws {
    let diff = """
      --- a/A.md
      +++ b/A.md
      @@ -6,6 +6,8 @@
       E = a^2 b + 3 \\ln b
       $$
      \u{20}
      +%% verify: E = stretch_ratio(a, b) %%
      +
       ```python
       import numpy as np
       def stretch_ratio(a, b):

      """
    #expect(
      try run("verify", "--suggest", "--write", "1", "--dry-run")
        == .init(output: diff + "would change A.md\n"))
    #expect(try text("A.md") == Self.rod)
    #expect(try run("verify", "--suggest", "--write", "1") == .init(output: diff + "changed A.md\n"))
    #expect(
      try text("A.md")
        == Self.rod.replacing("$$\n\n```", with: "$$\n\n%% verify: E = stretch_ratio(a, b) %%\n\n```"))
    #expect(try text("B.md") == Self.japanese)
    let answer = try run("verify", "A", "--format", "jsonl")
    #expect(answer.output.contains(#""reading":"stretch_ratio is bound by this line""#))
    #expect(answer.status == 0)
    // What is bound is offered no more; in the callout the line has its sign, its CRLF and no byte more.
    #expect(try run("verify", "--suggest", "--write", "all").status == 0)
    #expect(
      try text("B.md")
        == Self.japanese.replacing(
          "になる。\r\n", with: "になる。\r\n>\r\n> %% verify: J = mixing(a, y) %%\r\n"))
    #expect(try run("verify", "B").status == 1)
    #expect(try run("verify", "--suggest").output.isEmpty)
  }

  @Test func saysWhatIsWrong() throws {
    #expect(
      try run("verify", "--suggest", "--write", "3").errors.contains("there is no line 3; they are 1 to 2"))
    #expect(try run("verify", "--suggest", "--write", "3").status == 64)
    #expect(try run("verify", "--suggest", "--write", "x").status == 64)
    #expect(try run("verify", "--write", "1").status == 64)
    #expect(try run("verify", "--suggest", "--dry-run").status == 64)
    #expect(try run("verify", "--suggest", "--write", "ask").status == 64)
    #expect(try run("verify", "--suggest", "Nowhere").status == 2)
    let item = try run("verify", "--suggest", "A", "--write", "1", "--format", "jsonl").output
    #expect(item.contains(#""written":true"#) && item.contains(#""trial":"agree""#))
  }

  private func ask() throws -> PseudoTerminal {
    let folder = vault.root + "-reader"
    return try PseudoTerminal(
      [TestVault.program.path, "verify", "--suggest", "--write", "ask", "--vault", vault.root],
      environment: [
        "XDG_CONFIG_HOME": folder + "/config", "XDG_STATE_HOME": folder + "/state",
        "XDG_CACHE_HOME": folder + "/cache",
      ])
  }

  @Test func asksAtTheTerminal() throws {
    let terminal = try ask()
    try terminal.wait(for: "Add it? [y/N/q]")
    try terminal.type("n\n")
    try terminal.wait(for: "追加しますか? [y/N/q]")
    try terminal.type("y\n")
    try terminal.wait(for: "changed B.md")
    #expect(try terminal.end() == 0)
    #expect(try text("A.md") == Self.rod)
    #expect(try text("B.md").contains("\r\n> %% verify: J = mixing(a, y) %%\r\n"))
  }

  @Test func aNoteThatChangedMeanwhileStays() throws {
    let terminal = try ask()
    try terminal.wait(for: "Add it? [y/N/q]")
    let other = Self.rod + "Written meanwhile.\n"
    try vault.write(other, to: "A.md")
    try terminal.type("y\n")
    try terminal.wait(for: "追加しますか? [y/N/q]")
    try terminal.type("q\n")
    try terminal.wait(for: "A.md was changed by another program and is left as it is now")
    #expect(try terminal.end() == 2)
    #expect(try text("A.md") == other)
  }
}
