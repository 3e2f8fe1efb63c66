import Testing

@testable import Checks

@Suite struct ReferenceTextTests {
  @Test(arguments: [
    "Gray, A. (2019). \"Wide Margins in Practice.\" *Notes*, 27(3), 379-423.", "Gray et al. 2019, On margins",
    "Gray, A., & Ono, B. (2019). On the width of margins.",
    "Gray, A. (2019). On margins. *Marginalia*, 10(2), 1–9.",
    "On margins. (2024). *arXiv preprint*.", "小野「余白の広さについての考察」2019年", "小野, 余白の広さ, 情報論文誌, 2019",
    "A. Gray, “Wide margins in practice”, Proc. MARGIN 2019",
  ])
  func citesAPaper(_ text: String) { #expect(ReferenceText(text).citesPaperWithoutIdentifier) }

  @Test(arguments: [
    "Gray, A. (2019). \"Wide Margins in Practice.\" arXiv:1901.00001", "Gray et al. 2019, doi:10.1000/x",
    "Gray, A. (2016). *Margins*. Cambridge University Press.", "Gray, A. (2016). *Margins*.",
    "See the note of 2019.",
    "The word \"margin\" was new in 1920.", "Gray et al. 2019, [[Gray 2019]]",
    "Gray et al. 2019 https://example.org/p.pdf",
    "小野『余白』出版社, 2019", "Gray et al., 1901.00001, 2019", "measured in the first week", "",
    "Gray, A. (2019). On margins. ISBN 978-3-16-148410-0", "Gray et al.",
  ])
  func citesNone(_ text: String) { #expect(!ReferenceText(text).citesPaperWithoutIdentifier) }
}
