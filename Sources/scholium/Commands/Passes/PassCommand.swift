import ArgumentParser
import Foundation
import NoteParsing
import Papers
import VaultIndex
import Workspace

/// A command that fills a pass: by asking, from its options, or from JSON.
protocol PassCommand: ParsableCommand {
  associatedtype Given: AnswerOptionGroup
  static var pass: ReadingPass { get }
  var common: PassOptions { get }
  var given: Given { get }
}

extension PassCommand {
  func run() throws {
    let language = common.language ?? .ofEnvironment
    if let form = common.printTemplate {
      let text =
        form == .json ? PassTemplate.json(Self.pass) : PassTemplate.markdown(Self.pass, in: language)
      return Output.write(text)
    }
    var options = try given.answers()
    for (field, value) in common.identity.answers { options.set(field, to: value) }
    if options.isEmpty, isatty(STDIN_FILENO) == 1 {
      try converse(in: language)
    } else if options.isEmpty {
      try write(answersFromStandardInput())
    } else {
      guard let paper = common.paper else {
        throw ValidationError(
          "name the paper that the answers are about, as in 'scholium pass\(Self.pass.rawValue) 1706.03762'")
      }
      try write([NamedAnswers(name: paper, answers: options)])
    }
  }

  private func converse(in language: PassGuide.Language) throws {
    guard let paper = common.paper else {
      throw ValidationError("name a paper; 'scholium paper next' says which")
    }
    guard common.options.format == .text, let terminal = Terminal() else {
      throw ValidationError(
        "questions need a terminal; give the answers as options or as JSON on standard input")
    }
    let notes = try common.options.vault.updatedWorkspace().passes(at: .now())
    let note = try notes.note(named: paper, isDryRun: common.writing.dryRun)
    try PassConversation(
      pass: Self.pass, name: paper, notes: notes, note: note, terminal: terminal,
      printer: common.options.printer,
      language: language, withOptional: common.optional, replacing: Set(common.writing.replace),
      isDryRun: common.writing.dryRun
    ).run()
  }

  private func answersFromStandardInput() throws -> [NamedAnswers] {
    let json = [UInt8](FileHandle.standardInput.readDataToEndOfFile())
    guard !json.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) else {
      throw ValidationError(
        "no answers: standard input is empty and no terminal; give them as options, or as JSON (--print-template json)"
      )
    }
    var named = try NamedAnswers.read(json)
    if let paper = common.paper {
      guard named.count == 1 else {
        throw CommandError(
          message: "standard input: \(named.count) papers, but only '\(paper)' is named; name none")
      }
      named[0].name = paper
    }
    return named
  }

  private func write(_ named: [NamedAnswers]) throws {
    let workspace = try common.options.vault.updatedWorkspace()
    let printer = common.options.printer
    let notes = workspace.passes(at: .now())
    // Nothing is written before everything is known to fit.
    let changes = try named.enumerated().flatMap { position, named in
      guard let name = named.name else {
        throw CommandError(
          message: "standard input: item \(position + 1): which paper? Give paper, arxiv_id, doi or citekey")
      }
      return try notes.changes(
        to: name, named.answers, pass: Self.pass, replacing: Set(common.writing.replace))
    }
    let paths = Dictionary(grouping: changes, by: \.path)
    if let twice = changes.first(where: { paths[$0.path]?.count ?? 0 > 1 }) {
      throw CommandError(message: "standard input: two items are about \(twice.path); make them one")
    }
    try printer.perform(changes, in: workspace.index.vault, dryRun: common.writing.dryRun)
    for change in changes where printer.format == .text {
      printer.note(Self.pass.standing(in: change.record, of: change.path))
    }
  }
}

extension NoteChange {
  /// The record that the note then holds.
  var record: PaperRecord {
    PaperRecord(NoteParser.parse(SourceText(new), fileName: path.name)) ?? PaperRecord()
  }
}

extension ReadingPass {
  /// In one line, how far the pass is.
  func standing(in record: PaperRecord, of path: VaultPath) -> String {
    let gaps = record.gaps(of: self).filter(\.isRequired)
    guard !gaps.isEmpty else { return "\(path): pass \(rawValue) is done" }
    let words = gaps.map { gap in
      record[value: gap.field] == nil ? gap.field.key : "\(gap.field.key) (\(gap.message))"
    }
    return "\(path): pass \(rawValue) lacks \(words.joined(separator: ", "))"
  }
}
