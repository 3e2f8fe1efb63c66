import ArgumentParser
import Changes
import Foundation
import NoteParsing
import VaultIndex
import Verification
import Workspace

/// What `verify --suggest` prints, and what it adds to the notes.
struct Suggestions {
  let printer: Printer
  let options: SuggestOptions
  let notes: [OfferedNote]
  /// Of the vault; nil for a text that comes from nowhere, which nothing is written to.
  var journal: ChangeJournal?

  func run() throws {
    var number = 0
    let numbered = notes.flatMap { note in
      note.offers.map { offer in
        number += 1
        return NumberedOffer(number: number, note: note.name, offer: offer)
      }
    }
    let chosen: Set<Int>
    switch options.write {
    case nil: chosen = []
    case .all: chosen = Set(numbered.map(\.number))
    case .numbers(let numbers):
      if let wrong = numbers.first(where: { $0 > numbered.count }) {
        throw ValidationError(
          numbered.isEmpty
            ? "there is no line to add" : "there is no line \(wrong); they are 1 to \(numbered.count)")
      }
      chosen = Set(numbers)
    case .ask: chosen = try ask(numbered)
    }
    let edits = try edits(chosen, numbered)
    if !options.dryRun {
      try journal?.perform(
        ChangeSet(title: ChangeSet.command, edits.map { FileChange($0.file, new: $0.new) }))
    }
    let isWritten = !options.dryRun
    if try printer.encode(
      numbered.map { one in
        var one = one
        one.isWritten = isWritten && chosen.contains(one.number)
        return one
      }, as: OfferItem.init)
    {
      return
    }
    if options.write == nil { for one in numbered { for line in lines(one) { printer.print(line) } } }
    for edit in edits {
      printer.print(UnifiedDiff(path: edit.file.path.text, old: edit.file.bytes, new: edit.new))
      printer.print("\(options.dryRun ? "would change" : "changed") \(edit.file.path, .path)")
    }
    say(numbered.count)
  }

  private func say(_ count: Int) {
    guard options.write == nil else { return }
    switch count {
    case 0: printer.note("nothing to offer: no function of these notes waits for its formula")
    case 1: printer.note("1 line to add; --write 1 adds it")
    default: printer.note("\(count) lines to add; --write 1,2 adds those, --write all adds all")
    }
  }

  /// The notes with the chosen lines; none is written before all are known to fit.
  private func edits(_ chosen: Set<Int>, _ numbered: [NumberedOffer]) throws -> [(
    file: NoteFile, new: [UInt8]
  )] {
    var left = numbered[...]
    return try notes.compactMap { note in
      let own = left.prefix(note.offers.count)
      left = left.dropFirst(note.offers.count)
      let offers = own.filter { chosen.contains($0.number) }.map(\.offer)
      guard !offers.isEmpty else { return nil }
      guard let file = note.file else { return nil }
      do {
        return (file, try note.adding(offers))
      } catch let error as CommentEditError {
        throw CommandError(message: "\(file.path):\(error.line): \(error)")
      }
    }
  }

  /// Asks for each line whether it is to be added.
  private func ask(_ numbered: [NumberedOffer]) throws -> Set<Int> {
    guard printer.format == .text, let terminal = Terminal() else {
      throw ValidationError("--write ask needs a terminal; give the numbers: --write 1,3")
    }
    var chosen: Set<Int> = []
    asking: for one in numbered {
      for line in lines(one) { printer.print(line) }
      Output.write(one.offer.isJapanese ? "追加しますか? [y/N/q] " : "Add it? [y/N/q] ")
      guard case .line(let answer) = terminal.readLine() else { break asking }
      switch answer.lowercased().prefix(1) {
      case "y", "j", "は": chosen.insert(one.number)
      case "q": break asking
      default: break
      }
    }
    return chosen
  }

  // MARK: Text

  private func lines(_ one: NumberedOffer) -> [StyledText] {
    let offer = one.offer
    let place = Printer.place(one.note, offer.range.start.line, offer.range.start.column)
    let names =
      offer.isJapanese
      ? (formula: "数式  ", function: "関数  ", because: "根拠  ", tried: "試行  ")
      : (formula: "formula ", function: "function", because: "because ", tried: "tried   ")
    let margin = String(repeating: " ", count: String(one.number).count + 1)
    let evidence = offer.evidence.map { $0.text(isJapanese: offer.isJapanese) }.joined(
      separator: offer.isJapanese ? "、" : "; ")
    let line = offer.functionLines.lowerBound
    var lines: [StyledText] = [
      "\(one.number, .strong)  \(offer.line, .match)",
      "\(margin) \(names.formula, .faint)  \(place): \(offer.formula.oneLine)",
      "\(margin) \(names.function, .faint)  \(offer.isJapanese ? "\(offer.function)、\(line) 行" : "\(offer.function), line \(line)")",
      "\(margin) \(names.because, .faint)  \(evidence)",
    ]
    let tried: StyledText? =
      switch offer.trial {
      case .untried: nil
      case .agree(let sentence): "\(offer.isJapanese ? "一致" : "agree", .match): \(sentence.oneLine)"
      case .differ(let sentence): "\(offer.isJapanese ? "不一致" : "differ", .bad): \(sentence.oneLine)"
      case .notCompared(let sentence):
        "\(offer.isJapanese ? "比較できず" : "not compared", .faint): \(sentence.oneLine)"
      }
    if let tried { lines.append("\(margin) \(names.tried, .faint)  \(tried)") }
    return lines + [""]
  }
}
