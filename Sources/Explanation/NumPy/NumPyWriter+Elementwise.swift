internal import LaTeXMath
internal import Words

/// Sums, and what is done element by element.
extension NumPyWriter {
  /// A sum of any number of terms, from left to right.
  mutating func sum(_ operation: Expression.BinaryOperator, _ a: Expression, _ b: Expression)
    throws(Untranslatable)
    -> ArrayPiece
  {
    var terms = [(operation, b)]
    var first = a
    while case .binary(let sign, let left, let right) = first, sign == .add || sign == .subtract {
      terms.append((sign, right))
      first = left
    }
    var (result, read) = (try piece(first), first)
    for (sign, term) in terms.reversed() {
      let next = try piece(term)
      for (open, other, expression) in [(result, next, read), (next, result, term)]
      where open.isOpen && other.own.count == 1 {
        if expression.contains({ if case .name(let name) = $0 { name.key.letterRank == 2 } else { false } }) {
          hasDoubtfulCapital = true
        }
      }
      let operation = sign == .add ? Wording("sum", ja: "和") : Wording("difference", ja: "差")
      result = try joined(result, sign == .add ? "+" : "-", next, operation)
      read = term
    }
    return result
  }

  func elementwise(_ a: ArrayPiece, _ sign: String, _ b: ArrayPiece) throws(Untranslatable) -> ArrayPiece {
    var order = a.labels.map(\.index)
    for label in b.labels where !order.contains(label.index) { order.append(label.index) }
    let ownCount = max(a.own.count, b.own.count)
    // The order in which one of them has its axes.
    if b.labels.count == order.count { order = b.labels.map(\.index) }
    if a.labels.count == order.count { order = a.labels.map(\.index) }
    if a.own.count != b.own.count, !a.own.isEmpty, !b.own.isEmpty, !order.isEmpty {
      throw Untranslatable(
        "", "vectors and matrices under one index", ja: "1 つの添字の下にベクトルと行列が混ざっている。", isForAxes: true)
    }
    let (left, right) = (a.spread(over: order, ownCount: ownCount), b.spread(over: order, ownCount: ownCount))
    let text: PythonText =
      switch sign {
      case "+", "-": .sum(left, sign, right)
      default: .product(left, sign, right)
      }
    var result = ArrayPiece(text)
    result.labels = order.compactMap { index in (a.labels + b.labels).first { $0.index == index } }
    result.own = a.own.count >= b.own.count ? a.own : b.own
    result.isRow = a.isRow && (b.isRow || b.own.isEmpty) || b.isRow && a.own.isEmpty
    result.isOpen = (a.isOpen || b.isOpen) && result.own.isEmpty
    return result
  }

  /// Joins the axes of what is added or multiplied element by element.
  private mutating func meet(_ a: ArrayPiece, _ b: ArrayPiece, _ operation: Wording) {
    for (x, y) in zip(a.own.reversed(), b.own.reversed()) where !axes.join(x, y) {
      noteConflict(a, b, x, y, operation)
    }
  }

  mutating func noteConflict(_ a: ArrayPiece, _ b: ArrayPiece, _ x: Int, _ y: Int, _ operation: Wording) {
    func shape(_ piece: ArrayPiece) -> String {
      let names = piece.own.map { axes.name($0) ?? "?" }
      return SymbolShape(names).text
    }
    let (left, right) = (axes.declaredName(x) ?? "?", axes.declaredName(y) ?? "?")
    conflicts.append(
      Wording(
        "\(a.text.code) is \(shape(a)) and \(b.text.code) is \(shape(b)): the \(operation.english) needs \(left) = \(right)",
        ja:
          "\(a.text.code) は \(shape(a))、\(b.text.code) は \(shape(b)) である。\(operation.japanese)には \(left) = \(right) が要る。"
      ))
  }

  /// As `elementwise`, with what is learnt of the shapes.
  mutating func joined(_ a: ArrayPiece, _ sign: String, _ b: ArrayPiece, _ operation: Wording)
    throws(Untranslatable) -> ArrayPiece
  {
    if a.own.count != b.own.count, !a.own.isEmpty, !b.own.isEmpty, sign != "*" {
      // A vector of biases goes with each row of a product; all else is in doubt.
      let (small, large) = a.own.count < b.own.count ? (a, b) : (b, a)
      guard small.text.level == .atom, large.text.level == .product else {
        throw Untranslatable(
          "", "a matrix by its letter beside a vector: a small bold letter would tell a vector",
          ja: "文字からは行列とみえるものがベクトルと並んでいる。ベクトルなら小文字の太字で書けば決まる。")
      }
    }
    meet(a, b, operation)
    return try elementwise(a, sign, b)
  }
}
