internal import NoteParsing
internal import Verdicts

/// A table whose columns come in another order.
enum ColumnOrder: OutputReason {
  static let id = "column-order"
  static let page = ReasonPage(
    what:
      "The output is the note's table with its columns in another order, of which the code says nothing, and the line is the same under the same headers.",
    why: "Versions of a library order the columns of a table that they put together otherwise.",
    whatToDo: "Name the columns in the order that is wanted, or write what the present version shows.")
  static let examples: [ReasonExample] = [
    .applies("```python\nprint('  a b\\nx 1 2\\ny 3 4')\n```\n\n```output\n  b a\nx 2 1\ny 4 3\n```\n"),
    .not("```python\nprint('  a b\\nx 1 2')\n```\n\n```output\n  b a\nx 1 2\n```\n"),
    .applies(
      "```python\nprint('  day    a b\\nx 1 May 2 5\\ny 3 Jun 4 6')\n```\n\n```output\n  a    day b\nx 2 1 May 5\ny 4 3 Jun 6\n```\n"
    ),
    .not(
      "```python\nprint('  day    a\\nx 1 May 2')\n```\n\n```output\n  a    day\nx 3 2 May\n```\n"),
    .not("```python\nprint('hello world')\n```\n\n```output\nworld hello\n```\n"),
    .not("\(asked("'a', 'b'"))  b a\nx 2 1\ny 4 3\n```\n"),
    .applies("\(asked("'b', 'a'"))  b a\nx 2 1\ny 4 3\n```\n"),
    .not("\(asked("*'a b'.split()"))  b a\nx 2 1\ny 4 3\n```\n"),
  ]

  /// A table whose columns the code names.
  private static func asked(_ names: String) -> String {
    """
    ```python
    names = [\(names)]
    rows = {'x': (1, 2), 'y': (3, 4)}
    first, second = sorted(names)
    print(' ', first, second)
    for row, (one, two) in rows.items(): print(row, one, two)
    ```

    ```output

    """
  }

  static func evidence(_ facts: OutputFacts) -> Evidence? {
    let run = facts.run
    let statements = run.statements(facts.expectation.block, overlapping: facts.code)
    let size =
      facts.expectation.lines.reduce(0) { $0 + $1.text.utf8.count }
      + statements.reduce(0) { $0 + $1.text.utf8.count + ($1.value?.utf8.count ?? 0) }
    guard run.budget.take(size, times: 20) else { return nil }
    let lines = facts.expectation.lines.map { (cells($0.text), $0.range.start.line) }
      .filter { !$0.0.isEmpty }
    guard let place = lines.firstIndex(where: { $0.1 == facts.item.range.line }) else { return nil }
    let stated = lines.map(\.0)
    let actual = statements.flatMap { ($0.text + "\n" + ($0.value ?? "")).split(whereSeparator: \.isNewline) }
      .map { cells(String($0)) }.filter { !$0.isEmpty }
    guard let table = Table(stated, actual, around: place), table.holds(place, stated, actual),
      !isAskedFor(table.names(actual).map(String.init), facts)
    else { return nil }
    return evidence(
      "columns in another order", at: facts.item.range,
      "The columns come in another order here, and this is the same under the same headers.")
  }

  /// Whether the code has the names in this order: strings side by side, or one that holds them all.
  private static func isAskedFor(_ names: [String], _ facts: OutputFacts) -> Bool {
    let run = facts.run
    let sources = Set(
      run.facts.statements(inBlock: facts.expectation.block, lines: facts.code).flatMap(run.facts.sources))
    return sources.contains { source in
      guard let lines = run.facts.analysis(source)?.lines else { return true }
      let code = run.code(of: lines, inBlock: source.block)
      guard run.budget.take(4 * code.utf8.count) else { return true }
      let lexer = PythonLexer(code)
      let strings = lexer.strings.map(lexer.text)
      if strings.contains(where: { text in
        text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init) == names
          || text.map(String.init) == names
      }) {
        return true
      }
      return strings.indices.contains { start in
        guard Array(strings[start...].prefix(names.count)) == names else { return false }
        // A dictionary had no order once.
        return zip(lexer.strings[start...], lexer.strings[(start + 1)...]).prefix(names.count - 1).allSatisfy
        {
          lexer.text($0.upperBound..<$1.lowerBound).allSatisfy { "'\",".contains($0) || $0.isWhitespace }
        }
      }
    }
  }

  private static func cells(_ line: String) -> [Substring] { line.split(whereSeparator: \.isWhitespace) }
}

/// Where a stated table stands in an output that has its columns in another order.
private struct Table {
  private let header: Int
  private let shown: Int
  /// For each stated column that of the output.
  private let columns: [Int]
  private static let longest = 200
  private static let mostFurther = 4

  /// - Parameter place: the line whose header is looked for, from there upwards.
  init?(_ stated: [[Substring]], _ actual: [[Substring]], around place: Int) {
    let known = Dictionary(actual.enumerated().map { ($1.sorted(), $0) }) { first, _ in first }
    for header in stride(from: place, through: max(place - Self.longest, 0), by: -1) {
      let names = stated[header]
      // Numbers stand in rows.
      guard names.count > 1, Set(names).count == names.count, names.allSatisfy({ Double($0) == nil }),
        let shown = known[names.sorted()]
      else { continue }
      guard actual[shown] != names else { return nil }
      columns = names.compactMap(actual[shown].firstIndex)
      (self.header, self.shown) = (header, shown)
      return
    }
    return nil
  }

  /// The names of the columns, as they came.
  func names(_ actual: [[Substring]]) -> [Substring] { actual[shown] }

  /// Whether a row is the output's but for the order; of the header, whether half of the rows below are.
  func holds(_ place: Int, _ stated: [[Substring]], _ actual: [[Substring]]) -> Bool {
    guard place == header else { return isSame(place, stated, actual) }
    let rows = stated.indices.dropFirst(header + 1).prefix(Self.longest).prefix {
      stated[$0].count >= columns.count
    }
    let same = rows.count { isSame($0, stated, actual) }
    return same > 0 && same * 2 >= rows.count
  }

  private func isSame(_ place: Int, _ stated: [[Substring]], _ actual: [[Substring]]) -> Bool {
    let other = shown + place - header
    guard actual.indices.contains(other), stated[place].count == actual[other].count else { return false }
    let (row, came) = (stated[place], actual[other])
    // The words that are no cell of their own stand in the label, or some of them in one cell, such as the time of a day.
    let further = row.count - columns.count
    guard further >= 0 else { return false }
    return (further <= Self.mostFurther ? 0...further : further...further).contains { label in
      guard row.prefix(label) == came.prefix(label) else { return false }
      return (label == further ? 0..<1 : columns.indices).contains { wide in
        isSame(row.dropFirst(label), came.dropFirst(label), wide: wide, 1 + further - label)
      }
    }
  }

  /// Whether the cells of a row are those of the output in the other order, where all but one are a word.
  private func isSame(
    _ row: ArraySlice<Substring>, _ came: ArraySlice<Substring>, wide: Int, _ width: Int
  ) -> Bool {
    func start(_ place: Int, _ wide: Int) -> Int { place + (place > wide ? width - 1 : 0) }
    return columns.enumerated().allSatisfy { own, others in
      let count = own == wide ? width : 1
      return row.dropFirst(start(own, wide)).prefix(count)
        == came.dropFirst(start(others, columns[wide])).prefix(count)
    }
  }
}
