import Foundation
import Programs
import Testing

@testable import Verification

/// What one note may leave to the next, and to the machine: nothing.
@Suite struct SandboxStateTests {
  /// Every way to change a mode, an owner, times or attributes, on what is the sandbox's, the machine's and the note's own.
  private static let changes = """
    import fcntl, struct
    open("mine", "w").close()
    os.mkdir("folder")
    own = os.open("mine", os.O_RDWR)
    paths = ["/", "/tmp", "/dev", "/dev/full", "/dev/shm", "/etc", "/root", "/home", os.environ["MPLCONFIGDIR"], ".", "mine", "folder"]
    for path in paths:
        for name, change in [
            ("chmod", lambda: os.chmod(path, 0o777)), ("chown", lambda: os.chown(path, os.getuid(), os.getgid())),
            ("utime", lambda: os.utime(path, (0, 0))), ("utime ns", lambda: os.utime(path, ns=(1, 1))),
            ("setxattr", lambda: os.setxattr(path, "user.x", b"1"))]:
            attempt(f"{name} {path}", lambda: change() or "done")
        name = ctypes.create_string_buffer(path.encode())
        place = ctypes.addressof(name)
        times = (ctypes.c_int64 * 4)(1, 0, 1, 0)
        for what, x, a, rest in [
            ("chmod", 90, 53, (place, 0o777) if x86 else (-100, place, 0o777)), ("fchmodat", 268, 53, (-100, place, 0o777)),
            ("fchmodat2", 452, 452, (-100, place, 0o777, 0)), ("fchownat", 260, 54, (-100, place, 0, 0, 0)),
            ("utimensat", 280, 88, (-100, place, ctypes.addressof(times), 0))]:
            if call(x, a, *rest) == 0:
                print("BREACH", what, path)
        if x86:
            for what, number in [("utime", 132), ("utimes", 235)]:
                if libc.syscall(ctypes.c_long(number), name, times) == 0:
                    print("BREACH", what, path)
            if libc.syscall(ctypes.c_long(261), ctypes.c_long(-100), name, times) == 0:
                print("BREACH futimesat", path)
    for name, change in [("fchmod", lambda: os.fchmod(own, 0o777)), ("fchown", lambda: os.fchown(own, os.getuid(), -1)),
                         ("futime", lambda: os.utime(own, (0, 0))), ("fchmod of 0", lambda: os.fchmod(0, 0o666)),
                         ("flags", lambda: fcntl.ioctl(own, 0x40086602, struct.pack("l", 0x40)))]:
        attempt(name, lambda: change() or "done")
    """

  @Test(arguments: [SandboxLevel.full, .reduced])
  func noNoteChangesAModeAnOwnerOrATime(level: SandboxLevel) async throws {
    try await TestSandbox.serve(level) { server in
      let result = try await server.run(HostileNotes.prelude + Self.changes)
      #expect(!result.text.contains("BREACH"), "\(result.text)")
      #expect(result.exceptions.isEmpty && result.outcome == .ended, "\(result.exceptions)")
      #expect(server.isUsable)
    }
  }

  @Test(arguments: [SandboxLevel.full, .reduced])
  func aNoteThatAsksForAChangeIsToldThatItCannot(level: SandboxLevel) async throws {
    try await TestSandbox.serve(level) { server in
      for code in ["os.chmod('a', 0o600)", "pathlib.Path('a').chmod(0o600)", "os.utime('a', (1, 1))"] {
        let result = try await server.run("import os, pathlib\nopen('a', 'w').close()\n\(code)")
        #expect(result.exceptions.map(\.type) == ["PermissionError"], "\(code)")
        #expect(result.exceptions.map(\.line) == [3])
      }
    }
  }

