internal import LaTeXMath

extension Untranslatable {
  /// Why a side that the reader gave up is no code, in a sentence that helps.
  init(unreadable reason: String, _ nodes: [MathNode]) {
    if let sentence = Self.told(by: nodes) {
      self.init("", sentence)
      return
    }
    let parts: [(String, (String) -> String)] = [
      (
        "not read: ",
        { $0.isEmpty ? "this is no LaTeX that can be read" : "\($0) is not known: give it as a name" }
      ),
      ("the notation ", { "\($0) is not read as a part of a formula here: write what it stands for" }),
      ("the brackets ", { "the brackets \($0) have no one meaning here: write what they stand for" }),
      ("the operator ", { "the operator \($0) is not known here: write what it stands for" }),
      ("the environment ", { "the environment \($0) holds no formula that can be computed" }),
      ("an operand is missing", { _ in "a sign stands here with nothing beside it to compute with" }),
      ("a sum without an upper bound", { _ in "the range below has no upper end: say where it ends" }),
      ("a sum without a lower bound", { _ in "the range has no lower end: say where it begins" }),
      ("a sum without a variable", { _ in "nothing says what runs: write the index and its range below" }),
      (
        "a sum whose range is a condition",
        { _ in "what stands below is a condition and no range: write an index with its bounds" }
      ),
      (
        "dots that leave something out",
        { _ in "dots leave something out: a sum or a product with its bounds would say all of it" }
      ),
    ]
    for (head, sentence) in parts where reason.hasPrefix(head) {
      self.init("", sentence(reason.dropFirst(head.count).filter { $0 != "\n" }))
      return
    }
    self.init(
      "", reason.isEmpty ? "this cannot be read as a formula" : "\(reason): this has no form in NumPy here")
  }

  /// What the form of the nodes says of it.
  private static func told(by nodes: [MathNode]) -> String? {
    var sentence: String?
    MathNode.visit(nodes) { node in
      guard sentence == nil else { return }
      switch node.kind {
      case .enclosed(let mark, let body)
      where [.cancel, .backCancel, .crossCancel, .strikeout].contains(mark):
        sentence = "\(body.plainText) is struck out: leave it out, or write it plainly"
      case .fraction(let fraction)
      where fraction.isBinomial && fraction.numerator.content.contains { $0.symbol == "=" }:
        sentence = "\\choose takes all that stands left of it: \\binom{n}{k} is meant"
      default: break
      }
    }
    return sentence
  }
}
