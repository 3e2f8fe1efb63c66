internal import LaTeXMath
internal import Numbers

/// Names with parentheses behind them: elements of arrays, products, functions that are handed in.
extension NumPyWriter {
  mutating func application(_ name: SymbolName, _ list: [Expression], _ primes: Int, _ power: Expression?)
    throws(Untranslatable) -> ArrayPiece
  {
    let value = try applied(name, list, primes, power)
    guard let exponent = power, value.isCall else { return value.piece }
    let raised = try piece(exponent)
    return value.piece.with(.power(value.piece.text, raised.text))
  }

  private mutating func applied(_ name: SymbolName, _ list: [Expression], _ primes: Int, _ power: Expression?)
    throws(Untranslatable) -> (piece: ArrayPiece, isCall: Bool)
  {
    if list.isEmpty { return (try self.name(name), true) }
    if case .gradient(let function)? = standIns.meanings[name.key] {
      // `\nabla L(\theta)` where it is asked for is an array that is worked out beforehand.
      if list.count == 1, case .name(let point) = list[0], point.index.isEmpty, bound[point.key] == nil {
        return (try standIn(.gradient(function: function), name.key), true)
      }
      return (try called("∇" + function, list, shown: name.key), true)
    }
    if let meaning = standIns.meanings[name.key] {
      let value = try standIn(meaning, name.key)
      return (try product(value, try piece(list[0]), isDot: false), false)
    }
    if name.key.transposed != nil, list.count == 1 {
      let inside = if let power { try self.power(list[0], power) } else { try piece(list[0]) }
      return (try product(try self.name(name), inside, isDot: false), false)
    }
    if name.key == imaginary, list.count == 1 {
      let inside = if let power { try self.power(list[0], power) } else { try piece(list[0]) }
      return (try product(try self.name(name), inside, isDot: false), false)
    }
    guard name.key != "O" && name.key != "calligraphic(O)" || arguments.contains(name.key) else {
      throw Untranslatable(name.key, "an order of magnitude is no value", ja: "オーダーは値ではない。")
    }
    if let place = try element(name, list) { return (place, true) }
    if let running = bound.keys.sorted().first(where: { name.key.contains("^(\($0))") }) {
      throw Untranslatable(
        name.key, "\(name.key) is another function for each \(running): give its values",
        ja: "\(name.key) は \(running) ごとに別の関数である。その値を与えるとよい。")
    }
    if primes == 0, list.count == 1, let known = try known(name, list[0], isRaised: power != nil) {
      return (known, true)
    }
    if let density = try density(name, list) { return (density, true) }
    if let draw = try draw(name, list) { return (draw, true) }
    if primes == 0, list.count == 1, !arguments.contains(name.key) || !list[0].isPlainArgument {
      let isCalled = called.contains(name.key)
      switch Self.reading(name, list[0], hasPower: power != nil, isCalled: isCalled) {
      case .factor:
        let inside = if let power { try self.power(list[0], power) } else { try piece(list[0]) }
        if inside.isOpen, list[0].terms.contains(where: { $0.plainName?.isVectorLike == true }) {
          noteNumber(.name(name))
        }
        return (try product(try self.name(name), inside, isDot: false), false)
      case .event:
        return (symbol("\(name.key)(\(list[0].plainName ?? list[0].latex))"), true)
      case .doubtful:
        throw Untranslatable(
          name.key,
          "\(name.key)(…) may be a product or a function: a sign of multiplication, or a definition, would tell",
          ja: "\(name.key)(…) は積とも関数とも読める。乗算の記号か定義を書けば決まる。"
        )
      case .function: break
      }
    }
    if name.index.contains(where: { $0.nameKeys.contains { bound[$0] != nil } }) {
      throw Untranslatable(
        name.key, "\(name.key) is another function for each index: give its values",
        ja: "\(name.key) は添字ごとに別の関数である。その値を与えるとよい。")
    }
    let key = name.key + String(repeating: "'", count: primes)
    return (try called(key, list, shown: key), true)
  }

  private enum Reading { case factor, event, function, doubtful }

