package import Numbers

/// What is known about the names in a formula: where they get their values and meanings.
package struct Scope: Sendable {
  /// A value that the note gives, such as `x = 2`.
  package struct Given: Sendable {
    package var value: Expression
    /// As written in the note.
    package var text: String
    /// Whether it stands so near, and alone, that what it makes false is false.
    package var isCertain: Bool
    /// The position of the formula that gives it among those of the note; nil where none does.
    package var place: Int?

    package init(value: Expression, text: String, isCertain: Bool = true, place: Int? = nil) {
      self.value = value
      self.text = text
      self.isCertain = isCertain
      self.place = place
    }
  }

  /// `f(x) = …`
  package struct Function: Sendable, Equatable {
    package var parameters: [SymbolName]
    package var body: Expression
    /// Whether nothing says that it may be defined otherwise for some arguments.
    package var isCertain: Bool

    package init(parameters: [SymbolName], body: Expression, isCertain: Bool = true) {
      self.parameters = parameters
      self.body = body
      self.isCertain = isCertain
    }
  }

  /// By `SymbolName.key`.
  package var values: [String: Given] = [:]
  package var functions: [String: Function] = [:]
  /// Equations such as `a = w x` that define a name by others, where there is one for the name.
  package var definitions: [String: Expression] = [:]
  /// Those of the definitions that stand before the formula, in the part of the note that it is in.
  package var nearDefinitions: Set<String> = []
  /// Constants such as `e` and `π` that the note uses as names of its own.
  package var lostConstants: Set<String> = []
  /// What the note shows of `i` and `j` as imaginary units.
  package var imaginary = ImaginaryUnits()
  /// Decimals that the note shows as results rounded elsewhere: each stands for its interval also here.
  package var roundedValues: Set<Rational> = []

  /// Whether the note writes its decimals with a comma, and none with a point.
  package var usesDecimalCommas = false
  /// The numbers modulo which the note computes, where they were asked for.
  package var moduli: [Rational] = []
  /// The rounding that the text around names, where it was asked for.
  package var rounding: NamedRounding?
  /// Percentages that the note states, as factors: each is exact, and so is what remains or becomes of a whole by it.
  package var percentages: Set<Rational> = []
  /// Whether the text around calls values exact.
  package var isCalledExact = false
  /// The base of numerals that the text around names, other than ten.
  package var numeralBase: Int?
  /// The factors of the scales that the text around names for its numbers, where they were asked for.
  package var scales: [Rational] = []
  /// Where in the note a method that approximates is named, where it was asked for.
  package var method: Range<Int>?
  /// Where in the note things are named that are counted with both of their ends, where it was asked for.
  package var endsCounted: Range<Int>?
  /// Where in the note the text around names what a division leaves, where it was asked for.
  package var leftOver: Range<Int>?
  /// Where in the note the word for what is counted stands right behind the formula, where it was asked for.
  package var thingBehind: Range<Int>?

  /// Names that are functions, known or not: never a factor before a parenthesis.
  package var functionNames: Set<String> = []
  /// The function that `\log` without a base is, where the note or the vault says so.
  package var logarithm: ElementaryFunction?
  /// Whether the text says that angles without a sign are in degrees, or in radians; nil where it says nothing.
  package var anglesAreDegrees: Bool?

  /// Into how many parts of a unit what stands behind a point counts, by the words of the note, where they were asked for.
  package var partsBehindPoint: [Int] = []

  package init() {}

  /// As if the note gave constants no values.
  package var withConstants: Scope {
    var scope = self
    for constant in ["π", "e", "i"] where scope.values[constant] != nil {
      scope.values[constant] = nil
      scope.lostConstants.remove(constant)
    }
    return scope
  }

  /// Whether a function or a value in it may be read in several ways, of which evaluation takes only the first.
  package var hasReadings: Bool {
    functions.values.contains { $0.body.hasReadings } || values.values.contains { $0.value.hasReadings }
  }
}
