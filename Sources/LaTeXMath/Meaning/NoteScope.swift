internal import Numbers

/// What a note says about the symbols in it: givens, functions, constants that it uses as names.
///
/// Givens hold from where they stand to the end of their section, and more weakly after it; a symbol that is given two values in
/// one section has none there, but for a formula in the same paragraph. What stands in a frame, such as an example, ends with it.
package struct NoteScope: Sendable {
  /// A formula with its place in the note.
  package struct Entry: Sendable {
    package var formula: MathFormula
    package var latex: String
    /// The positions of the headings around it, outermost first.
    package var section: [Int]
    /// The block that it stands in.
    package var paragraph: Int
    /// The sentence of the block, and the part of an exercise, `(a)` or `(b)`, counted from 0.
    package var sentence: Int
    package var part: Int
    /// What else it stands in.
    package var frame: Frame

    package init(
      formula: MathFormula, latex: String, section: [Int], paragraph: Int, sentence: Int = 0, part: Int = 0,
      frame: Frame = Frame()
    ) {
      self.formula = formula
      self.latex = latex
      self.section = section
      self.paragraph = paragraph
      self.sentence = sentence
      self.part = part
      self.frame = frame
    }
  }

  private var givens: [String: PlacedMeanings<Expression>] = [:]
  private var functions: [String: PlacedMeanings<Scope.Function>] = [:]
  private var definitions: [String: PlacedMeanings<Expression>] = [:]
  /// Names that are variables of sums, parameters, or get values by `←`: not fixed by a given.
  private var variables: Set<String> = []
  /// The indexed names, `x_1` and `x_2`, that have values, by `x_`.
  private var elements: [String: Set<String>] = [:]
  private var lostConstants: Set<String> = []
  private var imaginary = ImaginaryUnits()
  private var roundedValues: [PlacedMeanings<Rational>.Placed] = []
  /// Functions with equations for other forms of their argument, such as `\varphi(p^k) = …`.
  private var functionsInForms: Set<String> = []
  private var functionNames: Set<String> = []
  private let usesDecimalCommas: Bool
  private let logarithm: ElementaryFunction?
  private let glossary: Glossary
  private let entries: [Entry]
  /// Those of each formula.
  package private(set) var statements: [[Statement]] = []
  /// The names that each formula uses.
  private var keys: [Set<String>] = []
  /// For each formula the parts around it that end what is said in them.
  private var frames: [[Int]] = []
  /// How many formulas a rounded result is remembered for.
  private static let memory = 30

  /// - Parameter declared: what the note says outside of formulas, such as `` `$\pi$` = `policy` ``.
  package init(
    _ entries: [Entry], declared: Declarations = Declarations(), glossary: Glossary = Glossary()
  ) {
    self.entries = entries
    self.glossary = glossary
    usesDecimalCommas = entries.haveDecimalCommas
    logarithm = declared.logarithm ?? glossary.logarithm
    functionNames = declared.functions
    lostConstants = declared.constants.union(glossary.names).union(glossary.functions)
      .intersection(["π", "e", "i"])
    var values = declared.values[...]
    for (place, entry) in entries.enumerated() {
      while let value = values.first, value.formulasBefore <= place {
        note(value)
        values.removeFirst()
      }
      noteIndexes(in: entry.formula)
      imaginary.note(entry.formula)
      var keys: Set<String> = []
      let statements = StatementReader.statements(of: entry.formula)
      for statement in statements {
        for case .expression(let expression) in statement.sides.map(\.content) {
          keys.formUnion(expression.allKeys)
        }
        for value in statement.sides.flatMap({ $0.alternatives?.values ?? [] }) {
          keys.formUnion(value.allKeys)
        }
        if let modulus = statement.modulus { keys.formUnion(modulus.allKeys) }
        note(statement, place, entry)
      }
      self.statements.append(statements)
      self.keys.append(keys)
    }
    frames = Self.closedParts(of: entries, statements)
  }

  /// Code gives its value as a formula there would.
  private mutating func note(_ value: CodeValue) {
    let statements = StatementReader.statements(of: MathFormula(value.value))
    guard statements.count == 1, statements[0].sides.count == 1,
      case .expression(let expression) = statements[0].sides[0].content, expression.isLiteral
    else { return }
    let key = value.symbol.key
    // The name may have other values where the code runs on: what is false with this one is not false for sure.
    variables.insert(key)
    if !value.symbol.index.isEmpty { elements[value.symbol.base + "_", default: []].insert(key) }
    let placed = PlacedMeanings.Placed(
      meaning: expression, text: value.text, entry: value.formulasBefore, section: value.section,
      paragraph: value.paragraph)
    if givens[key] == nil { givens[key] = PlacedMeanings(placed) } else { givens[key]?.append(placed) }
  }

  private mutating func note(_ statement: Statement, _ place: Int, _ entry: Entry) {
    let sides = statement.sides.map { side -> Expression? in
      if case .expression(let expression) = side.content { expression } else { nil }
    }
    for side in sides { if let side { noteUses(in: side) } }
    imaginary.note(sides)
    for (index, relation) in statement.relations.enumerated() {
      guard relation == .approximate || relation == .equal, let side = sides[index + 1],
        let number = ClaimedNumber(side)?.number, number.hasPoint, let value = number.value
      else { continue }
      if relation == .approximate || sides[index]?.isOther(than: value) ?? false {
        roundedValues.append(
          .init(
            meaning: value, text: "", entry: place, section: entry.section, paragraph: entry.paragraph))
      }
    }
    guard statement.sides.count > 1, let first = sides[0], statement.modulus == nil,
      statement.relations[0] == .equal || statement.relations[0] == .definition
    else { return }
    let text = latex(of: statement, in: entry)
    func add<Meaning>(_ meaning: Meaning, to meanings: inout PlacedMeanings<Meaning>?) {
      let placed = PlacedMeanings.Placed(
        meaning: meaning, text: text, entry: place, section: entry.section,
        paragraph: entry.paragraph)
      if meanings == nil { meanings = PlacedMeanings(placed) } else { meanings?.append(placed) }
    }
    switch first {
    case .name(let name):
      // `x_i = 5` may hold for some `i` only.
      if statement.doubt != nil || name.hasComputedIndex { variables.insert(name.key) }
      // `x = 1,2` may be two values.
      if let second = sides[1], second.literals.contains(where: \.mayBeList) {
        guard usesDecimalCommas else { return }
        variables.insert(name.key)
      }
      noteLoss(of: name.key, value: sides[1])
      guard let second = sides[1] else { return }
      if !name.index.isEmpty { elements[name.base + "_", default: []].insert(name.key) }
      // `\pi = 3.24` gives no value: it is wrong.
      if name.key == "π", second.isNearPi, !lostConstants.contains("π"), !second.isRoundedPi { return }
      if statement.sides.count == 2, second.isLiteral {
        add(second, to: &givens[name.key])
      } else if statement.relations[0] == .equal {
        add(second, to: &definitions[name.key])
      }
      if statement.relations[0] == .definition, second.uses(name) { variables.insert(name.key) }
    case .matrix(let names):
      // `(w_1, w_2, b) = (1, 1, -1.5)`
      guard statement.sides.count == 2, case .matrix(let values)? = sides[1],
        names.map(\.count) == values.map(\.count)
      else { return }
      for case (.name(let name), let value) in zip(names.joined(), values.joined()) where value.isLiteral {
        // It may be one solution of several, or a point: nothing is refuted with it.
        variables.insert(name.key)
        noteLoss(of: name.key, value: value)
        if !name.index.isEmpty { elements[name.base + "_", default: []].insert(name.key) }
        add(value, to: &givens[name.key])
      }
    case .application(let name, let arguments, 0, nil):
      let parameters = arguments.compactMap { if case .name(let name) = $0 { name } else { nil } }
      if arguments.contains(where: \.isForm) { functionsInForms.insert(name.key) }
      guard parameters.count == arguments.count, Set(parameters).count == parameters.count,
        !parameters.isEmpty,
        let body = sides[1], parameters.contains(where: { body.uses($0) })
      else { return }
      lostConstants.formUnion(["π", "e", "i"].filter { $0 == name.key })
      variables.formUnion(parameters.map(\.key))
      functionNames.insert(name.key)
      add(Scope.Function(parameters: parameters, body: body), to: &functions[name.key])
    default: break
    }
  }

  private func latex(of statement: Statement, in entry: Entry) -> String {
    let bytes = Array(entry.latex.utf8)
    guard let first = statement.sides.first?.range, let last = statement.sides.last?.range,
      first.lowerBound <= last.upperBound, last.upperBound <= bytes.count
    else { return entry.latex }
    return String(decoding: bytes[first.lowerBound..<last.upperBound], as: UTF8.self)
  }

  /// `e = 0.5`, `\pi = (\pi_1, \pi_2)`: no constants any more; `\pi \approx 3.14` leaves it one.
  private mutating func noteLoss(of key: String, value: Expression?) {
    guard ["π", "e", "i"].contains(key), value?.isRootOfMinusOne != true else { return }
    if case .number(let number)? = value, let value = number.value?.double {
      if key == "π", abs(value - 3.1416) < 0.2 { return }
      if key == "e", abs(value - 2.7183) < 0.01 { return }
    }
    if case .binary(.divide, _, _)? = value, key == "π" { return }
    lostConstants.insert(key)
  }

  /// `\pi_1, \pi_2`, wherever they stand: also in what has no meaning that we read.
  private mutating func noteIndexes(in formula: MathFormula) {
    for node in formula.nodes {
      node.walk { node in
        guard case .scripts(let scripts) = node.kind, scripts.sub != nil, let key = scripts.base?.nameKey,
          ["π", "e", "i"].contains(key)
        else { return }
        lostConstants.insert(key)
      }
    }
  }

  private mutating func noteUses(in expression: Expression) {
    expression.walk { part in
      switch part {
      case .name(let name) where name.key != name.base && ["π", "e", "i"].contains(name.base):
        lostConstants.insert(name.base)
      case .name(let name) where name.key.hasSuffix("'"):
        functionNames.insert(String(name.key.prefix { $0 != "'" }))
      case .application(let name, let arguments, let primes, _):
        if primes > 0 { functionNames.insert(name.key) }
        // `\pi(s)`, `\pi(2)`; but `2\pi(r + 1)` stays a product.
        guard ["π", "e"].contains(name.key) else { return }
        if arguments.count != 1 || arguments[0].isAtom { lostConstants.insert(name.key) }
      case .opaque(let text):
        for constant in ["π", "e"]
        where text.hasPrefix(constant + "(") || text.hasPrefix(constant + "[")
          || text.hasPrefix(constant + "_")
        {
          lostConstants.insert(constant)
        }
      case .aggregate(let aggregate) where [.sum, .product].contains(aggregate.operation):
        variables.insert(aggregate.variable.key)
        if aggregate.variable.key == "i" { lostConstants.insert("i") }
      default: break
      }
    }
  }

  // MARK: Answers

  /// The whole numbers that the note gives names, each once.
  package var wholeGivens: Set<Int> {
    var found: Set<Int> = []
    for meanings in givens.values {
      for case .number(let number) in meanings.meanings where number.isInteger && !number.hasPoint {
        if let value = number.value?.integer { found.insert(value) }
      }
    }
    return found
  }

  /// What is known at a formula, by its position among the entries, about the names that it uses and that those use in turn.
  /// - Parameters:
  ///   - before: the formulas that it goes on from.
  ///   - since: the first formula from which on the note speaks of the same thing; what was said before may not hold.
  package func scope(at place: Int, after before: [Int] = [], since: Int = 0) -> Scope {
    scope(at: place, about: before.reduce(keys[place]) { $0.union(keys[$1]) }, since: since)
  }

  /// The same for names of which some are not in the formula.
  package func scope(at place: Int, about keys: Set<String>, since: Int = 0) -> Scope {
    var scope = Scope()
    scope.lostConstants = lostConstants
    scope.imaginary = imaginary
    scope.logarithm = logarithm
    scope.usesDecimalCommas = usesDecimalCommas
    let entry = entries[place]
    scope.roundedValues = roundedValues(before: place, entry)
    var pending = Array(keys)
    var seen = keys
    func follow(_ expression: Expression) {
      for key in expression.allKeys where seen.insert(key).inserted { pending.append(key) }
    }
    while let key = pending.popLast() {
      // A name with so many elements is a list of data, which no formula uses one by one.
      let own = elements[key] ?? []
      for element in own.count > 1_000 ? [] : own where seen.insert(element).inserted {
        pending.append(element)
      }
      if let candidates = givens[key], let given = given(key, candidates, at: place, since: since) {
        scope.values[key] = given
      } else if let value = glossary.values[key], givens[key] == nil, definitions[key] == nil {
        scope.values[key] = Scope.Given(value: value, text: "\(key) of the glossary", isCertain: false)
      }
      if functionNames.contains(key) || glossary.functions.contains(key) && givens[key] == nil {
        scope.functionNames.insert(key)
      }
      if let candidates = definitions[key], let definition = candidates.only(besides: place) {
        scope.definitions[key] = definition.meaning
        if definition.entry < place, place - definition.entry <= Self.memory,
          statements[definition.entry].allSatisfy(\.startsWithName), definition.section == entry.section,
          holds(definition, at: place, since: since)
        {
          scope.nearDefinitions.insert(key)
        }
        follow(definition.meaning)
      }
      if let candidates = functions[key], givens[key] == nil,
        let nearest = nearest(candidates, to: place, since: since)
      {
        // A value in the sentence that defines the function belongs to the definition: `f(x) = …` and `f(0) = 0`.
        let isDefinedHere = candidates.run(upTo: place) { $0.paragraph == entry.paragraph }.contains {
          $0.entry < place && entries[$0.entry].sentence == entry.sentence
        }
        var function = nearest.meaning
        function.isCertain =
          !isDefinedHere && !functionsInForms.contains(key) && holds(nearest, at: place, since: since)
          && !statements[place].giveValues
        scope.functions[key] = function
        follow(function.body)
      }
    }
    return scope
  }

  /// The results of the section that were rounded not long before; found by halves, since a long note has many.
  private func roundedValues(before place: Int, _ entry: Entry) -> Set<Rational> {
    var low = 0
    var high = roundedValues.count
    while low < high {
      let middle = (low + high) / 2
      if roundedValues[middle].entry + Self.memory <= place { low = middle + 1 } else { high = middle }
    }
    let recent = roundedValues[low...].prefix { $0.entry <= place }
    return Set(recent.filter { $0.section == entry.section }.map(\.meaning))
  }

  /// Whether what is said elsewhere holds at a formula: all that it stands in is around the formula too.
  private func holds<Meaning>(_ placed: PlacedMeanings<Meaning>.Placed, at place: Int, since: Int) -> Bool {
    guard frames.indices.contains(placed.entry) else { return false }
    return placed.entry >= since && frames[place].starts(with: frames[placed.entry])
  }

  private func given(
    _ key: String, _ candidates: PlacedMeanings<Expression>, at place: Int, since: Int
  ) -> Scope.Given? {
    let entry = entries[place]
    guard let last = candidates.last(upTo: place) else { return nil }
    let isOfAnotherPart =
      last.paragraph == entry.paragraph && entries[last.entry].part != entry.part
      && entries[last.entry].part > 0
    let isNumber = !variables.contains(key) && functions[key] == nil && !isOfAnotherPart
    let isFixed = isNumber && definitions[key] == nil
    if candidates.areAlike {
      let isSaidHere = candidates.someLast(upTo: place) {
        entry.section.starts(with: $0.section) && holds($0, at: place, since: since)
      }
      return Scope.Given(
        value: last.meaning, text: last.text, isCertain: isFixed && isSaidHere, place: last.entry)
    }
    // Several values: the one of this paragraph, or the only one of this section.
    if last.paragraph == entry.paragraph {
      let here = candidates.run(upTo: place) { $0.paragraph == entry.paragraph }
      func isAlone(_ isHere: (PlacedMeanings<Expression>.Placed) -> Bool) -> Bool {
        here.filter(isHere).allSatisfy { $0.meaning == last.meaning }
          && candidates.next(after: place).map {
            $0.paragraph != entry.paragraph || !isHere($0) || $0.meaning == last.meaning
          } ?? true
      }
      // What the sentence of the formula says of a name holds in it, as in the cell of a table.
      func isOfSentence(_ other: Int) -> Bool { entries[other].sentence == entry.sentence }
      let isSaidHere = isOfSentence(last.entry) && (isFixed || last.entry < place)
      return Scope.Given(
        value: last.meaning, text: last.text,
        isCertain: isNumber && holds(last, at: place, since: since)
          && (isFixed && isAlone { _ in true }
            || isSaidHere && isAlone { isOfSentence($0.entry) }),
        place: last.entry)
    }
    if let given = given(ofPartAround: place, candidates, since: since) {
      return Scope.Given(value: given.meaning, text: given.text, isCertain: isFixed)
    }
    guard let only = candidates.only(inSection: entry.section, before: place) else { return nil }
    // A section that says it again speaks of nothing else by the name.
    let said = candidates.run(upTo: place) { $0.section == entry.section }
    return Scope.Given(
      value: only.meaning, text: only.text,
      isCertain: isFixed && said.count > 1 && holds(only, at: place, since: since), place: only.entry)
  }

  /// The one value that a callout, an example or the like has for a name: whatever it is elsewhere.
  private func given(ofPartAround place: Int, _ candidates: PlacedMeanings<Expression>, since: Int)
    -> PlacedMeanings<Expression>.Placed?
  {
    guard let part = frames[place].first, let last = candidates.last(upTo: place),
      frames.indices.contains(last.entry),
      frames[last.entry].first == part, last.section == entries[place].section,
      holds(last, at: place, since: since)
    else { return nil }
    let here = candidates.run(upTo: place) {
      frames.indices.contains($0.entry) && frames[$0.entry].first == part
    }
    let isOnly =
      here.allSatisfy { $0.meaning == last.meaning }
      && candidates.next(after: place).map { frames[$0.entry].first != part || $0.meaning == last.meaning }
        ?? true
    return isOnly ? last : nil
  }

  /// The statements of the formulas around one that stand in the same part of the note, whatever items of lists they are, and what is
  /// known there of all of their names.
  package func neighbours(of place: Int) -> Neighbours {
    func part(_ entry: Int) -> [Int] { entries[entry].frame.parts.filter { !$0.isItem }.map(\.id) }
    let own = part(place)
    func isNear(_ other: Int) -> Bool {
      entries[other].section == entries[place].section && part(other) == own
    }
    let before = (max(0, place - Self.nearby)..<place).reversed().prefix(while: isNear).reversed()
    let behind = (place + 1..<min(entries.count, place + 1 + Self.nearby)).prefix(while: isNear)
    let names = (Array(before) + [place] + behind).reduce(into: Set()) { $0.formUnion(keys[$1]) }
    return Neighbours(
      before: before.flatMap { statements[$0] }, behind: behind.flatMap { statements[$0] },
      scope: scope(at: place, about: names))
  }

  /// How many formulas on each side may belong to one.
  private static let nearby = 16

  /// The definition in force: the last one before in the same section, else the only one of the note.
  private func nearest(_ candidates: PlacedMeanings<Scope.Function>, to place: Int, since: Int)
    -> PlacedMeanings<Scope.Function>.Placed?
  {
    guard candidates.areAlike else {
      return candidates.last(inSection: entries[place].section, upTo: place)
    }
    guard let last = candidates.last(upTo: place) else { return candidates.first }
    return holds(last, at: place, since: since) ? last : candidates.first
  }
}
