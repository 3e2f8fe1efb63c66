/// Where a link leads, and how that was found.
package struct Resolution: Sendable, Equatable {
  /// The names of the rules, as the column `links.rule` has them.
  package enum Rule: String, Sendable {
    case own = "self"
    case onlyCandidate = "only-candidate"
    case exactPath = "exact-path"
    case rootPath = "root-path"
    case relativePath = "relative-path"
    case ownFolder = "own-folder"
    case shortestPath = "shortest-path"
    case alias
    case notFound = "not-found"
  }

  /// Nil when the link is not resolved.
  package var fileID: Int64?
  package var rule: Rule
  /// Whether several files could be meant.
  package var ambiguous: Bool
  /// The name key that the lookup used: the file's when one was found.
  package var targetKey: String
  /// Whether the file found is a note.
  package var isNote: Bool
}
