/// Every command that Scholium knows, and every character that has a role.
///
/// The table is KaTeX's (https://katex.org/docs/support_table); what only MathJax has is `foreign`.
final class CommandTable: Sendable {
  /// Commands of one kind. An entry is a text and the commands that share it, or commands whose text is their name
  /// without the backslash. Commas and line ends separate entries.
  struct Section: Sendable {
    var kind: Command.Kind
    var mode: Command.Mode
    var isArgument: Bool
    var entries: String

    init(_ kind: Command.Kind, _ mode: Command.Mode, isArgument: Bool = false, _ entries: String) {
      self.kind = kind
      self.mode = mode
      self.isArgument = isArgument
      self.entries = entries
    }
  }

  static let shared = CommandTable()

  /// By identifier.
  let commands: [Command]
  /// By identifier, with the backslash.
  let names: [String]
  private let identifiers: NameHashes
  /// The command whose symbol a character is, by scalar.
  private let characters: [UInt32: UInt32]
  private let asciiRoles: [MathSymbol.Role]

  private init() {
    var commands: [Command] = []
    var names: [String] = []
    var characters: [UInt32: UInt32] = [:]
    for section in Self.symbols + Self.operators + Self.functions + Self.definitions + Self.foreign {
      for entry in Self.entries(of: section.entries) {
        if let text = entry.text, let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1,
          scalar.value > 0x7F, characters[scalar.value] == nil
        {
          characters[scalar.value] = UInt32(commands.count)
        }
        // A character without a command has an entry too, which no name leads to.
        for name in entry.names.isEmpty ? [""] : entry.names {
          commands.append(
            Command(
              kind: section.kind, mode: section.mode, text: entry.text ?? String(name.dropFirst()),
              isArgument: section.isArgument))
          names.append(name)
        }
      }
    }
    for (name, latex, parameters) in Self.expansions {
      commands.append(Command(kind: .expansion(parameters: parameters), mode: .both, text: latex))
      names.append(name)
    }
    self.commands = commands
    self.names = names
    self.characters = characters
    identifiers = NameHashes(names)
    var roles = [MathSymbol.Role](repeating: .ordinary, count: 128)
    for (role, list) in Self.asciiRoles {
      for scalar in list.unicodeScalars { roles[Int(scalar.value)] = role }
    }
    asciiRoles = roles
  }

  /// The identifier of a command, its name given without the backslash.
  func identifier(of name: ArraySlice<UInt8>) -> UInt32? { identifiers.find(name) }

  /// The identifier of a command, its name given with the backslash.
  func identifier(of name: String) -> UInt32? { identifiers.find(Array(name.utf8.dropFirst())[...]) }

  /// The symbol that a typed character is, and the mode that it belongs to.
  func symbol(of scalar: UInt32) -> MathSymbol {
    if scalar < 0x80 {
      return MathSymbol(String(UnicodeScalar(UInt8(scalar))), asciiRoles[Int(scalar)])
    }
    if let alike = Self.alike[scalar] { return alike }
    if let id = characters[scalar] {
      let command = commands[Int(id)]
      switch command.kind {
      case .symbol(let role): return MathSymbol(command.text, role)
      case .largeOperator: return MathSymbol(command.text, .largeOperator)
      default: break
      }
    }
    return MathSymbol(UnicodeScalar(scalar).map(String.init) ?? "\u{FFFD}", .ordinary)
  }

  private static let asciiRoles: [(MathSymbol.Role, String)] = [
    (.binary, "+-*"), (.relation, "=<>:"), (.opening, "(["), (.closing, ")]!?"), (.punctuation, ",;"),
  ]

  /// Characters that mean another one.
  private static let alike: [UInt32: MathSymbol] = [
    0x2212: MathSymbol("-", .binary), 0x00B7: MathSymbol("⋅", .binary), 0x2217: MathSymbol("∗", .binary),
    0x2223: MathSymbol("∣", .relation), 0x00A0: MathSymbol("\u{A0}", .ordinary),
  ]

  /// The entries of a section, taken apart.
  private static func entries(of list: String) -> [(text: String?, names: [String])] {
    var entries: [(text: String?, names: [String])] = []
    for line in list.split(separator: "\n") {
      for entry in line.replacing("\\,", with: "\\\u{1}").split(separator: ",") {
        var words = entry.split(separator: " ").map { String($0).replacing("\u{1}", with: ",") }
        guard let first = words.first else { continue }
        // A lone backslash is the text of \backslash.
        let hasText = !first.hasPrefix("\\") || first.utf8.count == 1
        if hasText { words.removeFirst() }
        entries.append((hasText ? first : nil, words))
      }
    }
    return entries
  }
}

/// Names by their bytes: open addressing over FNV-1a, so that a look-up makes no string.
private struct NameHashes: Sendable {
  private var slots: [UInt16]
  private var bytes: [UInt8] = []
  private var starts: [UInt32] = []

  init(_ names: [String]) {
    slots = [UInt16](repeating: .max, count: 4096)
    for (id, name) in names.enumerated() {
      starts.append(UInt32(bytes.count))
      guard !name.isEmpty else { continue }
      let key = Array(name.utf8.dropFirst())
      assert(find(key[...]) == nil, "\(name) stands in the table twice")
      bytes += key
      var slot = Self.hash(key[...])
      while slots[slot] != .max { slot = (slot + 1) & 4095 }
      slots[slot] = UInt16(id)
    }
    starts.append(UInt32(bytes.count))
  }

  func find(_ name: ArraySlice<UInt8>) -> UInt32? {
    var slot = Self.hash(name)
    while slots[slot] != .max {
      let id = Int(slots[slot])
      let start = Int(starts[id])
      if Int(starts[id + 1]) - start == name.count, bytes[start..<start + name.count] == name {
        return UInt32(id)
      }
      slot = (slot + 1) & 4095
    }
    return nil
  }

  private static func hash(_ bytes: ArraySlice<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int((hash ^ hash >> 15) & 4095)
  }
}