  @Test(arguments: [SandboxLevel.full, .reduced])
  func copyingAndStoringFilesWorks(level: SandboxLevel) async throws {
    let code = """
      import dbm.dumb, os, pathlib, shutil, tarfile, tempfile, zipfile
      pathlib.Path("a").write_text("x")
      shutil.copy("a", "b"), shutil.copy2("a", "c"), shutil.copystat("a", "b"), shutil.copymode("a", "b")
      os.close(tempfile.mkstemp()[0])
      with zipfile.ZipFile("z.zip", "w") as z: z.write("a")
      with zipfile.ZipFile("z.zip") as z: z.extractall("unzipped")
      with tarfile.open("t.tar", "w") as t: t.add("a")
      with tarfile.open("t.tar") as t: t.extractall("untarred")
      pathlib.Path("n").touch(), pathlib.Path("n").touch(), os.utime("n")
      os.makedirs("q/w/e", exist_ok=True)
      shutil.copytree("unzipped", "tree"), shutil.make_archive("archive", "zip", "tree"), shutil.move("c", "d")
      with dbm.dumb.open("store", "c") as store: store["k"] = "v"
      with tempfile.TemporaryDirectory() as folder: pathlib.Path(folder, "x").touch()
      os.close(os.open("m", os.O_CREAT | os.O_WRONLY, 0o600)), os.mkdir("p", 0o700)
      print([oct(os.stat(path).st_mode & 0o777) for path in ("m", "p")], sorted(os.listdir("tree")), os.path.exists("d"))
      """
    try await TestSandbox.serve(level) { server in
      let result = try await server.run(code)
      #expect(result.exceptions.map(\.message) == [])
      #expect(result.text == "['0o600', '0o700'] ['a'] True\n")
    }
  }

  @Test func commandsOfTheShellThatKeepModesWork() async throws {
    let code = """
      echo a >f; touch f g; cp -p f h; sed -i s/a/b/ f; mkdir -p x/y; tar cf t.tar f; tar xf t.tar -C x
      gzip h; gunzip h.gz; mktemp >/dev/null; mv g k; sleep 9 & kill $!; wait; cat f x/f h
      """
    try await TestSandbox.serve(language: BashLanguage()) { server in
      let result = try await server.run(
        RunRequest(language: .bash, blocks: [RunBlock(ordinal: 0, code: code, line: 1)]))
      #expect(result.exceptions == [])
      #expect(result.text == "b\nb\na\n")
      #expect(result.blocks[0].statements[0].errors == "")
      let refused = try await server.run(
        RunRequest(
          language: .bash, blocks: [RunBlock(ordinal: 0, code: "touch f; chmod 600 f; echo on\n", line: 1)]))
      #expect(refused.exceptions.map(\.type) == ["PermissionError"])
    }
  }

  /// Nobody runs the notes of root, in the interpreter that root has; an ordinary user runs their own.
  @Test(arguments: [LanguageID.python, .bash])
  func rootsNotesAreNobodys(id: LanguageID) async throws {
    let interpreter = try await TestSandbox.interpreter()
    let language = try #require(Languages.all[id])
    try await TestSandbox.serve(language: language) { server in
      #expect(server.facts.executable == interpreter.executable)
      #expect(server.facts.python == interpreter.version)
      let code = id == .bash ? "id -u; id -g" : "import os\nprint(os.getuid())\nprint(os.getgid())"
      let result = try await server.run(
        RunRequest(language: language, blocks: [RunBlock(ordinal: 0, code: code, line: 1)]))
      #expect(result.text == (getuid() == 0 ? "65534\n65534\n" : "\(getuid())\n\(getgid())\n"))
    }
  }

