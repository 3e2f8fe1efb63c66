import Testing
import Verdicts

@testable import Verification

/// Functions are called in the note's own run, once all is told of the note, and only in the state that their block left.
@Suite struct CallsAfterTheNoteTests {
  private static func result(_ codes: [String], calling function: String = "f") async throws -> RunResult {
    var line = 1
    var request = RunRequest(
      blocks: codes.enumerated().map { place, code in
        defer { line += 2 + code.split(separator: "\n", omittingEmptySubsequences: false).count }
        return RunBlock(ordinal: place, code: code, line: line)
      })
    request.probes = [Probe(block: 0, function: function, calls: [["x": .number(ShortDecimal(2))]])]
    request.callsLast = true
    var limits = RunLimits()
    limits.timeout = 2
    var result: RunResult?
    try await TestSandbox.serve(limits: limits) { result = try await $0.run(request) }
    return try #require(result)
  }

  private static let six = CallOutcome.numbers([6], shape: [], isSingle: false)

  @Test(arguments: [
    ["def f(x):\n    return 3 * x"], ["a = 3\ndef f(x):\n    return a * x", "b = 4"],
    ["a = 3\ndef g(x):\n    return a * x\ndef f(x):\n    return g(x)", "c = g(1)\na = 3"],
    ["import numpy as np\nw = np.array([1, 2])\ndef f(x):\n    return np.sum(w) * x", "print(w)"],
    [
      "class A:\n    k = 3\n    @staticmethod\n    def g(x):\n        return A.k * x\nf = lambda x: A.g(x)",
      "A.g(1)",
    ],
  ])
  func inTheStateOfTheirBlock(codes: [String]) async throws {
    let result = try await Self.result(codes)
    #expect(result.outcome == .ended && result.uncalled.isEmpty, "\(result)")
    #expect(result.probes[0]?.outcomes == [Self.six], "\(result)")
  }

  /// What has changed since, or may have changed unseen, is left to a run of its own.
  @Test(arguments: [
    ["a = 3\ndef f(x):\n    return a * x", "a = 4"],
    ["def g(x):\n    return x\ndef f(x):\n    return 3 * g(x)", "def g(x):\n    return 2 * x"],
    ["import numpy as np\nw = np.array([3])\ndef f(x):\n    return w[0] * x", "w[0] = 4"],
    ["def f(x, seen=[]):\n    seen.append(x)\n    return 3 * x", "f(1)"],
    ["class A:\n    k = 3\ndef f(x):\n    return A.k * x", "A.k = 4"],
    ["def f(x):\n    return globals()['a'] * x\na = 3"],
    ["import numpy as np\ndef f(x):\n    return 3 * x", "np.seterr(all='raise')"],
    ["box = iter([3, 4])\ndef f(x):\n    return next(box) * x"],
    ["def f(x):\n    return 3 * sum([x])", "def sum(x):\n    return 0"],
    [
      "def count():\n    n = 0\n    def step(x):\n        nonlocal n\n        n += 1\n        return n * x\n    return step\nf = count()",
      "f(1)",
    ],
  ])
  func notInAnotherState(codes: [String]) async throws {
    let result = try await Self.result(codes)
    #expect(result.outcome == .ended, "\(result)")
    #expect(result.probes.isEmpty && result.uncalled == [0], "\(result)")
  }

  /// Whatever a function does, the note's own results are there.
  @Test(arguments: [
    "def f(x):\n    while x > 1:\n        pass", "import os\ndef f(x):\n    os._exit(3)",
    "def f(x):\n    for n in range(10**7):\n        print('x' * 100)",
    "import ctypes\ndef f(x):\n    return ctypes.string_at(0)",
    "def f(x):\n    raise SystemExit",
    "seen = []\ndef f(x):\n    seen.append(x)\n    print(x)\n    return x",
  ])
  func nothingOfThemTouchesTheNote(code: String) async throws {
    let result = try await Self.result([code + "\nprint('first')", "print('second')"])
    #expect(result.outcome == .ended, "\(result)")
    #expect(result.text == "first\nsecond\n")
    #expect(result.blocks.allSatisfy { $0.ending == nil && $0.disposition == .run })
  }

  /// One that takes the note's time would take it again; one that ends its process is tried again by itself.
  @Test func whatIsTriedAgain() async throws {
    let late = try await Self.result(["def f(x):\n    while True:\n        pass"])
    #expect(late.outcome == .ended && late.probes.isEmpty && late.uncalled.isEmpty, "\(late)")
    let gone = try await Self.result(["import os\ndef f(x):\n    os._exit(0)"])
    #expect(gone.outcome == .ended && gone.probes.isEmpty && gone.uncalled == [0], "\(gone)")
  }

  /// What follows the end of a note's results is calls and nothing else.
  @Test func verdictsAreTheSameEitherWay() async throws {
    let formula = "$$f(x) = 3 x$$\n\n```python\na = 3\ndef f(x):\n    return a * x\n```\n"
    let notes = [
      formula, formula + "\n```python\nprint(f(2))\n# 6\na = 4\nprint(f(2))\n# 8\n```\n",
      formula.replacing("a = 3", with: "a = 4"),
      formula.replacing("a = 3", with: "a = 4") + "\n```python\na = 3\nprint(f(2))\n# 6\n```\n",
      formula.replacing("return", with: "import os; os._exit(1)") + "\n```python\nprint(1)\n# 1\n```\n",
    ]
    let items = try await TestSandbox.items(of: notes)
    let verdicts = items.map { $0.filter { $0.kind == .agreement }.map(\.verdict) }
    #expect(verdicts == [[.verified], [.verified], [.refuted], [.refuted], [.unchecked]])
    let outputs = items.map { $0.filter { $0.kind == .output }.map(\.verdict) }
    #expect(outputs == [[], [.verified, .verified], [], [.verified], [.verified]])
    #expect(items[4].first { $0.kind == .agreement }?.reasons.map(\.id) == ["function-not-run"])
  }
}
