internal import LaTeXMath
internal import Numbers
internal import Words

/// Writes the right side of a formula as NumPy.
struct NumPyWriter {
  /// What an index of the formula is in the code.
  enum BoundIndex {
    /// An axis of arrays. What is left of it at each end where neighbours are used too, and the array of its values.
    case axis(AxisTable.Axis, lowest: Int, highest: Int, skip: Int)
    /// The variable of a loop, and what is added to it to get the index of the formula.
    case loop(String, offset: Int)
  }
  /// What a name of the code stands for.
  struct Parameter: Equatable {
    var key: String
    var name: String
    var role: NumPyFunction.Role
    var axes: [AxisTable.Axis] = []
    /// Whether it may as well be an array.
    var isOpen = false
    /// Where a function is called: with how many arguments.
    var argumentCount = 0
  }

  let standIns: NotationStandIns
  let codeNames: [String: String]
  let declared: [String: SymbolShape]
  /// The keys in parentheses on the left side.
  let arguments: Set<String>
  /// Whether nothing may be a line of its own.
  let isInline: Bool
  var ranks: RankFinder
  var sums: SumPlans
  var axes = AxisTable()
  var bound: [String: BoundIndex] = [:]
  /// The lines before the value.
  var lines: [String] = []
  var parameters: [Parameter] = []
  /// Names of the code that are taken.
  var taken: Set<String> = []
  var usesMath = false
  /// Whether the formula has names besides constants and indices.
  let hasOtherSymbols: Bool
  /// Whether what is written stands under a logarithm.
  var isInLogarithm = false
  /// Whether a capital letter of which nothing is known stands beside a vector.
  var hasDoubtfulCapital = false
  /// Whether dots stand between numbers: there are several in a product.
  var hasPlainDots = false
  /// Whether the formula says what something is drawn from.
  let isDraw: Bool
  /// The letter that is the imaginary unit here.
  private(set) var imaginary: String?
  var assumptions: [Untranslatable] = []
  var conflicts: [Wording] = []
  /// Variables of expectations, by key.
  var samples: Set<String> = []
  var shapeNotes: [(String, String)] = []
  /// Joint distributions by name, with the variables in their order.
  var joints: [String: [String]] = [:]
  /// Arguments of the left side of which the right side has elements alone.
  let vectors: Set<String>
  /// Functions that the note or the formula says are others than the usual ones.
  let defined: Set<String>
  /// Names that are called with a name alone somewhere.
  let called: Set<String>
  /// The names of lines that are written once.
  var written: [String: String] = [:]

  init(
    _ target: FormulaTarget, _ standIns: NotationStandIns, declared: [String: SymbolShape],
    codeNames: [String: String], defined: Set<String>, isInline: Bool
  ) {
    self.defined = defined
    self.standIns = standIns
    self.codeNames = codeNames
    self.declared = declared
    (self.isInline, isDraw) = (isInline, target.isDraw)
    arguments = Set(target.arguments)
    sums = SumPlans(target, arguments: Set(target.arguments), declared: declared)
    var variables = Set(target.indices).union(sums.variables)
    target.body.walk { if case .aggregate(let one) = $0 { variables.insert(one.variable.key) } }
    ranks = RankFinder(target.body, bound: variables, declared: declared)
    joints = target.body.joints(variables)
    called = target.body.calledKeys
    hasOtherSymbols = !target.body.nameKeys.subtracting(["e", "π", "i", "j"]).subtracting(variables).isEmpty
    vectors = arguments.filter { !target.body.stands(SymbolName($0)) }
    imaginary = ["i", "j"].first { unit in
      !variables.contains(unit) && !target.arguments.contains(unit) && target.body.hasExponential(of: unit)
    }
    for index in target.indices {
      bound[index] = .axis(axes.fresh(), lowest: 0, highest: 0, skip: 0)
    }
  }

  // MARK: Expressions

  mutating func piece(_ expression: Expression) throws(Untranslatable) -> ArrayPiece {
    switch expression {
    case .number(let number): return ArrayPiece(try Self.literal(number))
    case .name(let name): return try self.name(name)
    case .infinity: return ArrayPiece("np.inf")
    case .opaque(let text): return try opaque(text)
    case .negate(let operand):
      let piece = try piece(operand)
      return piece.with(piece.text.negated)
    case .binary(let operation, let a, let b): return try binary(operation, a, b)
    case .power(let base, let exponent): return try power(base, exponent)
    case .root(let radicand, let degree): return try root(radicand, degree)
    case .call(let function, let list): return try call(function, list)
    case .application(let name, let list, let primes, let power):
      return try application(name, list, primes, power)
    case .aggregate(let aggregate): return try self.aggregate(aggregate)
    case .cases(let rows): return try cases(rows)
    case .matrix(let rows): return try matrix(rows)
    case .transpose(let operand): return try transpose(operand)
    case .element(let array, let places): return try element(array, places)
    case .magnitude(let operand): return try magnitude(operand)
    case .norm(let operand, let order): return try norm(operand, order)
    case .floor(let operand): return try mapped("np.floor", operand)
    case .ceiling(let operand): return try mapped("np.ceil", operand)
    case .factorial(let operand, let isDouble):
      guard !isDouble else {
        throw Untranslatable("!!", "the double factorial has no form in NumPy", ja: "二重階乗は NumPy で書けない。")
      }
      return try counted("math.factorial", [operand])
    case .binomial(let count, let chosen): return try counted("math.comb", [count, chosen])
    case .percent(let operand):
      let piece = try piece(operand)
      return piece.with(.product(piece.text, "/", PythonText("100")))
    case .degrees(let operand): return try mapped("np.deg2rad", operand)
    case .unit(_, let unit):
      throw Untranslatable(
        unit, "a number with the unit \(unit) is no formula for code", ja: "単位 \(unit) の付いた数は、コードにする数式ではない。")
    case .set: throw Untranslatable("{", "a set has no form in NumPy here", ja: "集合は、ここでは NumPy で書けない。")
    case .ambiguous(let ambiguity, let readings): return try self.reading(ambiguity, readings)
    }
  }

