import Foundation
import Testing
import Verdicts

@testable import Verification

@Suite struct RunTests {
  @Test func blocksShareOneStateAndLinesAreTheNotes() async throws {
    try await TestSandbox.serve { server in
      let result = try await server.run(
        RunRequest(blocks: [
          RunBlock(
            ordinal: 0, code: "x = np.arange(3)\nfor i in range(2):\n    print(i)\n    print('b')\nx\n",
            line: 10),
          RunBlock(ordinal: 2, code: "h = W @ x + b\n", line: 30),
          RunBlock(ordinal: 3, code: "def f():\n    return 1 / 0\nprint(x.sum())\nf()\nprint(1)\n", line: 40),
        ]))
      #expect(result.outcome == .ended)
      #expect(result.supplied == ["np"])
      let first = result.blocks[0]
      #expect(first.statements.map(\.lines) == [10...10, 11...13, 14...14])
      #expect(first.statements[1].output.map(\.line) == [12, 13, 12, 13])
      #expect(first.statements[2].value == "array([0, 1, 2])")
      #expect(result.blocks[1].disposition == .missingNames(["W", "b"]))
      let third = result.blocks[2].statements
      #expect(third.map(\.text) == ["", "3\n", ""])
      #expect(third[2].exception?.type == "ZeroDivisionError")
      #expect(third[2].exception?.line == 41)
      #expect(third[2].exception?.traceback.contains("line 43, in <module>\n    f()\n") == true)
    }
  }

  @Test func theSameSeedGivesTheSameDraws() async throws {
    let code = "import random\nprint(random.random(), np.random.rand(), np.random.default_rng().random())"
    try await TestSandbox.serve { server in
      let texts = [
        try await server.run(code, seed: 1).text, try await server.run(code, seed: 1).text,
        try await server.run(code, seed: 2).text,
      ]
      #expect(texts[0] == texts[1])
      #expect(texts[0] != texts[2])
    }
  }

  /// An event loop needs no more than a pipe to wake itself; a block that awaits runs within one, as in a notebook.
  @Test(arguments: [
    "import asyncio\nasync def main():\n    await asyncio.sleep(0)\n    return 4\nprint(asyncio.run(main()))\nprint(asyncio.run(main()))",
    "import asyncio\nasync def main(): return 4\nprint(await main())\nx = await main()\nprint(x)",
    "import asyncio\nasync def main(): return 4\ntask = asyncio.create_task(main())\nprint(await task)\nprint(4)",
    "async def g():\n    yield 4\n    yield 4\nasync for x in g():\n    print(x)",
    "import asyncio\nq = asyncio.Queue()\nawait q.put(4)\nprint(await q.get())\nprint(sum([x async for x in (y async for y in [])], 4)) if 0 else print(4)",
  ])
  func coroutines(_ code: String) async throws {
    try await TestSandbox.serve { server in
      let result = try await server.run(code, seed: 0)
      #expect(result.text == "4\n4\n")
      #expect(result.outcome == .ended)
    }
  }

  @Test func anExceptionInACoroutineIsTheStatements() async throws {
    try await TestSandbox.serve { server in
      let result = try await server.run(
        "async def f():\n    return 1 / 0\nprint(1)\nawait f()\nprint(2)", seed: 0)
      #expect(result.text == "1\n")
      #expect(result.blocks[0].statements.last?.exception?.type == "ZeroDivisionError")
      #expect(result.blocks[0].statements.last?.exception?.line == 2)
    }
  }

  /// Everything by which another machine differs, and nothing else.
  @Test func elsewhere() async throws {
    let facts = """
      import os, sys, time, datetime
      from datetime import date, datetime as moment
      print(os.getcwd(), os.environ.get('HOME'), os.environ.get('USER'), sys.argv[0])
      print(time.strftime('%Z'))
      print(date.today(), moment.now().strftime('%Y-%m'))
      print(id([1]))
      """
    let same = """
      import time, datetime
      print(datetime.date(2020, 1, 31) + datetime.timedelta(1), datetime.datetime(2020, 1, 1).isoformat())
      print(isinstance(datetime.datetime.now(), datetime.date), type(datetime.date.today()).__name__)
      print(repr(datetime.datetime(2020, 1, 2, 3)), datetime.date.fromisoformat('2020-02-03').year)
      start = time.perf_counter(); time.sleep(0); print(time.perf_counter() - start < 5)
      print(time.gmtime(0).tm_year, time.strftime('%Y', time.gmtime(0)))
      open('a.txt', 'w').write('b'); print(open('a.txt').read())
      """
    try await TestSandbox.serve { server in
      func lines(_ code: String, elsewhere: Bool) async throws -> [Substring] {
        var request = RunRequest(blocks: [RunBlock(ordinal: 0, code: code, line: 1)])
        request.variant = elsewhere ? .elsewhere : .plain
        return try await server.run(request).text.split(separator: "\n")
      }
      let (here, there) = (try await lines(facts, elsewhere: false), try await lines(facts, elsewhere: true))
      #expect(here.count == 4 && there.count == 4)
      #expect(zip(here, there).allSatisfy { $0 != $1 })
      let (one, other) = (try await lines(same, elsewhere: false), try await lines(same, elsewhere: true))
      #expect(one.count == 6)
      #expect(one == other)
    }
  }

