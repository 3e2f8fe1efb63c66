internal import LaTeXMath
internal import Numbers
internal import Words

/// Sums, products and extremes: along axes where that says the same, else as loops.
extension NumPyWriter {
  mutating func aggregate(_ aggregate: Aggregate) throws(Untranslatable) -> ArrayPiece {
    switch aggregate.operation {
    case .derivative: return try derivative(aggregate)
    case .integral:
      let variable = aggregate.variable.key
      throw Untranslatable(
        "∫", "the integral over \(variable) is not worked out here: give samples of \(variable)",
        ja: "\(variable) についての積分は、ここでは計算しない。\(variable) の標本を与えるとよい。")
    case .limit:
      throw Untranslatable(
        "lim", "a limit has no form in NumPy: put in a value near the point",
        ja: "極限は NumPy で書けない。その点に近い値を代入するとよい。")
    default: break
    }
    if case .bounds(_, .infinity) = aggregate.range {
      throw Untranslatable(
        "∞", "the sum has no end: say how many terms are to be taken", ja: "和に終わりがない。何項までとるかを書くとよい。")
    }
    let key = aggregate.variable.key
    if sums.plan(key)?.isLoop == false {
      let saved = self
      do {
        return try alongAxis(aggregate, isMean: false)
      } catch {
        guard error.isForAxes else { throw error }
        self = saved
        sums.loop(over: key)
      }
    }
    return try loop(aggregate)
  }

  /// `\frac1n \sum_{i=1}^n`; nil where the factor is not one over the number of terms.
  mutating func mean(_ divisor: Expression, _ term: Expression) throws(Untranslatable) -> ArrayPiece? {
    guard case .aggregate(let aggregate) = term, aggregate.operation == .sum,
      let plan = sums.plan(aggregate.variable.key), !plan.isLoop, let upper = plan.upper,
      let end = upper.shifted,
      plan.first == 1 && upper == divisor
        || plan.first == 0 && end.shift == -1 && divisor.plainName == end.variable,
      sums.derived[divisor.plainName ?? ""] != nil
    else { return nil }
    let saved = self
    do {
      return try alongAxis(aggregate, isMean: true)
    } catch {
      guard error.isForAxes else { throw error }
      self = saved
      return nil
    }
  }

  // MARK: Along axes

  private mutating func alongAxis(_ aggregate: Aggregate, isMean: Bool) throws(Untranslatable) -> ArrayPiece {
    // Sums right inside of each other are one.
    var chain = [aggregate]
    while !isMean, case .aggregate(let inner) = chain[chain.count - 1].body,
      inner.operation == aggregate.operation,
      sums.plan(inner.variable.key)?.isLoop == false, aggregate.operation != .largestPlace,
      aggregate.operation != .smallestPlace
    {
      chain.append(inner)
    }
    let saved = chain.map { bound[$0.variable.key] }
    var runs: [AxisTable.Axis] = []
    for one in chain {
      let axis = axes.fresh()
      guard let plan = sums.plan(one.variable.key) else {
        throw Untranslatable("", "a sum without a variable", ja: "和の変数が書かれていない。")
      }
      guard plan.upper != nil || !plan.arrays.isEmpty || plan.isValue else {
        throw Self.unbounded(one)
      }
      if let upper = plan.upper?.shifted,
        plan.first == 1 - (0 - upper.shift) || plan.first == 1 && upper.shift == 0
      {
        axes.hint(axis, upper.variable.filter { $0.isLetter || $0 == "_" })
      }
      bound[one.variable.key] = .axis(axis, lowest: plan.lowest, highest: plan.highest, skip: plan.skip)
      runs.append(axis)
    }
    defer { for (one, old) in zip(chain, saved) { bound[one.variable.key] = old } }
    let body = chain[chain.count - 1].body
    let keys = chain.map(\.variable.key)
    if keys.count == 1, !isMean, aggregate.operation == .sum {
      if let product = try contraction(body, over: keys[0]) { return product }
    }
    let piece = try piece(body)
    let missing = keys.filter { key in !piece.labels.contains { $0.index == key } }
    guard missing.isEmpty else {
      // `\bar{Y}_{r.}`: an index that was not read as one.
      if let name = body.name(withSubscript: missing) {
        throw Untranslatable(name, "the index of \(name) is not read", ja: "\(name) の添字を読めない。")
      }
      // `\sum_i \sum_{j=1}^{i} x_j`: a bound inside names it.
      if missing.contains(where: { body.uses(SymbolName($0)) }) {
        throw Untranslatable(
          "", "\(missing.joined(separator: ", ")) of the sum around it is a bound of the sum inside",
          ja: "外側の和の \(missing.joined(separator: ", ")) が内側の和の上下限になっている。",
          isForAxes: true)
      }
      // What does not depend on the variable counts as often as the sum has terms.
      guard aggregate.operation == .sum, missing.count == 1, keys.count == 1,
        let plan = sums.plan(missing[0]),
        let lower = plan.lower, let upper = plan.upper
      else {
        throw Untranslatable(
          "", "the sum runs over \(missing.joined(separator: ", ")), which stands nowhere in it",
          ja: "和の変数 \(missing.joined(separator: ", ")) が和の中にない。")
      }
      if isMean { return piece }
      let codes = try range(lower, upper)
      let count =
        codes.count == 2 && codes[0] == "1"
        ? try self.piece(upper).text : PythonText("len(range(\(codes.joined(separator: ", "))))")
      return piece.with(.product(count, "*", piece.text))
    }
    return try reduced(piece, aggregate.operation, keys, isMean: isMean)
  }

