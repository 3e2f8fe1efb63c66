import Testing

@testable import NoteParsing

/// Every construct and the awkward combinations, as trees with ranges: `line:column kind ‹source› value`.
@Suite struct NoteTreeTests {
  @Test func formulaWithEmphasisCharacters() {
    expectTree(
      "a $a_b *c* d_e$ *x*\n",
      [
        "1:3 formula inline ‹$a_b *c* d_e$› a_b *c* d_e"
      ])
  }

  @Test func wikilinkInTable() {
    expectTree(
      "| a | b |\n|---|---|\n| [[N\\|d]] | `x \\| y` |\n",
      [
        "1:1 table ‹| a | b |⏎|---|---|⏎| [[N\\|d]] | `x \\| y` |› a ¦ b / [[N\\|d]] ¦ `x \\| y`",
        "3:3 wikilink ‹[[N\\|d]]› N|d",
        "3:14 span ‹`x \\| y`›",
      ])
  }

  @Test func dollarsAndCode() {
    expectTree(
      "costs $5 and `$HOME` and $6\n",
      [
        "1:14 span ‹`$HOME`›"
      ])
  }

  @Test func linkInsideFormula() {
    expectTree(
      "$a [[b]] [c](d) e$ [[f]]\n",
      [
        "1:1 formula inline ‹$a [[b]] [c](d) e$› a [[b]] [c](d) e",
        "1:20 wikilink ‹[[f]]› f",
      ])
  }

  @Test func raggedAndLazyQuote() {
    expectTree(
      "> a [[b]]\n>  c $x$\nlazy [[d]]\n",
      [
        "1:5 wikilink ‹[[b]]› b",
        "2:6 formula inline ‹$x$› x",
        "3:6 wikilink ‹[[d]]› d",
      ])
  }

  @Test func lazyListLines() {
    expectTree(
      "- a\nlazy [[b]]\n   - $c$\n\td [[e]]\n",
      [
        "2:6 wikilink ‹[[b]]› b",
        "3:6 formula inline ‹$c$› c",
        "4:4 wikilink ‹[[e]]› e",
      ])
  }

  @Test func tabs() {
    expectTree(
      "\t- not code [[a]]\n\n-\t[[b]]\n\n\t$x$\n>\t[[c]]\n",
      [
        "1:2 code  ‹- not code [[a]]› - not code [[a]]⏎",
        "3:3 wikilink ‹[[b]]› b",
        "5:2 formula inline ‹$x$› x",
        "6:3 wikilink ‹[[c]]› c",
      ])
  }

  @Test func referenceDefinitionBefore() {
    expectTree(
      "[r]: My%20Note.md 'T'\n[x][r] [r] [r][]\n",
      [
        "2:1 markdown ‹[x][r]› My Note.md|x",
        "2:8 markdown ‹[r]› My Note.md|r",
        "2:12 markdown ‹[r][]› My Note.md|r",
      ])
  }

  @Test func escapedBarInCell() {
    expectTree(
      "| a |\n|---|\n| $p(x\\|y)$ [t](u\\|v) |\n",
      [
        "1:1 table ‹| a |⏎|---|⏎| $p(x\\|y)$ [t](u\\|v) |› a / $p(x\\|y)$ [t](u\\|v)",
        "3:3 formula inline ‹$p(x\\|y)$› p(x\\|y)",
        "3:13 markdown ‹[t](u\\|v)› u|v|t",
      ])
  }

  @Test func nulByte() {
    expectTree(
      "a\0 [[b]] $c$\n",
      [
        "1:4 wikilink ‹[[b]]› b",
        "1:10 formula inline ‹$c$› c",
      ])
  }

  @Test func tableAfterParagraph() {
    expectTree(
      "text [[a]]\n| h | $i$ |\n|---|---|\n| [[b]] | c |\n",
      [
        "1:6 wikilink ‹[[a]]› a",
        "2:1 table ‹| h | $i$ |⏎|---|---|⏎| [[b]] | c |› h ¦ $i$ / [[b]] ¦ c",
        "2:7 formula inline ‹$i$› i",
        "4:3 wikilink ‹[[b]]› b",
      ])
  }

  @Test func formulaOverLines() {
    expectTree(
      "> $a\n> , b$ c\n\n$$\nx\n\ny\n$$\n",
      [
        "1:3 formula inline ‹$a⏎> , b$› a⏎, b",
        "4:1 formula display ‹$$⏎x⏎⏎y⏎$$› x⏎⏎y",
      ])
  }