  @Test func whatIsMissingIsToldBeforeAnythingRuns() async throws {
    try await TestSandbox.serve { server in
      let result = try await server.run(
        RunRequest(blocks: [
          RunBlock(ordinal: 0, code: "import nosuchpackage.part\n", line: 1),
          RunBlock(
            ordinal: 1, code: "try:\n    import nosuchpackage\nexcept ImportError:\n    y = 1\n", line: 5),
          RunBlock(ordinal: 2, code: "print(y +)\n", line: 12),
          RunBlock(ordinal: 3, code: "z = later\n", line: 15),
          RunBlock(ordinal: 4, code: "later = 1\n", line: 17),
          RunBlock(ordinal: 5, code: "skip = me\n", line: 20, runs: false),
          RunBlock(ordinal: 6, code: "print(y)\n", line: 22, isFresh: true),
        ]))
      #expect(
        result.blocks.map(\.disposition) == [
          .missingPackages(["nosuchpackage"]), .run, .syntaxError, .missingNames(["later"]), .run, .skipped,
          .missingNames(["y"]),
        ])
      #expect(
        result.blocks[0].analysis.statements[0].imports == [
          ImportUse(module: "nosuchpackage.part", line: 1, isMissing: true)
        ])
      #expect(result.blocks[2].analysis.syntaxError?.line == 12)
      #expect(result.blocks[4].analysis.statements[0].bound == [NameUse(name: "later", line: 17)])
    }
  }

  @Test(arguments: [
    ("a = b + c", ["b", "c"], []), ("for i in range(3): s = i\nprint(s)", [], []),
    ("f = lambda x: x + k", [], ["k"]), ("def f(x, y=d):\n    z = x\n    return z + e + f(1)", ["d"], ["e"]),
    ("[v * w for v in u if v]", ["u", "w"], []),
    ("class A(B):\n    x = 1\n    y = x\n    def m(self): return q", ["B"], ["q"]),
    ("with open('x') as h: h.read()", [], []), ("x += 1", ["x"], []), ("(n := 3) + n", [], []),
    ("try: pass\nexcept E as e: print(e)", ["E"], []), ("from math import *\nprint(sqrt(2))", [], []),
    ("import a.b as c, d.e\nc, d", [], []), ("def f(): global g; g = 1\nf()\ng", [], []),
    ("print(__name__)", [], []), ("x: int = 1\ny: T", ["T"], []), ("{k: v for k, v in m.items()}", ["m"], []),
    ("def outer():\n    a = 1\n    def inner(): return a + free\n    return inner", [], ["free"]),
    ("match v:\n    case [x, *rest]: print(x, rest)\n    case {'k': y, **more}: print(y, more)", ["v"], []),
  ])
  func namesThatABlockNeeds(code: String, free: [String], deferred: [String]) async throws {
    try await TestSandbox.serve { server in
      let statements = try await server.run(code).blocks[0].analysis.statements
      #expect(Set(statements.flatMap(\.free).map(\.name)) == Set(free))
      #expect(Set(statements.flatMap(\.deferred).map(\.name)) == Set(deferred))
    }
  }

  @Test func limitsHold() async throws {
    var limits = RunLimits()
    limits.timeout = 0.3
    limits.output = 1 << 16
    limits.memory = 1 << 30
    try await TestSandbox.serve(limits: limits) { server in
      let loop = try await server.run("print(1)\nwhile True: pass")
      #expect(loop.outcome == .timedOut(seconds: 0.3, .endless(line: 2)))
      #expect(loop.text == "1\n")
      let sleep = try await server.run("import time\nprint(1)\ntime.sleep(9)")
      #expect(sleep.outcome == .timedOut(seconds: 0.3, .waiting))
      let flood = try await server.run("print(1)\nwhile True: print('x' * 100)")
      #expect(flood.outcome == .outputLimit(bytes: 1 << 16))
      let allocation = try await server.run("x = np.ones(10**9)")
      #expect(allocation.exceptions.map(\.type).first?.contains("MemoryError") == true)
      let crash = try await server.run("print(1)\nimport ctypes\nctypes.string_at(1)")
      #expect(crash.outcome == .killed(signal: 11))
      #expect(crash.text == "1\n")
      let left = try await server.run("print(1)\nimport os\nos._exit(5)")
      #expect(left.outcome == .exited(code: 5))
      let closed = try await server.run(
        "import os\nif True:\n    os.closerange(0, 999)\n    while True: pass")
      #expect(closed.outcome == .timedOut(seconds: 0.3, .working))
    }
  }

  /// What a note waits for a processor is not its own time: eight others share one with it.
  @Test func aBusyMachineTakesNoTimeFromANote() async throws {
    let onOne = ["/usr/bin/taskset", "-c", "0"]
    var limits = RunLimits()
    limits.timeout = 0.5
    try await TestSandbox.serve(limits: limits, through: onOne) { server in
      for _ in 0..<8 {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/setsid")
        process.arguments = onOne + ["timeout", "-s", "KILL", "5", "/bin/sh", "-c", "while :; do :; done"]
        // Nothing of the test's own, which would wait for their end.
        (process.standardInput, process.standardOutput) = (FileHandle.nullDevice, FileHandle.nullDevice)
        process.standardError = FileHandle.nullDevice
        try process.run()
      }
      let result = try await server.run(
        "import time\nt = time.process_time()\nwhile time.process_time() - t < 0.15: pass\nprint('done')")
      #expect(result.outcome == .ended)
      #expect(result.text == "done\n")
    }
  }

  @Test func figuresAreKept() async throws {
    try await TestSandbox.serve { server in
      let result = try await server.run(
        "with open('a.png', 'wb') as file: file.write(b'one')\nwith open('b.txt', 'w') as file: file.write('x')"
      )
      #expect(
        result.blocks[0].figures == [Figure(name: "a.png", line: 1, kind: "png", bytes: Array("one".utf8))])
    }
  }

  @Test(arguments: [SandboxLevel.reduced, .off])
  func otherLevelsRunToo(level: SandboxLevel) async throws {
    try await TestSandbox.serve(level) { server in
      let text = try await server.run("print(np.add(1, 1))").text
      #expect(text == "2\n")
    }
  }

  @Test func reducedKeepsFilesAndProcessesAway() async throws {
    let secret = try SecretFile()
    let names = [
      "read the home and the vault", "open sockets", "start processes", "signal the server",
      "write outside the folder",
    ]
    try await TestSandbox.serve(.reduced) { server in
      let codes =
        HostileNotes.all.filter { names.contains($0.name) }.map(\.code) + [HostileNotes.changesOfMetadata]
      #expect(codes.count == names.count + 1)
      for code in codes {
        let result = try await server.run(secret.aimed(code))
        #expect(!result.text.contains("BREACH"), "\(result.text)")
        #expect(result.exceptions.isEmpty)
      }
    }
  }
}

