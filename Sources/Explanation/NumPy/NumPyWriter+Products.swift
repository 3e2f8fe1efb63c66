internal import LaTeXMath
internal import Numbers
internal import Words

/// Sums, products, quotients and powers of numbers, vectors and matrices.
extension NumPyWriter {
  mutating func binary(_ operation: Expression.BinaryOperator, _ a: Expression, _ b: Expression)
    throws(Untranslatable)
    -> ArrayPiece
  {
    if operation == .add || operation == .subtract { return try sum(operation, a, b) }
    if operation == .divide, let softmax = try softmax(a, b) { return softmax }
    if operation == .divide, let mean = try mean(b, a) { return mean }
    if operation == .multiply, case .binary(.divide, .number(let one), let divisor) = a,
      one.value == Rational(1)
    {
      // `\frac1n e` as `e / n`
      if let mean = try mean(divisor, b) { return mean }
      let (value, under) = (try piece(b), try piece(divisor))
      if under.isNumber, value.text.level != .sign { return try elementwise(value, "/", under) }
      return try product(try elementwise(ArrayPiece("1"), "/", under), value, isDot: false)
    }
    if operation == .multiply, let scaled = try scaled(a, b) { return scaled }
    let isChain = operation == .dot && a.isDotProduct
    let saved = hasPlainDots
    if isChain { hasPlainDots = true }
    defer { hasPlainDots = saved }
    let (left, right) = (try piece(a), try piece(b))
    switch operation {
    case .add, .subtract: return try sum(operation, a, b)
    case .elementwise: return try joined(left, "*", right, Wording("elementwise product", ja: "要素ごとの積"))
    case .modulo: return try elementwise(left, "%", right)
    case .divide:
      guard right.own.count < 2 else {
        throw Untranslatable(
          "", "a division by a matrix: its inverse is meant, or each element",
          ja: "行列で割っている。逆行列を掛けるとも、要素ごとに割るとも読める。")
      }
      guard right.own.isEmpty || left.own.count <= 1 else { return try elementwise(left, "/", right) }
      return try elementwise(left, "/", right)
    case .dot:
      let isVector = [(left, a), (right, b)].map { piece, read in
        piece.labels.isEmpty && (piece.own.count == 1 || piece.own.isEmpty && read.mayBeVector)
      }
      if isVector == [true, true], left.own.isEmpty || right.own.isEmpty, !hasPlainDots {
        // Right for numbers and for vectors.
        return ArrayPiece(.call("np.dot", [left.text.code, right.text.code]))
      }
      return try product(left, right, isDot: true)
    case .multiply:
      if case .name(let first) = a, first.key == "A", left.isOpen, right.isOpen, let key = b.plainName,
        key.count == 1,
        key.letterRank == 2
      {
        throw Untranslatable(
          "A", "whether A and \(key) are numbers or matrices is not said: bold letters would tell",
          ja: "A と \(key) が数か行列かが書かれていない。太字にすれば決まる。")
      }
      if let first = matrixName(a.lastFactor, left), let second = matrixName(b, right),
        left.labels.isEmpty || right.labels.isEmpty,
        !first.index.isEmpty || !second.index.isEmpty || first.hasAccent || second.hasAccent
      {
        throw Untranslatable(
          first.key,
          "whether \(first.key) and \(second.key) are numbers or matrices is not said: bold letters would tell",
          ja: "\(first.key) と \(second.key) が数か行列かが書かれていない。太字にすれば決まる。")
      }
      if left.own.count == 2, right.isOpen, right.labels.isEmpty, let key = b.firstFactor,
        key.letterRank != nil || key.isVectorLike
      {
        throw Untranslatable(
          key, "whether \(key) behind a matrix is a number or an array is not said: a bold letter would tell",
          ja: "行列の後ろの \(key) が数か配列かが書かれていない。太字にすれば決まる。")
      }
      if left.isOpen, right.isOpen,
        let first = a.lastFactor.matrixNames.compactMap(\.plainName).first(where: { declared[$0] == nil }),
        let second = b.terms.compactMap(\.plainName).first(where: \.isVectorLike)
      {
        guard !ranks.ranks.values.contains(where: { $0 > 0 }) else {
          throw Untranslatable(
            first,
            "whether \(first) beside \(second) is a number or a matrix is not said: bold letters would tell",
            ja: "\(second) と並ぶ \(first) が数か行列かが書かれていない。太字にすれば決まる。"
          )
        }
        takeAsNumber(first)
      }
      return try product(left, right, isDot: false)
    }
  }

  /// The name that a factor is, where its letter is one of matrices and it is read as a number; nil for others.
  private func matrixName(_ factor: Expression, _ piece: ArrayPiece) -> SymbolName? {
    guard case .name(let name) = factor, name.isOfMatrix, declared[name.key] == nil, piece.own.isEmpty,
      name.index.flatMap(\.places).count < 2
    else { return nil }
    return name
  }

