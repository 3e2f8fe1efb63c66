/// The built-in glossary: the notation of statistics, machine learning and the mathematics below them.
package enum KnownSymbols {
  /// Every entry; keys are unique.
  package static let all: [KnownSymbol] =
    greek + latin + indexed + signs + setsAndLogic + relations + functions + forms

  /// The entry of a key.
  package static func entry(_ key: String) -> KnownSymbol? { table[key] }

  private static let table = Dictionary(all.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
}
