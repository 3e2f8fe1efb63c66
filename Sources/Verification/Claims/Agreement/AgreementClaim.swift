internal import LaTeXMath
internal import NoteParsing
internal import Words

/// A formula and a function of the note that are to say the same.
struct AgreementClaim: Sendable {
  /// The formula, or the line that binds it.
  var range: SourceRange
  /// `H(p) = entropy(p)`
  var text: String
  var formula: String
  /// The name of the function.
  var function: String
  /// The code that is held against the formula, where that is no plain call of the function.
  var statement: String?
  /// The name that the statement gives its value.
  var target: String?
  /// It is told only when there is a verdict.
  var isTacit = false
  /// So little binds it that a difference says nothing, unless one step explains it.
  var isWeak = false
  /// Not even then: other code has the same target, or only one symbol is the same.
  var isFaint = false
  /// The position of its block among the note's.
  var block: Int?
  /// The text between formula and code turns to another thing of the kind, so that they belong together only where they agree.
  var isOfAnother = false
  /// A letter that stands for another function elsewhere, such as `f`, with other formulas between: a difference counts only where one step
  /// explains it.
  var isDistant = false
  /// Why the two belong together.
  var binding: Wording?
  /// What is to be evaluated, and with what; nil where nothing is.
  var side: FormulaSide?
  /// Other formulas that fit as well.
  var rivals: [FormulaSide] = []
  /// The formula with the new value of another step as an argument, where the function has such a parameter: one of both is enough.
  var plain: FormulaSide?
  /// The tries: what each parameter of the function gets.
  var inputs: [[String: InputValue]] = []
  /// How many of the first tries are ordinary; the others lie on the boundary of the domain.
  var ordinary = 0
  /// How many of the first tries are the note's own.
  var own = 0
  /// The tries in which each vector is a matrix of several, behind the ordinary ones and those on the boundary: what each row gets.
  var batches: [[[String: InputValue]]] = []
  /// The code of the function, and the note's line on which it starts.
  var code = ""
  var line = 0
  /// Why it is not tested.
  var obstacle: Ground?
  /// Why what is found to differ may be meant to.
  var doubt: Ground?

  /// Whether the function is to be called.
  var isTested: Bool { obstacle == nil && side != nil && !inputs.isEmpty }
}

/// The formula's side of a pair.
struct FormulaSide: Sendable {
  var body: Expression
  var scope: Scope
  /// The parameter of the function for each symbol, in the order of the formula.
  var parameters: [Parameter]
  /// The symbols that count the elements of others.
  var counts: [String: Count] = [:]
  /// The symbols whose parameters are functions.
  var functions: Set<String> = []
  /// The index that stays free.
  var index: String?
  /// The second index that stays free, which runs through the columns.
  var column: String?
  /// Names in an equation for what the function returns; the body is then what is left of the one side without the other.
  var unknowns: [String] = []
  /// An index that was read as another one.
  var slip: Slip?
  /// A function that is known by its letter alone.
  var assumed: String?
  /// The body with old values for new ones that it stands on.
  var reordered: [Expression] = []

  /// How a number follows from the shape of an array.
  struct Count: Sendable, Equatable {
    /// The symbol of the array.
    var array: String
    /// 0 for rows, 1 for columns.
    var axis = 0
    /// What is added to the length.
    var shift = 0
    /// Whether only the letter says that it counts.
    var isGuess = false
  }

  /// A sum over one index whose terms have another.
  struct Slip: Sendable, Equatable {
    var variable: String
    var index: String
  }

  struct Parameter: Sendable {
    /// The symbol in the formula.
    var symbol: String
    /// The parameter in the code.
    var name: String
  }
}
