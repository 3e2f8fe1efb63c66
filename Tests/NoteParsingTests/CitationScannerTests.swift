import Testing

@testable import NoteParsing

@Suite struct CitationScannerTests {
  private func scan(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var found: [String] = []
    bytes.withUnsafeBufferPointer {
      CitationScanner.scan($0) { kind, id, range in
        found.append("\(kind) \(id) \(String(decoding: bytes[range], as: UTF8.self))")
      }
    }
    return found
  }

  @Test(
    arguments: [
      ("see arXiv:1706.03762v5.", ["arxiv 1706.03762 arXiv:1706.03762v5"]),
      ("(arXiv: 1706.03762 [cs.CL])", ["arxiv 1706.03762 arXiv: 1706.03762"]),
      ("<https://arxiv.org/abs/math/0211159>", ["arxiv math/0211159 https://arxiv.org/abs/math/0211159"]),
      (
        "[p](https://arxiv.org/pdf/1706.03762.pdf)", ["arxiv 1706.03762 https://arxiv.org/pdf/1706.03762.pdf"]
      ),
      ("export.arxiv.org/html/1706.03762v2", ["arxiv 1706.03762 export.arxiv.org/html/1706.03762v2"]),
      ("doi:10.1000/abc, and", ["doi 10.1000/abc doi:10.1000/abc"]),
      (
        "https://doi.org/10.48550/arXiv.2006.11239.",
        ["arxiv 2006.11239 https://doi.org/10.48550/arXiv.2006.11239"]
      ),
      (
        "[10.1000/abc](https://doi.org/10.1000/abc)",
        ["doi 10.1000/abc 10.1000/abc", "doi 10.1000/abc https://doi.org/10.1000/abc"]
      ),
      ("(10.1000/a(b)c).", ["doi 10.1000/a(b)c 10.1000/a(b)c"]),
      ("10.1000/abcを読む", ["doi 10.1000/abc 10.1000/abc"]),
      ("<b>10.1000/abc</b>", ["doi 10.1000/abc 10.1000/abc"]),
      ("10.1000/abc<br>x", ["doi 10.1000/abc 10.1000/abc"]),
      (DOITests.sici, ["doi \(DOITests.sici.lowercased()) \(DOITests.sici)"]),
      ("| 10.1000/abc|x |", ["doi 10.1000/abc 10.1000/abc"]),
      ("**10.1000/abc**", ["doi 10.1000/abc 10.1000/abc"]),
      ("10.1000/a\\_b", ["doi 10.1000/a_b 10.1000/a\\_b"]),
      (
        "https://academic.example/doi/10.1093/x/y?login=1",
        ["doi 10.1093/x/y 10.1093/x/y"]
      ),
    ] as [(String, [String])])
  func finds(_ text: String, expected: [String]) { #expect(scan(text) == expected) }

  @Test(arguments: [
    "1706.03762", "in 10.5/3 of", "110.1000/abc", "v10.1000/abc", "3.10.1000/abc", "10.1000/", "10.1000/.",
    "arXiv:2006.1123", "arXiv", "doi:", "arxiv.org/abs/", "notarxiv.org/abs/1706.03762", "arXiv:", "1", "10.",
  ])
  func ignores(_ text: String) { #expect(scan(text) == []) }

  @Test func isLinear() {
    #expect(scan(String(repeating: "10.1000/", count: 50_000)).count == 1)
    #expect(scan(String(repeating: "arXiv:", count: 50_000)).isEmpty)
    #expect(scan(String(repeating: "10.1000/<(", count: 50_000)).count == 1)
  }
}
