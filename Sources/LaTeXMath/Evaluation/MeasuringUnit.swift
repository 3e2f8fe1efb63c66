package import Numbers

/// A unit of measurement, as far as it converts exactly: `km`, `m/s`, `min`, `KiB`.
///
/// Units of the SI and those beside it: BIPM, The International System of Units, 9th edition; inches to gallons: NIST SP 811, appendix B.
package struct MeasuringUnit: Equatable {
  /// The exponents of metre, gram, second, ampere, mole, radian and bit.
  private(set) var dimension: [Dimension: Int] = [:]
  /// How many of the base units it may be: two for `MB`, which is a million bytes or 2^20.
  private(set) var factors: [Rational] = [Rational(1)]
  /// The unit without its prefix; nil for a quotient or a power.
  private var base: String?

  enum Dimension { case length, mass, time, current, amount, information }

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
      "J": unit("J", energy, Rational(1000)), "Hz": unit("Hz", [.time: -1]),
      "W": unit("W", [.mass: 1, .length: 2, .time: -3], Rational(1000)),
      "N": unit("N", [.mass: 1, .length: 1, .time: -2], Rational(1000)),
      "min": unit("min", [.time: 1], Rational(60)), "h": unit("h", [.time: 1], Rational(3600)),
      "bit": unit("bit", [.information: 1]), "B": unit("B", [.information: 1], Rational(8)),
      "Wh": unit("Wh", energy, Rational(3_600_000)), "cal": unit("cal", energy, Rational(4184)),
      "eV": unit("eV", energy, decimal("0.0000000000000001602176634")),
      "Pa": unit("Pa", pressure, Rational(1000)), "bar": unit("bar", pressure, Rational(100_000_000)),
      "atm": unit("atm", pressure, Rational(101_325_000)),
      "mmHg": unit("mmHg", pressure, decimal("133322.387415")),
      "A": unit("A", [.current: 1]), "C": unit("C", [.current: 1, .time: 1]),
      "Ah": unit("Ah", [.current: 1, .time: 1], Rational(3600)),
      "V": unit("V", [.mass: 1, .length: 2, .time: -3, .current: -1], Rational(1000)),
      "Ω": unit("Ω", [.mass: 1, .length: 2, .time: -3, .current: -2], Rational(1000)),
      "F": unit("F", [.mass: -1, .length: -2, .time: 4, .current: 2], Rational(1) / Rational(1000)),
      "H": unit("H", [.mass: 1, .length: 2, .time: -2, .current: -2], Rational(1000)),
      "mol": unit("mol", [.amount: 1]),
      "in": unit("in", [.length: 1], decimal("0.0254")), "ft": unit("ft", [.length: 1], decimal("0.3048")),
      "yd": unit("yd", [.length: 1], decimal("0.9144")), "mi": unit("mi", [.length: 1], decimal("1609.344")),
      "lb": unit("lb", [.mass: 1], decimal("453.59237")),
      "oz": unit("oz", [.mass: 1], decimal("28.349523125")),
      "t": unit("t", [.mass: 1], Rational(1_000_000)),
      "gal": unit("gal", [.length: 3], decimal("0.003785411784")),
      "ha": unit("ha", [.length: 2], Rational(10_000)),
    ]
  }()

  private static let energy: [Dimension: Int] = [.mass: 1, .length: 2, .time: -2]
  private static let pressure: [Dimension: Int] = [.mass: 1, .length: -1, .time: -2]
  private static func decimal(_ text: String) -> Rational { Rational(decimal: text) ?? Rational(1) }

  private static let prefixable: Set<String> = [
    "m", "g", "s", "L", "l", "J", "Hz", "W", "N", "bit", "B", "Wh", "cal", "eV", "Pa", "bar", "A", "C", "Ah",
    "V", "Ω",
    "F", "H", "mol",
  ]

  /// All units of one symbol, with and without a prefix, by what they measure.
  static let byDimension: [[Dimension: Int]: [MeasuringUnit]] = {
    let prefixed = prefixes.flatMap { prefix, _ in prefixable.compactMap { ofSymbol(prefix + $0) } }
    return Dictionary(grouping: Array(symbols.values) + words.values + prefixed, by: \.dimension)
  }()

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
      ("μ", [ten(-6)]), ("n", [ten(-9)]), ("p", [ten(-12)]),
    ]
  }()

  private static let words: [String: MeasuringUnit] = {
    let names: [(String, String)] = [
      ("second", "s"), ("sec", "s"), ("秒", "s"), ("minute", "min"), ("分", "min"), ("hour", "h"), ("hr", "h"),
      ("時間", "h"), ("metre", "m"), ("meter", "m"), ("kilometre", "km"), ("kilometer", "km"),
      ("centimetre", "cm"), ("centimeter", "cm"), ("millimetre", "mm"), ("millimeter", "mm"), ("gram", "g"),
      ("kilogram", "kg"), ("milligram", "mg"), ("litre", "L"), ("liter", "L"), ("joule", "J"), ("bit", "bit"),
      ("byte", "B"), ("millisecond", "ms"), ("microsecond", "µs"), ("nanosecond", "ns"), ("ビット", "bit"),
      ("バイト", "B"), ("foot", "ft"), ("feet", "ft"), ("inch", "in"), ("inche", "in"), ("yard", "yd"),
      ("mile", "mi"),
      ("pound", "lb"), ("lbs", "lb"), ("ounce", "oz"), ("ton", "t"), ("tonne", "t"), ("gallon", "gal"),
      ("watt", "W"),
      ("volt", "V"), ("ohm", "Ω"), ("ampere", "A"), ("calorie", "cal"),
    ]
    var words: [String: MeasuringUnit] = [:]
    for (name, symbol) in names {
      guard let unit = ofSymbol(symbol) else { continue }
      words[name] = unit
      if name.first?.isASCII == true { words[name + "s"] = unit }
    }
    for (name, days) in [
      ("day", "1"), ("week", "7"), ("month", "30"), ("year", "365"), ("日", "1"), ("週", "7"), ("年", "365"),
    ] {
      words[name] = unit(name, [.time: 1], decimal(days) * Rational(86_400))
      if name.first?.isASCII == true { words[name + "s"] = words[name] }
    }
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