  /// `\frac1N X^\top X` as `X.T @ X / N`; nil where a product does not begin with a quotient of one.
  private mutating func scaled(_ a: Expression, _ b: Expression) throws(Untranslatable) -> ArrayPiece? {
    var factors = [b]
    var head = a
    while case .binary(.multiply, let left, let right) = head {
      factors.insert(right, at: 0)
      head = left
    }
    guard factors.count > 1, case .binary(.divide, .number(let one), let divisor) = head,
      one.value == Rational(1)
    else { return nil }
    let rest = factors.dropFirst().reduce(factors[0]) { .binary(.multiply, $0, $1) }
    guard case .binary = rest, ranks.ranks.values.contains(where: { $0 > 0 }) else { return nil }
    let under = try piece(divisor)
    guard under.isNumber else { return nil }
    return try elementwise(try piece(rest), "/", under)
  }

  // MARK: Products

  mutating func product(_ a: ArrayPiece, _ b: ArrayPiece, isDot: Bool) throws(Untranslatable) -> ArrayPiece {
    if a.isNumber, a.text.code == "1" { return b }
    if b.isNumber, b.text.code == "1" { return a }
    guard !a.own.isEmpty, !b.own.isEmpty else { return try elementwise(a, "*", b) }
    if a.labels.isEmpty, b.labels.isEmpty { return try matrices(a, b, isDot: isDot) }
    var result: ArrayPiece
    switch (a.labels.count, a.own.count, b.labels.count, b.own.count) {
    case (0, 1, _, 1) where a.isRow || isDot:
      // `w^\top x_i`: each row of `x` with `w`.
      join(a, 0, b, 0)
      result = ArrayPiece(.product(b.text, "@", a.text))
      result.labels = b.labels
    case (_, 1, 0, 1) where a.isRow || isDot:
      join(a, 0, b, 0)
      result = ArrayPiece(.product(a.text, "@", b.text))
      result.labels = a.labels
    case (0, 2, _, 1) where !b.isRow:
      join(a, 1, b, 0)
      result = ArrayPiece(.product(b.text, "@", a.text.followed(by: ".T")))
      (result.labels, result.own) = (b.labels, [a.own[0]])
    case (_, 1, 0, 2) where a.isRow:
      join(a, 0, b, 0)
      result = ArrayPiece(.product(a.text, "@", b.text))
      (result.labels, result.own, result.isRow) = (a.labels, [b.own[1]], true)
    case (_, 1, _, 1) where a.labels == b.labels && (a.isRow && !b.isRow || isDot):
      join(a, 0, b, 0)
      result = ArrayPiece(.call("np.sum", [PythonText.product(a.text, "*", b.text).code, "axis=-1"]))
      result.labels = a.labels
    default:
      throw Untranslatable(
        "", "products of vectors under an index", ja: "添字の付いたベクトルどうしの積である。", isForAxes: true)
    }
    return result
  }

  private mutating func join(_ a: ArrayPiece, _ x: Int, _ b: ArrayPiece, _ y: Int) {
    if !axes.join(a.own[x], b.own[y]) { noteConflict(a, b, a.own[x], b.own[y], Wording("product", ja: "積")) }
  }

  private mutating func matrices(_ a: ArrayPiece, _ b: ArrayPiece, isDot: Bool) throws(Untranslatable)
    -> ArrayPiece
  {
    var result = ArrayPiece(.product(a.text, "@", b.text))
    switch (a.own.count, b.own.count) {
    case (1, 1) where b.isRow && !a.isRow:
      result = ArrayPiece(.call("np.outer", [a.text.code, b.text.code]))
      result.own = [a.own[0], b.own[0]]
    case (1, 1) where a.isRow || isDot: join(a, 0, b, 0)
    case (1, 1):
      throw Untranslatable(
        "", "two vectors side by side: ⊙ would say element by element, a transpose or · the inner product",
        ja: "ベクトルが 2 つ並んでいる。要素ごとの積なら ⊙、内積なら転置か · を書けば決まる。")
    case (2, 1):
      guard !b.isRow else {
        throw Untranslatable(
          "", "a matrix before a transposed vector does not fit", ja: "行列の後ろに転置したベクトルがあり、形が合わない。")
      }
      join(a, 1, b, 0)
      result.own = [a.own[0]]
    case (1, 2):
      join(a, 0, b, 0)
      (result.own, result.isRow) = ([b.own[1]], a.isRow)
    case (2, 2):
      join(a, 1, b, 0)
      result.own = [a.own[0], b.own[1]]
    default:
      throw Untranslatable(
        "", "arrays of more than two axes are not multiplied here", ja: "軸が 3 つ以上ある配列の積は、ここでは NumPy で書けない。")
    }
    return result
  }

