internal import Verdicts

/// A text that stands for the reader's own.
enum Placeholder: BlockReason {
  static let id = "placeholder"
  static let page = ReasonPage(
    what:
      "The code fails, and a text that it spells out stands for what the reader is to put there: `'<your url>'`, `'YOUR_KEY'`, `'YYYY-MM-DD'`, `'...'`; the message quotes it, or a library is given it; or a type such as `dict` stands for a value of it.",
    why: "Nobody runs it as it stands.",
    whatToDo: "Give a value, or mark the block with `verify=skip`.")
  static let examples: [ReasonExample] = [
    .applies("```python\nport = int('YOUR_PORT')\n```\n"),
    .applies("```python\nn = int('<n>')\n```\n"),
    .applies("```python\nfrom datetime import date\nd = date.fromisoformat('YYYY-MM-DD')\n```\n"),
    .applies("```python\nimport json\njson.loads('YOUR_JSON')\n```\n"),
    .applies("```python\nfrom urllib.request import urlopen\nurl = '...'\nurlopen(url)\n```\n"),
    .applies("```python\nfrom urllib.request import urlopen\nurlopen('URL')\n```\n"),
    .applies(
      "```python\nimport sqlite3\nc = sqlite3.connect('<your file>')\nc.execute('select n from notes')\n```\n"
    ),
    .applies("```python\nrow = {'a': 1}\nrow['column_name']\n```\n"),
    .applies("```python\nfor key in dict:\n    print(key)\n```\n"),
    .not("```python\ndicts = {'a': 1}\nfor key in dict:\n    print(key)\n```\n"),
    .not("```python\nrow = {'a': 1}\nrow['name']\n```\n"),
    .not("```python\nn = int('SEVEN')\n```\n"), .not("```python\nn = {}['YOUR_KEY'.lower()[0]]\n```\n"),
    .not("```python\nx = '<b>'\nn = 1 / 0\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard let raised = facts.failure, !facts.isRaisedByNote, let lines = facts.failingLines else {
      return nil
    }
    if let name = type(facts, raised, lines) {
      return evidence(
        "a placeholder", at: facts.range(ofLine: raised.line),
        "“\(name)” stands for a value of the reader's own: \(facts.happened)")
    }
    let isOfLibrary = if case .module = raised.origin { true } else { false }
    let statements = facts.run.facts.statements(inBlock: facts.block.ordinal, lines: lines)
    for source in statements.flatMap(facts.run.facts.sources) {
      guard let block = facts.run.planned(source.block), let place = facts.run.facts.analysis(source)?.lines
      else { continue }
      let code = block.code.split(separator: "\n", omittingEmptySubsequences: false)
      for line in place {
        guard let index = block.index(ofLine: line), code.indices.contains(index) else { continue }
        for match in code[index].matches(of: /'([^'\n]{2,80})'|"([^"\n]{2,80})"/) {
          let text = String(match.1 ?? match.2 ?? "")
          let isSure = isOfLibrary || raised.message.contains(text) || isBlank(text)
          guard isOne(text, isOfLibrary), isSure else { continue }
          return evidence(
            "a placeholder", at: facts.run.range(ofLine: line) ?? facts.place,
            "“\(text)” stands for the reader's own: \(facts.happened)")
        }
      }
    }
    return nil
  }

  /// A type of Python's own that stands for a value of it, in a block that has given no name a value before: `for key in dict:`
  private static func type(_ facts: BlockFacts, _ raised: RaisedException, _ lines: ClosedRange<Int>)
    -> String?
  {
    guard raised.type == "TypeError",
      raised.message.contains(/^'type' object is not|^descriptor '|^unbound method/),
      let all = facts.own?.analysis.statements,
      all.allSatisfy({ $0.lines.lowerBound >= lines.lowerBound || $0.bound.isEmpty || !$0.imports.isEmpty })
    else { return nil }
    let words = PythonLine.names(in: facts.code(ofLine: raised.line))
    return ["dict", "list", "str", "tuple", "set"].first(where: words.contains)
  }

  /// Whether something in it is in angle brackets that is no mark-up: `<DB名>`, `<your name>`.
  private static func isBlank(_ text: String) -> Bool {
    text.firstMatch(of: /<([^<>\/="']+)>/).map { match in
      match.1.contains { " _-".contains($0) || !$0.isASCII }
    } == true
  }

  /// Whether a text stands for another: in angle brackets, of `YOUR`, letters of a date, or `...`; where a library takes things, also a word in
  /// capitals.
  private static func isOne(_ text: String, _ isOfLibrary: Bool) -> Bool {
    if text == "..." || text == "…" { return true }
    if text.contains(/<[^<>\/\s=][^<>=\/]*>/) || text.contains(/^(?:YOUR|your)[_ -]?[\w -]+$/) { return true }
    if text.wholeMatch(
      of: /(?:your|my|the|some)?_?(?:column|col|table|field|file|database|key|user|variable)s?_name\d?/)
      != nil
      || text.wholeMatch(of: /Column ?Name\d?|columnName\d?/) != nil
    {
      return true
    }
    if text.wholeMatch(of: /[YMDHhms]{2,4}(?:[-\/:. T][YMDHhms]{2,4})+/) != nil { return true }
    return isOfLibrary && text.wholeMatch(of: /[A-Z]{3,}(?:[_-][A-Z]+)*/) != nil
  }
}
