import Foundation
import Testing
import VaultIndex

/// Which notes a search finds by their names, words and signs, and in which order.
@Suite final class SearchOrderTests {
  private let root = NSTemporaryDirectory() + "scholium-" + UUID().uuidString

  deinit { for path in [root, root + "-cache"] { try? FileManager.default.removeItem(atPath: path) } }

  private func answer(_ query: String, _ notes: [String: String]) throws -> SearchAnswer {
    try? FileManager.default.removeItem(atPath: root)
    try FileManager.default.createDirectory(atPath: root + "/.obsidian", withIntermediateDirectories: true)
    for (name, text) in notes { try Data(text.utf8).write(to: URL(filePath: "\(root)/\(name).md")) }
    let index = try VaultIndex(
      vault: try Vault.find(from: root), configuration: Configuration(),
      folders: UserFolders(environment: ["XDG_CACHE_HOME": root + "-cache"]))
    _ = try index.update()
    return try index.search(try QueryParser.parse(query))
  }

  private func found(_ query: String, _ notes: [String: String]) throws -> [String] {
    try answer(query, notes).results.map { String($0.note.name.dropLast(3)) }
  }

  // MARK: Names

  @Test(arguments: ["divergence", "kullback", "\"kullback divergence\"", "Kullback-Leibler", "KL", "titled"])
  func fileNameTitleAndAliasesAreSearched(_ query: String) throws {
    let text = "---\ntitle: Titled\naliases: [KL, Kullback-Leibler]\n---\n## References\n"
    #expect(try found(query, ["Kullback divergence": text, "Other": "nothing\n"]) == ["Kullback divergence"])
  }

  /// A phrase lies within one name.
  @Test func namesAreApart() throws {
    let text = "---\ntitle: \"b c\"\naliases: [\"d e\"]\n---\n"
    #expect(try found("\"a b\"", ["a": text]) == [])
    #expect(try found("\"c d\"", ["a": text]) == [])
    #expect(try found("\"d e\"", ["a": text]) == ["a"])
  }

  @Test func aNameComesFirst() throws {
    let often = "entropy again, entropy later, entropy and entropy once more\n"
    #expect(try found("entropy", ["aa": often, "zz": "# Entropy\n\nThe definition.\n"]) == ["zz", "aa"])
    #expect(try found("entropy", ["aa": "## Entropy\n\n" + often, "entropy z": ""]) == ["entropy z", "aa"])
  }

