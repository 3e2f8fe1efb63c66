internal import Foundation

/// Reads what a note's process left behind. The note may have written it: everything is checked, and what is out of
/// order makes the whole result malformed.
enum ResultParser {
  static func result(
    of request: RunRequest, end: ServerEnd, data: [UInt8], timeout: Double, limits: RunLimits
  )
    -> RunResult
  {
    var reading = Reading(request, mostOutput: limits.output)
    var problem: String?
    do {
      try reading.read(data)
    } catch let error as Malformed {
      problem = error.reason
    } catch { problem = "a message is not the JSON it should be" }
    var result = RunResult(blocks: reading.blocks, seconds: end.seconds, peakMemory: end.memory)
    result.variant = request.variant
    result.supplied = reading.supplied
    result.probes = reading.probes
    result.leavesOutFigures = reading.leavesOutFigures
    let isLeft = end.crowd || end.full || end.huge
    if reading.isEnded, request.callsLast, !request.probes.isEmpty, problem == nil, !isLeft {
      // The note is through: what comes of the calls after it is none of its doing.
      result.outcome = .ended
      let own = reading.blocks.reduce(0) { $0 + $1.seconds }
      let ranOut = end.late || end.code < 0 && end.cpu >= timeout
      let missing = request.probes.indices.filter { reading.probes[$0] == nil }
      // One that took the time of the note would take it again.
      result.uncalled = ranOut && own < timeout / 2 ? missing.filter(reading.left.contains) : missing
    } else {
      result.outcome = outcome(end, reading, problem, timeout: timeout, limits: limits)
      // What was left behind may be the note's or that of the calls.
      result.isOfCalls = reading.isEnded && request.callsLast && isLeft
    }
    if case .malformed = result.outcome {
      // What was read before is no more to be believed.
      for index in result.blocks.indices where result.blocks[index].disposition == .run {
        result.blocks[index].statements = []
        result.blocks[index].figures = []
        result.blocks[index].ending = result.outcome
      }
    } else if result.outcome != .ended, let current = reading.current {
      result.blocks[current].ending = result.outcome
    }
    return result
  }

  private static func outcome(
    _ end: ServerEnd, _ reading: Reading, _ problem: String?, timeout: Double, limits: RunLimits
  ) -> RunOutcome {
    // Cut off is right for a process that was ended while it wrote.
    if let problem, !(reading.isCutOff && end.code != 0), !end.huge { return .malformed(problem) }
    if end.full { return .tooManyFiles(limits.entries) }
    if end.late {
      let waits = end.waits && end.cpu < timeout / 2
      return .timedOut(seconds: timeout, waits ? .waiting : reading.timeUse)
    }
    if end.crowd {
      return .tooManyProcesses(reading.request.profile == .programs ? limits.processes : limits.threads)
    }
    if end.huge { return .malformed("it is larger than \(ResultLimits.bytes >> 20) MB") }
    if end.code < 0 {
      if end.cpu >= timeout { return .timedOut(seconds: timeout, reading.timeUse) }
      return .killed(signal: 0 - max(end.code, -255))
    }
    if let bytes = reading.outputLimit { return .outputLimit(bytes: bytes) }
    if reading.isEnded, end.code == 0 { return .ended }
    return .exited(code: end.code)
  }
}

/// Why a result is none.
struct Malformed: Error {
  var reason: String

  /// Refuses what is more than is taken.
  static func bound(_ count: Int, _ most: Int, _ what: String) throws {
    if count > most { throw Malformed(reason: "it holds more than \(most) \(what)") }
  }
}

/// The state of reading one result.
private struct Reading {
  var blocks: [BlockResult]
  var supplied: [String] = []
  var leavesOutFigures = false
  var probes: [Int: ProbeResult] = [:]
  /// The functions that were not called, since their state is not there any more.
  var left: Set<Int> = []
  var isEnded = false
  var isCutOff = false
  var outputLimit: Int?
  /// The line of a loop that does not end, in the block that is running.
  private var endless: Int?
  let request: RunRequest
  private let mostOutput: Int
  /// The last line that a block reaches.
  private let lastLine: Int
  private var isAnalysed = false
  /// The block whose statements are expected.
  private(set) var current: Int?
  private var next = 0
  private var figure: Message.Figure?
  /// What has been taken so far, against ``ResultLimits``.
  private var values = 0
  private var messages = 0
  private var pieces = 0
  private var figures = 0
  private var figureBytes = 0
  private var analyses = AnalysisReader()

