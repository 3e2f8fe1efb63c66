internal import LaTeXMath

/// Which shapes the arrays of a formula may have, so that all that is done with them fits.
struct ShapeFinder {
  let side: FormulaSide
  /// The number of axes of each parameter.
  let ranks: [Int]
  /// Axes of one length have one number: those that one variable runs through.
  private var groups: [[Int]] = []
  private var groupCount = 0
  /// More are not told apart.
  private static let mostGroups = 6

  init(_ side: FormulaSide, ranks: [Int]) {
    (self.side, self.ranks) = (side, ranks)
    for rank in ranks {
      groups.append((0..<rank).map { groupCount + $0 })
      groupCount += rank
    }
    joinAxes()
  }

  private mutating func joinAxes() {
    var axes: [String: [(Int, Int)]] = [:]
    var found: [(variable: String, base: String, axis: Int)] = []
    side.body.walk {
      guard case .name(let name) = $0 else { return }
      for (axis, place) in name.index.enumerated() {
        for key in place.nameKeys { found.append((key, name.base, axis)) }
      }
    }
    for (variable, base, axis) in found {
      guard let place = side.parameters.firstIndex(where: { $0.symbol == base }), axis < ranks[place] else {
        continue
      }
      axes[variable, default: []].append((place, axis))
    }
    for list in axes.values {
      guard let (place, axis) = list.first else { continue }
      for (other, otherAxis) in list { join(groups[place][axis], groups[other][otherAxis]) }
    }
    // Numbers from 0 without gaps.
    let used = Array(Set(groups.joined())).sorted()
    groups = groups.map { $0.map { used.firstIndex(of: $0) ?? 0 } }
    groupCount = used.count
  }

  private mutating func join(_ a: Int, _ b: Int) {
    guard a != b else { return }
    groups = groups.map { $0.map { $0 == max(a, b) ? min(a, b) : $0 } }
  }

  /// The shapes of the parameters, in their order: first what differs in its axes as far as it may.
  var shapes: [[[Int]]] {
    guard groupCount > 0 else { return [ranks.map { _ in [] }] }
    guard groupCount > 1, groupCount <= Self.mostGroups else {
      return [2, 3, 4].map { length in groups.map { $0.map { _ in length } } }
    }
    let all = (0..<(1 << groupCount)).map { bits in
      groups.map { $0.map { bits >> $0 & 1 == 1 ? 3 : 2 } }
    }
    let fitting = all.filter(fits)
    let mixed = fitting.filter { shape in Set(shape.joined()).count > 1 }
    let even = fitting.filter { shape in Set(shape.joined()).count == 1 }
    // Where matrices have unequal axes, a transpose is seen.
    let oblong = mixed.filter { $0.oblongCount > 0 }
    let most = oblong.map(\.oblongCount).max() ?? 0
    let best = oblong.isEmpty ? mixed : oblong.filter { $0.oblongCount == most }
    let chosen = Array(
      best.prefix(1) + best.dropFirst().suffix(1) + even.prefix(1) + even.dropFirst().prefix(1))
    return chosen.isEmpty ? [2, 3].map { length in groups.map { $0.map { _ in length } } } : chosen
  }

  /// Whether the formula has a value for any shapes.
  var isPossible: Bool { shapes.contains(where: fits) }

  private func fits(_ shape: [[Int]]) -> Bool {
    var inputs: [String: InputValue] = [:]
    var next = 3
    func value() -> ShortDecimal {
      next = (next * 7 + 2) % 17
      return ShortDecimal(1 + next, places: 1)
    }
    for (parameter, lengths) in zip(side.parameters, shape) {
      if side.functions.contains(parameter.symbol) {
        inputs[parameter.name] = .polynomial([value(), value()])
        continue
      }
      inputs[parameter.name] =
        switch lengths.count {
        case 0: .number(ShortDecimal(2))
        case 1: .vector((0..<lengths[0]).map { _ in value() })
        default: .matrix((0..<lengths[0]).map { _ in (0..<lengths[1]).map { _ in value() } })
        }
    }
    for parameter in side.parameters {
      if let count = side.counts[parameter.symbol], let length = side.length(count, inputs) {
        inputs[parameter.name] = .whole(length)
      }
    }
    do throws(EvaluationError) {
      _ = try side.result(side.body, inputs)
      return true
    } catch {
      switch error {
      case .arithmetic, .tooLarge: return true
      case .free, .unsupported: return false
      }
    }
  }
}

extension [[Int]] {
  /// How many matrices have unequal axes.
  fileprivate var oblongCount: Int { count { $0.count == 2 && $0[0] != $0[1] } }
}
