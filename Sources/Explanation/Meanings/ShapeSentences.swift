internal import LaTeXMath
internal import NoteMath
internal import NoteParsing
internal import Words

/// What the text around a note's formulas says of shapes: "an $m \times n$ matrix $A$", "$x$ は $d$ 次元ベクトル", "$W$ (shape `(k, d)`)",
/// "`px` は `(n,)`".
struct ShapeSentences {
  private(set) var stated: [StatedShape] = []
  /// By the names of the note's code.
  private(set) var byName: [String: SymbolShape] = [:]
  private static let reach = 90

  init(_ formulas: NoteFormulas) {
    let blocks = formulas.note.blocks.filter { [.paragraph, .heading].contains($0.kind) }
    var place = 0
    for (number, block) in blocks.enumerated() {
      let range = block.range.offsets
      while place < formulas.formulas.count,
        formulas.note.formulas[place].range.start.offset < range.lowerBound
      {
        place += 1
      }
      let text = formulas.source.string(range)
      readNames(text)
      var inside: [Int] = []
      while place < formulas.formulas.count,
        formulas.note.formulas[place].range.end.offset <= range.upperBound
      {
        inside.append(place)
        place += 1
      }
      guard text.contains("(") || WordList.shapeWords.first(in: text) != nil else { continue }
      for one in inside { read(one, in: range, formulas, statement: number) }
    }
  }

  private mutating func read(
    _ place: Int, in block: Range<Int>, _ formulas: NoteFormulas, statement: Int
  ) {
    let formula = formulas.formulas[place]
    guard formula.latex.utf8.count <= 40, case let range = formula.formula.range,
      case let keys = NoteMeanings.keys(of: formula.tree), !keys.isEmpty
    else { return }
    let end = min(block.upperBound, range.end.offset + Self.reach)
    let start = max(block.lowerBound, range.start.offset - Self.reach)
    let behind = Self.plain(formulas.source.string(min(range.end.offset, end)..<end))
    let before = Self.plain(formulas.source.string(start..<max(start, range.start.offset)))
    guard let axes = Self.told(before: before[...]) ?? Self.told(behind: behind[...]) else { return }
    for key in keys where !axes.contains(key) {
      stated.append(StatedShape(key, axes, at: range.start.offset, statement: statement))
    }
  }

