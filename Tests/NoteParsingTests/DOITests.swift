import Testing

@testable import NoteParsing

@Suite struct DOITests {
  static let sici = "10.1002/(SICI)1097-0258(19980815)17:15/16<1661::AID-SIM968>3.0.CO;2-2"

  @Test(arguments: [
    ("10.1038/nature14539", "10.1038/nature14539"), ("doi:10.1000/ABC", "10.1000/abc"),
    ("DOI: 10.1000/abc", "10.1000/abc"), ("https://doi.org/10.1000/abc?x=1", "10.1000/abc"),
    ("http://dx.doi.org/10.1000.10/a", "10.1000.10/a"), (sici, sici.lowercased()),
    (
      "https://doi.org/10.1002/(SICI)1097-0258(19980815)17:15/16%3C1661::AID-SIM968%3E3.0.CO;2-2",
      sici.lowercased()
    ),
  ])
  func reads(_ text: String, id: String) { #expect(DOI(text)?.id == id) }

  @Test(arguments: ["", "10.1000", "10.1000/", "10.100/abc", "11.1000/abc", "10.1234567890/a", "10.1000/a b"])
  func rejects(_ text: String) { #expect(DOI(text) == nil) }
}