  private func reduced(
    _ piece: ArrayPiece, _ operation: Aggregate.Operation, _ keys: [String], isMean: Bool
  ) throws(Untranslatable) -> ArrayPiece {
    let functions: [Aggregate.Operation: String] = [
      .sum: isMean ? "np.mean" : "np.sum", .product: "np.prod", .maximum: "np.max", .minimum: "np.min",
      .largestPlace: "np.argmax", .smallestPlace: "np.argmin",
    ]
    guard let function = functions[operation] else {
      throw Untranslatable("", "this operation has no form in NumPy", ja: "この演算は NumPy で書けない。")
    }
    var arguments = [piece.text.code]
    let places = piece.labels.indices.filter { keys.contains(piece.labels[$0].index) }
    if places.count < piece.axisCount {
      arguments.append(
        "axis="
          + (places.count == 1 ? String(places[0]) : "(\(places.map(String.init).joined(separator: ", ")))"))
    }
    var result = piece.with(.call(function, arguments))
    result.labels.removeAll { keys.contains($0.index) }
    result.isOpen = false
    return result
  }

  // MARK: Products of matrices

  /// `\sum_j A_{ij} x_j` as a product; nil where the terms are no product of two that meet along the variable.
  private mutating func contraction(_ body: Expression, over key: String) throws(Untranslatable)
    -> ArrayPiece?
  {
    // Where vectors are multiplied with their transposes, the rows of two matrices meet: Σ x_i y_iᵀ.
    if let outer = try outerContraction(body, over: key) { return outer }
    guard case .binary(.multiply, let left, let right) = body else { return nil }
    let saved = self
    let (a, b) = (try piece(left), try piece(right))
    guard a.own.isEmpty, b.own.isEmpty, a.labels.contains(where: { $0.index == key }),
      b.labels.contains(where: { $0.index == key }), (1...2).contains(a.labels.count),
      (1...2).contains(b.labels.count),
      a.labels.count + b.labels.count > 2, a.text.level >= .product, b.text.level >= .product
    else {
      self = saved
      return nil
    }
    let (mine, other) = (a.labels.filter { $0.index != key }, b.labels.filter { $0.index != key })
    guard !mine.contains(where: { label in other.contains { $0.index == label.index } }) else {
      self = saved
      return nil
    }
    let first = a.labels.count == 2 && a.labels[0].index == key ? a.text.followed(by: ".T") : a.text
    let second = b.labels.count == 2 && b.labels[1].index == key ? b.text.followed(by: ".T") : b.text
    var result = ArrayPiece(.product(first, "@", second))
    result.labels = mine + other
    return result
  }

  private mutating func outerContraction(_ body: Expression, over key: String) throws(Untranslatable)
    -> ArrayPiece?
  {
    guard case .binary(.multiply, let left, let right) = body else { return nil }
    let turned: Expression
    switch right {
    case .transpose(let inner): turned = inner
    case .name(let name):
      guard let base = name.key.transposed else { return nil }
      turned = .name(SymbolName(base, base: name.base.transposed ?? name.base, index: name.index))
    default: return nil
    }
    let saved = self
    let (a, b) = (try piece(left), try piece(turned))
    guard a.labels.map(\.index) == [key], b.labels.map(\.index) == [key], a.own.count == 1, b.own.count == 1,
      !a.isRow
    else {
      self = saved
      return nil
    }
    var result = ArrayPiece(.product(a.text.followed(by: ".T"), "@", b.text))
    result.own = [a.own[0], b.own[0]]
    return result
  }

