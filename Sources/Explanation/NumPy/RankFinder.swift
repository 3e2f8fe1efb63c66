internal import LaTeXMath
internal import Numbers

/// How many axes each array of a formula has: by its indices, by what is done with it, by bold letters, by what the note declares.
struct RankFinder {
  /// The number of axes by the key without indices.
  private(set) var ranks: [String: Int] = [:]
  /// Those of which something other than the letter says so.
  private var hasArrays = false
  private let bound: Set<String>
  private let declared: [String: SymbolShape]

  init(_ body: Expression, bound: Set<String>, declared: [String: SymbolShape]) {
    (self.bound, self.declared) = (bound, declared)
    hasArrays = body.contains {
      switch $0 {
      case .norm, .transpose, .binary(.elementwise, _, _), .call(.trace, _), .call(.determinant, _),
        .call(.softmax, _):
        true
      case .power(.name(let name), let power) where power.isNegativeNumber:
        name.key.letterRank == 2 && !["F", "T", "R", "N", "L", "E"].contains(name.key)
      case .power(let base, let power) where power.isNegativeNumber: base.hasIdentity
      case .application(let name, _, 0, _):
        name.key.transposed != nil || name.key.letterRankOfBold != nil
      case .name(let name):
        name.key.letterRankOfBold != nil || name.key.transposed != nil
          || declared[name.key]?.axes.isEmpty == false
      case .binary(.multiply, let rest, .name(let second)):
        if case .name(let first) = rest.lastFactor { Self.isProduct(first, second) } else { false }
      default: false
      }
    }
    for (key, shape) in declared { ranks[key] = shape.axes.count }
    noteIndices(body)
    if hasArrays { read(body) }
  }

  /// Whether something has two axes.
  var hasMatrices: Bool { hasArrays && ranks.values.contains { $0 > 1 } }

  /// The number of own axes of a name that has some indices which run.
  func own(_ base: String, indices: Int) -> Int { max(0, (ranks[base] ?? 0) - indices) }

  /// Capital letters that count.
  private static let counts: Set<String> = ["N", "T"]

  /// `W x`, `A B`: letters that stand for matrices where nothing says otherwise.
  private static func isProduct(_ first: SymbolName, _ second: SymbolName) -> Bool {
    let letter = first.key.prefix { $0 != "_" && $0 != "^" }
    switch letter {
    case "W": return second.key.letterRank != nil
    case "A": return ["x", "b", "B", "A", "X"].contains(second.key)
    case "X": return ["w", "β", "θ", "W", "A", "B", "Y"].contains(second.key)
    case "Q", "U": return ["K", "R", "Σ", "Λ"].contains(second.key)
    default: return false
    }
  }

  // MARK: Indices

  private mutating func noteIndices(_ expression: Expression) {
    switch expression {
    case .name(let name):
      let places = name.index.flatMap(\.places)
      let count = places.count { place in place.contains { $0.plainName.map(bound.contains) ?? false } }
      let letter = name.base.letterRankOfBold ?? 0
      if count > 0 {
        // A bold letter with one index is one of several vectors; two indices are those of a bold matrix.
        raise(name.base, max(places.count, letter == 1 ? places.count + 1 : letter))
      } else if let base = name.key.transposed {
        raise(base, base.letterRankOfBold ?? 0)
      } else {
        raise(name.key, letter)
      }
    case .application(let name, let list, 0, _):
      let places = list.compactMap { $0.plainName.flatMap { bound.contains($0) ? $0 : nil } }
      if places.count == list.count, !places.isEmpty { raise(name.key, places.count) }
      for each in list { noteIndices(each) }
    default: for operand in expression.operands { noteIndices(operand) }
    }
  }

  private mutating func raise(_ key: String, _ rank: Int) {
    guard declared[key] == nil, rank > ranks[key] ?? 0 else { return }
    ranks[key] = rank
  }

  // MARK: What is done with arrays

