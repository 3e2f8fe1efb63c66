internal import Numbers
internal import Verdicts

/// Why an output other than the stated one may be right all the same.
extension OutputJudge {
  /// A phrase for people; nil where nothing excuses the difference.
  func excuse(_ item: VerificationItem, _ expectation: Expectation) -> String? {
    if let doubt = expectation.doubt { return "the sentence has the word “\(doubt)”" }
    if run.planned(expectation.block)?.oldPython != nil {
      return "said of another Python"
    }
    let context = run.planned(expectation.block)?.context.lowercased() ?? ""
    if let phrase = Self.exercises.first(where: context.contains) { return "the text says “\(phrase)”" }
    let code =
      expectation.source.isEmpty
      ? run.planned(expectation.block)?.code ?? "" : expectation.source
    if let fact = Self.machineFacts.first(where: { code.hasCall($0) }) {
      return "\(fact) depends on the machine"
    }
    guard let stated = item.expected, let actual = item.actual else { return nil }
    if stated.hasAddress,
      plan.blocks.contains(where: { $0.ordinal <= expectation.block && $0.code.hasCall("id(") })
    {
      return "an address of the machine"
    }
    if stated.replacing("32", with: "64") == actual.replacing("32", with: "64"), stated.contains("int") {
      return "the size of whole numbers depends on the machine"
    }
    if stated.plainSpelling == actual.plainSpelling { return "another version of a library shows it so" }
    if code.contains("partition("),
      stated.sortedCharacters == actual.sortedCharacters || code.contains("argpartition(")
    {
      return "the order within a partition depends on the library"
    }
    if stated.contains("<module") || actual.contains("<module") { return "a path of the machine" }
    if item.differences.isEmpty, code.catchesByName { return "a message of another version" }
    let whole = run.planned(expectation.block)?.code ?? ""
    if code.comparesIdentityOfConstants(in: whole), ["True", "False"].contains(stated) {
      return "`is` depends on the interpreter"
    }
    if isRoundingNoise(item) { return "what rounding leaves depends on the machine" }
    if stated.contains("["), stated.withoutSigns == actual.withoutSigns,
      plan.blocks.contains(where: { block in
        block.ordinal <= expectation.block && Self.decompositions.contains { block.code.contains($0) }
      })
    {
      return "the signs of a decomposition depend on the library"
    }
    if hasOtherUnit(stated, actual) { return "a unit that the output has not" }
    return isStep(expectation) ? "it may number a step" : nil
  }

  /// Calls and names whose value is of one machine, one day or one process.
  private static let machineFacts = [
    "id(", "hash(", "today(", "now(", "utcnow(", "time.time(", "ctime(", "strftime(", "listdir(", "getcwd(",
    "getpid(", "glob(", "iterdir(", "gethostname(", "sys.version", "__version__", "platform.", "getsizeof(",
    "__sizeof__(", "getrefcount(",
    "uuid",
    "os.environ", "cpu_count(", "dir(", "sys.modules", "np.empty(", "empty_like(", "getuser(", "sys.path",
    "sys.executable", "__file__",
  ]

  /// What a text says of code that is wrong on purpose.
  private static let exercises = [
    "find the bug", "identify the bug", "fix the bug", "the bug in", "spot the bug",
  ]

  private static let decompositions = ["eig", "svd", "SVD", "qr(", "PCA"]

  /// `1 ms` beside 0.001: the note says a unit, and the output is off by a factor.
  private func hasOtherUnit(_ stated: String, _ actual: String) -> Bool {
    let scalars = Array(stated.unicodeScalars)
    guard let (number, length) = WrittenNumber.read(scalars[...]), length < scalars.count,
      let claim = number.value?.double, let value = WrittenNumber(actual)?.value?.double, value != 0
    else { return false }
    var rest = String.UnicodeScalarView()
    rest.append(contentsOf: scalars[length...])
    return UnitWord.starts(String(rest)) && !(0.8...1.25).contains(claim / value)
  }

