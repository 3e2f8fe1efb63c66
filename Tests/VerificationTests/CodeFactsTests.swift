import Testing

@testable import Verification

/// What the code of a note is, told from its syntax tree.
@Suite struct CodeFactsTests {
  private static func written(_ uses: [NameUse]) -> String {
    uses.map { "\($0.name):\($0.line)" }.joined(separator: " ")
  }

  /// The calls of a block, each with its line.
  @Test(arguments: [
    ("import numpy as np\nnp.linalg.eigh(a)", "numpy.linalg.eigh:2"),
    ("from numpy.linalg import svd as s\ns(a)", "numpy.linalg.svd:2"),
    (
      "rng = np.random.default_rng()\nrng.normal()",
      "numpy.random.default_rng:1 numpy.random.default_rng().normal:2"
    ),
    (
      "from sklearn.decomposition import PCA\nPCA(2).fit(x)",
      "sklearn.decomposition.PCA:2 sklearn.decomposition.PCA().fit:2"
    ),
    ("x.shuffle()", ".shuffle:1"), ("x.y.shuffle()", ".shuffle:1"), ("id(x)", "builtins.id:1"),
    ("def f(): pass\nf()", "f:2"), ("def id(x): return x\nid(3)", "id:2"), ("weights - g", ""),
    ("'PCA(x)'  # svd(x)", ""),
    ("np = load()\nnp.linalg.svd(a)", "load:1 .svd:2"),
    ("n = np\nn.ones(2)\ndraw = n.random.rand\ndraw()", "numpy.ones:2 numpy.random.rand:4"),
    ("import os.path\nos.path.join(a)", "os.path.join:2"),
    ("import os.path as p\np.join(a)", "os.path.join:2"),
    (
      "from datetime import datetime\ndatetime.now().date()",
      "datetime.datetime.now:2 datetime.datetime.now().date:2"
    ),
    ("from math import *\nsqrt(2)", "math.sqrt:2"),
    ("'a'.upper()", "builtins.str().upper:1"), ("f'{x}'.upper()", "builtins.str().upper:1"),
    ("def f(g):\n    return g.normal()\n", ".normal:2"),
    (
      "def f():\n    return rng.normal()\nrng = np.random.default_rng(1)",
      "numpy.random.default_rng().normal:2 numpy.random.default_rng:3"
    ),
    (
      "def f(rng=np.random.default_rng(1)):\n    rng.random()",
      "numpy.random.default_rng:1 .random:2 numpy.random.default_rng().random:2"
    ),
    ("def f(s: str):\n    s.upper()", "builtins.str().upper:2"),
    (
      "class C:\n    def __init__(self):\n        self.r = np.random.RandomState(0)\n    def m(self):\n        self.r.rand()",
      "numpy.random.RandomState:3 numpy.random.RandomState().rand:5"
    ),
    (
      "if x:\n    r = np.random.default_rng()\nelse:\n    r = None\nr.normal()",
      "numpy.random.default_rng:2 numpy.random.default_rng().normal:5 .normal:5"
    ),
    ("with open(p) as f:\n    f.read()", "builtins.open:1 builtins.open().read:2"),
    ("np.array([1])\\\n  .mean()", "numpy.array:1 numpy.array().mean:2"),
    (
      "a, b = np.random.default_rng(1), 2\na.normal()",
      "numpy.random.default_rng:1 numpy.random.default_rng().normal:2"
    ),
    ("__import__('random').random()", "__import__:1 random.random:1"),
    ("[r.foo() for r in xs]", ".foo:1"), ("(lambda r: r.foo())(1)", ".foo:1"),
  ])
  func callsAreQualified(code: String, expected: String) {
    let calls = PythonAnalysis.facts([code]).calls(inBlock: 0)
    #expect(Self.written(calls.sorted { $0.line < $1.line }) == expected)
  }

  @Test(arguments: [
    ("import sys\nsys.argv[1]", "sys.argv:2"), ("np.__version__", "numpy.__version__:1"),
    ("__file__", "__file__:1"),
    ("import os\nos.environ['HOME']", "os.environ:2"),
    ("from sys import version as v\nprint(v)", "sys.version:2"),
    ("import random\nmap(random.random, x)", "random.random:2"), ("sorted(x, key=id)", "builtins.id:1"),
    ("isinstance(x, int)", ""), ("x.shape", ""), ("np.ones(2).shape", ""), ("__file__ = 'a'\n__file__", ""),
  ])
  func readsAreQualified(code: String, expected: String) {
    #expect(Self.written(PythonAnalysis.facts([code]).reads(inBlock: 0)) == expected)
  }

  @Test(arguments: [
    ("a is 257", [1]), ("a = 257\nb = 257\na is b", [3]), ("a is not 'x'", [1]), ("a is -5", [1]),
    ("a is None", []), ("a = 3\na is None", []), ("a is True", []), ("a is b", []), ("type(a) is str", []),
    ("a = []\nb = a\na is b", []), ("'a is 1'", []), ("a == 1 is b", [1]),
  ])
  func identitiesOfConstants(code: String, expected: [Int]) {
    #expect(PythonAnalysis.facts([code]).identities(in: 1...9, inBlock: 0) == expected)
  }

