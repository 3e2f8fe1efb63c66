internal import LaTeXMath
internal import Numbers

/// Superscripts in brackets that are indices: of a sample, `y^{(i)}`, and of a layer, `W^{[l]}`.
extension Expression {
  /// The variables of its sums.
  var aggregateVariables: Set<String> {
    var found: Set<String> = []
    walk { if case .aggregate(let aggregate) = $0 { found.insert(aggregate.variable.key) } }
    return found
  }

  /// With `y_i` for `y^{(i)}` and `x_{i,j}` for `x_j^{(i)}`, where a sum runs over the index.
  func withSamples(of variables: Set<String>) -> Expression {
    guard case .name(let name) = self else { return mapOperands { $0.withSamples(of: variables) } }
    guard name.key.hasSuffix(")"), let open = name.key.ranges(of: "^(").last else { return self }
    let place = String(name.key[open.upperBound...].dropLast())
    guard variables.contains(place) else { return self }
    var base = String(name.key[..<open.lowerBound])
    var places = [place]
    if let mark = base.lastIndex(of: "_"), case let column = String(base[base.index(after: mark)...]),
      variables.contains(column)
    {
      base = String(base[..<mark])
      places.append(column)
    }
    return .name(
      SymbolName(
        "\(base)_\(places.joined(separator: ","))", base: base, index: places.map { .name(SymbolName($0)) }))
  }

  /// The layers of its names: `l`, `l-1`.
  fileprivate var layers: [(base: String, layer: String)] {
    var found: [(base: String, layer: String)] = []
    walk { if case .name(let name) = $0, let (base, layer) = name.key.layer { found.append((base, layer)) } }
    return found
  }

  private func withoutLayers() -> Expression {
    guard case .name(let name) = self, let (base, _) = name.key.layer else {
      return mapOperands { $0.withoutLayers() }
    }
    return .name(SymbolName(base))
  }

  /// Both sides of an equation between quantities of a layer, without the layer; as they are where one has it in two layers.
  static func withoutLayers(_ left: Expression, _ right: Expression) -> (Expression, Expression) {
    let layers = left.layers + right.layers
    guard !layers.isEmpty, !left.layers.isEmpty else { return (left, right) }
    let single = Dictionary(grouping: layers, by: \.base).values.allSatisfy {
      Set($0.map(\.layer)).count == 1
    }
    return single ? (left.withoutLayers(), right.withoutLayers()) : (left, right)
  }
}

extension String {
  /// The name and the layer of `W^[l]` and `v_dW^[l]`; nil for a name without one.
  fileprivate var layer: (base: String, layer: String)? {
    guard hasSuffix("]"), let open = ranges(of: "^[").last else { return nil }
    let layer = self[open.upperBound...].dropLast().filter { $0 != " " }
    guard let first = layer.first, first.isLetter, layer.count <= 3 else { return nil }
    return (String(self[..<open.lowerBound]), layer)
  }
}

extension Expression {
  /// `\frac1m \sum_{i=0}^m y_i` has `m` terms, as it says itself: with the sum up to `m - 1`.
  var withMendedEnds: Expression {
    func mended(_ expression: Expression) -> Expression {
      guard case .aggregate(var aggregate) = expression, aggregate.operation == .sum,
        case .bounds(.number(let low), .name(let end)) = aggregate.range, low.value?.integer == 0,
        aggregate.body.contains({
          if case .name(let name) = $0 { name.index.contains(.name(aggregate.variable)) } else { false }
        })
      else { return expression.mapOperands(mended) }
      aggregate.range = .bounds(.number(low), .binary(.subtract, .name(end), .number(.one)))
      return .aggregate(aggregate)
    }
    guard isDividedByEnd else { return self }
    return mended(self)
  }

  /// Whether it divides by the upper end of a sum from 0.
  private var isDividedByEnd: Bool {
    var ends: Set<String> = []
    var divisors: Set<String> = []
    walk { part in
      if case .aggregate(let aggregate) = part, case .bounds(_, .name(let end)) = aggregate.range {
        ends.insert(end.key)
      }
      if case .binary(.divide, _, let divisor) = part {
        divisor.walk { if case .name(let name) = $0 { divisors.insert(name.key) } }
      }
    }
    return !ends.isDisjoint(with: divisors)
  }
}

extension Expression {
  /// `q_i = \alpha_i / (\alpha_i - Si)`: the index that stays free, where it stands on the line as a factor, as the index that it is elsewhere.
  func withFallenIndex(_ index: String) -> Expression {
    let place = Expression.name(SymbolName(index))
    let isIndex = contains { if case .name(let name) = $0 { name.index == [place] } else { false } }
    guard isIndex else { return self }
    func mended(_ expression: Expression) -> Expression {
      guard case .binary(.multiply, let left, place) = expression else {
        return expression.mapOperands(mended)
      }
      func element(_ name: SymbolName) -> Expression {
        .name(SymbolName("\(name.key)_\(index)", base: name.key, index: [place]))
      }
      switch left {
      case .name(let name) where name.index.isEmpty: return element(name)
      case .binary(.multiply, let factor, .name(let name)) where name.index.isEmpty:
        return .binary(.multiply, mended(factor), element(name))
      default: return expression.mapOperands(mended)
      }
    }
    return mended(self)
  }
}
