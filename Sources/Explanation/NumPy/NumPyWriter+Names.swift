internal import LaTeXMath
internal import Numbers
internal import Words

/// Names, with the indices that run along the axes of arrays.
extension NumPyWriter {
  mutating func name(_ name: SymbolName) throws(Untranslatable) -> ArrayPiece {
    if let meaning = standIns.meanings[name.key] { return try standIn(meaning, name.key) }
    if samples.contains(name.key) { return symbol(name.key, role: .samples) }
    if let index = bound[name.key] { return try value(of: name.key, index) }
    if name.key.transposed != nil { return try transpose(.name(name)) }
    let places = name.index.flatMap(\.places)
    if name.base == "δ", places.count == 2 {
      let test = try condition([.init(left: places[0], relation: .equal, right: places[1])])
      return test.with(.call("np.where", [test.text.code, "1", "0"]))
    }
    if places.contains(where: { $0.nameKeys.contains { bound[$0] != nil } }) {
      return try array(name.base, places)
    }
    // `\mathbf{A}_{ij}`
    if name.base.letterRankOfBold == 2, places.count == 2, places.allSatisfy(\.isIndexLetter) {
      return try array(name.base, places)
    }
    // `x_1` beside `x_i`
    if !places.isEmpty, sums.indexed.contains(name.base) || vectors.contains(name.base),
      places.allSatisfy({ isInside($0, of: name.base) })
    {
      return try array(name.base, places)
    }
    if ["R", "N", "Z", "Q", "C"].contains(where: { name.key == "doubleStruck(\($0))" }) {
      throw Untranslatable(name.key, "a set of numbers is nothing to compute", ja: "数の集合は計算するものではない。")
    }
    if name.base == "∂" || name.base == "∇" {
      throw Untranslatable(
        name.key, "a derivative that is not worked out: give it as a name", ja: "計算しない微分である。名前を付けて書くとよい。")
    }
    if let constant = constant(name.key) { return constant }
    if name.key == "e", !arguments.contains("e"), declared["e"] == nil, codeNames["e"] == nil {
      throw Untranslatable(
        "e", "e may be the number or a symbol of the formula here: \\exp(1) would tell",
        ja: "e は自然対数の底とも数式の記号とも読める。底なら \\exp(1) と書けば決まる。")
    }
    guard !parameters.contains(where: { $0.key == name.key && $0.role == .function }) else {
      throw Untranslatable(
        name.key, "\(name.key) stands as a number and as a function", ja: "\(name.key) が数としても関数としても使われている。")
    }
    if name.key == imaginary { return ArrayPiece("1j") }
    if let count = try derivedLength(name.key) { return count }
    if let width = width(name.key) { return width }
    if name.key == "I" || name.key == "bold(I)", let piece = identity() { return piece }
    if name.key == "bold(1)" || name.key == "bold(0)" {
      let axis = axes.fresh()
      var piece = ArrayPiece("np.\(name.key == "bold(1)" ? "ones" : "zeros")(\(Self.lengthMark(axis)))")
      piece.own = [axis]
      return piece
    }
    // `w_{jk}^{[l]}`: what hangs above hides the index from the reader.
    if let running = name.key.hiddenIndices.first(where: { bound[$0] != nil }) {
      throw Untranslatable(
        name.key, "the index \(running) of \(name.key) is not read: leave out what hangs above it",
        ja: "\(name.key) の添字 \(running) を読めない。上に付いたものを省くとよい。")
    }
    return symbol(name.key)
  }

  /// Whether a number is the place of an element, by where the array counts from.
  private func isInside(_ place: Expression, of base: String) -> Bool {
    guard case .number(let number) = place, let value = number.value?.integer else { return false }
    return value >= (sums.fromZero.contains(base) ? 0 : 1)
  }

  private func constant(_ key: String) -> ArrayPiece? {
    guard !arguments.contains(key), declared[key] == nil, codeNames[key] == nil else { return nil }
    switch key {
    case "π": return ArrayPiece("np.pi")
    case "e" where ranks.hasMatrices: return nil
    case "e" where hasOtherSymbols && !isInLogarithm: return nil
    case "e": return ArrayPiece("np.e")
    default: return nil
    }
  }

  /// `d_k` beside the keys of an attention.
  private mutating func width(_ key: String) -> ArrayPiece? {
    guard ["d_k", "d_K"].contains(key), !arguments.contains(key), codeNames[key] == nil,
      let keys = ["K", "bold(K)"].first(where: { ranks.ranks[$0] == 2 })
    else { return nil }
    return line(PythonName.of(key), ArrayPiece(PythonText(parameter(keys).name).followed(by: ".shape[-1]")))
  }

  /// `I` beside a matrix.
  private mutating func identity() -> ArrayPiece? {
    guard ranks.ranks.values.contains(where: { $0 > 1 }) else { return nil }
    let axis = axes.fresh()
    var piece = ArrayPiece("np.eye(\(Self.lengthMark(axis)))")
    piece.own = [axis, axis]
    return piece
  }

  /// The parameter of a symbol.
  mutating func symbol(_ key: String, role: NumPyFunction.Role = .value) -> ArrayPiece {
    let parameter = self.parameter(key, role: role)
    var piece = ArrayPiece(parameter.name)
    piece.own = parameter.axes
    piece.isOpen = parameter.isOpen
    return piece
  }

