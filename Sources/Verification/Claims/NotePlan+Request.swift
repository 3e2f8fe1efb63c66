internal import NoteParsing

extension NotePlan {
  /// The languages of the note's code that can be run, in the order of their first blocks.
  package var languages: [LanguageID] {
    var seen: Set<LanguageID> = []
    return blocks.compactMap { if case .code(let language) = $0.role { language } else { nil } }
      .filter { seen.insert($0).inserted }
  }

  /// What is to be run of the note's blocks of one language; nil when there are none.
  ///
  /// Blocks that are to be skipped are in it, so that the names that they would have bound are known.
  package func request(
    _ language: some Language = PythonLanguage(), prelude: [PreludeName] = [.numpy], seed: Int = 0
  ) -> RunRequest? {
    let shown = Set(expectations.lazy.filter(\.isExplicit).map(\.block))
    let blocks = blocks.filter { $0.role == .code(language.id) }.map { block in
      var planned = RunBlock(
        ordinal: block.ordinal, code: block.code, line: block.codeLine,
        runs: isToRun(block) { shown.contains(block.ordinal) },
        isFresh: block.directives.isFresh, seed: block.directives.seed, timeout: block.directives.timeout,
        examples: block.examples)
      planned.needs = block.directives.needs
      return planned
    }
    guard !blocks.isEmpty else { return nil }
    return RunRequest(language: language, blocks: blocks, prelude: prelude, seed: seed)
  }

  /// The calls of the functions that are to agree with formulas.
  func probes(_ request: RunRequest) -> [Probe] {
    agreements.filter(\.isTested).map { claim in
      let block = request.blocks.firstIndex { $0.ordinal == claim.block } ?? 0
      var probe = Probe(block: block, function: claim.target ?? claim.function, calls: claim.inputs)
      probe.statement = claim.statement
      return probe
    }
  }

  /// The request with these calls of functions, each right after its block; nil where there are none.
  ///
  /// What follows the last of them is not run.
  static func probing(_ request: RunRequest, _ probes: [Probe]) -> RunRequest? {
    guard let last = probes.map(\.block).max() else { return nil }
    var request = request
    (request.probes, request.callsLast) = (probes, false)
    for place in request.blocks.indices where place > last { request.blocks[place].runs = false }
    return request
  }

  /// Whether a block is run. Commands are for the reader to type, unless the note shows their output or asks for the run.
  func isToRun(_ block: PlannedBlock) -> Bool {
    isToRun(block) { expectations.contains { $0.block == block.ordinal && $0.isExplicit } }
  }

  /// - Parameter showsOutput: Whether the note shows the output of the block.
  func isToRun(_ block: PlannedBlock, showsOutput: () -> Bool) -> Bool {
    guard case .code = block.role, block.directives.treatment != .skip, block.comment == nil else {
      return false
    }
    return block.whyUnasked == nil || block.directives.isAsked || showsOutput()
  }
}
