import Testing

@testable import NoteParsing

@Suite struct CalendarDayTests {
  /// The first days of years and the last, where weeks belong to the other year.
  @Test(arguments: [
    ("2005-01-01", "2004-W53"), ("2005-01-02", "2004-W53"), ("2005-12-31", "2005-W52"),
    ("2007-01-01", "2007-W01"), ("2008-12-29", "2009-W01"), ("2008-12-31", "2009-W01"),
    ("2010-01-03", "2009-W53"), ("2010-01-04", "2010-W01"), ("2026-11-21", "2026-W47"),
    ("2024-02-29", "2024-W09"), ("1969-12-31", "1970-W01"),
  ])
  func weeks(_ day: String, _ week: String) {
    #expect(CalendarDay(day)?.week.description == week)
  }

  @Test func countsEveryDay() throws {
    var number = try #require(CalendarDay("1899-12-31")).number
    for year in 1900...2100 {
      for month in 1...12 {
        for dayOfMonth in 1...31 {
          guard let day = CalendarDay(year: year, month: month, day: dayOfMonth) else { continue }
          number += 1
          #expect(day.number == number)
          #expect(CalendarDay(number: number) == day)
          #expect(CalendarDay(day.description) == day)
        }
      }
    }
    #expect(number == CalendarDay("2100-12-31")?.number)
    #expect(CalendarDay("1970-01-01")?.number == 0)
  }

  @Test(arguments: ["2026-02-29", "2026-13-01", "2026-1-01", "26-01-01", "2026-01-01x", "2026/01/01", ""])
  func isNoDay(_ text: String) { #expect(CalendarDay(text) == nil) }

  @Test func aTimeDoesNotCount() {
    #expect(CalendarDay("2026-01-31T09:15:00+09:00")?.description == "2026-01-31")
  }
}
