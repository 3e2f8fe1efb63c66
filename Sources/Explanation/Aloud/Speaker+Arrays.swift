extension Speaker {
  /// Rows of cells: a matrix, cases, lines below each other.
  mutating func rows(_ kind: FormulaPart.RowKind, _ rows: [[[FormulaPart]]]) {
    switch kind {
    case .matrix: matrix(rows)
    case .determinant:
      say(Phrase("determinant of", "行列式", full: "the determinant of", japaneseFull: "行列式、"))
      matrix(rows)
    case .cases: cases(rows)
    case .lines: lines(rows)
    }
  }

  private mutating func ordinal(_ place: Int, _ english: String, _ japanese: String) {
    if isJapanese { return say("第" + (NumberWords.kanji("\(place + 1)") ?? "\(place + 1)") + japanese) }
    say(NumberWords.ordinal(place + 1) + (english.isEmpty ? "" : " " + english))
  }

  private mutating func matrix(_ rows: [[[FormulaPart]]]) {
    let width = rows.map(\.count).max() ?? 0
    if rows.count > 1, width == 1 {
      say(Phrase("the column vector", "列ベクトル"))
      entries(rows.map { $0.first ?? [] })
      if isLong { end("end vector", "ベクトル終わり") }
      return
    }
    if rows.count == 1 {
      say(Phrase("the row vector", "行ベクトル"))
      entries(rows[0])
      if isLong { end("end vector", "ベクトル終わり") }
      return
    }
    if isJapanese {
      say(NumberWords.japanese("\(rows.count)") + " 行")
      say(NumberWords.japanese("\(width)") + " 列 の 行列")
    } else {
      say("the \(NumberWords.english("\(rows.count)")) by \(NumberWords.english("\(width)")) matrix")
    }
    for (place, row) in rows.enumerated() {
      pause()
      if isLong || place > 0 || !isJapanese {
        if !isLong, !isJapanese { comma() }
        ordinal(place, "row", "行")
      }
      entries(row)
    }
    if isLong { end("end matrix", "行列終わり") }
  }

  private mutating func entries(_ cells: [[FormulaPart]]) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { isJapanese && cell.first?.isSigned != true ? pause() : comma() }
      if cell.isEmpty { say("blank", "空白") } else { inner(cell) }
    }
  }

  /// Equations that hold together, where no row has a condition.
  private mutating func system(_ rows: [[[FormulaPart]]]) {
    say(Phrase("the system", "連立", full: "the system of \(NumberWords.english("\(rows.count)")) conditions"))
    for (place, row) in rows.enumerated() {
      if isLong {
        pause()
        ordinal(place, "", "、")
        pause()
      } else if place > 0, !isJapanese {
        comma()
        say("and")
      }
      inner(row.flatMap(\.self))
    }
    if isLong { end("end system", "連立終わり") }
  }

  private mutating func cases(_ rows: [[[FormulaPart]]]) {
    let isSystem =
      rows.count > 1
      && rows.allSatisfy { row in
        let second = row.dropFirst().flatMap(\.self)
        return (row.first ?? []).contains(where: \.isRelation) && second.isEmpty
          || second.first?.isRelation == true
      }
    if isSystem { return system(rows) }
    if isJapanese {
      say("場合分け")
    } else {
      say(isLong ? "\(NumberWords.english("\(rows.count)")) cases" : "either")
    }
    for (place, row) in rows.enumerated() {
      if isLong {
        pause()
        ordinal(place, "case", "に")
      } else if place > 0 {
        if !isJapanese {
          comma()
          say("or")
        }
      }
      let value = row.first ?? []
      let condition = row.dropFirst().flatMap(\.self)
      if isJapanese {
        if !condition.isEmpty { self.condition(condition) }
        inner(value)
      } else {
        inner(value)
        guard !condition.isEmpty else { continue }
        if !condition.startsWithText { say("if") }
        inner(condition)
      }
    }
    if isLong { end("end cases", "場合分け終わり") }
  }

  /// 「x 大なり ゼロ の とき」
  private mutating func condition(_ condition: [FormulaPart]) {
    var parts = condition
    if case .text(let text)? = parts.first,
      ["if", "for", "when", "もし"].contains(text.trimmedOfSpaces.lowercased())
    {
      parts.removeFirst()
    }
    inner(parts)
    if words.last?.hasSuffix("とき") != true, words.last?.hasSuffix("場合") != true { say("の とき") }
  }

  private mutating func lines(_ rows: [[[FormulaPart]]]) {
    let rows = rows.map { $0.flatMap(\.self) }.filter { !$0.isEmpty }
    for (place, row) in rows.enumerated() {
      if place > 0 { comma() }
      if rows.count > 1, isLong, !isBinding {
        ordinal(place, "line", "行")
        pause()
      }
      inner(row)
    }
  }
}

extension [FormulaPart] {
  var startsWithText: Bool {
    switch first {
    case .text?: true
    case .word(let word)?: SpokenWords.names[word] == nil
    case .group(let parts)?: parts.startsWithText
    default: false
    }
  }
}
