internal import NoteParsing
internal import Verdicts

/// Names that versions of NumPy and pandas spell otherwise.
enum LibrarySpelling: OutputReason {
  static let id = "library-spelling"
  static let page = ReasonPage(
    what: "The output differs only in a name that another version of NumPy or pandas spells otherwise.",
    why: "The author's version showed the same value so.",
    whatToDo: "Write what the present version shows.")
  static let examples: [ReasonExample] = [
    .applies(
      "```python\nclass D:\n    def __repr__(self): return 'dtype: str'\nprint(D())\n```\n\n```output\ndtype: object\n```\n"
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
    ("None", "NaN"),
  ]
}

extension String {
  /// As all versions would show it, as far as they differ in names only.
  fileprivate var plainSpelling: String {
    var text = filter { !$0.isWhitespace }
    for (name, plain) in LibrarySpelling.spellings { text.replace(name, with: plain) }
    return text
  }
}
