/// A function of the note that is called on inputs of ours, and on which.
package struct Probe: Sendable, Equatable {
  /// The place, among the blocks of the request, of the one that defines it.
  package var block: Int
  package var function: String
  /// The assignment that gives `function` its value from the arguments, where it is no function but a name.
  package var statement: String?
  /// The arguments of each call, by the names of the parameters.
  package var calls: [[String: InputValue]]

  package init(block: Int, function: String, calls: [[String: InputValue]]) {
    self.block = block
    self.function = function
    self.calls = calls
  }
}

/// What came of calling a function, call by call.
package struct ProbeResult: Sendable, Equatable {
  /// As many as were made, in the order of the request.
  package var outcomes: [CallOutcome]
  /// The same of the function without its tiny constants; empty where it has none.
  package var unguarded: [CallOutcome]

  /// The arguments of the note's own calls, by the names of the parameters; they come first among the outcomes.
  package var own: [[String: CallOutcome]] = []
  /// Of a function that draws random numbers: the first calls, each under several seeds.
  package var draws: [[CallOutcome]] = []

  package init(outcomes: [CallOutcome], unguarded: [CallOutcome] = []) {
    self.outcomes = outcomes
    self.unguarded = unguarded
  }
}

/// What one call gave.
package indirect enum CallOutcome: Sendable, Equatable {
  /// Numbers row by row, and the length of each axis; `isSingle` for those of less than double precision.
  case numbers([Double], shape: [Int], isSingle: Bool)
  /// A tuple.
  case several([CallOutcome])
  /// The exception as Python shows it in one line.
  case raised(String)
  /// Something else, by the name of its class.
  case other(String)
}

extension ProbeResult {
  /// Reads a message of the harness, which the note may have written.
  init(_ message: Message, of probe: Probe) throws {
    outcomes = try (message.results?.all ?? []).map(CallOutcome.init)
    unguarded = try (message.bare?.all ?? []).map(CallOutcome.init)
    own = try (message.own ?? []).map { try $0.mapValues(CallOutcome.init) }
    draws = try (message.draws ?? []).map { try $0.map(CallOutcome.init) }
    let most = probe.calls.count + own.count
    guard own.count <= outcomes.count, outcomes.count <= most, unguarded.count <= most, own.count <= 8,
      draws.count <= 8, draws.allSatisfy({ $0.count <= 100 })
    else {
      throw Malformed(reason: "there are more calls than were asked for")
    }
  }
}

extension CallOutcome {
  fileprivate init(_ outcome: Message.Outcome) throws {
    if let items = outcome.items {
      self = .several(try items.map(CallOutcome.init))
    } else if let raised = outcome.raised {
      self = .raised(String(raised.prefix(300)))
    } else if let text = outcome.numbers {
      let shape = outcome.shape ?? []
      let numbers = text.split(separator: " ").map { Double($0) }
      let size = try shape.reduce(1) { size, axis throws(Malformed) in
        guard (0...64).contains(axis), size <= 64 else {
          throw Malformed(reason: "an array has no such shape")
        }
        return size * axis
      }
      guard size == numbers.count, !numbers.contains(nil) else {
        throw Malformed(reason: "an array has other numbers than its shape says")
      }
      self = .numbers(numbers.compactMap(\.self), shape: shape, isSingle: outcome.single == true)
    } else {
      self = .other(String((outcome.other ?? "").prefix(100)))
    }
  }
}
