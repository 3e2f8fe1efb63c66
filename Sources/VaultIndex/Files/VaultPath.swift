/// The path of a file or folder in a vault, from its root: equal by bytes, and never one that leads out.
///
/// Swift's own `==` for texts is canonical equivalence, which takes `é.md` in NFC and in NFD for one path; they are two
/// files. Symbolic links are no matter of the path: whoever opens it does not follow them out of the vault.
package struct VaultPath: Sendable {
  /// As the file system spells it, with `/` between folders.
  package let text: String

  /// - Throws: `VaultError.outside` for an absolute path, an empty part, `.`, `..` and a zero byte.
  package init(_ text: String) throws(VaultError) {
    guard Self.isInside(text) else { throw .outside(text) }
    self.text = text
  }

  /// A path that stands in the source of Scholium.
  package init(constant text: StaticString) {
    self.text = "\(text)"
    precondition(Self.isInside(self.text), "no path in a vault")
  }

  private init(checked text: String) { self.text = text }

  /// The entry `name` of this folder; nil when that is no name of a file.
  package func appending(_ name: String) -> VaultPath? {
    guard Self.isInside(name), !name.utf8.contains(slash) else { return nil }
    return VaultPath(checked: text + "/" + name)
  }

  /// The last part.
  package var name: String { parts.last ?? text }

  /// The name of a note: the last part without `.md`.
  package var stem: String { isNote ? String(name.dropLast(3)) : name }

  /// The folders and the name, from the root.
  package var parts: [String] { text.utf8.split(separator: slash).map { String(Substring($0)) } }

  /// Whether a part begins with a dot: such files are no content of the vault.
  package var isHidden: Bool { parts.contains { $0.utf8.first == UInt8(ascii: ".") } }

  /// Whether the name ends in `.md`, of any case.
  package var isNote: Bool { text.hasExtension("md") }

  /// Whether the name ends in `.canvas`, of any case.
  package var isCanvas: Bool { text.hasExtension("canvas") }

  private static func isInside(_ text: String) -> Bool {
    var length = 0
    var dots = 0
    for byte in text.utf8 {
      switch byte {
      case 0: return false
      case slash:
        if length == 0 || (dots == length && length <= 2) { return false }
        (length, dots) = (0, 0)
      default:
        length += 1
        if byte == UInt8(ascii: ".") { dots += 1 }
      }
    }
    return length > 0 && !(dots == length && length <= 2)
  }
}

private let slash = UInt8(ascii: "/")

extension VaultPath: Hashable, Comparable {
  package static func == (left: VaultPath, right: VaultPath) -> Bool {
    compareBytes(left.text, right.text) == 0
  }

  /// By bytes, as SQLite orders text.
  package static func < (left: VaultPath, right: VaultPath) -> Bool { bytesPrecede(left.text, right.text) }

  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension VaultPath: Encodable, CustomStringConvertible {
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }

  package var description: String { text }
}
