extension ArXivIdentifier {
  /// The month in which arXiv received the paper; its first day.
  package var month: CalendarDay {
    let digits = id.utf8.split(separator: .slash).last.map { Array($0.prefix(4)) } ?? []
    let date = decimal(digits[...]) ?? 0
    let isOld = id.utf8.contains(.slash) && date >= 9107
    // The identifier has been read with a month of the calendar.
    return CalendarDay(year: date / 100 + (isOld ? 1900 : 2000), month: max(date % 100, 1), day: 1)
      ?? CalendarDay(number: 0)
  }
}
