/// What the nodes of a row show of the statements in it.
extension MathNode {
  /// The rows of an environment that aligns statements; equations side by side in one are rows of their own.
  var alignedRows: [[MathNode]]? {
    guard case .environment(let environment) = kind else { return nil }
    let name = environment.name.hasSuffix("*") ? String(environment.name.dropLast()) : environment.name
    if name == "array" {
      // `\begin{array}{rcl} a & = & 2 \cdot 3 \\ & = & 6 \end{array}`
      let rows = environment.rows.flatMap { $0.cells.map(\.body.significant).statements(inTable: true) }
      return rows.contains { $0.contains { RelationChain.relation($0) != nil } } ? rows : nil
    }
    guard
      [
        "align", "aligned", "alignat", "alignedat", "split", "gather", "gathered", "eqnarray", "equation",
        "multline",
      ]
      .contains(name)
    else { return nil }
    return environment.rows.flatMap { $0.cells.map(\.body.significant).statements(inTable: false) }
  }

  var hasDigits: Bool {
    var found = false
    walk { if case .number = $0.kind { found = true } }
    return found
  }

  var hasLetters: Bool {
    var found = false
    walk { if $0.nameKey != nil, BuiltInFunction($0.plainText) == nil { found = true } }
    return found
  }

  var isNotWideSpace: Bool { if case .space = kind { false } else { true } }

  /// Whether it may be a value in a column: no words, and no modulus.
  fileprivate var mayBeInColumn: Bool {
    switch kind {
    case .symbol, .number, .space, .fraction: true
    default: false
    }
  }

  /// Whether it may stand in the name of a row: a letter, a digit, a bracket, a sign between names.
  var mayBeInLabel: Bool {
    switch kind {
    case .symbol(let symbol): symbol.role != .largeOperator && symbol.role != .relation
    case .number, .space: true
    default: false
    }
  }
}

extension [MathNode] {
  /// Letters beside constants and the variable of an integral.
  var hasFreeLetters: Bool {
    var names: Set<String> = []
    var isIntegral = false
    for node in self {
      node.walk {
        if let symbol = $0.symbol, ["∫", "∬", "∭", "∮"].contains(symbol) { isIntegral = true }
        if let key = $0.nameKey, BuiltInFunction($0.plainText) == nil { names.insert(key) }
      }
    }
    guard isIntegral else { return !names.isEmpty }
    for place in indices.dropLast() where self[place].plainText == "d" {
      names.remove(self[place + 1].plainText)
    }
    return !names.subtracting(["d", "e", "π"]).isEmpty
  }

  /// Whether they hold a numeral such as `II.`
  var haveRomanNumeral: Bool {
    zip(self, dropFirst()).contains { letter, point in
      ["I", "V", "X"].contains(letter.symbol) && point.symbol == "."
    }
  }
}

extension [MathNode] {
  /// Whether a row goes on with the sum of the row before: it starts with a plus, or with a minus that stands apart where that row was no
  /// equation of its own.
  func goOn(afterRow goesOn: Bool) -> Bool {
    guard let sign = first(where: \.isNotWideSpace)?.sign else { return false }
    if sign == .add { return true }
    // `-11x + 64 = 9` may be the next equation, `-3 = 9` is none.
    let terms = prefix { RelationChain.relation($0) == nil }
    return first?.isNotWideSpace == false && (goesOn || !terms.contains(where: \.hasLetters))
  }
}

extension [[MathNode]] {
  /// The cells of a row, put together as far as they belong to one statement: behind a whole equation a cell starts another one, or in a
  /// table is a column of its own, unless it goes on with a relation or a sign.
  fileprivate func statements(inTable: Bool) -> [[MathNode]] {
    var rows: [[MathNode]] = [[]]
    for (place, cell) in enumerated() {
      if inTable, cell.isEquation, let last = rows[rows.count - 1].last(where: \.isNotWideSpace),
        last.symbolRole != .binary, RelationChain.relation(last) == nil, cell.first?.symbolRole != .binary,
        !rows[rows.count - 1].isEquation
      {
        rows.append(cell)
        continue
      }
      guard rows[rows.count - 1].isEquation, let first = cell.first(where: \.isNotWideSpace),
        RelationChain.relation(first) == nil, first.symbolRole != .binary
      else {
        rows[rows.count - 1] += cell
        continue
      }
      if self[place...].joined().contains(where: { RelationChain.relation($0) != nil }) {
        rows.append(cell)
      } else if !inTable || !cell.allSatisfy(\.mayBeInColumn) {
        rows[rows.count - 1] += cell
      }
    }
    return rows
  }
}

extension [MathNode] {
  /// Whether something stands on both sides of a relation, and no relation or sign at the end waits for more.
  fileprivate var isEquation: Bool {
    guard let place = firstIndex(where: { RelationChain.relation($0) != nil }),
      let last = last(where: \.isNotWideSpace)
    else { return false }
    return self[..<place].contains(where: \.isNotWideSpace) && RelationChain.relation(last) == nil
      && last.symbolRole != .binary
  }
}
