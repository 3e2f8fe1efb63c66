import Foundation
import Testing

@testable import Verification

/// How pandas is made to answer as it did, held against a module of its shape: pandas itself is not on every machine.
@Suite struct OlderLibrariesTests {
  private static let shape = #"""
    import builtins, os, re, sys, types
    pandas = types.ModuleType("pandas")
    exec('''
    class Series:
        def __init__(self, data=None): pass
        name, index = "n", types.SimpleNamespace(inferred_type="string")
        def value_counts(self): return types.SimpleNamespace(rename=lambda name: "named " + name)
        def __getitem__(self, key):
            if key != "a": raise KeyError(key)
            return 1
        iloc = {0: 10}
    class DataFrame:
        def __init__(self, data=None): self.data = data
    def to_offset(text):
        if text in ("ME", "2ME", "h"): return text
        raise ValueError("'M' is no longer supported. Please use 'ME' instead." if text[-1] == "M" else
                         "Invalid frequency: %s. Did you mean h?" % text if text == "H" else "Invalid " + text)
    ''', pandas.__dict__, pandas.__dict__.update(types=types, __name__="pandas.core"))
    pandas.Series.__module__ = "pandas"
    pandas.set_option = lambda *given: None
    pandas.tseries = types.SimpleNamespace(frequencies=pandas)
    sys.modules["pandas"] = pandas
    """#

  /// A namespace of its own, as a note has.
  private static let use = """
    be_older(True)
    exec('''
    series = pandas.Series()
    print(pandas.Series, series.value_counts(), series["a"], series[0])
    for key in ("b", 5):
        try: print(series[key])
        except KeyError as error: print("KeyError", error)
    print(*map(pandas.to_offset, ["M", "2M", "H", "ME"]))
    try: pandas.to_offset("X1")
    except ValueError as error: print(error)
    print(pandas.DataFrame({"b": 1, "a": {"y": 1, "x": 2}}).data, *pandas.DataFrame([{"b": 1}, {"a": 2}]).data)
    ''', dict(globals()))
    """

  @Test func olderPandas() throws {
    let harness = [PackageResources.elsewhere_py, PackageResources.older_py].map {
      String(decoding: $0, as: UTF8.self)
    }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", ([Self.shape] + harness + [Self.use]).joined(separator: "\n\n")]
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(
      text == """
        <class 'pandas.core.Series'> named n 1 10
        KeyError 'b'
        KeyError 5
        ME 2ME h ME
        Invalid X1
        {'a': {'x': 2, 'y': 1}, 'b': 1} {'a': nan, 'b': 1} {'a': 2, 'b': nan}

        """)
  }
}
