/// The macros that a note or the vault's configuration defines.
package struct MathMacros: Sendable, Equatable {
  var names = CommandNames()
  var definitions: [MacroKey: MacroDefinition] = [:]

  package init() {}

  /// Macros by name with the backslash, as KaTeX's `macros` option has them: the LaTeX of a macro uses `#1`, `#2`,
  /// … for its arguments.
  package init(_ definitions: [String: String]) {
    for (name, latex) in definitions.sorted(by: { $0.key < $1.key }) {
      let key =
        name.utf8.first == UInt8(ascii: "\\")
        ? MacroKey.command(names.identifier(of: Array(name.utf8.dropFirst())[...]))
        : MacroKey.character(name.unicodeScalars.first?.value ?? 0)
      self.definitions[key] = MacroDefinition(latex, &names)
    }
  }

  package var isEmpty: Bool { definitions.isEmpty }
}

/// What a macro's name is: a command, or a character such as `~`.
enum MacroKey: Hashable, Sendable {
  case command(UInt32)
  case character(UInt32)

  init?(_ token: Token) {
    switch token.kind {
    case .command: self = .command(token.code)
    case .character: self = .character(token.code)
    default: return nil
    }
  }
}

/// What a macro stands for.
struct MacroDefinition: Sendable, Equatable {
  var body: [Token]
  var parameters = 0
  /// What must follow the name and each parameter, for `\def`; empty when nothing must.
  var delimiters: [[Token]] = []
  /// LaTeX's default for the first argument, which is then optional.
  var firstDefault: [Token]?
  /// `\let` to something that does not expand.
  var isUnexpandable = false

  init(_ body: [Token], parameters: Int = 0) {
    self.body = body
    self.parameters = parameters
  }

  /// The number of parameters is that of the highest `#1` to `#9`.
  init(_ latex: String, _ names: inout CommandNames) {
    var lexer = Lexer(Array(latex.utf8))
    body = []
    while true {
      let token = lexer.next(&names)
      if token.kind == .end { break }
      if body.last?.isCharacter("#") == true, token.kind == .character, (49...57).contains(token.code) {
        parameters = max(parameters, Int(token.code) - 48)
      }
      body.append(token)
    }
  }
}
