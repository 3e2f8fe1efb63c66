/// The runs by which what seems wrong may turn out right.
enum CounterExperiment {
  /// Those that may tell something of a note, in the order in which they are tried.
  ///
  /// - Parameters:
  ///   - plain: What came of the plain run.
  ///   - hashSeeds: Those of other sandboxes; none where sandboxes share a folder.
  static func all(
    for request: RunRequest, _ facts: CodeFacts, _ plain: RunResult, hashSeeds: [Int]
  ) -> [RunRequest] {
    var all: [RunRequest] = []
    func add(_ variant: RunVariant, hashSeed: Int = 0, reading: NameReading = .usual) {
      var changed = request
      changed.variant = variant
      changed.hashSeed = hashSeed
      changed.reading = reading
      // Others than those of the runs under several seeds.
      if variant == .elsewhere || variant == .reseeded { changed.seed += 3 + all.count }
      all.append(changed)
    }
    if facts.firstRun(.hashing) == nil || hashSeeds.isEmpty {
      add(.elsewhere)
      // A draw of one of three is the same in three runs often enough, and one minute like another.
      if facts.firstRun(.draws) != nil || facts.firstRun(.clock) != nil { for _ in 0..<3 { add(.elsewhere) } }
    } else {
      // One other seed leaves two elements in their order as often as not.
      for seed in hashSeeds { add(.elsewhere, hashSeed: seed) }
    }
    if plain.blocks.count(where: { $0.disposition == .run }) > 1 {
      add(.alone)
      if facts.firstRun(.draws) != nil { add(.reseeded) }
      if plain.bindsAgain { for reading in NameReading.others { add(.rebound, reading: reading) } }
      if plain.bindsBuiltins { add(.rebound, reading: .builtin) }
    }
    let imports = plain.blocks.flatMap(\.analysis.statements).contains { !$0.imports.isEmpty }
    if imports || !plain.supplied.isEmpty {
      add(.older)
      add(.oldest)
    }
    return all
  }
}

extension NameReading {
  fileprivate static var others: [NameReading] { [.last, .earlier, .first] }
}

extension RunResult {
  /// Functions and classes of Python's own that a note may write anew to show what they are.
  private static let builtins: Set<String> = [
    "abs", "all", "any", "bool", "bytearray", "bytes", "callable", "chr", "classmethod", "complex", "delattr",
    "dict", "dir",
    "divmod", "enumerate", "filter", "float", "format", "frozenset", "getattr", "hasattr", "hash", "id",
    "input", "int",
    "isinstance", "issubclass", "iter", "len", "list", "map", "max", "min", "next", "object", "open", "ord",
    "pow", "print",
    "property", "range", "repr", "reversed", "round", "set", "setattr", "slice", "sorted", "staticmethod",
    "str", "sum",
    "super", "tuple", "type", "vars", "zip",
  ]

  /// Whether a function or class of the note has the name of one of Python's.
  fileprivate var bindsBuiltins: Bool {
    blocks.contains { block in
      block.analysis.statements.contains { statement in
        statement.isDefinition && statement.bound.contains { Self.builtins.contains($0.name) }
      }
    }
  }

  /// Whether a name is bound in several blocks.
  fileprivate var bindsAgain: Bool {
    var seen: Set<String> = []
    return blocks.contains { block in
      let names = Set(block.analysis.statements.lazy.flatMap(\.bound).map(\.name))
      defer { seen.formUnion(names) }
      return !names.isDisjoint(with: seen)
    }
  }
}
