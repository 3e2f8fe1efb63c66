internal import Verdicts

/// A file that the sandbox has not got.
enum NeedsFile: BlockReason {
  static let id = "needs-file"
  static let page = ReasonPage(
    what:
      "The code opens a file that is not there, or rests on a call of a library that is given the name of one, or of an empty one; or a program of the shell says that there is none.",
    why: "Notes run in an empty folder: neither the vault nor the reader's files are in it.",
    whatToDo: "Let the note write the file before it reads it, or mark the block with `verify=skip`.")
  static let examples: [ReasonExample] = [
    .applies("```python\nopen('data.csv')\n```\n"),
    .not("```python\nopen('data.csv', 'w').close()\nopen('data.csv')\n```\n"),
    .not("```python\nraise FileNotFoundError('data.csv')\n```\n"),
    .not("```python\nraise FileExistsError('data.csv')\n```\n"),
    .applies("```bash verify=run\ncat no-such-file\n```\n"), .not("```bash verify=run\nfalse\n```\n"),
    .applies("\(settings)c.read('a.ini')\nx = c['part']\n```\n"),
    .applies("\(settings)path = 'a.ini'\nc.read(path)\n```\n\n```python\nx = c['part']\n```\n"),
    .applies(
      "```python\nimport sqlite3\nc = sqlite3.connect('a.sqlite')\nc.execute('select * from b')\n```\n"),
    .applies(
      "```python\nimport zipfile\nz = zipfile.ZipFile('a.zip', 'w')\nz.writestr('a', 'b')\nz.close()\nzipfile.ZipFile('a.zip').extract('b.txt')\n```\n"
    ),
    .applies("```python\nimport shutil\nx = shutil.which('./a.sh')\nx.upper()\n```\n"),
    .not("\(settings)open('a.ini', 'w').write('[other]')\nc.read('a.ini')\nx = c['part']\n```\n"),
    .not("\(settings)c.read('a.ini')\ny = {}['part']\n```\n"),
    .not("\(settings)c.read('a.ini')\nc.section()\n```\n"),
    .not("\(settings)c.read('a.ini')\nprint(cc['part'])\n```\n"),
    .not("```python\nx = 'a.ini'.split('.')\nx[2]\n```\n"),
    .not("```python\nimport os.path\nos.path.splitext('a.ini')[2]\n```\n"),
    .not("```python\ndef f(name): return name.upper\nf('a.ini')[2]\n```\n"),
  ]

  private static let settings = "```python\nimport configparser\nc = configparser.ConfigParser()\n"

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard let raised = facts.failure, !facts.isRaisedByNote else { return nil }
    if let status = raised.exitStatus, status != 0, let line = ofTheShell(raised) {
      return evidence("needs a file", at: facts.place, "It needs something that is not there: \(line)")
    }
    guard raised.type == "FileNotFoundError" || raised.errno == missing else {
      return facts.givenInVain.first { !$0.isCut }.map {
        evidence(
          "needs the file \($0.name)", at: facts.run.range(ofLine: $0.line) ?? facts.place,
          "It needs the file \($0.name), which is not there or empty: \(facts.happened)")
      }
    }
    let name = raised.message.split(separator: "'").dropFirst().last.map(String.init)
    return evidence(
      name.map { "needs the file \($0)" } ?? "needs a file", at: facts.place,
      "It needs something that is not there: \(raised.type): \(raised.message.firstLine).")
  }

  /// The number by which the system says that a file is not there, whatever a library calls it: ENOENT.
  private static let missing = 2

  /// What a program says in the system's words (POSIX, `strerror`), whichever it is.
  private static func ofTheShell(_ raised: RaisedException) -> String? {
    raised.traceback.split(whereSeparator: \.isNewline).last { $0.contains("No such file or directory") }
      .map { String($0.prefix(200)) }
  }
}

extension NameUse {
  /// A text in which `...` stands for the rest.
  var isCut: Bool { name.contains("...") || name.contains("…") }
}
