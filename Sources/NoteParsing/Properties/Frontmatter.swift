/// The properties at the start of a note: YAML between two `---` lines.
package struct Frontmatter: Sendable, Equatable {
  /// From the first `---` to the end of the text of the closing line.
  package var range: SourceRange
  /// The offset of the first byte after the closing line.
  package var bodyOffset: Int
  package var properties: [Property] = []
  package var findings: [ParseFinding] = []

  /// Reads the frontmatter; nil when line 1 is no fence or nothing closes it.
  ///
  /// What is wrong with one property costs only that property.
  package init?(_ source: SourceText) {
    guard Frontmatter.isFence(source, 1),
      let closing = (2..<max(source.lineCount + 1, 2)).first(where: { Frontmatter.isFence(source, $0) })
    else { return nil }
    range = source.range(source.startOfLine(1), source.endOfLine(closing))
    bodyOffset = source.startOfLine(closing + 1)
    read(FrontmatterText(source: source, lines: 2..<closing))
  }

  private static func isFence(_ source: SourceText, _ line: Int) -> Bool {
    let start = source.startOfLine(line)
    let end = source.endOfLine(line)
    return end - start >= 3 && source.bytes[start..<start + 3].allSatisfy { $0 == .dash }
      && source.bytes[start + 3..<end].allSatisfy(\.isSpaceOrTab)
  }

  private mutating func read(_ text: FrontmatterText) {
    if let problem = text.limitProblem() {
      report(problem, at: range)
      return
    }
    let all = text.entries()
    var keys: Set<String> = []
    var entries: [FrontmatterEntry] = []
    var duplicates: [FrontmatterEntry] = []
    for entry in all {
      guard let key = entry.key else {
        entries.append(entry)
        continue
      }
      if keys.insert(key).inserted { entries.append(entry) } else { duplicates.append(entry) }
    }
    for entry in duplicates {
      report(
        "property `\(entry.key ?? "")` is written twice and only the first counts; remove one of them",
        at: entry.range)
    }
    do {
      let value = try readYAML(text.string(without: duplicates))
      take(value, entries)
    } catch is YAMLProblem {
      // An open bracket must not swallow the properties after it.
      let dropped = Set(duplicates.map(\.lines.lowerBound))
      readEachAlone(
        text.entries(brackets: false).filter { !dropped.contains($0.lines.lowerBound) }, text)
    } catch {
      report("\(error)", at: range)
    }
    findings.sort { $0.range.start < $1.range.start }
  }

  private mutating func take(_ value: PropertyValue?, _ entries: [FrontmatterEntry]) {
    switch value {
    case nil, .null: break
    case .object(let pairs):
      let byKey = Dictionary(entries.map { ($0.key, $0) }) { first, _ in first }
      for (index, pair) in pairs.enumerated() {
        // Each pair has its own lines, except in a mapping in braces.
        let entry = entries.count == pairs.count ? entries[index] : byKey[pair.key]
        properties.append(Property(key: pair.key, value: pair.value, range: entry?.range ?? range))
      }
    default: report("the frontmatter is not a list of `key: value` lines; write it as one", at: range)
    }
  }

  private mutating func readEachAlone(_ entries: [FrontmatterEntry], _ text: FrontmatterText) {
    var keys = Set(properties.map(\.key))
    for entry in entries {
      do {
        switch try readYAML(text.string(of: entry)) {
        case .object(let pairs):
          for pair in pairs where keys.insert(pair.key).inserted {
            properties.append(Property(key: pair.key, value: pair.value, range: entry.range))
          }
        case nil, .null: break
        default: report("this line is no property; write it as `key: value`", at: entry.range)
        }
      } catch let problem as YAMLProblem {
        report(problem.message, at: text.range(of: problem, in: entry))
      } catch {
        report("\(error)", at: entry.range)
      }
    }
  }

  private mutating func report(_ message: String, at range: SourceRange) {
    findings.append(ParseFinding(rule: .brokenYAML, message: message, range: range))
  }
}
