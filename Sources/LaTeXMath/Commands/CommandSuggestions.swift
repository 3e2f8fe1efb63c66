/// What to write for a command that is not there.
enum CommandSuggestions {
  /// For a command that nobody has. Looks for one like it when `isFirst` says that few were looked for so far.
  static func suggestion(for name: String, isFirst: Bool) -> String {
    if let instead = replacements[name] { return "write \(instead)" }
    if isFirst, let near = nearest(to: name) { return "did you mean '\(near)'?" }
    return "define it with '\\newcommand', or write what it stands for"
  }

  static func environment(like name: String) -> String {
    let near = EnvironmentForm.all.keys.sorted()
      .map { ($0, distance(Array(name.utf8), Array($0.utf8), limit: 2)) }
      .filter { $0.1 <= 2 && $0.1 < name.utf8.count }.min { $0.1 < $1.1 }
    return near.map { "did you mean '\($0.0)'?" } ?? "write one of aligned, gathered, cases, array, pmatrix"
  }

  /// For a command of MathJax.
  static func instead(of name: String) -> String {
    replacements[name].map { "write \($0)" } ?? "write it with commands that both have"
  }

  private static let replacements: [String: String] = [
    "\\label": "the number with \\tag{…}, and refer to it in words",
    "\\eqref": "the equation's number in words",
    "\\ref": "the equation's number in words", "\\mbox": "\\text{…}", "\\hfill": "\\quad",
    "\\mathds": "\\mathbb{…}", "\\iiiint": "\\iint\\!\\iint", "\\idotsint": "\\int\\cdots\\int",
    "\\buildrel": "\\overset{…}{…}", "\\cases": "\\begin{cases} … \\end{cases}",
    "\\matrix": "\\begin{matrix} … \\end{matrix}", "\\pmatrix": "\\begin{pmatrix} … \\end{pmatrix}",
    "\\eqalign": "\\begin{aligned} … \\end{aligned}", "\\displaylines": "\\begin{gathered} … \\end{gathered}",
    "\\bbox": "\\boxed{…}", "\\abs": "\\lvert … \\rvert", "\\norm": "\\lVert … \\rVert",
    "\\dd": "\\mathrm{d}",
    "\\hdots": "\\ldots", "\\unicode": "the character itself", "\\Tiny": "\\tiny", "\\strut": "\\mathstrut",
    "\\overparen": "\\overgroup{…}", "\\underparen": "\\undergroup{…}", "\\textsc": "\\text{…}",
    "\\textsl": "\\textit{…}", "\\symbf": "\\mathbf{…}", "\\symbb": "\\mathbb{…}", "\\symcal": "\\mathcal{…}",
    "\\symrm": "\\mathrm{…}", "\\cancelto": "\\overset{…}{\\cancel{…}}", "\\makebox": "\\text{…}",
    "\\framebox": "\\fbox{…}", "\\hdotsfor": "\\cdots & \\cdots", "\\mathup": "\\mathrm{…}",
    "\\scr": "\\mathscr{…}",
    "\\mit": "\\mathit{…}", "\\require": "nothing: it loads an extension of MathJax",
  ]

  /// The known names by their first letter.
  private static let known = Dictionary(
    grouping: CommandTable.shared.names.lazy.filter(CommandUse.isKnown).map { Array($0.utf8) }
      .filter { $0.count > 1 }
  ) { $0[1] }

  /// The nearest known name, at most two letters away and no more than a third of them.
  private static func nearest(to name: String) -> String? {
    let wanted = Array(name.utf8)
    let limit = min(2, (wanted.count - 1) / 3)
    guard limit > 0, wanted.count <= 40 else { return nil }
    var best: (name: [UInt8], distance: Int)?
    // A slip of the pen is seldom the first letter.
    for known in known[wanted[1]] ?? [] where abs(known.count - wanted.count) <= limit {
      let distance = distance(wanted, known, limit: limit)
      if distance <= limit, distance < best?.distance ?? .max { best = (known, distance) }
    }
    return best.map { String(decoding: $0.name, as: UTF8.self) }
  }

  /// The number of letters to insert, delete, replace or swap; beyond `limit` any number above it.
  private static func distance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
    guard abs(left.count - right.count) <= limit else { return limit + 1 }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1] + [Int](repeating: 0, count: right.count)
      for j in right.indices {
        row[j + 1] = min(last[j] + (left[i] == right[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
        }
      }
      beforeLast = last
      last = row
    }
    return last[right.count]
  }
}
