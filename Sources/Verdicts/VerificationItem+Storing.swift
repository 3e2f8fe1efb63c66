internal import Foundation
package import NoteParsing

extension VerificationItem {
  /// The item as the index keeps it: JSON, of which programs are promised nothing.
  package func stored() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  /// Reads what the index keeps. A database can hold anything, damaged or not: nil for what is no item, so that the note is
  /// judged again.
  package init?(stored text: String) {
    guard let item = try? JSONDecoder().decode(VerificationItem.self, from: Data(text.utf8)), item.isSound
    else { return nil }
    self = item
  }

  private var isSound: Bool {
    let sizes = (expected: expected?.utf8.count ?? 0, actual: actual?.utf8.count ?? 0)
    return (block ?? 0) >= 0
      && differences.allSatisfy {
        $0.expected.lowerBound >= 0 && $0.actual.lowerBound >= 0
          && $0.expected.upperBound <= sizes.expected && $0.actual.upperBound <= sizes.actual
      }
  }
}

/// As six numbers: offset, line and column of either end.
extension SourceRange: Codable {
  package init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    var numbers: [Int] = []
    while !container.isAtEnd, numbers.count < 7 { numbers.append(try container.decode(Int.self)) }
    let isRange =
      numbers.count == 6 && numbers[0] >= 0 && numbers[0] <= numbers[3] && numbers[1] <= numbers[4]
      && [1, 2, 4, 5].allSatisfy { numbers[$0] >= 1 }
    guard isRange else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no range of a note")
    }
    self.init(
      start: SourcePosition(offset: numbers[0], line: numbers[1], column: numbers[2]),
      end: SourcePosition(offset: numbers[3], line: numbers[4], column: numbers[5]))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    for position in [start, end] {
      for number in [position.offset, position.line, position.column] { try container.encode(number) }
    }
  }
}
