// What libFuzzer calls with every input: no result that a note's process leaves may crash its parser or the judge, or get a line that
// is none of the note's; and no row of the index may crash what reads verdicts from it. Linked by Fuzzing/run with the module Verification as Swift's package manager builds it.

@testable import NoteParsing
@testable import Verdicts
@testable import Verification

private let note = Array(
  """
  # Sums

  ```python
  import math
  x = [1, 2]
  def f(a):
      return a + k
  print(sum(x))  # 3
  k = 1
  f(2)
  ```

  ```output
  3
  ```

  ```python
  print(np.exp(0))  # 1.0
  y = x +
  ```

  ```python
  >>> 1 / 0
  Traceback (most recent call last):
  ZeroDivisionError: division by zero
  >>> x
  [1, 2]
  ```

  """.utf8)
private let source = SourceText(note)
private let plan = planVerification(of: NoteParser.parse(source, fileName: "Sums.md"), source: source)
private let lastLine = note.count { $0 == 10 } + 1

/// A line of the input is a message of JSON; one after `#` the bytes of a figure; one after `!` bytes without a frame.
private func result(_ input: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  var data: [UInt8] = []
  for line in input.split(separator: 10) {
    let isFigure = line.first == UInt8(ascii: "#")
    if line.first == UInt8(ascii: "!") {
      data += line.dropFirst()
      continue
    }
    let payload = isFigure ? line.dropFirst() : line
    data.append(isFigure ? UInt8(ascii: "B") : UInt8(ascii: "J"))
    withUnsafeBytes(of: UInt32(payload.count).littleEndian) { data += $0 }
    data += payload
  }
  return data
}

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  guard let request = plan.request(.python, prelude: [.numpy]) else { preconditionFailure("nothing to run") }
  let input = UnsafeBufferPointer(start: bytes, count: size)
  if input.first == UInt8(ascii: "@") {
    read(input.dropFirst())
    return 0
  }
  let data = result(input)
  for code in [0, -9, 70] {
    let end = ServerEnd(
      code: code, late: false, crowd: false, full: false, huge: false, seconds: 1, waits: false, cpu: 1,
      memory: 1 << 20,
      spent: nil)
    let result = ResultParser.result(of: request, end: end, data: data, timeout: 10, limits: RunLimits())
    precondition(result.blocks.count == request.blocks.count, "a block was lost")
    for block in result.blocks {
      for statement in block.analysis.statements {
        let lines = (statement.bound + statement.free + statement.deferred).map(\.line)
        precondition((lines + statement.imports.map(\.line)).allSatisfy(isLine), "a name's line is none")
        let facts = statement.facts
        let named = (facts.calls + facts.reads + facts.stubs).map(\.line)
        precondition(named.allSatisfy(isLine), "a fact's line is none")
        precondition(
          (facts.identities + facts.elisions + facts.catches).allSatisfy(isLine), "a fact's line is none")
        precondition(isLine(statement.lines.lowerBound) && isLine(statement.lines.upperBound))
      }
      precondition(block.analysis.syntaxError.map { isLine($0.line) } ?? true, "an error's line is none")
      for statement in block.statements {
        precondition(statement.output.allSatisfy { isLine($0.line) }, "a piece's line is none")
        precondition(statement.exception.map { isLine($0.line) } ?? true, "an exception's line is none")
      }
      precondition(block.figures.allSatisfy { isLine($0.line) }, "a figure's line is none")
    }
    // All that are malformed are judged alike, and most are malformed.
    if code != 0 { continue }
    if case .malformed = result.outcome, size % 16 != 0 { continue }
    for item in judge(plan, [.python: [result]]) {
      precondition(isLine(item.range.start.line) && isLine(item.range.end.line), "a verdict's line is none")
      precondition(!item.sentence.isEmpty, "a verdict without a sentence")
    }
  }
  return 0
}

/// Reads a verdict as the index keeps it.
private func read(_ row: Slice<UnsafeBufferPointer<UInt8>>) {
  guard let verdict = VerificationItem(stored: String(decoding: row, as: UTF8.self)) else { return }
  precondition(verdict.range.line >= 1 && verdict.range.column >= 1 && verdict.range.start.offset >= 0)
  precondition(verdict.range.start.offset <= verdict.range.end.offset, "a verdict ends before it begins")
  for difference in verdict.differences {
    precondition(
      difference.expected.upperBound <= verdict.expected?.utf8.count ?? 0, "a difference lies outside")
    precondition(difference.actual.upperBound <= verdict.actual?.utf8.count ?? 0, "a difference lies outside")
  }
}

private func isLine(_ line: Int) -> Bool { (1...lastLine + 1).contains(line) }
