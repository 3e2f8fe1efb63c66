import Yams

/// What keeps a text from being read as YAML.
struct YAMLProblem: Error {
  /// What is wrong and what to do.
  var message: String
  /// 1-based in the text that was read; 0 when not known.
  var line = 0
  /// 1-based, in Unicode scalars.
  var column = 0
}

/// Reads one YAML document; nil when there is nothing but comments.
/// - Throws: `YAMLProblem`.
func readYAML(_ text: String) throws -> PropertyValue? {
  do {
    // Yams resolves tags with regular expressions: only where a text has any.
    let hasTags = text.utf8.contains(.exclamation)
    guard let node = try Yams.compose(yaml: text, hasTags ? .default : .basic, .default, .utf8) else {
      return nil
    }
    var reader = YAMLReader(hasTags: hasTags)
    return try reader.value(of: node, depth: 0)
  } catch let error as YamlError {
    throw problem(of: error)
  }
}

/// Turns nodes into values; an alias bomb runs out of budget.
private struct YAMLReader {
  let hasTags: Bool
  var budget = 100_000

  mutating func value(of node: Node, depth: Int) throws -> PropertyValue {
    budget -= 1
    guard budget > 0 else {
      throw YAMLProblem(message: "aliases (`*name`) make this value too large; write the values out")
    }
    guard depth <= 400 else { throw YAMLProblem(message: "the value is nested too deep; flatten it") }
    switch node {
    case .scalar(let scalar):
      let isText =
        scalar.style != .plain || hasTags && String(describing: scalar.tag) == "tag:yaml.org,2002:str"
      return isText ? .string(scalar.string) : coreScalar(scalar.string)
    case .sequence(let sequence):
      var items: [PropertyValue] = []
      for item in sequence { items.append(try value(of: item, depth: depth + 1)) }
      return .list(items)
    case .mapping(let mapping):
      var pairs: [(key: String, value: PropertyValue)] = []
      for (key, item) in mapping {
        let name: String
        if case .scalar(let scalar) = key {
          name = scalar.string
        } else {
          name = try value(of: key, depth: depth + 1).json
        }
        pairs.append((name, try value(of: item, depth: depth + 1)))
      }
      return .object(pairs)
    case .alias: return .null
    }
  }
}

/// The value of a plain scalar: YAML 1.2.2, section 10.3.2.
func coreScalar(_ text: String) -> PropertyValue {
  switch text {
  case "", "~", "null", "Null", "NULL": return .null
  case "true", "True", "TRUE": return .bool(true)
  case "false", "False", "FALSE": return .bool(false)
  case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return .number(.infinity, written: text)
  case "-.inf", "-.Inf", "-.INF": return .number(-.infinity, written: text)
  case ".nan", ".NaN", ".NAN": return .number(.nan, written: text)
  default: break
  }
  if text.hasPrefix("0o"), text.utf8.count > 2, let number = UInt64(text.dropFirst(2), radix: 8),
    text.utf8.dropFirst(2).allSatisfy(\.isDigit)
  {
    return .number(Double(number), written: text)
  }
  if text.hasPrefix("0x"), let number = UInt64(text.dropFirst(2), radix: 16),
    text.utf8.dropFirst(2).allSatisfy(\.isAlphanumeric)
  {
    return .number(Double(number), written: text)
  }
  if isCoreFloat(Array(text.utf8)), let number = Double(text) { return .number(number, written: text) }
  return .string(text)
}

/// Whether the bytes match `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`.
private func isCoreFloat(_ bytes: [UInt8]) -> Bool {
  var rest = bytes[...]
  func digits() -> Int {
    let count = rest.prefix(while: \.isDigit).count
    rest = rest.dropFirst(count)
    return count
  }
  func sign() {
    if rest.first == .dash || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
  }
  sign()
  let whole = digits()
  if rest.first == UInt8(ascii: ".") {
    rest = rest.dropFirst()
    if digits() == 0, whole == 0 { return false }
  } else if whole == 0 {
    return false
  }
  if rest.first?.lowercased == UInt8(ascii: "e") {
    rest = rest.dropFirst()
    sign()
    if digits() == 0 { return false }
  }
  return rest.isEmpty
}

private func problem(of error: YamlError) -> YAMLProblem {
  switch error {
  case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
    .composer(let context, let problem, let mark, _):
    return YAMLProblem(
      message: advice(problem, context: context?.text ?? ""), line: mark.line, column: mark.column)
  case .reader:
    return YAMLProblem(message: "the value holds a control character that YAML forbids; remove it")
  case .duplicatedKeysInMapping(let duplicates, let context):
    return YAMLProblem(
      message: "the key `\(duplicates.first ?? "")` is written twice; remove one of them",
      line: context.mark.line, column: context.mark.column)
  default: return YAMLProblem(message: "this is not YAML; write it as `key: value`")
  }
}

/// What libyaml's words mean for the person who wrote the property.
private func advice(_ problem: String, context: String) -> String {
  if problem.contains("mapping values are not allowed") {
    return "the value holds a colon followed by a space; quote the value"
  }
  if problem.contains("cannot start any token") {
    return
      "the value starts with a character that YAML reserves (`@`, `%`, a backtick or a tab); quote the value"
  }
  if problem.contains("undefined alias") || context.contains("alias") {
    return "a value that starts with `*` is an alias in YAML; quote the value"
  }
  if problem.contains("tab character") { return "a tab indents the line; use spaces" }
  if context.contains("quoted scalar") {
    return problem.contains("escape")
      ? "a backslash inside double quotes starts an escape that YAML does not know; use single quotes"
      : "a quote is not closed; close it"
  }
  if context.contains("flow") {
    return "a `[` or `{` is not closed as YAML wants it; close it or quote the value"
  }
  if problem.contains("expected ':'") { return "this line is no property; write it as `key: value`" }
  if problem.contains("expected key") || problem.contains("block end") || problem.contains("'-' indicator") {
    return "YAML cannot read on from here; quote the value, or align the line with the others"
  }
  return "\(problem); quote the value"
}
