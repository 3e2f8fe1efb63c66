internal import LaTeXMath
internal import Numbers
internal import Words

/// Functions with a fixed meaning, norms, elements, cases.
extension NumPyWriter {
  mutating func call(_ function: BuiltInFunction, _ list: [Expression]) throws(Untranslatable) -> ArrayPiece {
    guard let first = list.first else {
      throw Untranslatable("", "a function without an argument", ja: "関数に引数がない。")
    }
    switch function {
    case .logarithm:
      if list.count == 1 {
        if let sum = try logOfSum(first) { return sum }
        isInLogarithm = true
        defer { isInLogarithm = false }
        return try elementary("np.log", first)
      }
      if case .number(let base) = list[1],
        let name = [2: "np.log2", 10: "np.log10"][base.value?.integer ?? 0]
      {
        return try mapped(name, first)
      }
      if list[1] == .name(SymbolName("e")) { return try mapped("np.log", first) }
      return try joined(
        try mapped("np.log", first), "/", try mapped("np.log", list[1]), Wording("quotient", ja: "商"))
    case .elementary(let elementary):
      if elementary == .naturalLogarithm, let sum = try logOfSum(first) { return sum }
      return try self.elementary(elementary, first)
    case .absolute: return try mapped("np.abs", first)
    case .maximum, .minimum: return try extreme(function == .maximum, list)
    case .greatestCommonDivisor, .leastCommonMultiple:
      let name = function == .greatestCommonDivisor ? "np.gcd" : "np.lcm"
      var result = try piece(first)
      for each in list.dropFirst() {
        let next = try piece(each)
        result = try elementwise(result, "*", next).with(.call(name, [result.text.code, next.text.code]))
      }
      return result
    case .determinant, .trace:
      let value = try piece(first)
      guard value.own.count == 2 || value.isOpen, value.labels.isEmpty else {
        throw Untranslatable("", "a determinant or trace of what is no matrix", ja: "行列でないものの行列式かトレースをとっている。")
      }
      return ArrayPiece(.call(function == .trace ? "np.trace" : "np.linalg.det", [value.text.code]))
    case .sign: return try mapped("np.sign", first)
    case .sigmoid:
      let value = try piece(first)
      let below = PythonText.sum(PythonText("1"), "+", .call("np.exp", [value.text.negated.code]))
      return value.with(.product(PythonText("1"), "/", below))
    case .rectifier:
      let value = try piece(first)
      return value.with(.call("np.maximum", ["0", value.text.code]))
    case .softmax:
      guard list.count == 1 else {
        throw Untranslatable("softmax", "softmax of several arguments", ja: "softmax に複数の引数がある。")
      }
      return try softmax(of: try piece(first), over: nil)
    case .secant: return try inverse("np.cos", first)
    case .cosecant: return try inverse("np.sin", first)
    case .cotangent: return try inverse("np.tan", first)
    case .step:
      let value = try piece(first)
      return value.with(.call("np.heaviside", [value.text.code, "0.5"]))
    case .ratio:
      throw Untranslatable(":", "a ratio of two numbers is no one number", ja: "2 つの数の比は 1 つの数ではない。")
    }
  }

  /// A function that matrices have too, where it is another one than that of each element.
  mutating func elementary(_ function: String, _ operand: Expression) throws(Untranslatable) -> ArrayPiece {
    let value = try piece(operand)
    guard value.own.count < 2 else {
      throw Untranslatable(
        "",
        "\(function.dropFirst(3)) of a matrix may be that of the matrix or of each element: indices would tell",
        ja: "行列の \(function.dropFirst(3)) は、行列の関数とも要素ごとの関数とも読める。添字を書けば決まる。"
      )
    }
    for factor in operand.matrixNames { noteNumber(factor) }
    return value.with(.call(function, [value.text.code]))
  }

  /// Says that a capital letter that may be a matrix is taken as a number.
  mutating func noteNumber(_ operand: Expression) {
    guard case .name(let name) = operand, name.isOfMatrix, (ranks.ranks[name.key] ?? 0) == 0,
      declared[name.key] == nil, !arguments.contains(name.key),
      !name.index.contains(where: { $0.nameKeys.contains { bound[$0] != nil } })
    else { return }
    takeAsNumber(name.key)
  }