  private static func reading(
    _ name: SymbolName, _ argument: Expression, hasPower: Bool, isCalled: Bool
  ) -> Reading {
    let letter = name.base
    if case .name(let event) = argument, event.key.first?.isUppercase == true,
      ["P", "doubleStruck(P)", "p"].contains(letter)
    {
      return .event
    }
    if case .name(let event) = argument, event.index.isEmpty, event.key.count > 2,
      event.key.allSatisfy({ $0.isLetter || $0 == "∣" || $0 == "|" }),
      ["P", "doubleStruck(P)", "Pr"].contains(letter)
    {
      return .event
    }
    if functionLetters.contains(letter) || letter.isFunctionWord
      || argument.isPlainArgument && letter.count == 1 && "pqPQLJℓVuv".contains(letter)
    {
      return .function
    }
    if case .name = argument {
      // `R (g)^{1/2}`
      return hasPower && name.base.letterRank == 2 ? .doubtful : .function
    }
    if isCalled { return .function }
    // `N(N - 1)`, `\eta (g + 1)`, `a(b + c)`
    if case .binary(.divide, _, _) = argument, ["K", "k", "p", "P", "H", "J", "L"].contains(letter) {
      // A fraction would need no parentheses as a factor.
      return .function
    }
    if ["L", "J", "V", "p", "q", "P", "Q", "H", "D", "T", "K", "E", "U", "S"].contains(letter) {
      return .doubtful
    }
    guard letter.count == 1 || letter.contains("(") else { return .function }
    // What is no sum would need no parentheses as a factor.
    switch argument {
    case .binary(.add, _, _), .binary(.subtract, _, _), .negate, .ambiguous, .binary(.divide, _, _):
      return .factor
    default: return .doubtful
    }
  }

  private static let functionLetters: Set<String> = [
    "f", "g", "h", "F", "G", "φ", "ϕ", "ψ", "Φ", "Ψ", "σ", "u", "ℓ", "calligraphic(L)", "calligraphic(F)",
  ]

  // MARK: Elements

  /// `p(x)` under a sum over `x` as an element of `p`, or of what a joint distribution has along `x`.
  private mutating func element(_ name: SymbolName, _ list: [Expression]) throws(Untranslatable)
    -> ArrayPiece?
  {
    let places = list.compactMap { $0.plainName.flatMap { bound[$0] == nil ? nil : $0 } }
    guard places.count == list.count, !places.isEmpty else { return nil }
    if let plan = sums.plan(places[0]), plan.lower != nil, plan.isLoop,
      ["f", "g", "h", "F", "G"].contains(name.key)
    {
      return nil
    }
    if let variables = joints[name.key], places.count == 1 { return try marginal(name, variables, places[0]) }
    if let variables = joints[name.key], places != variables, Set(places) == Set(variables) {
      return try array(name.key, variables.map { .name(SymbolName($0)) })
    }
    return try array(name.key, places.map { .name(SymbolName($0)) })
  }

  /// What a joint distribution is along one of its variables.
  private mutating func marginal(_ name: SymbolName, _ variables: [String], _ place: String)
    throws(Untranslatable) -> ArrayPiece
  {
    guard let axis = variables.firstIndex(of: place) else {
      return try array(name.key, [.name(SymbolName(place))])
    }
    let joint = try array(name.key, variables.map { .name(SymbolName($0)) })
    guard joint.labels.count == 2 else {
      throw Untranslatable(name.key, "a marginal distribution in a loop", ja: "ループの中の周辺分布は、ここでは NumPy で書けない。")
    }
    var piece = ArrayPiece(.call("np.sum", [joint.text.code, "axis=\(1 - axis)"]))
    piece.labels = [joint.labels[axis]]
    return line("\(PythonName.of(name.key))_\(place)", piece)
  }

  // MARK: What is known

  /// Functions that are known by their letter or word.
  private mutating func known(_ name: SymbolName, _ argument: Expression, isRaised: Bool)
    throws(Untranslatable)
    -> ArrayPiece?
  {
    guard !arguments.contains(name.key) else { return nil }
    switch name.key {
    case "σ":
      guard !isRaised else {
        throw Untranslatable(
          "σ", "σ before a power of parentheses may be a factor or the sigmoid: \\cdot would tell",
          ja: "累乗された括弧の前の σ は係数ともシグモイド関数とも読める。積なら \\cdot と書けば決まる。")
      }
      return try call(.sigmoid, [argument])
    case "Φ" where !defined.contains("Φ"):
      let value = try piece(argument)
      usesMath = true
      let scaled = PythonText.product(value.text, "/", .call("np.sqrt", ["2"]))
      let sum = PythonText.sum(PythonText("1"), "+", .call("np.vectorize(math.erf)", [scaled.code]))
      return value.with(.product(sum, "/", PythonText("2")))
    case "ℜ": return try mapped("np.real", argument)
    case "ℑ": return try mapped("np.imag", argument)
    case "Γ":
      usesMath = true
      let value = try piece(argument)
      return value.with(.call("np.vectorize(math.gamma)", [value.text.code]))
    case "diag":
      let value = try piece(argument)
      guard value.own.count == 1 || value.own.count == 2 else {
        throw Untranslatable(
          "diag", "diag of what is not said to be a vector or a matrix: a bold letter or a shape would tell",
          ja: "diag の中身がベクトルか行列かが書かれていない。太字にするか形を書けば決まる。")
      }
      var result = ArrayPiece(.call("np.diag", [value.text.code]))
      result.own = value.own.count == 1 ? [value.own[0], value.own[0]] : [value.own[0]]
      return result
    case "GELU", "gelu":
      let value = try piece(argument)
      usesMath = true
      let scaled = PythonText.product(value.text, "/", .call("np.sqrt", ["2"]))
      let sum = PythonText.sum(PythonText("1"), "+", .call("np.vectorize(math.erf)", [scaled.code]))
      return value.with(.product(.product(value.text, "*", sum), "/", PythonText("2")))
    default: return nil
    }
  }

