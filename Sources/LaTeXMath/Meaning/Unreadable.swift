package import Words

/// Why a formula, or a part of it, has no meaning that we read.
package enum Unreadable: Error, Sendable, Hashable {
  /// What TeX does not read either; empty where nothing of it can be shown.
  case noLaTeX(String)
  /// Notation by its text; empty where it has none.
  case notation(String)
  case brackets(String)
  case operatorName(String)
  case environment(String)
  case noOperand
  /// Dots in the place of what is to be computed.
  case ellipsis
  /// What a sum runs over.
  case noVariable, noLowerBound, noUpperBound, conditionForRange
  /// Any other, in a phrase.
  case other(Wording)

  static func other(_ english: String, ja japanese: String) -> Unreadable {
    .other(Wording(english, ja: japanese))
  }

  /// A phrase for people.
  package var phrase: Wording {
    switch self {
    case .noLaTeX(let text): Wording("not read: \(text)", ja: "読めない部分「\(text)」")
    case .notation(""): Wording("this notation", ja: "この記法")
    case .notation(let text): Wording("the notation \(text)", ja: "記法「\(text)」")
    case .brackets(let text): Wording("the brackets \(text)", ja: "括弧「\(text)」")
    case .operatorName(let name): Wording("the operator \(name)", ja: "演算子「\(name)」")
    case .environment(let name): Wording("the environment \(name)", ja: "環境「\(name)」")
    case .noOperand: Wording("an operand is missing", ja: "欠けた演算数")
    case .ellipsis: Wording("dots that leave something out", ja: "何かを省く点々")
    case .noVariable: Wording("a sum without a variable", ja: "変数のない和")
    case .noLowerBound: Wording("a sum without a lower bound", ja: "下端のない和")
    case .noUpperBound: Wording("a sum without an upper bound", ja: "上端のない和")
    case .conditionForRange: Wording("a sum whose range is a condition", ja: "範囲の代わりに条件が書かれた和")
    case .other(let phrase): phrase
    }
  }
}

extension Unreadable {
  static let tooDeep = other("nested too deep", ja: "深すぎる入れ子")
  static let indexOnBracket = other("an index on a bracket", ja: "括弧に付いた添字")
  static let severalVariables = other("a derivative by several variables", ja: "複数の変数による微分")
  static let digitsApart = other(
    "digits in groups, or two numbers side by side", ja: "区切られた数字、または並んだ 2 つの数")

  /// What a node is that is not read.
  init(_ node: MathNode) {
    switch node.kind {
    case .error(let text): self = .noLaTeX(text)
    case .environment(let environment): self = .environment(environment.name)
    case .modulus: self = .other("a congruence", ja: "合同式")
    case .characters, .text:
      let words = node.plainText
      self = .other("words in the formula: \(words)", ja: "数式の中の言葉「\(words)」")
    default: self = .notation(node.plainText)
    }
  }
}
