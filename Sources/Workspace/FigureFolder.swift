internal import Foundation
internal import VaultIndex
internal import Verification

/// The folder where figures are kept, by note and line.
struct FigureFolder: Sendable {
  private let folder: MarkedFolder

  init(_ path: String) throws { folder = try MarkedFolder(path) }

  /// Keeps the figures of a note.
  /// - Parameter note: Nil for standard input.
  /// - Returns: Their files.
  func keep(_ figures: [Figure], of note: VaultPath?) throws -> [String] {
    guard !figures.isEmpty else { return [] }
    let maker = try folder.emptied(for: note?.parts ?? ["standard input"], isOurs: FigureName.isOne)
    var files: [String] = []
    var ofLine: [Int: Int] = [:]
    for figure in figures where figure.isWhatItSays {
      let number = ofLine[figure.line, default: 0] + 1
      ofLine[figure.line] = number
      // Nothing of the name that the code gave: it may be anything.
      files.append(try maker.make(FigureName.name(figure, number: number), figure.bytes))
    }
    return files
  }
}

/// The names of kept figures: `line 12.png`, and `line 12 (2).png` for a second one of that line.
package enum FigureName {
  static func name(_ figure: Figure, number: Int) -> String {
    "line \(figure.line)\(number > 1 ? " (\(number))" : "").\(figure.kind)"
  }

  /// Whether a file of this name is a kept figure.
  package static func isOne(_ name: String) -> Bool {
    name.wholeMatch(of: /line [0-9]+( \([0-9]+\))?\.(png|svg|pdf|jpe?g)/) != nil
  }
}

extension Figure {
  /// Whether its bytes begin as its kind does.
  fileprivate var isWhatItSays: Bool {
    switch kind {
    case "png": bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])
    case "jpg", "jpeg": bytes.starts(with: [0xFF, 0xD8])
    case "pdf": bytes.starts(with: Array("%PDF-".utf8))
    case "svg": bytes.prefix(1000).contains(UInt8(ascii: "<"))
    default: false
    }
  }
}
