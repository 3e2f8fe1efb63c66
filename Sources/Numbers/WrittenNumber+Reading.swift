extension WrittenNumber {
  /// How a number is read where commas may mean two things.
  package enum Commas: Sendable {
    /// `1,000` is a thousand.
    case group
    /// `1,000` is two numbers, as in a list.
    case separate
  }

  /// Reads a number from the start of `text`, with the count of scalars that it takes; nil where there is none.
  ///
  /// Marks of approximation before it and percent signs and ellipses after it belong to the number. Full-width digits and signs
  /// are read like ASCII. The caller sees to it that the number does not start in the middle of a word.
  package static func read(
    _ text: ArraySlice<Unicode.Scalar>, commas: Commas = .group
  ) -> (number: WrittenNumber, length: Int)? {
    var reader = NumberReader(text: text, index: text.startIndex, commas: commas)
    return reader.number().map { ($0, reader.index - text.startIndex) }
  }

  /// The number that is all of `text` but for spaces around it.
  package init?(_ text: String, commas: Commas = .group) {
    var scalars = Array(text.unicodeScalars)[...]
    while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
    while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
    guard let (number, length) = WrittenNumber.read(scalars, commas: commas), length == scalars.count else {
      return nil
    }
    self = number
  }

  /// The marks of approximation that are symbols.
  package static let approximationSymbols: Set<Unicode.Scalar> = ["≈", "≒", "≃", "≅", "∼", "~", "～", "〜"]

  /// The words for "about", in lower case; those of Latin letters need a space after them.
  package static let approximationWords = [
    "approximately", "approx.", "approx", "roughly", "around", "about", "nearly", "almost", "ca.",
    "おおよそ", "およそ", "だいたい", "ほぼ", "約",
  ]
}

/// One attempt to read a number.
private struct NumberReader {
  let text: ArraySlice<Unicode.Scalar>
  var index: Int
  let commas: WrittenNumber.Commas

  private func at(_ offset: Int) -> Unicode.Scalar? {
    let place = index + offset
    return place < text.endIndex ? folded(text[place]) : nil
  }

  private mutating func skipSpaces() {
    while let next = at(0), next == " " || next == "\t" || next == "\u{3000}" { index += 1 }
  }

  mutating func number() -> WrittenNumber? {
    var number = WrittenNumber()
    number.isApproximate = approximation()
    if number.isApproximate { skipSpaces() }
    if let sign = at(0), sign == "-" || sign == "+" {
      number.isNegative = sign == "-"
      index += 1
    }
    guard wholePart(&number) else { return nil }
    fraction(&number)
    guard !number.digits.isEmpty else { return nil }
    exponent(&number)
    ellipsis(&number)
    percent(&number)
    return number
  }

  private mutating func approximation() -> Bool {
    if let symbol = at(0), WrittenNumber.approximationSymbols.contains(symbol) {
      index += 1
      return true
    }
    for word in WrittenNumber.approximationWords where starts(with: word) {
      let length = word.unicodeScalars.count
      if word.utf8.first! < 0x80, at(length) != " " { continue }
      index += length
      return true
    }
    return false
  }

  private func starts(with word: String) -> Bool {
    var offset = 0
    for scalar in word.unicodeScalars {
      guard let next = at(offset), next.properties.lowercaseMapping == String(scalar) else { return false }
      offset += 1
    }
    return true
  }

  /// Digits with separators between groups of three. True also where there are none but a point follows.
  private mutating func wholePart(_ number: inout WrittenNumber) -> Bool {
    while let digit = at(0), digit.isASCIIDigit {
      number.digits.unicodeScalars.append(digit)
      index += 1
    }
    if number.digits.isEmpty {
      return at(0) == "." && at(1)?.isASCIIDigit == true
    }
    while let separator = separatorLength(after: number.digits), groupOfThree(at: separator) {
      for offset in separator..<separator + 3 { number.digits.unicodeScalars.append(at(offset)!) }
      index += separator + 3
    }
    return true
  }

  private func separatorLength(after digits: String) -> Int? {
    if at(0) == "_" { return 1 }
    if at(0) == "{", at(1) == ",", at(2) == "}" { return 3 }
    guard commas == .group, at(0) == ",", digits.count % 3 != 0 || digits.count >= 3 else { return nil }
    return 1
  }

  private func groupOfThree(at offset: Int) -> Bool {
    for place in offset..<offset + 3 where at(place)?.isASCIIDigit != true { return false }
    return at(offset + 3)?.isASCIIDigit != true
  }