  mutating func takeAsNumber(_ key: String) {
    hasDoubtfulCapital = true
    guard !assumptions.contains(where: { $0.part == key }) else { return }
    assumptions.append(
      Untranslatable(
        key, "\(key) is taken as a number: a bold letter or a shape would make it a matrix",
        ja: "\(key) は数とみなす。太字にするか形を書けば行列になる。"))
  }

  private mutating func inverse(_ function: String, _ operand: Expression) throws(Untranslatable)
    -> ArrayPiece
  {
    let value = try mapped(function, operand)
    return value.with(.product(PythonText("1"), "/", value.text))
  }

  private mutating func elementary(_ function: ElementaryFunction, _ operand: Expression)
    throws(Untranslatable) -> ArrayPiece
  {
    let names: [ElementaryFunction: String] = [
      .squareRoot: "sqrt", .cubeRoot: "cbrt", .exponential: "exp", .naturalLogarithm: "log",
      .binaryLogarithm: "log2", .decimalLogarithm: "log10", .sine: "sin", .cosine: "cos", .tangent: "tan",
      .arcsine: "arcsin", .arccosine: "arccos", .arctangent: "arctan", .hyperbolicSine: "sinh",
      .hyperbolicCosine: "cosh", .hyperbolicTangent: "tanh", .inverseHyperbolicSine: "arcsinh",
      .inverseHyperbolicCosine: "arccosh", .inverseHyperbolicTangent: "arctanh",
    ]
    if let name = names[function] {
      isInLogarithm = function == .naturalLogarithm
      defer { isInLogarithm = false }
      if function == .hyperbolicTangent { return try mapped("np.tanh", operand) }
      return try self.elementary("np.\(name)", operand)
    }
    let special: [ElementaryFunction: String] = [
      .errorFunction: "math.erf", .complementaryErrorFunction: "math.erfc", .gamma: "math.gamma",
    ]
    guard let name = special[function] else {
      throw Untranslatable("", "this function has no form in NumPy", ja: "この関数は NumPy で書けない。")
    }
    usesMath = true
    let value = try piece(operand)
    return value.with(.call("np.vectorize(\(name))", [value.text.code]))
  }

  private mutating func extreme(_ isMaximum: Bool, _ list: [Expression]) throws(Untranslatable) -> ArrayPiece
  {
    var result = try piece(list[0])
    if list.count == 1 {
      guard result.labels.isEmpty else {
        throw Untranslatable("", "the extreme of one number", ja: "1 つの数の最大・最小をとっている。")
      }
      var number = ArrayPiece(.call(isMaximum ? "np.max" : "np.min", [result.text.code]))
      number.labels = result.labels
      return number
    }
    for each in list.dropFirst() {
      let next = try piece(each)
      let order = try elementwise(result, "*", next)
      let names = order.labels.map(\.index)
      let codes = [result, next].map { $0.spread(over: names, ownCount: order.own.count).code }
      result = order.with(.call(isMaximum ? "np.maximum" : "np.minimum", codes))
    }
    return result
  }

  // MARK: Sizes

  mutating func magnitude(_ operand: Expression) throws(Untranslatable) -> ArrayPiece {
    if case .name(let name) = operand, name.key.hasPrefix("calligraphic(") || name.key.hasPrefix("script(") {
      // `\sum_{i \in \mathcal{B}}`: as many as the sum has terms.
      if let array = sums.onlySet { return ArrayPiece(.call("len", [parameter(array).name])) }
      return ArrayPiece(.call("len", [symbol(name.key).text.code]))
    }
    let value = try piece(operand)
    if value.isOpen, let key = operand.plainName, key.count == 1, key.first?.isUppercase == true {
      throw Untranslatable(
        "|", "|\(key)| may be the number of elements, a size or a determinant",
        ja: "|\(key)| は要素の個数とも大きさとも行列式とも読める。")
    }
    // Bars around a matrix are its determinant.
    if value.own.count == 2, value.labels.isEmpty {
      return ArrayPiece(.call("np.linalg.det", [value.text.code]))
    }
    if value.own.count == 1, value.labels.isEmpty, let key = operand.plainName,
      key.hasPrefix("vec(") || key.hasPrefix("overrightarrow(")
    {
      return ArrayPiece(.call("np.linalg.norm", [value.text.code]))
    }
    guard value.own.isEmpty else {
      throw Untranslatable(
        "|",
        "bars around a vector may be its length or the size of each element: ‖ says the length",
        ja: "ベクトルを囲む縦線は長さとも要素ごとの絶対値とも読める。長さなら ‖ と書けば決まる。"
      )
    }
    return value.with(.call("np.abs", [value.text.code]))
  }