  init(_ request: RunRequest, mostOutput: Int) {
    self.request = request
    self.mostOutput = mostOutput
    lastLine = request.blocks.map { $0.line + $0.code.utf8.count(where: { $0 == 10 }) }.max() ?? 0
    blocks = request.blocks.map { BlockResult(ordinal: $0.ordinal, disposition: .notReached) }
  }

  var timeUse: TimeUse {
    endless.map { .endless(line: $0) } ?? (request.language == PythonLanguage().id ? .working : .unknown)
  }

  mutating func read(_ data: [UInt8]) throws {
    let decoder = JSONDecoder()
    var rest = data[...]
    while !rest.isEmpty {
      guard !isEnded || request.callsLast else { throw Malformed(reason: "something follows its end") }
      guard rest.count >= 5 else {
        isCutOff = true
        throw Malformed(reason: "it is cut off")
      }
      let start = rest.startIndex
      let kind = rest[start]
      let size = (1...4).reversed().reduce(0) { $0 << 8 | Int(rest[start + $1]) }
      guard rest.count >= 5 + size else {
        isCutOff = true
        throw Malformed(reason: "it is cut off")
      }
      let payload = rest[start + 5..<start + 5 + size]
      rest = rest[(start + 5 + size)...]
      messages += 1
      try bound(messages, ResultLimits.messages, "messages")
      switch kind {
      case UInt8(ascii: "J"):
        try measure(payload)
        try take(decoder.decode(Message.self, from: Data(payload)))
      case UInt8(ascii: "B"): try take(figure: Array(payload))
      default: throw Malformed(reason: "a message is of no known kind")
      }
    }
  }

  /// Refuses a message whose decoding would take more memory than it is worth.
  private mutating func measure(_ payload: ArraySlice<UInt8>) throws {
    try bound(payload.count, ResultLimits.messageBytes, "bytes in one message")
    let size = JSONSize(payload)
    try bound(size.depth, ResultLimits.depth, "levels in one message")
    try bound(size.values, ResultLimits.messageValues, "values in one message")
    values += size.values
    try bound(values, ResultLimits.values, "values")
  }

  private func bound(_ count: Int, _ most: Int, _ what: String) throws {
    try Malformed.bound(count, most, what)
  }

  private func bounded(_ names: [String]?) throws -> [String] {
    let names = names ?? []
    try bound(names.count, ResultLimits.names, "names in one message")
    for name in names { try bound(name.utf8.count, ResultLimits.nameBytes, "bytes in one name") }
    return names
  }

  private mutating func take(_ message: Message) throws {
    guard figure == nil else { throw Malformed(reason: "a figure is missing") }
    if let reason = message.broken {
      throw Malformed(reason: "the harness was broken: \(reason.suffix(200))")
    }
    if let analysis = message.analysis { return try take(analysis) }
    guard isAnalysed else { throw Malformed(reason: "the analysis is not the first message") }
    guard !isEnded || message.probe != nil else { throw Malformed(reason: "something follows its end") }
    if let place = message.probe {
      guard request.probes.indices.contains(place), probes[place] == nil, !left.contains(place) else {
        throw Malformed(reason: "a function is called that was not asked for")
      }
      if message.left == true {
        left.insert(place)
        return
      }
      probes[place] = try ProbeResult(message, of: request.probes[place])
    } else if let limit = message.limit {
      guard limit == mostOutput else { throw Malformed(reason: "a limit is none of its own") }
      outputLimit = limit
      isEnded = true
    } else if message.end == true {
      guard current == nil, next == blocks.count else { throw Malformed(reason: "it ends too early") }
      isEnded = true
    } else if let block = message.block, let state = message.state {
      endless = nil
      try begin(block, state, message)
    } else if let done = message.done {
      guard done == current else { throw Malformed(reason: "a block ends that has not begun") }
      blocks[done].seconds = try seconds(message.seconds)
      current = nil
    } else if let line = message.endless {
      guard (0...lastLine).contains(line) else { throw Malformed(reason: "a loop is not the note's") }
      if current != nil { endless = line }
    } else if let statement = message.statement {
      endless = nil
      try take(statement)
    } else if let figure = message.figure {
      guard current != nil else { throw Malformed(reason: "a figure has no block") }
      self.figure = figure
    } else if message.leftOut == true {
      leavesOutFigures = true
    } else {
      throw Malformed(reason: "a message says nothing")
    }
  }

  private mutating func take(_ analysis: [Message.Analysis]) throws {
    guard !isAnalysed, analysis.count == blocks.count else { throw Malformed(reason: "a second analysis") }
    isAnalysed = true
    try bound(
      analysis.reduce(0) { $0 + $1.statements.count }, ResultLimits.statements, "statements")
    for index in blocks.indices {
      let first = request.blocks[index].line
      let lines = first...first + request.blocks[index].code.utf8.count(where: { $0 == 10 }) + 1
      blocks[index].analysis = try analyses.value(analysis[index], in: lines)
    }
  }

