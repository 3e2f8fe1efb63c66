internal import NoteParsing
internal import Verdicts

/// Names that versions of Python and its libraries spell otherwise.
enum LibrarySpelling: OutputReason {
  static let id = "library-spelling"
  static let page = ReasonPage(
    what:
      "The output differs only in what another version of Python, IPython, NumPy or pandas spells otherwise: the class in `<… object …>` or its module in `<class '…'>`, the names of arguments or a comma in `name(…)`, the quotation marks in an object of a library, the head of `dict_keys([…])`.",
    why: "The author's version showed the same value so.",
    whatToDo: "Write what the present version shows.")
  static let examples: [ReasonExample] = [
    .applies(
      "```python\nclass D:\n    def __repr__(self): return 'dtype: str'\nprint(D())\n```\n\n```output\ndtype: object\n```\n"
    ),
    .applies(
      "```pycon\n>>> import re\n>>> re.match('a', 'ab')\n<_sre.SRE_Match object; span=(0, 1), match='a'>\n```\n"
    ),
    .not(
      "```pycon\n>>> import re\n>>> re.match('a', 'ab')\n<_sre.SRE_Match object; span=(0, 2), match='a'>\n```\n"
    ),
    .applies(categories("a")), .not(categories("b")), .not(categories("'b'")),
    .not("```python\nprint(['a'])\n```\n\n```output\n[a]\n```\n"),
    .applies("\(time)datetime.timedelta(1, 2)\n```\n"), .not("\(time)datetime.timedelta(1, 3)\n```\n"),
    .not("\(time)datetime.timedelta(hours=1, seconds=2)\n```\n"),
    .applies("```python\nprint(repr(ValueError('x')))\n# Output: ValueError('x',)\n```\n"),
    .applies(
      "```pycon\n>>> try:\n...     1 + 'a'\n... except TypeError as e:\n...     x = e\n...\n>>> x\nTypeError(\"unsupported operand type(s) for +: 'int' and 'str'\",)\n```\n"
    ),
    .not("```python\nprint(('x',))\n```\n\n```output\n('x')\n```\n"),
    .not("```python\nprint([None, 1])\n```\n\n```output\n[NaN, 1]\n```\n"),
    .not("```pycon\n>>> 'a  b'\n'a b'\n```\n"), .not("```pycon\n>>> [' a'.strip()]\n[' a']\n```\n"),
    .not("```python\nprint('area(width=3)')\n```\n\n```output\narea(3)\n```\n"),
    .not(
      "```python\nclass P:\n    def __repr__(self): return f'{type(self).__name__}(x=1)'\nprint(P())\n```\n\n```output\nP(1)\n```\n"
    ),
    .applies("\(ordered)['a']\n```\n"),
    .not("\(ordered)['b']\n```\n"),
    .not("\(ordered)odict_values(['a'])\n```\n"),
    .applies(
      "```python\nimport re\nre.match('a', 'ab')\n# Out: <_sre.SRE_Match object; span=(0, 1), match='a'>\n```\n"
    ),
    .applies("```pycon\nIn [1]: {'b': str, 'a': (1, 2)}\nOut[1]: {'a': (1, 2), 'b': str}\n```\n"),
    .not("```pycon\nIn [1]: {'b': str, 'a': (1, 2)}\nOut[1]: {'a': (1, 3), 'b': str}\n```\n"),
    .not("```python\nprint('dtype: float64')\n```\n\n```output\ndtype: int64\n```\n"),
  ]

  private static let ordered =
    "```pycon\n>>> from collections import OrderedDict\n>>> OrderedDict(a=1).keys()\n"
  private static let time = "```pycon\n>>> import datetime\n>>> datetime.timedelta(days=1, seconds=2)\n"
  private static func categories(_ stated: String) -> String {
    "```python\nprint(\"['a', 'a']\\nCategories (1, str): ['a']\")\n```\n\n"
      + "```output\n['a', 'a']\nCategories (1, object): [\(stated)]\n```\n"
  }

