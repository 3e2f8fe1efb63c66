import Testing

@testable import NoteParsing

@Suite struct ArXivIdentifierTests {
  @Test(
    arguments: [
      ("1706.03762", "1706.03762", nil), ("1706.03762v5", "1706.03762", 5), ("0704.0001", "0704.0001", nil),
      ("1412.9999", "1412.9999", nil), ("1501.00001", "1501.00001", nil),
      ("math/0211159", "math/0211159", nil),
      ("math.GT/0309136v2", "math/0309136", 2), ("hep-th/9107001", "hep-th/9107001", nil),
      ("cs/0703001", "cs/0703001", nil), ("arXiv:1706.03762", "1706.03762", nil),
      ("ARXIV: 1706.03762", "1706.03762", nil), ("https://arxiv.org/abs/1706.03762v1", "1706.03762", 1),
      ("http://www.arxiv.org/pdf/1706.03762.pdf", "1706.03762", nil),
      ("https://export.arxiv.org/html/1706.03762v7#S3", "1706.03762", 7),
      ("arxiv.org/pdf/cs/0101001v1.pdf", "cs/0101001", 1), ("cs.LG/2006.11239", "2006.11239", nil),
      ("10.48550/arXiv.2006.11239", "2006.11239", nil),
      ("https://doi.org/10.48550/arXiv.2006.11239", "2006.11239", nil), (" 2006.11239 ", "2006.11239", nil),
      ("cond-mat.mes-hall/9901001", "cond-mat/9901001", nil),
    ] as [(String, String, Int?)])
  func reads(_ text: String, id: String, version: Int?) throws {
    let paper = try #require(ArXivIdentifier(text))
    #expect(paper.id == id)
    #expect(paper.version == version)
  }

  @Test(arguments: [
    "", "2006.1123", "1412.00001", "1501.0001", "0703.0001", "1713.03762", "1700.03762", "1706.00000",
    "1706.03762v0", "1706.03762v", "1706.037620", "math/0704001", "hep-th/9106001", "nothing/0211159",
    "math/0211000", "stat/0211159", "https://example.org/abs/1706.03762", "https://arxiv.org/list/1706.03762",
    "１７０６.03762", "v5", "/", "./0211159", "math./0211159", "10.1000/abc",
  ])
  func rejects(_ text: String) { #expect(ArXivIdentifier(text) == nil) }
}