  private mutating func reading(_ ambiguity: Ambiguity, _ readings: [Expression]) throws(Untranslatable)
    -> ArrayPiece
  {
    let doubtful: [Ambiguity] = [.slash, .slashProduct, .functionExtent, .thousands, .unbracedExponent]
    guard !doubtful.contains(ambiguity), let first = readings.first else {
      let names = Wording.alternatives(ambiguity.names)
      throw Untranslatable(
        "", "this may be \(names.english): parentheses would tell", ja: "\(names.japanese)とも読める。括弧を付ければ決まる。")
    }
    return try piece(first)
  }

  static func literal(_ number: WrittenNumber) throws(Untranslatable) -> PythonText {
    guard let value = number.value, !number.isTruncated else {
      throw Untranslatable(
        number.text, "\(number.text) is no number that code can hold", ja: "\(number.text) はコードで表せる数ではない。")
    }
    if let whole = value.integer, number.isInteger, !number.hasPoint {
      return PythonText(String(whole), whole < 0 ? .sign : .atom)
    }
    var text = number.text.filter { $0.isNumber || $0 == "." || $0 == "-" }
    guard !number.isPercent, !number.hasExponent, Double(text) != nil else {
      return PythonText(String(value.double), value.sign < 0 ? .sign : .atom)
    }
    if text.hasPrefix(".") { text = "0" + text }
    if text.hasSuffix(".") { text += "0" }
    return PythonText(text, text.hasPrefix("-") ? .sign : .atom)
  }

  /// A function of NumPy on each element.
  mutating func mapped(_ function: String, _ operand: Expression) throws(Untranslatable) -> ArrayPiece {
    let piece = try piece(operand)
    return piece.with(.call(function, [piece.text.code]))
  }

  /// A function of whole numbers, which takes no arrays.
  private mutating func counted(_ function: String, _ operands: [Expression]) throws(Untranslatable)
    -> ArrayPiece
  {
    var codes: [String] = []
    for operand in operands {
      let piece = try piece(operand)
      guard piece.isNumber else {
        throw Untranslatable(
          "", "\(function) takes no arrays", ja: "\(function) は配列を受け取らない。", isForAxes: true)
      }
      codes.append(piece.text.code)
    }
    usesMath = true
    return ArrayPiece(.call(function, codes))
  }

  // MARK: Lines

  /// A value under a name of its own, or itself where all is one line.
  mutating func line(_ name: String, _ piece: ArrayPiece) -> ArrayPiece {
    if isInline || bound.values.contains(where: { if case .loop = $0 { true } else { false } }) {
      return piece
    }
    if let old = written[piece.text.code] { return piece.with(old) }
    let name = unique(name)
    lines.append("\(name) = \(piece.text.code)")
    written[piece.text.code] = name
    return piece.with(name)
  }

  mutating func unique(_ name: String) -> String {
    var result = name
    var count = 2
    while taken.contains(result) {
      result = "\(name)_\(count)"
      count += 1
    }
    taken.insert(result)
    return result
  }

  /// How long an axis is, once all is known of it.
  static func lengthMark(_ axis: AxisTable.Axis) -> String { "\u{27EA}\(axis)\u{27EB}" }
}

extension Expression {
  /// Whether `e` is raised to something with a letter as a factor: `e^{i\theta}`.
  fileprivate func hasExponential(of letter: String) -> Bool {
    contains {
      let exponent: Expression
      switch $0 {
      case .power(.name(let name), let power) where name.key == "e": exponent = power
      case .call(.elementary(.exponential), let list) where list.count == 1: exponent = list[0]
      default: return false
      }
      return exponent.contains { part in
        switch part {
        case .name(let name), .application(let name, _, _, _): name.key == letter
        default: false
        }
      }
    }
  }

  /// Names with a name alone, or several arguments, in parentheses behind them.
  fileprivate var calledKeys: Set<String> {
    var keys: Set<String> = []
    walk {
      guard case .application(let name, let list, _, _) = $0 else { return }
      if list.count > 1 || list.count == 1 && list[0].isLetter { keys.insert(name.key) }
    }
    return keys
  }

  private var isLetter: Bool { if case .name = self { true } else { false } }

  /// Distributions of two variables that sums run over, by name.
  fileprivate func joints(_ variables: Set<String>) -> [String: [String]] {
    var found: [String: [String]] = [:]
    walk {
      guard case .application(let name, let list, 0, _) = $0, list.count == 2 else { return }
      let keys = list.compactMap(\.plainName)
      if keys.count == 2, keys.allSatisfy(variables.contains) { found[name.key] = keys }
    }
    return found
  }
}
