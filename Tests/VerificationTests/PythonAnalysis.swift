import Foundation
import Synchronization

@testable import Verification

/// The harness's analysis of Python without its sandbox: nothing of the code is run.
///
/// One process for all tests, which ends when they do and its standard input with them.
final class PythonAnalysis: Sendable {
  static let shared = PythonAnalysis()

  private static let program =
    ["import ast, builtins, codeop, json, re, sys\nNAME = 'note'\ndef clean(text): return text"]
    + [PackageResources.analysis_py, PackageResources.origins_py, PackageResources.facts_py].map {
      String(decoding: $0, as: UTF8.self)
    } + [
      """
      for line in sys.stdin:
          request = json.loads(line)
          trees, analyses = zip(*[analyse(block) for block in request["blocks"]])
          add_facts(request["blocks"], trees, analyses, request["prelude"])
          print(json.dumps({"analysis": analyses}), flush=True)
      """
    ]

  private let input = Pipe()
  private let output = Pipe()
  /// One request at a time.
  private let turn = Mutex(())

  private init() {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", Self.program.joined(separator: "\n\n")]
    process.standardInput = input
    process.standardOutput = output
    do { try process.run() } catch { fatalError("the tests need python3: \(error)") }
  }

  /// The analysis of each block of a request, read as a result of the harness is.
  func blocks(of request: RunRequest) -> [BlockAnalysis] {
    guard !request.blocks.isEmpty else { return [] }
    let line = turn.withLock { _ in
      let question = try? JSONEncoder().encode(ServerRequest(request, timeout: 10))
      input.fileHandleForWriting.write((question ?? Data()) + Data([10]))
      var answer = Data()
      while answer.last != 10 {
        let more = output.fileHandleForReading.availableData
        guard !more.isEmpty else { fatalError("the analysis ended") }
        answer += more
      }
      return answer
    }
    let rest = request.blocks.indices.map {
      #"{"block":\#($0),"state":"skipped","missing":[],"supplied":[]}"#
    }
    let messages = [Array(line.dropLast())] + (rest + [#"{"end":true}"#]).map { Array($0.utf8) }
    let data = messages.flatMap { message in
      [UInt8(ascii: "J")] + withUnsafeBytes(of: UInt32(message.count).littleEndian, Array.init) + message
    }
    let end = ServerEnd(
      code: 0, late: false, crowd: false, full: false, huge: false, seconds: 0, waits: false, cpu: 0,
      memory: 0, spent: nil)
    let result = ResultParser.result(of: request, end: end, data: data, timeout: 10, limits: RunLimits())
    precondition(result.outcome == .ended, "\(result.outcome)")
    return result.blocks.map(\.analysis)
  }

  /// The facts of a note whose blocks are these, each run to its end.
  static func facts(_ blocks: [String], budget: JudgingBudget = JudgingBudget()) -> CodeFacts {
    var request = RunRequest(blocks: [])
    var line = 1
    for (ordinal, code) in blocks.enumerated() {
      request.blocks.append(RunBlock(ordinal: ordinal, code: code, line: line))
      line += code.split(separator: "\n", omittingEmptySubsequences: false).count + 2
    }
    let results = shared.blocks(of: request).enumerated().map {
      BlockResult(ordinal: $0, analysis: $1, disposition: .run)
    }
    return CodeFacts(NotePlan(), RunResult(blocks: results), budget: budget)
  }
}
