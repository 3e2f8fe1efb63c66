import Foundation
import Programs
import Testing

/// Programs of the system, run on what a vault holds.
@Suite struct SandboxedProgramTests {
  private static let bubblewrap = Bubblewrap.find(path: "/usr/bin:/bin:/usr/local/bin")

  private func program(_ name: String) -> SandboxedProgram {
    SandboxedProgram(name, bubblewrap: Self.bubblewrap)
  }

  private func python(_ code: StaticString, limits: ProgramLimits = ProgramLimits()) async throws -> String {
    let result = try await program("python3").run(
      [.option("-I"), .option("-c"), .option(code)], limits: limits)
    return String(decoding: result.output, as: UTF8.self)
  }

  @Test func itReadsItsInputAndTheFilesItIsHanded() async throws {
    let sorted = try await program("sort").run(input: Array("b\na\n".utf8))
    #expect(sorted.output == Array("a\nb\n".utf8))
    let files = [
      ProgramFile(bytes: Array("one".utf8), ending: "pdf"),
      ProgramFile(bytes: Array("two".utf8), ending: "../x"),
    ]
    let both = try await program("cat").run([.file(0), .file(1)], files: files)
    #expect(String(decoding: both.output, as: UTF8.self) == "onetwo")
    let names = try await program("ls").run([.value("/files")], files: files)
    #expect(String(decoding: names.output, as: UTF8.self) == "1.pdf\n2\n")
  }

  @Test func itHasNoVariablesOfTheReader() async throws {
    setenv("SCHOLIUM_TEST_SECRET", "secret", 1)
    let result = try await program("env").run()
    let names = String(decoding: result.output, as: UTF8.self).split(separator: "\n").compactMap {
      $0.split(separator: "=").first.map(String.init)
    }
    #expect(Set(names) == ["PATH", "LANG", "HOME", "PWD"])
  }

  @Test func itIsNobodyAndSeesNeitherHomeNorNetworkNorProcesses() async throws {
    let answer = try await python(
      """
      import os, socket
      assert os.getuid() != 0
      for path in ("/root", "/home", "/etc/passwd", "/var", "/srv", "/mnt", "/run"):
          assert not os.path.exists(path), path
      for path in ("/x", "/usr/x", "/dev/x", "/etc/x"):
          try:
              open(path, "w")
              print("BREACH", path)
          except OSError:
              pass
      try:
          socket.create_connection(("1.1.1.1", 80), 1)
          print("BREACH network")
      except OSError:
          pass
      others = [p for p in os.listdir("/proc") if p.isdigit() and p not in ("1", "2")]
      assert not others, others
      open("/tmp/own", "w").write("x")
      print("held")
      """)
    #expect(answer == "held\n")
  }

  @Test(arguments: ["-rf", "--help", "-", "", "a\u{0}b"])
  func aValueIsNeverAnOption(value: String) async {
    await #expect(throws: ProgramError.unsafeArgument(program: "cat", argument: value)) {
      try await program("cat").run([.value(value)])
    }
  }

  @Test func endlessOutputIsEnded() async {
    var limits = ProgramLimits()
    limits.output = 1 << 16
    await #expect(throws: ProgramError.tooMuchOutput(program: "yes", bytes: 1 << 16)) {
      try await program("yes").run(limits: limits)
    }
    await #expect(throws: ProgramError.tooMuchOutput(program: "python3", bytes: 1 << 16)) {
      _ = try await python("import sys\nwhile True: sys.stderr.write('x' * 100)", limits: limits)
    }
  }

  @Test func endlessTimeIsEnded() async {
    var limits = ProgramLimits()
    limits.seconds = 0.5
    await #expect(throws: ProgramError.timedOut(program: "sleep", seconds: 0.5)) {
      try await program("sleep").run([.value("1000")], limits: limits)
    }
    // One that leaves others behind, and neither reads nor closes anything.
    await #expect(throws: ProgramError.timedOut(program: "python3", seconds: 0.5)) {
      _ = try await python(
        "import os, signal, time\nos.fork(); os.setsid()\nsignal.signal(15, signal.SIG_IGN)\nwhile True: time.sleep(9)",
        limits: limits)
    }
  }

  @Test func memoryAndProcessesAreBounded() async throws {
    var limits = ProgramLimits()
    limits.memory = 256 << 20
    limits.processes = 16
    limits.seconds = 20
    let memory = try await python(
      "try:\n    bytearray(1 << 30)\n    print('BREACH')\nexcept MemoryError:\n    print('held')",
      limits: limits)
    #expect(memory == "held\n")
    let processes = try await python(
      """
      import os, time
      count = 0
      try:
          for _ in range(100):
              if os.fork() == 0:
                  time.sleep(100)
              count += 1
          print("BREACH")
      except OSError:
          print(count < 20)
      """, limits: limits)
    #expect(processes == "True\n")
  }

  @Test func whatWentWrongIsSaid() async throws {
    await #expect(throws: ProgramError.notInstalled(program: "no-such-program")) {
      try await program("no-such-program").run()
    }
    await #expect(throws: ProgramError.noSandbox(Bubblewrap.howToInstall)) {
      try await SandboxedProgram("cat", bubblewrap: nil).run()
    }
    let error = await #expect(throws: ProgramError.self) { try await program("cat").run([.value("/none")]) }
    let message = "/usr/bin/cat: /none: No such file or directory"
    #expect(error == .failed(program: "cat", code: 1, message: message))
    #expect(error?.description == "cat ended with exit code 1: \(message)")
    var limits = ProgramLimits()
    limits.input = 2
    await #expect(throws: ProgramError.tooMuchInput(program: "cat", bytes: 2)) {
      try await program("cat").run(input: [1, 2, 3], limits: limits)
    }
    let answer = try await program("false").run(success: [0, 1])
    #expect(answer.code == 1)
  }

  @Test func nothingOfItIsLeftBehind() async throws {
    func folders() throws -> Set<String> {
      Set(
        try FileManager.default.contentsOfDirectory(atPath: NSTemporaryDirectory()).filter {
          $0.hasPrefix("scholium-")
        })
    }
    let folder = try TemporaryFolder()
    for path in ["a/b/c", "d"] {
      try FileManager.default.createDirectory(
        atPath: folder.path + "/" + path, withIntermediateDirectories: true)
    }
    chmod(folder.path + "/a", 0)
    chmod(folder.path + "/d", 0)
    #expect(try folders().contains(URL(filePath: folder.path).lastPathComponent))
    folder.remove()
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }
}

/// Few open files are said, not crashed on.
@Suite struct DescriptorTests {
  @Test func thereIsRoomForOne() throws {
    #expect(try Descriptors.prepare(for: 1) == 1)
    #expect(ProgramError.tooFewDescriptors(needed: 44, allowed: 12).description.contains("may open 12 files"))
  }
}
