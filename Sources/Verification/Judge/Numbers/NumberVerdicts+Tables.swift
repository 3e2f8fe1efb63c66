internal import LaTeXMath
internal import NoteParsing
internal import Numbers
internal import Verdicts

/// Tables whose columns are variables and formulas of them, checked row by row.
extension NumberVerdicts {
  private enum Column {
    case variable(SymbolName)
    /// A formula, and the name that the header gives it: `$u = w x + b$`.
    case computed(Expression, name: SymbolName? = nil)
    case gate(Gate)
    case other
  }

  func items(of table: Table) -> [VerificationItem] {
    guard let place = entry(before: table.range) else { return [] }
    let names = headerKeys(table)
    let scope = claims.scope.scope(at: place, about: names)
    var columns = table.header.map { column($0.text, scope, names) }
    let variables = columns.compactMap { if case .variable(let name) = $0 { name } else { nil } }
    guard !variables.isEmpty else { return [] }
    // A formula of no column is a label: a table may lie on its side.
    let given = Set(variables.map(\.key))
    for index in columns.indices {
      if case .computed(let expression, _) = columns[index], !uses(expression, given, scope, columns) {
        columns[index] = .other
      }
    }
    for index in columns.indices {
      if case .gate = columns[index], variables.count != 2 { columns[index] = .other }
    }
    let hasReadings =
      scope.hasReadings || scope.definitions.values.contains(where: \.hasReadings)
      || columns.contains {
        if case .computed(let expression, _) = $0 { expression.hasReadings } else { false }
      }
    var doubts: [Ground]?
    // Only what is found false is doubted, so that only then the text around is read.
    func grounds() -> [Ground] {
      var facts = FormulaFacts(surroundings, around: table.range, isDisplay: true)
      facts.modulus = modulus(at: table.range.start.offset)
      let found =
        doubts ?? NumberReasons.surroundings.compactMap { $0.ground(facts) }
        + (hasReadings ? [AmbiguousGiven.ground] : [])
      doubts = found
      return found
    }
    var found = table.rows.map { row -> [VerificationItem?] in
      var known = scope
      for (column, cell) in zip(columns, row) {
        guard case .variable(let name) = column else { continue }
        guard let value = Self.plainNumber(cell.text) else { return row.map { _ in nil } }
        known.values[name.key] = Scope.Given(value: .number(value), text: "\(name.key) = \(cell.text)")
        known.definitions[name.key] = nil
      }
      for case .computed(let expression, let name?) in columns {
        known.values[name.key] = Scope.Given(value: expression, text: name.key)
      }
      for (key, definition) in known.definitions where known.values[key] == nil {
        known.values[key] = Scope.Given(value: definition, text: key)
      }
      return zip(columns, row).map { column, cell in
        guard let stated = Self.plainNumber(cell.text), let value = value(of: column, variables, known) else {
          return nil
        }
        return verdict(stated, value, cell, column, variables, known, grounds)
      }
    }
    if let last = table.rows.last, found.count > 1, isTotal(last, of: table, columns, found[found.count - 1])
    {
      found[found.count - 1] = last.map { _ in nil }
    }
    for column in columns.indices { settle(column, of: &found, header: table.header[column].range) }
    return found.flatMap { $0.compactMap { $0 } }
  }

  /// Whether a last row sums up a computed column, `| **12** | **11** | **36** |`, where it is not as its formula has it.
  private func isTotal(
    _ row: [Table.Cell], of table: Table, _ columns: [Column], _ items: [VerificationItem?]
  ) -> Bool {
    columns.indices.contains { place in
      guard case .computed = columns[place], row.indices.contains(place), items.indices.contains(place),
        items[place]?.verdict == .refuted, let total = Self.plainNumber(row[place].text), !total.isPlainBit
      else { return false }
      let parts = table.rows.dropLast().compactMap {
        $0.indices.contains(place) ? Self.plainNumber($0[place].text)?.value : nil
      }
      return parts.count == table.rows.count - 1 && parts.count { !$0.isZero } > 1
        && parts.reduce(Rational(0), +) == total.value
    }
  }

  /// A column shows the formula in its header when its rows agree with it, but for one in ten. Where more differ, it shows something
  /// else: states of a machine over time, measurements, another function of the same name.
  private func settle(_ column: Int, of rows: inout [[VerificationItem?]], header: SourceRange) {
    let verdicts = rows.compactMap { $0.indices.contains(column) ? $0[column]?.verdict : nil }
    let wrong = verdicts.count { $0 == .refuted }
    let right = verdicts.count { $0 == .verified }
    if wrong == 0 || (right > 0 && wrong <= max(1, verdicts.count / 10)) { return }
    for row in rows.indices where rows[row].indices.contains(column) && rows[row][column]?.verdict == .refuted
    {
      rows[row][column]?.verdict = .unchecked
      rows[row][column]?.reasons = [
        ColumnOfAnotherKind.ground(at: header.offsets).evidence(for: header, in: nil, of: source)
      ]
      rows[row][column]?.sentence = "The number is not judged."
      rows[row][column]?.suggestion = nil
    }
  }

  private func headerKeys(_ table: Table) -> Set<String> {
    var keys: Set<String> = []
    for latex in table.header.compactMap({ NumberClaims.formula(in: $0.text) }) {
      for statement in StatementReader.statements(of: MathFormula(latex, macros: claims.macros)) {
        for case .expression(let expression) in statement.sides.map(\.content) {
          keys.formUnion(expression.allKeys)
        }
      }
    }
    return keys
  }

