internal import Numbers

extension MeasuringUnit {
  /// What numbers in other units of the same kind are multiplied with to be in a unit: 60 and 0.001 among others for seconds. Of a quotient,
  /// both parts may have been others. nil for what is no unit that is known.
  package static func conversions(to text: String) -> [Double]? {
    let parts = text.filter { !$0.isWhitespace }.split(separator: "/", omittingEmptySubsequences: false)
    guard let over = parts.first.flatMap({ factors(to: $0) }), parts.count <= 2 else { return nil }
    guard parts.count == 2 else { return over }
    guard let under = factors(to: parts[1]) else { return nil }
    return over + under.map { 1 / $0 } + over.flatMap { factor in under.map { factor / $0 } }
  }

  /// The same of a unit or a power of one.
  private static func factors(to text: Substring) -> [Double]? {
    guard let unit = MeasuringUnit(String(text)) else { return nil }
    // A power is one of each unit's: cm^2 in m^2.
    let exponent = text.split(separator: "^").dropFirst().first.flatMap { Int($0) } ?? 1
    let base = MeasuringUnit(String(text.prefix { $0 != "^" })) ?? unit
    var result: Set<Double> = []
    for other in byDimension[base.dimension] ?? [] {
      guard let factors = other.factors(to: base) else { continue }
      for factor in factors {
        let value = factor.double
        result.insert((0..<exponent).reduce(1) { product, _ in product * value })
      }
    }
    if base.dimension == [.information: 1] {
      // Nats and decimal digits in bits; numbers of 16, 32 and 64 bits.
      for bits in base.factors.map(\.double) {
        result.formUnion([1.4426950408889634, 3.3219280948873623, 16, 32, 64].map { $0 / bits })
      }
    }
    return result.filter { $0 != 1 }
  }
}
