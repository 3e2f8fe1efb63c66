import Foundation
import Testing

@testable import Verification

/// Results as a note may forge them: read as what they are, or refused with a reason, and never a crash.
@Suite struct ResultParserTests {
  private static let request = RunRequest(blocks: [
    RunBlock(ordinal: 0, code: "x = 1\nprint(x)\n", line: 3), RunBlock(ordinal: 1, code: "y = 2\n", line: 9),
  ])

  private static func message(_ json: String) -> [UInt8] { frame("J", Array(json.utf8)) }

  private static func frame(_ kind: Character, _ data: [UInt8]) -> [UInt8] {
    [kind.asciiValue ?? 0] + withUnsafeBytes(of: UInt32(data.count).littleEndian, Array.init) + data
  }

  private static func read(_ messages: [[UInt8]], code: Int = 0, limits: RunLimits = RunLimits()) -> RunResult
  {
    let end = ServerEnd(
      code: code, late: false, crowd: false, full: false, huge: false, seconds: 1, waits: false, cpu: 1,
      memory: 1,
      spent: nil)
    return ResultParser.result(
      of: request, end: end, data: Array(messages.joined()), timeout: 10, limits: limits)
  }

  private static func reason(_ messages: [[UInt8]]) -> String? {
    if case .malformed(let reason) = read(messages).outcome { return reason }
    return nil
  }

  private static let statement =
    #"{"lines":[3,3],"kind":"Assign","bound":[["x",3]],"free":[],"deferred":[],"uses":[],"changes":[],"imports":[]}"#
  private static let empty = #"{"statements":[],"error":null}"#