  mutating func norm(_ operand: Expression, _ order: Expression?) throws(Untranslatable) -> ArrayPiece {
    let value = try piece(operand)
    var arguments = [value.text.code]
    switch order {
    case nil: break
    case .infinity?: arguments.append("np.inf")
    case .number(let number)? where number.value == Rational(2):
      if value.own.count == 2 { arguments.append("2") }
    case .number(let number)?:
      guard let kind = number.value?.integer, kind >= 0 else {
        throw Untranslatable("‖", "a norm of this order", ja: "この次数のノルムは、ここでは NumPy で書けない。")
      }
      arguments.append(String(kind))
    case .name(let name)? where name.key == "F": break
    case .name(let name)? where ["*", "∗"].contains(name.key): arguments.append("\"nuc\"")
    case .name(let name)? where name.key == "p": arguments.append(symbol("p").text.code)
    default:
      throw Untranslatable("‖", "a norm of this kind has no form in NumPy", ja: "この種のノルムは NumPy で書けない。")
    }
    if !value.labels.isEmpty {
      guard value.own.count == 1 else {
        throw Untranslatable("‖", "norms under an index", ja: "添字の付いたもののノルムをとっている。", isForAxes: true)
      }
      arguments.append("axis=-1")
    }
    var result = ArrayPiece(.call("np.linalg.norm", arguments))
    result.labels = value.labels
    return result
  }

  // MARK: Elements

  mutating func element(_ array: Expression, _ places: [Expression]) throws(Untranslatable) -> ArrayPiece {
    if case .application(let name, let list, 0, nil) = array, list.isEmpty {
      return try self.array(name.key, places)
    }
    for case .name(let place) in places where place.key.first?.isLowercase != true || place.key.contains("(")
    {
      throw Untranslatable(
        place.key, "\(place.key) below an array is no index", ja: "配列の下の \(place.key) は添字ではない。")
    }
    let whole = try piece(array)
    guard whole.labels.isEmpty else {
      throw Untranslatable("", "an element under an index", ja: "添字の付いたものの要素をとっている。", isForAxes: true)
    }
    guard places.count <= whole.own.count else {
      throw Untranslatable("", "an index on what is no array", ja: "配列でないものに添字が付いている。")
    }
    return try subscripted(whole, places, "")
  }

  mutating func matrix(_ rows: [[Expression]]) throws(Untranslatable) -> ArrayPiece {
    var lines: [[String]] = []
    for row in rows {
      var codes: [String] = []
      for cell in row {
        let piece = try piece(cell)
        if piece.isOpen,
          cell.contains({ if case .name(let name) = $0 { name.key.letterRank == 2 } else { false } })
        {
          throw Untranslatable(
            "", "a capital letter in a matrix may be a block: np.block would join blocks",
            ja: "行列の中の大文字はブロックかもしれない。ブロックなら np.block でつなぐとよい。")
        }
        guard piece.isNumber else {
          throw Untranslatable(
            "", "a matrix of arrays: np.block would join them", ja: "配列を並べた行列である。np.block でつなぐとよい。")
        }
        codes.append(piece.text.code)
      }
      lines.append(codes)
    }
    let isVector = lines.count == 1 || lines.allSatisfy { $0.count == 1 }
    let shape = isVector ? [lines.joined().count] : [lines.count, lines[0].count]
    let text =
      isVector
      ? "[\(lines.joined().joined(separator: ", "))]"
      : "[\(lines.map { "[\($0.joined(separator: ", "))]" }.joined(separator: ", "))]"
    var piece = ArrayPiece(.call("np.array", [text]))
    for length in shape { piece.own.append(axes.fresh(declared: String(length))) }
    return piece
  }
}
