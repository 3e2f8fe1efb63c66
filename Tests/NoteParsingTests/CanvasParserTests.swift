import NoteParsing
import TestSupport
import Testing

@Suite struct CanvasParserTests {
  private func parse(_ text: String) -> ParsedCanvas { CanvasParser.parse(SourceText(Array(text.utf8))) }

  /// As Obsidian writes it, and with what only other programs write: escapes for letters, no line breaks.
  private static let board = """
    \u{FEFF}{\r
    \t"nodes":[\r
    \t\t{"id":"a","type":"text","text":"\\u00e9 \\ud83d\\ude00 [[G\\u006Fal|x]]\\n- #tag/\\u8AD6 ![[p.png]]","x":-1.5e3,"more":{"a":[[],{},[1,null,true]]}},\r
    \t\t{"type":"file","subpath":"#Head#Sub","file":"Notes\\/Plan.md","id":"b"},\r
    \t\t{"id":"w","type":"link","url":"https://example.org"},{"id":"g","type":"group","label":"[[No link]]"}\r
    \t],\r
    \t"edges":[{"id":"e","fromNode":"a","toNode":"b","label":"[[No link]]"}]\r
    }
    """

  @Test func cardsAreReadAndPlaced() {
    let source = SourceText(Array(Self.board.utf8))
    let canvas = CanvasParser.parse(source)
    #expect(canvas.links.map(\.card) == ["a", "a", "b"])
    #expect(canvas.links.map(\.value.kind) == [.wikilink, .embed, .card])
    #expect(canvas.links.map(\.value.target) == ["Goal", "p.png", "/Notes/Plan.md"])
    #expect(canvas.links.map(\.value.anchor) == [nil, nil, "Head#Sub"])
    #expect(canvas.links[2].value.raw == "Notes/Plan.md#Head#Sub")
    #expect(canvas.tags.map(\.name) == ["tag/論"])
    #expect(canvas.webLinks.map(\.url) == ["https://example.org"])
    #expect(canvas.findings.isEmpty)
    // Each range is the construct as the file has it.
    let written = canvas.links.map { source.string($0.value.range.offsets) }
    #expect(written == [#"[[G\u006Fal|x]]"#, "![[p.png]]", #"Notes\/Plan.md"#])
    #expect(canvas.tags.map { source.string($0.range.offsets) } == [#"#tag/\u8AD6"#])
    #expect(canvas.links.map(\.value.range.line) == [3, 3, 4])
    let context = canvas.text(around: canvas.links[0].value.range.offsets)
    #expect(context.map { String(decoding: $0.bytes[$0.range], as: UTF8.self) } == "[[Goal|x]]")
  }

  @Test(
    arguments: [
      ("", nil), ("{}", nil), (" \n", nil), (#"{"nodes":[]}"#, nil), (#"{"nodes":[],"nodes":[]}"#, nil),
      ("{", "1:2: it is no JSON: here should be a key in quotation marks"),
      ("{\"nodes\":[\n", "2:1: it is no JSON: here should be a value"),
      (#"{"nodes":[{"id":"a" "type":"text"}]}"#, "1:21: it is no JSON: here should be ',' or '}'"),
      (#"{"nodes":[{"id":"\x"}]}"#, "1:18: it is no JSON: here should be an escape"),
      ("{\"nodes\":[\"a\nb\"]}", "1:13: it is no JSON: here should be no control character"),
      (#"{"nodes":[01]}"#, "1:12: it is no JSON: here should be ',' or ']'"),
      (#"{"nodes":"#, "1:10: it is no JSON"), (#"{} x"#, "1:4: it is no JSON: here should be nothing more"),
      ("[]", "1:1: it is no canvas"), (#"{"nodes":{}}"#, "1:10: 'nodes' is no list"),
      (#"{"nodes":[1]}"#, "1:11: a card is no object"),
      (#"{"nodes":[{"id":"a"}]}"#, "1:11: the card 'a' has no type"),
      (#"{"nodes":[{"type":"text"}]}"#, "1:11: a card without id has no 'text'"),
      (#"{"nodes":[{"type":"map"}]}"#, "1:11: a card without id is of the type 'map'"),
    ] as [(String, String?)])
  func whatIsBrokenIsSaid(_ text: String, _ expected: String?) {
    let findings = parse(text).findings.map { "\($0.range.line):\($0.range.column): \($0.message)" }
    #expect(findings.count == (expected == nil ? 0 : 1), "\(findings)")
    if let expected { #expect(findings.first?.hasPrefix(expected) == true, "\(findings)") }
  }

  @Test func aCardHasNoProperties() {
    let canvas = parse(
      #"{"nodes":[{"id":"a","type":"text","text":"---\ntags: [yaml]\nup: \"[[Up]]\"\n---\n#tag"}]}"#)
    #expect(canvas.tags.map(\.name) == ["tag"])
    #expect(canvas.links.map(\.value.kind) == [.wikilink])
  }

  @Test func depthIsNoMatter() {
    let deep = String(repeating: "[{\"a\":", count: 200_000)
    let closed = deep + "1" + String(repeating: "}]", count: 200_000)
    #expect(parse(#"{"x":\#(closed),"nodes":[{"id":"a","type":"text","text":"[[B]]"}]}"#).links.count == 1)
    #expect(parse(#"{"x":\#(deep)"#).findings.count == 1)
  }

  @Test func bytesThatAreNoUTF8AreSaidOnce() {
    let bytes =
      Array(#"{"nodes":[{"id":"a","type":"text","text":"[[B]] "#.utf8) + [0xFF] + Array(#"\ud800"}]}"#.utf8)
    let canvas = CanvasParser.parse(SourceText(bytes))
    #expect(canvas.links.map(\.value.target) == ["B"])
    #expect(canvas.findings.map(\.rule) == [.invalidUTF8])
  }

  /// Whatever is cut out of a canvas or put into it: the ranges are in the file, and the parser comes to an end.
  @Test func anyBytesAreRead() {
    var random = SeededGenerator(seed: 20_241)
    let whole = Array(Self.board.utf8)
    for _ in 0..<3_000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &random) where bytes.count > 1 {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes.remove(at: index)
        case 1: bytes[index] = UInt8.random(in: 0...255, using: &random)
        default: bytes.removeLast(bytes.count - max(1, index))
        }
      }
      let source = SourceText(bytes)
      let canvas = CanvasParser.parse(source)
      let ranges = canvas.links.map(\.value.range) + canvas.tags.map(\.range) + canvas.findings.map(\.range)
      for range in ranges {
        #expect(range.start.offset >= 0 && range.start <= range.end && range.end.offset <= bytes.count + 1)
      }
    }
  }
}