  mutating func parameter(_ key: String, role: NumPyFunction.Role = .value) -> Parameter {
    if let known = parameters.first(where: { $0.key == key && $0.role == role }) { return known }
    var spelled = codeNames[key] ?? PythonName.of(key)
    if role == .gradient, key.hasPrefix("∇"), codeNames[key] == nil, !taken.contains("grad") {
      spelled = "grad"
    }
    var parameter = Parameter(key: key, name: unique(spelled), role: role)
    if role == .value || role == .samples {
      let rank = ranks.ranks[key] ?? 0
      parameter.isOpen = rank == 0
      for place in 0..<rank {
        let names = declared[key]?.axes ?? []
        let axis = axes.fresh(
          declared: names.indices.contains(place) ? names[place] : nil, statement: declared[key]?.statement)
        axes.own(axis, by: parameter.name, at: place)
        parameter.axes.append(axis)
      }
    }
    parameters.append(parameter)
    return parameter
  }

  // MARK: Values of indices

  /// An index as a number: `i` of `\sum_i i x_i`.
  private mutating func value(of key: String, _ index: BoundIndex) throws(Untranslatable) -> ArrayPiece {
    switch index {
    case .loop(let name, let offset):
      return offset == 0 ? ArrayPiece(name) : ArrayPiece(Self.plus(name, offset), .sum)
    case .axis(let axis, _, _, let skip):
      guard let plan = sums.plan(key) else {
        throw Untranslatable(
          key, "\(key) stands as a number and as an index", ja: "\(key) が数としても添字としても使われている。", isForAxes: true)
      }
      if plan.isValue {
        // `\sum_x x p(x)`: an array of the values.
        return try array(key + "·", [.name(SymbolName(key))])
      }
      guard skip == 0 else {
        throw Untranslatable(key, "\(key) stands as a number", ja: "\(key) が数として使われている。", isForAxes: true)
      }
      let first = plan.first ?? 1
      var piece: ArrayPiece
      if let upper = plan.upper, plan.arrays.isEmpty {
        guard let lower = plan.lower else {
          throw Untranslatable(key, "the bound of \(key) is not given", ja: "\(key) の上下限が書かれていない。")
        }
        piece = ArrayPiece(.call("np.arange", try range(lower, upper)))
      } else {
        let length = Self.lengthMark(axis)
        let codes =
          first == 0 ? [length] : [String(first), first == 1 ? "\(length) + 1" : "\(length) + \(first)"]
        piece = ArrayPiece(.call("np.arange", codes))
      }
      piece.labels = [.init(index: key, axis: axis)]
      return line(PythonName.of(key), piece)
    }
  }

  /// The arguments of `range` for bounds that are both in it.
  mutating func range(_ lower: Expression, _ upper: Expression) throws(Untranslatable) -> [String] {
    let low = try piece(lower)
    if upper.contains({ if case .binary(.divide, _, _) = $0 { true } else { false } }) {
      throw Untranslatable(
        "", "a bound of the sum is a quotient: it need not be whole", ja: "和の上下限が商であり、整数とは限らない。")
    }
    guard low.isNumber else {
      throw Untranslatable("", "a bound of the sum is an array", ja: "和の上下限が配列になっている。", isForAxes: true)
    }
    let end: String
    if case .binary(.subtract, let count, .number(let one)) = upper, one.value == Rational(1) {
      end = try piece(count).text.code
    } else if case .number(let number) = upper, let value = number.value?.integer {
      end = String(value + 1)
    } else {
      let high = try piece(upper)
      guard high.isNumber else {
        throw Untranslatable("", "a bound of the sum is an array", ja: "和の上下限が配列になっている。", isForAxes: true)
      }
      end = PythonText.sum(high.text, "+", PythonText("1")).code
    }
    return low.text.code == "0" ? [end] : [low.text.code, end]
  }

  /// The upper end of a sum that is the length of an array.
  private mutating func derivedLength(_ key: String) throws(Untranslatable) -> ArrayPiece? {
    guard let (base, axis, less) = sums.derived[key], !arguments.contains(key), codeNames[key] == nil else {
      return nil
    }
    let name = parameter(base).name
    let length = axis == 0 ? "len(\(name))" : "\(name).shape[\(axis)]"
    let text = less == 0 ? PythonText(length) : PythonText(Self.plus(length, -less), .sum)
    return line(PythonName.of(key), ArrayPiece(text))
  }
}

extension Expression {
  /// A number, or a letter that counts.
  fileprivate var isIndexLetter: Bool {
    switch self {
    case .number: true
    case .name(let name): name.index.isEmpty && ["i", "j", "k", "l", "m", "n", "t"].contains(name.key)
    default: false
    }
  }
}

extension String {
  /// The letters of an index of one or two letters: `j` and `k` of `w_jk`.
  fileprivate var hiddenIndices: [String] {
    guard let bar = lastIndex(of: "_") else { return [] }
    let index = self[self.index(after: bar)...].prefix { $0 != "^" }
    return (1...2).contains(index.count) && index.allSatisfy(\.isLetter) ? index.map { String($0) } : []
  }
}
