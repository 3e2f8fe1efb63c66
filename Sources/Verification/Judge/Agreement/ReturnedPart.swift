/// Which of several values that a function returns is the one that the formula defines.
struct ReturnedPart {
  let calls: [CallOutcome]

  init(_ calls: [CallOutcome]) { self.calls = calls }

  /// The calls with the one part that fits, where all gave as many; else the calls as they are.
  func chosen(_ fits: ([CallOutcome]) -> Bool) -> (calls: [CallOutcome], part: (place: Int, count: Int)?) {
    guard let count = count else { return (calls, nil) }
    for place in 0..<count {
      let own = calls.map { call in if case .several(let items) = call { items[place] } else { call } }
      if fits(own) { return (own, (place, count)) }
    }
    return (calls, nil)
  }

  private var count: Int? {
    let counts = Set(calls.compactMap { if case .several(let items) = $0 { items.count } else { nil } })
    return counts.count == 1 ? counts.first : nil
  }
}
