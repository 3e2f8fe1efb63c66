/// Dates between biblatex's `date` and BibTeX's `year` and `month`.
package enum BibTeXDates {
  package static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  /// The macro of a month's name, `jan`.
  static func macro(_ name: String) -> String? {
    months.contains(name) ? String(name.lowercased().prefix(3)) : nil
  }

  /// The number of a month that is written as a name, as its first letters or as a number.
  package static func month(_ text: String) -> Int? {
    if let number = Int(text) { return (1...12).contains(number) ? number : nil }
    var letters = text.lowercased()
    if letters.hasSuffix(".") { letters.removeLast() }
    guard letters.utf8.count >= 3 else { return nil }
    return months.firstIndex { $0.lowercased().hasPrefix(letters) }.map { $0 + 1 }
  }

  /// Whether a date of biblatex, `2017-06-12`, is in a month.
  static func isMonth(_ month: Int, of date: String?) -> Bool {
    let parts = (date ?? "").prefix { $0 != "/" }.split(separator: "-")
    return parts.count > 1 && Int(parts[1]) == month
  }

  /// The entry's date as biblatex writes it: its `date`, else its `year` with its `month`.
  package static func date(_ entry: BibliographyEntry) -> String? {
    if let date = entry["date"] { return date }
    guard let year = entry["year"] else { return nil }
    guard let month = entry["month"].flatMap(month), year.utf8.count == 4, Int(year) != nil else {
      return year
    }
    return "\(year)-\(month < 10 ? "0" : "")\(month)"
  }
}
