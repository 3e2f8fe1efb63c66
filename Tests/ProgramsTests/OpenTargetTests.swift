import Programs
import Testing

/// What may be opened for the reader.
@Suite struct OpenTargetTests {
  @Test(arguments: [
    "https://arxiv.org/abs/1706.03762", "HTTPS://example.org", "https://example.org:8080/a?b=c#d",
    "https://[2001:db8::1]/x", "https://example.org/a%20b",
  ])
  func anAddressIsOpened(address: String) throws {
    let target = try OpenTarget(address: address)
    #expect(target.argument.hasPrefix("https://"))
    #expect(target.argument.count == address.count)
  }

  @Test(arguments: [
    "http://example.org", "file:///etc/passwd", "javascript:alert(1)", "ftp://example.org", "example.org",
    "", "https:", "https://", "https:///etc", "https://user@example.org", "https://user:word@example.org",
    "https://exa mple.org", "https://example.org/\n--help", "https://example.org/\u{0}",
    "https://example.org/é",
    "https://example.org\\@evil.org", "--help", " https://example.org", "https://-example.org",
    "smb://host/share",
    "https://example.org/\"", "https://?x", "http\u{1A}s://x", "vscode://file/x",
    "https://" + String(repeating: "a", count: 9000),
  ])
  func anythingElseIsNot(address: String) {
    #expect(throws: OpenTarget.Refusal.self) { try OpenTarget(address: address) }
  }

  @Test func aPDFInTheVaultIsOpened() throws {
    #expect(try OpenTarget(file: "/v/Papers/a.pdf", vault: "/v").argument == "/v/Papers/a.pdf")
    #expect(try OpenTarget(file: "/v/--b.PDF", vault: "/v/").argument == "/v/--b.PDF")
  }

  @Test(arguments: [
    ("/v/a.desktop", "/v"), ("/v/a.pdf.sh", "/v"), ("/w/a.pdf", "/v"), ("/v/../w/a.pdf", "/v"),
    ("/vault/a.pdf", "/v"),
    ("a.pdf", "/v"), ("/v", "/v"), ("/v/", "/v"), ("/v/./a.pdf", "/v"), ("/v//a.pdf", "/v"), ("/v/a.pdf", ""),
    ("/v/a.pdf", "v"), ("/v/a\u{0}.pdf", "/v"), ("/v/apdf", "/v"), ("/v/a.pdf/", "/v"),
    // The same to Swift, another name to the file system.
    ("/cafe\u{301}/a.pdf", "/caf\u{E9}"),
  ])
  func noOtherFileIs(file: String, vault: String) {
    #expect(throws: OpenTarget.Refusal.self) { try OpenTarget(file: file, vault: vault) }
  }
}
