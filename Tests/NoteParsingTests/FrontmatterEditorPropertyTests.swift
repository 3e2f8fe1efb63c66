import TestSupport
import Testing
import Yams

@testable import NoteParsing

/// Thousands of notes with awkward YAML, each edited once or more: nothing but the lines of the key may change.
@Suite struct FrontmatterEditorPropertyTests {
  /// One entry as it stands in a note. `K` is its key; a comment in it must outlive every edit.
  private struct Sample {
    var text: String
    var mayBeRefused = false
    init(_ text: String, mayBeRefused: Bool = false) {
      self.text = text
      self.mayBeRefused = mayBeRefused
    }
  }

  private static let samples = [
    Sample("K: plain text"), Sample("K:"), Sample("K: "), Sample("K:    # remark"), Sample("K: 12 # remark"),
    Sample("K: \"a: b # c \\\" d\" # remark"), Sample("K: 'it''s # x'   # remark"), Sample("'K': x"),
    Sample("\"K\"  :  x"), Sample("K: [a, 'b, c', \"d]\"]"), Sample("K: [a,\n  b,\n\n  c] # remark"),
    Sample("K: [a, # remark\n  b]", mayBeRefused: true), Sample("K: {a: 1, b: {c: [d]}}"), Sample("K: []"),
    Sample("K:\n  - a\n  - b"), Sample("K:\n- a\n- \"b: c\""), Sample("K: # remark\n    - a"),
    Sample("K:\n  - a # remark\n  - b", mayBeRefused: true),
    Sample("K:\n  # remark\n  - a", mayBeRefused: true),
    Sample("K:\n  a: 1\n  b:\n    - c"), Sample("K: |\n  one\n\n  # two\n   three"),
    Sample("K: >- # remark\n  one\n  two"),
    Sample("K: |+\n  one\n\n"), Sample("K: |2\n    one\n  two", mayBeRefused: true),
    Sample("K: one\n  two\n\n  three # remark"),
    Sample("K: \"one\n  two\\\n  three\" # remark"), Sample("K: 'one\n\n  two'"), Sample("K: &K1 anchored"),
    Sample("K: &K1\n  - a"), Sample("K: !!str 12"), Sample("K: ~"), Sample("K: 1706.03762"), Sample("K: yes"),
    Sample("K: a \"b\" c # remark"), Sample("K: a#b:c"), Sample("K: '[[Note]]'"),
    Sample("K: 日本語: ない", mayBeRefused: true),
    Sample("K: 日本語、👍"), Sample("K: \"open", mayBeRefused: true), Sample("K: [open", mayBeRefused: true),
    Sample("K: @at", mayBeRefused: true), Sample("K : spaced"), Sample("K: *gone", mayBeRefused: true),
    Sample("K: &K2 one\nK3: *K2", mayBeRefused: true), Sample("K:\ttab"), Sample("K: 'a' # remark # more"),
    Sample("K: >\n\n  folded\n\n  text\n"), Sample("K:\n    deep:\n      - x\n      - y: z"),
    Sample("K: &K4 # remark\n  - a"), Sample("K: !tag\n  a: b"), Sample("K: {a: [1, {b: \"}\"}]} # remark"),
    Sample("K: \"a\n\n  # no remark\n  b\" # remark"), Sample("K: 'it''s\n  # here'", mayBeRefused: true),
    Sample("K: - x", mayBeRefused: true),
    Sample("K: [\n  a,\n  b\n]"), Sample("K: [a, \"b # c\", 'd''e'] # remark"),
    Sample("? K\n: x", mayBeRefused: true),
    Sample("K: |\n\n  one\n  \n"), Sample("K: a\\ # remark"), Sample("K: \"\" # remark"),
    Sample("K: # remark"),
    Sample("K: |-\n    one\n  # outside?", mayBeRefused: true),
    Sample("K:\n  - |\n    # text\n  - b", mayBeRefused: true),
    Sample("K:\n-\n  a\n- b"), Sample("K: %percent", mayBeRefused: true), Sample("K: \"日本\\u8a9e\""),
  ]

  private static let fillers = ["", "", "\n", "# a comment\n", "   \n", "  # indented\n", "#\n\n"]

