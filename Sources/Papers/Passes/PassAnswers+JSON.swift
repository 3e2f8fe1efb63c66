internal import Foundation
internal import NoteParsing

/// Answers about one paper, and what the paper is called.
package struct NamedAnswers: Sendable, Equatable {
  /// What `paper` says, or else `path`, `arxiv_id`, `doi` or `citekey`.
  package var name: String?
  package var answers: PassAnswers

  package init(name: String?, answers: PassAnswers) {
    self.name = name
    self.answers = answers
  }

  /// Reads JSON: an object, a list of objects, the `{"version":1,"items":[…]}` of `paper list`, or an object a line.
  ///
  /// - Throws: `AnswerFileError`, and then nothing is to be written.
  package static func read(_ json: [UInt8]) throws(AnswerFileError) -> [NamedAnswers] {
    let objects = try objects(in: json)
    var named: [NamedAnswers] = []
    for (index, object) in objects.enumerated() {
      // A file with one object needs no number.
      let item = objects.count > 1 ? "item \(index + 1): " : ""
      named.append(try read(object, item))
    }
    return named
  }

  private static func read(_ object: [String: JSONValue], _ item: String) throws(AnswerFileError)
    -> NamedAnswers
  {
    var answers = PassAnswers()
    for (key, value) in object.sorted(by: { $0.key < $1.key }) {
      if ignoredKeys.contains(key) { continue }
      guard let field = RecordField(key: key) else {
        let known = RecordField.allCases.map(\.key).joined(separator: ", ")
        throw AnswerFileError(message: "\(item)there is no field '\(key)'; the fields are \(known)")
      }
      if field.kind == .identifier, case .number(let number) = value {
        throw AnswerFileError(
          message: "\(item)\(key): \(number) is a number, which has lost its zeros; put it in quotes")
      }
      guard let property = value.property else {
        throw AnswerFileError(
          message: "\(item)\(key): an answer is a text, a number, true, false or a list of texts")
      }
      do throws(PassAnswerError) {
        try answers.set(field, to: property)
      } catch {
        throw AnswerFileError(message: "\(item)\(error)")
      }
    }
    let name = ["paper", "path", "arxiv_id", "doi", "citekey"].lazy.compactMap { object[$0]?.text }.first
    return NamedAnswers(name: name, answers: answers)
  }

  /// What `paper list` says beside the fields.
  private static let ignoredKeys: Set<String> = [
    "paper", "path", "cited_by", "next", "missing", "pass1", "pass2", "pass3",
  ]

  private static func objects(in json: [UInt8]) throws(AnswerFileError) -> [[String: JSONValue]] {
    do throws(AnswerFileError) {
      return try objects(in: JSONValue.read(json))
    } catch let error {
      let lines = json.split(separator: 0x0A).filter {
        !$0.allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }
      }
      guard lines.count > 1,
        lines.allSatisfy({ $0.first == UInt8(ascii: "{") && $0.contains(UInt8(ascii: "}")) })
      else { throw error }
      var found: [[String: JSONValue]] = []
      for line in lines {
        // What is wrong with the whole tells the place.
        guard let value = try? JSONValue.read(Array(line)) else { throw error }
        found += try objects(in: value)
      }
      return found
    }
  }

  private static func objects(in value: JSONValue) throws(AnswerFileError) -> [[String: JSONValue]] {
    switch value {
    case .object(let pairs):
      if case .list(let items)? = pairs["items"], pairs["version"] != nil {
        return try objects(in: .list(items))
      }
      return [pairs]
    case .list(let items):
      var found: [[String: JSONValue]] = []
      for item in items {
        guard case .object(let pairs) = item else { throw notAnObject }
        found.append(pairs)
      }
      return found
    default: throw notAnObject
    }
  }

  private static let notAnObject = AnswerFileError(
    message: "answers are an object, or a list of objects; see --print-template json")
}

/// What is wrong with a file of answers.
package struct AnswerFileError: Error, Equatable, CustomStringConvertible {
  /// 1-based; nil when the JSON itself is right.
  package var line: Int?
  package var column: Int?
  package var message: String

  package var description: String {
    let place = line.map { "\($0):\(column ?? 1): " } ?? " "
    return "standard input:\(place)\(message)"
  }
}

/// A value of JSON.
private enum JSONValue: Decodable, Sendable, Equatable {
  case null
  case bool(Bool)
  case number(String)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let isOn = try? value.decode(Bool.self) {
      self = .bool(isOn)
    } else if let number = try? value.decode(Int.self) {
      self = .number("\(number)")
    } else if let number = try? value.decode(Double.self) {
      self = .number("\(number)")
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let items = try? value.decode([JSONValue].self) {
      self = .list(items)
    } else {
      self = .object(try value.decode([String: JSONValue].self))
    }
  }

  static func read(_ json: [UInt8]) throws(AnswerFileError) -> JSONValue {
    if let value = try? JSONDecoder().decode(JSONValue.self, from: Data(json)) { return value }
    let place = mistake(in: json)
    throw AnswerFileError(
      line: place?.line, column: place?.column, message: "this is no JSON; see --print-template json")
  }

  /// Where Foundation stops: it says `around character 14` or `around line 3, column 5`.
  private static func mistake(in json: [UInt8]) -> (line: Int, column: Int)? {
    var text = ""
    do {
      _ = try JSONSerialization.jsonObject(with: Data(json), options: .fragmentsAllowed)
    } catch {
      text = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String ?? ""
    }
    let words = text.split { !$0.isLetter && !$0.isNumber }
    func number(after word: String) -> Int? {
      words.firstIndex { $0 == word }.flatMap { $0 + 1 < words.count ? Int(words[$0 + 1]) : nil }
    }
    if let line = number(after: "line"), let column = number(after: "column") { return (line, column) }
    guard let offset = number(after: "character"), offset <= json.count else { return nil }
    let before = json[..<offset]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return (before.count { $0 == 0x0A } + 1, offset - start + 1)
  }

  var text: String? {
    if case .text(let text) = self, !text.isEmpty { text } else { nil }
  }

  /// Nil for what no field holds.
  var property: PropertyValue? {
    switch self {
    case .null: return .null
    case .bool(let isOn): return .bool(isOn)
    case .number(let written): return .number(Double(written) ?? 0, written: written)
    case .text(let text): return .string(text)
    case .list(let items):
      let texts = items.compactMap { item -> PropertyValue? in
        if case .text(let text) = item { .string(text) } else { nil }
      }
      return texts.count == items.count ? .list(texts) : nil
    case .object: return nil
    }
  }
}
