import Foundation
import Testing

/// `verify --suggest`: offers lines that bind, tries them, adds those that are chosen and touches no other byte.
@Suite(.timeLimit(.minutes(2))) struct SuggestTests {
  private static let entropy = """
    # Shannon entropy

    In bits it is

    $$
    E = -\\sum_i p_i \\log_2 p_i
    $$

    ```python
    import numpy as np
    def shannon_entropy(p):
        return -np.sum(p * np.log2(p))
    def show(x):
        print(x)
    ```

    """
  private static let japanese =
    "\u{FEFF}# 交差エントロピー\r\n\r\n> [!note] 定義\r\n> 二値では $J = -(y \\ln a + (1-y) \\ln(1-a))$ になる。\r\n\r\n"
    + "```python\r\nimport math\r\ndef bce(a, y):\r\n    return -(y*math.log(a) + (1-y)*math.log(a))\r\n```"
  private let vault: TestVault

  init() throws {
    vault = try TestVault([
      "A.md": Self.entropy, "B.md": Self.japanese,
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
            1  %% verify: E = shannon_entropy(p) %%
               formula   A.md:6:1: E = -\\sum_i p_i \\log_2 p_i
               function  shannon_entropy, line 11
               because   “shannon”, “entropy” in the heading; its parameter p is a symbol of the formula; the same section; the next code behind the formula; one argument
               tried     agree: shannon_entropy and the formula agree on 37 inputs.

            2  %% verify: J = bce(a, y) %%
               数式    B.md:4:17: J = -(y \\ln a + (1-y) \\ln(1-a))
               関数    bce、8 行
               根拠    引数 a, y はすべて数式の記号、同じ節、数式の次のコード、引数の数 2 が同じ
               試行    不一致: For y = 0.5, a = 0.8 the formula gives 0.916, bce gives 0.223.


            """, errors: "scholium: 2 lines to add; --write 1,2 adds those, --write all adds all\n"))
    #expect(try text("A.md") == Self.entropy)
    #expect(
      try run("verify", "--suggest", "C")
        == .init(
          output: "", errors: "scholium: nothing to offer: no function of these notes waits for its formula\n"
        ))
    #expect(try run("verify", "--suggest", "A:6").output.contains("shannon_entropy"))
    #expect(try run("verify", "--suggest", "A:3").output.isEmpty)
  }

  @Test func addsWhatIsChosenAndVerifyBindsByIt() throws {
    let diff = """
      --- a/A.md
      +++ b/A.md
      @@ -6,6 +6,8 @@
       E = -\\sum_i p_i \\log_2 p_i
       $$
      \u{20}
      +%% verify: E = shannon_entropy(p) %%
      +
       ```python
       import numpy as np
       def shannon_entropy(p):

      """
    #expect(
      try run("verify", "--suggest", "--write", "1", "--dry-run")
        == .init(output: diff + "would change A.md\n"))
    #expect(try text("A.md") == Self.entropy)
    #expect(try run("verify", "--suggest", "--write", "1") == .init(output: diff + "changed A.md\n"))
    #expect(
      try text("A.md")
        == Self.entropy.replacing("$$\n\n```", with: "$$\n\n%% verify: E = shannon_entropy(p) %%\n\n```"))
    #expect(try text("B.md") == Self.japanese)
    let answer = try run("verify", "A", "--format", "jsonl")
    #expect(answer.output.contains(#""reading":"shannon_entropy is bound by this line""#))
    #expect(answer.status == 0)
    // What is bound is offered no more; in the callout the line has its sign, its CRLF and no byte more.
    #expect(try run("verify", "--suggest", "--write", "all").status == 0)
    #expect(
      try text("B.md")
        == Self.japanese.replacing(
          "になる。\r\n", with: "になる。\r\n>\r\n> %% verify: J = bce(a, y) %%\r\n"))
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
    #expect(try text("A.md") == Self.entropy)
    #expect(try text("B.md").contains("\r\n> %% verify: J = bce(a, y) %%\r\n"))
  }

  @Test func aNoteThatChangedMeanwhileStays() throws {
    let terminal = try ask()
    try terminal.wait(for: "Add it? [y/N/q]")
    let other = Self.entropy + "Written meanwhile.\n"
    try vault.write(other, to: "A.md")
    try terminal.type("y\n")
    try terminal.wait(for: "追加しますか? [y/N/q]")
    try terminal.type("q\n")
    try terminal.wait(for: "A.md was changed by another program and is left as it is now")
    #expect(try terminal.end() == 2)
    #expect(try text("A.md") == other)
  }
}
