package import LaTeXMath
internal import Words

/// What a formula is in NumPy: a function with a docstring, and the bare expression; else why it is none.
package struct NumPyFunction: Sendable {
  /// What a parameter is for.
  package enum Role: Sendable { case value, gradient, function, samples, seed }
  /// A parameter of the function.
  package struct Parameter: Sendable {
    /// The key of the symbol that it stands for.
    package var key: String
    /// The symbol in LaTeX.
    package var symbol: String
    package var name: String
    package var role: Role
    /// Nil where it may be a number or an array.
    package var shape: SymbolShape?
    /// What it means, where that was handed in.
    package var meaning: String?
    /// With how many arguments it is called, where it is a function.
    package var argumentCount = 0
  }

  /// The function's name.
  package private(set) var name = ""
  package private(set) var parameters: [Parameter] = []
  /// The whole text: imports, the function with its docstring; nil where there is no code.
  package private(set) var text: String?
  /// The right side as one expression.
  package private(set) var expression: String?
  /// What stands in the way, and what was taken for granted.
  package private(set) var problems: [NumPyProblem] = []
  /// What does not fit in the shapes.
  package private(set) var conflicts: [ShapeConflict] = []
  /// What a line that binds the formula has on its left; nil where there is no code.
  package private(set) var bindingHead: String?
  /// The key of the symbol that it gives a new value; nil where it gives none.
  private var updated: String?
  /// The shape of the result; nil where it is as its arguments are.
  package private(set) var resultShape: SymbolShape?

  /// Reads a formula and writes what it defines, or what it is.
  /// - Parameters:
  ///   - latex: The formula as it stands, without its dollars.
  ///   - shapes: What the note says of shapes, by the keys of symbols.
  ///   - codeNames: What the note's code calls symbols.
  ///   - meanings: What symbols mean.
  ///   - takenNames: The functions that the note has.
  ///   - defined: The functions that the note defines in formulas.
  package init(
    formula: MathFormula, latex: String, shapes: [String: SymbolShape] = [:],
    codeNames: [String: String] = [:],
    meanings: [String: String] = [:], takenNames: Set<String> = []
  ) {
    let given = Given(
      formula: formula, latex: latex, shapes: shapes, codeNames: codeNames, meanings: meanings,
      takenNames: takenNames)
    self = Self.functions(given).first ?? NumPyFunction(given)
  }

  /// All that a formula of several lines defines, in its order.
  package static func all(
    formula: MathFormula, latex: String, shapes: [String: SymbolShape] = [:],
    codeNames: [String: String] = [:],
    meanings: [String: String] = [:], takenNames: Set<String> = [], defined: Set<String> = []
  ) -> [NumPyFunction] {
    var given = Given(
      formula: formula, latex: latex, shapes: shapes, codeNames: codeNames, meanings: meanings,
      takenNames: takenNames)
    given.defined = defined
    return functions(given)
  }

  /// What is known of a formula.
  struct Given {
    var formula: MathFormula
    var latex: String
    var shapes: [String: SymbolShape]
    var codeNames: [String: String]
    var meanings: [String: String]
    /// Names of functions that are no longer free.
    var takenNames: Set<String>
    /// Functions that are others than the usual ones of their letters.
    var defined: Set<String> = []
    /// The statement of the formula that a docstring shows; nil for all of it.
    var shown: String?

    init(
      formula: MathFormula, latex: String, shapes: [String: SymbolShape], codeNames: [String: String],
      meanings: [String: String], takenNames: Set<String>
    ) {
      self.takenNames = takenNames
      // Words in a box are words; both commands have one length.
      let formula =
        latex.contains("\\mbox") ? MathFormula(latex.replacing("\\mbox", with: "\\text")) : formula
      (self.formula, self.latex, self.codeNames, self.meanings) = (formula, latex, codeNames, meanings)
      // What the formula itself says beside what it defines: `W \in \mathbb{R}^{m \times n}`.
      self.shapes = SymbolShapes.declared(in: formula).merging(shapes) { own, _ in own }
    }
  }

  private static func functions(_ given: Given) -> [NumPyFunction] {
    if given.formula.nodes.haveMore(than: FormulaSize.nodes) { return [NumPyFunction(tooLong: given)] }
    let standIns = NotationStandIns(given.formula)
    var formula = given.formula
    formula.nodes = standIns.nodes
    if let broken = given.formula.diagnostics.first(where: { $0.kind == .doubleScript }) {
      let reason = Untranslatable(
        "", "TeX does not set this: \(broken.message)", ja: "同じ位置に添字が 2 つ付いていて、TeX では組めない。")
      return [NumPyFunction(given, standIns, reason, broken.range)]
    }
    if let bare = BareOperator(given.formula.nodes.significant) { return [NumPyFunction(given, bare)] }
    let statements = standIns.statements(of: formula)
    if statements.count > FormulaSize.statements { return [NumPyFunction(tooLong: given)] }
    if let reason = NotationCensus.beside(statements, standIns.nodes) ?? NotationCensus.clash(standIns.nodes)
    {
      return [NumPyFunction(given, standIns, reason, 0..<given.latex.utf8.count)]
    }
    var given = given
    given.defined.formUnion(statements.compactMap(\.definedFunction))
    var found: [NumPyFunction] = []
    var failed: [NumPyFunction] = []
    var taken = given.takenNames
    for statement in statements {
      let targets =
        FormulaTarget.draw(statement, in: formula) ?? FormulaTarget.targets(of: statement, in: formula)
      let range = statement.range
      // Words beside definitions: `(\text{longitudinal})`.
      if statements.count > 1, statement.sides.count == 1,
        case .expression(let bare) = statement.sides[0].content,
        bare.plainName != nil || bare == .infinity
      {
        continue
      }
      var given = given
      given.takenNames = taken
      if statements.count > 1, !range.isEmpty { given.shown = FormulaPlaces(given, standIns).text(range) }
      if let reason = unread(statement, standIns) {
        failed.append(NumPyFunction(given, standIns, reason, range))
        continue
      }
      if given.formula.nodes.hasUnitLetters(in: range) {
        let reason = Untranslatable(
          "", "the letters behind the number may be a unit: \\mathrm would say so, a product \\cdot",
          ja: "数の後ろの文字は単位とも読める。単位なら \\mathrm、積なら \\cdot と書けば決まる。")
        failed.append(NumPyFunction(given, standIns, reason, range))
        continue
      }
      switch targets {
      case .success(let targets):
        // Of several statements a left side may be found again.
        let targets = targets.map { target in
          var target = target
          if statements.count > 1, !target.isUpdate { target.isBindable = false }
          return target
        }
        let functions = targets.lazy.map { NumPyFunction(given, standIns, $0) }
        if let function = functions.first(where: \.isWritten) {
          found.append(function)
          taken.insert(function.name)
        } else if let function = functions.first {
          failed.append(function)
        }
      case .failure(var reason):
        if statement.relations == [.other], !SymbolShapes.declared(in: given.formula).isEmpty {
          reason.sentence = Wording(
            "this says a shape: there is nothing to compute", ja: "形を述べているだけで、計算するものがない。")
        }
        failed.append(NumPyFunction(given, standIns, reason, range))
      }
    }
    if found.isEmpty { return Array(failed.prefix(1)) }
    // A step that stands on the new value of another one agrees only with both.
    let names = Set(found.flatMap { $0.updated.map { [$0] } ?? [] })
    for place in found.indices {
      let others = names.subtracting([found[place].updated ?? ""])
      if found.count > 1, found[place].parameters.contains(where: { others.contains($0.key) }) {
        found[place].bindingHead = nil
      }
    }
    return found
  }

  /// What a statement shows and nobody read; nil where all was.
  private static func unread(_ statement: Statement, _ standIns: NotationStandIns) -> Untranslatable? {
    // The last of the sides that are read is what code is made of, or another one of them.
    for (place, side) in statement.sides.enumerated() where place > 0 || statement.sides.count == 1 {
      guard case .expression(let body) = side.content, !side.range.isEmpty else { continue }
      if let reason = SetRuns(standIns.nodes, in: side.range, of: body).obstacle { return reason }
      if let reason = NotationCensus(body, standIns).dropped(from: standIns.nodes, in: side.range) {
        return reason
      }
    }
    return nil
  }

  private init(_ given: Given) {
    problems = [
      NumPyProblem(
        kind: .obstacle, range: 0..<given.latex.utf8.count, text: given.latex,
        sentence: Wording("nothing stands here", ja: "何も書かれていない。")
      )
    ]
  }

  private init(tooLong given: Given) {
    problems = [
      NumPyProblem(
        kind: .obstacle, range: 0..<given.latex.utf8.count, text: given.latex, sentence: FormulaSize.sentence)
    ]
  }

  private init(_ given: Given, _ standIns: NotationStandIns, _ reason: Untranslatable, _ range: Range<Int>) {
    problems = [FormulaPlaces(given, standIns).problem(reason, .obstacle, in: range)]
  }

  private init(_ given: Given, _ bare: BareOperator) {
    (name, expression) = (bare.name, bare.expression)
    parameters = [Parameter(key: "x", symbol: "x", name: "x", role: .value, shape: SymbolShape(["n"]))]
    text =
      FunctionText(
        name: name, parameters: parameters, lines: [], value: bare.expression, result: "", usesMath: false,
        latex: given.latex
      ).text
  }

  private init(_ given: Given, _ standIns: NotationStandIns, _ target: FormulaTarget) {
    let place = FormulaPlaces(given, standIns)
    do throws(Untranslatable) {
      if let index = target.body.repeatedIndex {
        throw Untranslatable(
          "", "the index \(index) stands above and below: a sum over it may be meant",
          ja: "添字 \(index) が上と下の両方にある。\(index) についての和の意味かもしれない。")
      }
      let sets = SetRuns(standIns.nodes, in: target.range, of: target.body)
      let written = try WrittenFunction(given, standIns, target)
      let inline = try WrittenFunction(given, standIns, target, isInline: true)
      guard let value = written.value, let whole = inline.value else {
        throw Untranslatable("", "the length of an array stands nowhere", ja: "配列の長さがどこにも書かれていない。")
      }
      (parameters, conflicts) = (written.parameters, written.conflicts(at: target.range))
      problems = (sets.assumptions + written.assumptions).map {
        place.problem($0, .assumption, in: target.range)
      }
      expression = whole
      name = written.name
      updated = target.isUpdate ? target.name : nil
      resultShape = written.resultShape
      let isCompared = parameters.allSatisfy { $0.role == .value || $0.role == .gradient }
      if !target.isDraw, !parameters.isEmpty, isCompared, written.isComparable, !standIns.hasChanges,
        !sets.isOfPart
      {
        let side = target.isBindable ? target.left ?? target.range : target.range
        bindingHead = target.turnedHead ?? place.text(side)
      }
      if let conflict = conflicts.first {
        throw Untranslatable("", conflict.sentence)
      }
      if let sentence = unboundSentence(isDraw: target.isDraw) {
        problems.append(place.problem(Untranslatable("", sentence), .assumption, in: target.range))
      }
      text =
        FunctionText(
          name: name, parameters: parameters, lines: written.lines, value: value, result: written.annotation,
          usesMath: written.usesMath, latex: given.shown ?? given.latex
        ).text
    } catch {
      problems.append(place.problem(error, .obstacle, in: target.range))
      (expression, text, bindingHead) = (nil, nil, nil)
    }
  }

  /// Why no line binds the formula to its code; nil where one does, and where other sentences say why.
  private func unboundSentence(isDraw: Bool) -> Wording? {
    guard bindingHead == nil else { return nil }
    if isDraw || parameters.contains(where: { $0.role == .seed || $0.role == .samples }) {
      return Wording(
        "no line binds it to the formula: what is drawn is no one value",
        ja: "数式と結び付ける行は置けない。抽出される値は 1 つに決まらない。")
    }
    return parameters.contains { $0.role == .function }
      ? Wording(
        "no line binds it to the formula: a function cannot be handed in there",
        ja: "数式と結び付ける行は置けない。そこには関数を渡せない。") : nil
  }

  /// Whether there is code.
  package var isWritten: Bool { text != nil }
}

extension Statement {
  /// The function that it defines: `f(x) = …`.
  var definedFunction: String? {
    guard sides.count > 1,
      case .expression(.application(let name, _, primes: 0, power: nil)) = sides[0].content
    else { return nil }
    return name.key
  }
}

extension Statement {
  /// The bytes of all its sides.
  fileprivate var range: Range<Int> {
    let ranges = sides.map(\.range).filter { !$0.isEmpty }
    guard let first = ranges.first else { return 0..<0 }
    return first.lowerBound..<(ranges.map(\.upperBound).max() ?? first.upperBound)
  }
}