  /// `\mathcal{N}(x; \mu, \sigma^2)` as a density.
  private mutating func density(_ name: SymbolName, _ list: [Expression]) throws(Untranslatable)
    -> ArrayPiece?
  {
    guard name.key == "calligraphic(N)" || name.key == "N", list.count == 3 else { return nil }
    if case .name(let spread) = list[2], spread.base.letterRank == 2 {
      throw Untranslatable(
        spread.key,
        "a capital letter for the spread is a matrix: a normal density of several dimensions has no form in one line of NumPy",
        ja: "分散が大文字なら行列である。多次元の正規分布の密度は NumPy の 1 行では書けない。"
      )
    }
    let (x, mean) = (try piece(list[0]), try piece(list[1]))
    let variance = try piece(list[2])
    guard x.own.count < 2, variance.own.isEmpty, variance.labels.isEmpty else {
      throw Untranslatable(
        "N", "a normal density of several dimensions has no form in one line of NumPy",
        ja: "多次元の正規分布の密度は NumPy の 1 行では書けない。")
    }
    let distance = try elementwise(x, "-", mean)
    let square = PythonText.power(distance.text, PythonText("2"))
    let exponent = PythonText.product(square.negated, "/", .product(PythonText("2"), "*", variance.text))
    let scale = PythonText.call(
      "np.sqrt",
      [PythonText.product(.product(PythonText("2"), "*", PythonText("np.pi")), "*", variance.text).code])
    return distance.with(.product(.call("np.exp", [exponent.code]), "/", scale))
  }

  // MARK: Functions that are handed in

  mutating func called(_ key: String, _ list: [Expression], shown: String) throws(Untranslatable)
    -> ArrayPiece
  {
    var codes: [String] = []
    var shape = ArrayPiece("0")
    for each in list {
      let value = try piece(each)
      if value.axisCount > 0, shape.axisCount > 0, value.labels != shape.labels {
        throw Untranslatable(
          shown, "\(shown) of arrays along several indices", ja: "\(shown) が、複数の添字に沿った配列に適用されている。",
          isForAxes: true)
      }
      if !value.labels.isEmpty, !value.own.isEmpty {
        throw Untranslatable(
          shown, "\(shown) of each of several vectors", ja: "\(shown) が、複数のベクトルのそれぞれに適用されている。",
          isForAxes: true)
      }
      if key.hasPrefix("∇"), !value.labels.isEmpty {
        throw Untranslatable(
          shown, "a gradient at each of several points", ja: "複数の点のそれぞれで勾配をとっている。", isForAxes: true)
      }
      if shape.axisCount == 0 { shape = value }
      codes.append(value.text.code)
    }
    guard !parameters.contains(where: { $0.key == key && $0.role == .value }) else {
      throw Untranslatable(
        shown, "\(shown) stands as a number and as a function", ja: "\(shown) が数としても関数としても使われている。")
    }
    var parameter = self.parameter(key, role: .function)
    parameter.argumentCount = max(parameter.argumentCount, list.count)
    if let place = parameters.firstIndex(where: { $0.key == key && $0.role == .function }) {
      parameters[place] = parameter
    }
    if parameters.allSatisfy({ $0.key != key || $0.role == .function }),
      !assumptions.contains(where: { $0.part == shown })
    {
      assumptions.append(
        Untranslatable(
          shown, "\(parameter.name) is not defined here: it is passed as a function",
          ja: "\(parameter.name) はここで定義されていないので、関数として渡す。"))
    }
    var result = shape.with(.call(parameter.name, codes))
    result.isOpen = true
    result.isRow = false
    if let rank = key.letterRankOfBold, result.labels.isEmpty {
      result.own = (0..<rank).map { _ in axes.fresh() }
      result.isOpen = false
    }
    return result
  }
}

extension Expression {
  /// A name, or one element.
  fileprivate var isPlainArgument: Bool { if case .name = self { true } else { false } }
}

extension String {
  /// More than one letter before any mark: `Attention`, `LayerNorm`.
  fileprivate var isFunctionWord: Bool {
    let head = prefix { $0 != "_" && $0 != "^" }
    return head.count > 1 && head.allSatisfy { $0.isLetter || $0 == "-" }
  }
}
