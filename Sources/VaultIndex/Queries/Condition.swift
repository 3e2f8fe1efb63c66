import GRDB
import NoteParsing

/// A condition on `notes` joined with `files`, with its arguments.
struct Condition {
  var sql: String
  var arguments: StatementArguments

  init(_ sql: String, _ arguments: StatementArguments = []) {
    self.sql = sql
    self.arguments = arguments
  }

  static var all: Condition { Condition("1") }

  func and(_ other: Condition) -> Condition {
    Condition("(\(sql)) AND (\(other.sql))", arguments + other.arguments)
  }

  func or(_ other: Condition) -> Condition {
    Condition("(\(sql)) OR (\(other.sql))", arguments + other.arguments)
  }

  /// Conditions joined by `AND` or `OR`, as flat a tree as can be: SQLite takes only so many brackets within another.
  static func joined(_ conditions: [Condition], _ word: String, none: Condition) -> Condition {
    guard conditions.count > 1 else { return conditions.first ?? none }
    let half = conditions.count / 2
    let left = joined(Array(conditions[..<half]), word, none: none)
    let right = joined(Array(conditions[half...]), word, none: none)
    return Condition("(\(left.sql)) \(word) (\(right.sql))", left.arguments + right.arguments)
  }

  var negated: Condition { Condition("NOT (\(sql))", arguments) }

  /// The note has the tag, or one nested in it.
  static func tag(_ name: String) -> Condition {
    let key = nameKey(name.hasPrefix("#") ? String(name.dropFirst()) : name)
    return Condition(
      // "0" follows "/".
      "notes.id IN (SELECT note_id FROM tags WHERE tag_key = ? OR (tag_key > ? AND tag_key < ?))",
      [key, key + "/", key + "0"])
  }

  /// The note has the property, with `value` as its text or in its list.
  static func property(_ name: String, _ value: String?) -> Condition {
    guard let value else {
      return Condition("notes.id IN (SELECT note_id FROM properties WHERE key_key = ?)", [nameKey(name)])
    }
    return Condition(
      """
      notes.id IN (
        SELECT properties.note_id
        FROM properties, json_each(
          CASE json_type(properties.value) WHEN 'array' THEN properties.value
          ELSE json_array(json(properties.value)) END) AS item
        WHERE properties.key_key = ?
          AND lower(CASE item.type WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' ELSE item.value END)
            = lower(?))
      """, [nameKey(name), value])
  }

  /// The path from the vault's root contains `part`.
  static func path(_ part: String) -> Condition {
    Condition("files.path LIKE ? ESCAPE '\\'", [likePattern(part)])
  }

  /// The file's name contains `part`.
  static func fileName(_ part: String) -> Condition {
    Condition("files.name_key LIKE ? ESCAPE '\\'", [likePattern(nameKey(part))])
  }

  static func likePattern(_ part: String) -> String {
    "%" + part.flatMap { "%_\\".contains($0) ? ["\\", $0] : [$0] } + "%"
  }
}
