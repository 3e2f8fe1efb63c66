import Testing

@testable import Verification

@Suite struct PythonLexerTests {
  @Test(
    arguments: [
      // code, comments
      ("x = 1  # one", ["# one"]),
      ("x = '#'  # a", ["# a"]),
      ("x = \"it's # no\"", []),
      ("x = r'\\'  # raw' # b", ["# b"]),
      ("x = f'{d['#']}'  # c", ["# c"]),
      ("x = f'{{#}}'  # c", ["# c"]),
      ("x = f\"{y:#x}\"  # d", ["# d"]),
      ("x = '''\n# no\n'''  # e", ["# e"]),
      ("x = \"\"\"a\"# no\"\"\"  # f", ["# f"]),
      ("x = 'open # no\ny = 1  # g", ["# g"]),
      ("x = 1 \\\n  + 2  # h", ["# h"]),
      ("# own\n\n  # indented  \n", ["# own", "# indented"]),
      ("print('日本語 # 文字')  # 出力", ["# 出力"]),
    ] as [(String, [String])])
  func comments(code: String, comments: [String]) {
    let lexer = PythonLexer(code)
    #expect(lexer.comments.map { lexer.text($0.offsets) } == comments)
  }

  @Test func logicalLines() {
    let lexer = PythonLexer(
      """
      a = [1,  # first
           2]
      for i in a:
          print(i)  # out

      s = '''
      two
      '''
      """)
    let lines = lexer.logicalLines.map {
      "\($0.lines.lowerBound)-\($0.lines.upperBound) \($0.indent) \(lexer.text($0.offsets).prefix(12))"
    }
    #expect(lines == ["0-1 0 a = [1,  # f", "2-2 0 for i in a:", "3-3 4 print(i)", "5-7 0 s = '''\ntwo\n"])
    #expect(lexer.comments.map(\.isInBrackets) == [true, false])
    #expect(lexer.comments.map(\.isOwnLine) == [false, false])
  }
}
