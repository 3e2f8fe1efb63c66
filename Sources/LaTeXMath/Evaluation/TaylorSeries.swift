internal import Numbers

/// The coefficients of a Taylor series in one variable, each between proven bounds; those that are left out are zero.
struct TaylorSeries {
  var coefficients: [FloatInterval]

  subscript(place: Int) -> FloatInterval? { place < coefficients.count ? coefficients[place] : nil }
}

/// Computes Taylor series up to an order.
struct TaylorArithmetic {
  let order: Int
  let precision: Int
  /// How many products of coefficients were computed.
  private(set) var work = 0

  init(order: Int, precision: Int) { (self.order, self.precision) = (order, precision) }

  func constant(_ value: Rational) -> FloatInterval { FloatInterval(value, precision: precision) }

  private func constant(_ value: Int) -> FloatInterval { constant(Rational(value)) }

  func add(_ a: TaylorSeries, _ b: TaylorSeries) throws(ArithmeticError) -> TaylorSeries {
    var result = a.coefficients.count < b.coefficients.count ? b : a
    let shorter = a.coefficients.count < b.coefficients.count ? a : b
    for (place, value) in shorter.coefficients.enumerated() {
      result.coefficients[place] = try .add(result.coefficients[place], value)
    }
    return result
  }

  func negate(_ a: TaylorSeries) -> TaylorSeries { TaylorSeries(coefficients: a.coefficients.map { -$0 }) }

  mutating func scale(_ a: TaylorSeries, by factor: FloatInterval) throws(ArithmeticError) -> TaylorSeries {
    work += a.coefficients.count
    return TaylorSeries(
      coefficients: try a.coefficients.map { value throws(ArithmeticError) in try .multiply(value, factor) })
  }

  mutating func multiply(_ a: TaylorSeries, _ b: TaylorSeries) throws(ArithmeticError) -> TaylorSeries {
    let count = min(order + 1, a.coefficients.count + b.coefficients.count - 1)
    var result: [FloatInterval] = []
    for k in 0..<count {
      result.append(try convolution(from: max(0, k - b.coefficients.count + 1), through: k, a, b, k))
    }
    return TaylorSeries(coefficients: result)
  }

  /// The sum of `a_j b_{k-j}` over `j`.
  private mutating func convolution(
    from first: Int, through last: Int, _ a: TaylorSeries, _ b: TaylorSeries, _ k: Int
  ) throws(ArithmeticError) -> FloatInterval {
    var total: FloatInterval?
    var j = first
    while j <= last {
      if let x = a[j], let y = b[k - j] {
        let product = try FloatInterval.multiply(x, y)
        total = try total.map { sum throws(ArithmeticError) in try .add(sum, product) } ?? product
        work += 1
      }
      j += 1
    }
    return total ?? constant(0)
  }

  mutating func divide(_ a: TaylorSeries, _ b: TaylorSeries) throws(ArithmeticError) -> TaylorSeries {
    guard let divisor = b[0] else { throw .undefined("division by zero") }
    var result = TaylorSeries(coefficients: [])
    for k in 0...order {
      if b.coefficients.count == 1, k >= a.coefficients.count { break }
      let known = k == 0 ? constant(0) : try convolution(from: 1, through: k, b, result, k)
      result.coefficients.append(try .divide(.add(a[k] ?? constant(0), -known), divisor))
    }
    return result
  }

  mutating func exponential(_ u: TaylorSeries) throws(ArithmeticError) -> TaylorSeries {
    guard let start = u[0] else { return TaylorSeries(coefficients: [constant(1)]) }
    var result = TaylorSeries(coefficients: [try start.apply(.exponential)])
    if u.coefficients.count == 1 { return result }
    let slope = try weighted(u)
    for k in 1...order {
      let sum = try convolution(from: 1, through: k, slope, result, k)
      result.coefficients.append(try .divide(sum, constant(k)))
    }
    return result
  }

  /// Each coefficient times its place.
  private func weighted(_ u: TaylorSeries) throws(ArithmeticError) -> TaylorSeries {
    var result = u
    for place in u.coefficients.indices {
      result.coefficients[place] = try .multiply(u.coefficients[place], constant(place))
    }
    return result
  }

  mutating func logarithm(_ u: TaylorSeries) throws(ArithmeticError) -> TaylorSeries {
    guard let start = u[0] else { throw .undefined("the logarithm of zero") }
    return try integral(of: divide(derivative(u), u), from: start.apply(.naturalLogarithm))
  }

  mutating func wave(_ u: TaylorSeries) throws(ArithmeticError) -> (sine: TaylorSeries, cosine: TaylorSeries)
  {
    let start = u[0] ?? constant(0)
    var sine = TaylorSeries(coefficients: [try start.apply(.sine)])
    var cosine = TaylorSeries(coefficients: [try start.apply(.cosine)])
    if u.coefficients.count <= 1 { return (sine, cosine) }
    let slope = try weighted(u)
    for k in 1...order {
      let up = try convolution(from: 1, through: k, slope, cosine, k)
      let down = try convolution(from: 1, through: k, slope, sine, k)
      sine.coefficients.append(try .divide(up, constant(k)))
      cosine.coefficients.append(try .divide(-down, constant(k)))
    }
    return (sine, cosine)
  }

  /// A positive series to a constant power.
  mutating func power(_ u: TaylorSeries, _ exponent: FloatInterval) throws(ArithmeticError) -> TaylorSeries {
    guard let start = u[0], start.isPositive else { throw .unsettled }
    var result = TaylorSeries(coefficients: [try .power(start, exponent)])
    if u.coefficients.count == 1 { return result }
    for k in 1...order {
      var sum = constant(0)
      for j in 1...k {
        guard let x = u[j], let y = result[k - j] else { continue }
        let weight = try FloatInterval.add(.multiply(exponent, constant(j)), constant(j - k))
        sum = try .add(sum, .multiply(weight, .multiply(x, y)))
        work += 1
      }
      result.coefficients.append(try .divide(sum, .multiply(start, constant(k))))
    }
    return result
  }

  mutating func power(_ u: TaylorSeries, times: Int) throws(ArithmeticError) -> TaylorSeries {
    var result = u
    for _ in 1..<times { result = try multiply(result, u) }
    return result
  }

  func derivative(_ u: TaylorSeries) throws(ArithmeticError) -> TaylorSeries {
    var result: [FloatInterval] = []
    for (place, value) in u.coefficients.enumerated().dropFirst() {
      result.append(try .multiply(value, constant(place)))
    }
    return TaylorSeries(coefficients: result.isEmpty ? [constant(0)] : result)
  }

  func integral(of u: TaylorSeries, from start: FloatInterval) throws(ArithmeticError) -> TaylorSeries {
    var result = [start]
    for (place, value) in u.coefficients.enumerated() where place < order {
      result.append(try .divide(value, constant(place + 1)))
    }
    return TaylorSeries(coefficients: result)
  }
}
