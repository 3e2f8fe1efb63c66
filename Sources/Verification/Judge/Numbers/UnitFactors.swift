internal import LaTeXMath

/// The conversions that may stand between a number without a unit and one with it: `1/400 = 2.5` ms.
enum UnitFactors {
  /// Whether one of them explains that a claim is so many times the value.
  /// - Parameters:
  ///   - ratio: what the claim may have been rounded from, over the value; positive.
  ///   - unit: as the note writes it.
  ///   - isKnown: whether the words are a unit for sure; otherwise only large powers of ten count.
  static func explain(_ ratio: ClosedRange<Double>, unit: String, isKnown: Bool) -> Bool {
    guard ratio.lowerBound > 0, ratio.upperBound.isFinite else { return true }
    func holds(_ factor: Double) -> Bool {
      (ratio.lowerBound * (1 - 1e-9)...ratio.upperBound * (1 + 1e-9)).contains(factor)
    }
    let name = unit.lowercased()
    if percents.contains(where: name.hasPrefix) { return holds(100) }
    if name.hasPrefix("割") { return holds(10) }
    guard isKnown else { return powersOfTen.contains { !(0.05...50).contains($0) && holds($0) } }
    if let scales = scales(name) { return scales.contains { holds(1 / $0) } }
    let word = unit.split(separator: " ").first.map(String.init) ?? unit
    if let factors = MeasuringUnit.conversions(to: unit) ?? MeasuringUnit.conversions(to: word) {
      return factors.contains(where: holds)
    }
    // What is counted has no other unit; of what looks like a symbol we may not know all.
    if word.count >= 4, word.allSatisfy({ $0.isLowercase || !$0.isASCII }) { return false }
    return powersOfTen.contains { power in
      power != 1 && holds(power) || quantities.contains { holds($0 * power) || holds(power / $0) }
    }
  }

  /// How much a word or a letter for a scale may be; nil for other words.
  private static func scales(_ name: String) -> [Double]? {
    words.first { name.hasPrefix($0.0) }?.1 ?? letters[name]
  }

  private static let percents = ["%", "％", "percent", "パーセント", "プロセント", "prozent", "pour cent", "por ciento"]

  private static let words: [(String, [Double])] = [
    ("hundred", [100]), ("thousand", [1e3]), ("million", [1e6]), ("billion", [1e9, 1e12]),
    ("trillion", [1e12, 1e18]),
    ("dozen", [12]), ("lakh", [1e5]), ("crore", [1e7]), ("tausend", [1e3]), ("milliard", [1e9]),
    ("mille", [1e3]),
    ("mil", [1e3, 1e6]), ("千万", [1e7]), ("百万", [1e6]), ("十億", [1e9]), ("百", [100]), ("千", [1e3]),
    ("万", [1e4]),
    ("億", [1e8]), ("亿", [1e8]), ("兆", [1e12, 1e6]), ("kilo", [1e3, 1024]), ("mega", [1e6, 1_048_576]),
    ("giga", [1e9, 1_073_741_824]), ("tera", [1e12, 1_099_511_627_776]), ("micro", [1e-6]), ("nano", [1e-9]),
    ("centi", [1e-2]),
  ]

  private static let letters: [String: [Double]] = [
    "k": [1e3, 1024], "m": [1e-3, 1, 1e6, 1_048_576, 1e-2], "g": [1e9, 1_073_741_824, 1e3, 1e-3],
    "t": [1e12, 1e3, 1e6],
    "ki": [1024], "mi": [1_048_576, 1609.344], "gi": [1_073_741_824], "$": [1e-2], "cents": [1e-2],
    "dollars": [1e2],
  ]

  private static let powersOfTen = (-30...30).compactMap { Double("1e\($0)") }

  /// Factors beside a power of ten: hours, degrees, turns, inches, feet, miles, pounds, calories, electronvolts, atmospheres, moles,
  /// faradays, gases.
  private static let quantities = [
    3.6, 6, 1.7453292519943295, 6.283185307179586, 2.54, 3.048, 1.609344, 4.5359237, 4.184, 1.602176634,
    1.01325, 7.6,
    6.02214076, 9.648533212, 8.314462618,
  ]
}