  /// 1e-17 beside -1e-16, what is left of zero (constants of physics are smaller or larger), or the last of seventeen digits.
  private func isRoundingNoise(_ item: VerificationItem) -> Bool {
    guard let stated = item.expected, let actual = item.actual, !item.differences.isEmpty else {
      return false
    }
    let (statedBytes, actualBytes) = (Array(stated.utf8), Array(actual.utf8))
    return item.differences.allSatisfy { difference in
      let texts = [(statedBytes, difference.expected), (actualBytes, difference.actual)].map {
        String(decoding: $0[$1], as: UTF8.self)
      }
      let values = texts.compactMap { WrittenNumber($0)?.value?.double }
      guard values.count == 2 else { return false }
      if values.allSatisfy({ $0 == 0 || (1e-18...5e-13).contains(abs($0)) }) { return true }
      return texts.allSatisfy { $0.count(where: \.isNumber) >= 14 }
        && abs(values[0] - values[1]) < 1e-10 * abs(values[0])
    }
  }

  /// `# 2` on a line of its own, among `# 1` and `# 3` of the same block: the step that follows.
  private func isStep(_ expectation: Expectation) -> Bool {
    guard expectation.form == .commentBlock, !expectation.isExplicit, expectation.lines.count == 1,
      let number = Int(expectation.lines[0].text.filter { !$0.isWhitespace && !".:)".contains($0) }),
      let block = run.planned(expectation.block)
    else { return false }
    let steps = block.code.split(separator: "\n").compactMap { line -> Int? in
      let text = line.drop { $0.isWhitespace }
      guard text.first == "#" else { return nil }
      return Int(text.filter { !$0.isWhitespace && !"#.:)".contains($0) })
    }
    return steps.count > 1 && steps.contains(number)
      && steps.enumerated().allSatisfy { $1 == steps[0] &+ $0 }
  }
}

extension String {
  /// Whether the name stands here and not as the end of a longer one: `id(`, and not `grid(`.
  fileprivate func hasCall(_ name: String) -> Bool {
    ranges(of: name).contains { range in
      guard range.lowerBound > startIndex else { return true }
      let before = self[index(before: range.lowerBound)]
      return !before.isLetter && !before.isNumber && before != "_"
    }
  }

  /// Whether it asks if two numbers or strings that `code` spells out are one object: `a is b`.
  func comparesIdentityOfConstants(in code: String) -> Bool {
    // A pattern reads a long word again from each of its letters.
    split(separator: "\n").filter { $0.utf8.count <= 2_000 && $0.contains(" is ") }.flatMap {
      $0.matches(of: /([\w.'"!]+) is (?:not )?([\w.'"!]+)/)
    }.contains { match in
      [match.1, match.2].contains { name in
        if let first = name.first, first.isNumber || first == "'" || first == "\"" { return true }
        guard name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }), name != "None", name != "True",
          name != "False"
        else { return false }
        return code.split(separator: "\n").contains { line in
          let sides = line.split(separator: "=", maxSplits: 1)
          guard sides.count == 2, let value = sides[1].drop(while: \.isWhitespace).first else { return false }
          return sides[0].split { !($0.isLetter || $0.isNumber || $0 == "_") }.contains(name)
            && (value.isNumber || value == "'" || value == "\"" || value == "-")
        }
      }
    }
  }

  /// Whether it has `except … as name:`.
  fileprivate var catchesByName: Bool {
    split(separator: "\n").contains {
      $0.utf8.count <= 2_000 && $0.contains("except ") && $0.contains(/except .* as \w+:/)
    }
  }

  /// Nine digits or more in a row.
  fileprivate var hasAddress: Bool { split { !$0.isNumber }.contains { $0.count >= 9 } }

  fileprivate var sortedCharacters: [Character] { filter { !$0.isWhitespace }.sorted() }

  /// As all versions of NumPy and pandas would show it, as far as they differ in names only.
  fileprivate var plainSpelling: String {
    var text = filter { !$0.isWhitespace }
    for (name, plain) in [
      ("Int64Index(", "Index("), ("Float64Index(", "Index("), ("UInt64Index(", "Index("), ("numpy.", "np."),
      ("dtype:str", "dtype:object"), ("dtype='str'", "dtype='object'"), ("dtype=object", "dtype='object'"),
      ("freq='H'", "freq='h'"), ("datetime64[us]", "datetime64[ns]"), ("datetime64[s]", "datetime64[ns]"),
      ("None", "NaN"),
    ] { text.replace(name, with: plain) }
    return text
  }

  fileprivate var withoutSigns: String { filter { $0 != "-" && $0 != "−" && !$0.isWhitespace } }
}
