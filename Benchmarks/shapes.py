"""Notes and configurations that were made to be slow: a name, and a function from a size in bytes to the files of a vault."""

import random


def rep(part, n):
    return part * max(n // len(part.encode()), 1)


def numbered(pattern, n, start=0):
    """Lines of a pattern with a running number, about n bytes."""
    count = max(n // (len(pattern) + 4), 1)
    return "".join(pattern.replace("#", str(k)) for k in range(start, start + count))


def note(make):
    return lambda n: {"Note.md": make(n), "Other.md": "# Other\n\nA word.\n"}


def front(make):
    return note(lambda n: "---\n" + make(n) + "\n---\n\n# Note\n\nA word.\n")


def config(make):
    return lambda n: {".scholium/config.yaml": make(n), "Note.md": "# Note\n\nA word.\n"}


def fence(info, make):
    return note(lambda n: "# Note\n\n```" + info + "\n" + make(n) + "\n```\n")


def formula(make):
    return note(lambda n: "# Note\n\n$$\n" + make(n) + "\n$$\n")


def nested(opening, inner, closing, n):
    count = max(n // (len(opening) + len(closing)), 1)
    return opening * count + inner + closing * count


def steps(line, n):
    """Lines each indented more than the one before."""
    text, depth = [], 0
    size = 0
    while size < n:
        text.append(" " * depth + line)
        size += depth + len(line)
        depth += 2
    return "".join(text)


def growing(byte, separator, n):
    text, size, k = [], 0, 1
    while size < n:
        text.append(byte * k + separator)
        size += k + len(separator)
        k += 1
    return "".join(text)


def bomb(n):
    """Anchors that multiply: each level names the one before ten times."""
    levels = max(min(n // 60, 4000), 8)
    lines = ["a0: &a0 [word, word, word, word, word, word, word, word, word, word]"]
    for k in range(1, levels):
        lines.append(f"a{k}: &a{k} [" + ", ".join([f"*a{k - 1}"] * 10) + "]")
    return "\n".join(lines)


def flat_aliases(n):
    """One large list that is named again and again: quadratic without nesting."""
    half = n // 2
    return "big: &big [" + rep("word, ", half) + "x]\n" + numbered("k#: *big\n", half)


def shuffled(n):
    count = max(n // 12, 10)
    stated = "".join(f"{k}\n" for k in range(count))
    return {"Note.md": f"# Note\n\n```python\nfor i in range({count}): print((i * 7919) % {count})\n```\n\n```output\n{stated}```\n"}


def equal_output(n):
    count = max(n // 8, 10)
    stated = "".join(f"{k}\n" for k in range(count))
    return {"Note.md": f"# Note\n\n```python\nfor i in range({count}): print(i)\n```\n\n```output\n{stated}```\n"}


def one_wrong(n):
    count = max(n // 8, 10)
    stated = "".join(f"{k if k != count // 2 else -5}\n" for k in range(count))
    return {"Note.md": f"# Note\n\n```python\nfor i in range({count}): print(i)\n```\n\n```output\n{stated}```\n"}


def one_line_output(n):
    count = max(n // 8, 10)
    return {"Note.md": f"# Note\n\n```python\nprint(list(range({count})))\n```\n\n```output\n{list(range(count))}\n```\n"}


def other_words(n):
    count = max(n // 12, 10)
    rng = random.Random(1)
    stated = "".join(f"word{rng.randrange(50)} {rng.randrange(99)}\n" for _ in range(count))
    return {"Note.md": f"# Note\n\n```python\nimport random\nfor i in range({count}): print('word%d %d' % (i % 50, i % 97))\n```\n\n```output\n{stated}```\n"}


def same_names(n):
    count = max(n // 400, 2)
    files = {f"f{k}/a.md": "# a\n\nA word and [[a]].\n" for k in range(count)}
    files["Note.md"] = rep("[[a]] ", n // 4)
    return files


def wide(n):
    columns = max(n // 6, 3)
    return "|a" * columns + "|\n" + "|-" * columns + "|\n" + "|1" * columns + "|\n"


def wide_rows(n):
    columns = 400
    return "|" + "a|" * columns + "\n|" + "-|" * columns + "\n" + rep("|x|\n", n)


def heading_links(n):
    return numbered("## Part #\n\n[[#Part #]] and [[Note#Part #]].\n\n", n)


def same_heading_links(n):
    return rep("## Part\n\n[[#Part]] and [[Note#Part]].\n\n", n)


def reference_links(n):
    return numbered("[a#] ", n // 2) + "\n\n" + numbered("[a#]: b#.md\n", n // 2)


def macro_bomb(n):
    """Macros that each stand for ten of the one before."""
    names = [f"\\{letter}" for letter in "abcdefghijklm"]
    lines = [f"\\def{names[0]}{{xxxxxxxxxx}}"]
    for before, name in zip(names, names[1:]):
        lines.append(f"\\def{name}{{{before * 10}}}")
    return "\n".join(lines) + rep(names[-1], n)


def tag_tower(n):
    return "#" + rep("a/", n) + "a"


def comment_claims(n):
    return rep("x = 1 + 1  # 2 is 1 + 1 = 2\n", n)


SHAPES = {
    # One line.
    "line of words": note(lambda n: rep("word ", n)),
    "line of one word": note(lambda n: "w" * n),
    "line of kanji": note(lambda n: rep("計算", n)),
    "line of combining marks": note(lambda n: "e" + rep("\u0301", n)),
    "line of mixed marks": note(lambda n: rep("e\u0301\u0323", n)),
    "heading of marks": note(lambda n: "# e" + rep("\u0301\u0323", n)),
    "line of jamo": note(lambda n: rep("\u1112\u1161\u11ab", n)),
    "line of joiners": note(lambda n: rep("👩\u200d", n)),
    "line of flags": note(lambda n: rep("🇯", n)),
    "zero bytes": note(lambda n: b"\0" * n),
    "invalid bytes": note(lambda n: b"\xff\xc0" * (n // 2)),
    "carriage returns": note(lambda n: rep("word\r", n)),
    "empty lines": note(lambda n: "\n" * n),
    "spaces": note(lambda n: " " * n),
    "tabs": note(lambda n: "\t" * n + "x"),
    "spaces before a word": note(lambda n: rep("a" + " " * 1000, n) + "\n"),
    "lines of words": note(lambda n: rep("a word\n", n)),
    "paragraphs": note(lambda n: rep("a word\n\n", n)),
    "entities": note(lambda n: rep("&amp;&#x41;", n)),
    "backslashes": note(lambda n: "\\" * n),
    "mojibake": note(lambda n: rep("ã\x81\x82Ã©â€œ", n)),
    "data uri": note(lambda n: "![a](data:image/png;base64," + "A" * n + ")"),
    # Links.
    "wikilinks": note(lambda n: rep("[[a]] ", n)),
    "wikilinks to other": note(lambda n: rep("[[Other]] ", n)),
    "wikilinks, distinct": note(lambda n: numbered("[[a#]] ", n)),
    "wikilinks with paths": note(lambda n: rep("[[a/b/../c/./d|e]] ", n)),
    "wikilink of dots": note(lambda n: "[[" + rep("../", n) + "a]]"),
    "wikilink, long": note(lambda n: "[[" + "a" * n + "]]"),
    "wikilinks, opened": note(lambda n: rep("[[a", n)),
    "wikilinks, opened lines": note(lambda n: rep("[[a\n", n)),
    "wikilinks, bare": note(lambda n: rep("[[", n)),
    "wikilinks, closed": note(lambda n: rep("]]", n)),
    "embeds": note(lambda n: rep("![[a]] ", n)),
    "heading links": note(heading_links),
    "heading links, same": note(same_heading_links),
    "heading links, broken": note(lambda n: numbered("## Part #\n", n // 2) + numbered("[[#Port #]] ", n // 2)),
    "heading paths": note(lambda n: "[[#" + rep("a#", n) + "]]"),
    "self links": note(lambda n: rep("[[Note]] ", n)),
    "block links": note(lambda n: numbered("a ^b#\n\n[[#^b#]]\n\n", n)),
    "block links, broken": note(lambda n: numbered("a ^b#\n\n[[#^c#]]\n\n", n)),
    "block ids": note(lambda n: numbered("word ^b#\n\n", n)),
    "block ids, same": note(lambda n: rep("word ^b\n\n", n)),
    "links": note(lambda n: rep("[a](b) ", n)),
    "links, angled": note(lambda n: rep("[a](<b c>) ", n)),
    "links, titled": note(lambda n: rep('[a](b "c") ', n)),
    "links, unfinished": note(lambda n: rep("[a](", n)),
    "links, unfinished titles": note(lambda n: rep('[a](b "c', n)),
    "links, unfinished angles": note(lambda n: rep("[a](<b", n)),
    "links, unfinished parentheses": note(lambda n: rep("[a](b (", n)),
    "links, reversed": note(lambda n: rep("](", n)),
    "links, escaped url": note(lambda n: "[a](" + rep("%41", n) + ")"),
    "images": note(lambda n: rep("![a](b.png) ", n)),
    "reference links": note(reference_links),
    "reference links, undefined": note(lambda n: numbered("[a#][b#] ", n)),
    "reference definitions": note(lambda n: numbered("[a#]: b\n", n)),
    "reference definitions, opened": note(lambda n: rep("[a]: b '\n", n)),
    "reference, long": note(lambda n: "[" + "a" * n + "]: b"),
    "autolinks": note(lambda n: rep("<https://a.b/c> ", n)),
    "bare urls": note(lambda n: rep("https://a.b/c ", n)),
    "same names": same_names,
    # Marks.
    "opening brackets": note(lambda n: "[" * n),
    "closing brackets": note(lambda n: "]" * n),
    "brackets": note(lambda n: nested("[", "a", "]", n)),
    "bracket links": note(lambda n: nested("[", "a", "](b)", n)),
    "image brackets": note(lambda n: nested("![", "a", "](b)", n)),
    "emphasis, opened": note(lambda n: rep("*a ", n)),
    "emphasis, mixed": note(lambda n: rep("*a **b ", n)),
    "emphasis, underlined": note(lambda n: rep("_a __b_ c__ ", n)),
    "emphasis, nested": note(lambda n: nested("*a ", "b", " c*", n)),
    "asterisks": note(lambda n: "a" + "*" * n + "b"),
    "tildes": note(lambda n: rep("~~a ~", n)),
    "highlights": note(lambda n: rep("==a== ", n)),
    "highlights, opened": note(lambda n: rep("==a ", n)),
    "equals signs": note(lambda n: "a" + "=" * n),
    "percent signs": note(lambda n: "a" + "%" * n),
    "comments": note(lambda n: rep("%%a%% ", n)),
    "comments over lines": note(lambda n: rep("%%\na\n%%\n\n", n)),
    "comments, opened": note(lambda n: rep("%%\n\n", n) + "%%"),
    "comments with links": note(lambda n: rep("%%[[a]]%% [[b]] $x$ #tag ", n)),
    "backticks, growing": note(lambda n: growing("`", " ", n)),
    "backticks": note(lambda n: "a" + "`" * n),
    "backticks, unmatched": note(lambda n: rep("`a ``b ", n)),
    "code spans": note(lambda n: rep("`a` ", n)),
    "dollars": note(lambda n: "a" + "$" * n),
    "dollars, growing": note(lambda n: growing("$", " ", n)),
    "dollars, opened": note(lambda n: rep("$a ", n)),
    "dollars before code": note(lambda n: rep("$a ", n // 2) + "`b`" + rep(" $a", n // 2)),
    "double dollars, opened": note(lambda n: rep("$$\n", n) ),
    "double dollars, odd": note(lambda n: rep("$$\na\n$$\n\n", n) + "$$"),
    "double dollars before lists": note(lambda n: rep("$$\n- a\n", n)),
    "double dollars in quotes": note(lambda n: rep("> $$\n> a\n\n", n)),
    "double dollars in text": note(lambda n: rep("a $$b ", n)),
    "github formulas": note(lambda n: rep("$`a`$ ", n)),
    "pointy brackets": note(lambda n: "a" + "<" * n),
    "html": note(lambda n: rep("<b>a</b> ", n)),
    "html, opened": note(lambda n: rep("a <b ", n)),
    "html, attributes": note(lambda n: "a <b " + rep("c=d ", n)),
    "html, opened attributes": note(lambda n: rep("a <b c='d ", n)),
    "html comments, opened": note(lambda n: rep("a <!-- b ", n)),
    "html comments": note(lambda n: rep("a <!-- b --> ", n)),
    "html instructions, opened": note(lambda n: rep("a <? b ", n)),
    "html declarations, opened": note(lambda n: rep("a <!B b ", n)),
    "html cdata, opened": note(lambda n: rep("a <![CDATA[ b ", n)),
    "html blocks": note(lambda n: rep("<div>\n\n</div>\n\n", n)),
    "html blocks, nested": note(lambda n: rep("<div>\n\n", n)),
    "details": note(lambda n: rep("<details><summary>a</summary>\n\nb\n\n</details>\n\n", n)),
    "details, opened": note(lambda n: rep("<details>\n\n", n)),
    "details in one block": note(lambda n: rep("<details><summary>a</summary>", n)),
    "details nested in one block": note(lambda n: nested("<details>\n", "a\n", "</details>\n", n)),
    # Blocks.
    "headings": note(lambda n: rep("# h\n", n)),
    "headings, distinct": note(lambda n: numbered("# h#\n", n)),
    "headings, nested": note(lambda n: rep("# a\n## b\n### c\n#### d\n##### e\n###### f\n", n)),
    "headings, setext": note(lambda n: rep("a\n===\n", n)),
    "heading, long": note(lambda n: "# " + rep("word ", n)),
    "headings under a long one": note(lambda n: "# " + rep("word ", n // 2) + "\n\n" + rep("## b\n", n // 2)),
    "hashes": note(lambda n: "#" * n),
    "quotes on a line": note(lambda n: ">" * n + "a"),
    "quotes, growing": note(lambda n: growing("> ", "a\n", n // 2)),
    "quotes": note(lambda n: rep("> word\n\n", n)),
    "lists on a line": note(lambda n: rep("- ", n) + "a"),
    "lists, growing": note(lambda n: steps("- a\n", n)),
    "list items": note(lambda n: rep("- word\n", n)),
    "list items, loose": note(lambda n: rep("- word\n\n", n)),
    "lists, alternating": note(lambda n: rep("- a\n+ b\n", n)),
    "lists, numbered": note(lambda n: rep("1. a\n", n)),
    "quotes and lists on a line": note(lambda n: rep("> - ", n) + "a"),
    "tasks": note(lambda n: rep("- [ ] word\n", n)),
    "tasks, nested": note(lambda n: steps("- [ ] a\n", n)),
    "callouts": note(lambda n: rep("> [!note] a\n> word\n\n", n)),
    "callouts, one quote": note(lambda n: rep("> [!note] a\n", n)),
    "callouts, growing": note(lambda n: growing("> ", "[!note]\n", n // 2)),
    "containers": note(lambda n: rep("::: note\nword\n:::\n\n", n)),
    "containers, opened": note(lambda n: rep("::: note\n\n", n)),
    "containers, growing": note(lambda n: growing(":", " note\n\n", n)),
    "containers, nested": note(lambda n: nested("::: note\n\n", "a\n\n", ":::\n\n", n)),
    "colons": note(lambda n: ":" * n),
    "rules": note(lambda n: rep("---\n\n", n)),
    "dashes": note(lambda n: rep("- ", n)),
    "footnote references": note(lambda n: rep("[^x] ", n)),
    "footnote references, distinct": note(lambda n: numbered("[^x#] ", n)),
    "footnotes": note(lambda n: numbered("a[^x#]\n\n[^x#]: word\n\n", n)),
    "footnotes, same": note(lambda n: rep("[^x]: word\n\n", n)),
    "footnotes, nested": note(lambda n: steps("[^a]: b\n\n", n)),
    "footnotes on a line": note(lambda n: rep("[^a]: ", n)),
    "footnotes, inline": note(lambda n: rep("^[a] ", n)),
    "footnotes, inline nested": note(lambda n: nested("^[", "a", "]", n)),
    "tags": note(lambda n: rep("#a ", n)),
    "tags, distinct": note(lambda n: " ".join(f"#a{k}" for k in range(max(n // 8, 2)))),
    "tag of levels": note(tag_tower),
    "citations": note(lambda n: rep("[@a; @b, p. 3] ", n)),
    "citations, bare": note(lambda n: rep("@a ", n)),
    "citations, opened": note(lambda n: rep("[@a ", n)),
    "arxiv": note(lambda n: rep("arXiv:2001.00001 ", n)),
    "dois": note(lambda n: rep("10.1000/x ", n)),
    "doi, long": note(lambda n: "10.1000/" + rep("(a", n)),
    "numbers": note(lambda n: rep("3.14 ", n)),
    "number, long": note(lambda n: "3" * n),
    "dates": note(lambda n: rep("2020-01-01 ", n)),
    # Tables.
    "table, wide": note(wide),
    "table, wide rows": note(wide_rows),
    "table, long": note(lambda n: "|a|b|\n|-|-|\n" + rep("|1|word|\n", n)),
    "table, pipes": note(lambda n: "|" * n + "\n" + "|-" * 20 + "|\n"),
    "table, header only": note(lambda n: rep("|a|b|\n", n)),
    "table, delimiters": note(lambda n: rep("|a|\n|-|\n\n", n)),
    "table, delimiter lines": note(lambda n: rep("|-|\n", n)),
    "table in quotes": note(lambda n: "> |a|b|\n> |-|-|\n" + rep("> |1|word|\n", n)),
    "table, sums": note(lambda n: "| a | b | sum |\n|--|--|--|\n" + rep("| 1 | 2 | 3 |\n", n)),
    "table, formulas": note(lambda n: "| a | b |\n|--|--|\n" + rep("| $x$ | $1+1=2$ |\n", n)),
    # Formulas.
    "formulas": note(lambda n: rep("$x$ ", n)),
    "formulas, distinct": note(lambda n: numbered("$x_{#}$ ", n)),
    "formulas, claims": note(lambda n: rep("$1+1=2$ ", n)),
    "formulas, distinct claims": note(lambda n: numbered("$1#+1=1#$ ", n)),
    "formulas, definitions": note(lambda n: numbered("Let $x_{#} = #$. ", n)),
    "formulas, uses": note(lambda n: numbered("Let $a_{#} = 3$, then $a_{#} + 1 = 4$. ", n)),
    "formulas, same name": note(lambda n: rep("Let $a = 3$, then $a + 1 = 4$. ", n)),
    "formulas, display": note(lambda n: rep("$$x = 1$$\n\n", n)),
    "formulas, macros": note(lambda n: numbered("$\\def\\a#{x} \\a# = 1$ ", n)),
    "formulas, newcommand": note(lambda n: "$" + numbered("\\newcommand{\\aa}{x#}", n) + "$ " + rep("$\\aa$ ", n // 10)),
    "formulas, errors": note(lambda n: rep("$\\frac{$ ", n)),
    "formulas, one name": note(lambda n: rep("$\\unknown x$ ", n)),
    "formula, braces": formula(lambda n: nested("{", "x", "}", n)),
    "formula, braces opened": formula(lambda n: "{" * n),
    "formula, parentheses": formula(lambda n: nested("(", "1", ")", n) + " = 1"),
    "formula, left right": formula(lambda n: nested("\\left(", "1", "\\right)", n) + " = 1"),
    "formula, fractions": formula(lambda n: nested("\\frac{", "1", "}{1}", n) + " = 1"),
    "formula, roots": formula(lambda n: nested("\\sqrt{", "1", "}", n) + " = 1"),
    "formula, powers": formula(lambda n: nested("1^{", "1", "}", n) + " = 1"),
    "formula, superscripts": formula(lambda n: rep("x^1", n)),
    "formula, primes": formula(lambda n: "x" + "'" * n),
    "formula, signs": formula(lambda n: "-" * n + "1 = 1"),
    "formula, sum": formula(lambda n: rep("1+", n) + "1 = 5"),
    "formula, product": formula(lambda n: rep("2 \\cdot ", n) + "1 = 5"),
    "formula, chain": formula(lambda n: rep("1 = ", n) + "1"),
    "formula, letters": formula(lambda n: "x" * n),
    "formula, digits": formula(lambda n: "1" * n + " = 1"),
    "formula, factorials": formula(lambda n: "3" + "!" * n + " = 1"),
    "formula, matrix": formula(lambda n: "\\begin{matrix}" + rep("1 & ", n) + "\\end{matrix}"),
    "formula, rows": formula(lambda n: "\\begin{matrix}" + rep("1 \\\\ ", n) + "\\end{matrix}"),
    "formula, matrices": formula(lambda n: nested("\\begin{matrix}", "1", "\\end{matrix}", n)),
    "formula, environments opened": formula(lambda n: rep("\\begin{matrix}", n)),
    "formula, aligned": formula(lambda n: "\\begin{aligned}" + rep("x &= 1 \\\\ ", n) + "\\end{aligned}"),
    "formula, text": formula(lambda n: "\\text{" + rep("word ", n) + "}"),
    "formula, over": formula(lambda n: rep("x \\over ", n) + "y"),
    "formula, middle": formula(lambda n: "\\left(" + rep("x \\middle| ", n) + "\\right)"),
    "formula, choices": formula(lambda n: rep("a(b+c)", n) + " = 1"),
    "formula, pluses or minuses": formula(lambda n: rep("1 \\pm ", n) + "1 = 1"),
    "formula, macro bomb": formula(macro_bomb),
    "formula, comment": formula(lambda n: rep("x % y\n", n)),
    "formula, unknown": formula(lambda n: numbered("\\unknown# ", n)),
    "formula, vertical bars": formula(lambda n: rep("|x", n) + " = 1"),
    "formula, commas": formula(lambda n: rep("x, ", n) + " = 1"),
    "formula, relations": formula(lambda n: rep("x \\le ", n) + "1"),
    "formula, sums nested": formula(lambda n: rep("\\sum_{k=1}^{9} ", n) + "k = 1"),
    "formula, functions": formula(lambda n: rep("\\sin ", n) + "x = 1"),
    "formula, operators": formula(lambda n: rep("\\operatorname{f}", n)),
    "formula, verb": formula(lambda n: rep("\\verb|x|", n)),
    # Code.
    "code, one line": fence("python", lambda n: rep("x = 1; ", n)),
    "code, lines": fence("python", lambda n: rep("x = 1\n", n)),
    "code, text": fence("text", lambda n: rep("word\n", n)),
    "code, blocks": note(lambda n: rep("```python\nx = 1\n```\n\n", n)),
    "code, printing blocks": note(lambda n: rep("```python\nprint(1)  # 1\n```\n\n", n)),
    "code, blocks with outputs": note(lambda n: rep("```python\nprint(1)\n```\n\n```output\n1\n```\n\n", n)),
    "code, failing blocks": note(lambda n: rep("```python\nundefined\n```\n\n", n)),
    "code, defining blocks": note(lambda n: numbered("```python\nx# = y#\n```\n\n", n)),
    "code, blocks of text": note(lambda n: rep("```text\nword\n```\n\n", n)),
    "code, fences": note(lambda n: rep("```\n", n)),
    "code, indented": note(lambda n: rep("    x = 1\n", n)),
    "code, long info": note(lambda n: "```" + rep("python ", n) + "\nx = 1\n```\n"),
    "code, info attributes": note(lambda n: "```{.python " + rep("verify=run ", n) + "}\nx = 1\n```\n"),
    "code, parentheses": fence("python", lambda n: "x = " + nested("(", "1", ")", n)),
    "code, parentheses opened": fence("python", lambda n: "(" * n),
    "code, parentheses over lines": fence("python", lambda n: nested("(\n", "1", ")\n", n)),
    "code, indents": fence("python", lambda n: steps("if 1:\n", n)),
    "code, strings opened": fence("python", lambda n: rep("'''a\n\"\"\"b\n", n)),
    "code, string": fence("python", lambda n: "x = '" + "a" * n + "'"),
    "code, f-strings": fence("python", lambda n: "x = " + nested("f'{", "1", "}'", n)),
    "code, backslashes": fence("python", lambda n: rep("x = 1 + \\\n", n) + "1"),
    "code, sum": fence("python", lambda n: "x = " + rep("1 + ", n) + "1  # 5"),
    "code, comments": fence("python", lambda n: rep("# a word\n", n)),
    "code, comments of hashes": fence("python", lambda n: "#" * n),
    "code, comments of numbers": fence("python", lambda n: rep("x = 1  # 1\n", n)),
    "code, comments of claims": fence("python", comment_claims),
    "code, own-line comments of claims": fence("python", lambda n: rep("# 1 + 1 = 2\n", n)),
    "code, comment of nested arithmetic": fence("python", lambda n: "# " + nested("(", "1", ")", n) + " = 1"),
    "code, comment of a sum": fence("python", lambda n: "# " + rep("1 + ", n) + "1 = 5"),
    "code, prints": fence("python", lambda n: rep("print(1)  # 1\n", n)),
    "code, prints, wrong": fence("python", lambda n: rep("print(1)  # 2\n", n)),
    "code, distinct names": fence("python", lambda n: numbered("x# = #\n", n)),
    "code, assignments stated": fence("python", lambda n: numbered("x# = #  # x# = #\n", n)),
    "code, doctest": fence("python", lambda n: rep(">>> 1\n1\n", n)),
    "code, doctest wrong": fence("python", lambda n: rep(">>> 1\n2\n", n)),
    "code, doctest outputs": fence("python", lambda n: ">>> for i in range(9): print(i)\n" + rep("1\n", n)),
    "code, doctest continuation": fence("python", lambda n: ">>> if 1:\n" + rep("...   1\n", n)),
    "code, doctest text": fence("", lambda n: rep(">>> 1\n1\n", n)),
    "code, shell": fence("console", lambda n: rep("$ echo 1\n1\n", n)),
    "code, shell quotes": fence("bash", lambda n: rep("echo '\"\n", n)),
    "code, here documents": fence("bash verify=run", lambda n: rep("cat <<A\n", n)),
    "code, doctest fences": note(lambda n: rep("```python\n>>> 1\n1\n```\n\n", n)),
    "code and sentences": note(lambda n: rep("```python\nprint(1)\n```\n\nThe output is 1.\n\n", n)),
    "code and span claims": note(lambda n: "```python\nprint(1)\n```\n\n" + rep("prints `1`. ", n)),
    # Outputs.
    "output, shuffled": shuffled,
    "output, equal": equal_output,
    "output, one line wrong": one_wrong,
    "output, on one line": one_line_output,
    "output, other words": other_words,
    # Arithmetic in prose.
    "arithmetic": note(lambda n: rep("1 + 1 = 2. ", n)),
    "arithmetic, nested": note(lambda n: nested("(", "1", ")", n) + " = 1"),
    "arithmetic, sum": note(lambda n: rep("1 + ", n) + "1 = 5"),
    "arithmetic, percent": note(lambda n: rep("5 % of 100 is 5. ", n)),
    "arithmetic, chain": note(lambda n: rep("1 = ", n) + "1"),
    "arithmetic, signs": note(lambda n: "-" * n + "1 = 1"),
    "arithmetic, lines": note(lambda n: rep("1 + 1 = 2\n", n)),
    # Properties.
    "properties": front(lambda n: numbered("key#: word\n", n)),
    "properties, same": front(lambda n: rep("key: word\n", n)),
    "property list": front(lambda n: "list:\n" + rep("- word\n", n)),
    "property flow list": front(lambda n: "list: [" + rep("word, ", n) + "x]"),
    "property links": front(lambda n: "list:\n" + rep('- "[[a]]"\n', n)),
    "property aliases": front(lambda n: "aliases:\n" + numbered("- word#\n", n)),
    "property tags": front(lambda n: "tags: [" + numbered("a#, ", n) + "x]"),
    "property flow nesting": front(lambda n: "a: " + nested("[", "1", "]", n)),
    "property flow opened": front(lambda n: "a: " + "[" * n),
    "property map nesting": front(lambda n: "a: " + nested("{a: ", "1", "}", n)),
    "property indents": front(lambda n: steps("a:\n", n)),
    "property sequence nesting": front(lambda n: rep("- ", n) + "1"),
    "property question marks": front(lambda n: rep("? ", n) + "1"),
    "property long": front(lambda n: "a: " + rep("word ", n)),
    "property quoted": front(lambda n: 'a: "' + rep("word ", n) + '"'),
    "property quoted, opened": front(lambda n: 'a: "' + rep("word\n", n)),
    "property block text": front(lambda n: "a: |\n" + rep("  word\n", n)),
    "property comments": front(lambda n: rep("# word\n", n)),
    "property colons": front(lambda n: rep("a: ", n)),
    "property anchors": front(bomb),
    "property flat anchors": front(flat_aliases),
    "property anchors, many": front(lambda n: numbered("k#: &a# word\n", n)),
    "property merges": front(lambda n: "a: &a {x: 1}\n" + numbered("k#: {<<: *a}\n", n)),
    "property merges, nested": front(lambda n: "a0: &a0 {x0: 1}\n" + "".join(
        f"a{k}: &a{k} {{<<: *a{k - 1}, x{k}: 1}}\n" for k in range(1, max(n // 40, 2)))),
    "property number": front(lambda n: "a: " + "1" * n),
    "frontmatter, opened": note(lambda n: "---\n" + numbered("key#: word\n", n)),
    "frontmatter, broken": front(lambda n: numbered("key#: word\n", n) + ": ["),
    # The configuration.
    "configuration anchors": config(bomb),
    "configuration flat anchors": config(flat_aliases),
    "configuration nesting": config(lambda n: "a: " + nested("[", "1", "]", n)),
    "configuration keys": config(lambda n: numbered("key#: word\n", n)),
    "configuration macros": config(lambda n: "math:\n  macros:\n" + numbered("    '\\a#': x\n", n)),
    "configuration ignores": config(lambda n: "ignore:\n" + numbered("  - '**/a*#*b*c*d'\n", n)),
}
