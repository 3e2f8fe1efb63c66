package import NoteParsing

/// Markdown with variables such as `{{title}}` or `{{date:YYYY-MM-DD}}`, as Obsidian's templates have them.
///
/// In properties a variable becomes a value of YAML whatever its text; in the body it becomes one line that
/// makes no link, tag, comment or code. A variable that is not known stays as it is written.
package struct NoteTemplate: Sendable, Equatable {
  package var name: String
  package var bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The note that the template makes.
  /// - Parameter variables: `.empty` for a variable of which nothing is known.
  /// - Throws: `NoteTemplateError` when the properties of the template cannot be filled.
  package func filled(_ variables: [String: NewPropertyValue], at moment: TemplateMoment) throws -> [UInt8] {
    let source = SourceText(bytes)
    let front = Frontmatter(source)
    var properties = PropertyVariables(variables: variables, moment: moment)
    var note: [UInt8] = []
    if let front {
      let head = source.string(source.startOfLine(1)..<front.bodyOffset)
      note = Array(bytes[..<source.startOfLine(1)]) + Array(properties.markingPlaces(in: head).utf8)
    }
    let body = source.string((front?.bodyOffset ?? 0)..<bytes.count)
    note += Array(
      replacingVariables(in: body) { name, format in
        variables[name].map { markdownLine($0.line) } ?? moment.text(name, format)
      }.utf8)
    return try properties.fillPlaces(in: note, template: name)
  }
}

/// Why a template makes no note.
package struct NoteTemplateError: Error, Equatable, CustomStringConvertible {
  package var template: String
  package var line: Int
  package var message: String

  package var description: String { "the template \(template) makes no note: line \(line): \(message)" }
}

/// The moment at which a note is made.
package struct TemplateMoment: Sendable, Equatable {
  package var day: CalendarDay
  package var hour: Int
  package var minute: Int

  package init(day: CalendarDay, hour: Int, minute: Int) {
    (self.day, self.hour, self.minute) = (day, hour, minute)
  }

  /// The text of `{{date}}` and `{{time}}`, with a format of YYYY, MM, DD, HH and mm; nil for another name.
  func text(_ name: String, _ format: String?) -> String? {
    switch name {
    case "date": formatted(format ?? "YYYY-MM-DD")
    case "time": formatted(format ?? "HH:mm")
    default: nil
    }
  }

  private func formatted(_ format: String) -> String {
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
    let year = "\(day)".prefix(4)
    return format.replacing("YYYY", with: year).replacing("YY", with: year.suffix(2))
      .replacing("MM", with: two(day.month)).replacing("DD", with: two(day.day))
      .replacing("HH", with: two(hour)).replacing("mm", with: two(minute))
  }
}

/// Fills the variables of the properties: each is a word first, so that the template is YAML, then a value.
private struct PropertyVariables {
  let variables: [String: NewPropertyValue]
  let moment: TemplateMoment
  /// What the words stand for.
  private var values: [NewPropertyValue] = []

  init(variables: [String: NewPropertyValue], moment: TemplateMoment) {
    self.variables = variables
    self.moment = moment
  }

  /// Of characters for private use, which no title has.
  private func word(_ number: Int) -> String { "\u{E000}\(number)\u{E001}" }

  mutating func markingPlaces(in text: String) -> String {
    var found: [NewPropertyValue] = []
    let marked = replacingVariables(in: text) { name, format in
      if let value = variables[name] {
        found.append(value)
      } else if let text = moment.text(name, format) {
        found.append(CalendarDay(text).map { "\($0)" } == text ? .date(text) : .text(text))
      } else {
        return nil
      }
      return word(found.count - 1)
    }
    values = found
    return marked
  }

  func fillPlaces(in note: [UInt8], template: String) throws -> [UInt8] {
    guard let front = Frontmatter(SourceText(note)) else { return note }
    if let finding = front.findings.first {
      throw NoteTemplateError(template: template, line: finding.range.line, message: finding.message)
    }
    if let filled = filledAtOnce(note, front) { return filled }
    var editor = FrontmatterEditor(note)
    for property in front.properties {
      guard let value = filled(property.value) else { continue }
      do { try editor.set(property.key, to: value) } catch {
        throw NoteTemplateError(template: template, line: property.range.line, message: error.message)
      }
    }
    let edited = SourceText(editor.bytes)
    let end = Frontmatter(edited)?.bodyOffset ?? 0
    let head = edited.string(0..<end)
    let rest = replacingWords(in: head)
    guard rest != head else { return editor.bytes }
    // Comments may have variables, too; a key or a nested value may not.
    let result = Array(rest.utf8) + edited.bytes[end...]
    let values = { (bytes: SourceText) in
      (Frontmatter(bytes)?.properties ?? []).map { [$0.key, $0.value.json] }
    }
    guard values(SourceText(result)) == values(edited) else {
      let line = front.properties.first { $0.value.json.contains("\u{E000}") }?.range.line ?? 1
      throw NoteTemplateError(
        template: template, line: line, message: "a variable must be a property's value, or in it")
    }
    return result
  }

