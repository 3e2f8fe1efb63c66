/// Operators that are words. The text says where a thin space parts two words.
extension CommandTable {
  static let operators: [Section] = [
    Section(
      .operatorName(takesLimits: false), .math,
      #"""
      \arccos, \arcctg, \arcsin, \arctan, \arctg, \arg, \ch, \cos, \cosec, \cosh, \cot, \cotg, \coth, \csc, \ctg,
      \cth, \deg, \dim, \exp, \hom, \ker, \lg, \ln, \log, \sec, \sh, \sin, \sinh, \tan, \tanh, \tg, \th
      """#),
    Section(
      .operatorName(takesLimits: true), .math,
      #"""
      \det, \gcd, \inf, \lim, \max, \min, \Pr, \sup, \argmax, \argmin, \plim
      \injlim, \liminf, \limsup, \projlim, \varinjlim, \varliminf, \varlimsup, \varprojlim
      """#),
    Section(.namedOperator, .math, #"\operatorname, \operatornamewithlimits"#),
    Section(.limits(true), .math, #"\limits"#),
    Section(.limits(false), .math, #"\nolimits"#),
    Section(.modulus(hasWord: true, isParenthesized: true), .math, isArgument: true, #"\pmod"#),
    Section(.modulus(hasWord: true, isParenthesized: false), .math, isArgument: true, #"\mod"#),
    Section(.modulus(hasWord: false, isParenthesized: true), .math, isArgument: true, #"\pod"#),
  ]

  /// How the names that are two words are read.
  static let spacedNames = [
    "argmax": "arg max", "argmin": "arg min", "injlim": "inj lim", "liminf": "lim inf", "limsup": "lim sup",
    "projlim": "proj lim", "varinjlim": "inj lim", "varliminf": "lim inf", "varlimsup": "lim sup",
    "varprojlim": "proj lim",
  ]
}
