package import NoteParsing

/// A form for the answers of a pass, to be filled by hand or by a script.
package enum PassTemplate {
  /// The fields that a form has: what names the paper, then the pass.
  private static func fields(_ pass: ReadingPass) -> [RecordField] {
    let identity: [RecordField] = pass == .first ? [.title, .authors, .year, .arxivID, .doi] : [.arxivID]
    return identity + RecordField.allCases.filter { $0.pass == pass.rawValue }
  }

  /// One object with every field, empty; an empty answer is none.
  package static func json(_ pass: ReadingPass) -> String {
    let lines = fields(pass).map { field in
      let value =
        switch field.kind {
        case .list: "[]"
        case .number, .checkbox: "null"
        default: "\"\""
        }
      return "  \"\(field.key)\": \(value)"
    }
    return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
  }

  /// A note with every field as a property, and the questions as a list.
  package static func markdown(_ pass: ReadingPass, in language: PassGuide.Language) -> String {
    let properties = fields(pass).map { field in
      switch field.kind {
      case .list: "\(field.key): []"
      case .identifier: "\(field.key): \"\""
      default: "\(field.key):"
      }
    }
    let stages = PassGuide.stages(of: pass, in: language, withOptional: true).map { stage in
      let questions = stage.fields.filter { $0.pass == pass.rawValue }
        .map { "  - [ ] \(PassGuide.question(for: $0, in: language)) (`\($0.key)`)\n" }
      return "- \(stage.read)\n" + questions.joined()
    }
    return "---\n" + properties.joined(separator: "\n") + "\n---\n\n## Pass \(pass.rawValue)\n\n"
      + stages.joined()
  }
}
