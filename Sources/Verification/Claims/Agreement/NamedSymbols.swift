internal import LaTeXMath
internal import NoteMath
internal import NoteParsing

/// The names in code that the text gives to symbols: `` `$\sigma_1$` = `sigma1` ``, `$z_i$ ↔ `logits[i]``, `$\eta$ (`lr`)`.
struct NamedSymbols {
  struct Entry {
    var key: String
    var name: String
    var section: Int
  }

  private(set) var entries: [Entry] = []

  init() {}

  init(_ numbers: NumberClaims, section: (SourcePosition) -> Int) {
    let (note, bytes) = (numbers.note, numbers.source.bytes)
    let spans = Dictionary(note.codeSpans.map { ($0.offsets.lowerBound, $0.offsets) }) { first, _ in first }
    entries =
      spans.isEmpty
      ? []
      : note.formulas.indices.flatMap { place -> [Entry] in
        let range = note.formulas[place].range
        guard let span = Self.span(behind: range.offsets.upperBound, bytes, spans),
          case let text = String(decoding: bytes[span], as: UTF8.self).filter({ $0 != "`" }),
          let name = Self.name(text),
          let expression = AgreementPlanner.expression(note.formulas[place].latex)
        else { return [] }
        return Self.keys(expression).map { Entry(key: $0, name: name, section: section(range.start)) }
      }
  }

  /// The names that a section gives to a symbol.
  func names(of key: String, in section: Int) -> [String] {
    entries.filter { $0.key == key && $0.section == section }.map(\.name)
  }

  /// The code span behind a sign that says that two things are one.
  private static func span(behind end: Int, _ bytes: [UInt8], _ spans: [Int: Range<Int>]) -> Range<Int>? {
    var index = end
    func skip(_ byte: UInt8) { while index < bytes.count, bytes[index] == byte { index += 1 } }
    if spans[index] == nil { skip(UInt8(ascii: "`")) }
    skip(0x20)
    guard let sign = signs.first(where: { bytes[index...].starts(with: $0.utf8) }) else { return nil }
    index += sign.utf8.count
    skip(0x20)
    return spans[index]
  }

  private static let signs = ["=", "→", "↔", "⇔", "->", "(", "（", ":", "："]

  /// The name before an index or a sign of equality.
  private static func name(_ text: String) -> String? {
    let text = text.trimmingSpace
    let name = text.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    guard let first = name.first, !first.isNumber else { return nil }
    let rest = text.dropFirst(name.count).drop { $0 == " " }
    let isIndexed = rest.first == "[" && rest.last == "]" && !rest.contains("(")
    let isEquation = rest.first == "=" && rest.dropFirst().first != "="
    return rest.isEmpty || isIndexed || isEquation ? String(name) : nil
  }

  private static func keys(_ expression: Expression) -> [String] {
    switch expression {
    case .name(let name): name.base == name.key ? [name.key] : [name.key, name.base]
    case .application(let name, _, 0, nil): [name.key]
    default: []
    }
  }
}
