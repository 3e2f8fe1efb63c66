internal import Foundation

/// The text in Unicode's form NFC; as it is when a letter has so many marks that sorting them would take long.
package func canonicallyComposed(_ text: String) -> String {
  hasManyMarks(text) ? text : text.precomposedStringWithCanonicalMapping
}