  @Test func theWholeNameComesBeforeALongerOne() throws {
    let notes = [
      "Entropy": "", "Cross entropy": "## Entropy\n\nentropy entropy entropy\n", "Entropies of it": "",
    ]
    #expect(try found("entropy", notes).first == "Entropy")
    let plural = ["Isomorphism": "", "Isomorphisms have one inverse": "isomorphisms, isomorphisms\n"]
    #expect(try found("isomorphisms", plural).first == "Isomorphism")
    #expect(
      try found("cross entropy", notes.merging(["Entropy of cross roads": ""]) { $1 }).first
        == "Cross entropy")
  }

  /// More terms in the name come before fewer, a rare word before a common one.
  @Test func moreOfTheNameComesFirst() throws {
    let both = "gradient descent\n"
    let notes = ["a": both, "b gradient": both, "c gradient descent here": both]
    #expect(try found("gradient descent", notes) == ["c gradient descent here", "b gradient", "a"])
  }

  @Test(arguments: [
    ("node.js", ["node.js", "node.js guide"]), ("C++", ["C++", "Advanced C++ basics"]),
    ("alpha OR common", ["alpha", "beta alpha"]),
  ])
  func theWholeNameComesFirstWithSignsAndAlternatives(_ query: String, _ expected: [String]) throws {
    let often = String(repeating: query.replacing(" OR ", with: " ") + " ", count: 30)
    #expect(try Array(found(query, [expected[0]: "x", expected[1]: often]).prefix(2)) == expected)
  }

  // MARK: Rank

  /// With FTS5's own measure a word that half of the notes have counts for nothing, and paths decide.
  @Test func aCommonWordStillRanks() throws {
    let long = String(repeating: "other words stand here and there. ", count: 20)
    let notes = [
      "a": "loss " + long, "b": "loss loss loss loss\n", "c": "loss loss " + long, "d": "nothing\n",
    ]
    #expect(try found("loss", notes) == ["b", "c", "a"])
    #expect(try found("損", ["a": "損 他 他 他 他 他 他", "b": "損 損 損"]) == ["b", "a"])
  }

  @Test func scoresAreNotRoundedAway() throws {
    let filler = (0..<400).map { "w\($0)" }.joined(separator: " ")
    let answer = try answer("rare", ["a": filler + " x rare", "b": filler + " rare"])
    #expect(answer.results.map(\.note.text) == ["b.md", "a.md"])
    #expect(answer.results[0].score > answer.results[1].score)
  }

  @Test func rankOfAlternativesAndOfWhatNeedsTheText() throws {
    let notes = ["a": "one two", "b": "two two two", "c": "one"]
    #expect(try found("two OR three", notes) == ["b", "a"])
    #expect(try found("line:(two) OR nothing", notes) == ["b", "a"])
    #expect(try found("-two", notes) == ["c"])
  }

  // MARK: Signs

  private let signs = [
    "a": "vitamin C helps, and so does a net; node js 3 14",
    "b": "we use C++ here with node.js; π is 3.14",
    "c": "C# and .NET, ASP.NET and f(x)",
    "C++": "the language",
    "e": "well-known results, a state of the art; e-mail, don’t",
    "g": "std::vector",
    "f": "α+β and ∑ of x_t and x_t+1",
  ]

  @Test(arguments: [
    ("C++", ["C++", "b"]), ("\"C++\"", ["C++", "b"]), ("c++", ["C++", "b"]), ("Ｃ＋＋", ["C++", "b"]),
    ("C#", ["c"]),
    (".NET", ["c"]), ("node.js", ["b"]), ("node.j*", ["b"]), ("3.14", ["b"]), ("∑", ["f"]), ("∫", []),
    ("x_t", ["f"]), ("\"f(x)\"", ["c"]), ("α+β", ["f"]), ("content:C++", ["b"]), ("-C++ vitamin", ["a"]),
    ("line:C++", ["b"]), ("C++ OR C#", ["C++", "b", "c"]), ("\"vitamin C,\"", ["a"]),
    ("well-known", ["e"]), ("\"well known\"", ["e"]), ("state-of-the-art", ["e"]), ("don't", ["e"]),
    ("“the art;”", ["e"]), ("e:mail", ["e"]), ("std::vector", ["g"]), ("use.", ["b"]), ("\"(helps)\"", ["a"]),
  ])
  func signsAreHeldAgainstTheText(_ query: String, _ expected: [String]) throws {
    #expect(Set(try found(query, signs)) == Set(expected))
  }

  /// The word alone is another term.
  @Test func signsRankByWhereTheyStand() throws {
    let notes = ["a": String(repeating: "C ", count: 12) + "C++", "b": String(repeating: "C++ ", count: 7)]
    #expect(try found("C++", notes) == ["b", "a"])
  }

  @Test(arguments: [
    ("f(x)", ["a"]), ("malloc()", ["b"]), ("機械+学習", ["c"]), ("A*", ["d"]), ("p(x|z)", ["e"]),
    ("(f OR g) (x)", ["a", "f"]),
  ])
  func bracketsAndSignsOfOneTerm(_ query: String, _ expected: [String]) throws {
    let notes = [
      "a": "we write f(x) here", "b": "call malloc(3)", "c": "機械+学習", "d": "the A* search", "e": "p(x|z)",
      "f": "f x; AWS", "g": "機械学習 1+1",
    ]
    #expect(Set(try found(query, notes)) == Set(expected))
  }

  @Test func aNameWithTheSignsComesFirst() throws {
    let notes = ["C": "C++ C++ C++", "C++": "nothing", "z": "C++"]
    #expect(try found("C++", notes).first == "C++")
    #expect(try answer("C++", notes).results.filter { $0.score >= 1 }.count == 1)
    #expect(try found("∑", ["a": "∑", "∑ sums": ""]) == ["∑ sums", "a"])
  }

  // MARK: Forms

  @Test(arguments: [
    ("network", "networks"), ("networks", "network"), ("matrix", "matrices"), ("matrices", "matrix"),
    ("entropy", "entropies"), ("hypotheses", "hypothesis"), ("analysis", "analyses"), ("batches", "batch"),
    ("losses", "loss"), ("loss", "losses"), ("box", "boxes"), ("RNN", "RNNs"), ("criterion", "criteria"),
    ("phenomena", "phenomenon"), ("formula", "formulae"), ("vertices", "vertex"),
    ("neural-network", "neural networks"),
    ("half", "halves"), ("コンピューター", "コンピュータ"), ("コンピュータ", "コンピューター"), ("ＡＩ", "AI"), ("ｶﾒﾗ", "カメラ"),
    ("２０２４", "2024"), ("Poincare", "Poincaré"), ("bias", "biases"), ("biases", "bias"), ("GPUs", "GPU"),
    ("GPU", "GPUs"),
    ("sizes", "size"), ("caches", "cache"), ("buses", "bus"), ("movies", "movie"), ("axes", "axis"),
    ("axis", "axes"),
    ("data", "datum"), ("spectra", "spectrum"), ("spectrum", "spectra"), ("radii", "radius"),
    ("radius", "radii"),
    ("automata", "automaton"), ("lemmata", "lemma"), ("corpora", "corpus"), ("knives", "knife"),
    ("quizzes", "quiz"),
    ("women", "woman"), ("children", "child"), ("canvas", "canvases"), ("viruses", "virus"),
  ])
  func otherFormsAreFound(_ query: String, _ text: String) throws {
    #expect(try found(query, ["a": text]) == ["a"])
    #expect(try found("line:\(query)", ["a": text]) == ["a"])
  }

  @Test(arguments: [
    ("\"network\"", "networks"), ("loss", "los"), ("is", "i"), ("bayes", "bay"), ("sum", "sa"),
    ("network", "networking"), ("ease", "easy"),
  ])
  func noOtherWordIsFound(_ query: String, _ text: String) throws {
    #expect(try found(query, ["a": text]) == [])
  }

  @Test func theFormAsWrittenComesFirst() throws {
    #expect(try found("models", ["a": "a model", "b": "some models"]) == ["b", "a"])
  }

  @Test(arguments: [
    ("two ＯＲ three", ["b", "c"]), ("one －three", ["a"]), ("file：a", ["a"]), ("“one three”", ["c"]),
    ("「one three」", ["c"]), ("＂one three＂", ["c"]), ("”one three”", ["c"]), ("one　three", ["c"]),
    ("“one", ["a", "c"]),
  ])
  func operatorsOfFullWidth(_ query: String, _ expected: [String]) throws {
    #expect(Set(try found(query, ["a": "one", "b": "two", "c": "one three"])) == Set(expected))
  }

  // MARK: Near words

  @Test(arguments: [
    ("dcoker", "dcoker", ["docker"]), ("nothing docer", "docer", ["docker"]),
    ("エントロビー", "エントロビー", ["エントロピー"]),
    ("深層学修", "深層学修", ["深層学習"]), ("C#", "C#", []), ("∇", "∇", []), ("エンロピー", "エンロピー", ["エントロピー"]),
    ("zzzzzz", "zzzzzz", []), ("doc", "doc", []),
    ("content:dcoker", "dcoker", ["docker"]),
  ])
  func aMissingWordSuggestsANearOne(_ query: String, _ term: String, _ near: [String]) throws {
    let notes = ["a": "nothing of docker; 交差エントロピーと深層学習入門", "b": "docks and dock"]
    let answer = try answer(query, notes)
    #expect(answer.results.isEmpty)
    #expect(answer.missing.map(\.term) == [term])
    #expect(answer.missing.map(\.near) == [near])
  }

  /// Each word is in some note, one of them by mistake.
  @Test func aNearWordThatGoesWithTheRestIsSuggested() throws {
    let answer = try answer("gradient decent", ["a": "gradient descent", "b": "a decent note"])
    #expect(answer.missing.map(\.term) == ["decent"])
    #expect(answer.missing.map(\.near) == [["descent"]])
    #expect(answer.missing.map(\.isThere) == [true])
  }

  @Test func aWordWithACharacterTooManySuggestsTheWord() throws {
    let answer = try answer("深層学習論", ["a": "深層学習と深層学習の深層学習入門"])
    #expect(answer.missing.first?.near.first == "深層学習")
  }

  @Test func nothingIsSuggestedForWordsThatAreThere() throws {
    #expect(try answer("one two", ["a": "one", "b": "two"]).missing.isEmpty)
    #expect(try answer("one", ["a": "one"]).missing.isEmpty)
  }

  // MARK: Long queries

  @Test(arguments: [
    (0..<400).map { "w\($0)" }.joined(separator: " "), (0..<400).map { "w\($0)" }.joined(separator: " OR "),
    "word " + (0..<400).map { "-w\($0)" }.joined(separator: " "),
    (0..<400).map { "tag:w\($0)" }.joined(separator: " OR "),
    "word " + (0..<200).map { "-path:w\($0)" }.joined(separator: " "),
    String(repeating: "-", count: 60) + "word",
  ])
  func longQueriesAreAnswered(_ query: String) throws {
    #expect(try found(query, ["a": "word"]).count <= 1)
  }

  @Test func aQueryThatIsNestedTooDeeplyIsSaid() throws {
    let query = String(repeating: "(word OR (tag:b -", count: 60) + "x" + String(repeating: "))", count: 60)
    do {
      _ = try found(query, ["a": "word"])
    } catch let error as QuerySyntaxError {
      #expect(error.message.hasPrefix("the query is too long or nested too deeply; search for less at once"))
    }
  }

  @Test func oneSignOverAndOver() throws {
    let query = String(repeating: "+", count: 20_000) + "x"
    #expect(
      try found(query, ["a": String(repeating: "+", count: 100_000) + " x", "b": "x"]).contains("b") == false)
  }
}