  static func evidence(_ facts: OutputFacts) -> Evidence? {
    // No version puts blanks between letters, or letters in another width.
    guard facts.stated != facts.actual, !StatedForm.differsInBlanks(facts.stated, facts.actual) else {
      return nil
    }
    let label = OutputHeader.label(facts.stated)?.count ?? 0
    // A value of Python's own has the marks that it has.
    let isOfLibrary = facts.expectation.lines.contains { $0.text.contains(/\bdtype: |[A-Z]\w+ \(\d+, \w/) }
    let readings: [Substring] = [facts.stated[...], facts.stated.dropFirst(label)]
    guard
      readings.contains(where: { stated in
        !stated.isEmpty && isSame(String(stated), facts, isOfLibrary: isOfLibrary)
      })
    else { return nil }
    return evidence(
      "another version of a library shows it so", at: facts.item.range,
      "Another version of a library shows the same value so.")
  }

  private static func isSame(_ stated: String, _ facts: OutputFacts, isOfLibrary: Bool) -> Bool {
    var (one, other) = (stated.plainSpelling, facts.actual.plainSpelling)
    if one != other, facts.first(.tables) != nil {
      (one, other) = (one.replacing("None", with: "NaN"), other.replacing("None", with: "NaN"))
    }
    // What the note itself writes is of no version.
    if one == other { return !(one + " " + other).calledNames.contains { isOwn($0, facts) } }
    // What one of them alone writes.
    for plain in [
      \String.withoutArgumentNames, \String.withoutViewOfDictionary, \String.withoutMarksOfClasses,
    ] {
      let (short, otherShort) = (one[keyPath: plain], other[keyPath: plain])
      if short != one, otherShort == other { one = short } else if short == one { other = otherShort }
    }
    // IPython sorts the keys of a dictionary.
    if stated.trimmingSpace.hasPrefix("{"), facts.expectation.form == .doctest,
      one.split(separator: ",").count > 1, one.plainEntries == other.plainEntries
    {
      return true
    }
    if isOfLibrary { (one, other) = (one.withoutMarksOfWords, other.withoutMarksOfWords) }
    return one == other && !(stated + " " + facts.actual).calledNames.contains { isOwn($0, facts) }
  }

  /// Whether the note's own code binds a name, or spells it out in a string with its parenthesis.
  private static func isOwn(_ name: Substring, _ facts: OutputFacts) -> Bool {
    let statements = facts.run.result.blocks.lazy.flatMap(\.analysis.statements)
    if statements.contains(where: { $0.imports.isEmpty && $0.bound.contains { $0.name == name } }) {
      return true
    }
    let call = name.lowercased() + "("
    return facts.run.plan.blocks.contains { block in
      if case .code = block.role { facts.run.printedWords(block.ordinal).contains(call) } else { false }
    }
  }

  /// What older versions write, and what stands for it in newer ones.
  fileprivate static let spellings = [
    ("Int64Index(", "Index("), ("Float64Index(", "Index("), ("UInt64Index(", "Index("), ("numpy.", "np."),
    ("dtype:str", "dtype:object"), ("dtype='str'", "dtype='object'"), ("dtype=object", "dtype='object'"),
    ("freq='H'", "freq='h'"), ("freq='ME'", "freq='M'"), ("freq='QE", "freq='Q"), ("freq='YE", "freq='A"),
    ("datetime64[us", "datetime64[ns"), ("datetime64[s", "datetime64[ns"),
    ("<built-infunction", "<function"),
  ]
}

extension String {
  /// As all versions would show it, as far as they differ in names only.
  fileprivate var plainSpelling: String {
    // A class of a library moves from module to module, and loses the mark of where it was.
    var text = replacing(/<(?!__main__\b)(?:\w+\.)+(?:[A-Z]+_)?(\w+) object\b/) { "<\($0.1) object" }
      .replacing(/<class '(?!__main__\b)(\w+\.)(?:\w+\.)*(\w+)'>/) { "<class '\($0.1)\($0.2)'>" }
      // The call that an exception is shown as.
      .replacing(
        /(\b[A-Z]\w*(?:Error|Exception|Warning|Exit|Interrupt|Iteration)\((?:[^()"']|"[^"]*"|'[^']*')+),\s*\)/
      ) {
        "\($0.1))"
      }
      .withoutSpaces
      .replacing(/\((\d+),str\)/) { "(\($0.1),object)" }
    for (name, plain) in LibrarySpelling.spellings { text.replace(name, with: plain) }
    return text
  }

  /// Without white space, but in quotation marks that close.
  private var withoutSpaces: String {
    replacing(/('[^']*'|"[^"]*")|\s+/) { $0.1.map(String.init) ?? "" }
  }

  /// The names right before parentheses.
  fileprivate var calledNames: [Substring] { matches(of: /(\w+)\(/).map(\.1) }

  fileprivate var withoutArgumentNames: String { replacing(/([(,])[a-z_]+=(?!=)/) { String($0.1) } }

  /// A class as IPython shows it within a value: by its name.
  fileprivate var withoutMarksOfClasses: String {
    contains("<class'") && hasPrefix("<") == false
      ? replacing(/<class'(?:\w+\.)*(\w+)'>/) { String($0.1) } : self
  }

  /// What stands between the commas in braces, in no order.
  fileprivate var plainEntries: [Substring] {
    dropFirst().dropLast().split(separator: ",").sorted()
  }

  /// The list in `dict_keys([…])`, which it was before.
  fileprivate var withoutViewOfDictionary: String {
    replacing(/\bo?dict_(?:keys|values|items)\((\[.*?\])\)/) { String($0.1) }
  }

  /// Without the quotation marks around what is no other value without them.
  fileprivate var withoutMarksOfWords: String {
    replacing(/'([^'"]*)'|"([^'"]*)"/) { match in
      let word = String(match.1 ?? match.2 ?? "")
      let isWord =
        word.first?.isLetter == true && !["True", "False", "None", "NaN", "nan", "inf"].contains(word)
      return isWord ? word : String(match.0)
    }
  }
}
