import Foundation
import Verification

/// The folder where figures are kept, named by note and line.
struct FigureFolder: Sendable {
  let path: String

  init(_ path: String) { self.path = path }

  /// Keeps the figures of a note.
  /// - Returns: Their files.
  func keep(_ figures: [Figure], of note: String) throws -> [String] {
    guard !figures.isEmpty else { return [] }
    let name = note == "-" ? "standard input" : note
    let folder = "\(path)/\(name)"
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var files: [String] = []
    for (number, figure) in figures.enumerated() where figure.isWhatItSays {
      // Nothing of the name that the code gave: it may be anything.
      let earlier = figures[..<number].count { $0.line == figure.line }
      let file = "\(folder)/line \(figure.line)\(earlier > 0 ? " (\(earlier + 1))" : "").\(figure.kind)"
      try Data(figure.bytes).write(to: URL(filePath: file), options: .atomic)
      files.append(file)
    }
    return files
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
