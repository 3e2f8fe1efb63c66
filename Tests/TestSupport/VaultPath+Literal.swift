package import VaultIndex

/// A path in a vault as a literal: what is none fails the test that has it.
extension VaultPath: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    guard let path = try? VaultPath(text) else { preconditionFailure("'\(text)' is no path in a vault") }
    self = path
  }
}