  @Test func linkTitleOverLines() {
    expectTree(
      "[a](b.md \"t\nu\") [[c]]\n",
      [
        "1:1 markdown ‹[a](b.md \"t⏎u\")› b.md|a",
        "2:5 wikilink ‹[[c]]› c",
      ])
  }

  @Test func footnotes() {
    expectTree(
      "x[^1] ^[inline [[a]]]\n\n[^1]: text [[b]]\n\n    more $c$\n[^2]: unused\n",
      [
        "1:2 reference ‹[^1]› 1",
        "1:7 footnote ‹^[inline [[a]]]› : inline [[a]]",
        "1:16 wikilink ‹[[a]]› a",
        "3:1 footnote ‹[^1]: text [[b]]⏎⏎    more $c$› 1: text [[b]]",
        "3:12 wikilink ‹[[b]]› b",
        "5:10 formula inline ‹$c$› c",
        "6:1 footnote ‹[^2]: unused› 2: unused",
      ])
  }

  @Test func unclosedDisplay() {
    expectTree(
      "$$ open\n\n- a $x$\n- b [[c]]\n",
      [
        "3:5 formula inline ‹$x$› x",
        "4:5 wikilink ‹[[c]]› c",
      ])
  }

  @Test func money() {
    expectTree(
      "costs $5 and pays $6 for $x$, $7 or $y$\n",
      [
        "1:26 formula inline ‹$x$› x",
        "1:37 formula inline ‹$y$› y",
      ])
  }

  @Test func japaneseWithoutSpaces() {
    expectTree(
      "関数$f(x)$は[[勾配]]と#数学/解析、そして$y$。\n",
      [
        "1:7 formula inline ‹$f(x)$› f(x)",
        "1:16 wikilink ‹[[勾配]]› 勾配",
        "1:55 formula inline ‹$y$› y",
      ])
  }

  @Test func wikilinkForms() {
    expectTree(
      "[[N]] [[N.md]] [[F/N]] [[N#H]] [[N#H1#H2]] [[N#^id]] [[#H]] [[#^id]] [[N|d]] ![[N]] ![[a.png|300]] [[N#H|d $x$ *y*]]\n",
      [
        "1:1 wikilink ‹[[N]]› N",
        "1:7 wikilink ‹[[N.md]]› N.md",
        "1:16 wikilink ‹[[F/N]]› F/N",
        "1:24 wikilink ‹[[N#H]]› N#H",
        "1:32 wikilink ‹[[N#H1#H2]]› N#H1#H2",
        "1:44 wikilink ‹[[N#^id]]› N#^id",
        "1:54 wikilink ‹[[#H]]› #H",
        "1:61 wikilink ‹[[#^id]]› #^id",
        "1:70 wikilink ‹[[N|d]]› N|d",
        "1:78 embed ‹![[N]]› N",
        "1:85 embed ‹![[a.png|300]]› a.png|300",
        "1:100 wikilink ‹[[N#H|d $x$ *y*]]› N#H|d $x$ *y*",
      ])
  }

  @Test func markdownLinks() {
    expectTree(
      "[t](N.md) [t](My%20N.md#H%20I) [t](<My N.md>) ![p](i.png) [w](https://e.org) <https://e.org> [s](#H)\n",
      [
        "1:1 markdown ‹[t](N.md)› N.md|t",
        "1:11 markdown ‹[t](My%20N.md#H%20I)› My N.md#H I|t",
        "1:32 markdown ‹[t](<My N.md>)› My N.md|t",
        "1:47 image ‹![p](i.png)› i.png|p",
        "1:59 web link ‹[w](https://e.org)› https://e.org",
        "1:78 web autolink ‹<https://e.org>› https://e.org",
        "1:94 markdown ‹[s](#H)› #H|s",
      ])
  }

  @Test func tags() {
    expectTree(
      "#a #a/b #1 #1a a#b #日本語/数学 #タグ。次 #é-x_y (#no) #🎉 #a/\n",
      [
        "1:1 tag ‹#a› a",
        "1:4 tag ‹#a/b› a/b",
        "1:12 tag ‹#1a› 1a",
        "1:20 tag ‹#日本語/数学› 日本語/数学",
        "1:38 tag ‹#タグ› タグ",
        "1:52 tag ‹#é-x_y› é-x_y",
        "1:66 tag ‹#🎉› 🎉",
        "1:72 tag ‹#a› a",
      ])
  }

