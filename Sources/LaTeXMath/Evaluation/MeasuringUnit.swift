package import Numbers

/// A unit of measurement, as far as it converts exactly: `km`, `m/s`, `min`, `KiB`.
package struct MeasuringUnit: Equatable {
  /// The exponents of metre, gram, second and bit.
  private var dimension: [Dimension: Int] = [:]
  /// How many of the base units it may be: two for `MB`, which is a million bytes or 2^20.
  private var factors: [Rational] = [Rational(1)]
  /// The unit without its prefix; nil for a quotient or a power.
  private var base: String?

  private enum Dimension { case length, mass, time, information }

  /// A unit, a power of one, or a quotient of two such; nil for what is not known to convert exactly.
  package init?(_ text: String) {
    let parts = text.filter { !$0.isWhitespace && $0 != "." }
      .split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let over = parts.first.flatMap(Self.power) else { return nil }
    self = over
    guard parts.count == 2 else { return }
    guard let under = Self.power(parts[1]) else { return nil }
    for (name, exponent) in under.dimension { dimension[name, default: 0] -= exponent }
    dimension = dimension.filter { $0.value != 0 }
    factors = factors.flatMap { factor in under.factors.map { factor / $0 } }
    base = nil
  }

  private init(_ dimension: [Dimension: Int], _ factors: [Rational], base: String?) {
    self.dimension = dimension
    self.factors = factors
    self.base = base
  }

  private static func power(_ text: Substring) -> MeasuringUnit? {
    let parts = text.split(separator: "^", omittingEmptySubsequences: false)
    guard let unit = parts.first.flatMap({ named(String($0)) }) else { return nil }
    guard parts.count == 2 else { return parts.count == 1 ? unit : nil }
    guard let exponent = Int(parts[1]), (2...3).contains(exponent), unit.factors.count == 1,
      let factor = unit.factors[0].power(exponent)
    else { return nil }
    return MeasuringUnit(unit.dimension.mapValues { $0 * exponent }, [factor], base: nil)
  }

  private static func named(_ text: String) -> MeasuringUnit? {
    if let unit = words[text] ?? words[text.lowercased()], text.count > 2 || text.first?.isASCII == false {
      return unit
    }
    return ofSymbol(text)
  }

  private static func ofSymbol(_ text: String) -> MeasuringUnit? {
    if let unit = symbols[text] { return unit }
    for (prefix, factors) in prefixes where text.hasPrefix(prefix) {
      let rest = String(text.dropFirst(prefix.count))
      guard let unit = symbols[rest], prefixable.contains(rest) else { continue }
      // `KB` may be 1000 or 1024 bytes; there is no KiB of metres, and `Km` is a slip.
      let isBinary = prefix.hasSuffix("i") || prefix == "K"
      let isInformation = unit.dimension[.information] != nil
      guard isInformation || !isBinary else { continue }
      // A decibel is no byte.
      if isInformation, factors[0] < Rational(1) { continue }
      let all = isInformation ? factors : [factors[0]]
      return MeasuringUnit(unit.dimension, all.map { $0 * unit.factors[0] }, base: unit.base)
    }
    return nil
  }

  private static func unit(_ base: String, _ dimension: [Dimension: Int], _ factor: Rational = Rational(1))
    -> MeasuringUnit
  { MeasuringUnit(dimension, [factor], base: base) }

  private static let symbols: [String: MeasuringUnit] = {
    let litre = unit("L", [.length: 3], Rational(1) / Rational(1000))
    return [
      "m": unit("m", [.length: 1]), "g": unit("g", [.mass: 1]), "s": unit("s", [.time: 1]), "L": litre,
      "l": litre,
      "J": unit("J", [.mass: 1, .length: 2, .time: -2], Rational(1000)), "Hz": unit("Hz", [.time: -1]),
      "W": unit("W", [.mass: 1, .length: 2, .time: -3], Rational(1000)),
      "N": unit("N", [.mass: 1, .length: 1, .time: -2], Rational(1000)),
      "min": unit("min", [.time: 1], Rational(60)), "h": unit("h", [.time: 1], Rational(3600)),
      "bit": unit("bit", [.information: 1]), "B": unit("B", [.information: 1], Rational(8)),
    ]
  }()

  private static let prefixable: Set<String> = ["m", "g", "s", "L", "l", "J", "Hz", "W", "N", "bit", "B"]

  private static let prefixes: [(String, [Rational])] = {
    func ten(_ exponent: Int) -> Rational {
      let power = Rational(10).power(abs(exponent)) ?? Rational(1)
      return exponent < 0 ? Rational(1) / power : power
    }
    func two(_ exponent: Int) -> Rational { Rational(2).power(exponent) ?? Rational(1) }
    return [
      ("Ki", [two(10)]), ("Mi", [two(20)]), ("Gi", [two(30)]), ("Ti", [two(40)]),
      ("k", [ten(3), two(10)]), ("K", [ten(3), two(10)]), ("M", [ten(6), two(20)]), ("G", [ten(9), two(30)]),
      ("T", [ten(12), two(40)]), ("d", [ten(-1)]), ("c", [ten(-2)]), ("m", [ten(-3)]), ("µ", [ten(-6)]),
      ("μ", [ten(-6)]), ("n", [ten(-9)]),
    ]
  }()

  private static let words: [String: MeasuringUnit] = {
    let names: [(String, String)] = [
      ("second", "s"), ("sec", "s"), ("秒", "s"), ("minute", "min"), ("分", "min"), ("hour", "h"), ("hr", "h"),
      ("時間", "h"), ("metre", "m"), ("meter", "m"), ("kilometre", "km"), ("kilometer", "km"),
      ("centimetre", "cm"), ("centimeter", "cm"), ("millimetre", "mm"), ("millimeter", "mm"), ("gram", "g"),
      ("kilogram", "kg"), ("milligram", "mg"), ("litre", "L"), ("liter", "L"), ("joule", "J"), ("bit", "bit"),
      ("byte", "B"), ("millisecond", "ms"), ("microsecond", "µs"), ("nanosecond", "ns"), ("ビット", "bit"),
      ("バイト", "B"),
    ]
    var words: [String: MeasuringUnit] = [:]
    for (name, symbol) in names {
      guard let unit = ofSymbol(symbol) else { continue }
      words[name] = unit
      if name.first?.isASCII == true { words[name + "s"] = unit }
    }
    words["day"] = unit("day", [.time: 1], Rational(86_400))
    words["week"] = unit("week", [.time: 1], Rational(604_800))
    for name in ["day", "week"] { words[name + "s"] = words[name] }
    return words
  }()

  /// What a number in this unit is multiplied with to be in another, in every reading; nil for other dimensions.
  package func factors(to other: MeasuringUnit) -> [Rational]? {
    guard dimension == other.dimension else { return nil }
    var result: [Rational] = []
    for a in factors {
      for b in other.factors where !result.contains(a / b) { result.append(a / b) }
    }
    return result
  }

  /// Whether both are one unit with other prefixes, so that nobody can mean anything else: a working day may have 8 hours, a
  /// kilometre has no other length.
  package func differsByPrefix(from other: MeasuringUnit) -> Bool { base != nil && base == other.base }
}
