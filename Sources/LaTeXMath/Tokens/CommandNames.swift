/// The identifiers of commands: those of the table first, then those that notes make up.
struct CommandNames: Sendable, Equatable {
  private var own: [String] = []
  private var identifiers: [String: UInt32] = [:]

  /// With the backslash.
  subscript(id: UInt32) -> String {
    let table = CommandTable.shared.names
    return id < table.count ? table[Int(id)] : own[Int(id) - table.count]
  }

  /// The identifier of a command, its name given without the backslash.
  mutating func identifier(of name: ArraySlice<UInt8>) -> UInt32 {
    if let known = CommandTable.shared.identifier(of: name) { return known }
    return identifier(ofUnknown: "\\" + String(decoding: name, as: UTF8.self))
  }

  /// The identifier of any text that stands for itself, such as `\verb|x|`.
  mutating func identifier(ofUnknown name: String) -> UInt32 {
    if let known = identifiers[name] { return known }
    let id = UInt32(CommandTable.shared.names.count + own.count)
    own.append(name)
    identifiers[name] = id
    return id
  }
}