  @Test func formulaForms() {
    expectTree(
      "$x$ $$y$$ $`z`$ `$w$` \\$no\\$ $ a$ $b $ $c$3 $\\$5$\n\n```math\nq\n```\n",
      [
        "1:1 formula inline ‹$x$› x",
        "1:5 formula display ‹$$y$$› y",
        "1:11 formula github ‹$`z`$› z",
        "1:17 formula code-span ‹`$w$`› w",
        "1:17 span ‹`$w$`›",
        "1:45 formula inline ‹$\\$5$› \\$5",
        "3:1 code math ‹```math⏎q⏎```› q⏎",
        "3:1 formula fence ‹```math⏎q⏎```› q",
      ])
  }

  @Test func codeForms() {
    expectTree(
      "```python\na\n```\n\n~~~name.py\nb\n~~~\n\n```js:f.js {x}\nc\n```\n\n    indented\n",
      [
        "1:1 code python ‹```python⏎a⏎```› a⏎",
        "5:1 code python ‹~~~name.py⏎b⏎~~~› b⏎",
        "9:1 code js ‹```js:f.js {x}⏎c⏎```› c⏎",
        "13:5 code  ‹indented› indented⏎",
      ])
  }

  @Test func callouts() {
    expectTree(
      "> [!NOTE]\n> a\n\n> [!tip]- Title [[x]]\n> > [!Custom|meta]+ In\n> > b\n",
      [
        "1:1 callout ‹> [!NOTE]⏎> a› note ",
        "4:1 callout ‹> [!tip]- Title [[x]]⏎> > [!Custom|meta]+ In⏎> > b› tip- Title [[x]]",
        "4:17 wikilink ‹[[x]]› x",
        "5:3 callout ‹> [!Custom|meta]+ In⏎> > b› custom+ In",
      ])
  }

  @Test func zenn() {
    expectTree(
      ":::message alert\na [[b]]\n:::\n\n::::details Title\n:::message\nc\n:::\n::::\n\n@[card](https://arxiv.org/abs/1706.03762)\n",
      [
        "1:1 zenn message ‹:::message alert⏎a [[b]]⏎:::› alert",
        "2:3 wikilink ‹[[b]]› b",
        "5:1 zenn details ‹::::details Title⏎:::message⏎c⏎:::⏎::::› Title",
        "6:1 zenn message ‹:::message⏎c⏎:::›",
        "11:1 web card ‹@[card](https://arxiv.org/abs/1706.03762)› https://arxiv.org/abs/1706.03762",
        "11:9 citation arxiv ‹https://arxiv.org/abs/1706.03762› 1706.03762",
      ])
  }

  @Test func details() {
    expectTree(
      "<details>\n<summary>Sum</summary>\n\n[[a]]\n\n</details>\n",
      [
        "1:1 html details ‹<details>⏎<summary>Sum</summary>⏎⏎[[a]]⏎⏎</details>› Sum",
        "4:1 wikilink ‹[[a]]› a",
      ])
  }

  @Test func tasks() {
    expectTree(
      "- [ ] open [[a]]\n- [x] done\n1. [/] half\n- [x](link)\n- [ ]\n",
      [
        "1:3 task [ ] ‹[ ] open [[a]]› open [[a]]",
        "1:12 wikilink ‹[[a]]› a",
        "2:3 task [x] ‹[x] done› done",
        "3:4 task [/] ‹[/] half› half",
        "4:3 markdown ‹[x](link)› link|x",
        "5:3 task [ ] ‹[ ]›",
      ])
  }

  @Test func comments() {
    expectTree(
      "a %%b [[c]]%% d\n\n%%\n\n[[e]]\n\n%%\n\nf %% g\n\n%%% h\n",
      [
        "1:3 comment ‹%%b [[c]]%%›",
        "1:7 wikilink ‹[[c]]› c",
        "3:1 comment ‹%%⏎⏎[[e]]⏎⏎%%›",
        "5:1 wikilink ‹[[e]]› e",
      ])
  }

  @Test func highlights() {
    expectTree(
      "==a b== c ==> d == e == f ==g $h$==\n",
      [
        "1:1 highlight ‹==a b==›",
        "1:27 highlight ‹==g $h$==›",
        "1:31 formula inline ‹$h$› h",
      ])
  }

  @Test func blockIDs() {
    expectTree(
      "para ^a1\n\n- item ^b-2\n- x\n\n| t |\n|---|\n\n^c3\n\n# H ^d\n\nnot^e\n",
      [
        "1:1 block ‹para ^a1› a1",
        "3:1 block ‹- item ^b-2› b-2",
        "6:1 block ‹| t |⏎|---|› c3",
        "6:1 table ‹| t |⏎|---|› t",
        "11:1 block ‹# H ^d› d",
        "11:1 h1 ‹# H ^d› H ^d",
      ])
  }

