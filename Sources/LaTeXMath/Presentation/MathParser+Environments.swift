extension MathParser {
  /// `\begin{name} … \end{name}`, `\begin` read.
  mutating func environment(after begin: Token) -> MathNode {
    let (name, nameRange) = environmentName(of: begin)
    let form = environmentForm(name, nameRange)
    let columns = columns(form, begin)
    open.environments.append(name)
    let rows = name == "CD" ? diagramRows(begin) : rows(form, begin, columnLimit: columnLimit(form, columns))
    open.environments.removeLast()
    endEnvironment(name, begin)
    return MathNode(.environment(MathEnvironment(name, columns: columns, rows)), span(from: begin))
  }

  /// `\substack{…}`, read.
  mutating func substack(after token: Token) -> MathNode {
    skipRawSpaces()
    guard peekRaw().isCharacter("{") else {
      let node = argument(of: token)
      return MathNode(
        .environment(MathEnvironment("substack", [.init([.init(body(of: node), node.range)])])),
        span(from: token))
    }
    let brace = take()
    open.braces += 1
    let rows = rows(EnvironmentForm(maximalColumns: 1), brace, columnLimit: 1)
    open.braces -= 1
    if fetch().isCharacter("}") {
      consume()
    } else {
      report(.unbalancedBrace, brace.range, "this '{' is never closed", suggestion: "write its '}'")
      abandoned.braces += 1
    }
    return MathNode(.environment(MathEnvironment("substack", rows)), span(from: token))
  }

  // MARK: Name and arguments

  /// The name after `\begin` or `\end`.
  mutating func environmentName(of command: Token) -> (name: String, range: Range<Int>) {
    guard let (name, range) = stringArgument(of: command) else { return ("", command.range) }
    return (name, range)
  }

  private mutating func environmentForm(_ name: String, _ range: Range<Int>) -> EnvironmentForm {
    guard let form = EnvironmentForm.all[name] else {
      if !name.isEmpty {
        let instead = EnvironmentForm.instead[name]
        report(
          instead == nil ? .unknownEnvironment : .unsupported, range,
          instead == nil ? "there is no environment '\(name)'" : "KaTeX lacks the environment '\(name)'",
          suggestion: instead.map { $0.hasPrefix("\\") ? "write \($0)" : "write \\begin{\($0)}" }
            ?? CommandSuggestions.environment(like: name))
      }
      return EnvironmentForm(argument: name == "tabular" ? .columns : .none)
    }
    if form.isDisplayOnly, !isDisplay {
      let inline = [
        "align": "aligned", "align*": "aligned", "gather": "gathered", "gather*": "gathered",
        "split": "aligned",
      ]
      report(
        .unsupported, range, "KaTeX takes '\(name)' in display mathematics only",
        suggestion: inline[name].map { "write \\begin{\($0)}, or put the formula between $$ and $$" }
          ?? "put the formula between $$ and $$")
    }
    return form
  }

  private mutating func columns(_ form: EnvironmentForm, _ begin: Token) -> String {
    if form.hasAlignment {
      skipRawSpaces()
      guard peekRaw().isCharacter("["), let (text, range) = optionalString() else { return "" }
      let letter = text.trimmingSpaces()
      if !["l", "c", "r"].contains(letter) {
        report(.invalidArgument, range, "'\(text)' is no alignment", suggestion: "write [l], [c] or [r]")
      }
      return letter
    }
    guard form.argument != .none else { return "" }
    // LaTeX's vertical position, which KaTeX lacks, would be taken for a cell.
    guard let (text, range) = stringArgument(of: begin) else { return "" }
    let columns = text.filter { $0 != " " }
    if form.argument == .columns {
      if let other = columns.first(where: { !form.columnLetters.contains($0) }) {
        report(
          .invalidArgument, range, "'\(other)' is no column of an array",
          suggestion: "write l, c and r for the columns, | and : for lines")
      } else if form.columnLetters == "lc", columns.count > 1 {
        report(.invalidArgument, range, "a subarray has one column", suggestion: "write {l} or {c}")
      }
    } else if !columns.allSatisfy({ $0.isASCII && $0.isNumber }) {
      report(
        .invalidArgument, range, "'\(text)' is no number of column pairs",
        suggestion: "write a number such as {2}")
    }
    return columns
  }

  private func columnLimit(_ form: EnvironmentForm, _ columns: String) -> Int? {
    if form.argument == .pairs {
      return Int(columns).map { $0 > 0 && $0 < 1000 ? 2 * $0 : 0 }.flatMap { $0 > 0 ? $0 : nil }
    }
    return form.maximalColumns
  }

  // MARK: Rows

  private mutating func rows(_ form: EnvironmentForm, _ begin: Token, columnLimit: Int?) -> [MathEnvironment
    .Row]
  {
    var rows: [MathEnvironment.Row] = []
    var row = MathEnvironment.Row([])
    row.lines = rowLines()
    beginScope()
    hasTag = false
    var isTooWide = false
    while true {
      let start = fetch()
      let nodes = cell(form)
      row.cells.append(
        MathEnvironment.Cell(nodes, span(nodes, or: start.range.lowerBound..<start.range.lowerBound)))
      endScope()
      let token = fetch()
      if token.isCharacter("&") {
        if let columnLimit, row.cells.count >= columnLimit, !isTooWide {
          isTooWide = true
          report(
            .misplaced, token.range,
            "a row with more than \(columnLimit) \(columnLimit == 1 ? "cell" : "cells")",
            suggestion: "take out the '&', or choose an environment with more columns")
        }
        consume()
        beginScope()
      } else if form.hasRows, ends(token, at: .lineBreak), !ends(token, at: .nowhere) {
        consume()
        if isLineBreak(token), peekRaw().isCharacter("[") { _ = optionalLength() }
        rows.append(row)
        row = MathEnvironment.Row([])
        row.lines = rowLines()
        hasTag = false
        beginScope()
      } else {
        break
      }
    }
    let isEmpty = row.cells.count == 1 && row.cells[0].body.isEmpty
    if !isEmpty || rows.isEmpty && row.lines == 0 { rows.append(row) }
    hasTag = false
    return rows
  }

  /// A cell, read past ends that nothing waits for.
  private mutating func cell(_ form: EnvironmentForm) -> [MathNode] {
    let stop = form.hasRows ? Stop.lineBreak : .nowhere
    var nodes = expression(until: stop)
    while true {
      let token = fetch()
      let isStray =
        switch token.kind {
        case .character: token.code == 0x7D && open.braces == 0
        case .command:
          switch command(token)?.kind {
          case .right: open.lefts == 0
          case .endGroup: open.groups == 0
          default: false
          }
        default: false
        }
      guard isStray else { return nodes }
      if let stray = skipStray() { nodes.append(stray) }
      nodes += expression(until: stop)
    }
  }

  /// The `\hline` and `\hdashline` at the top of a row.
  private mutating func rowLines() -> Int {
    var lines = 0
    while true {
      skipSpaces()
      switch command(fetch())?.kind {
      case .rowLine: lines += 1
      case .nothing: break
      default: return lines
      }
      consume()
    }
  }

  // MARK: The end

  private mutating func endEnvironment(_ name: String, _ begin: Token) {
    let token = fetch()
    guard case .end? = command(token)?.kind else {
      report(
        .unbalancedEnvironment, begin.range, "'\\begin{\(name)}' has no '\\end{\(name)}'",
        suggestion: "write '\\end{\(name)}' where it ends")
      abandoned.environments.append(name)
      return
    }
    consume()
    let (endName, range) = environmentName(of: token)
    guard endName != name else { return }
    report(
      .unbalancedEnvironment, token.range, "'\\begin{\(name)}' is ended by '\\end{\(endName)}'",
      suggestion: "write '\\end{\(name)}'")
    // It may end an environment around this one, which then sees it again.
    if open.environments.contains(endName) {
      stack += [putBack("}", range)] + endName.unicodeScalars.reversed().map { putBack($0, range) }
      stack += [putBack("{", range), token]
    }
  }

  private func putBack(_ character: Unicode.Scalar, _ range: Range<Int>) -> Token {
    Token(.character, character.value, range.lowerBound, range.upperBound)
  }
}

extension String {
  func trimmingSpaces() -> String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