  private static func analysis(_ first: String, error: String = "null") -> [UInt8] {
    message(#"{"analysis":[{"statements":[\#(first)],"error":\#(error)},\#(empty)]}"#)
  }
  private static let begin = message(#"{"block":0,"state":"run","missing":[],"supplied":[]}"#)
  private static func result(_ output: String, raised: String = "null") -> [UInt8] {
    message(
      #"{"statement":{"lines":[3,3],"output":\#(output),"errors":"","cut":false,"value":null,"raised":\#(raised),"seconds":0}}"#
    )
  }

  @Test func anHonestResultIsRead() {
    let result = Self.read([
      Self.analysis(Self.statement), Self.begin, Self.result(#"[[3,"a"]]"#),
      Self.message(#"{"done":0,"seconds":1}"#),
      Self.message(#"{"block":1,"state":"skipped","missing":[],"supplied":["np"]}"#),
      Self.message(#"{"end":true}"#),
    ])
    #expect(result.outcome == .ended)
    #expect(result.blocks[0].statements.map(\.text) == ["a"])
    #expect(result.supplied == ["np"])
  }

  /// The lines that the judge computes with.
  @Test(arguments: ["-9223372036854775808", "9223372036854775807", "0", "-1", "2", "7", "1e300", "null"])
  func aLineThatIsNoneOfTheBlocksIsRefused(line: String) {
    let forms = [
      Self.analysis("", error: #"[\#(line),"x"]"#),
      Self.analysis(Self.statement.replacing(#"["x",3]"#, with: #"["x",\#(line)]"#)),
      Self.analysis(Self.statement.replacing(#""free":[]"#, with: #""free":[["a",\#(line)]]"#)),
      Self.analysis(Self.statement.replacing(#""deferred":[]"#, with: #""deferred":[["a",\#(line)]]"#)),
      Self.analysis(Self.statement.replacing(#""imports":[]"#, with: #""imports":[["a",\#(line),true]]"#)),
      Self.analysis(Self.statement.replacing("[3,3]", with: "[\(line),3]")),
      Self.analysis(Self.statement.replacing("[3,3]", with: "[3,\(line)]")),
    ]
    for form in forms {
      #expect(Self.reason([form]) != nil, "\(String(decoding: form, as: UTF8.self))")
      #expect(Self.read([form]).blocks.allSatisfy { $0.analysis == BlockAnalysis() })
    }
  }

  private static func facts(_ json: String) -> [UInt8] {
    analysis(statement.replacing(#""imports":[]"#, with: #""imports":[],"facts":{\#(json)}"#))
  }

  @Test func factsAreRead() {
    let result = Self.read([
      Self.facts(
        #""calls":[["f",3]],"reads":[],"identities":[3],"elisions":[4],"stubs":[["g",4]],"cut":true"#)
    ])
    #expect(
      result.blocks[0].analysis.statements.map(\.facts) == [
        StatementFacts(
          calls: [NameUse(name: "f", line: 3)], identities: [3], stubs: [NameUse(name: "g", line: 4)],
          elisions: [4], isComplete: false)
      ])
  }

  @Test(arguments: [
    #""calls":[["a",2]]"#, #""reads":[["a",7]]"#, #""stubs":[["a",-1]]"#, #""identities":[2]"#,
    #""elisions":[9223372036854775807]"#, #""catches":[1e300]"#, #""calls":[[3,"a"]]"#,
    #""identities":["3"]"#,
    #""calls":{"a":3}"#, #""cut":3"#,
  ])
  func factsThatAreNoneAreRefused(json: String) {
    #expect(Self.reason([Self.facts(json)]) != nil)
  }

  @Test func factsAreBounded() {
    let name = String(repeating: "x", count: ResultLimits.qualifiedNameBytes + 1)
    let lines = Array(repeating: "3", count: ResultLimits.facts / 2 + 1).joined(separator: ",")
    #expect(
      Self.reason([Self.facts(#""calls":[["\#(name)",3]]"#)])?.hasSuffix("2000 bytes in one name") == true)
    #expect(
      Self.reason([Self.facts(#""catches":[\#(lines)],"elisions":[\#(lines)]"#)])?.hasSuffix("50000 facts")
        == true)
  }

  @Test(arguments: ["-9223372036854775808", "9223372036854775807", "-1", "12", "1e300"])
  func aLineOfWhatCameOutThatIsNoneOfTheNotesIsRefused(line: String) {
    let start = [Self.analysis(Self.statement), Self.begin]
    let raised = #"{"type":"E","message":"","line":\#(line),"traceback":"","name":""}"#
    #expect(Self.reason(start + [Self.result(#"[[\#(line),"a"]]"#)]) != nil)
    #expect(Self.reason(start + [Self.result("[]", raised: raised)]) != nil)
    #expect(
      Self.reason(
        start + [
          Self.message(#"{"figure":{"name":"","line":\#(line),"kind":"png"}}"#), Self.frame("B", [1]),
        ]) != nil)
    #expect(Self.reason(start + [Self.message(#"{"done":\#(line),"seconds":1}"#)]) != nil)
    #expect(
      Self.reason([Self.analysis(Self.statement), Self.message(#"{"block":\#(line),"state":"run"}"#)]) != nil)
  }

  @Test(arguments: ["-1", "1e308", "1e7", "1e999"])
  func aTimeThatIsNoneIsRefused(time: String) {
    #expect(
      Self.reason([
        Self.analysis(Self.statement), Self.begin, Self.message(#"{"done":0,"seconds":\#(time)}"#),
      ]) != nil)
  }

  @Test func whatTheRequestDoesNotHaveIsRefused() {
    let start = [Self.analysis(Self.statement)]
    #expect(
      Self.reason(start + [Self.message(#"{"block":0,"state":"run","missing":[],"supplied":["os"]}"#)])
        == "a name was supplied that is not in the prelude")
    #expect(Self.reason(start + [Self.message(#"{"limit":1}"#)]) == "a limit is none of its own")
  }

  /// Each limit says what there is too much of.
  @Test func whatIsTooMuchIsSaid() {
    let start = [Self.analysis(Self.statement), Self.begin]
    let pieces =
      "[" + Array(repeating: #"[3,""]"#, count: ResultLimits.pieces + 1).joined(separator: ",") + "]"
    let figure = [Self.message(#"{"figure":{"name":"","line":3,"kind":"png"}}"#), Self.frame("B", [1])]
    let name = String(repeating: "x", count: ResultLimits.nameBytes + 1)
    let many = Array(repeating: #""n""#, count: ResultLimits.names + 1).joined(separator: ",")
    let large = Array(repeating: Self.message(#"{"figure":{"name":"","line":3,"kind":"png"}}"#), count: 1)
    func names(_ missing: String) -> [UInt8] {
      Self.message(#"{"block":0,"state":"names","missing":[\#(missing)],"supplied":[]}"#)
    }
    let found: [(String?, String)] = [
      (Self.reason(start + [Self.result(pieces)]), "100000 pieces of output"),
      (
        Self.reason(start + Array(repeating: figure, count: ResultLimits.figures + 1).flatMap { $0 }),
        "100 figures"
      ),
      (
        Self.reason(
          start + large + [Self.frame("B", [UInt8](repeating: 0, count: ResultLimits.figureBytes + 1))]),
        "8388608 bytes in one figure"
      ),
      (Self.reason([Self.analysis(Self.statement), names("\"\(name)\"")]), "1000 bytes in one name"),
      (Self.reason([Self.analysis(Self.statement), names(many)]), "1000 names in one message"),
      (
        Self.reason(Array(repeating: Self.message(#"{"leftOut":true}"#), count: 1) + start),
        "the analysis is not the first message"
      ),
      (
        Self.reason([Self.message(String(repeating: "[", count: 1 << 20))]), "16 levels in one message"
      ),
      (
        Self.reason([Self.message("[" + String(repeating: "0,", count: ResultLimits.messageValues) + "0]")]),
        "1000000 values in one message"
      ),
      (
        Self.reason([Self.message(String(repeating: " ", count: ResultLimits.messageBytes + 1))]),
        "16777216 bytes in one message"
      ),
      (
        Self.reason(
          start + Array(repeating: Self.message(#"{"leftOut":true}"#), count: ResultLimits.messages)),
        "100000 messages"
      ),
      (
        Self.reason([
          Self.analysis(
            Array(repeating: Self.statement, count: ResultLimits.statements + 1).joined(separator: ","))
        ]), "20000 statements"
      ),
    ]
    for (reason, expected) in found {
      #expect(reason?.hasSuffix(expected) == true, "\(reason ?? "none"), \(expected)")
    }
  }

  @Test func figuresThatWereLeftOutAreSaid() {
    let result = Self.read(
      [Self.analysis(Self.statement), Self.begin, Self.message(#"{"leftOut":true}"#)], code: -9)
    #expect(result.leavesOutFigures)
    #expect(result.outcome == .killed(signal: 9))
  }

  @Test func valuesAreCountedAsTheyAreDecoded() {
    func size(_ json: String) -> JSONSize { JSONSize(Array(json.utf8)[...]) }
    #expect(size(#"{"a":[1,2,{"b":"[[,\"[["}]}"#).depth == 3)
    #expect(size("[1,2,3]").values == 4)
    #expect(size(#""\\\",[""#).values == 1)
    #expect(size("]]]][").depth == 0)
  }
}