  @Test func headings() {
    expectTree(
      "# A\n## B ##\n### `c` $d$\n## E\nF [[g]]\n===\n",
      [
        "1:1 h1 ‹# A› A",
        "2:1 h2 ‹## B ##› A > B",
        "3:1 h3 ‹### `c` $d$› A > B > `c` $d$",
        "3:5 span ‹`c`›",
        "3:9 formula inline ‹$d$› d",
        "4:1 h2 ‹## E› A > E",
        "5:1 h1 ‹F [[g]]⏎===› F [[g]]",
        "5:3 wikilink ‹[[g]]› g",
      ])
  }

  @Test func citations() {
    expectTree(
      "arXiv:1706.03762v5, https://arxiv.org/pdf/math/0211159, doi:10.1145/1273445.1273458. 1706.03762 `arXiv:1706.03762`\n",
      [
        "1:1 citation arxiv ‹arXiv:1706.03762v5› 1706.03762",
        "1:21 citation arxiv ‹https://arxiv.org/pdf/math/0211159› math/0211159",
        "1:57 citation doi ‹doi:10.1145/1273445.1273458› 10.1145/1273445.1273458",
        "1:97 span ‹`arXiv:1706.03762`›",
      ])
  }

  @Test func frontmatter() {
    expectTree(
      "---\ntitle: T\naliases: [A, B]\ntags: [x/y]\nrelated: \"[[N#H|d]]\"\narxiv_id: \"1706.03762\"\n---\n# H\n",
      [
        "2:1 property title ‹title: T› \"T\"",
        "3:1 property aliases ‹aliases: [A, B]› [\"A\",\"B\"]",
        "4:1 property tags ‹tags: [x/y]› [\"x/y\"]",
        "4:8 tag ‹x/y› x/y",
        "5:1 property related ‹related: \"[[N#H|d]]\"› \"[[N#H|d]]\"",
        "5:11 property ‹[[N#H|d]]› N#H|d",
        "6:1 property arxiv_id ‹arxiv_id: \"1706.03762\"› \"1706.03762\"",
        "6:12 citation arxiv ‹1706.03762› 1706.03762",
        "8:1 h1 ‹# H› H",
      ])
  }

  @Test func carriageReturns() {
    expectTree(
      "---\r\ntitle: T\r\n---\r\na [[b]]\r\n$$\r\nx\r\n$$\r\n",
      [
        "2:1 property title ‹title: T› \"T\"",
        "4:3 wikilink ‹[[b]]› b",
        "5:1 formula display ‹$$␍⏎x␍⏎$$› x",
      ])
  }

  @Test func mermaid() {
    expectTree(
      "```mermaid\ngraph TD\nA --> [[B]]\n```\n",
      [
        "1:1 code mermaid ‹```mermaid⏎graph TD⏎A --> [[B]]⏎```› graph TD⏎A --> [[B]]⏎"
      ])
  }

  @Test func codeInQuote() {
    expectTree(
      "> ```py\n> a\n> b\n> ```\n> [[c]]\n- ```\n  d\n",
      [
        "1:3 code py ‹```py⏎> a⏎> b⏎> ```› a⏎b⏎",
        "5:3 wikilink ‹[[c]]› c",
        "6:3 code  ‹```⏎  d› d⏎",
      ])
  }

  @Test func nestedBrackets() {
    expectTree(
      "[a [b](c.md) d](e.md) ![x [y](z.md)](w.png)\n",
      [
        "1:4 markdown ‹[b](c.md)› c.md|b",
        "1:23 image ‹![x [y](z.md)](w.png)› w.png|x [y](z.md)",
        "1:27 markdown ‹[y](z.md)› z.md|y",
      ])
  }

  @Test func textAfterDisplay() {
    expectTree(
      "$$\nx\n$$ after [[a]]\n\n- $$\n  y\n  $$\n\n  $z$\n",
      [
        "1:1 formula display ‹$$⏎x⏎$$› x",
        "3:10 wikilink ‹[[a]]› a",
        "5:3 formula display ‹$$⏎  y⏎  $$› y",
        "9:3 formula inline ‹$z$› z",
      ])
  }

  private func expectTree(
    _ text: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let actual = NoteOutline.lines(text)
    #expect(actual == expected, "\(actual.joined(separator: "\n"))", sourceLocation: sourceLocation)
  }
}
