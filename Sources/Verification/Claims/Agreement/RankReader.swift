internal import LaTeXMath

/// Which names are vectors or matrices, by what is done with them.
struct RankReader {
  private(set) var ranks: [String: Int] = [:]
  private var hasArrays = false

  init(_ body: Expression) {
    var reader = self
    reader.hasArrays = body.contains {
      switch $0 {
      case .norm, .transpose, .binary(.elementwise, _, _), .call(.trace, _), .call(.determinant, _),
        .call(.softmax, _):
        true
      case .power(.name, .negate(.number)): false
      default: false
      }
    }
    if reader.hasArrays { reader.read(body) }
    body.walk { expression in
      if case .aggregate(let aggregate) = expression, aggregate.operation == .derivative,
        aggregate.variable.index.isEmpty, aggregate.body.isIndexed(aggregate.variable)
      {
        reader.ranks[aggregate.variable.key] = 1
      }
    }
    self = reader
  }

  private init() {}

  private mutating func note(_ expression: Expression, _ rank: Int) {
    switch expression {
    case .name(let name) where name.index.isEmpty:
      ranks[name.key] = max(ranks[name.key] ?? 0, name.key.rankByLetter ?? rank)
    case .binary(.add, let a, let b), .binary(.subtract, let a, let b), .binary(.elementwise, let a, let b):
      note(a, rank)
      note(b, rank)
    case .binary(.multiply, let a, let b):
      // `X w`: a factor by a capital letter before another one.
      if case .name(let name) = a, name.key.rankByLetter == 2 {
        note(a, 2)
        note(b, rank)
      } else if case .transpose = a {
        note(a, rank)
        note(b, rank)
      } else if case .name(let name) = b, name.key.rankByLetter == 2 {
        note(a, rank)
        note(b, rank)
      } else if a.isArray {
        note(a, rank)
        note(b, rank)
      }
    case .binary(.divide, let a, _), .negate(let a): note(a, rank)
    case .transpose(let a): note(a, a.lonelyName?.rankByLetter ?? rank)
    case .power(let a, _) where a.isArray: note(a, 2)
    default: break
    }
  }

  private mutating func read(_ expression: Expression) {
    switch expression {
    case .norm(let operand, _): note(operand, 1)
    case .transpose(let operand): note(operand, operand.lonelyName?.rankByLetter ?? 1)
    case .call(.trace, let list), .call(.determinant, let list): for each in list { note(each, 2) }
    case .call(.softmax, let list) where list.count == 1: note(list[0], 1)
    case .binary(.elementwise, let a, let b):
      note(a, 1)
      note(b, 1)
    case .binary(.dot, let a, let b) where a.isPlain && b.isPlain:
      note(a, 1)
      note(b, 1)
    case .binary(.multiply, let a, let b):
      if a.isArray || b.isArray {
        note(a, 1)
        note(b, 1)
      }
    default: break
    }
    for operand in expression.operands { read(operand) }
  }
}

extension Expression {
  /// Whether it has a transpose, or a name by a capital letter, as a factor.
  fileprivate var isArray: Bool {
    switch self {
    case .transpose: true
    case .name(let name): name.index.isEmpty && name.key.rankByLetter == 2
    case .binary(.multiply, let a, let b): a.isArray || b.isArray
    case .power(let a, _): a.isArray
    default: false
    }
  }

  fileprivate var isPlain: Bool {
    switch self {
    case .name(let name): name.index.isEmpty
    case .binary(.add, let a, let b), .binary(.subtract, let a, let b): a.isPlain && b.isPlain
    default: false
    }
  }

  fileprivate var lonelyName: String? { if case .name(let name) = self { name.key } else { nil } }

  fileprivate func isIndexed(_ name: SymbolName) -> Bool {
    contains {
      if case .name(let other) = $0 { !other.index.isEmpty && other.base == name.key } else { false }
    }
  }
}

extension String {
  /// 2 for a capital letter, 1 for a small Latin one; nil for others.
  var rankByLetter: Int? {
    let letter = hasPrefix("bold(") ? dropFirst(5).first : first
    if let letter, "ΣΛΘΨΩΦ".contains(letter) { return 2 }
    guard let letter, letter.isASCII, letter.isLetter else { return nil }
    return letter.isUppercase ? 2 : 1
  }
}