  private func value(of column: Column, _ variables: [SymbolName], _ scope: Scope) -> Real? {
    switch column {
    case .computed(let expression, _):
      var evaluator = Evaluator(scope: scope)
      return try? evaluator.real(expression)
    case .gate(let gate):
      var inputs: [Bool] = []
      for name in variables {
        guard case .number(let number)? = scope.values[name.key]?.value, let bit = number.value?.integer,
          bit == 0 || bit == 1
        else {
          return nil
        }
        inputs.append(bit == 1)
      }
      return Real(gate.output(inputs[0], inputs[1]) ? 1 : 0)
    case .variable, .other: return nil
    }
  }

  private func verdict(
    _ stated: WrittenNumber, _ value: Real, _ cell: Table.Cell, _ column: Column, _ variables: [SymbolName],
    _ known: Scope, _ doubts: () -> [Ground]
  ) -> VerificationItem? {
    // A sum of bits above one is no arithmetic where all else is bits.
    if case .computed = column, stated.isPlainBit, let whole = value.integer, whole > 1 || whole < 0 {
      return nil
    }
    var link = LinkVerdict(.verified, ["by the formula of its column"], actual: value.shortText)
    if case .computed(let expression, _) = column { link.reading = expression.latex }
    let agreement = stated.agreement(with: value)
    if agreement <= .rounded {
    } else if value.integer == nil, stated.digits == "0" || stated.digits == "1" {
      // A sigmoid in a table of zeros and ones: above or below one half.
      let isAbove = value.double > 0.5
      guard (stated.digits == "1") == isAbove else { return nil }
      link.manner = ["above or below one half"]
    } else if case .computed(let expression, _) = column,
      isWithinRounding(stated, expression, known, variables)
    {
      return nil
    } else if agreement == .imprecise {
      (link.verdict, link.grounds, link.manner) = (.imprecise, [LastDigit.ground], [])
    } else {
      link.verdict = .refuted
      link.doubt(doubts())
    }
    return item(link, range: cell.range, claim: cell.text, expected: cell.text, formula: nil)
  }

  /// Whether the decimals of the row, as far as they may be rounded, give the number stated: a quotient of measurements.
  private func isWithinRounding(
    _ stated: WrittenNumber, _ expression: Expression, _ known: Scope, _ variables: [SymbolName]
  ) -> Bool {
    let isInexact = expression.contains {
      switch $0 {
      case .binary(.divide, _, _), .root, .call: true
      default: false
      }
    }
    guard isInexact, let interval = stated.interval else { return false }
    let cells = variables.compactMap { name -> WrittenNumber? in
      guard case .number(let number)? = known.values[name.key]?.value, number.hasPoint || number.hasExponent,
        number.significantDigits > 1
      else { return nil }
      return number
    }
    guard !cells.isEmpty else { return false }
    var evaluator = Evaluator(scope: known, isDisplayed: { cells.contains($0) })
    guard let bounds = (try? evaluator.real(expression))?.interval(precision: 256).bounds else {
      return false
    }
    return bounds.overlaps(interval)
  }

  private func column(_ header: String, _ scope: Scope, _ names: Set<String>) -> Column {
    let text = header.filter { !$0.isWhitespace }
    if let gate = Gate(rawValue: text) { return .gate(gate) }
    guard let latex = NumberClaims.formula(in: header) else { return .other }
    let statements = StatementReader.statements(of: MathFormula(latex, macros: claims.macros))
    guard statements.count == 1, case .expression(let expression) = statements[0].sides[0].content else {
      return .other
    }
    if statements[0].sides.count == 2, statements[0].relations == [.equal], case .name(let name) = expression,
      case .expression(let formula) = statements[0].sides[1].content, !formula.uses(name),
      !formula.nameKeys.isEmpty
    {
      return .computed(formula, name: name)
    }
    guard statements[0].sides.count == 1 else { return .other }
    if case .name(let name) = expression {
      // `e` and `π` are no variables.
      if ["π", "e"].contains(name.key), !scope.lostConstants.contains(name.key) { return .other }
      // Computed where its equation uses other columns.
      if let definition = scope.definitions[name.key], uses(definition, names, scope) {
        return .computed(definition)
      }
      return .variable(name)
    }
    return .computed(expression)
  }

  /// Whether a definition uses some names, itself or by other definitions.
  private func uses(
    _ definition: Expression, _ names: Set<String>, _ scope: Scope, _ columns: [Column] = []
  ) -> Bool {
    var known = scope.definitions
    for case .computed(let expression, let name?) in columns { known[name.key] = expression }
    var pending = definition.allKeys
    var seen: Set<String> = []
    while let key = pending.popFirst() {
      if names.contains(key) || names.contains(where: { $0.hasPrefix(key + "_") }) { return true }
      guard seen.insert(key).inserted else { continue }
      if let next = known[key] { pending.formUnion(next.allKeys) }
      if let function = scope.functions[key] { pending.formUnion(function.body.allKeys) }
    }
    return false
  }

  static func plainNumber(_ text: String) -> WrittenNumber? {
    let text = text.filter { $0 != "$" && $0 != "*" && !$0.isWhitespace }
    return text.count <= 30 ? WrittenNumber(text) : nil
  }

  /// The last formula before a place.
  func entry(before range: SourceRange) -> Int? {
    let after = note.formulas.firstPlace { $0.range.start.offset >= range.end.offset }
    return after > 0 ? after - 1 : nil
  }
}

extension WrittenNumber {
  /// `0` or `1`, without a point.
  fileprivate var isPlainBit: Bool { !isNegative && !hasPoint && (digits == "0" || digits == "1") }
}
