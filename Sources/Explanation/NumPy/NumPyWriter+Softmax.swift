internal import LaTeXMath
internal import Numbers

/// Exponentials over their sum, and the logarithm of such a sum: with the maximum subtracted.
extension NumPyWriter {
  /// `\frac{e^{z_i}}{\sum_j e^{z_j}}`; nil for any other quotient.
  mutating func softmax(_ above: Expression, _ below: Expression) throws(Untranslatable) -> ArrayPiece? {
    guard case .aggregate(let sum) = below, sum.operation == .sum, let exponent = above.exponent,
      let summed = sum.body.exponent, sums.plan(sum.variable.key)?.isLoop == false
    else { return nil }
    // The index above that stands in the place of the variable of the sum.
    for (key, index) in bound {
      guard case .axis = index else { continue }
      guard exponent.replacingIndex(key, by: sum.variable.key).latex == summed.latex else { continue }
      let value = try piece(exponent)
      guard value.labels.contains(where: { $0.index == key }) else { continue }
      return try softmax(of: value, over: key)
    }
    return nil
  }

  /// The softmax along an index, or along the last axis.
  mutating func softmax(of piece: ArrayPiece, over key: String?) throws(Untranslatable) -> ArrayPiece {
    let axis = key.flatMap { key in piece.labels.firstIndex { $0.index == key } }
    guard piece.axisCount > 0 || piece.isOpen else {
      throw Untranslatable("softmax", "the softmax of a number", ja: "1 つの数の softmax をとっている。")
    }
    let isOneAxis = piece.axisCount < 2
    let axes = isOneAxis ? [] : ["axis=\(axis.map(String.init) ?? "-1")", "keepdims=True"]
    var scores = piece
    if piece.text.level < .atom { scores = line("scores", piece) }
    let largest = PythonText.call("np.max", [scores.text.code] + axes)
    var weights = piece.with(.call("np.exp", [PythonText.sum(scores.text, "-", largest).code]))
    weights = line("weights", weights)
    let total = PythonText.call("np.sum", [weights.text.code] + axes)
    return piece.with(.product(weights.text, "/", total))
  }

  /// `\log \sum_j e^{z_j}`; nil for any other.
  mutating func logOfSum(_ operand: Expression) throws(Untranslatable) -> ArrayPiece? {
    guard case .aggregate(let sum) = operand, sum.operation == .sum, let exponent = sum.body.exponent,
      let plan = sums.plan(sum.variable.key), !plan.isLoop, !plan.arrays.isEmpty
    else { return nil }
    let key = sum.variable.key
    let saved = self
    bound[key] = .axis(axes.fresh(), lowest: plan.lowest, highest: plan.highest, skip: plan.skip)
    let value = try piece(exponent)
    bound[key] = saved.bound[key]
    guard value.labels.map(\.index) == [key], value.own.isEmpty else {
      self = saved
      return nil
    }
    let scores = value.text.level < .atom ? line("scores", value) : value
    let largest = line("largest", ArrayPiece(.call("np.max", [scores.text.code])))
    let shifted = PythonText.sum(scores.text, "-", largest.text)
    let rest = PythonText.call(
      "np.log", [PythonText.call("np.sum", [PythonText.call("np.exp", [shifted.code]).code]).code])
    return ArrayPiece(.sum(largest.text, "+", rest))
  }
}

extension Expression {
  /// What `e` or `\exp` is raised to.
  fileprivate var exponent: Expression? {
    switch self {
    case .power(.name(let name), let exponent) where name.key == "e": exponent
    case .call(.elementary(.exponential), let list) where list.count == 1: list[0]
    default: nil
    }
  }

  /// With another letter in the place of an index.
  func replacingIndex(_ key: String, by other: String) -> Expression {
    switch self {
    case .name(let name) where name.key == key: return .name(SymbolName(other))
    case .name(let name) where !name.index.isEmpty:
      let places = name.index.map { $0.replacingIndex(key, by: other) }
      guard places != name.index else { return self }
      let sub = name.key.dropFirst(name.base.count).map { String($0) == key ? other : String($0) }.joined()
      return .name(SymbolName(name.base + sub, base: name.base, index: places))
    default: return mapOperands { $0.replacingIndex(key, by: other) }
    }
  }
}
