/// A language that formulas are explained in.
package enum SpokenLanguage: String, Sendable, CaseIterable {
  case english = "en"
  case japanese = "ja"
}
