internal import Dispatch
internal import Foundation
package import NoteParsing
internal import Synchronization

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

  fileprivate var isSound: Bool {
    let sizes = (expected: expected?.utf8.count ?? 0, actual: actual?.utf8.count ?? 0)
    return (block ?? 0) >= 0
      && differences.allSatisfy {
        $0.expected.lowerBound >= 0 && $0.actual.lowerBound >= 0
          && $0.expected.upperBound <= sizes.expected && $0.actual.upperBound <= sizes.actual
      }
  }
}

/// The items of many notes as they are kept.
package enum StoredItems {
  /// The items of each note, on all cores; a note with a text that is no item is left out.
  package static func read(_ texts: [Int64: [String]]) -> [Int64: [VerificationItem]] {
    let notes = Array(texts)
    let parts = min(notes.count, 8)
    let found = Mutex<[Int64: [VerificationItem]]>([:])
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let decoder = JSONDecoder()
      var own: [Int64: [VerificationItem]] = [:]
      for (id, texts) in notes[notes.count * part / parts..<notes.count * (part + 1) / parts] {
        // One text for all of a note, in which each must be a whole one.
        let text = "[" + texts.joined(separator: ",") + "]"
        guard let items = try? decoder.decode([VerificationItem].self, from: Data(text.utf8)),
          items.count == texts.count, items.allSatisfy(\.isSound)
        else { continue }
        own[id] = items
      }
      found.withLock { $0.merge(own) { first, _ in first } }
    }
    return found.withLock { $0 }
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