  /// Text with its formulas as plain letters, up to its first line.
  private static func plain(_ text: String) -> String {
    text.replacing("\\times", with: "×").replacing("$", with: " ").replacing("`", with: " ")
      .replacing("{", with: "").replacing("}", with: "").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  // MARK: Behind a symbol

  /// "is an m × n matrix", は m × n 行列, "of shape (n, d)", "∈", ": (n, d)"
  private static func told(behind text: Substring) -> [String]? {
    var rest = text.drop { $0 == " " }
    var isJoined = false
    while tuple(at: rest) == nil, let joint = joints.first(where: { rest.hasPrefix($0) }) {
      rest = rest.dropFirst(joint.count).drop { $0 == " " }
      isJoined = true
    }
    guard isJoined else { return nil }
    if let shape = WordList.shapes.entries.first(where: { rest.lowercased().hasPrefix($0) }) {
      return tuple(at: rest.dropFirst(shape.count).drop { " :：はがを=".contains($0) || $0 == "i" || $0 == "s" })
    }
    if let axes = tuple(at: rest) { return axes }
    if let (axes, behind) = WrittenShape.size(at: rest), let rank = rank(at: behind), rank == axes.count,
      !isOfNext(behind)
    {
      return axes
    }
    // "is a vector of length n", は長さ n のベクトル
    for length in lengths where rest.hasPrefix(length) {
      let behind = rest.dropFirst(length.count).drop { $0 == " " }
      if let (axes, _) = WrittenShape.size(at: behind), axes.count == (length.hasPrefix("matrix") ? 2 : 1) {
        return axes
      }
    }
    return nil
  }

  private static let joints = [
    "is ", "are ", "be ", "denotes ", "as ", "an ", "a ", "the ", "of ", "with ", "has ", "have ", "real ",
    "は", "が", "を", "の", ":", "：", "(", "（", "、", "—", "–",
  ]

  private static let lengths = [
    "vector of length", "vector of dimension", "vector of size", "vector with", "matrix of size",
    "matrix of shape", "matrix of dimension", "長さ",
  ]

  /// `(n, d)`, where the text begins with it.
  private static func tuple(at text: Substring) -> [String]? {
    guard text.first == "(", let close = text.firstIndex(of: ")"),
      !text[..<close].dropFirst().contains("(")
    else { return nil }
    return WrittenShape.axes(in: String(text[...close]))
  }

  /// How many axes what stands behind a size has: `-dimensional vector` one, `matrix` two; nil for other words.
  private static func rank(at text: Substring) -> Int? {
    let words = text.drop { $0 == " " || $0 == "-" || $0 == "の" || $0 == "–" }.prefix(32).lowercased()
    let clause = words.prefix { !".,;。、".contains($0) }
    let isDimensional = WordList.dimensional.entries.contains { clause.hasPrefix($0) }
    if isDimensional { return WordList.vectors.first(in: clause) != nil ? 1 : nil }
    guard let matrix = WordList.matrices.first(in: clause) else { return nil }
    return matrix.range.lowerBound <= 20 ? 2 : nil
  }

  /// Whether what stands behind a size belongs to the symbol behind it, "m × n matrix C", or is denied.
  private static func isOfNext(_ text: Substring) -> Bool {
    let clause = text.prefix { !".,;。、".contains($0) }
    if WordList.negations.first(in: clause) != nil { return true }
    guard let word = (WordList.matrices.first(in: clause) ?? WordList.vectors.first(in: clause)) else {
      return false
    }
    let bytes = Array(clause.utf8.dropFirst(word.range.upperBound).drop { $0 == 0x20 })
    let symbol = bytes.prefix { $0 != 0x20 }
    return !symbol.isEmpty && symbol.count <= 3 && symbol.allSatisfy { $0 < 0x80 }
      && symbol != Array("is".utf8)[...]
  }

  // MARK: Before a symbol

  /// "m × n matrix", "d-dimensional vector", m × n 行列, 長さ n のベクトル
  private static func told(before text: Substring) -> [String]? {
    let text = text.reversed().drop { $0 == " " }.reversed()
    let tail = String(text.suffix(60))
    for start in tail.indices {
      let isStart = start == tail.startIndex || !tail[tail.index(before: start)].isPartOfWord
      guard isStart, let (axes, behind) = WrittenShape.size(at: tail[start...]) else { continue }
      // Up to the symbol there is nothing but the word.
      guard !behind.contains(where: { ".,;。、:：(（".contains($0) }), behind.count <= 32,
        let rank = rank(at: behind), rank == axes.count, endsInShapeWord(behind)
      else { continue }
      return axes
    }
    return nil
  }

  private static func endsInShapeWord(_ text: Substring) -> Bool {
    let text = text.lowercased()
    return (WordList.matrices.entries + WordList.vectors.entries).contains { text.hasSuffix($0) }
  }

  // MARK: Names of code

  /// "`px` は `(n,)`", "`X` has shape `(n, d)`", "`W`: `(k, d)`"
  private mutating func readNames(_ text: String) {
    guard text.contains("`"), text.contains("(") else { return }
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    for place in stride(from: 1, to: parts.count - 2, by: 2) {
      let (name, joint, shape) = (String(parts[place]), parts[place + 1], parts[place + 2])
      guard CodeNames.isName(name), byName[name] == nil, shape.first == "(", shape.last == ")",
        let axes = WrittenShape.axes(in: String(shape))
      else { continue }
      let words = joint.filter { $0 != " " && $0 != "*" }.lowercased()
      guard Self.nameJoints.contains(words) else { continue }
      byName[name] = SymbolShape(axes)
    }
  }

  private static let nameJoints: Set<String> = [
    "は", "が", ":", "：", "is", "hasshape", "isofshape", "ofshape", "(shape", "(shape:", "hastheshape",
    "の形は", "の形状は", "のshapeは", "の形状:", "(形状", "（形状", "（形", "",
  ]
}

extension Character {
  fileprivate var isPartOfWord: Bool { (isLetter || isNumber || self == "_") && isASCII }
}

extension WordList {
  /// Words without one of which a text says nothing of shapes.
  fileprivate static let shapeWords = WordList(of: [matrices, vectors, shapes, dimensional])
}