  mutating func transpose(_ operand: Expression) throws(Untranslatable) -> ArrayPiece {
    var inner = operand
    if case .name(let name) = operand, let base = name.key.transposed {
      if name.key.hasSuffix("^T"), ranks.own(base, indices: 0) == 0 || Self.scalars.contains(base) {
        throw Untranslatable(
          name.key, "the T of \(name.key) may be a power or a transpose: \\top says which",
          ja: "\(name.key) の T は累乗とも転置とも読める。転置なら \\top と書けば決まる。")
      }
      inner = .name(SymbolName(base, base: name.base.transposed ?? name.base, index: name.index))
    }
    let piece = try piece(inner)
    switch piece.own.count {
    case 1:
      var result = piece
      result.isRow.toggle()
      return result
    case 2:
      guard piece.labels.isEmpty else {
        throw Untranslatable("", "the transpose under an index", ja: "添字の付いたものを転置している。", isForAxes: true)
      }
      var result = piece.with(piece.text.followed(by: ".T"))
      result.own.reverse()
      return result
    default:
      guard piece.isOpen || piece.own.isEmpty, piece.labels.isEmpty, case .name = inner else {
        throw Untranslatable(
          "", "what is transposed here is no array that is known", ja: "転置されるものが配列かどうか分からない。")
      }
      return piece.with(piece.text.followed(by: ".T"))
    }
  }

  private static let scalars: Set<String> = ["α", "γ", "δ", "η", "ε", "ϵ", "ρ", "λ"]
}

extension SymbolName {
  /// Whether its letter is one of matrices and operators, accents and indices aside: `\hat{H}`, `B_r`.
  var isOfMatrix: Bool {
    if index.isEmpty, key.isMatrixLetter { return true }
    return base.withoutAccent.isMatrixLetter && !key.contains("^")
  }

  fileprivate var hasAccent: Bool { base.withoutAccent != base }
}

extension String {
  fileprivate var withoutAccent: String {
    for mark in ["hat(", "tilde(", "bar("] where hasPrefix(mark) && hasSuffix(")") {
      return String(dropFirst(mark.count).dropLast())
    }
    return self
  }
}

extension Expression {
  /// Whether a dot stands between its factors.
  fileprivate var isDotProduct: Bool {
    switch self {
    case .binary(.dot, _, _): true
    case .binary(.multiply, let a, let b): a.isDotProduct || b.isDotProduct
    default: false
    }
  }

  /// The names that may be matrices in it, besides those that something is divided by.
  var matrixNames: [Expression] {
    switch self {
    case .name(let name): name.isOfMatrix ? [self] : []
    case .binary(.divide, let above, _): above.matrixNames
    case .binary(_, let a, let b): a.matrixNames + b.matrixNames
    case .negate(let a): a.matrixNames
    case .application(let name, let list, 0, nil) where list.count == 1:
      (name.isOfMatrix ? [.name(name)] : []) + list[0].matrixNames
    default: []
    }
  }

  /// The terms of a sum.
  var terms: [Expression] {
    switch self {
    case .binary(.add, let a, let b), .binary(.subtract, let a, let b): a.terms + b.terms
    default: [self]
    }
  }

  /// The key of the name that a product begins with.
  fileprivate var firstFactor: String? {
    switch self {
    case .name(let name): name.key
    case .binary(.multiply, let a, _): a.firstFactor
    default: nil
    }
  }

  /// What beside a dot is a vector more often than a number: some letters, letters with hats, gradients.
  fileprivate var mayBeVector: Bool {
    switch self {
    case .name(let name):
      name.index.isEmpty
        && (name.key.isVectorLetter || ["hat(", "tilde("].contains { name.key.hasPrefix($0) })
    case .application(let name, let list, 0, nil):
      name.key.first?.isYi == true || list.isEmpty && name.base.isVectorLetter
    case .aggregate(let aggregate): aggregate.operation == .derivative
    case .binary(.add, let a, let b), .binary(.subtract, let a, let b): a.mayBeVector && b.mayBeVector
    default: false
    }
  }
}

extension Character {
  /// A letter that stands for notation: gradients among it.
  fileprivate var isYi: Bool { unicodeScalars.first.map { (0xA000...0xA400).contains($0.value) } ?? false }
}

extension String {
  /// A capital letter that is a matrix as often as a number.
  var isMatrixLetter: Bool {
    ["A", "B", "C", "D", "H", "J", "M", "S", "U", "W", "X", "Y", "Z", "Σ", "Λ", "Φ"].contains(self)
  }

  /// A letter that is a vector behind a matrix: of the unknowns, of parameters.
  var isVectorLike: Bool {
    var letter = Substring(self)
    for mark in ["hat(", "tilde(", "bar("] where letter.hasPrefix(mark) {
      letter = letter.dropFirst(mark.count).dropLast()
    }
    return ["x", "y", "z", "u", "v", "w", "b", "β", "θ", "α"].contains(letter)
  }

  /// Letters that are vectors beside a dot more often than numbers.
  fileprivate var isVectorLetter: Bool {
    ["a", "b", "u", "v", "w", "x", "y", "z", "q", "k", "p"].contains(self)
  }
}
