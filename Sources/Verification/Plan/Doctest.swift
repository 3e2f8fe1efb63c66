/// An interactive session: prompts with code, and what came out.
struct Doctest {
  struct Example: Equatable {
    /// 0-based lines of the code.
    var lines: ClosedRange<Int>
    /// The lines of what came out.
    var expected: [Int]
  }

  /// The code without prompts, line for line; lines of output are empty.
  private(set) var code: String
  private(set) var examples: [Example] = []

  /// Whether the first line that is not empty has a prompt.
  static func isDoctest(_ code: String) -> Bool {
    code.drop { $0.isWhitespace }.hasPrefix(">>>")
  }

  init(_ text: String) {
    var lines: [String] = []
    var isCode = false
    // An output ends at an empty line; what follows it is text.
    var isOutput = false
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let trimmed = line.drop { $0 == " " }
      if trimmed.hasPrefix(">>>") {
        lines.append(Doctest.withoutPrompt(trimmed))
        examples.append(Example(lines: index...index, expected: []))
        (isCode, isOutput) = (true, true)
      } else if isCode, trimmed.hasPrefix("... ") || trimmed == "..." {
        lines.append(Doctest.withoutPrompt(trimmed))
        let start = examples[examples.count - 1].lines.lowerBound
        examples[examples.count - 1].lines = start...index
      } else {
        isCode = false
        lines.append("")
        isOutput = isOutput && !trimmed.allSatisfy(\.isWhitespace)
        // Doctest's mark for an empty line, which is compared as none.
        if isOutput, trimmed != "<BLANKLINE>" { examples[examples.count - 1].expected.append(index) }
      }
    }
    code = lines.joined(separator: "\n")
  }

  private static func withoutPrompt(_ line: Substring) -> String {
    let rest = line.dropFirst(3)
    return String(rest.first == " " ? rest.dropFirst() : rest)
  }
}
