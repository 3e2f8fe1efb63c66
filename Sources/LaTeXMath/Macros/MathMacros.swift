/// The macros that a note or the vault's configuration defines.
package struct MathMacros: Sendable, Equatable {
  package init() {}
}