  /// - Parameter isFactor: Whether it is only a factor beside an array: Greek letters are numbers there.
  private mutating func note(_ expression: Expression, _ rank: Int, isFactor: Bool = false) {
    switch expression {
    case .name(let name):
      if let base = name.key.transposed {
        note(.name(SymbolName(base)), base.letterRank ?? rank)
        return
      }
      let indices = name.index.flatMap(\.places).count { place in
        place.contains { $0.plainName.map(bound.contains) ?? false }
      }
      if isFactor, name.base.letterRank == nil || indices > 0 || Self.counts.contains(name.key) { return }
      if indices > 0 {
        raise(name.base, indices + rank)
      } else if name.index.isEmpty || name.key.letterRank != nil {
        raise(name.key, name.key.letterRank ?? rank)
      }
    case .binary(.add, let a, let b), .binary(.subtract, let a, let b), .binary(.elementwise, let a, let b):
      note(a, rank)
      note(b, rank)
    case .binary(.multiply, let a, let b):
      if a.isArray || b.isArray || a.isCapital || b.isCapital {
        note(a, rank, isFactor: true)
        note(b, rank, isFactor: true)
      }
    case .binary(.divide, let a, _), .negate(let a): note(a, rank)
    case .transpose(let a): note(a, a.plainName?.letterRank ?? rank)
    case .power(let a, _) where a.isArray || a.isCapital: note(a, 2)
    default: break
    }
  }

  private mutating func read(_ expression: Expression) {
    switch expression {
    case .norm(let operand, _): note(operand, 1)
    case .transpose(let operand): note(operand, operand.plainName?.letterRank ?? 1)
    case .name(let name):
      if let base = name.key.transposed { note(.name(SymbolName(base)), 1) }
    case .call(.trace, let list), .call(.determinant, let list): for each in list { note(each, 2) }
    case .call(.softmax, let list) where list.count == 1: note(list[0], 1)
    case .power(let base, let power) where power.isNegativeNumber && base.isCapital: note(base, 2)
    case .binary(.elementwise, let a, let b):
      note(a, 1)
      note(b, 1)
    case .binary(.dot, let a, let b)
    where a.plainName != nil && b.plainName != nil && a.isMarked == b.isMarked:
      note(a, 1)
      note(b, 1)
    case .application(let name, let list, 0, _) where name.key.transposed != nil && list.count == 1:
      // `X^\top (X w - y)`
      note(.name(name), 1)
      note(list[0], 1)
    case .binary(.multiply, let a, let b):
      if case .name(let first) = a.lastFactor, case .name(let second) = b, second.key.letterRank == nil,
        Self.isProduct(first, second)
      {
        // `X \beta`
        note(a.lastFactor, 2)
        raise(second.key, 1)
      }
      if a.isArray || b.isArray || a.isCapital && b.mayBeArray || b.isCapital && a.mayBeArray {
        note(a, 1, isFactor: !b.isTurned)
        note(b, 1, isFactor: !a.isTurned)
      }
    case .binary(.add, let a, let b), .binary(.subtract, let a, let b):
      if a.isIdentity, b.plainName?.letterRank == 2 { note(b, 2) }
      if b.isIdentity, a.plainName?.letterRank == 2 { note(a, 2) }
      // `W x + b`: the small letter that is added to a vector is one.
      if case .name(let name) = b, name.index.isEmpty, name.key.letterRank == 1, a.isArrayProduct {
        note(b, 1)
      }
      if case .name(let name) = a, name.index.isEmpty, name.key.letterRank == 1, b.isArrayProduct {
        note(a, 1)
      }
    default: break
    }
    for operand in expression.operands { read(operand) }
  }
}

extension Expression {
  /// The indices that a product of two letters is: `ij`.
  var places: [Expression] {
    switch self {
    case .binary(.multiply, .name(let row), .name(let column)): [.name(row), .name(column)]
    // `T_{ijk}`
    case .binary(.multiply, let rest, .name(let last)) where rest.places.count > 1:
      rest.places + [.name(last)]
    // `x_{i2}`
    case .binary(.multiply, .name(let row), .number(let column)): [.name(row), .number(column)]
    default: [self]
    }
  }

  /// Whether it has a transpose as a factor, or a bold letter.
  fileprivate var isArray: Bool {
    switch self {
    case .transpose: true
    case .name(let name): name.key.transposed != nil || name.key.letterRankOfBold != nil
    case .binary(.multiply, let a, let b): a.isArray || b.isArray
    case .power(let a, .negate): a.isArray || a.isCapital || a.hasIdentity
    case .binary(.add, let a, let b), .binary(.subtract, let a, let b): a.isArray || b.isArray
    case .power(let a, _): a.isArray
    case .call(.softmax, _): true
    case .application(let name, _, 0, nil): name.key.letterRankOfBold != nil
    default: false
    }
  }

