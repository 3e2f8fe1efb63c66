import TestSupport
import Testing

@testable import VaultIndex

@Suite struct VaultPathTests {
  @Test func pathsAreEqualByBytes() {
    // é as one scalar, and as e with an accent: Swift takes the texts for equal.
    let (composed, decomposed): (VaultPath, VaultPath) = ("caf\u{E9}.md", "cafe\u{301}.md")
    #expect(composed.text == decomposed.text)
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed, composed]).count == 2)
    #expect([composed: 1, decomposed: 2][decomposed] == 2)
    #expect(decomposed < composed)
  }

  @Test(arguments: [
    "", "/", "/a", "a/", "a//b", ".", "..", "./a", "a/.", "../a", "a/../b", "a/..", "a\0b", "a/\0",
  ])
  func noPathLeadsOut(_ text: String) {
    #expect(throws: VaultError.outside(text)) { try VaultPath(text) }
  }

  @Test(arguments: ["a", "a/b.md", "...", "a/...", "..a", "a..", " ", "a\nb", "\\..\\a", "~", "a/~/b"])
  func everythingElseIsAPath(_ text: String) throws {
    #expect(try VaultPath(text).text == text)
  }

  @Test func partsAndNames() throws {
    let path: VaultPath = "Papers/2024/A.MD"
    #expect(path.parts == ["Papers", "2024", "A.MD"])
    #expect(path.name == "A.MD" && path.isNote && !path.isHidden)
    #expect(("a/.b/c" as VaultPath).isHidden)
    #expect(path.appending("x") == "Papers/2024/A.MD/x")
    for name in ["", ".", "..", "a/b", "a\0"] { #expect(path.appending(name) == nil) }
  }
}