  private static let texts = [
    "plain", "Two words", "a: b", "a #b", "#x", "- x", "? x", "@x", "%x", "&x", "*x", "!x", "|", ">", "`x`",
    "{x}", "[x]",
    "[[Note]]", "x,y", "\\alpha", "\\\\", "'", "''", "\"", "it's \"so\" \\n", " lead", "trail ", "\t",
    "\ttab", "", " ", "yes",
    "No", "null", "~", "1e3", "0x1F", "0o17", "2006.11230", "12:30", "2020-01-31", "-1", ".inf", "日本語", "　全角",
    "👍🏽",
    "e\u{301}", "\u{E9}", "a\u{2028}b", "\u{85}", "\u{A0}", "x\u{FEFF}y", "\u{0}\u{1}\u{1B}[31m", "\u{7F}",
    "\u{FFFE}",
    "line\nline", "line\r\nline\n", "---", "...", "--- x", ":", "a:", ": a", "=", "<<", "$x_i$ \\frac{1}{2}",
    "\u{202E}",
    String(repeating: "long: ", count: 400),
  ]

  @Test(arguments: 0..<10) func onlyTheLinesOfTheKeyChange(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed &* 7919 &+ 1)
    var edits = 0
    for _ in 0..<500 { edits += try editOne(&random) }
    #expect(edits > 350)
  }

  /// - Returns: 1 for an edit that was made, 0 for one that was refused.
  private func editOne(_ random: inout SeededGenerator) throws -> Int {
    let ending = ["\n", "\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
    let isMixed = Bool.random(using: &random)
    let keys = (0..<Int.random(in: 0...5, using: &random)).map { "key\($0)" }
    var parts: [(key: String?, text: String)] = []
    var isFragile = false
    var isAfterBlockScalar = false
    func filler() -> String {
      let filler = Self.fillers.randomElement(using: &random) ?? ""
      // A hash below a block scalar is text of it when it is indented.
      return isAfterBlockScalar && filler.hasPrefix(" ") ? "" : filler
    }
    for key in keys {
      parts.append((nil, filler()))
      let sample = Self.samples.randomElement(using: &random) ?? Self.samples[0]
      isFragile = isFragile || sample.mayBeRefused
      isAfterBlockScalar = sample.text.hasPrefix("K: |") || sample.text.hasPrefix("K: >")
      parts.append((key, sample.text.replacing("K", with: key) + "\n"))
    }
    parts.append((nil, filler()))
    let hasDuplicate = keys.count > 1 && Int.random(in: 0..<10, using: &random) == 0
    if hasDuplicate { parts.append((nil, "key0: twice\n")) }
    let hasFrontmatter = Int.random(in: 0..<10, using: &random) > 0
    let body =
      ["", "text", "\n# Title\n\ntext\n\n---\n\nx: y\n", "text\n---\n"].randomElement(using: &random) ?? ""
    let fence = ["---", "---  ", "--- \t"]
    let close =
      (fence.randomElement(using: &random) ?? "---")
      + (body.isEmpty && Bool.random(using: &random) ? "" : "\n")
    let start = Bool.random(using: &random) ? "\u{FEFF}" : ""

    // Each part in bytes, its line endings as they come.
    func bytes(_ text: String) -> [UInt8] {
      var result: [UInt8] = []
      for byte in text.utf8 {
        let isOther = isMixed && Int.random(in: 0..<3, using: &random) == 0
        result += byte == 0x0A ? Array((isOther ? "\n" : ending).utf8) : [byte]
      }
      return result
    }
    var pieces: [(key: String?, bytes: [UInt8])] = [(nil, Array(start.utf8))]
    if hasFrontmatter {
      pieces.append((nil, bytes((fence.randomElement(using: &random) ?? "---") + "\n")))
      pieces += parts.map { ($0.key, bytes($0.text)) }
      pieces.append(("closing", bytes(close)))
    }
    pieces.append((nil, bytes(body)))
    let note = pieces.flatMap(\.bytes)

    let key = (keys + ["new"]).randomElement(using: &random) ?? "new"
    let value = Self.value(&random)
    var editor = FrontmatterEditor(note)
    do { try editor.set(key, to: value) } catch {
      #expect(editor.bytes == note)
      #expect(
        isFragile || hasDuplicate && key == "key0" || pieces.contains { Self.isAnchored($0.bytes) },
        "\(error) \(value)\n\(String(decoding: note, as: UTF8.self))")
      return 0
    }
    let result = editor.bytes
    let context = Comment(
      rawValue:
        "\(key) = \(value)\n\(String(decoding: note, as: UTF8.self).debugDescription)\n\(String(decoding: result, as: UTF8.self).debugDescription)"
    )

    // All bytes before and after the entry are there; a remark in it too.
    let index =
      hasFrontmatter ? pieces.firstIndex { $0.key == key } ?? pieces.firstIndex { $0.key == "closing" } : 1
    let place = try #require(index)
    let head = pieces[..<place].flatMap(\.bytes)
    let isNew = pieces[place].key != key
    let tail = pieces[(isNew ? place : place + 1)...].flatMap(\.bytes)
    #expect(result.starts(with: head), context)
    #expect(result.suffix(tail.count).elementsEqual(tail), context)
    if head.count + tail.count <= result.count {
      let lines = result[head.count..<result.count - tail.count]
      #expect(lines.last == 0x0A || lines.last == 0x0D, context)
      if !isNew, pieces[place].bytes.contains("# remark".utf8) {
        #expect(lines.contains("# remark".utf8), context)
      }
    }
    try expectReads(result, note, key, value, context)
    return 1
  }

  private static func isAnchored(_ bytes: [UInt8]) -> Bool { bytes.contains("&".utf8) }

  private static func value(_ random: inout SeededGenerator) -> NewPropertyValue {
    let text = texts.randomElement(using: &random) ?? ""
    switch Int.random(in: 0..<9, using: &random) {
    case 8: return .empty
    case 0: return .number(Int.random(in: -5...3000, using: &random))
    case 1: return .checkbox(Bool.random(using: &random))
    case 2: return .date("2026-11-21")
    case 3:
      return .list(
        (0..<Int.random(in: 0...4, using: &random)).map { _ in texts.randomElement(using: &random) ?? "" })
    case 4: return .identifier(text)
    default: return .text(text)
    }
  }

  /// Our reader and libyaml's by itself get what was set, and all else as before.
  private func expectReads(
    _ result: [UInt8], _ note: [UInt8], _ key: String, _ value: NewPropertyValue, _ context: Comment
  ) throws {
    let after = try #require(Frontmatter(SourceText(result)), context)
    let before = Frontmatter(SourceText(note))
    let written = try #require(after.properties.first { $0.key == key }, context)
    #expect(written.value.json.utf8.elementsEqual(value.value.json.utf8), context)
    let others = after.properties.filter { $0.key != key }.map(\.value)
    #expect(others == (before?.properties ?? []).filter { $0.key != key }.map(\.value), context)

    guard let yamlBefore = before.map({ yaml(note, $0) }) ?? "", let old = composed(yamlBefore) else {
      return
    }
    let new = try #require(composed(yaml(result, after)), context)
    let node = try #require(new.first { $0.0 == key }?.1, context)
    // A value that is there already stays as the reader wrote it.
    if result != note { expect(node, value, context) }
    #expect(new.filter { $0.0 != key }.map(\.1) == old.filter { $0.0 != key }.map(\.1), context)
  }

  private func expect(_ node: Node, _ value: NewPropertyValue, _ context: Comment) {
    switch value {
    case .text(let text), .identifier(let text):
      #expect(node.scalar?.string.utf8.elementsEqual(text.utf8) == true, context)
      #expect(node.tag == Tag(.str), context)
    case .number(let number): #expect(node.int == number, context)
    case .checkbox(let isOn): #expect(node.bool == isOn, context)
    case .empty: #expect(node.tag == Tag(.null), context)
    case .date(let text): #expect(node.scalar?.string == text, context)
    case .list(let items):
      #expect(node.sequence?.count == items.count, context)
      for (item, text) in zip(node.sequence ?? [], items) { expect(item, .text(text), context) }
    }
  }

  private func yaml(_ note: [UInt8], _ front: Frontmatter) -> String? {
    let source = SourceText(note)
    return source.string(
      source.startOfLine(2)..<max(source.startOfLine(2), source.startOfLine(front.range.end.line)))
  }

  /// The pairs as Yams with YAML 1.1's types sees them; nil when it cannot read them.
  private func composed(_ yaml: String?) -> [(String, Node)]? {
    guard let yaml else { return nil }
    do {
      guard let node = try Yams.compose(yaml: yaml) else { return [] }
      return node.mapping?.map { ($0.key.string ?? "", $0.value) }
    } catch { return nil }
  }
}
