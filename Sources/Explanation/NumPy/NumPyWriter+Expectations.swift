internal import LaTeXMath
internal import Numbers
internal import Words

/// Expectations, gradients, and what the reader of formulas leaves unread.
extension NumPyWriter {
  mutating func standIn(_ meaning: NotationStandIns.Meaning, _ key: String) throws(Untranslatable)
    -> ArrayPiece
  {
    switch meaning {
    case .conditional(let text): return try opaque(text)
    case .name(let name): return try self.name(name)
    case .none(let sentence): throw Untranslatable(key, sentence)
    case .gradient(let function):
      guard !Self.elementaryNames.contains(function) else {
        throw Untranslatable(
          "∇", "this derivative is not worked out: give it as a formula, or as a function",
          ja: "この微分は計算しない。式か関数として与えるとよい。")
      }
      let name = "∇" + function
      assume(
        key, "the gradient of \(function) is not worked out: it is passed as an array",
        ja: "\(function) の勾配は計算せず、配列として渡す。")
      return symbol(name, role: .gradient)
    case .expectation(let variable, let body):
      let value = try sampled(body, variable)
      return ArrayPiece(.call("np.mean", [value.text.code]))
    case .spread(let function, let body):
      let value = try sampled(body, nil)
      return ArrayPiece(.call("np.\(function)", [value.text.code]))
    case .covariance(let a, let b):
      let (x, y) = (try sampled(a, nil), try sampled(b, nil))
      func centred(_ piece: ArrayPiece) -> PythonText {
        .sum(piece.text, "-", .call("np.mean", [piece.text.code]))
      }
      return ArrayPiece(.call("np.mean", [PythonText.product(centred(x), "*", centred(y)).code]))
    }
  }

  /// What stands behind a nabla and is no function by itself: `\nabla\mathrm{log} f`.
  private static let elementaryNames: Set<String> = [
    "log", "ln", "exp", "sin", "cos", "tan", "max", "min", "roman(log)", "roman(ln)", "roman(exp)",
  ]

  mutating func assume(_ part: String, _ sentence: Wording) {
    if !assumptions.contains(where: { $0.sentence == sentence }) {
      assumptions.append(Untranslatable(part, sentence))
    }
  }

  mutating func assume(_ part: String, _ english: String, ja japanese: String) {
    assume(part, Wording(english, ja: japanese))
  }

  /// What an expectation is taken of, with samples in the place of its variable.
  private mutating func sampled(_ body: Expression, _ variable: SymbolName?) throws(Untranslatable)
    -> ArrayPiece
  {
    let variables: [String]
    if let variable { variables = [variable.key] } else { variables = body.randomVariables }
    guard !variables.isEmpty else {
      throw Untranslatable(
        "", "the expectation names no variable: give samples of it", ja: "期待値の変数が書かれていない。その標本を与えるとよい。")
    }
    if let key = variable?.key, !body.usesBase(key), !body.names(inOpaque: key) {
      throw Untranslatable(
        "", "what the expectation is taken of does not hold \(key)", ja: "期待値をとる式の中に \(key) がない。")
    }
    for key in variables {
      guard bound[key] == nil else {
        throw Untranslatable(key, "an expectation over the index of a sum", ja: "和の添字について期待値をとっている。")
      }
      let isOne =
        key.count == 1 && key.first?.isLowercase == true && variables.count == 1
        && !parameters.contains { $0.role == .samples && $0.key != key }
      if !parameters.contains(where: { $0.key == key && $0.role == .samples }) {
        let spelled = codeNames[key] ?? (isOne ? "samples" : PythonName.of(key))
        parameters.append(.init(key: key, name: unique(spelled), role: .samples))
        assume(
          key, "\(key) is taken from samples: the mean over them stands for the expectation",
          ja: "\(key) は標本で与え、その平均を期待値の代わりとする。")
      }
    }
    samples.formUnion(variables)
    return try piece(body)
  }

  // MARK: Derivatives

  mutating func derivative(_ aggregate: Aggregate) throws(Untranslatable) -> ArrayPiece {
    let variable = aggregate.variable
    switch aggregate.body {
    case .name(let function), .application(let function, _, 0, nil):
      if case .application(_, let list, _, _) = aggregate.body, !list.allSatisfy({ $0.plainName != nil }) {
        return try called("∇" + function.key, list, shown: "∇" + function.key)
      }
      assume(
        function.key, "the gradient of \(function.key) is not worked out: it is passed as an array",
        ja: "\(function.key) の勾配は計算せず、配列として渡す。")
      let key = "∂\(function.key)/∂\(variable.key)"
      let isNew = !parameters.contains { $0.key == key }
      let piece = symbol(key, role: .gradient)
      // It has the axes of what it is taken by.
      let rank = ranks.ranks[variable.key] ?? 0
      guard isNew, rank > 0, let place = parameters.firstIndex(where: { $0.key == key }) else { return piece }
      for axis in 0..<rank {
        parameters[place].axes.append(axes.fresh())
        axes.own(parameters[place].axes[axis], by: parameters[place].name, at: axis)
      }
      parameters[place].isOpen = false
      return symbol(key, role: .gradient)
    default: break
    }
    // What a function that nobody has defined hangs on is not known.
    let isKnown = !aggregate.body.contains {
      switch $0 {
      case .aggregate, .application, .opaque: true
      case .name(let name): standIns.meanings[name.key] != nil
      default: false
      }
    }
    guard isKnown,
      let read = aggregate.body.derivative(by: variable, in: Scope())
    else {
      throw Untranslatable(
        "∂", "this derivative is not worked out: give it as a formula, or as a function",
        ja: "この微分は計算しない。式か関数として与えるとよい。")
    }
    return try piece(read)
  }

