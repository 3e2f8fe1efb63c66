extension NoteScope {
  /// What a formula stands in, outermost first: quotes, containers, items of lists, examples.
  ///
  /// What is said in one of them holds no longer than it: a meaning is certain where all that it stands in is around the formula too.
  package struct Frame: Sendable, Equatable {
    /// One of these.
    package struct Part: Sendable, Equatable {
      /// A number that no other part of the note has.
      package var id: Int
      /// Whether it is an item of a list, which may do no more than state a value for what follows the list.
      package var isItem: Bool

      package init(id: Int, isItem: Bool = false) {
        self.id = id
        self.isItem = isItem
      }
    }

    package var parts: [Part]

    package init(_ parts: [Part] = []) { self.parts = parts }
  }

  /// The parts that end what is said in them, by their numbers, for each formula: all but items that only state values.
  static func closedParts(of entries: [Entry], _ statements: [[Statement]]) -> [[Int]] {
    var computing: Set<Int> = []
    for (entry, statements) in zip(entries, statements) where !statements.allSatisfy(\.onlyStates) {
      for part in entry.frame.parts where part.isItem { computing.insert(part.id) }
    }
    return entries.map { entry in
      entry.frame.parts.filter { !$0.isItem || computing.contains($0.id) }.map(\.id)
    }
  }
}

extension [Statement] {
  /// Whether they give values to several functions, `F(0) = 0, G(0) = 1`: functions of their own, whatever was said before.
  var giveValues: Bool {
    let names = map(\.functionWithValue)
    return names.count > 1 && !names.contains(nil) && Set(names).count > 1
  }
}

extension Statement {
  /// The function that it gives a number for numbers.
  fileprivate var functionWithValue: String? {
    guard sides.count == 2, relations == [.equal], case .expression(let left) = sides[0].content,
      case .application(let name, let arguments, 0, nil) = left,
      arguments.allSatisfy({ ClaimedNumber($0) != nil }), case .expression(let right) = sides[1].content,
      ClaimedNumber(right) != nil
    else { return nil }
    return name.key
  }

  /// Whether it is no equation that is solved: a name, or an application, equals something.
  var startsWithName: Bool {
    guard sides.count > 1, case .expression(let first) = sides[0].content else { return sides.count < 2 }
    switch first {
    case .name, .application: return true
    default: return false
    }
  }

  /// Whether it gives a name a meaning, or says nothing: `x = 2`, `y = w x`, `f(x) = x^2`.
  fileprivate var onlyStates: Bool {
    guard sides.count > 1 else { return true }
    guard sides.count == 2, case .expression(let first) = sides[0].content else { return false }
    switch first {
    case .name: return true
    case .application(_, let arguments, 0, nil):
      return arguments.allSatisfy { if case .name = $0 { true } else { false } }
    default: return false
    }
  }
}
