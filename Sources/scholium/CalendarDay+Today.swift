import ArgumentParser
import Foundation
import NoteParsing

extension CalendarDay: ExpressibleByArgument {
  public init?(argument: String) {
    guard argument.utf8.count == 10 else { return nil }
    self.init(argument)
  }

  /// The day at a moment in the reader's time zone.
  init(secondsSince1970 seconds: Int) {
    let offset = TimeZone.current.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    self.init(number: Int((Double(seconds + offset) / 86_400).rounded(.down)))
  }

  static func today() -> CalendarDay { CalendarDay(secondsSince1970: Int(Date.now.timeIntervalSince1970)) }
}