  // MARK: What is left unread

  /// `p(y \mid x)`, `D(p \| q)`, `\mathbb{1}[c]`
  mutating func opaque(_ text: String) throws(Untranslatable) -> ArrayPiece {
    let text = text.filter { $0 != " " }
    if let open = text.firstIndex(of: "["), Self.indicators.contains(String(text[..<open])),
      text.hasSuffix("]")
    {
      let inside = String(text[text.index(after: open)...].dropLast())
      guard inside.allSatisfy(\.isLetter), !inside.isEmpty else {
        throw Untranslatable(text, "a condition that cannot be read", ja: "条件を読めない。")
      }
      return symbol(inside).with(PythonText(symbol(inside).text.code).followed(by: ".astype(int)"))
    }
    guard let open = text.firstIndex(of: "("), text.hasSuffix(")"), open > text.startIndex else {
      throw Untranslatable(text, "\(text) has no form in NumPy here", ja: "\(text) は、ここでは NumPy で書けない。")
    }
    let name = String(text[..<open])
    let inside = text[text.index(after: open)...].dropLast()
    if let conditional = try conditional(name, String(inside)) { return conditional }
    if let variable = text.elementVariable, bound[variable] != nil {
      return try array(name, [.name(SymbolName(variable))])
    }
    guard inside.allSatisfy({ $0.isLetter || $0.isNumber || "∣|,_;∥‖¬^c′'∩∪".contains($0) }) else {
      throw Untranslatable(
        text, "\(text) has no form in NumPy here: define it, or pass it as a function",
        ja: "\(text) は、ここでは NumPy で書けない。定義するか、関数として渡すとよい。")
    }
    let parts = inside.split { "∣|,;∥‖".contains($0) }.map(String.init)
    guard !parts.isEmpty else {
      throw Untranslatable(text, "\(text) has no form in NumPy here", ja: "\(text) は、ここでは NumPy で書けない。")
    }
    if let running = parts.first(where: { bound[$0] != nil }) {
      throw Untranslatable(
        text, "\(text) has another value for each \(running): give them as an array",
        ja: "\(text) の値は \(running) ごとに違う。配列として与えるとよい。")
    }
    // `p(y_j \mid x_i)`
    if let running = bound.keys.sorted().first(where: { key in
      inside.split { "∣|,_;∥‖^".contains($0) }.dropFirst().contains { $0 == key }
    }) {
      throw Untranslatable(
        text, "\(text) has another value for each \(running): give them as an array",
        ja: "\(text) の値は \(running) ごとに違う。配列として与えるとよい。")
    }
    if parts.contains(where: { $0.first?.isUppercase == true }) || inside.contains("¬") {
      return symbol("\(name)(\(inside))")
    }
    guard parts.allSatisfy({ $0.count == 1 || $0.contains("_") }) else {
      throw Untranslatable(
        text, "\(text) has no form in NumPy here: define it, or pass it as a function",
        ja: "\(text) は、ここでは NumPy で書けない。定義するか、関数として渡すとよい。")
    }
    return try called(name, parts.map { .name(SymbolName($0)) }, shown: name)
  }

  private static let indicators: Set<String> = [
    "bold(1)", "doubleStruck(1)", "doubleStruck(I)", "𝟙", "𝟏", "bold(I)", "1", "I",
  ]

  /// `p(y \mid x)` by the joint distribution that the formula has too.
  private mutating func conditional(_ name: String, _ inside: String) throws(Untranslatable) -> ArrayPiece? {
    let parts = inside.split { "∣|".contains($0) }.map(String.init)
    guard parts.count == 2, parts.allSatisfy({ bound[$0] != nil }) else { return nil }
    guard joints[name] != nil else {
      return try array(name + "(\(inside))", parts.map { .name(SymbolName($0)) })
    }
    let joint = try application(SymbolName(name), parts.map { .name(SymbolName($0)) }, 0, nil)
    let below = try application(SymbolName(name), [.name(SymbolName(parts[1]))], 0, nil)
    return try elementwise(joint, "/", below)
  }
}

extension Expression {
  /// Whether a letter stands in something that is left unread.
  fileprivate func names(inOpaque key: String) -> Bool {
    contains { if case .opaque(let text) = $0 { text.contains(key) } else { false } }
  }

  /// The capital letters in it, else the only letter that functions are called with, else the only letter.
  fileprivate var randomVariables: [String] {
    var capitals: [String] = []
    var called: [String] = []
    var all: [String] = []
    walk {
      switch $0 {
      case .name(let name):
        if name.key.count == 1, name.key.first?.isUppercase == true, name.key.first?.isASCII == true {
          if !capitals.contains(name.key) { capitals.append(name.key) }
        }
        if !all.contains(name.key) { all.append(name.key) }
      case .application(_, let list, _, _):
        for key in list.compactMap(\.plainName) where !called.contains(key) { called.append(key) }
      default: break
      }
    }
    if !capitals.isEmpty { return capitals }
    if called.count == 1 { return called }
    let letters = all.filter { key in !["e", "π", "μ", "σ"].contains(key) }
    return letters.count == 1 ? letters : []
  }
}
