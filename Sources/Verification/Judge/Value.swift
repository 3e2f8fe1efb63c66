package import Numbers

/// A value as a note or a program writes it: a number, an array, a dictionary.
package struct Value: Sendable, Equatable {
  package indirect enum Content: Sendable, Equatable {
    case number(WrittenNumber)
    case infinity(isNegative: Bool)
    case notANumber
    case complex(WrittenNumber, WrittenNumber)
    case boolean(Bool)
    case none
    case string(String)
    /// A list, tuple or array. They are compared alike, by element.
    case sequence([Value])
    /// A set, whose elements come in any order.
    case set([Value])
    case mapping([Entry])
    /// `...` between elements, for any number of them.
    case elided
  }

  package struct Entry: Sendable, Equatable {
    package var key: Value
    package var value: Value
  }

  package var content: Content
  /// The scalars that it takes in the text it was read from.
  package var range: Range<Int>

  package init(_ content: Content, _ range: Range<Int>) {
    self.content = content
    self.range = range
  }

  var isSequence: Bool {
    if case .sequence = content { true } else { false }
  }

  /// The lengths along each axis, as NumPy has it; nil for a ragged sequence and for what is none.
  package var shape: [Int]? {
    let elements: [Value]
    switch content {
    case .sequence(let list), .set(let list): elements = list
    default: return []
    }
    guard let first = elements.first else { return [0] }
    guard let inner = first.shape, elements.allSatisfy({ $0.shape == inner }) else { return nil }
    return [elements.count] + inner
  }
}