@Suite struct ShellTests {
  private func run(_ code: String..., body: @escaping (RunResult) -> Void) async throws {
    try await TestSandbox.serve(language: BashLanguage()) { server in
      let blocks = code.enumerated().map { RunBlock(ordinal: $0, code: $1, line: 1 + 10 * $0) }
      body(try await server.run(RunRequest(language: .bash, blocks: blocks)))
    }
  }

  @Test func blocksShareOneShell() async throws {
    try await run("x=3\necho hi\n", "echo $x | cat\nnosuchcommand\n") { result in
      #expect(result.outcome == .ended)
      let statements = result.blocks.flatMap(\.statements)
      #expect(statements.map(\.text) == ["hi\n", "3\n"])
      #expect(statements.last?.exception?.message == "127")
      #expect(statements.last?.errors.contains("line 12: nosuchcommand: command not found") == true)
    }
  }

  @Test(arguments: TestUser.available)
  func aShellIsHeldToItsBounds(user: TestUser) async throws {
    try await TestSandbox.serve(language: BashLanguage(), user: user) { server in
      for code in [
        ":(){ :|:& };:\nwait\n", "sleep 1000 &\n", "kill -9 -1; kill -9 1 2 3 $PPID\n",
        "cat /etc/passwd ~/.bashrc /proc/1/environ && echo BREACH\n", "echo x > /tmp/x && echo BREACH\n",
        "exec 3<>/dev/tcp/127.0.0.1/80 && echo BREACH\n", "unshare -r true && echo BREACH\n",
        "exit 4\n", "mount -t tmpfs x /tmp && echo BREACH\n",
        "ls /proc/[0-9]*/fd 2>/dev/null && echo BREACH\n",
      ] {
        let result = try await server.run(
          RunRequest(language: .bash, blocks: [RunBlock(ordinal: 0, code: code, line: 1)]))
        #expect(!result.text.contains("BREACH"), "\(code)")
        let after = try await server.run(
          RunRequest(
            language: .bash,
            blocks: [
              RunBlock(ordinal: 0, code: "echo $((6 * 7)); jobs; ls -A /dev/shm 2>&- | wc -l", line: 1)
            ]))
        #expect(after.text == "42\n0\n", "after \(code)")
      }
    }
  }
}
