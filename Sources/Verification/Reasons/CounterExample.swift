/// An input on which a formula and its code differ, with what each gives there.
struct CounterExample: Sendable, Equatable {
  /// `a = [1, 2]`
  var inputs: String
  var function: String
  var formulaValue: String
  var codeValue: String

  var english: String {
    "For \(inputs) the formula gives \(formulaValue), \(function) gives \(codeValue)."
  }

  /// To stand behind a colon.
  var clause: String { "for" + english.dropFirst(3) }

  var japanese: String { "\(inputs) のとき、数式は \(formulaValue)、\(function) は \(codeValue) になる。" }
}
