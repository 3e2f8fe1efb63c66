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
      ("cond-mat.mes-hall/9901001", "cond-mat/9901001", nil), ("9912.12345v2", "9912.12345", 2),
      ("hep-ph/1203.1234v12", "1203.1234", 12), ("acc-phys/9411001", "acc-phys/9411001", nil),
      ("https://arxiv.org/abs/1501.00001/", "1501.00001", nil), ("arxiv:math/0703324", "math/0703324", nil),
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
    "1203.12345", "070.0001", "0704.000a", "13xx.12345", "astro-ph/001001", "astro-ph0001001", "0704",
    "q-fin/0703001", "1706.03762 extra", "../1706.03762", "12 06.03762", "1706.03762v12345", "1706,03762",
    "１７０６.03762", "v5", "/", "./0211159", "math./0211159", "10.1000/abc",
  ])
  func rejects(_ text: String) { #expect(ArXivIdentifier(text) == nil) }

  @Test(arguments: [
    ("2006.1123", "2006.1123 is what YAML makes of the number 2006.11230: write \"2006.11230\" in quotes"),
    ("arXiv:2006.11", "2006.11 is what YAML makes of the number 2006.11000: write \"2006.11000\" in quotes"),
    ("704.001", "704.001 is what YAML makes of the number 0704.0010: write \"0704.0010\" in quotes"),
    ("704.0001", "704.0001 is what YAML makes of the number 0704.0001: write \"0704.0001\" in quotes"),
    ("1713.03762", "there is no month 13"),
    ("1412.00001", "up to December 2014 4 digits follow the point, not 5"),
    ("1706.037620", "from January 2015 on 5 digits follow the point, not 6"),
    ("0703.0001", "identifiers of this form begin with 0704, April 2007; before it is math/0211159"),
    ("1706.00000", "papers are numbered from 1"),
    ("math/0704001", "identifiers of this form run from 9107 to 0703"),
    ("maths/0211159", "arXiv has no archive 'maths' with identifiers of this form"),
    ("math/211159", "7 digits follow the slash, not 6"), ("math/0213159", "there is no month 13"),
    ("math/0211000", "papers are numbered from 1"),
    ("Attention", "it is not of the form 1706.03762 or math/0211159"),
    ("170.60376", "it does not begin with four digits, the year and the month"),
  ])
  func tellsWhatIsWrong(_ text: String, _ problem: String) {
    #expect(ArXivIdentifier.problem(with: text) == problem)
  }

  @Test(arguments: [
    ("1706.03762", "2017-06-01"), ("hep-th/9107001", "1991-07-01"), ("math/0211159", "2002-11-01"),
    ("9912.12345", "2099-12-01"),
  ])
  func hasAMonth(_ text: String, _ day: String) { #expect(ArXivIdentifier(text)?.month.description == day) }
}