  private mutating func begin(_ block: Int, _ state: String, _ message: Message) throws {
    guard current == nil, block == next, block < blocks.count else {
      throw Malformed(reason: "its blocks are out of order")
    }
    next += 1
    let missing = try bounded(message.missing)
    switch state {
    case "run":
      guard request.blocks[block].runs, blocks[block].analysis.syntaxError == nil else {
        throw Malformed(reason: "a block ran that was not to run")
      }
      blocks[block].disposition = .run
      current = block
    case "skipped": blocks[block].disposition = .skipped
    case "syntax": blocks[block].disposition = .syntaxError
    case "names": blocks[block].disposition = .missingNames(missing)
    case "packages": blocks[block].disposition = .missingPackages(missing)
    default: throw Malformed(reason: "a block is in no known state")
    }
    for name in try bounded(message.supplied) where !supplied.contains(name) {
      guard request.prelude.contains(where: { $0.name == name }) else {
        throw Malformed(reason: "a name was supplied that is not in the prelude")
      }
      supplied.append(name)
    }
  }

  private mutating func take(_ statement: Message.Statement) throws {
    guard let current else { throw Malformed(reason: "a statement has no block") }
    let done = blocks[current].statements
    let known = blocks[current].analysis.statements
    guard done.count < known.count, statement.lines.count == 2,
      statement.lines[0]...max(statement.lines[0], statement.lines[1]) == known[done.count].lines,
      done.last?.exception == nil || !request.blocks[current].examples.isEmpty
    else { throw Malformed(reason: "its statements are out of order") }
    pieces += statement.output.count
    try bound(pieces, ResultLimits.pieces, "pieces of output")
    var result = StatementResult(lines: known[done.count].lines)
    result.output = try statement.output.map {
      OutputPiece(line: try line($0.line), text: $0.text)
    }
    result.errors = statement.errors
    result.isTruncated = statement.cut
    result.value = statement.value
    result.seconds = try seconds(statement.seconds)
    if let raised = statement.raised {
      result.exception = try exception(raised)
    }
    blocks[current].statements.append(result)
  }

  private func exception(_ raised: Message.Raised) throws -> RaisedException {
    var exception = RaisedException(
      type: raised.type, message: raised.message, line: try line(raised.line), traceback: raised.traceback,
      name: raised.name.isEmpty ? nil : raised.name)
    exception.kinds = Set(try bounded(raised.kinds))
    exception.errno = raised.errno
    if raised.raises == true {
      exception.origin = .raiseOfTheNote
    } else if let module = raised.module {
      exception.origin = .module(module)
    }
    let lacks = raised.lacks
    _ = try bounded([raised.module, lacks?.owner, lacks?.name, lacks?.near].compactMap { $0 })
    _ = try bounded(raised.vain?.map(\.name))
    exception.givenInVain = try (raised.vain ?? []).map { NameUse(name: $0.name, line: try line($0.line)) }
    exception.purpose = raised.purpose ?? ""
    exception.asksForInput = raised.asks == true
    exception.isLargeRequest = raised.isLarge == true
    exception.lack = raised.lacks.map { RaisedException.Lack(owner: $0.owner, name: $0.name, near: $0.near) }
    return exception
  }

  private mutating func take(figure bytes: [UInt8]) throws {
    guard let figure, let current, Figure.kinds.contains(figure.kind) else {
      throw Malformed(reason: "bytes belong to no figure")
    }
    self.figure = nil
    figures += 1
    try bound(figures, ResultLimits.figures, "figures")
    try bound(bytes.count, ResultLimits.figureBytes, "bytes in one figure")
    figureBytes += bytes.count
    try bound(figureBytes, ResultLimits.allFigureBytes, "bytes of figures")
    try bound(figure.name.utf8.count, ResultLimits.nameBytes, "bytes in one name")
    blocks[current].figures.append(
      Figure(name: figure.name, line: try line(figure.line), kind: figure.kind, bytes: bytes))
  }

  /// A line of the note, at least one that a block reaches.
  private func line(_ value: Int) throws -> Int {
    guard value >= 1, value <= lastLine + 1 else { throw Malformed(reason: "a line is none of the note's") }
    return value
  }

  private func seconds(_ value: Double?) throws -> Double {
    guard let value, value.isFinite, value >= 0, value <= 1e6 else {
      throw Malformed(reason: "a time is no time")
    }
    return value
  }
}
