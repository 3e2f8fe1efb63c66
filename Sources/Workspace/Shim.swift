package import NoteParsing
package import Verification

package struct Evidence: Sendable {
  package var id: String
  package var summary: String
  package var range: SourceRange?
  package var sentence: String
}
extension VerificationItem {
  package var reasons: [Evidence] {
    reason.map { [Evidence(id: "", summary: $0, range: range, sentence: sentence)] } ?? []
  }
  package var reading: String? { nil }
}
