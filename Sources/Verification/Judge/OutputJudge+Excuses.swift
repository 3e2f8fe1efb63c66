internal import Numbers

/// Why an output other than the stated one may be right all the same.
extension OutputJudge {
  /// A phrase for people; nil where nothing excuses the difference.
  func excuse(_ item: VerificationItem, _ expectation: Expectation) -> String? {
    if let doubt = expectation.doubt { return "the sentence has the word “\(doubt)”" }
    let code =
      expectation.source.isEmpty
      ? plan.blocks.first { $0.ordinal == expectation.block }?.code ?? "" : expectation.source
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
    if Self.decompositions.contains(where: code.contains), stated.withoutSigns == actual.withoutSigns {
      return "the signs of a decomposition depend on the library"
    }
    if hasOtherUnit(stated, actual) { return "a unit that the output has not" }
    return isStep(expectation) ? "it may number a step" : nil
  }

  /// Calls and names whose value is of one machine, one day or one process.
  private static let machineFacts = [
    "id(", "hash(", "today(", "now(", "utcnow(", "time.time(", "ctime(", "strftime(", "listdir(", "getcwd(",
    "getpid(", "glob(", "iterdir(", "gethostname(", "sys.version", "__version__", "platform.", "getsizeof(",
    "uuid",
    "os.environ", "cpu_count(", "getuser(", "sys.path", "sys.executable", "__file__",
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

  /// `# 2` on a line of its own, among `# 1` and `# 3` of the same block: the step that follows.
  private func isStep(_ expectation: Expectation) -> Bool {
    guard expectation.form == .commentBlock, !expectation.isExplicit, expectation.lines.count == 1,
      let number = Int(expectation.lines[0].text.filter { !$0.isWhitespace && !".:)".contains($0) }),
      let block = plan.blocks.first(where: { $0.ordinal == expectation.block })
    else { return false }
    let steps = block.code.split(separator: "\n").compactMap { line -> Int? in
      let text = line.drop { $0.isWhitespace }
      guard text.first == "#" else { return nil }
      return Int(text.filter { !$0.isWhitespace && !"#.:)".contains($0) })
    }
    return steps.count > 1 && steps.contains(number) && steps == Array(steps[0]..<(steps[0] + steps.count))
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

  /// Nine digits or more in a row.
  fileprivate var hasAddress: Bool { split { !$0.isNumber }.contains { $0.count >= 9 } }

  fileprivate var withoutSigns: String { filter { $0 != "-" && $0 != "−" && !$0.isWhitespace } }
}
