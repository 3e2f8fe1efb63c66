internal import LaTeXMath

/// The brackets that are open while a row is read from left to right.
struct BracketStack {
  private struct Frame {
    var left: String
    var parts: [FormulaPart] = []
    /// Whether an angle closes what the bar opens: `|0⟩`.
    var isKet = false

    var isBar: Bool { left == "|" || left == "‖" }
  }

  private var frames = [Frame(left: "")]
  /// How many bars of its kind follow each bar inside the same bracket.
  private let laterBars: [Int: Int]
  private let kets: Set<Int>
  /// The parts that a bracket just closed are the last; it may be a function's.
  private var hasClosed = false

  private static let deepest = 48
  private static let partners: [String: String] = [
    "(": ")]", "[": "])", "{": "}", "⟨": "⟩", "⌊": "⌋", "⌈": "⌉", "⟦": "⟧", "⟮": "⟯",
  ]

  init(laterBars: [Int: Int], kets: Set<Int>) {
    self.laterBars = laterBars
    self.kets = kets
  }

  private var top: Int { frames.count - 1 }

  mutating func add(_ part: FormulaPart) {
    if part == .group([]) { return }
    if case .scripted(let scripted) = part, case .bracket? = scripted.base { hasClosed = true }
    if case .bracket = part { hasClosed = true }
    frames[top].parts.append(part)
  }

  mutating func open(_ left: String) {
    guard frames.count < Self.deepest else { return add(.sign(left, .opening)) }
    frames.append(Frame(left: left))
  }

  mutating func close(_ right: String, _ scripts: FormulaPart.Scripted?) {
    if right == "⟩", frames[top].isKet {
      let frame = frames.removeLast()
      return add(Self.hang(scripts, on: .bracket("|", frame.parts, "⟩")))
    }
    while top > 0, frames[top].isBar { spill() }
    guard top > 0, Self.partners[frames[top].left]?.contains(right) == true else {
      return add(Self.hang(scripts, on: .sign(right, .closing)))
    }
    let frame = frames.removeLast()
    add(Self.hang(scripts, on: .bracket(frame.left, frame.parts, right)))
  }

  /// A bar opens before an operand, closes behind one, and parts two where it has no partner.
  mutating func bar(_ symbol: MathSymbol, _ scripts: FormulaPart.Scripted?, _ place: Int) {
    if kets.contains(place), frames[top].left == "⟨" {
      let frame = frames.removeLast()
      return add(Self.hang(scripts, on: .bracket("⟨", frame.parts, "|")))
    }
    if kets.contains(place), scripts == nil, frames.count < Self.deepest {
      return frames.append(Frame(left: symbol.text, isKet: true))
    }
    let isAfterOperand =
      frames[top].parts.last.map { ($0.isOperand && $0.word == nil) || $0.isAfterthought || $0.endsList }
      ?? false
    if frames[top].left == symbol.text, isAfterOperand, symbol.role != .opening {
      let frame = frames.removeLast()
      return add(Self.hang(scripts, on: .bracket(frame.left, frame.parts, symbol.text)))
    }
    let hasPartner = (laterBars[place] ?? 0) % 2 == 1
    let opens = symbol.role == .opening || hasPartner || !isAfterOperand && (laterBars[place] ?? 0) > 0
    guard opens, scripts == nil, frames.count < Self.deepest else {
      return add(Self.hang(scripts, on: .sign(symbol.text, .ordinary)))
    }
    frames.append(Frame(left: symbol.text))
  }

  /// Gives the bracket that was just closed to the function before it.
  mutating func call(_ functions: Set<String>) {
    guard hasClosed else { return }
    hasClosed = false
    let count = frames[top].parts.count
    guard count > 1,
      let call = Application.part(frames[top].parts[count - 2], frames[top].parts[count - 1], functions)
    else { return }
    frames[top].parts.removeLast(2)
    frames[top].parts.append(call)
  }

  mutating func finish() -> [FormulaPart] {
    while top > 0 { spill() }
    return frames[0].parts
  }

  /// An open bracket without a partner is a sign like others.
  private mutating func spill() {
    let frame = frames.removeLast()
    frames[top].parts.append(.sign(frame.left, frame.isBar ? .ordinary : .opening))
    frames[top].parts += frame.parts
  }

  private static func hang(_ scripts: FormulaPart.Scripted?, on part: FormulaPart) -> FormulaPart {
    guard var scripts else { return part }
    scripts.base = part
    return .scripted(scripts)
  }
}

extension FormulaPart {
  /// `…` may end what bars hold.
  fileprivate var endsList: Bool { sign.map { ["…", "⋯", "⋅"].contains($0) } ?? false }
}

/// The bars that an angle closes, with no angle open around them, and those that close an angle: `\ket{\psi}`, `\bra{\psi}`.
enum Kets {
  static func of(_ nodes: [MathNode]) -> Set<Int> {
    guard nodes.contains(where: { $0.coreSymbol == "⟩" || $0.coreSymbol == "⟨" }) else { return [] }
    var kets: Set<Int> = []
    // The bar that came last in each bracket that is open, and those in each angle.
    var bars: [Int?] = [nil]
    var angles: [(start: Int, bars: [Int])] = []
    for (place, node) in nodes.enumerated() {
      if node.barText == "|" || node.symbol == "∣" {
        if angles.isEmpty {
          bars[bars.count - 1] = place
        } else {
          angles[angles.count - 1].bars.append(place)
        }
      } else if node.coreSymbol == "⟨" {
        if let bar = angles.last?.bars.first {
          kets.insert(bar)
          angles.removeLast()
        }
        angles.append((place, []))
      } else if node.coreSymbol == "⟩" {
        if let angle = angles.popLast() {
          // `\langle \phi | A | \psi \rangle`
          let ends = [angle.start] + angle.bars + [place]
          if ends.count == 4, zip(ends, ends.dropFirst()).allSatisfy({ $0 + 1 < $1 }) {
            kets.formUnion(angle.bars)
          }
        } else if let bar = bars[bars.count - 1] {
          kets.insert(bar)
        }
        bars[bars.count - 1] = nil
      } else if node.nesting > 0 {
        bars.append(nil)
      } else if node.nesting < 0, bars.count > 1 {
        bars.removeLast()
      }
    }
    return kets.union(angles.compactMap(\.bars.first))
  }
}

/// How many bars of its kind follow a bar inside the same bracket, by the bar's place.
enum LaterBars {
  static func of(_ nodes: [MathNode]) -> [Int: Int] {
    guard nodes.contains(where: { $0.barText != nil }) else { return [:] }
    var counts: [Int: Int] = [:]
    var open: [[String: Int]] = [[:]]
    for place in nodes.indices.reversed() {
      if let bar = nodes[place].barText {
        counts[place] = open[open.count - 1][bar, default: 0]
        open[open.count - 1][bar, default: 0] += 1
      } else if nodes[place].nesting < 0 {
        open.append([:])
      } else if nodes[place].nesting > 0, open.count > 1 {
        open.removeLast()
      }
    }
    return counts
  }
}
