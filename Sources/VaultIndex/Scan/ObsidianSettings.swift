internal import Foundation
internal import Hashing
internal import NoteParsing

/// A file of Obsidian's settings: JSON that may hold anything. It is looked into only when somebody asks.
struct ObsidianSettings {
  let path: VaultPath
  private let bytes: [UInt8]
  private let unreadable: String?
  private let isThere: Bool

  /// Reads the file at `path`, which need not be there.
  init(_ path: VaultPath, in vault: Vault) {
    self.path = path
    isThere = vault.exists(path)
    do {
      bytes = isThere ? try vault.read(path, limit: Configuration.largestFile) : []
      unreadable = nil
    } catch { (bytes, unreadable) = ([], "\(error)") }
  }

  /// Differs when the content does.
  var fingerprint: String { isThere ? unreadable ?? ContentHash(bytes).hexadecimal : "" }

  /// The values, none where the file is broken, and what is wrong then.
  func read() -> (values: [String: Any], problem: String?) {
    if let unreadable { return ([:], unreadable) }
    guard isThere else { return ([:], nil) }
    // Foundation also reads what is nearly JSON, and Obsidian does not.
    if isJSON(SourceText(bytes)),
      let values = (try? JSONSerialization.jsonObject(with: Data(bytes))) as? [String: Any]
    {
      return (values, nil)
    }
    return ([:], "\(path) is no JSON object and leaves nothing out; save the settings in Obsidian again")
  }

  /// The value of a key, nil where there is none, and what is wrong with one of another kind.
  /// - Parameter kind: What it should be, such as `list`.
  func value<Value>(
    of key: String, in values: [String: Any], as type: Value.Type, _ kind: String
  ) -> (value: Value?, problem: String?) {
    guard let any = values[key], !(any is NSNull) else { return (nil, nil) }
    if let value = any as? Value { return (value, nil) }
    return (nil, "\(path): \(key) is no \(kind) and leaves nothing out; set it in Obsidian again")
  }
}
