internal import Foundation
import GRDB
import NoteParsing
internal import Synchronization

/// What of a query only a note's text can decide, as functions that SQL calls.
final class TextDecisions: Sendable {
  /// A part of the notes, or the text that is handed over when nil, and what it must answer.
  private struct Decision: Sendable {
    var part: QueryExpression.NotePart?
    var matcher: TextMatcher
  }

  private struct State: Sendable {
    var decisions: [Decision] = []
    var signs: [TermSigns] = []
    /// The note read last: one note is often asked for several times.
    var path: VaultPath?
    var source = SourceText([])
    var failure: QuerySyntaxError?
  }

  private let state = Mutex(State())

  /// The number under which SQL asks whether `part` of a note, or a text when nil, answers `expression`.
  func add(_ part: QueryExpression.NotePart?, _ expression: QueryExpression) throws(QuerySyntaxError) -> Int {
    let matcher = try TextMatcher(expression)
    return state.withLock { state in
      state.decisions.append(Decision(part: part, matcher: matcher))
      return state.decisions.count - 1
    }
  }

  /// The number under which SQL asks whether signs stand in a column of the full text.
  func add(_ signs: TermSigns) -> Int {
    state.withLock { state in
      state.signs.append(signs)
      return state.signs.count - 1
    }
  }

  /// Runs `body` with the functions `note_answers(number, path)`, `text_answers(number, text)` and
  /// `signs_stand(number, search text)` and `signs_share(number, headings, body)` in the database.
  func run<T>(in db: Database, vault: Vault, _ body: () throws -> T) throws -> T {
    let functions = [
      DatabaseFunction("note_answers", argumentCount: 2) { values in
        guard let number = Int.fromDatabaseValue(values[0]),
          let path = String.fromDatabaseValue(values[1]).flatMap({ try? VaultPath($0) })
        else { return false }
        return try self.noteAnswers(number, path, vault)
      },
      DatabaseFunction("text_answers", argumentCount: 2) { values in
        guard let number = Int.fromDatabaseValue(values[0]), let text = String.fromDatabaseValue(values[1])
        else { return false }
        return try self.state.withLock { state in
          try Self.deciding(&state) { state in
            try state.decisions[number].matcher.matches(SearchableText(text))
          }
        }
      },
      DatabaseFunction("signs_stand", argumentCount: 2) { values in
        guard let number = Int.fromDatabaseValue(values[0]), let text = String.fromDatabaseValue(values[1])
        else { return false }
        let signs = self.state.withLock { $0.signs[number] }
        return signs.stand(in: SearchFolding.foldedSearchText(text))
      },
      DatabaseFunction("signs_share", argumentCount: 3) { values in
        guard let number = Int.fromDatabaseValue(values[0]),
          let headings = String.fromDatabaseValue(values[1]),
          let body = String.fromDatabaseValue(values[2])
        else { return 0.0 }
        let signs = self.state.withLock { $0.signs[number] }
        let (inHeadings, inBody) = (
          signs.count(in: SearchFolding.foldedSearchText(headings)),
          signs.count(in: SearchFolding.foldedSearchText(body))
        )
        return Relevance.share(headings: inHeadings, body: inBody)
      },
    ]
    for function in functions { db.add(function: function) }
    defer { for function in functions { db.remove(function: function) } }
    do { return try body() } catch { throw state.withLock { $0.failure } ?? error }
  }

  private func noteAnswers(_ number: Int, _ path: VaultPath, _ vault: Vault) throws -> Bool {
    try state.withLock { state in
      if state.path != path {
        // A note that has gone since the index was brought up to date has no text.
        state.source = SourceText((try? vault.read(path)) ?? [])
        state.path = path
      }
      return try Self.deciding(&state) { state in
        let decision = state.decisions[number]
        return try (decision.part ?? .note).pieces(of: state.source, fileName: path.name).contains {
          try decision.matcher.matches(SearchableText(state.source.string($0)))
        }
      }
    }
  }

  /// Keeps the failure: SQLite would hand on no more than its text.
  private static func deciding(_ state: inout State, _ body: (State) throws -> Bool) throws -> Bool {
    do { return try body(state) } catch let error as QuerySyntaxError {
      state.failure = error
      throw error
    }
  }
}
