import Foundation
import NoteParsing
import Papers
import VaultIndex

/// A pass at the terminal: shows what to read, asks, and writes each answer at once.
final class PassConversation {
  private let pass: ReadingPass
  private let name: String
  private let notes: PassNotes
  private let terminal: Terminal
  private let printer: Printer
  private let language: PassGuide.Language
  private let isDryRun: Bool
  private let replacing: Set<RecordField>
  private let start = ContinuousClock.now
  /// The minutes that earlier sessions have left in the note; nil when the pass has a date already, and its
  /// minutes stay.
  private let earlier: Int?
  private let isLogged: Bool
  private var note: PassNote
  private var session: PassSession
  /// The fields that this conversation has written, and may write again.
  private var saved: Set<RecordField> = []

  init(
    pass: ReadingPass, name: String, notes: PassNotes, note: PassNote, terminal: Terminal, printer: Printer,
    language: PassGuide.Language, withOptional: Bool, replacing: Set<RecordField>, isDryRun: Bool
  ) {
    (self.pass, self.name, self.notes, self.note) = (pass, name, notes, note)
    (self.terminal, self.printer, self.language) = (terminal, printer, language)
    (self.replacing, self.isDryRun) = (replacing, isDryRun)
    var record = note.record
    isLogged = record.date(of: pass) != nil
    earlier = record.minutes(of: pass)
    for field in replacing { record[value: field] = nil }
    session = PassSession(pass, of: record, in: language, withOptional: withOptional)
  }

  func run() throws {
    greet()
    var isFinished = false
    var signal: Int32?
    loop: while true {
      switch session.next() {
      case .finished:
        isFinished = true
        break loop
      case .read(let part):
        printer.print()
        printer.print("\(read) \(part, .strong)")
      case .answered(let field, let text):
        printer.print("  \(field.key, .faint)  \(text.oneLine)")
        for gap in session.record.gaps(of: pass) where gap.field == field {
          printer.print("  \(field.key, .faint)  \(gap.message, .match)")
        }
      case .ask(_, let question):
        Output.write("\(elapsed) \(question)\n> ")
        switch terminal.readLine() {
        case .line(let line): if try !take(line, question) { break loop }
        case .tooLong:
          say("the terminal has cut this line, so it is not kept; write it in the editor: type :e")
          session.again()
        case .end:
          printer.print()
          break loop
        case .interrupted(let number):
          printer.print()
          signal = number
          break loop
        }
      }
    }
    try finish(isFinished: isFinished)
    if let signal {
      Output.flush()
      terminal.giveBack()
      Foundation.signal(signal, SIG_DFL)
      raise(signal)
    }
  }

  private func greet() {
    let title = session.record.title ?? name
    printer.print("\(title.oneLine, .strong)  pass \(pass.rawValue), \(PassGuide.minutes(for: pass)) minutes")
    printer.print("\(note.isNew && !isDryRun ? "made " : "")\(note.path, .path)")
    printer.print("\(help, .faint)")
  }

  /// Takes a line; false when the reader stops.
  private func take(_ line: String, _ question: String) throws -> Bool {
    switch session.reply(line) {
    case .quit: return false
    case .skipped: break
    case .rejected(let reason):
      say(reason)
      session.again()
    case .editor(let field):
      let text: String
      do {
        text = try terminal.lend {
          try TextEditor.edit(note.text(of: field), question: question, name: field.key)
        }
      } catch let error as CommandError {
        say(error.message)
        session.again()
        return true
      }
      // An empty file leaves the question for another time.
      printer.print("> \(text.oneLine)")
      return try take(text, question)
    case .accepted(let field, let value, let hint):
      try save([(field, value)])
      if note.isNew, session.record.citekey == nil, let key = try notes.citekey(for: session.record) {
        session.know(.citekey, .text(key))
        try save([(.citekey, .text(key))])
      }
      if let hint, saved.contains(field) { say("\(field.key) \(hint) Again, or Enter to leave it.") }
    }
    return true
  }

  /// Writes answers and, with them, the minutes so far.
  private func save(_ answers: [PassAnswers.Answer], isFinished: Bool = false) throws {
    let log =
      isLogged
      ? [] : session.log(earlier: earlier, seconds: seconds, on: .today(), isFinished: isFinished)
    guard !answers.isEmpty || !log.isEmpty else { return }
    let own = saved.union(replacing).union([pass.minutesField])
    let kept = try note.fill(answers + log, replacing: own)
    saved.formUnion(answers.map(\.field))
    for kept in kept {
      saved.remove(kept.field)
      session.know(kept.field, note.record[value: kept.field])
      say("\(kept.field.key) was filled by somebody else meanwhile, and stays: \(kept.value.oneLine)")
    }
  }

  private func finish(isFinished: Bool) throws {
    try save([], isFinished: isFinished)
    printer.print()
    let count = saved.subtracting([.citekey]).count
    let verb = isDryRun ? "answered" : "saved"
    printer.print("\(elapsed) \(count) \(count == 1 ? "answer" : "answers") \(verb)")
    printer.print(StyledText(pass.standing(in: note.record, of: note.path)))
    if isDryRun { printer.print(note.diff) }
    if !isFinished, !isDryRun {
      printer.print("go on with: scholium pass\(pass.rawValue) \(shellQuoted(name))")
    }
  }

  private func say(_ text: String) { printer.print("  \(text.oneLine, .match)") }

  private var seconds: Int { Int((ContinuousClock.now - start).components.seconds) }

  /// Of this session and the earlier ones.
  private var elapsed: String {
    let seconds = seconds + (isLogged ? 0 : (earlier ?? 0) * 60)
    return "[\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)]"
  }

  private var read: String { language == .japanese ? "読む:" : "Read" }

  private var help: String {
    language == .japanese
      ? "Enter で後回し、:e でエディタ、:q で終了。答えはその都度保存"
      : "Enter leaves a question, :e opens the editor, :q stops; each answer is saved at once"
  }
}
