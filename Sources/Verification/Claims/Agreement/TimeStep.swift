internal import LaTeXMath
internal import Numbers

/// A recurrence as one step: `\theta_{t+1} = \theta_t - \eta g_t`, `\theta \leftarrow \theta - \eta g`, `x^{(k+1)} = x^{(k)} / 2`.
struct TimeStep {
  /// The symbol that gets a new value, without its time.
  var name: String
  /// The new value, where symbols without a time stand for those of the step.
  var body: Expression
  /// Whether the new value is made of the old one.
  var isUpdate: Bool
  /// Whether other symbols had a time.
  var hasTime = true

  /// - Parameter earlier: The new values that steps before this one give, by their symbols; nil where these stay symbols.
  init?(_ left: Expression, _ right: Expression, isAssigned: Bool, after earlier: [String: Expression]?) {
    if isAssigned, case .name(let symbol) = left, right.names(symbol.key) {
      (name, body, isUpdate) = (symbol.key, right, true)
      return
    }
    guard let target = TimedSymbol(left, isPower: true) else { return nil }
    var rewriter = Rewriter(target: target, earlier: earlier ?? [:])
    body = rewriter.rewritten(right)
    guard !rewriter.hasFailed, !rewriter.isIndex(in: right),
      rewriter.usesOld || !["i", "j"].contains(target.variable)
    else { return nil }
    (name, isUpdate, hasTime) = (target.base, rewriter.usesOld, rewriter.usesOld || rewriter.hasOthers)
  }

  private struct Rewriter {
    let target: TimedSymbol
    let earlier: [String: Expression]
    private(set) var hasFailed = false
    private(set) var usesOld = false
    /// How many steps after the target each other symbol stands.
    private var delays: [String: Int] = [:]
    var hasOthers: Bool { !delays.isEmpty }

    init(target: TimedSymbol, earlier: [String: Expression]) {
      (self.target, self.earlier) = (target, earlier)
    }

    mutating func rewritten(_ expression: Expression) -> Expression {
      guard let symbol = TimedSymbol(expression, isPower: target.isPower), symbol.variable == target.variable
      else {
        if case .name(let name) = expression, name.index.contains(where: { $0.names(target.variable) }) {
          hasFailed = true
        }
        return expression.mapOperands { rewritten($0) }
      }
      let delay = symbol.shift - target.shift
      if symbol.base == target.base {
        if delay >= 0 { hasFailed = true }
        if delay == -1 { usesOld = true }
        return .name(SymbolName(delay == -1 ? symbol.base : "\(symbol.base)_before\(-delay)"))
      }
      if delay == 0, let value = earlier[symbol.base] { return value }
      guard delay == 0 || delay == -1, delays[symbol.base] ?? delay == delay else {
        hasFailed = true
        return expression
      }
      delays[symbol.base] = delay
      return .name(SymbolName(symbol.base))
    }

    /// Whether what looks like the time is an index: sums run through the symbols that have it.
    func isIndex(in body: Expression) -> Bool {
      var timed: Set<String> = []
      var summed: Set<String> = []
      body.walk { expression in
        if let symbol = TimedSymbol(expression, isPower: target.isPower), symbol.variable == target.variable {
          timed.insert(symbol.base)
        }
        guard case .aggregate(let aggregate) = expression else { return }
        aggregate.body.walk { part in
          if case .name(let name) = part, name.index == [.name(aggregate.variable)] {
            summed.insert(name.base)
          }
        }
      }
      return !timed.isDisjoint(with: summed)
    }
  }
}

/// A symbol at a time: `\theta_{t+1}`, `x^{(k)}`, `x^{k+1}`.
struct TimedSymbol {
  var base: String
  var variable: String
  var shift: Int
  /// The time stands as a power.
  var isPower = false

  /// - Parameter isPower: Whether a power may be a time.
  init?(_ expression: Expression, isPower: Bool) {
    switch expression {
    case .name(let name):
      if name.index.count == 1 {
        guard let time = Self.time(name.index[0]) else { return nil }
        (base, variable, shift) = (name.base, time.variable, time.shift)
        return
      }
      guard name.key.hasSuffix(")"), let open = name.key.firstRange(of: "^("),
        let time = Self.time(name.key[open.upperBound...].dropLast())
      else { return nil }
      (base, variable, shift) = (String(name.key[..<open.lowerBound]), time.variable, time.shift)
    case .power(.name(let name), let exponent) where isPower && name.index.isEmpty:
      guard let time = Self.time(exponent) else { return nil }
      (base, variable, shift, self.isPower) = (name.key, time.variable, time.shift, true)
    default: return nil
    }
  }

  private static func time(_ index: Expression) -> (variable: String, shift: Int)? {
    switch index {
    case .name(let name) where name.index.isEmpty: return (name.key, 0)
    case .binary(let sign, .name(let name), .number(let number)):
      guard name.index.isEmpty, let count = number.value?.integer, (1...9).contains(count) else { return nil }
      return sign == .add ? (name.key, count) : sign == .subtract ? (name.key, -count) : nil
    default: return nil
    }
  }

  /// `t`, `t+1`, `t-1`
  private static func time(_ text: Substring) -> (variable: String, shift: Int)? {
    let text = text.filter { $0 != " " }.replacing("−", with: "-")
    guard let letter = text.first, letter.isLetter else { return nil }
    let rest = text.dropFirst()
    if rest.isEmpty { return (String(letter), 0) }
    guard rest.count == 2, let sign = rest.first, let count = rest.last?.wholeNumberValue,
      sign == "+" || sign == "-"
    else { return nil }
    return (String(letter), sign == "+" ? count : -count)
  }
}

extension Expression {
  /// Whether it uses the name, with or without an index.
  func names(_ key: String) -> Bool {
    contains { if case .name(let name) = $0 { name.key == key || name.base == key } else { false } }
  }
}
