internal import NoteParsing
internal import Verdicts

/// Names that versions of Python and its libraries spell otherwise.
enum LibrarySpelling: OutputReason {
  static let id = "library-spelling"
  static let page = ReasonPage(
    what:
      "The output differs only in a name that another version of Python, IPython, NumPy or pandas spells otherwise, as the class in `<… object …>` or its module in `<class '…'>`.",
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
    .not("```python\nprint('dtype: float64')\n```\n\n```output\ndtype: int64\n```\n"),
  ]

  static func evidence(_ facts: OutputFacts) -> Evidence? {
    guard !facts.stated.isEmpty, facts.stated.plainSpelling == facts.actual.plainSpelling else { return nil }
    return evidence(
      "another version of a library shows it so", at: facts.item.range,
      "Another version of a library shows the same value so.")
  }

  /// What older versions write, and what stands for it in newer ones.
  fileprivate static let spellings = [
    ("Int64Index(", "Index("), ("Float64Index(", "Index("), ("UInt64Index(", "Index("), ("numpy.", "np."),
    ("dtype:str", "dtype:object"), ("dtype='str'", "dtype='object'"), ("dtype=object", "dtype='object'"),
    ("freq='H'", "freq='h'"), ("freq='ME'", "freq='M'"), ("freq='QE", "freq='Q"), ("freq='YE", "freq='A"),
    ("datetime64[us", "datetime64[ns"), ("datetime64[s", "datetime64[ns"),
    ("None", "NaN"), ("<built-infunction", "<function"),
  ]
}

extension String {
  /// As all versions would show it, as far as they differ in names only.
  fileprivate var plainSpelling: String {
    // A class of a library moves from module to module, and loses the mark of where it was.
    var text = replacing(/<(?!__main__\b)(?:\w+\.)+(?:[A-Z]+_)?(\w+) object\b/) { "<\($0.1) object" }
      .replacing(/<class '(?!__main__\b)(\w+\.)(?:\w+\.)*(\w+)'>/) { "<class '\($0.1)\($0.2)'>" }
      .filter { !$0.isWhitespace }
    for (name, plain) in LibrarySpelling.spellings { text.replace(name, with: plain) }
    return text
  }
}
