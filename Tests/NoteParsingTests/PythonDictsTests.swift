import Testing

@testable import NoteParsing

@Suite struct PythonDictsTests {
  @Test(arguments: [
    (#"{"a": 1, 'b': -2.5e3}"#, #"{"a":1,"b":-2500.0}"#),
    (#"{"a": "x" 'y' """z"""}"#, #"{"a":"xyz"}"#),
    (#"{"a": r"\frac", "b": "\\frac\t\x41\u3042\d"}"#, ##"{"a":"\\frac","b":"\\frac\tAあ\\d"}"##),
    ("{'a': '''one\ntwo''', 'b': 'it\\'s'}", #"{"a":"one\ntwo","b":"it's"}"#),
    ("{'a': [1, (2,), (3)], 'b': (4, 'x'), 'c': {}}", #"{"a":[1,[2],3],"b":[4,"x"],"c":{}}"#),
    ("{'a': True, 'b': None, 'c': False,}", #"{"a":true,"b":null,"c":false}"#),
    (
      "{'a': f'{x}', 'b': f'plain', 'c': n + 1, 'd': g(1, {2: 3}), 'e': 'x'.upper(), 'f': 6}",
      #"{"b":"plain","f":6}"#
    ),
    ("{'a': 1, # {'b': 2}\n 'c': 3, **rest, 4: 5, name: 6}", #"{"a":1,"c":3}"#),
    ("x = {'a': lambda y: y, 'b': 2}", #"{"b":2}"#),
    ("f'{x}' + \"{'a': 1}\"\nd = {'a': '}'}", #"{"a":"}"}"#),
  ])
  func reads(_ code: String, _ json: String) {
    #expect(PythonDicts.read(code).first.map { PropertyValue.object($0).json } == json)
  }

  @Test func findsDictsInside() {
    let found = PythonDicts.read("papers = [{'a': {'b': 1}}, {'c': [{'d': 2}]}]")
    #expect(found.map { $0.map(\.key) } == [["a"], ["b"], ["c"], ["d"]])
  }

  @Test(arguments: ["{'a': 1", "{'a': (1}", "it's {", "'''{'a': 1}", "{'a'", "{", "}{", "{'a': '", "{'a':"])
  func brokenCodeHasNone(_ code: String) {
    #expect(PythonDicts.read(code).joined().isEmpty)
  }

  /// Each would take hours in quadratic time.
  @Test(arguments: ["{'a':", "{", "[{", #"'\"#, #"'\'"#, "{'a':x(", "\"\"\"\\", "{'a':[", "{'a':(1,{'b':2}+"])
  func hostileCodeTakesLinearTime(_ piece: String) {
    _ = PythonDicts.read(String(repeating: piece, count: 20_000))
  }
}