  /// What stands last in a product.
  var lastFactor: Expression {
    if case .binary(.multiply, _, let last) = self { last.lastFactor } else { self }
  }

  /// `-1`, `-1/2`
  fileprivate var isNegativeNumber: Bool {
    switch self {
    case .negate(.number), .negate(.binary(.divide, .number, .number)): true
    case .binary(.divide, .negate(.number), .number): true
    case .number(let number): number.isNegative
    case .binary(.divide, .number(let number), .number): number.isNegative
    default: false
    }
  }

  /// Whether it is a transposed factor, so that its partner is no number.
  fileprivate var isTurned: Bool {
    switch self {
    case .transpose: true
    case .name(let name): name.key.transposed != nil
    case .binary(.multiply, let a, let b): a.isTurned || b.isTurned
    default: false
    }
  }

  /// Whether it may be a vector or a matrix beside a capital letter: no number, no Greek letter.
  fileprivate var mayBeArray: Bool {
    switch self {
    case .number: false
    case .name(let name): name.key.letterRank != nil
    case .binary(.divide, let a, _), .negate(let a): a.mayBeArray
    case .binary(_, let a, let b): a.mayBeArray || b.mayBeArray
    default: true
    }
  }

  /// Whether it is a bold letter, or one with an arrow.
  fileprivate var isMarked: Bool { plainName?.letterRankOfBold != nil }

  fileprivate var isCapital: Bool {
    if case .name(let name) = self { name.key.letterRank == 2 } else { false }
  }

  fileprivate var isIdentity: Bool { self == .name(SymbolName("I")) || self == .name(SymbolName("bold(I)")) }

  /// `I - A`
  fileprivate var hasIdentity: Bool {
    switch self {
    case .binary(.add, let a, let b), .binary(.subtract, let a, let b): a.isIdentity || b.isIdentity
    default: false
    }
  }

  /// A small letter that is transposed: what follows it makes a number.
  fileprivate var isRow: Bool {
    switch self {
    case .transpose(let a): a.plainName?.letterRank == 1
    case .name(let name): name.key.transposed?.letterRank == 1
    default: false
    }
  }

  /// A product whose first factor is a capital letter.
  fileprivate var isArrayProduct: Bool {
    switch self {
    case .binary(.multiply, let a, _): a.isCapital || a.isTurned && !a.isRow || a.isArrayProduct
    case .application(let name, _, 0, nil): name.key.transposed?.letterRank == 2
    default: false
    }
  }
}

extension String {
  /// The key without the mark of a transpose; nil for one without.
  var transposed: String? {
    for mark in ["^⊤", "^T", "^⊺"] where hasSuffix(mark) { return String(dropLast(mark.count)) }
    return nil
  }

  /// 2 for a capital letter, 1 for a small Latin one; nil for others.
  var letterRank: Int? {
    if let rank = letterRankOfBold { return rank }
    let letter = hasPrefix("bold(") ? dropFirst(5).first : first
    guard let letter else { return nil }
    if "ΣΛΘΨΩΦΠΓΞ".contains(letter) { return 2 }
    if hasPrefix("bold("), letter.isLetter { return letter.isUppercase ? 2 : 1 }
    guard letter.isASCII, letter.isLetter, firstIndex(of: "(") == nil || hasPrefix("bold(") else {
      return nil
    }
    return letter.isUppercase ? 2 : 1
  }

  /// 1 for a bold letter or one with an arrow, 2 for a bold capital; nil for others.
  var letterRankOfBold: Int? {
    if hasPrefix("vec(") || hasPrefix("overrightarrow(") { return 1 }
    for mark in ["hat(", "bar(", "tilde("] where hasPrefix(mark + "bold(") || hasPrefix(mark + "vec(") {
      return String(dropFirst(mark.count)).letterRankOfBold
    }
    guard hasPrefix("bold("), let letter = dropFirst(5).first, letter.isLetter else { return nil }
    return letter.isUppercase ? 2 : 1
  }
}
