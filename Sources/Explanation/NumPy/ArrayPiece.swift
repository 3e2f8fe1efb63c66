/// A piece of code with the axes of its value: first those that indices of the formula run along, then its own.
struct ArrayPiece {
  /// An axis that an index runs along.
  struct Label: Equatable {
    var index: String
    var axis: AxisTable.Axis
  }
  var text: PythonText
  var labels: [Label] = []
  /// The axes of what stands without an index: none for a number, two for a matrix.
  var own: [AxisTable.Axis] = []
  /// Whether it is a vector that was transposed.
  var isRow = false
  /// Whether it may as well be an array, of which nothing is known.
  var isOpen = false
  /// The term and the clauses of a sum in a loop.
  var loop: (term: String, clauses: String)?

  init(_ text: PythonText) { self.text = text }
  init(_ code: String, _ level: PythonText.Level = .atom) { text = PythonText(code, level) }

  var isNumber: Bool { labels.isEmpty && own.isEmpty }
  var axisCount: Int { labels.count + own.count }

  /// The same axes with other code.
  func with(_ text: PythonText) -> ArrayPiece {
    var piece = self
    piece.text = text
    piece.loop = nil
    return piece
  }

  func with(_ code: String, _ level: PythonText.Level = .atom) -> ArrayPiece { with(PythonText(code, level)) }

  /// The code with axes of length one where others have axes.
  /// - Parameters:
  ///   - order: The indices of the result.
  ///   - ownCount: The number of own axes of the result.
  func spread(over order: [String], ownCount: Int) -> PythonText {
    if isNumber { return text }
    var text = text
    let mine = order.filter { index in labels.contains { $0.index == index } }
    if mine != labels.map(\.index) {
      // In another order.
      let places = mine.map { index in labels.firstIndex { $0.index == index } ?? 0 }
      if places == [1, 0], own.isEmpty {
        text = text.followed(by: ".T")
      } else {
        let all = places + own.indices.map { $0 + labels.count }
        text = PythonText("np.transpose(\(text.code), (\(all.map(String.init).joined(separator: ", "))))")
      }
    }
    var marks = order.map { mine.contains($0) ? ":" : "None" }
    marks += own.isEmpty && !mine.isEmpty ? Array(repeating: "None", count: ownCount) : own.map { _ in ":" }
    while marks.first == "None" { marks.removeFirst() }
    guard marks.contains("None") else { return text }
    if Set(marks.dropFirst()) == ["None"], marks.count == 2 { return text.followed(by: "[:, None]") }
    return text.followed(by: "[\(marks.joined(separator: ", "))]")
  }
}
