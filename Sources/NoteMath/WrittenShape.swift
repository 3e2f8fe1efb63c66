/// A shape as people write it in text: `(n, d)`, `(|X|, |Y|)`, `m × n`.
package enum WrittenShape {
  /// The axes of the first `(N, D)`, `(n,)` or `(|X|, |Y|)` of a text: names, numbers and commas in parentheses; nil where there is none.
  package static func axes(in text: String) -> [String]? {
    var rest = text[...]
    while let open = rest.firstIndex(of: "(") {
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(of: ")") else { return nil }
      let inside = rest[..<close]
      let parts = inside.split(separator: ",").map { String($0.filter { $0 != " " }) }.filter { !$0.isEmpty }
      if inside.contains(","), (1...2).contains(parts.count), parts.allSatisfy(\.isLength) { return parts }
    }
    return nil
  }

  /// The two lengths that a text begins with, and what stands behind them: `m × n`, `3x4`, `(2d+1) × k`; a plain length gives one.
  package static func size(at text: Substring) -> (axes: [String], rest: Substring)? {
    guard let (first, behind) = length(at: text) else { return nil }
    let rest = behind.drop { $0 == " " }
    guard let sign = rest.first, sign == "×" || sign == "x" && first.allSatisfy(\.isNumber) else {
      return ([first], behind)
    }
    guard let (second, end) = length(at: rest.dropFirst().drop { $0 == " " }) else { return nil }
    return ([first, second], end)
  }

  /// A name, a number, or a sum in parentheses.
  private static func length(at text: Substring) -> (String, Substring)? {
    if text.first == "(", let close = text.firstIndex(of: ")") {
      let inside = String(text[text.index(after: text.startIndex)..<close].filter { $0 != " " })
      return inside.isLength && !inside.contains("|") ? (inside, text[text.index(after: close)...]) : nil
    }
    let letters = text.prefix { ($0.isLetter || $0.isNumber || $0 == "_") && ($0.isASCII || $0.isGreek) }
    // `3x4` is two lengths; a word is none.
    if letters.first?.isNumber == true {
      let digits = letters.prefix(while: \.isNumber)
      return (String(digits), text.dropFirst(digits.count))
    }
    return letters.isEmpty || !String(letters).isLength || letters.count > 4
      ? nil : (String(letters), text.dropFirst(letters.count))
  }
}

extension Character {
  fileprivate var isGreek: Bool { ("Α"..."ω").contains(self) }
}

extension String {
  fileprivate var isLength: Bool {
    count <= 9 && allSatisfy { $0.isLetter || $0.isNumber || "_|*+-".contains($0) }
  }
}
