import Verdicts
import Workspace

/// What was not checked, a row for each reason: how many claims, why, and in which notes.
struct UncheckedTable {
  private struct Group {
    var count = 0
    var reason: Evidence
    var verdict: Verdict
    /// In their order, each once.
    var notes: [String] = []
  }

  private var groups: [Group] = []
  /// Those that have what the notes' Python lacks, by the package.
  var interpreters: [String: String] = [:]

  init(_ notes: [JudgedNote]) {
    var places: [String: Int] = [:]
    for note in notes {
      for item in note.items where item.verdict == .unchecked || item.verdict == .skipped {
        guard item.kind != .directive, let reason = item.reasons.first else { continue }
        let key = "\(item.verdict.rawValue) \(reason.id) \(reason.summary)"
        let place = places[key] ?? groups.count
        if place == groups.count {
          places[key] = place
          groups.append(Group(reason: reason, verdict: item.verdict))
        }
        groups[place].count += 1
        if groups[place].notes.last != note.name { groups[place].notes.append(note.name) }
      }
    }
    // The most frequent first; what is as frequent as it came.
    groups = groups.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      .map(\.element)
  }

  /// No row names more notes than a person reads.
  private static let mostNotes = 4

  /// The packages that the notes' Python lacks.
  var missingPackages: Set<String> { Set(groups.flatMap(\.reason.packages)) }

  var rows: [[StyledText]] {
    groups.map { group in
      let more = group.notes.count - Self.mostNotes
      let notes =
        group.notes.prefix(Self.mostNotes).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
      let interpreter = group.reason.packages.lazy.compactMap { interpreters[$0] }.first
      let advice = interpreter.map { "; \($0) has it: --python \(shellQuoted($0))" } ?? ""
      return [
        "\(group.verdict.rawValue, .faint)", "\(group.count, .strong)",
        StyledText(group.reason.summary.oneLine), "\(notes, .path)\(advice)",
      ]
    }
  }
}
