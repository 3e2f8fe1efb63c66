import Foundation
import Testing

/// The verdicts on honest notes are the same, byte for byte, whatever notes stand beside them.
@Suite struct BesideHostileNotesTests {
  private static let honest: [String: String] = {
    var notes: [String: String] = [:]
    for number in 0..<24 {
      let code =
        switch number % 4 {
        case 0:
          "```python\nx = np.arange(\(number + 2))\nprint(x.sum())  # \((number + 1) * (number + 2) / 2)\n```\n"
        case 1:
          "```python\nimport csv, statistics\nprint(statistics.mean([1, 2, 3]))\n```\n\n```output\n2\n```\n"
        case 2: "```python\nprint('a' * 3)\n```\n\n```output\naab\n```\n"
        default: "```bash verify=run\necho \(number)\n```\n\n```output\n\(number)\n```\n"
        }
      notes["Honest \(number + 10).md"] = "# Honest\n\n\(code)\nSo $\(number) + 1 = \(number + 1)$.\n"
    }
    return notes
  }()

  /// Each leaves something behind, forges its own result, or does not end.
  private static let hostile = [
    "Honest 10 chmod.md": """
    import os
    for path in ("/root", "/home", "/etc", "/tmp", "/tmp/matplotlib", "/dev/shm", "."):
        try: os.chmod(path, 0)
        except OSError: pass
    """,
    "Honest 12 patch.md": """
    import numpy, statistics, csv
    numpy.arange = statistics.mean = csv.reader = print = None
    """,
    "Honest 14 forge.md": """
    import os, json, struct
    def go():
        fd = next(i for i in range(3, 64) if os.path.lexists(f"/proc/self/fd/{i}") and "memfd" in os.readlink(f"/proc/self/fd/{i}"))
        def tell(message):
            data = json.dumps(message).encode()
            os.write(fd, struct.pack("<BI", 74, len(data)) + data)
        os.ftruncate(fd, 0); os.lseek(fd, 0, 0)
        tell({"analysis": [{"statements": [], "error": [-2**63, "x"]}]})
        tell({"block": 0, "state": "syntax", "missing": [], "supplied": []})
        tell({"end": True})
        os._exit(0)
    go()
    """,
    "Honest 18 files.md": """
    import os
    for number in range(100_000):
        os.close(os.open("f%d" % number, os.O_CREAT | os.O_WRONLY))
    """,
    "Honest 20 signals.md": """
    import os, signal
    for process in (1, 2, 3, os.getppid()):
        for number in (signal.SIGSTOP, signal.SIGKILL):
            try: os.kill(process, number)
            except OSError: pass
    """,
    "Honest 22 end.md": "import os\nos._exit(3)",
    "Honest 24 output.md": "while True: print('x' * 1000)",
  ]

  @Test(arguments: ["1", "2"]) func theVerdictsAreTheSame(jobs: String) throws {
    let alone = try TestVault(Self.honest)
    let beside = try TestVault(
      Self.honest.merging(Self.hostile.mapValues { "# Hostile\n\n```python\n\($0)\n```\n" }) { $1 })
    func lines(_ vault: TestVault) throws -> [Substring] {
      let answer = try vault.run("verify", "--no-cache", "--format", "jsonl", "--jobs", jobs)
      #expect(answer.status == 1, "\(answer.errors)")
      // Which note is judged first is a matter of chance.
      return answer.output.split(separator: "\n").sorted()
    }
    let expected = try lines(alone)
    let all = try lines(beside)
    let names = Set(Self.hostile.keys)
    let found = all.filter { line in !names.contains { line.contains("\"note\":\"\($0)\"") } }
    #expect(expected.count == 90)
    #expect(found == expected)
    #expect(all.count > found.count)
  }
}