  /// What is missing where nothing says what a variable runs through.
  private static func unbounded(_ aggregate: Aggregate) -> Untranslatable {
    let key = aggregate.variable.key
    let isSum = [.sum, .product].contains(aggregate.operation)
    return Untranslatable(
      key,
      isSum
        ? Wording("the bound of the sum over \(key) is not given", ja: "\(key) についての和の上下限が書かれていない。")
        : Wording(
          "the extreme over all \(key) is not worked out here: give the values to choose from",
          ja: "すべての \(key) にわたる最大・最小は、ここでは求めない。候補の値を与えるとよい。"))
  }

  // MARK: Loops

  private mutating func loop(_ aggregate: Aggregate) throws(Untranslatable) -> ArrayPiece {
    let key = aggregate.variable.key
    let saved = bound[key]
    defer { bound[key] = saved }
    let name = unique(PythonName.of(key))
    defer { taken.remove(name) }
    var offset = 0
    let plan = sums.plan(key)
    let source: String
    switch aggregate.range {
    case .bounds(let low, let high):
      let isValue = aggregate.body.stands(aggregate.variable)
      if plan?.first == 1, !isValue, plan?.lowest == 0 {
        // Counted from 0, as the elements are.
        offset = 1
        let end = try piece(high)
        _ = try range(low, high)
        guard end.isNumber else {
          throw Untranslatable("", "a bound of the sum is an array", ja: "和の上下限が配列になっている。", isForAxes: true)
        }
        source = "range(\(end.text.code))"
      } else {
        source = "range(\(try range(low, high).joined(separator: ", ")))"
      }
    case .list(let elements):
      var codes: [String] = []
      for element in elements { codes.append(try piece(element).text.code) }
      source = "[\(codes.joined(separator: ", "))]"
    case .indices:
      guard let array = plan?.arrays.first(where: { $0.shift == 0 }) else { throw Self.unbounded(aggregate) }
      guard plan?.lowest == 0, plan?.highest == 0 else {
        throw Untranslatable(
          key, "the bound of the sum over \(key) is not given, and its terms need neighbours",
          ja: "\(key) についての和の上下限が書かれておらず、項が隣の要素を使っている。")
      }
      offset = 1
      let owner = self.parameter(array.base).name
      source = "range(\(array.axis == 0 ? "len(\(owner))" : "\(owner).shape[\(array.axis)]"))"
      if sums.fromZero.contains(array.base) { offset = 0 }
    case .towards: throw Untranslatable("", "a limit has no form in NumPy", ja: "極限は NumPy で書けない。")
    }
    bound[key] = .loop(name, offset: offset)
    var (body, filter) = (aggregate.body, "")
    if case .cases(let rows) = body, rows.count == 2, rows[1].condition == nil,
      let conditions = rows[0].condition,
      case .number(let other) = rows[1].value,
      other.value == Rational(aggregate.operation == .product ? 1 : 0)
    {
      body = rows[0].value
      let condition = try self.condition(conditions)
      guard condition.isNumber else {
        throw Untranslatable("", "a condition on arrays in a loop", ja: "ループの中で配列に条件が付いている。")
      }
      filter = " if \(condition.text.code)"
    }
    let term = try piece(body)
    let clause = "for \(name) in \(source)\(filter)"
    var code = "\(term.text.code) \(clause)"
    var result: ArrayPiece
    switch aggregate.operation {
    case .sum:
      // Sums right inside of each other are one.
      if let inner = term.loop { code = "\(inner.term) \(clause) \(inner.clauses)" }
      result = term.with(.call("sum", [code]))
      result.loop = (term.loop?.term ?? term.text.code, clause + (term.loop.map { " " + $0.clauses } ?? ""))
    case .product:
      guard term.isNumber else {
        throw Untranslatable("", "a product of arrays in a loop", ja: "ループの中で配列の積をとっている。")
      }
      usesMath = true
      result = term.with(.call("math.prod", [code]))
    case .maximum, .minimum:
      guard term.isNumber else {
        throw Untranslatable("", "an extreme of arrays in a loop", ja: "ループの中で配列の最大・最小をとっている。")
      }
      result = term.with(.call(aggregate.operation == .maximum ? "max" : "min", [code]))
    default:
      throw Untranslatable(
        "arg", "the place of an extreme in such a range has no form in NumPy here",
        ja: "この範囲での最大・最小の位置は、ここでは NumPy で書けない。")
    }
    result.isOpen = false
    return result
  }
}