  private mutating func fraction(_ number: inout WrittenNumber) {
    guard at(0) == "." else { return }
    // A point that is the start of an ellipsis, or the end of a sentence before a letter, is no decimal point.
    if at(1) == ".", at(2) == "." { return }
    if let next = at(1), next.properties.isAlphabetic, next != "e", next != "E", next != "j" { return }
    number.hasPoint = true
    index += 1
    while let digit = at(0), digit.isASCIIDigit {
      number.digits.unicodeScalars.append(digit)
      number.lastPlace -= 1
      index += 1
    }
  }

  private mutating func exponent(_ number: inout WrittenNumber) {
    if at(0) == "e" || at(0) == "E" {
      let isSigned = at(1) == "-" || at(1) == "+"
      guard at(isSigned ? 2 : 1)?.isASCIIDigit == true else { return }
      index += 1
      apply(signedInteger(), to: &number)
      return
    }
    let start = index
    if times(), let power = powerOfTen() { apply(power, to: &number) } else { index = start }
    // `10^5` alone.
    if !number.hasExponent, number.digits == "10", !number.hasPoint {
      let whole = index
      index -= 2
      if let power = powerOfTen() {
        number.digits = "1"
        apply(power, to: &number)
      } else {
        index = whole
      }
    }
  }

  private func apply(_ power: Int?, to number: inout WrittenNumber) {
    guard let power else { return }
    number.lastPlace += Swift.max(-100_000, Swift.min(100_000, power))
    number.hasExponent = true
  }

  /// `×`, `·`, `*`, `x` or `\times`, with spaces around.
  private mutating func times() -> Bool {
    skipSpaces()
    if starts(with: "\\times") || starts(with: "\\cdot") {
      index += at(1) == "t" ? 6 : 5
    } else if let sign = at(0), "×·⋅*x".unicodeScalars.contains(sign) {
      index += 1
    } else {
      return false
    }
    skipSpaces()
    return true
  }

  /// `10^5`, `10^{-5}`, `10**5`, `10⁻⁵`: the power.
  private mutating func powerOfTen() -> Int? {
    let start = index
    guard at(0) == "1", at(1) == "0" else { return nil }
    index += 2
    var power: Int?
    if at(0) == "^", at(1) == "{" {
      index += 2
      power = signedInteger()
      if at(0) == "}" { index += 1 } else { power = nil }
    } else if at(0) == "^" {
      index += 1
      power = signedInteger()
    } else if at(0) == "*", at(1) == "*" {
      index += 2
      power = signedInteger()
    } else {
      power = superscript()
    }
    if power == nil { index = start }
    return power
  }

  private mutating func signedInteger() -> Int? {
    let isNegative = at(0) == "-"
    if isNegative || at(0) == "+" { index += 1 }
    var digits = ""
    while let digit = at(0), digit.isASCIIDigit {
      digits.unicodeScalars.append(digit)
      index += 1
    }
    return digits.isEmpty ? nil : (Int(digits) ?? 100_000) * (isNegative ? -1 : 1)
  }

  private mutating func superscript() -> Int? {
    let signs: [Unicode.Scalar: String] = ["⁻": "-", "⁺": ""]
    let digits: [Unicode.Scalar: String] = [
      "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9",
    ]
    var written = ""
    if let sign = at(0).flatMap({ signs[$0] }), at(1).map({ digits[$0] != nil }) == true {
      written = sign
      index += 1
    }
    while let digit = at(0).flatMap({ digits[$0] }) {
      written += digit
      index += 1
    }
    return Int(written)
  }

  private mutating func ellipsis(_ number: inout WrittenNumber) {
    let marks = number.hasPoint && !number.hasExponent ? ["...", "…", "\\ldots", "\\dots"] : ["…"]
    for mark in marks where starts(with: mark) {
      number.isTruncated = true
      index += mark.unicodeScalars.count
      return
    }
  }

  private mutating func percent(_ number: inout WrittenNumber) {
    let length = at(0) == "%" ? 1 : at(0) == "\\" && at(1) == "%" ? 2 : 0
    if length == 0 || at(length)?.isASCIIDigit == true { return }
    if let next = at(length), next.properties.isAlphabetic, next.isASCII { return }
    number.isPercent = true
    number.lastPlace -= 2
    index += length
  }
}

/// The ASCII character that a full-width form or a typographic minus stands for.
private func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0xFF5E: scalar
  case 0xFF01...0xFF5D: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  case 0x2212, 0x2013: "-"
  default: scalar
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
