import Testing

@testable import NoteParsing

@Suite struct DamagedTextTests {
  /// The text as Windows-1252 shows its UTF-8, without the bytes that the code page leaves undefined.
  private func damaged(_ text: String, keepsControls: Bool = false) -> String {
    let high: [UInt8: Unicode.Scalar] = [
      0x80: "€", 0x82: "‚", 0x83: "ƒ", 0x84: "„", 0x85: "…", 0x86: "†", 0x87: "‡", 0x88: "ˆ", 0x89: "‰",
      0x8A: "Š",
      0x8B: "‹", 0x8C: "Œ", 0x8E: "Ž", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•", 0x96: "–",
      0x97: "—",
      0x98: "˜", 0x99: "™", 0x9A: "š", 0x9B: "›", 0x9C: "œ", 0x9E: "ž", 0x9F: "Ÿ",
    ]
    var scalars = String.UnicodeScalarView()
    for byte in text.utf8 {
      if let scalar = high[byte] {
        scalars.append(scalar)
      } else if byte < 0x80 || byte >= 0xA0 || keepsControls {
        scalars.append(Unicode.Scalar(byte))
      }
    }
    return String(scalars)
  }

  private func finding(_ text: String) -> ParseFinding? { damagedText(in: SourceText(Array(text.utf8))) }

  @Test(arguments: [
    "空間の「物差し」再考: 情報の密度", "Le café fermé était très animé", "It’s “quoted” — twice", "Größe für Öl",
    "Съешь ещё этих мягких булок", "ξεσκεπάζω την ψυχοφθόρα", "🎉🎊🎈 party",
  ])
  func recognises(_ text: String) throws {
    #expect(finding(text) == nil)
    #expect(try #require(finding(damaged(text))).rule == .damagedText)
    #expect(finding(damaged(text, keepsControls: true)) != nil)
  }

  @Test func repairsAPreview() throws {
    let found = try #require(finding("# A\n\n" + damaged("空間の「物差し」", keepsControls: true)))
    #expect(found.message.contains("空間の「物差し」"))
    #expect(found.range.line == 3)
    #expect(try #require(finding("# ç¬¬3ç« ï¼šãƒ‹ãƒ¥ãƒ¼")).message.contains("第3"))
  }

  @Test(arguments: [
    "«CAFÉ», «THÉ», «BLÉ» et « été » à l’œuvre", "Năm mới, tiếng Việt: ả ạ ấ à ã â ồ ố ư “đ”",
    "ESPAÑA “año” ¿qué?",
    "Straße „Ä“ Öl – Übermut", "São João, ações “maçã” — não", "2×3 … 5×… Ø ±0.5", "日本語の文章です。",
    "a “b” — c’est ça",
    "The text â€™ once is a quoted example", "Türkçe: ğ ı ş İstanbul “dağ” — ışık", "",
  ])
  func leavesTextAlone(_ text: String) { #expect(finding(text) == nil) }

  @Test(
    arguments: [
      ([0x61, 0x0A, 0x62, 0xFF, 0x63, 0xC3], "2 bad bytes", 2, 2), ([0xC0, 0x80], "2 bad bytes", 1, 1),
      ([0xED, 0xA0, 0x80], "3 bad bytes", 1, 1), ([0xFF, 0xFE, 0x61, 0x00, 0x62, 0x00], "UTF-16", 1, 1),
      ([0xF5], "1 bad byte,", 1, 1), ([0xE3, 0x81], "2 bad bytes", 1, 1),
    ] as [([UInt8], String, Int, Int)])
  func findsBadBytes(_ bytes: [UInt8], message: String, line: Int, column: Int) throws {
    let found = try #require(invalidUTF8(in: SourceText(bytes)))
    #expect(found.message.contains(message))
    #expect(found.range.line == line)
    #expect(found.range.column == column)
  }

  @Test func acceptsUTF8() { #expect(invalidUTF8(in: SourceText(Array("aé空🎉\u{FEFF}".utf8))) == nil) }
}
