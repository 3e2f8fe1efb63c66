internal import NoteParsing
internal import Verdicts

/// What an exception tells: an error of the note, or something that is not there.
extension RunJudge {
  func judgeException(
    _ exception: RaisedException, _ block: PlannedBlock, _ result: RunResult, _ index: Int,
    _ item: inout VerificationItem
  ) {
    if exception.type == "NameError", let name = exception.name {
      judgeNames([name], block, result, index, &item)
    } else if ["SyntaxError", "IndentationError", "TabError"].contains(exception.type),
      !block.examples.isEmpty
    {
      return judgeSyntax(SyntaxProblem(line: exception.line, message: exception.plainMessage), block, &item)
    } else if let needs = absent(block, result) {
      setUnchecked(&item, "needs \(needs)", "The note says that it needs \(needs): \(sentence(exception))")
    } else if isRaisedOnPurpose(exception, result.blocks[index], block) {
      setUnchecked(&item, "meant to fail", "A raise statement ends it: \(sentence(exception))")
    } else if line(exception.line, of: block).contains(/\(\.\.\.\)/) {
      setUnchecked(&item, "an excerpt", "The note leaves out what stands for `...`: \(sentence(exception))")
    } else if let name = functionLeftOut(exception) {
      setUnchecked(&item, "an excerpt", "The note leaves out what \(name) does: \(sentence(exception))")
    } else if exception.type == "AssertionError", comparesConstants(line: exception.line, in: block) {
      setUnchecked(
        &item, "`is` depends on the interpreter",
        "Whether two equal constants are one object depends on the interpreter.")
    } else if let needs = missing(exception) {
      setUnchecked(
        &item, needs,
        "It needs something that is not there: \(exception.type): \(firstLine(exception.message)).")
    } else {
      item.verdict = .failed
      item.reason = exception.type
      item.sentence = sentence(exception)
      item.details = exception.traceback.isEmpty ? nil : exception.traceback
    }
    move(&item, toLine: exception.line, block)
  }

  /// Whether a block does nothing but raise, to show how that is done: several times, or beside a text that speaks of it.
  private func isRaisedOnPurpose(_ exception: RaisedException, _ own: BlockResult, _ block: PlannedBlock)
    -> Bool
  {
    let kinds = own.analysis.statements.map(\.kind)
    // Raised to show what the block defines.
    if kinds.last == "Raise",
      own.analysis.statements.contains(where: { $0.bound.contains { $0.name == exception.type } })
    {
      return true
    }
    return !kinds.isEmpty && kinds.allSatisfy { $0 == "Raise" }
      && (kinds.count > 1 || block.context.contains("raise"))
  }

  /// The function or class that was called as its note shows it nowhere: its body there is `...`.
  private func functionLeftOut(_ exception: RaisedException) -> String? {
    guard exception.type == "TypeError",
      let match = exception.message.prefixMatch(of: /(\w+)(?:\.__init__)?\(\)\s/)
    else { return nil }
    let isLeftOut = plan.blocks.contains { block in
      let lines = block.code.split(separator: "\n").map { String($0).trimmingSpace }
      return lines.indices.contains { index in
        (lines[index].hasPrefix("class \(match.1)") || lines[index].hasPrefix("def \(match.1)("))
          && lines[index...].dropFirst().prefix(3).contains("...")
      }
    }
    return isLeftOut ? String(match.1) : nil
  }

  /// Whether a line asks if numbers or strings are one object, which interpreters are free in.
  private func comparesConstants(line: Int, in block: PlannedBlock) -> Bool {
    self.line(line, of: block).comparesIdentityOfConstants(in: block.code)
  }

  /// A line of the note, of a block's code.
  private func line(_ line: Int, of block: PlannedBlock) -> String {
    let lines = block.code.split(separator: "\n", omittingEmptySubsequences: false)
    guard let index = block.index(ofLine: line), lines.indices.contains(index) else { return "" }
    return String(lines[index])
  }

  /// What the author says the block needs, and no code of the note has imported.
  private func absent(_ block: PlannedBlock, _ result: RunResult) -> String? {
    let modules = result.blocks.filter { $0.disposition == .run }.flatMap(\.analysis.statements).flatMap(
      \.imports)
    return block.directives.needs.first { name in
      !modules.contains { !$0.isMissing && $0.module.split(separator: ".").first.map(String.init) == name }
    }
  }

  private func firstLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).first.map { String($0.prefix(200)) } ?? ""
  }

  private func sentence(_ exception: RaisedException) -> String {
    if exception.type == "AssertionError" {
      let message = firstLine(exception.message)
      return message.isEmpty ? "The assertion does not hold." : "The assertion does not hold: \(message)."
    }
    let message = firstLine(exception.plainMessage)
    return message.isEmpty ? "Raises \(exception.type)." : "Raises \(exception.type): \(message)."
  }

  /// What the code needs that a sandbox has not got, as the exception tells: a package, a file, the network, someone who types.
  private func missing(_ exception: RaisedException) -> String? {
    switch exception.type {
    case "ExitStatus" where exception.traceback.contains("Operation not permitted"):
      return "the sandbox does not allow it"
    case "ExitStatus" where exception.message == "127":
      return exception.traceback.firstMatch(of: /line \d+: ([^:\s]+): command not found/).map {
        "needs the command \($0.1)"
      }
    case "ModuleNotFoundError":
      let name = exception.message.split(separator: "'").dropFirst().first.map(String.init)
      return "needs \(name ?? "a package")"
    case "ImportError" where exception.message.contains("install"),
      "ImportError" where exception.message.contains("optional dep"):
      let name = exception.message.firstMatch(of: /(?:Import |dependency |using: |install )['`]?([\w.-]+)/)
        .map { String($0.1) }
      return "needs \(name ?? "a package")"
    case "FileNotFoundError":
      let name = exception.message.split(separator: "'").dropFirst().last.map(String.init)
      return name.map { "needs the file \($0)" } ?? "needs a file"
    case "BdbQuit": return "needs input"
    case "UnsupportedOperation" where exception.message.contains("fileno"): return "needs a terminal"
    case "RuntimeError" where exception.message.hasSuffix("not available"):
      return exception.message.firstMatch(of: /\((\w+)\) not available$/).map { "needs \($0.1)" }
    case "EOFError" where exception.message.contains("reading a line"): return "needs input"
    case "URLError", "HTTPError", "ConnectionError", "ConnectionRefusedError", "gaierror", "SSLError",
      "ProxyError",
      "MaxRetryError", "ConnectTimeout", "ConnectError", "NewConnectionError", "NameResolutionError",
      "LocalEntryNotFoundError", "OfflineModeIsEnabled":
      return "needs the network"
    case "OSError" where exception.message.contains("connect"): return "needs the network"
    case "PermissionError", "BlockingIOError": return "the sandbox does not allow it"
    case "OSError"
    where exception.message.contains("not permitted") || exception.message.contains("not implemented"):
      return "the sandbox does not allow it"
    default: return nil
    }
  }
}

extension RaisedException {
  /// Without the place in the code, which Python adds for errors of syntax.
  fileprivate var plainMessage: String { message.replacing(/\ \(note, line \d+\)$/, with: "") }
}
