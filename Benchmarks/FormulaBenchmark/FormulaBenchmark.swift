import Foundation
import LaTeXMath
import NoteParsing
import Verification

/// Measures how fast formulas are read and judged, on one thread, and prints JSON; `Benchmarks/formulas` makes a table of it.
@main struct FormulaBenchmark {
  static func main() {
    do { try run() } catch {
      FileHandle.standardError.write(Data("formula-benchmark: \(error)\n".utf8))
      exit(2)
    }
  }

  private static func run() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let path = arguments.first else {
      throw Failure(
        description: "usage: formula-benchmark FILE|FOLDER [--list]; a file has one formula a line")
    }
    let formulas = try formulas(at: path)
    guard !formulas.isEmpty else { throw Failure(description: "\(path) has no formulas") }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes]
    let output =
      arguments.contains("--list") ? try encoder.encode(formulas) : try encoder.encode(Measurements(formulas))
    print(String(decoding: output, as: UTF8.self))
  }

  private struct Failure: Error, CustomStringConvertible { var description: String }

  /// The lines of a file, or the formulas of all notes below a folder.
  private static func formulas(at path: String) throws -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Failure(description: "\(path) is not there")
    }
    guard isFolder.boolValue else {
      let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
      return text.split(separator: "\n").map(String.init)
    }
    let files = (FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []).sorted()
    return try files.filter { $0.hasSuffix(".md") }.flatMap { file in
      let url = URL(filePath: path).appending(path: file)
      let source = SourceText(Array(try Data(contentsOf: url)))
      return NoteParser.parse(source, fileName: url.lastPathComponent).formulas.map(\.latex)
    }
  }
}

/// Times in seconds, of the fastest of several rounds: what disturbs a round only makes it slower.
struct Measurements: Encodable {
  /// One kind of work on all formulas.
  struct Work: Encodable {
    var name: String
    var seconds: Double
  }
  /// How time grows when the input doubles.
  struct Growth: Encodable {
    var name: String
    /// Bytes or formulas of the smaller input.
    var size: Int
    var seconds: Double
    var secondsOfDouble: Double
  }

  var formulas: Int
  var bytes: Int
  var works: [Work] = []
  /// For each formula that claims numbers, the seconds to judge it, without parsing; ascending.
  var judged: [Double] = []
  /// The formula that took longest.
  var slowest = ""
  var growth: [Growth] = []

  private static let rounds = 5

  init(_ formulas: [String]) {
    self.formulas = formulas.count
    bytes = formulas.reduce(0) { $0 + $1.utf8.count }
    measure("every byte read") { formulas.reduce(0) { $0 &+ Self.hash($1) } }
    measure("tokens") { formulas.reduce(0) { $0 + CommandUse.all(in: $1).count } }
    measure("parsed") { formulas.reduce(0) { $0 + MathFormula($1, isDisplay: true).nodes.count } }
    let parsed = formulas.map { MathFormula($0, isDisplay: true) }
    measure("read as operators") { parsed.reduce(0) { $0 + StatementReader.statements(of: $1).count } }
    let judge = NumberJudge()
    measure("judged") { parsed.reduce(0) { $0 + judge.judge($1).count } }
    let claims = zip(formulas, parsed).filter { judge.judge($1).contains { $0.verdict != .noClaim } }
    let times = claims.map { claim in
      (latex: claim.0, seconds: Self.fastest(Self.rounds) { judge.judge(claim.1).count })
    }
    .sorted { $0.seconds < $1.seconds }
    judged = times.map(\.seconds)
    slowest = times.last?.latex ?? ""
    growth = Self.shapes.map { name, shape in
      let (small, large) = (shape(Self.sizeOfGrowth), shape(2 * Self.sizeOfGrowth))
      return Growth(
        name: name, size: small.utf8.count,
        seconds: Self.fastest(2 * Self.rounds) { MathFormula(small, isDisplay: true).nodes.count },
        secondsOfDouble: Self.fastest(2 * Self.rounds) { MathFormula(large, isDisplay: true).nodes.count })
    }
    growth += Self.notes.map { name, note in
      let (small, large) = (note(Self.formulasOfGrowth), note(2 * Self.formulasOfGrowth))
      return Growth(
        name: name, size: Self.formulasOfGrowth,
        seconds: Self.fastest(2 * Self.rounds) { Self.claims(small) },
        secondsOfDouble: Self.fastest(2 * Self.rounds) { Self.claims(large) })
    }
  }

  private mutating func measure(_ name: String, _ work: () -> Int) {
    works.append(Work(name: name, seconds: Self.fastest(Self.rounds, work)))
  }

  private static func fastest(_ rounds: Int, _ work: () -> Int) -> Double {
    var best = Double.infinity
    for _ in 0..<rounds {
      let start = ContinuousClock.now
      let result = work()
      let time = (ContinuousClock.now - start).components
      withExtendedLifetime(result) {}
      best = min(best, Double(time.seconds) + Double(time.attoseconds) * 1e-18)
    }
    return best
  }

  private static func hash(_ text: String) -> Int {
    var hash = 5381
    for byte in text.utf8 { hash = hash &* 33 &+ Int(byte) }
    return hash
  }

  private static func claims(_ note: String) -> Int {
    let source = SourceText(Array(note.utf8))
    return NumberClaims(NoteParser.parse(source, fileName: "Note.md"), source: source).items.count
  }

  // MARK: Growth

  private static let sizeOfGrowth = 4_000
  private static let formulasOfGrowth = 500

  private static let shapes: [(String, @Sendable (Int) -> String)] = [
    ("a long sum", { (0..<$0).map { "x_{\($0)}" }.joined(separator: " + ") }),
    ("fractions side by side", { String(repeating: "\\frac{a}{b^2}", count: $0) }),
    ("primes and scripts", { String(repeating: "f'^{2}_i", count: $0) }),
    ("open braces", { String(repeating: "{", count: $0) }),
    ("closing braces", { String(repeating: "}", count: $0) }),
    ("open delimiters", { String(repeating: "\\left(", count: $0) }),
    ("infix fractions", { String(repeating: "{a \\over b}", count: $0) }),
    (
      "rows of a matrix", { "\\begin{matrix}" + String(repeating: "a & b \\\\", count: $0) + "\\end{matrix}" }
    ),
    ("macros", { "\\def\\x{yyyy}" + String(repeating: "\\x", count: $0 / 10) }),
    ("dollars", { String(repeating: "$a", count: $0) }),
    ("words", { String(repeating: "\\text{a word }", count: $0) }),
    (
      "unknown commands",
      { (0..<$0).map { "\\u\(String($0, radix: 26).map { $0.isLetter ? $0 : "z" })" }.joined() }
    ),
  ]

  private static let notes: [(String, @Sendable (Int) -> String)] = [
    ("a note of true sums", { (0..<$0).map { "So $\($0) + 1 = \($0 + 1)$.\n\n" }.joined() }),
    ("a note of false sums", { (0..<$0).map { "So $\($0) + 1 = \($0 + 3)$. " }.joined() }),
    ("a note of one symbol", { (0..<$0).map { "Let $x = \($0)$ and $2 x = \(2 * $0)$.\n\n" }.joined() }),
    (
      "a note of many symbols",
      { (0..<$0).map { "Let $x_{\($0)} = \($0)$ and $2 x_{\($0)} = \(2 * $0)$.\n\n" }.joined() }
    ),
    (
      "a table of formulas",
      { "| $x$ | $2x$ |\n|--|--|\n" + (0..<$0).map { "| \($0) | \(2 * $0) |\n" }.joined() }
    ),
  ]
}
