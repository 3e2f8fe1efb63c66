import TestSupport
import Testing

@testable import VaultIndex

@Suite struct UnifiedDiffTests {
  private func diff(_ old: String?, _ new: String) -> String {
    UnifiedDiff(path: "n.md", old: old.map { Array($0.utf8) }, new: Array(new.utf8)).text
  }

  @Test func nothing() { #expect(diff("a\n", "a\n").isEmpty) }

  @Test func newFile() {
    #expect(diff(nil, "a\nb\n") == "--- /dev/null\n+++ b/n.md\n@@ -0,0 +1,2 @@\n+a\n+b\n")
  }

  @Test func twoHunks() {
    let lines = (1...20).map { "line \($0)" }
    var new = lines
    new[1] = "zwei"
    new.insert("extra", at: 18)
    let text = diff(lines.joined(separator: "\n"), new.joined(separator: "\n"))
    #expect(
      text == """
        --- a/n.md
        +++ b/n.md
        @@ -1,5 +1,5 @@
         line 1
        -line 2
        +zwei
         line 3
         line 4
         line 5
        @@ -16,5 +16,6 @@
         line 16
         line 17
         line 18
        +extra
         line 19
         line 20
        \\ No newline at end of file

        """)
  }

  @Test func lineEndings() {
    #expect(diff("a\r\nb", "a\r\nb\r\n").contains("-b\n\\ No newline at end of file\n+b\n"))
    #expect(diff("a\rb\r", "a\rc\r").hasSuffix("@@ -1,2 +1,2 @@\n a\n-b\n+c\n"))
  }
}
