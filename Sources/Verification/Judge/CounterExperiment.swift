/// A run by which what seems wrong may turn out right.
struct CounterExperiment {
  var request: RunRequest

  /// Those that may tell something of a note, in the order in which they are tried.
  ///
  /// - Parameter plain: What came of the plain run.
  static func all(for request: RunRequest, _ facts: CodeFacts, _ plain: RunResult) -> [CounterExperiment] {
    var all: [CounterExperiment] = []
    func add(_ variant: RunVariant, hashSeed: Int = 0) {
      var changed = request
      changed.variant = variant
      changed.hashSeed = hashSeed
      if variant == .elsewhere { changed.seed += 1 }
      if variant == .alone {
        for block in changed.blocks.indices { changed.blocks[block].isFresh = true }
      }
      all.append(CounterExperiment(request: changed))
    }
    if facts.firstRun(.hashing) == nil {
      add(.elsewhere)
    } else {
      // One other seed leaves two elements in their order as often as not.
      for seed in SeededSandboxes.seeds { add(.elsewhere, hashSeed: seed) }
    }
    if plain.blocks.count(where: { $0.disposition == .run }) > 1 { add(.alone) }
    let imports = plain.blocks.flatMap(\.analysis.statements).contains { !$0.imports.isEmpty }
    if imports || !plain.supplied.isEmpty { add(.olderPrinting) }
    return all
  }
}
