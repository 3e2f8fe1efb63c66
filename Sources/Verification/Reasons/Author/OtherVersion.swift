internal import Verdicts
internal import Words

/// What the library that runs has not got, and another version of it may have.
enum OtherVersion: BlockReason {
  static let id = "other-version"
  static let page = ReasonPage(
    what:
      "The code asks an object of a library, or of Python's, for a name that it has not got, or gives one of its functions a keyword that it does not take: `np.NaN`, `df.applymap(f)`, `sorted(a, cmp=f)`; or a library says that it has dropped what it is asked for.",
    why:
      "Libraries drop and add names from version to version, and the note may be right for the one that its author had. A name that differs in one letter, or in capitals alone, from one that there is, is a slip of the pen and fails.",
    whatToDo: "Write what present versions have, or name an interpreter with the other version (`--python`).")
  static let examples: [ReasonExample] = [
    .applies("```python\nimport time\ntime.clock()\n```\n"),
    .applies("```python\nit = iter([1])\nit.next()\n```\n"),
    .applies("```python\nd = {}\nd.has_key(1)\n```\n"),
    .applies("```python\nfrom collections import Mapping\n```\n"),
    .applies("```python\nimport threading\nthreading.Thread().isAlive()\n```\n"),
    .applies("```python\nimport threading\nthreading.Thread().started\n```\n"),
    .applies("```python\nimport json\njson.dumps(1, True)\n```\n"), .not("```python\nlen([1], 2)\n```\n"),
    .applies("```python\nsorted([2, 1], cmp=lambda a, b: a - b)\n```\n"),
    .applies("```python\nimport json\njson.dumps('a', encoding='utf-8')\n```\n"),
    .applies("```python\nimport numpy as np\nnp.NaN\n```\n"),
    .applies("\(library)lib.old\n```\n"),
    .applies("\(library)try:\n    raise KeyError\nexcept KeyError:\n    from lib import old\n```\n"),
    .not("\(library)lib.other()\n```\n"),
    .applies("\(library)lib.given('M')\n```\n"),
    .applies("\(library)lib.taken(1)\n```\n"),
    .not("```python\ndef f(): raise ValueError('M is no longer supported')\nf()\n```\n"),
    .not("```python\nimport random\nrandom.shuffel([1])\n```\n"),
    .not("```python\nimport math\nmath.sqrtt(2)\n```\n"),
    .not("```python\nimport datetime\ndatetime.datetime.Now()\n```\n"),
    .not("```python\nimport datetime\ndatetime.date(2020, 1, 1).yeer\n```\n"),
    .applies("```python\nimport datetime\ndatetime.datetime.current()\n```\n"),
    .not("```python\nimport math\nmath.Sqrt(2)\n```\n"), .not("```python\nfrom json import Loads\n```\n"),
    .not("```python\nimport math\nmath.PI\n```\n"), .not("```python\nsorted([1], Key=abs)\n```\n"),
    .not("```python\nimport json\njson.dumps('a', indnt=2)\n```\n"),
    .not("```python\nx = [1]\nx.push(2)\n```\n"), .not("```python\nx = (1,)\nx.append(2)\n```\n"),
    .not("```python\nx = None\nx.next\n```\n"),
    .not("```python\nsorted([2, 1], revers=True)\n```\n"),
    .not("```python\ndef f(a): return a\nf(b=1)\n```\n"),
    .not("```python\nclass A:\n    def f(self): return 1\nA().g()\n```\n"),
    .not("```python\nfrom types import SimpleNamespace\nn = SimpleNamespace(a=1)\nn.other\n```\n"),
    .not("```python\nfrom random import shuffel\n```\n"),
    .not("```python\nsum(1, 2, 3)\n```\n"),
  ]

  /// A library that says of each name that it has dropped it, and one function that fails otherwise.
  private static let library = """
    ```python
    import sys, types
    lib = sys.modules['lib'] = types.ModuleType('lib')
    exec('def __getattr__(name): raise {"old": ImportError}.get(name, AttributeError)("was removed")', lib.__dict__)
    exec('def other(): raise ImportError("none")', lib.__dict__)
    exec('def taken(x): raise TypeError("this is forbidden, use that")', lib.__dict__)
    exec('def given(x): raise ValueError(x + " is no longer supported")', lib.__dict__)

    """

  /// What Python 2 had on its own types and Python 3 has not. On others of them a name that is not there never was.
  private static let olderPython = KnownCalls(
    """
    builtins.dict.has_key *.iteritems *.iterkeys *.itervalues *.viewitems *.viewkeys *.viewvalues
    *.next !builtins.NoneType.next builtins.str.decode builtins.bytes.encode builtins.bytes.format *.xreadlines
    *.func_closure *.func_code *.func_defaults *.func_dict *.func_doc *.func_globals *.func_name
    *.im_class *.im_func *.im_self
    """)

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard let raised = facts.failure else { return nil }
    if case .module = raised.origin, let word = WordList.dropped.first(in: raised.message) {
      return evidence(
        "another version may have it", at: facts.place, "The library says “\(word.word)”: \(facts.happened)")
    }
    guard let lack = raised.lack, lack.near == nil else { return nil }
    if raised.kinds.contains("AttributeError"), lack.owner.hasPrefix("builtins."),
      !olderPython.contains("\(lack.owner).\(lack.name)")
    {
      return nil
    }
    return evidence(
      "another version may have \(lack.name)", at: facts.place,
      "\(lack.owner) has no \(lack.name) here, and may have it in another version: \(facts.happened)")
  }
}
