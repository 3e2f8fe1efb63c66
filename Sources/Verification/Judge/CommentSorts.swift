internal import Verdicts
internal import Words

/// The lone comments of a note by their sort, so that one which is unlike its output is told by those of its sort that hold.
///
/// A comment beside code may be a remark. Where comments of the same form, behind the same mark, on the same shape of code and
/// with the same sort of text are what comes out, one more of them is meant so too. Of the same call in the same block one that holds
/// tells as much, where none but it does not.
struct CommentSorts {
  private struct Sort: Hashable {
    enum Text: Hashable { case number, boolean, none, string, sequence, mapping, word, words }
    var form: Expectation.Form
    /// The arrow or the label before it.
    var mark: String
    var isPrint: Bool
    var text: Text
  }

  /// A sort on one call of a block, whatever the call is given.
  private struct Shape: Hashable {
    var sort: Sort
    var block: Int
    var code: String

    init(_ sort: Sort, _ expectation: Expectation) {
      (self.sort, block) = (sort, expectation.block)
      code = expectation.source.replacing(/'[^']*'|"[^"]*"|\d+/, with: "0").filter { !$0.isWhitespace }
    }

    /// Whether it is on a call that is given something spelt out, and not `print` alone.
    var isOfCall: Bool {
      code.contains(/\w\([^()]*\b0\b/) && code.count { $0 == "(" } > (sort.isPrint ? 1 : 0)
    }
  }

  private let run: JudgedRun
  /// Those that are counted by their shapes, where any is silent.
  private var holdingOnes: [(sort: Sort, index: Int)] = []
  private var failingOnes: [(sort: Sort, index: Int)] = []
  private var holding: [Sort: Int] = [:]
  private var failing: [Sort: Int] = [:]
  private var silent: [(index: Int, sort: Sort, unit: StatedUnit, output: OutputUnit)] = []

  init(_ run: JudgedRun) { self.run = run }

  /// Takes note of what came of an expectation whose code ran.
  mutating func add(_ index: Int, _ expectation: Expectation, _ items: [Int: VerificationItem]) {
    guard expectation.form == .trailingComment || expectation.form == .commentBlock,
      expectation.lines.count == 1, !expectation.source.isEmpty
    else { return }
    let unit = StatedUnit(expectation.lines, isDamaged: run.plan.isDamaged)
    guard !unit.stated.candidates.isEmpty, let sort = sort(unit, expectation) else { return }
    if let item = items.values.first {
      if item.verdict == .verified || item.verdict == .imprecise {
        holding[sort, default: 0] += 1
        holdingOnes.append((sort, index))
      }
      if item.verdict == .refuted { failing[sort, default: 0] += 1 }
    } else if expectation.typical == nil, expectation.doubt == nil {
      failing[sort, default: 0] += 1
      failingOnes.append((sort, index))
      let output = OutputJudge(run: run).output(of: expectation)
      guard output.count == 1, !unit.isLoose(output[0]), isStatement(unit, sort, expectation, output[0])
      else { return }
      silent.append((index, sort, unit, output[0]))
    }
  }

  /// The verdicts on those that were not laid over an output, by the index of the expectation.
  var items: [(index: Int, item: VerificationItem)] {
    guard !silent.isEmpty else { return [] }
    let (holdingShapes, failingShapes) = (shapes(of: holdingOnes), shapes(of: failingOnes))
    return silent.compactMap { one in
      let (holds, fails) = (holding[one.sort, default: 0], failing[one.sort, default: 0])
      let isWords = one.sort.text == .word || one.sort.text == .words
      let expectation = run.plan.expectations[one.index]
      let shape = Shape(one.sort, expectation)
      let isOfCall =
        shape.isOfCall && holdingShapes[shape, default: 0] > 0 && failingShapes[shape] == 1
      guard isOfCall || holds >= (isWords && one.sort.mark.isEmpty ? 3 : 2) && fails * 4 <= holds + 2 else {
        return nil
      }
      let item = OutputJudge(run: run).refuted(
        one.unit, one.output, expectation,
        because:
          ", and \(holds) other comment\(holds == 1 ? "" : "s") of this sort \(holds == 1 ? "is" : "are") what comes out"
      )
      return (one.index, OutputJudge(run: run).weighed(item, expectation))
    }
  }

  private func shapes(of ones: [(sort: Sort, index: Int)]) -> [Shape: Int] {
    ones.reduce(into: [:]) { $0[Shape($1.sort, run.plan.expectations[$1.index]), default: 0] += 1 }
  }

  private func sort(_ unit: StatedUnit, _ expectation: Expectation) -> Sort? {
    let said = unit.saidRange
    let text = unit.stated.text
    let whole = unit.stated.candidates[0].range
    let mark = text.text(whole.lowerBound..<max(said.lowerBound, whole.lowerBound)).filter {
      !$0.isWhitespace
    }
    let found = pieces(of: text, in: said)
    var kind: Sort.Text
    switch (found.count == 1 ? found[0].value : nil)?.content {
    case .number, .complex, .infinity, .notANumber: kind = .number
    case .boolean: kind = .boolean
    case Value.Content.none?: kind = .none
    case .string: kind = .string
    case .sequence, .set: kind = .sequence
    case .mapping: kind = .mapping
    case .elided: return nil
    case nil:
      guard found.allSatisfy({ $0.value == nil }) else { return nil }
      kind = text.text(said).contains(" ") ? .words : .word
    }
    return Sort(
      form: expectation.form, mark: mark.lowercased(), isPrint: PythonLine(expectation.source).prints,
      text: kind)
  }

  /// Whether words can be meant as an output: of plain ones a single word in the letters of what came out that is none of the code's.
  private func isStatement(
    _ unit: StatedUnit, _ sort: Sort, _ expectation: Expectation, _ output: OutputUnit
  ) -> Bool {
    switch sort.text {
    case .words: return !sort.mark.isEmpty && !unit.isDescription
    case .word:
      let said = unit.said
      // One word is no text of several.
      guard !unit.isDescription, said.count <= 40,
        !output.text.text.trimmingSpace.contains(where: \.isWhitespace)
      else { return false }
      return !sort.mark.isEmpty
        || said.utf8.allSatisfy({ $0 < 0x80 }) && output.text.text.utf8.allSatisfy({ $0 < 0x80 })
          && !PythonLine.words(in: expectation.source.lowercased()).contains(said.lowercased())
    default: return true
    }
  }
}
