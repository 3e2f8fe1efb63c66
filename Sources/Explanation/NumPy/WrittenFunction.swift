internal import LaTeXMath
internal import Words

/// The parts of a function before they are laid out.
struct WrittenFunction {
  private(set) var name = ""
  private(set) var parameters: [NumPyFunction.Parameter] = []
  private(set) var lines: [String] = []
  /// The returned value; nil where the length of an array stands nowhere.
  private(set) var value: String?
  private(set) var annotation = ""
  private(set) var resultShape: SymbolShape?
  private(set) var usesMath = false
  /// Whether the shapes are sure enough for a line that binds.
  private(set) var isComparable = true
  private(set) var assumptions: [Untranslatable] = []
  private var conflictSentences: [Wording] = []

  init(
    _ given: NumPyFunction.Given, _ standIns: NotationStandIns, _ target: FormulaTarget,
    isInline: Bool = false
  )
    throws(Untranslatable)
  {
    var target = target
    guard target.body.nesting <= Self.deepest else {
      throw Untranslatable("", "this formula is nested too deep", ja: "数式の入れ子が深すぎる。")
    }
    target.body = target.body.withoutSecondRuns(Set(target.indices))
    if let second = target.body.secondRun {
      throw Untranslatable(
        second, "whether the sum runs over \(second) too is not said: a sum for each of both would tell",
        ja: "\(second) についても和をとるかが書かれていない。それぞれに和の記号を書けば決まる。")
    }
    let shared = target.sharedLetters
    if !shared.isEmpty { target = target.partingData(shared) }
    var writer = NumPyWriter(
      target, standIns, declared: given.shapes, codeNames: given.codeNames, defined: given.defined,
      isInline: isInline)
    var piece: ArrayPiece
    do {
      piece = try writer.piece(target.body)
    } catch {
      guard error.isForAxes, !target.indices.isEmpty else { throw error }
      // `y_n = \sum_k h_k x_{n-k}`: one element, by its index.
      var single = target
      single.indices = []
      self = try WrittenFunction(given, standIns, single, isInline: isInline)
      return
    }
    // What stood in the place of notation is no code.
    let codes = [piece.text.code] + writer.lines + writer.parameters.map(\.key)
    if let left = standIns.meanings.keys.first(where: { letter in codes.contains { $0.contains(letter) } }) {
      throw Untranslatable(left, "this notation has no form in NumPy here", ja: "この記法は、ここでは NumPy で書けない。")
    }
    let order = target.indices.filter { index in piece.labels.contains { $0.index == index } }
    guard piece.labels.allSatisfy({ target.indices.contains($0.index) }) else {
      throw Untranslatable(
        "", "an index of the right side stands nowhere on the left", ja: "右辺の添字が左辺のどこにもない。")
    }
    if order != piece.labels.map(\.index) {
      piece.text = piece.spread(over: order, ownCount: piece.own.count)
    }
    usesMath = writer.usesMath
    isComparable = !writer.hasDoubtfulCapital && shared.isEmpty
    assumptions = writer.assumptions
    conflictSentences = writer.conflicts
    let axisNames = AxisNames(writer)
    let sorted = Self.sorted(writer.parameters, target)
    let spelled = FormulaPlaces(given, standIns).spellings(of: Set(sorted.flatMap { $0.key.symbolKeys }))
    parameters = sorted.map { parameter in
      let isArray = !parameter.axes.isEmpty
      return NumPyFunction.Parameter(
        key: parameter.key, symbol: Self.symbol(parameter.key, spelled), name: parameter.name,
        role: parameter.role,
        shape: isArray
          ? SymbolShape(parameter.axes.map(axisNames.name)) : given.shapes[parameter.key],
        meaning: given.meanings[parameter.key], argumentCount: parameter.argumentCount)
    }
    func settled(_ code: String) -> String? { Self.settled(code, writer.axes) }
    value = settled(piece.text.code)
    lines = writer.lines.compactMap(settled)
    if lines.count < writer.lines.count { value = nil }
    if piece.axisCount > 0 {
      annotation = " -> np.ndarray"
      resultShape = SymbolShape((piece.labels.map(\.axis) + piece.own).map(axisNames.name))
    } else if !piece.isOpen {
      let isWhole = piece.text.code.hasPrefix("np.arg") || piece.text.code.hasPrefix("len(")
      annotation = isWhole ? " -> int" : " -> float"
      resultShape = .number
    }
    let taken = Set(parameters.map(\.name)).union(writer.taken)
    var base = target.name.map(PythonName.ofFunction) ?? "value"
    if let key = target.name, let word = standIns.meanings[key]?.word { base = word }
    if target.isUpdate { base = "update_" + base }
    base = taken.contains(base) ? "value_of_" + base : base
    name = base
    var count = 2
    while given.takenNames.contains(name) {
      name = "\(base)_\(count)"
      count += 1
    }
  }

