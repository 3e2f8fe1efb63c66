/// Units that differ.
enum UnitConversion: Reason {
  static let id = "unit-conversion"
  static let page = ReasonPage(
    what:
      #"""
      Both sides have a unit, and how the one converts to the other is not known, or does not give the \#
      numbers.
      """#,
    why:
      #"""
      Only units that differ by their prefix have one factor that everybody means; a day of work may \#
      have eight hours.
      """#,
    whatToDo: "Write both sides in one unit.")
  static let examples: [ReasonExample] = [
    .applies(#"So $3 \text{ apples} = 4 \text{ pears}$."#),
    .applies(#"So $2 \text{ days} = 47 \text{ h}$."#),
    .not(#"So $2 \text{ km} = 3000 \text{ m}$."#),
  ]

  /// A conversion that is not known.
  static func unknown(_ unit: String, _ other: String) -> Ground {
    ground("units \(unit) and \(other)", "How \(unit) converts to \(other) is not known.")
  }

  /// A conversion that does not give the numbers.
  static func unequal(_ unit: String, _ other: String) -> Ground {
    ground(
      "not equal as \(unit) is converted to \(other)",
      "The numbers are not equal as \(unit) is converted to \(other); another factor may be meant.")
  }
}
