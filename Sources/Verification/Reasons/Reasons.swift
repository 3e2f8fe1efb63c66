/// All reasons, by family.
package enum Reasons {
  /// In the order in which they are listed.
  package static let all: [any Reason.Type] = NumberReasons.all

  package static func reason(_ id: String) -> (any Reason.Type)? { all.first { $0.id == id } }
}
