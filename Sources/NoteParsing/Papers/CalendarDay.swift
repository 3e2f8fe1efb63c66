/// A day of the Gregorian calendar, without a time and a time zone.
package struct CalendarDay: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to 31.
  package let day: Int

  /// Nil when the calendar has no such day, or the year is not of four digits.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Reads `2026-01-31`; a time after `T` or a space does not count.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, bytes[4] == .dash, bytes[7] == .dash,
      bytes.count == 10 || bytes[10] == UInt8(ascii: "T") || bytes[10] == .space,
      let year = decimal(bytes[..<4]), let month = decimal(bytes[5..<7]), let day = decimal(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = "\(number)"
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  package static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    left.number < right.number
  }

  /// Days since 1970-01-01; Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
  package var number: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day that is `number` days after 1970-01-01, of the years 1 to 9999.
  package init(number: Int) {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The days from `other` to this one.
  package func days(since other: CalendarDay) -> Int { number - other.number }

  /// The week after ISO 8601: it starts on Monday, and the first has the year's first Thursday.
  package var week: CalendarWeek {
    let monday = number - (number + 3) % 7
    let thursday = CalendarDay(number: monday + 3)
    let firstDay = thursday.number - (thursday.dayOfYear - 1)
    return CalendarWeek(year: thursday.year, week: (thursday.number - firstDay) / 7 + 1, mondayNumber: monday)
  }

  private var dayOfYear: Int {
    (1..<month).reduce(day) { $0 + Self.length(ofMonth: $1, year: year) }
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}

/// A week after ISO 8601.
package struct CalendarWeek: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The year of the week's Thursday.
  package let year: Int
  /// 1 to 53.
  package let week: Int
  let mondayNumber: Int

  package var monday: CalendarDay { CalendarDay(number: mondayNumber) }
  package var next: CalendarWeek { CalendarDay(number: mondayNumber + 7).week }

  /// As ISO 8601 writes it: `2026-W05`.
  package var description: String { "\(year)-W\(week < 10 ? "0" : "")\(week)" }

  package static func < (left: CalendarWeek, right: CalendarWeek) -> Bool {
    left.mondayNumber < right.mondayNumber
  }
}
