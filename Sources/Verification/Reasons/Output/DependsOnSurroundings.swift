internal import NoteParsing
internal import Verdicts

/// What comes out otherwise on another machine.
enum DependsOnSurroundings: OutputReason {
  static let id = "depends-on-surroundings"
  static let page = ReasonPage(
    what:
      "Run once more as on another machine (another clock, zone, folder, home, user, system and hash seed, other versions, files, arguments and addresses), the code gives something else, or what the note says; or it tells what is installed or loaded, or how much is in a folder of the machine: fonts, packages, classes, `/usr/bin`.",
    why: "What differs between two machines is nobody's mistake.",
    whatToDo: "Nothing; or give in the code what it depends on: a date, a zone, a path.")
  static let examples: [ReasonExample] = [
    .applies("```python\nimport shutil\nprint(shutil.get_terminal_size().columns)  # 100\n```\n"),
    .applies(
      "```python\nimport datetime\nprint(datetime.datetime.fromtimestamp(1593055439))  # 2020-06-25 11:23:59\n```\n"
    ),
    .applies("```python\nprint(hash('a'))  # 12\n```\n"),
    .applies("```python\nprint(list({'a', 'b', 'c', 'd', 'e'}))  # ['e', 'd', 'c', 'b', 'a']\n```\n"),
    .applies("```python\nimport os\nnames = os.listdir('.')\nprint(names)  # ['a.txt']\n```\n"),
    .applies("```python\nimport os\nprint(os.path.exists('a.txt'))  # True\n```\n"),
    .applies("```python\nimport numpy as np\nprint(np.empty(2))  # [1.5e+300 2.0e+200]\n```\n"),
    .applies("```python\nimport os\nprint(os.name, os.system('ls'))\n```\n\n```output\nnt 2\n```\n"),
    .applies("```python\nimport sys\nprint(sys.version_info.minor)  # 6\n```\n"),
    .applies("```python\nx = 5\nprint(id(x))  # 140712345678\n```\n"),
    .applies("```python\nimport re\nre\n```\n\n```output\n<module 're' from '/a/re.py'>\n```\n"),
    .applies("```python\nimport datetime\nprint(datetime.date.today())  # 2003-05-01\n```\n"),
    .applies(
      "```python\nimport time\ns = time.perf_counter()\nprint(f'{time.perf_counter() - s:.1f}')  # 0.3\n```\n"
    ),
    .applies("```python\ndef f(x): print(id(x))\nf(1)  # 140234567890\n```\n"),
    .applies("```pycon\n>>> import sys\n>>> x = sys.stdin.readline()\n>>> x\n'hello\\n'\n```\n"),
    .applies("```python\nprint(len(vars()))  # 4\n```\n"),
    .applies(
      "```python\nimport os.path\nprint(os.path.split(r'C:\\a\\b.txt'))  # ('C:\\\\a', 'b.txt')\n```\n"),
    .applies("```pycon\n>>> import numpy\n>>> numpy.__file__\n'/a/numpy/__init__.py'\n```\n"),
    .applies(
      "```python\nfrom threading import Thread\nfound = []\nall = [Thread(target=found.append, args=(n,)) for n in range(3)]\nfor each in all: each.start()\nfor each in all: each.join()\nprint(found)  # [0, 2, 1]\n```\n"
    ),
    .applies("```pycon\n>>> import sqlite3\n>>> sqlite3.sqlite_version\n'1.2.3'\n```\n"),
    .applies("```python\nprint([n for n in dir(list) if n < '__d'])  # ['__add__', '__contains__']\n```\n"),
    .applies(
      "```python\nimport pkgutil\nprint([m.name for m in pkgutil.iter_modules() if 'no-such' in m.name])\n# ['no-such-a', 'no-such-b']\n```\n"
    ),
    .applies("```pycon\n>>> int.__subclasses__()\n[<class 'bool'>, <class 'no'>]\n```\n"),
    .not("```pycon\n>>> class A: pass\n>>> len(A.__subclasses__())\n1\n```\n"),
    .applies("```pycon\n>>> print(__loader__)\n<class '_frozen_importlib.BuiltinImporter'>\n```\n"),
    .applies(
      "```python\nfrom pathlib import Path\nn = sum(1 for p in Path('/usr/bin').iterdir())\nprint(n)  # 1234567\n```\n"
    ),
    .applies(
      "```pycon\n>>> import pathlib\n>>> path = pathlib.Path('mine.txt')\n>>> path.is_file()\nTrue\n```\n"),
    .applies("```pycon\n>>> import keyword\n>>> keyword.kwlist[:2]\n['and', 'as']\n```\n"),
    .applies(
      "```pycon\n>>> import os\n>>> os.mkdir('d')\n>>> _ = os.system('touch d/x')\n>>> os.listdir('d')\n['x']\n```\n"
    ),
    .not("```python\nfrom pathlib import Path\nprint(Path('/usr/bin').name)  # sbin\n```\n"),
    .not("```python\nprint({'a', 'b', 'c'})  # {'a', 'b', 'd'}\n```\n"),
    .applies("```python\nprint(hash((1, 2)))  # 3713081631934410656\n```\n"),
    .not("```python\nprint(hash(2))  # 3\n```\n"),
    .not("```python\nimport os\nos.mkdir('d')\nprint(os.listdir('d'))  # ['x']\n```\n"),
    .not("```python\nimport datetime\nprint(datetime.date(2023, 5, 2))  # 2023-05-01\n```\n"),
    .not("```python\nimport re\nre.__name__\n```\n\n```output\n'rex'\n```\n"),
    .not("```python\nimport numpy as np\nx = np.empty(2)\nx[:] = 0\nprint(x.sum())  # 3.0\n```\n"),
    .not("```python\nclass A: b = 1\nprint([n for n in dir(A) if n[0] != '_'])  # ['c']\n```\n"),
    .not("```python\nx = 5\nprint(id(x))\nprint(x + 1)  # 7\n```\n"),
    .not("```python\nimport time\nprint(int(time.time()) * 0 + 4)  # 5\n```\n"),
    .not("```python\nprint(4)  # 5\n```\n"),
  ]

