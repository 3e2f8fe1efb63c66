internal import LaTeXMath
internal import Words

extension Untranslatable {
  /// Why a side that the reader gave up is no code, in a sentence that helps.
  init(unreadable reason: Unreadable, _ nodes: [MathNode]) {
    self.init("", Self.told(by: nodes) ?? Self.sentence(reason))
  }

  private static func sentence(_ reason: Unreadable) -> Wording {
    switch reason.oneLine {
    case .noLaTeX(""): Wording("this is no LaTeX that can be read", ja: "LaTeX として読めない。")
    case .noLaTeX(let text):
      Wording("\(text) is not known: give it as a name", ja: "\(text) は未知のものである。名前として書くとよい。")
    case .notation(let text) where !text.isEmpty:
      Wording(
        "\(text) is not read as a part of a formula here: write what it stands for",
        ja: "\(text) は、ここでは数式の一部として読めない。何を表すかを書くとよい。")
    case .brackets(let text):
      Wording(
        "the brackets \(text) have no one meaning here: write what they stand for",
        ja: "括弧 \(text) の意味がここでは 1 つに決まらない。何を表すかを書くとよい。")
    case .operatorName(let name):
      Wording(
        "the operator \(name) is not known here: write what it stands for",
        ja: "演算子 \(name) はここでは分からない。何を表すかを書くとよい。")
    case .environment(let name):
      Wording(
        "the environment \(name) holds no formula that can be computed", ja: "環境 \(name) の中に、計算できる数式がない。")
    case .noOperand:
      Wording("a sign stands here with nothing beside it to compute with", ja: "演算の記号の隣に、計算する相手がない。")
    case .noUpperBound:
      Wording("the range below has no upper end: say where it ends", ja: "下に書かれた範囲に上端がない。どこまでかを書くとよい。")
    case .noLowerBound:
      Wording("the range has no lower end: say where it begins", ja: "範囲に下端がない。どこからかを書くとよい。")
    case .noVariable:
      Wording(
        "nothing says what runs: write the index and its range below", ja: "何が動くかが書かれていない。下に添字とその範囲を書くとよい。")
    case .conditionForRange:
      Wording(
        "what stands below is a condition and no range: write an index with its bounds",
        ja: "下に書かれているのは条件で、範囲ではない。添字とその上下限を書くとよい。")
    case .ellipsis:
      Wording(
        "dots leave something out: a sum or a product with its bounds would say all of it",
        ja: "点々で何かが省かれている。上下限のある和か積なら、すべてを書ける。")
    case .notation, .other:
      Wording(
        "\(reason.phrase.english): this has no form in NumPy here",
        ja: "\(reason.phrase.japanese)は、ここでは NumPy で書けない。")
    }
  }

  /// What the form of the nodes says of it.
  private static func told(by nodes: [MathNode]) -> Wording? {
    var sentence: Wording?
    MathNode.visit(nodes) { node in
      guard sentence == nil else { return }
      switch node.kind {
      case .enclosed(let mark, let body)
      where [.cancel, .backCancel, .crossCancel, .strikeout].contains(mark):
        sentence = Wording(
          "\(body.plainText) is struck out: leave it out, or write it plainly",
          ja: "\(body.plainText) は取り消し線で消されている。省くか、取り消さずに書くとよい。")
      case .fraction(let fraction)
      where fraction.isBinomial && fraction.numerator.content.contains { $0.symbol == "=" }:
        sentence = Wording(
          "\\choose takes all that stands left of it: \\binom{n}{k} is meant",
          ja: "\\choose は左にあるものすべてに掛かる。\\binom{n}{k} と書くとよい。")
      default: break
      }
    }
    return sentence
  }
}

extension Unreadable {
  /// With what it names on one line.
  fileprivate var oneLine: Unreadable {
    func line(_ text: String) -> String { text.filter { $0 != "\n" } }
    return switch self {
    case .noLaTeX(let text): .noLaTeX(line(text))
    case .notation(let text): .notation(line(text))
    case .brackets(let text): .brackets(line(text))
    case .operatorName(let name): .operatorName(line(name))
    case .environment(let name): .environment(line(name))
    default: self
    }
  }
}
