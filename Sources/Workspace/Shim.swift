package import NoteParsing
package import Verification

package struct Evidence: Sendable {
  package var id: String
  package var summary: String
  package var range: SourceRange
  package var sentence: String
}
extension VerificationItem {
  package var reasons: [Evidence] {
    reason.map { [Evidence(id: "unnamed", summary: $0, range: range, sentence: sentence)] } ?? []
  }
  package var reading: String? { nil }
}
package struct ReasonPage: Sendable { package var whatToDo = "Do it." }
package protocol Reason: Sendable { static var page: ReasonPage { get } }
extension Reason { package static var text: String { "# x" } }
package enum Reasons { package static func reason(_ id: String) -> (any Reason.Type)? { nil } }