  /// The note where each variable is all of the value on its line; nil for other templates, and where it would be read otherwise.
  private func filledAtOnce(_ note: [UInt8], _ front: Frontmatter) -> [UInt8]? {
    let head = SourceText(note).string(0..<front.bodyOffset)
    let lines = head.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      guard let start = line.firstRange(of: ": \u{E000}"), line.last == "\u{E001}",
        let value = whole(String(line[line.index(start.lowerBound, offsetBy: 2)...]))
      else { return String(line) }
      return "\(line[..<start.lowerBound]):\(value == .empty ? "" : " ")\(value.yaml)"
    }
    let text = lines.joined(separator: "\n")
    guard !text.contains("\u{E000}") else { return nil }
    let result = Array(text.utf8) + note[front.bodyOffset...]
    guard let after = Frontmatter(SourceText(result)), after.findings.isEmpty else { return nil }
    func texts(_ pairs: [(String, PropertyValue)]) -> [[String]] { pairs.map { [$0.0, $0.1.json] } }
    let wanted = front.properties.map { ($0.key, filled($0.value)?.value ?? $0.value) }
    let isSame = zip(texts(after.properties.map { ($0.key, $0.value) }), texts(wanted)).allSatisfy {
      zip($0, $1).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
    }
    return after.properties.count == wanted.count && isSame ? result : nil
  }

  /// The value with its variables filled; nil when it has none.
  private func filled(_ value: PropertyValue) -> NewPropertyValue? {
    switch value {
    case .string(let text):
      if let whole = whole(text) { return whole }
      let line = replacingWords(in: text)
      return line == text ? nil : .text(line)
    case .list(let items):
      let texts = items.compactMap { if case .string(let text) = $0 { text } else { nil as String? } }
      guard texts.count == items.count, texts.contains(where: { replacingWords(in: $0) != $0 }) else {
        return nil
      }
      return .list(
        texts.flatMap { text -> [String] in
          switch whole(text) {
          case .list(let items)?: items
          case .empty?: []
          default: [replacingWords(in: text)]
          }
        })
    default: return nil
    }
  }

  /// The value of the variable that is all of the text.
  private func whole(_ text: String) -> NewPropertyValue? {
    values.indices.first { text == word($0) }.map { values[$0] }
  }

  private func replacingWords(in text: String) -> String {
    guard text.contains("\u{E000}") else { return text }
    return values.indices.reduce(text) { $0.replacing(word($1), with: values[$1].line) }
  }
}

/// The text with what `value` gives for each variable's name and format; nil leaves it.
private func replacingVariables(in text: String, _ value: (String, String?) -> String?) -> String {
  var result = ""
  var rest = text[...]
  while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
    let inner = rest[open.upperBound..<close.lowerBound]
    let parts = inner.split(separator: ":", maxSplits: 1).map { part in
      String(part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
    if let name = parts.first, let text = value(name, parts.count > 1 ? parts[1] : nil) {
      result += rest[..<open.lowerBound] + text
      rest = rest[close.upperBound...]
    } else {
      result += rest[..<open.upperBound]
      rest = rest[open.upperBound...]
    }
  }
  return result + rest
}

extension NewPropertyValue {
  /// The value in one line of text.
  fileprivate var line: String {
    switch self {
    case .text(let text), .identifier(let text), .date(let text):
      text.split(whereSeparator: \.isNewline).joined(separator: " ")
    case .number(let number): "\(number)"
    case .checkbox(let isOn): isOn ? "true" : "false"
    case .list(let items): items.joined(separator: ", ")
    case .empty: ""
    }
  }
}

/// The line as Markdown that shows it, with a backslash before what would make a link, a tag, code, HTML or a comment.
private func markdownLine(_ text: String) -> String {
  var result = ""
  var previous: Character = " "
  for character in text {
    let isSpecial =
      switch character {
      case "[", "<", "`", "\\", "|": true
      case "#": previous.isWhitespace
      case "%": previous == "%"
      default: false
      }
    // LaTeX keeps its backslashes.
    if isSpecial, character != "\\" || !text.contains("$") { result += "\\" }
    result.append(character)
    previous = character
  }
  return result
}
