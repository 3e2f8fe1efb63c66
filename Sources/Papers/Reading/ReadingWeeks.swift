package import NoteParsing
package import VaultIndex

/// What was read in one week, against the goal of one paper a week.
package struct ReadingWeek: Sendable, Equatable {
  /// One pass over a paper.
  package struct Reading: Sendable, Equatable {
    package var paper: PaperEntry
    package var pass: ReadingPass
    package var day: CalendarDay
    /// Nil when the note does not tell.
    package var minutes: Int?
  }

  package var week: CalendarWeek
  /// By day, then by path and pass.
  package var readings: [Reading] = []

  package static let goal = 1

  /// How many different papers were read.
  package var papers: Int { Set(readings.map(\.paper.note.path)).count }
  package var minutes: Int { readings.reduce(0) { $0 + ($1.minutes ?? 0) } }
  package var isGoalMet: Bool { papers >= Self.goal }
}

/// The weeks up to a day.
package struct ReadingWeeks: Sendable, Equatable {
  /// The oldest first, those without a paper too.
  package var weeks: [ReadingWeek]
  /// Passes that are done but have no date: no week counts them.
  package var undated: [UndatedPass]
  /// Passes that are dated after the last week.
  package var later: [ReadingWeek.Reading]

  /// - Parameters:
  ///   - day: A day of the last week.
  ///   - count: How many weeks, at least 1.
  package init(of papers: [PaperEntry], through day: CalendarDay, count: Int) {
    let last = day.week
    let first = CalendarDay(number: max(last.monday.number - 7 * (count - 1), 0)).week
    var readings: [CalendarWeek: [ReadingWeek.Reading]] = [:]
    undated = []
    later = []
    for paper in papers {
      for pass in ReadingPass.allCases {
        let minutes = paper.record.minutes(of: pass)
        guard let date = paper.record.date(of: pass) else {
          if paper.record.state(of: pass) == .done { undated.append(.init(paper: paper, pass: pass)) }
          continue
        }
        let reading = ReadingWeek.Reading(paper: paper, pass: pass, day: date, minutes: minutes)
        if date.week > last {
          later.append(reading)
        } else if date.week >= first {
          readings[date.week, default: []].append(reading)
        }
      }
    }
    weeks = []
    var week = first
    while week <= last {
      let sorted = (readings[week] ?? []).sorted {
        ($0.day, $0.paper.note.path, $0.pass) < ($1.day, $1.paper.note.path, $1.pass)
      }
      weeks.append(ReadingWeek(week: week, readings: sorted))
      week = week.next
    }
  }
}

/// A pass that is done on a day that the note does not tell.
package struct UndatedPass: Sendable, Equatable {
  package var paper: PaperEntry
  package var pass: ReadingPass
}
