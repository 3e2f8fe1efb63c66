internal import Foundation

/// Names of files for new notes, safe on every system and in links of Obsidian.
package enum NoteFileName {
  /// The most bytes of a name without `.md`: encrypted file systems allow 143 for the whole.
  private static let largestSize = 120

  /// The name for a title, without `.md`; nil when nothing of the title can be in one.
  package static func name(for title: String) -> String? {
    var name = ""
    let scalars = title.precomposedStringWithCanonicalMapping.unicodeScalars
    for (scalar, next) in zip(scalars, scalars.dropFirst().map(Optional.some) + [nil]) {
      switch scalar {
      // `BERT: a title` reads better with a dash; `12:30` has no space.
      case ":" where next == " ": name += " -"
      case "/", ":", "|": name += "-"
      // Forbidden on Windows, or with a meaning in a wikilink.
      case "\\", "*", "?", "\"", "<", ">", "#", "^", "[", "]", "{", "}", "`", "%": continue
      case _ where scalar.properties.isWhitespace: name += " "
      case _ where isHidden(scalar): continue
      default: name.unicodeScalars.append(scalar)
      }
    }
    name = name.split(separator: " ").joined(separator: " ")
    while name.utf8.count > largestSize { name.removeLast() }
    name = trimmed(name)
    if name.isEmpty || !name.contains(where: { $0.isLetter || $0.isNumber }) { return nil }
    return isReserved(name) ? name + "_" : name
  }

  /// The path in `folder` of a note called `name` that no file has yet: ` 2` is added, then ` 3`.
  ///
  /// - Parameter isTaken: Whether some file of the vault has this name, `.md` included.
  package static func path(for name: String, in folder: String, isTaken: (String) throws -> Bool) rethrows
    -> String
  {
    var candidate = name
    var number = 1
    while try isTaken(candidate + ".md") {
      number += 1
      candidate = "\(name) \(number)"
    }
    return folder.isEmpty ? candidate + ".md" : "\(folder)/\(candidate).md"
  }

  private static func trimmed(_ name: String) -> String {
    var name = name[...]
    // A point in front hides a file, a dash looks like an option; Windows drops points and spaces at the end.
    while let first = name.first, ". -~".contains(first) { name.removeFirst() }
    while let last = name.last, ". ".contains(last) { name.removeLast() }
    return String(name)
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    // Joiners hold emoji together.
    case .format: scalar != "\u{200D}"
    case .control, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// The names of devices on Windows.
  private static func isReserved(_ name: String) -> Bool {
    let stem = name.prefix { $0 != "." }.lowercased()
    if ["con", "prn", "aux", "nul"].contains(stem) { return true }
    return stem.count == 4 && (stem.hasPrefix("com") || stem.hasPrefix("lpt")) && stem.last?.isNumber == true
  }
}