  @Test func whatIsLeftOut() {
    let facts = PythonAnalysis.facts([
      """
      def f(x): ...
      class C:
          def m(self):
              "Says what it does."
          def n(self):
              return 1
      class Problem(Exception):
          pass
      def g(x):
          ...
          return x
      train(model, ...)
      ...
      x[..., 0]
      Callable[[int], tuple[int, ...]]
      [1, 2, ...]
      x = ...
      """
    ])
    #expect(Self.written(facts.stubs(inBlock: 0)) == "f:1 C.m:3")
    #expect(facts.elisions(inBlock: 0) == [10, 12, 13, 16, 17])
  }

  @Test func whatIsCaughtByName() {
    let facts = PythonAnalysis.facts([
      "try:\n    f()\nexcept ValueError as e:\n    pass\nexcept KeyError:\n    pass"
    ])
    #expect(facts.catches(in: 1...9, inBlock: 0) == [3])
    #expect(facts.catches(in: 4...9, inBlock: 0) == [])
  }

  /// What the last statement of the last block depends on: a draw, or none.
  @Test(arguments: [
    (["import random", "x = random.random()", "y = x + 1\nprint(y)"], true),
    (["x = np.random.rand(3)\nx = 3\nprint(x)"], false),
    (
      [
        "def f():\n    return g()\ndef g():\n    return rng.normal()\nrng = np.random.default_rng()",
        "print(f())",
      ], true
    ),
    (["x = []\nx.append(np.random.rand())\nprint(x)"], true),
    (["x = np.zeros(2)\ny = np.dot(x, np.random.rand(2))\nprint(x)\nprint(x)"], false),
    (["x = np.zeros(2)\nnp.random.shuffle(x)\nprint(x)"], true),
    (["np.random.rand()\nprint(np.pi)"], false),
    (["import numpy as np\nnp.random.rand()\nprint(np.pi)"], false),
    (["x = 0\nfor i in range(3):\n    x += np.random.rand()\nprint(x)"], true),
    (["class A:\n    def m(self):\n        return np.random.rand()\na = A()\nprint(a.m())"], true),
    (["x = np.random.rand()\ny = 2\nprint(y)"], false),
    (["x = [0]\nx[0] = np.random.rand()\nprint(x)"], true),
    (["import math\nweights = 3\ng = 2\nprint(weights - g)"], false),
  ])
  func whatAStatementDependsOn(blocks: [String], draws: Bool) throws {
    let facts = PythonAnalysis.facts(blocks)
    let last = try #require(facts.statements(inBlock: blocks.count - 1).last)
    #expect((facts.first(.draws, reaching: last) != nil) == draws)
    // Where there is no time to look, all that stands before may be what it depends on.
    let hasty = PythonAnalysis.facts(blocks, budget: JudgingBudget(0))
    #expect(hasty.calls(reaching: last).count >= facts.calls(reaching: last).count)
  }

  @Test func blocksThatDoNotRunBindOnlyWhatNothingElseDoes() {
    var request = RunRequest(blocks: [
      RunBlock(ordinal: 0, code: "import torch\nnp = 3", line: 1, runs: false),
      RunBlock(ordinal: 1, code: "np.ones(1)\ntorch.rand(1)", line: 5),
      RunBlock(ordinal: 2, code: "torch.rand(1)", line: 9, isFresh: true),
    ])
    request.blocks[2].code = "torch.rand(1)"
    let calls = PythonAnalysis.shared.blocks(of: request).map { $0.statements.flatMap(\.facts.calls) }
    #expect(calls.map(Self.written) == ["", "numpy.ones:5 torch.rand:6", ".rand:9"])
  }

  /// Neither breaks the analysis, and what is too much for it is said.
  @Test func codeThatIsTooMuch() {
    let chain = PythonAnalysis.facts(["x" + String(repeating: ".a()", count: 250)])
    #expect(chain.isComplete(inBlock: 0))
    #expect(Self.written(chain.calls(inBlock: 0)) == ".a:1")
    let long = PythonAnalysis.facts([
      (0...260).map { line in "[" + (0..<200).map { "f\($0)()" }.joined(separator: ",\n") + ", \(line)]" }
        .joined(separator: "\n")
    ])
    #expect(!long.isComplete(inBlock: 0))
    let name = String(repeating: "a", count: 5_000)
    #expect(PythonAnalysis.facts(["\(name)()\nimport \(name)\n\(name).\(name)()"]).isComplete(inBlock: 0))
  }

  @Test(arguments: [
    ("random.random", true), ("random.seed", false), ("numpy.random.default_rng().normal", true),
    (".shuffle", true),
    ("torch.randn", true), ("pandas.DataFrame().sample", true), ("mine.shuffle", false), ("grid", false),
    ("uuid.uuid4", true), ("scipy.stats.norm.rvs", true), ("scipy.stats.norm.cdf", false),
  ])
  func draws(name: String, isOne: Bool) { #expect(KnownCalls.draws.contains(name) == isOne) }

  @Test func knownCalls() {
    #expect(KnownCalls.hashing.contains("networkx.Graph"))
    #expect(KnownCalls.hashing.contains("numpy.f().union"))
    #expect(!KnownCalls.hashing.contains("union"))
    #expect(KnownCalls.letterCase.contains("builtins.str().upper"))
    #expect(!KnownCalls.measures.contains("time.sleep"))
    #expect(KnownCalls.decompositions.contains("numpy.linalg.eigh"))
    #expect(!KnownCalls.decompositions.contains("weights"))
    #expect(!KnownCalls.partitions.contains("builtins.str().partition"))
    #expect(
      KnownCalls.seeds.first(in: [NameUse(name: "f", line: 1), NameUse(name: "random.seed", line: 2)])?.line
        == 2)
  }
}
