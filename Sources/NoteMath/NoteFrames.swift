internal import LaTeXMath
internal import NoteParsing
internal import Words

/// What a note's text stands in, from each offset to the next: quotes, containers, items of lists, examples and their solutions.
struct NoteFrames: Sendable {
  private let changes: [(offset: Int, frame: NoteScope.Frame)]

  /// What stands around an offset.
  func frame(at offset: Int) -> NoteScope.Frame {
    let after = changes.partition { $0.offset > offset }
    return after == 0 ? NoteScope.Frame() : changes[after - 1].frame
  }

  init(_ note: ParsedNote, _ source: SourceText) {
    var reader = FrameReader(note, source)
    for block in note.blocks { reader.read(block) }
    changes = reader.changes
  }
}

/// Walks over the blocks of a note.
private struct FrameReader {
  private enum Kind: Equatable {
    /// A quote, a footnote or a directive, up to an offset.
    case quote(end: Int)
    case item(end: Int)
    /// `:::` or `<details>`, up to what closes it.
    case container(String)
    /// An example's heading, up to the next one of its level.
    case heading(Int)
    case label(FrameLabel)
  }

  private let note: ParsedNote
  private let source: SourceText
  private var stack: [(kind: Kind, id: Int)] = []
  private var count = 0
  private var nextHeading = 0
  /// MyST's directives, in order, and how many of them have been entered.
  private let directives: [Range<Int>]
  private var nextDirective = 0
  private(set) var changes: [(offset: Int, frame: NoteScope.Frame)] = []

  init(_ note: ParsedNote, _ source: SourceText) {
    self.note = note
    self.source = source
    directives = note.containers.filter { $0.syntax == .directive }.map(\.range.offsets)
  }

  mutating func read(_ block: Block) {
    let offsets = block.range.offsets
    while nextDirective < directives.count, directives[nextDirective].lowerBound <= offsets.lowerBound {
      let directive = directives[nextDirective]
      nextDirective += 1
      leave(before: directive.lowerBound)
      push(.quote(end: directive.upperBound), at: directive.lowerBound)
    }
    leave(before: offsets.lowerBound)
    switch block.kind {
    case .quote, .footnote: push(.quote(end: offsets.upperBound), at: offsets.lowerBound)
    case .item: push(.item(end: offsets.upperBound), at: offsets.lowerBound)
    case .heading: readHeading(at: offsets.lowerBound)
    case .paragraph: readParagraph(offsets)
    case .html: readTags(offsets)
    case .list, .code, .rule, .table, .math: break
    }
  }

  // MARK: Parts

  private mutating func push(_ kind: Kind, at offset: Int) {
    count += 1
    stack.append((kind, count))
    change(at: offset)
  }

  private mutating func drop(from place: Int, at offset: Int) {
    guard place < stack.count else { return }
    stack.removeSubrange(place...)
    change(at: offset)
  }

  private mutating func change(at offset: Int) {
    let parts = stack.map { part in
      let isItem = if case .item = part.kind { true } else { false }
      return NoteScope.Frame.Part(id: part.id, isItem: isItem)
    }
    if changes.last?.offset == offset { changes.removeLast() }
    changes.append((offset, NoteScope.Frame(parts)))
  }

  /// Leaves the quotes and items that have ended, with all that stands in them.
  private mutating func leave(before offset: Int) {
    let ended = stack.firstIndex { part in
      switch part.kind {
      case .quote(let end), .item(let end): end <= offset
      default: false
      }
    }
    if let ended { drop(from: ended, at: offset) }
  }

  /// How many parts stand below the labels at the top for which a condition holds.
  private func countBelow(_ isLeft: (Kind) -> Bool) -> Int {
    (stack.lastIndex { !isLeft($0.kind) } ?? -1) + 1
  }

  private mutating func readHeading(at offset: Int) {
    let headings = note.headings
    while nextHeading < headings.count, headings[nextHeading].range.start.offset < offset { nextHeading += 1 }
    guard nextHeading < headings.count, headings[nextHeading].range.start.offset == offset else { return }
    let heading = headings[nextHeading]
    let below = countBelow { kind in
      switch kind {
      case .label: true
      case .heading(let level): level >= heading.level
      default: false
      }
    }
    drop(from: below, at: offset)
    if FrameLabel(heading.text) != nil { push(.heading(heading.level), at: offset) }
  }

  private mutating func readParagraph(_ offsets: Range<Int>) {
    var start = offsets.lowerBound
    // A container may open and close within a paragraph.
    var isFirst = true
    while start < offsets.upperBound {
      let end = source.bytes[start..<offsets.upperBound].firstIndex(of: 0x0A) ?? offsets.upperBound
      let isColons = source.bytes[start..<end].first { $0 != 0x20 && $0 != 0x3E } == UInt8(ascii: ":")
      if isColons, source.string(start..<min(end, start + 60)).contains(":::") {
        readColons(source.string(start..<min(end, start + 200)), at: start)
        isFirst = true
      } else if isFirst {
        if source.bytes[start..<end].first == UInt8(ascii: "<") { readTags(start..<end) }
        readLabel(source.string(start..<min(end, start + 80)), at: start)
        isFirst = false
      }
      start = end + 1
    }
  }

  private mutating func readLabel(_ text: String, at offset: Int) {
    guard let label = FrameLabel(text) else { return }
    let below = countBelow { if case .label(let other) = $0 { other >= label } else { false } }
    drop(from: below, at: offset)
    push(.label(label), at: offset)
  }

  private mutating func readColons(_ line: String, at offset: Int) {
    let title = line.drop { ": >".contains($0) || $0.isWhitespace }
    if !title.isEmpty {
      push(.container(":::"), at: offset)
    } else if let opened = stack.lastIndex(where: { $0.kind == .container(":::") }) {
      drop(from: opened, at: offset)
    }
  }

  /// Tags that stand around blocks: `<details>`, `<div class="example">`.
  private mutating func readTags(_ offsets: Range<Int>) {
    let text = source.string(offsets.prefix(2_000)).lowercased()
    for part in text.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      let isClosing = part.hasPrefix("/")
      let name = String(part.drop { $0 == "/" }.prefix { $0.isLetter })
      guard ["details", "div", "section", "aside", "blockquote"].contains(name) else { continue }
      if !isClosing {
        push(.container(name), at: offsets.lowerBound)
      } else if let opened = stack.lastIndex(where: { $0.kind == .container(name) }) {
        drop(from: opened, at: offsets.lowerBound)
      }
    }
  }
}
