internal import LaTeXMath

/// What is said as one thing: the presentation tree with its brackets matched and its functions applied.
indirect enum FormulaPart: Sendable, Equatable {
  /// One letter of any alphabet; nil for the usual font.
  case letter(String, font: MathFont?)
  /// A name whose reading was handed in.
  case given(String, key: String)
  case number(String)
  /// The name of a function or an operator, or upright letters: `log`, `arg max`, `KL`.
  case word(String)
  /// Words of a language between formulas.
  case text(String)
  case sign(String, MathSymbol.Role)
  case accented(String, FormulaPart)
  case scripted(Scripted)
  case fraction([FormulaPart], [FormulaPart])
  case binomial([FormulaPart], [FormulaPart])
  case root([FormulaPart], degree: [FormulaPart]?)
  /// Delimiters as characters; bars for absolute values and norms; an empty one where none is shown.
  case bracket(String, [FormulaPart], String)
  /// A function with its bracket.
  case application(FormulaPart, left: String, [FormulaPart])
  case rows(RowKind, [[[FormulaPart]]])
  case stacked([FormulaPart], over: [FormulaPart]?, under: [FormulaPart]?)
  case arrow(String, above: [FormulaPart], below: [FormulaPart])
  case negated(FormulaPart)
  case struckOut([FormulaPart])
  case modulus([FormulaPart])
  case tag([FormulaPart])
  /// Several parts that braces hold together.
  case group([FormulaPart])
  case pause

  struct Scripted: Sendable, Equatable {
    var base: FormulaPart?
    var sub: [FormulaPart] = []
    var sup: [FormulaPart] = []
    var primes = 0
  }

  enum RowKind: Sendable, Equatable {
    case matrix, determinant, cases, lines
  }
}

extension FormulaPart {
  /// What scripts and accents hang on.
  var core: FormulaPart {
    switch self {
    case .scripted(let scripted): scripted.base?.core ?? self
    case .accented(_, let base): base.core
    default: self
    }
  }

  var sign: String? { if case .sign(let text, _) = self { text } else { nil } }

  var letter: String? { if case .letter(let text, _) = self { text } else { nil } }

  var scripts: Scripted? { if case .scripted(let scripted) = self { scripted } else { nil } }

  var isBigOperator: Bool { if case .sign(_, .largeOperator) = core { true } else { false } }

  var isIntegral: Bool { core.sign.map { "∫∬∭∮∯∰".contains($0) } ?? false }

  /// An operator's or function's name, whatever hangs on it.
  var word: String? { if case .word(let name) = core { name } else { nil } }

  var isRelation: Bool {
    switch self {
    case .sign("∣", _), .sign("∥", _): false
    case .sign(let text, let role): role == .relation || text == "＝"
    case .arrow: true
    case .negated(let part): part.isRelation
    case .stacked(let base, _, _): base.count == 1 && base[0].isRelation
    case .scripted(let scripted): scripted.base?.isRelation ?? false
    default: false
    }
  }

  var isBinary: Bool {
    switch self {
    case .sign(let text, let role): role == .binary || text == "/" || text == "∥"
    case .scripted(let scripted): scripted.base?.isBinary ?? false
    default: false
    }
  }

  /// Whether it is a sign before a number: `-`, `+`.
  var isSigned: Bool { sign.map { ["-", "−", "+", "±"].contains($0) } ?? false }

  /// Whether it adds: what makes a sum of a row.
  var isAddition: Bool {
    switch sign {
    case "+", "−", "-", "±", "∓": true
    default: false
    }
  }

  var isSeparator: Bool {
    switch self {
    case .sign(let text, let role):
      switch text {
      case ",", ";", "∣", "|", "‖", "∥", ":", "，", "、", "；": true
      default: role == .punctuation
      }
    default: false
    }
  }

  var isComma: Bool {
    switch sign {
    case ",", "，", "、": true
    default: false
    }
  }

  /// Whether it names or computes a value.
  var isOperand: Bool {
    switch self {
    case .letter, .given, .number, .accented, .fraction, .binomial, .root, .bracket, .application, .rows,
      .group,
      .struckOut, .word:
      true
    case .sign(let text, .ordinary):
      switch text {
      case "∀", "∃", "∄", "¬", "/", "%", "|", "‖", "√", ".": false
      default: !isAfterthought
      }
    case .sign: false
    case .scripted(let scripted): scripted.base?.isOperand ?? false
    case .stacked(let base, _, _): base.last?.isOperand ?? false
    case .text, .arrow, .negated, .modulus, .tag, .pause: false
    }
  }

  /// A sign behind its operand.
  var isAfterthought: Bool {
    switch sign {
    case "!", "%", "°", "′": true
    default: false
    }
  }
}

extension [FormulaPart] {
  /// Two or more Greek letters, as indices of a tensor are.
  var isGreekIndex: Bool { count > 1 && allSatisfy { $0.letter.map { "αβγδμνρσκλ".contains($0) } ?? false } }

  /// Whether there is neither a sum nor a relation nor a list in it.
  var isTerm: Bool {
    !enumerated().contains { place, part in
      part.isRelation || part.isSeparator || part.isAddition && place > 0 || part == .pause
    }
  }
  /// The one part that it is.
  var only: FormulaPart? { count == 1 ? self[0] : nil }
}
