internal import LaTeXMath
internal import Numbers

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
    if name.base.letterRankOfBold == 2, places.count == 2, places.allSatisfy({ $0.shifted != nil }) {
      return try array(name.base, places)
    }
    // `x_1` beside `x_i`
    if !places.isEmpty, sums.indexed.contains(name.base) || vectors.contains(name.base),
      places.allSatisfy({ isInside($0, of: name.base) })
    {
      return try array(name.base, places)
    }
    if ["R", "N", "Z", "Q", "C"].contains(where: { name.key == "doubleStruck(\($0))" }) {
      throw Untranslatable(name.key, "a set of numbers is nothing to compute")
    }
    if name.base == "∂" || name.base == "∇" {
      throw Untranslatable(name.key, "a derivative that is not worked out: give it as a name")
    }
    if let constant = constant(name.key) { return constant }
    if name.key == "e", !arguments.contains("e"), declared["e"] == nil, codeNames["e"] == nil {
      throw Untranslatable("e", "e may be the number or a symbol of the formula here: \\exp(1) would tell")
    }
    guard !parameters.contains(where: { $0.key == name.key && $0.role == .function }) else {
      throw Untranslatable(name.key, "\(name.key) stands as a number and as a function")
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
        let axis = axes.fresh(declared: names.indices.contains(place) ? names[place] : nil)
        axes.own(axis, by: parameter.name, at: place)
        parameter.axes.append(axis)
      }
    }
    parameters.append(parameter)
    return parameter
  }

  // MARK: Elements

  /// An array at indices, some of which run.
  mutating func array(_ base: String, _ places: [Expression]) throws(Untranslatable) -> ArrayPiece {
    var parameter = self.parameter(base)
    while parameter.axes.count < places.count {
      let axis = axes.fresh()
      axes.own(axis, by: parameter.name, at: parameter.axes.count)
      parameter.axes.append(axis)
    }
    parameter.isOpen = false
    if let place = parameters.firstIndex(where: { $0.key == base && $0.role == .value }) {
      parameters[place] = parameter
    }
    var whole = ArrayPiece(parameter.name)
    whole.own = parameter.axes
    return try subscripted(whole, places, base)
  }

  /// A piece with own axes at indices.
  mutating func subscripted(_ whole: ArrayPiece, _ places: [Expression], _ base: String)
    throws(Untranslatable) -> ArrayPiece
  {
    guard places.count <= whole.own.count else {
      throw Untranslatable(base, "\(base) has more indices than axes")
    }
    var labels: [ArrayPiece.Label] = []
    var marks: [String] = []
    for (place, axis) in zip(places, whole.own) {
      let (mark, label) = try self.mark(place, axis, base)
      marks.append(mark)
      if let label {
        if places.count == 2, whole.own.count == 2, labels == [label], marks == [":", ":"] {
          // `a_{ii}`
          var piece = whole.with(.call("np.diagonal", [whole.text.code]))
          (piece.labels, piece.own) = ([label], [])
          return piece
        }
        guard !labels.contains(where: { $0.index == label.index }) else {
          throw Untranslatable(base, "the index \(label.index) stands twice on \(base)", isForAxes: true)
        }
        labels.append(label)
      }
    }
    while marks.last == ":" { marks.removeLast() }
    var piece = whole
    piece.text = marks.isEmpty ? whole.text : whole.text.followed(by: "[\(marks.joined(separator: ", "))]")
    piece.labels = whole.labels + labels
    piece.own = Array(whole.own.dropFirst(places.count))
    piece.isOpen = false
    return piece
  }

  private mutating func mark(_ place: Expression, _ axis: AxisTable.Axis, _ base: String)
    throws(Untranslatable)
    -> (String, ArrayPiece.Label?)
  {
    let origin = sums.fromZero.contains(base) ? 0 : 1
    if case .number(let number) = place, let value = number.value?.integer {
      return (String(value - origin), nil)
    }
    if let (variable, shift) = place.shifted, let index = bound[variable] {
      switch index {
      case .axis(let run, let lowest, let highest, let skip):
        guard shift >= lowest, shift <= highest else {
          throw Untranslatable(
            base, "the neighbours of \(base) leave the range of \(variable)", isForAxes: true)
        }
        let start = skip + shift - lowest
        let end = shift - highest
        if start == 0, end == 0 {
          if !axes.join(run, axis) { conflict(variable, run, axis) }
          return (":", .init(index: variable, axis: run))
        }
        return (
          "\(start == 0 ? "" : String(start)):\(end == 0 ? "" : String(end))",
          .init(index: variable, axis: run)
        )
      case .loop(let name, let offset):
        // The first index that the loop has; Python would count a negative one from the end.
        let first = sums.plan(variable)?.first ?? 1
        if first + shift < origin {
          throw Untranslatable(
            base, "\(base) at \(first + shift) stands before its first element: say from where it counts")
        }
        if origin == 1, sums.plan(variable)?.first == nil, sums.plan(variable)?.lower != nil {
          assume(
            base, base.isEmpty ? "elements are counted from 1" : "the elements of \(base) are counted from 1")
        }
        return (Self.plus(name, offset + shift - origin), nil)
      }
    }
    // `x_{2i}`, `x_{n-i}`
    if origin == 1, place.nameKeys.contains(where: { sums.plan($0)?.first == 0 }) {
      throw Untranslatable(base, "whether the elements of \(base) are counted from 0 or from 1 is not said")
    }
    if place.nameKeys.contains(where: { bound[$0] != nil }),
      place.contains({
        switch $0 {
        case .binary(.subtract, _, _), .negate: true
        default: false
        }
      })
    {
      throw Untranslatable(
        base, "the index \(place.latex) of \(base) may fall before the first element: say what stands there")
    }
    let piece = try piece(place)
    guard piece.isNumber else {
      throw Untranslatable(base, "the index of \(base) is no plain one", isForAxes: true)
    }
    if origin == 1 {
      assume(
        base, base.isEmpty ? "elements are counted from 1" : "the elements of \(base) are counted from 1")
    }
    return (origin == 0 ? piece.text.code : PythonText.sum(piece.text, "-", PythonText("1")).code, nil)
  }

  static func plus(_ name: String, _ number: Int) -> String {
    number == 0 ? name : number > 0 ? "\(name) + \(number)" : "\(name) - \(-number)"
  }

  mutating func conflict(_ place: String, _ a: AxisTable.Axis, _ b: AxisTable.Axis) {
    guard let left = axes.declaredName(a), let right = axes.declaredName(b) else { return }
    conflicts.append("along \(place) the lengths \(left) and \(right) meet: they need \(left) = \(right)")
  }

  // MARK: Values of indices

  /// An index as a number: `i` of `\sum_i i x_i`.
  private mutating func value(of key: String, _ index: BoundIndex) throws(Untranslatable) -> ArrayPiece {
    switch index {
    case .loop(let name, let offset):
      return offset == 0 ? ArrayPiece(name) : ArrayPiece(Self.plus(name, offset), .sum)
    case .axis(let axis, _, _, let skip):
      guard let plan = sums.plan(key) else {
        throw Untranslatable(key, "\(key) stands as a number and as an index", isForAxes: true)
      }
      if plan.isValue {
        // `\sum_x x p(x)`: an array of the values.
        return try array(key + "·", [.name(SymbolName(key))])
      }
      guard skip == 0 else { throw Untranslatable(key, "\(key) stands as a number", isForAxes: true) }
      let first = plan.first ?? 1
      var piece: ArrayPiece
      if let upper = plan.upper, plan.arrays.isEmpty {
        guard let lower = plan.lower else { throw Untranslatable(key, "the bound of \(key) is not given") }
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
      throw Untranslatable("", "a bound of the sum is a quotient: it need not be whole")
    }
    guard low.isNumber else {
      throw Untranslatable("", "a bound of the sum is an array", isForAxes: true)
    }
    let end: String
    if case .binary(.subtract, let count, .number(let one)) = upper, one.value == Rational(1) {
      end = try piece(count).text.code
    } else if case .number(let number) = upper, let value = number.value?.integer {
      end = String(value + 1)
    } else {
      let high = try piece(upper)
      guard high.isNumber else {
        throw Untranslatable("", "a bound of the sum is an array", isForAxes: true)
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
