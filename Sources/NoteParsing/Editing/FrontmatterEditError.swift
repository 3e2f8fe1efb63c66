/// Why a property was not written; the note is as it was.
package struct FrontmatterEditError: Error, Equatable, CustomStringConvertible {
  package var key: String
  /// Where to look in the note, 1-based.
  package var line: Int
  /// What is in the way, and what to do.
  package var message: String

  package var description: String { "cannot write the property `\(key)`: \(message)" }
}
