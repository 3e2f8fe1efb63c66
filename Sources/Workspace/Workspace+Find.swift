internal import Checks
package import Papers
package import VaultIndex
internal import Verification

extension Workspace {
  /// The notes that answer a query, the best first; a limit of 0 is none.
  /// - Throws: `QuerySyntaxError` for a query that is none.
  package func find(_ query: String, limit: Int = 0) throws -> SearchAnswer {
    try index.search(try QueryParser.parse(query), limit: limit)
  }

  /// The notes on papers, whose passes are to be filled.
  package func passes(at moment: TemplateMoment) -> PassNotes {
    PassNotes(index: index, moment: moment, journal: journal)
  }

  /// The page of a rule of `check` or of a reason of `verify`, as Markdown; nil when there is none of that name.
  package static func page(of id: String) -> String? {
    CheckRules.rule(id)?.page ?? Reasons.reason(id)?.text
  }
}
