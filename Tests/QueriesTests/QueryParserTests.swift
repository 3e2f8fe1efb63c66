import Testing
import VaultIndex

@Suite struct QueryParserTests {
  private static func word(_ text: String) -> QueryExpression { .text(SearchTerm(text)) }

  private static func phrase(_ text: String) -> QueryExpression { .text(SearchTerm(text, isQuoted: true)) }

  @Test(arguments: [
    ("a", word("a")),
    ("a b", .and([word("a"), word("b")])),
    ("a OR b c", .or([word("a"), .and([word("b"), word("c")])])),
    ("a (b OR c)", .and([word("a"), .or([word("b"), word("c")])])),
    ("-a", .not(word("a"))),
    ("a -(b c)", .and([word("a"), .not(.and([word("b"), word("c")]))])),
    ("well-known", word("well-known")),
    ("\"a b\"", phrase("a b")),
    ("\"say \\\"hi\\\"\"", phrase("say \"hi\"")),
    ("entrop*", .text(SearchTerm("entrop", isPrefix: true))),
    ("ORACLE or", .and([word("ORACLE"), word("or")])),
    ("勾配　距離", .and([word("勾配"), word("距離")])),
    ("arXiv:1706.03762", word("arXiv:1706.03762")),
    ("path:Papers/", .path("Papers/")),
    ("file:\"my note\"", .file("my note")),
    ("tag:#a/b", .tag("a/b")),
    ("tag:a", .tag("a")),
    ("has:formula -has:code", .and([.has(.formula), .not(.has(.code))])),
    ("task:", .task(.any, nil)),
    ("task:\"\"", .task(.any, nil)),
    ("task-todo:read", .task(.open, word("read"))),
    ("task-done:\"read it\"", .task(.done, phrase("read it"))),
    ("task:(a -b)", .task(.any, .and([word("a"), .not(word("b"))]))),
    ("content:a", .text(SearchTerm("a", isInContent: true))),
    (
      "content:(ab* OR /b/)",
      .or([.text(SearchTerm("ab", isPrefix: true, isInContent: true)), .pattern("b")])
    ),
    ("line:(a b)", .inside(.line, .and([word("a"), word("b")]))),
    ("block:\"a b\" c", .and([.inside(.block, phrase("a b")), word("c")])),
    ("-section:勾配", .not(.inside(.section, word("勾配")))),
    ("line:/^a b$/", .inside(.line, .pattern("^a b$"))),
    ("path:(a OR b)", .or([.path("a"), .path("b")])),
    ("path:/a/", .path("/a/")),
    ("tag:(#a -b)", .and([.tag("a"), .not(.tag("b"))])),
    ("/a\\/b \"c(d)/ e", .and([.pattern("a/b \"c(d)"), word("e")])),
    ("(/a\\b/)", .pattern("a\\b")),
    ("/usr/bin", word("/usr/bin")),
    ("//", word("//")),
    ("[status]", .property("status", value: nil)),
    ("[ status : \"in progress\" ]", .property("status", value: "in progress")),
  ])
  func understands(_ query: String, _ expected: QueryExpression) throws {
    #expect(try QueryParser.parse(query) == expected)
  }

  @Test(arguments: [
    ("", "the query is empty; give a word to look for"),
    ("  ", "the query is empty; give a word to look for"),
    ("(a", "a '(' is not closed; add ')'"),
    ("()", "there is nothing between '(' and ')'"),
    ("a)", "there is a ')' without a '(' before it; quote it to search for it: \")\""),
    ("\"a", "a quotation mark is not closed; add '\"'"),
    ("\"\"", "there is nothing between the quotation marks"),
    ("a OR", "nothing follows 'OR'; write the other term, or quote it: \"OR\""),
    ("OR a", "nothing stands before 'OR'; write a term, or quote it: \"OR\""),
    ("a OR OR b", "nothing follows 'OR'; write the other term, or quote it: \"OR\""),
    ("a -", "nothing follows '-'; write -word, or quote it: \"-\""),
    ("*", "'*' follows the start of a word, as in entrop*"),
    ("tag:", "nothing follows 'tag:'; write tag:#name"),
    ("has:tables", "'has:tables' is not known; there is has:formula, has:code, has:link, has:task"),
    ("[status", "a '[' is not closed; write [property:value]"),
    ("[:x]", "'[:x]' names no property; write [property:value]"),
    ("section:", "nothing follows 'section:'; write section:(one other)"),
    ("content:\"\"", "nothing follows 'content:'; write content:word"),
    ("line:(a tag:b)", "only words, phrases and /patterns/ can stand inside 'line:'"),
    ("file:(a [b])", "only words and phrases can stand inside 'file:'"),
    ("tag:/a/", "only words and phrases can stand inside 'tag:'"),
    ("line:(a", "a '(' is not closed; add ')'"),
    (
      "/(a/",
      """
      '/(a/' is not a regular expression; close each bracket, and write a backslash before a sign that is \
      meant as it is, such as \\( or \\*
      """
    ),
    (
      "match-case:a",
      """
      'match-case:' is not an operator here; use path: file: tag: content: line: block: section: has: \
      task: task-todo: task-done:
      """
    ),
  ])
  func refuses(_ query: String, _ message: String) {
    #expect(throws: QuerySyntaxError(message: message)) { try QueryParser.parse(query) }
  }

  @Test func depthIsBounded() {
    let query = String(repeating: "(", count: 10_000) + "a"
    #expect(throws: QuerySyntaxError(message: "the query is nested too deeply")) {
      try QueryParser.parse(query)
    }
  }
}
