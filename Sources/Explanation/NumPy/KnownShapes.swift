/// The shape of an array of the note's code.
package struct CodeShape: Sendable, Equatable {
  package var shape: SymbolShape
  /// The note's line that says so.
  package var line: Int

  package init(_ shape: SymbolShape, line: Int) { (self.shape, self.line) = (shape, line) }
}

/// Shapes of a note's code that do not fit.
package enum ShapeDoubt: Sendable, Equatable {
  /// A symbol with the shape that code gives it.
  package struct OfCode: Sendable, Equatable {
    var name: String
    var shape: CodeShape
  }
  /// The text has another shape.
  case otherwise(OfCode, told: SymbolShape)
  /// The formula needs others.
  case unfitting([OfCode])

  /// For a person.
  package func sentence(in language: SpokenLanguage) -> String {
    switch (self, language) {
    case (.otherwise(let code, let told), .english):
      "the note says \(told.text) of \(code.name), its code has \(code.text(in: language))"
    case (.otherwise(let code, let told), .japanese):
      "\(code.name) はノートの文では \(told.text)、コードでは \(code.text(in: language))"
    case (.unfitting(let all), .english):
      "in code, \(all.inOrder.map { "\($0.name) is \($0.text(in: language))" }.joined(separator: ", ")):"
        + " these do not fit the formula as it stands; rows may be there what are columns here"
    case (.unfitting(let all), .japanese):
      "コードでは \(all.inOrder.map { "\($0.name) が \($0.text(in: language))" }.joined(separator: "、"))："
        + "式のままでは形が合わない。式の列がコードでは行なのかもしれない"
    }
  }
}

extension ShapeDoubt.OfCode {
  fileprivate func text(in language: SpokenLanguage) -> String {
    language == .english
      ? "\(shape.shape.text) (line \(shape.line))" : "\(shape.shape.text)（\(shape.line) 行目）"
  }
}

extension [ShapeDoubt.OfCode] {
  fileprivate var inOrder: [ShapeDoubt.OfCode] {
    sorted { ($0.shape.line, $0.name) < ($1.shape.line, $1.name) }
  }
}

/// What is known of the shapes of a formula's symbols: what the note's text and formulas say, else what its code does.
struct KnownShapes {
  let told: [String: SymbolShape]
  /// By the keys of symbols of which the text says none.
  private(set) var ofCode: [String: ShapeDoubt.OfCode] = [:]
  private(set) var doubts: [ShapeDoubt] = []

  /// - Parameters:
  ///   - named: What the text says of names of code.
  init(
    _ symbols: [FoundSymbol], told: [String: SymbolShape], named: [String: SymbolShape],
    codeNames: [String: String], codeShapes: [String: CodeShape]
  ) {
    var all = told
    var seen: Set<String> = []
    for key in symbols.flatMap({ [$0.key, String($0.key.prefix { $0 != "_" })] }) {
      guard seen.insert(key).inserted else { continue }
      let name = codeNames[key] ?? PythonName.of(key)
      if all[key] == nil { all[key] = named[name] }
      guard let shape = codeShapes[name] else { continue }
      let code = ShapeDoubt.OfCode(name: name, shape: shape)
      guard let said = all[key] else {
        ofCode[key] = code
        continue
      }
      if !said.fits(shape.shape) { doubts.append(.otherwise(code, told: said)) }
    }
    self.told = all
  }

  /// Leaves out what code has with another number of axes than the formula: rows of what is one thing here, another thing of that name.
  mutating func leaveOutOthers(than functions: [NumPyFunction]) {
    let own = functions.flatMap(\.parameters).reduce(into: [:]) { $0[$1.key] = $1.shape }
    leaveOut { key, shape in own[key].map { $0.axes.count != shape.axes.count } ?? false }
  }

  /// Leaves out all that code alone says.
  mutating func leaveOutAll() { doubts.append(.unfitting(leaveOut { _, _ in true })) }

  @discardableResult
  private mutating func leaveOut(_ isOther: (String, SymbolShape) -> Bool) -> [ShapeDoubt.OfCode] {
    let others = ofCode.filter { isOther($0.key, $0.value.shape.shape) }
    for key in others.keys { ofCode[key] = nil }
    return Array(others.values)
  }

  var all: [String: SymbolShape] { told.merging(ofCode.mapValues(\.shape.shape)) { told, _ in told } }
}

extension SymbolShape {
  /// Whether another one may be the same, or is of another thing: letters stand for any length.
  fileprivate func fits(_ other: SymbolShape) -> Bool {
    axes.count != other.axes.count
      || zip(axes, other.axes).allSatisfy { own, other in
        own == other || !own.allSatisfy(\.isNumber) || !other.allSatisfy(\.isNumber)
      }
  }
}