  /// What tells what is installed on a machine.
  private static let installed = KnownCalls(
    """
    matplotlib.font_manager.* pkgutil.iter_modules pkgutil.walk_packages importlib.metadata.* pkg_resources.*
    shutil.which locale.locale_alias __loader__ __spec__ builtins.object.__subclasses__ builtins.int.__subclasses__
    builtins.Exception.__subclasses__ builtins.BaseException.__subclasses__ builtins.dict.__subclasses__
    builtins.type.__subclasses__ keyword.kwlist keyword.softkwlist sys.modules sys.modules.* sys.builtin_module_names sys.stdlib_module_names
    """)

  /// What looks into a folder.
  private static let looks = KnownCalls(
    """
    os.listdir os.walk os.scandir os.stat os.path.getsize os.path.getmtime os.path.exists os.path.isfile os.path.isdir
    glob.* shutil.disk_usage *.iterdir *.rglob *.glob *.stat *.exists *.is_dir *.is_file *.owner
    """)

  /// What runs other programs.
  private static let commands = KnownCalls("os.system os.popen subprocess.*")

  static func evidence(_ facts: OutputFacts) -> Evidence? {
    if let use = facts.first(installed) {
      return evidence(
        "depends on the machine", at: facts.range(use),
        "\(use.shortName) tells what is installed or loaded on a machine.")
    }
    // A file that the author had.
    if facts.stated == "True", facts.actual == "False", let use = facts.first(looks) {
      return evidence("depends on the machine", at: facts.range(use), "\(use.shortName) looks for a file.")
    }
    if let use = facts.first(looks), let command = facts.run.facts.firstRun(commands) {
      return evidence(
        "depends on the machine", at: facts.range(use),
        "\(use.shortName) looks at what \(command.shortName) may have made, which runs no command here.")
    }
    guard let use = facts.first(looks),
      let code = facts.run.block(atLine: use.line).flatMap({ block in
        block.index(ofLine: use.line).map { index in
          block.code.split(separator: "\n", omittingEmptySubsequences: false)[index...].first ?? ""
        }
      }),
      code.contains(
        /["'](?:\/(?:usr|bin|etc|home|Users|var|proc|sys|dev|opt|lib|root|mnt|Applications)\b|[A-Za-z]:[\\\/])/
      )
    else { return nil }
    return evidence(
      "depends on the machine", at: facts.range(use), "\(use.shortName) looks into a folder of the machine.")
  }

  static func evidence(at range: SourceRange, _ here: String?, _ there: String?) -> Evidence {
    let values = here == there ? "" : " Here it is \(here ?? "nothing"), elsewhere \(there ?? "nothing")."
    return evidence("depends on the machine", at: range, "Elsewhere it comes out otherwise.\(values)")
  }
}
