/// A command where it stands in a formula.
package struct CommandUse: Sendable, Equatable {
  /// With the backslash.
  package var name: String
  /// Byte offsets into the formula's LaTeX.
  package var range: Range<Int>

  /// The commands of a formula as they are written, before any macro expands.
  package static func all(in latex: String) -> [CommandUse] {
    var lexer = Lexer(Array(latex.utf8))
    var names = CommandNames()
    var uses: [CommandUse] = []
    while true {
      let token = lexer.next(&names)
      if token.kind == .end { return uses }
      if token.kind == .command { uses.append(CommandUse(name: names[token.code], range: token.range)) }
    }
  }

  /// Whether KaTeX has a command of that name.
  package static func isKnown(_ name: String) -> Bool {
    guard let id = CommandTable.shared.identifier(of: name) else { return false }
    if case .foreign = CommandTable.shared.commands[Int(id)].kind { return false }
    return true
  }
}
