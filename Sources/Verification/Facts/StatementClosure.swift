/// Which statements the values of a statement come from.
struct StatementClosure {
  private let analyses: [StatementAnalysis]
  private let isRun: [Bool]
  private let starts: [Int]
  private let budget: JudgingBudget
  /// The places of the statements that bind or change a name, in order.
  private var binders: [String: [Int]] = [:]
  private var known: [Int: [Int]] = [:]

  init(analyses: [StatementAnalysis], isRun: [Bool], starts: [Int], budget: JudgingBudget) {
    self.analyses = analyses
    self.isRun = isRun
    self.starts = starts
    self.budget = budget
    for (place, statement) in analyses.enumerated() {
      for name in Set(statement.bound.map(\.name) + statement.changes) {
        binders[name, default: []].append(place)
      }
    }
  }

  private struct Need: Hashable {
    var name: String
    /// The statement that needs it.
    var place: Int
  }

  /// The place itself and those of the statements that it depends on, in order; all before it where that takes too long.
  mutating func reached(from place: Int) -> [Int] {
    if let known = known[place] { return known }
    let found = follow(from: place) ?? Array(starts[place]...place)
    known[place] = found
    return found
  }

  private func follow(from place: Int) -> [Int]? {
    var found: Set<Int> = [place]
    var needs = analyses[place].uses.map { Need(name: $0, place: place) }
    var seen: Set<Need> = []
    while let need = needs.popLast() {
      guard seen.insert(need).inserted, let all = binders[need.name] else { continue }
      var next = all.firstPlace { $0 >= need.place }
      var changers: [Int] = []
      // What nothing binds is a name of the prelude.
      var isModule = true
      func take(_ binder: Int) {
        found.insert(binder)
        needs += analyses[binder].uses.map { Need(name: $0, place: binder) }
        // What a function needs, it needs when it is called.
        if analyses[binder].isDefinition {
          needs += analyses[binder].uses.map { Need(name: $0, place: need.place) }
        }
      }
      while next > 0, all[next - 1] >= starts[place] {
        next -= 1
        let binder = all[next]
        let statement = analyses[binder]
        guard budget.take(20 + 40 * statement.uses.count + 10 * statement.bound.count) else { return nil }
        // A block that was not run has not bound anything, but its own statements see each other.
        guard isRun[binder] || !isRun[place] else { continue }
        if statement.bound.contains(where: { $0.name == need.name }) {
          if statement.isDefinition || statement.imports.isEmpty { isModule = false }
          take(binder)
          if statement.replaces { break }
        } else {
          changers.append(binder)
        }
      }
      // To call a function of a module changes nothing of it.
      if !isModule { changers.forEach(take) }
    }
    return found.sorted()
  }
}

extension StatementAnalysis {
  /// A function or a class.
  var isDefinition: Bool { ["FunctionDef", "AsyncFunctionDef", "ClassDef"].contains(kind) }

  /// Whether what it binds is all that the name is from then on.
  fileprivate var replaces: Bool {
    isDefinition || ["Assign", "AnnAssign", "Import", "ImportFrom"].contains(kind)
  }
}