  /// Formulas that are nested deeper are not written.
  private static let deepest = 40

  func conflicts(at range: Range<Int>) -> [ShapeConflict] {
    conflictSentences.map { ShapeConflict(range: range, sentence: $0) }
  }

  /// The symbols of the left side first, what is updated before all; functions, samples and the seed last.
  private static func sorted(_ parameters: [NumPyWriter.Parameter], _ target: FormulaTarget) -> [NumPyWriter
    .Parameter]
  {
    func rank(_ parameter: NumPyWriter.Parameter) -> Int {
      if target.isUpdate, parameter.key == target.name { return -1 }
      if parameter.role == .value, let place = target.arguments.firstIndex(of: parameter.key) { return place }
      return switch parameter.role {
      case .value: 1000
      case .gradient: 1001
      case .function: 1002
      case .samples: 1003
      case .seed: 1004
      }
    }
    return parameters.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
      .map(\.element)
  }

  /// The symbol in LaTeX, as the formula writes it.
  private static func symbol(_ key: String, _ spelled: [String: String]) -> String {
    func plain(_ key: String) -> String { spelled[key] ?? Expression.name(SymbolName(key)).latex }
    if key.hasPrefix("∇") { return "\\nabla " + plain(String(key.dropFirst())) }
    let parts = key.split(separator: "/")
    if parts.count == 2, key.hasPrefix("∂") {
      let names = parts.map { plain(String($0.dropFirst())) }
      return "\\partial \(names[0]) / \\partial \(names[1])"
    }
    return plain(key.symbolKeys.first ?? key)
  }

  /// The code with the lengths of axes in it; nil where nothing tells one.
  private static func settled(_ code: String, _ axes: AxisTable) -> String? {
    guard code.contains("\u{27EA}") else { return code }
    var result = ""
    var rest = Substring(code)
    while let open = rest.firstIndex(of: "\u{27EA}"), let close = rest.firstIndex(of: "\u{27EB}") {
      result += rest[..<open]
      guard let axis = Int(rest[rest.index(after: open)..<close]), let length = axes.length(axis) else {
        return nil
      }
      result += length
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

/// What the axes of a function's arrays are called: by the note, by the formula, else by letters that nothing else has.
private final class AxisNames {
  private let axes: AxisTable
  private var given: [AxisTable.Axis: String] = [:]
  private var pool: [String]

  init(_ writer: NumPyWriter) {
    axes = writer.axes
    let all = writer.parameters.flatMap(\.axes)
    let used = Set(all.compactMap(writer.axes.name) + writer.parameters.map(\.name) + writer.taken)
    let hasMatrix = writer.parameters.contains { $0.axes.count > 1 }
    let letters = (hasMatrix ? ["m", "n"] : ["n", "m"]) + ["k", "d", "p", "q", "r", "l"]
    pool = letters.filter { !used.contains($0) }
  }

  func name(_ axis: AxisTable.Axis) -> String {
    if let name = axes.name(axis) { return name }
    let root = axes.root(axis)
    if let name = given[root] { return name }
    let name = pool.isEmpty ? "n\(given.count)" : pool.removeFirst()
    given[root] = name
    return name
  }
}

extension String {
  /// The keys of the symbols that a parameter's key is made of.
  fileprivate var symbolKeys: [String] {
    if hasPrefix("∇") { return [String(dropFirst())] }
    if hasPrefix("∂") { return split(separator: "/").map { String($0.dropFirst()) } }
    return [hasSuffix("·") ? String(dropLast()) : self]
  }
}