  @Test func aFolderThatNobodyMayReadIsNamed() async throws {
    guard getuid() == 0 else { return }
    let folder = try TemporaryFolder()
    var interpreter = try await TestSandbox.interpreter()
    interpreter.packageFolders.append(folder.path)
    let error = #expect(throws: RunError.self) {
      try SandboxCommand(
        level: .full, language: PythonLanguage(), interpreter: interpreter, limits: RunLimits(),
        bubblewrap: "/usr/bin/bwrap")
    }
    #expect(error?.description.contains("'\(folder.path)', which only its owner may read") == true)
  }

  @Test(arguments: [SandboxLevel.full, .reduced])
  func aNoteThatMakesVeryManyFilesIsEnded(level: SandboxLevel) async throws {
    var limits = RunLimits()
    limits.entries = 500
    for code in [
      "i = 0\nwhile True:\n    open(str(i), 'w').close()\n    i += 1",
      "import os\nfor i in range(600): os.makedirs(f'{i % 7}/{i}')",
    ] {
      try await TestSandbox.serve(level, limits: limits) { server in
        let result = try await server.run(code)
        #expect(result.outcome == .tooManyFiles(500))
        // More than is worth emptying.
        #expect(!server.isUsable)
      }
    }
    try await TestSandbox.serve(level, limits: limits) { server in
      for _ in 0..<2 {
        let result = try await server.run("for i in range(300): open(str(i), 'w').close()")
        #expect(result.outcome == .ended && server.isUsable)
      }
    }
  }

  @Test func theNotesAfterAFullFolderHaveAnEmptyOne() async throws {
    var limits = RunLimits()
    limits.entries = 50
    let folder = try TemporaryFolder(owner: Unprivileged.isNeeded ? Unprivileged.user : nil)
    let command = try SandboxCommand(
      level: .reduced, language: PythonLanguage(), interpreter: try await TestSandbox.interpreter(.reduced),
      limits: limits,
      bubblewrap: Bubblewrap.find(path: TestSandbox.path), folder: folder.path)
    let results = Results()
    let codes =
      ["import os\nos.mkdir('d', 0)\nfor i in range(80): open(str(i), 'w').close()"]
      + Array(repeating: "import os\nprint(os.listdir('.'))", count: 2)
    try await SandboxWorkers(command: command, limits: limits, count: 1).forEach(codes) { code, run in
      let result = try await run(RunRequest(blocks: [RunBlock(ordinal: 0, code: code, line: 1)]))
      await results.add(result)
    }
    #expect(await results.all.map(\.text) == ["", "[]\n", "[]\n"])
    folder.remove()
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }

  /// Each hash seed has a sandbox of its own, which is started again where a note has brought it down.
  @Test func sandboxesOfOtherHashSeeds() async throws {
    var limits = RunLimits()
    limits.timeout = 5
    let command = try SandboxCommand(
      level: .full, language: PythonLanguage(), interpreter: try await TestSandbox.interpreter(),
      limits: limits,
      bubblewrap: Bubblewrap.find(path: TestSandbox.path), folder: nil)
    let results = Results()
    try await SandboxWorkers(command: command, limits: limits, count: 2).forEach([0, 1, 2, 3]) { seed, run in
      for code in ["import os\nos.kill(2, 9)", "print(hash('a'))", "print(hash('a'))"] {
        var request = RunRequest(blocks: [RunBlock(ordinal: 0, code: code, line: 1)])
        request.hashSeed = seed
        let result = try await run(request)
        if code.hasPrefix("print") { await results.add(result) }
      }
    }
    let hashes = await results.all.map(\.text)
    #expect(hashes.count == 8 && hashes.allSatisfy { !$0.isEmpty })
    #expect(Set(hashes).count == 4)
  }

  private actor Results {
    var all: [RunResult] = []
    func add(_ result: RunResult) { all.append(result) }
  }

  /// As on kernels whose Landlock does not scope signals, and on those that have none.
  @Test(arguments: [0, 1, 5])
  func aShellCannotStopTheServerWhateverTheKernel(landlock: Int) async throws {
    var limits = RunLimits()
    limits.timeout = 2
    limits.grace = 10
    let attacks = [
      "kill -STOP 2; kill -STOP 1; kill -STOP $PPID; kill -TSTP 2; kill -KILL 2",
      "kill -STOP -1; kill -STOP -2; kill -KILL -1; kill -STOP 0",
      "for p in /proc/[0-9]*; do p=${p#/proc/}; [ $p != $$ ] && kill -STOP $p; done",
      "for p in $(seq 1 40); do [ $p != $$ ] && kill -STOP -$p; done",
      // Into the server's group, then a signal to all of that.
      "python3 -c 'import os, signal; os.setpgid(0, 1); os.kill(0, signal.SIGSTOP)'; set -m; kill -STOP 0",
      "python3 -c 'import os\nif os.fork() == 0: os.setpgid(0, 1); os.kill(os.getpid(), 19)'; true",
      "prlimit --pid 2 --cpu=1 --nofile=1; prlimit --pid 1 --nofile=1; renice 19 2",
      "python3 -c 'import fcntl,os; r,w=os.pipe(); fcntl.fcntl(r, 8, 2); fcntl.fcntl(r, 10, 19); fcntl.fcntl(r, 4, 0o20000); os.write(w, b\"x\")'",
      "echo x >/tmp/x; echo x >/dev/x; echo x >/x; mkdir /tmp/d; echo x >/tmp/matplotlib/x",
    ]
    try await TestSandbox.serve(language: BashLanguage(), limits: limits, landlock: landlock) { server in
      #expect(server.facts.landlock <= landlock)
      for attack in attacks where server.isUsable {
        let result = try await server.run(
          RunRequest(language: .bash, blocks: [RunBlock(ordinal: 0, code: attack + "\n", line: 1)]))
        if case .unanswered = result.outcome { Issue.record("stopped by \(attack)") }
        if case .malformed(let reason) = result.outcome { Issue.record("\(reason) after \(attack)") }
        // Without Landlock a note can write beside its folder; such a sandbox is thrown away.
        guard server.isUsable else { continue }
        let after = try await server.run(
          RunRequest(language: .bash, blocks: [RunBlock(ordinal: 0, code: "echo hi; ls", line: 1)]))
        #expect(after.text == "hi\n", "after \(attack)")
      }
    }
  }

  @Test func aSandboxThatIsNotAsItWasIsThrownAway() async throws {
    try await TestSandbox.serve(language: BashLanguage(), landlock: 0) { server in
      _ = try await server.run(
        RunRequest(
          language: .bash, blocks: [RunBlock(ordinal: 0, code: "echo x >/tmp/matplotlib/x", line: 1)]))
      #expect(!server.isUsable)
    }
  }

  @Test(arguments: [0, 5])
  func theSandboxsOwnTreeIsReadOnly(landlock: Int) async throws {
    let code = """
      import os
      for path in ["/x", "/dev/x", "/etc/x", "/usr/x", "/proc/x"]:
          try:
              open(path, "w")
              print("BREACH", path)
          except OSError:
              pass
          try:
              os.mkdir(path)
              print("BREACH", path)
          except OSError:
              pass
      """
    try await TestSandbox.serve(landlock: landlock) { server in
      let result = try await server.run(code)
      #expect(result.text == "")
      #expect(result.outcome == .ended && result.exceptions.isEmpty)
    }
  }

  /// A server that says it is ready and then nothing more.
  @Test func aSandboxThatDoesNotAnswerIsEnded() async throws {
    var limits = RunLimits()
    limits.timeout = 0.01
    limits.waiting = 10
    limits.grace = 0.1
    let facts = #"{"python":"3","numpy":null,"landlock":0,"executable":""}"#
    var command = try SandboxCommand(
      level: .off, language: PythonLanguage(), interpreter: try await TestSandbox.interpreter(),
      limits: limits,
      bubblewrap: nil)
    command.executable = "/bin/sh"
    let size = String(facts.utf8.count, radix: 8)
    command.arguments = [
      "-c", #"printf 'R\\#(size)\000\000\000%s' '\#(facts)'; sleep 1000 & exec sleep 1000"#,
    ]
    try await SandboxServer.withServer(command, limits: limits) { server in
      let result = try await server.run("print(1)")
      #expect(result.outcome == .unanswered(seconds: 0.2))
      #expect(!server.isUsable)
    }
  }
}
