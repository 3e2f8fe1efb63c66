import Testing

@testable import Verification

/// What a line of Python binds and shows by its looks.
@Suite struct PythonLineTests {
  @Test(arguments: [
    ("x = 3", "x"), ("x += 1", "x"), ("x <<= 1", "x"), ("a = b = 3", "a b"), ("a, (b, c) = f()", "a b c"),
    ("x[i] = 3", "x i"), ("x.y = 3", "x y"), ("x: int = 3", "x int"), ("x == 3", ""), ("x <= 3", ""),
    ("f(x=3)", ""), ("print('x = 3')", ""), ("y = f(x=3)", "y"), ("x != 3  # y = 2", ""), ("x = +* 4", "x"),
    ("def f(x=1):", "f x 1"), ("async def f():", "f"), ("class C(D):", "C D"), ("import a.b", "a"),
    ("import a.b as c, d", "c d"), ("from m import x as y, z", "y z"), ("from m import *", ""),
    ("for i in x:", "for i in x"), ("if (n := 3) > 2:", "if n 3 2"), ("x = (1,", "x"), ("", ""),
    ("# x = 1", ""),
    ("  x = 3", "x"), ("x = 'a", "x"), ("f'{x=}'", ""), ("naïve = 2", "naïve"), ("x = '#'  # y", "x"),
  ])
  func bindings(text: String, names: String) {
    #expect(PythonLine(text).bindings.map(\.name).joined(separator: " ") == names)
  }

  @Test(arguments: [
    ("x = 3", "x | 3"), ("x = y == 3", "x | y == 3"), ("a = b = 3", "a = b | 3"),
    ("x = {'a': '='}", "x | {'a': '='}"),
    ("x = 3  # = 4", "x | 3"), ("x -= 3", "x - | 3"),
  ])
  func sidesOfAnAssignment(text: String, sides: String) throws {
    let found = try #require(PythonLine(text).assignment)
    let written = [found.target, found.value].map { $0.drop(while: \.isWhitespace) }
    #expect("\(written[0])|\(found.value)".filter { $0 != " " } == sides.filter { $0 != " " })
  }

  @Test(arguments: [
    ("f(x)", true), ("x", true), ("print(x)", true), ("print(x, end='=')", true), ("x = 3", false),
    ("x[0]", true), ("-x", true), ("[1, 2]", true), ("import x", false), ("for i in x:", false),
    ("'''text'''", false), ("x == 3", true), ("f(x=3)", true), ("assert x", false), ("@f", false),
    ("", false),
  ])
  func valuesThatAreShown(text: String, shows: Bool) { #expect(PythonLine(text).showsValue == shows) }

  @Test(arguments: [
    ("x = 3", true), ("for i in x:", true), ("import x", true), ("print(x)", true), ("@f", true),
    ("class 1", false), ("for example", false), ("3.5", false), ("x: 3", false), ("accuracy=0.9", true),
  ])
  func linesThatAreCode(text: String, isCode: Bool) { #expect(PythonLine(text).isCode == isCode) }

  @Test func words() {
    #expect(PythonLine.words(in: "x_1 = f('y', 3)") == ["x_1", "f", "y", "3"])
    #expect(PythonLine.names(in: "x_1 = f('y', 3)") == ["x_1", "f", "y"])
  }
}
