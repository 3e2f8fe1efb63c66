internal import NoteParsing
internal import Verdicts

/// What holds where the block is run by itself.
enum HoldsByItself: Reason {
  static let id = "holds-by-itself"
  static let page = ReasonPage(
    what:
      "The block does what the note says when it is run by itself, or after those alone that bind what it uses. It does something of its own: one that only looks at what code under the same heading has just worked with, or does the same once more, goes on from there.",
    why:
      "The author ran it as a program of its own; what other examples have bound and changed was not there.",
    whatToDo: "Say `fresh` behind the block's language, and it starts with a state of its own.")
  static let examples: [ReasonExample] = [
    .applies("```python\nlen = 3\n```\n\n```python\nprint(len('ab'))  # 2\n```\n"),
    .applies(
      "```python\ndef two(): return 2\nlen = 3\n```\n\n```python\nprint(len('ab') + two())  # 4\n```\n"),
    .applies(
      "```python\nimport calendar\ncalendar.setfirstweekday(6)\n```\n\n```python\nimport calendar\nprint(calendar.firstweekday())  # 0\n```\n"
    ),
    .applies(
      "```python\na = [1, 2]\n```\n\n```python\na.append(3)\nprint(a)  # [1, 2, 3]\n```\n\n```python\na.pop(0)\nprint(a)  # [2]\n```\n"
    ),
    .not(
      "```python\na = [1, 2]\n```\n\n```python\na.append(3)\nprint(a)  # [1, 2, 3]\n```\n\n```python\na.pop(0)\nprint(a)  # [5]\n```\n"
    ),
    .applies(
      "```python\nclass A: n = 1\n```\n\n```python\nclass A: n = 2\n```\n\n```python\nprint(A.n)  # 1\n```\n"),
    .applies(
      "```python\nclass A: pass\na = A()\n```\n\n```python\nclass A:\n    def two(self): return 2\n```\n\n```python\n>>> a.two()\n2\n```\n"
    ),
    .not(
      "```python\nclass A: n = 1\n```\n\n```python\nclass A: n = 2\n```\n\n```python\nprint(A.n)  # 3\n```\n"),
    .not(
      "```python\nclass A: n = 1\n```\n\n```python\nclass A: n = 2\n```\n\n```python\nprint(A.n == 1)  # True\n```\n"
    ),
    .not(
      "```python\na = [1, 2]\n```\n\n```python\nb = a\nb.append(3)\n```\n\n```python\nprint(a)  # [1, 2]\n```\n"
    ),
    .not("```python\ntotal = 3\n```\n\n```python\ntotal *= 2\n```\n\n```python\nprint(total)  # 3\n```\n"),
    .not(
      "```python\ndef f(x, seen=[]):\n    seen.append(x)\n    return seen\n```\n\n```python\nprint(f(1))  # [1]\n```\n\nOnce more:\n\n```python\nprint(f(2))  # [2]\n```\n"
    ),
    .applies(
      "```python\na = [1, 2]\n```\n\n# One\n\n```python\na.append(3)\n```\n\n# Two\n\n```python\nprint(a)  # [1, 2]\n```\n"
    ),
    .applies(
      "```python\na = [2, 1]\n```\n\n```python\na.append(3)\n```\n\n```python\nprint(sorted(a))  # [1, 2]\n```\n"
    ),
    .applies(
      "## One\n\n```python\nclass max:\n    def __init__(self, a): self.a = a\n```\n\n## Two\n\n```python\nprint(max(1, 2))  # 2\n```\n"
    ),
    .not(
      "## One\n\n```python\nclass max:\n    def __init__(self, a): self.a = a\n```\n\n## Two\n\n```python\nprint(max(1).a)  # 2\n```\n"
    ),
    .not("```python\nn = 3\n```\n\n```python\nprint(n)  # 2\n```\n"),
    .not("```python\nlen = 3\n```\n\n```python\nprint('ab')  # ac\n```\n"),
  ]

  static func evidence(at range: SourceRange) -> Evidence {
    evidence(
      "holds by itself", at: range, "It holds where the block is run by itself; an earlier block changes it.")
  }
}
