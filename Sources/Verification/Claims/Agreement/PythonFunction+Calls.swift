extension PythonFunction {
  /// The parameters that its code calls as functions: `p` of `np.prod(p(x))`.
  var calledParameters: Set<String> {
    guard !isStatement, parameters.contains(where: { code.contains($0.name + "(") }) else { return [] }
    let lexer = PythonLexer(code)
    let left = lexer.strings + lexer.comments.map(\.offsets)
    let bytes = Array(code.utf8)
    let kept = bytes.indices.filter { place in !left.contains { $0.contains(place) } }
    let text = String(decoding: kept.map { bytes[$0] }, as: UTF8.self)
    return Set(
      parameters.map(\.name).filter { name in
        text.ranges(of: name + "(").contains { place in
          guard place.lowerBound > text.startIndex else { return true }
          let before = text[text.index(before: place.lowerBound)]
          if text[..<place.lowerBound].hasSuffix("def ") { return false }
          return !(before.isLetter || before.isNumber || before == "_" || before == ".")
        }
      })
  }
}
