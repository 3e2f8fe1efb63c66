/// What may be opened for the reader, in a program of theirs outside of any sandbox: a PDF inside the vault, or an
/// `https` address. Everything else that a note names is refused, since opening it may run it.
package struct OpenTarget: Sendable, Equatable {
  /// Why something is not opened, in words for a person.
  package enum Refusal: Error, Sendable, Equatable, CustomStringConvertible {
    case notHTTPS
    case badAddress
    case notPDF
    case outsideVault

    package var description: String {
      switch self {
      case .notHTTPS: "only https addresses are opened"
      case .badAddress: "this is no address of the web that can be opened safely"
      case .notPDF: "only PDF files are opened"
      case .outsideVault: "only files inside the vault are opened"
      }
    }
  }

  /// The argument for the program that opens it: an absolute path or an address, never an option.
  package let argument: String

  /// An address, as a note has it.
  package init(address: String) throws(Refusal) {
    let bytes = Array(address.utf8)
    let scheme = Array("https://".utf8)
    guard bytes.count > scheme.count, bytes.prefix(scheme.count).map(Self.lowercased) == scheme else {
      throw .notHTTPS
    }
    guard bytes.count <= 8192, bytes.allSatisfy(Self.isOfAddress) else { throw .badAddress }
    let rest = bytes[scheme.count...]
    let host = rest.prefix { !"/?#".utf8.contains($0) }
    // A name and a password before the host make one site look like another.
    let isHost = host.allSatisfy { byte in
      Self.isLetterOrDigit(byte) || "-.:[]".utf8.contains(byte)
    }
    guard isHost, host.first.map({ Self.isLetterOrDigit($0) || $0 == UInt8(ascii: "[") }) == true else {
      throw .badAddress
    }
    argument = "https://" + String(decoding: rest, as: UTF8.self)
  }

  /// A file, by its real path and that of the vault: both absolute, with all symbolic links followed.
  package init(file: String, vault: String) throws(Refusal) {
    let bytes = Array(file.utf8)
    guard vault.utf8.first == UInt8(ascii: "/") else { throw .outsideVault }
    var root = Array(vault.utf8)
    while root.last == UInt8(ascii: "/") { root.removeLast() }
    root.append(UInt8(ascii: "/"))
    guard bytes.count > root.count, bytes.starts(with: root),
      !bytes.contains(0)
    else { throw .outsideVault }
    let parts = bytes[root.count...].split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && !$0.elementsEqual("..".utf8) && !$0.elementsEqual(".".utf8) })
    else {
      throw .outsideVault
    }
    guard bytes.suffix(4).map(Self.lowercased) == Array(".pdf".utf8) else { throw .notPDF }
    argument = file
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(lowercased(byte))
  }

  /// The characters of RFC 3986, section 2.
  private static func isOfAddress(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || "-._~:/?#[]@!$&'()*+,;=%".utf8.contains(byte)
  }
}
