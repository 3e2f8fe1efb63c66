extension Evaluator {
  /// Gives a name a value, before all that the scope says of it.
  package mutating func bind(_ name: String, to value: Value) { bindings[name] = value }
}
