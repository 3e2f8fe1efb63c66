internal import Foundation
internal import NoteParsing

/// The request as the harness reads it.
struct ServerRequest: Encodable {
  struct Block: Encodable {
    var code: String
    var line: Int
    var runs: Bool
    var fresh: Bool
    var seed: Int?
    var examples: [[Int]]
    var needs: [String]

    enum CodingKeys: CodingKey { case code, line, runs, fresh, seed, examples, needs }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(code, forKey: .code)
      try container.encode(line, forKey: .line)
      try container.encode(runs, forKey: .runs)
      try container.encode(fresh, forKey: .fresh)
      // A key that is always there, `null` or not.
      try container.encode(seed, forKey: .seed)
      try container.encode(examples, forKey: .examples)
      try container.encode(needs, forKey: .needs)
    }
  }
  struct Prelude: Encodable {
    var name: String
    var code: String
  }

  /// All but the probes, which `ProbeText` writes.
  enum CodingKeys: CodingKey {
    case blocks, probesLast, prelude, seed, variant, only, reading, timeout, warm
  }

  var blocks: [Block]
  var probes: [Probe]
  var probesLast: Bool
  var prelude: [Prelude]
  var seed: Int
  var variant: RunVariant
  var only: Int?
  var reading: NameReading
  var timeout: Double
  /// Packages to import in the server, once for all notes.
  var warm: [String]

  init(_ request: RunRequest, timeout: Double) {
    blocks = request.blocks.map {
      Block(
        code: $0.code, line: $0.line, runs: $0.runs, fresh: $0.isFresh, seed: $0.seed,
        examples: $0.examples.map { [$0.lowerBound, $0.upperBound] }, needs: $0.needs)
    }
    prelude = request.prelude.map { Prelude(name: $0.name, code: $0.code) }
    seed = request.seed
    variant = request.variant
    probes = request.probes
    probesLast = request.callsLast
    only = request.only
    reading = request.reading
    self.timeout = timeout
    let code = request.blocks.filter(\.runs).map(\.code)
    warm = Self.largePackages.filter { package, _ in
      code.contains { $0.contains("import \(package)") || $0.contains("from \(package)") }
    }.map(\.module)
  }

  /// Packages that take long to import; no others are imported outside of a note's own process.
  private static let largePackages: [(package: String, module: String)] = [
    ("matplotlib", "matplotlib.pyplot"), ("scipy.stats", "scipy.stats"), ("scipy", "scipy"),
    ("torch", "torch"),
    ("pandas", "pandas"), ("sympy", "sympy"),
  ]

  /// The bytes on the wire: a length, then JSON.
  func frame() throws -> [UInt8] {
    var data = Array(try JSONEncoder().encode(self))
    if !probes.isEmpty {
      // In the place of the brace at the end.
      data.removeLast()
      data += Array(#","probes":"#.utf8) + (try ProbeText(probes).bytes) + [UInt8(ascii: "}")]
    }
    return withUnsafeBytes(of: UInt32(data.count).littleEndian) { Array($0) } + data
  }
}

/// What the server knows about the end of a note's process.
struct ServerEnd: Decodable {
  /// The exit code, or minus the signal.
  var code: Int
  var late: Bool
  /// It had more processes than it may.
  var crowd: Bool
  /// It had more files and folders than it may.
  var full: Bool
  /// Its result was larger than a result may be.
  var huge: Bool
  var seconds: Double
  /// Most of the time its first thread slept.
  var waits: Bool
  var cpu: Double
  var memory: Int
  /// The sandbox cannot be used again.
  var spent: Bool?
}
