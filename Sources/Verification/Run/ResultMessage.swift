/// A message of the harness, as JSON.
struct Message: Decodable {
  struct Analysis: Decodable {
    struct Statement: Decodable {
      var lines: [Int]
      var kind: String
      var bound: [Use]
      var free: [Use]
      var deferred: [Use]
      var uses: [String]
      var changes: [String]
      var imports: [Import]
      /// Nothing for code that is not Python.
      var facts: Facts?
    }
    /// A key that is not there has nothing to tell.
    struct Facts: Decodable {
      var calls, reads, stubs: [Use]?
      var identities, elisions, catches: [Int]?
      var cut, form: Bool?
    }
    var statements: [Statement]
    var error: Piece?
    /// Whether colons alone make code of what Python cannot read.
    var lacksColons: Bool?
    /// Whether what stands above cannot begin a program either.
    var follows: Bool?
    /// Whether Python 2 reads code that a present Python does not.
    var older: Bool?
  }

  /// `["name", 3]`
  struct Use: Decodable {
    var name: String
    var line: Int

    init(from decoder: any Decoder) throws {
      var container = try decoder.unkeyedContainer()
      name = try container.decode(String.self)
      line = try container.decode(Int.self)
    }
  }

  /// `[3, "text"]`
  struct Piece: Decodable {
    var line: Int
    var text: String

    init(from decoder: any Decoder) throws {
      var container = try decoder.unkeyedContainer()
      line = try container.decode(Int.self)
      text = try container.decode(String.self)
    }
  }

  struct Import: Decodable {
    var module: String
    var line: Int
    var isMissing: Bool

    init(from decoder: any Decoder) throws {
      var container = try decoder.unkeyedContainer()
      module = try container.decode(String.self)
      line = try container.decode(Int.self)
      isMissing = try container.decode(Bool.self)
    }
  }

  struct Statement: Decodable {
    var lines: [Int]
    var output: [Piece]
    var errors: String
    var cut: Bool
    var value: String?
    var raised: Raised?
    var seconds: Double
  }

  struct Raised: Decodable {
    var type, message: String
    var line: Int
    var traceback, name: String
    var kinds: [String]?
    var errno: Int?
    var module: String?
    var raises, asks, isLarge: Bool?
    var lacks: Lack?
    var vain: [Use]?
    var purpose: String?
  }

  struct Lack: Decodable {
    var owner, name: String
    var near: String?
  }

  struct Figure: Decodable {
    var name: String
    var line: Int
    var kind: String
  }

  /// What a call of a function gave.
  struct Outcome: Decodable {
    var shape: [Int]?
    var numbers: String?
    var single: Bool?
    var items: [Outcome]?
    var raised, other: String?
  }

  /// Outcomes one by one, or as a text with a line for each, where all are numbers: `2,2:1.0 0.0 0.0 1.0`, behind an `s` in single precision.
  struct Outcomes: Decodable {
    var all: [Outcome]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      guard let text = try? container.decode(String.self) else {
        all = try container.decode([Outcome].self)
        return
      }
      all = try text.split(separator: "\n").map { line in
        let isSingle = line.first == "s"
        let sides = line.dropFirst(isSingle ? 1 : 0).split(
          separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let shape = sides[0].split(separator: ",").map { Int($0) }
        guard sides.count == 2, !shape.contains(nil) else {
          throw Malformed(reason: "an array has no shape")
        }
        return Outcome(shape: shape.compactMap(\.self), numbers: String(sides[1]), single: isSingle)
      }
    }
  }

  /// The place of a function among those that are called besides.
  var probe: Int?
  var results, bare: Outcomes?
  /// It was not called, since its state is not there any more.
  var left: Bool?
  /// The arguments of the note's own calls, which are the first of the results.
  var own: [[String: Outcome]]?
  /// Results of a function that draws random numbers, call by call under several seeds.
  var draws: [[Outcome]]?
  var analysis: [Analysis]?
  var block: Int?
  var state: String?
  var missing: [String]?
  var supplied: [String]?
  var statement: Statement?
  var figure: Figure?
  /// Figures were left out.
  var leftOut: Bool?
  var done: Int?
  var seconds: Double?
  var limit: Int?
  /// The line of a loop that does not end.
  var endless: Int?
  var broken: String?
  var end: Bool?
}
