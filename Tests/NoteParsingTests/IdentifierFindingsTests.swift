import Testing

@testable import NoteParsing

@Suite struct IdentifierFindingsTests {
  private func findings(_ text: String) -> [String] {
    NoteParser.parse(text).findings.map {
      "\($0.range.line):\($0.range.column) \($0.rule.rawValue): \($0.message)"
    }
  }

  @Test(arguments: [
    (
      "arxiv_id: 2006.11230",
      "2:1 number-identifier: `arxiv_id` is 2006.11230 without quotes; YAML reads it as a "
        + "number, of which programs drop zeros at the ends; write \"2006.11230\""
    ),
    (
      "arXiv: 2006.1123",
      "2:1 number-identifier: `arXiv` is 2006.1123 without quotes; it is what YAML made of the "
        + "number 2006.11230; write \"2006.11230\""
    ),
    (
      "arxiv_id: 704.001",
      "2:1 number-identifier: `arxiv_id` is 704.001 without quotes; it is what YAML made of the "
        + "number 0704.0010; write \"0704.0010\""
    ),
    (
      "arxiv_id: 17",
      "2:1 invalid-identifier: `arxiv_id` is 17, a number and no identifier; correct it, in quotes"
    ),
    (
      "arxiv_id: \"1713.03762\"",
      "2:1 invalid-identifier: '1713.03762' is no arXiv identifier: there is no month 13; correct it"
    ),
    (
      "doi: nature14539",
      "2:1 invalid-identifier: 'nature14539' is no DOI: one is of the form 10.1038/nature14539; correct it, or remove it"
    ),
    (
      "citekey: 1e3",
      "2:1 number-identifier: `citekey` is 1e3 without quotes; YAML reads it as a number, of which programs drop zeros at the ends; write \"1e3\""
    ),
  ])
  func properties(_ yaml: String, _ finding: String) { #expect(findings("---\n\(yaml)\n---\n") == [finding]) }

  @Test(arguments: [
    "arxiv_id: \"2006.11230\"", "arxiv_id: arXiv:2006.11239v2 [cs.LG]", "arxiv_id: ",
    "arxiv_id: \"{{arxiv_id}}\"",
    "arxiv_id: none", "eprint: hal-00123", "doi: https://doi.org/10.1000/a", "doi: 10.48550/arXiv.2006.11239",
    "citekey: vaswani2017attention", "arxiv_id: math/0211159", "arxiv: [1706.03762]", "year: 2006.1123",
  ])
  func right(_ yaml: String) { #expect(findings("---\n\(yaml)\n---\n").isEmpty) }

  @Test(arguments: [
    ("See arXiv:2006.1123.", "1:5"), ("<https://arxiv.org/abs/1713.00001>", "1:2"),
    ("arXiv:maths/0211159", "1:1"),
    ("[^1]: arXiv: 1412.00001v2", "1:7"),
  ])
  func text(_ text: String, _ place: String) {
    let found = findings(text)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("\(place) invalid-identifier: ") == true)
  }

  @Test(arguments: [
    "arXiv:1706.03762.", "arXiv:cs.LG", "arXiv: the archive", "`arXiv:2006.1123`", "arXiv:12",
    "arXiv:2006.11239/v2",
    "https://arxiv.org/list/cs.LG/2006", "arXiv:1706", "2006.1123 is a number", "arxiv.org/abs/",
  ])
  func textThatIsRight(_ text: String) { #expect(findings(text).isEmpty) }
}
