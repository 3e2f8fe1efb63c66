internal import LaTeXMath
internal import NoteMath
internal import Words

extension NamedRounding {
  /// The rounding that the text around a formula names; nil where it names none.
  ///
  /// - Parameter isOfAnother: whether a sentence before or behind the paragraph of the formula holds one of its own, of which it speaks.
  init?(in text: TextAround, isOfAnother: (PlacedText) -> Bool) {
    let around = text.introduction + text.before + text.after
    let others = around.filter { !text.own.contains($0) && isOfAnother($0) }
    let near = around.filter { !others.contains($0) }
    if let found = Self.named(in: near.joined) {
      self = found
    } else if var found = Self.named(in: text.lead.joined) {
      found.isCertain = false
      // "Round" may mean something else in a whole paragraph.
      found.isNear = found.isOneWay || found.target != .shown
      self = found
    } else if var found = Self.named(in: text.paragraph.joined) ?? Self.named(in: others.joined) {
      found.isNear = false
      self = found
    } else {
      return nil
    }
  }

  private static func named(in text: String) -> NamedRounding? {
    if let place = placeAlone(in: text) {
      var rounding = NamedRounding(.nearest, to: place)
      rounding.isCertain = true
      return rounding
    }
    // Most texts hold none of the words.
    guard WordList.roundings.first(in: text) != nil else { return nil }
    // 반올림 holds 올림.
    if let word = WordList.roundingNearest.first(in: text, except: .roundedOneWay) {
      return NamedRounding(.nearest, to: target(in: text, word: word.word))
    }
    let (up, down) = (WordList.roundingUp.first(in: text), WordList.roundingDown.first(in: text))
    if up != nil || down != nil {
      var rounding = NamedRounding(up == nil ? .down : .up, to: target(in: text))
      rounding.isOneWay = up == nil || down == nil
      rounding.isCertain = ![up, down].compactMap { $0?.word }.contains(
        where: WordList.roundingLoosely.contains)
      return rounding
    }
    if WordList.roundingWhole.first(in: text) != nil { return NamedRounding(.whole, to: .shown) }
    return nil
  }

  /// "to three decimal places", 小数第3位まで: a place that is named without a word for rounding.
  private static func placeAlone(in text: String) -> Target? {
    guard WordList.roundings.first(in: text) == nil else { return nil }
    if let word = WordList.decimalPlaces.first(in: text) {
      return (count(behind: word, in: text) ?? count(before: word, in: text)).map { .place(-$0) }
    }
    guard let word = WordList.decimals.first(in: text), let count = count(before: word, in: text) else {
      return nil
    }
    let before = String(decoding: Array(text.utf8)[..<word.range.lowerBound].suffix(40), as: UTF8.self)
    let lead = before.split { !$0.isLetter && !$0.isNumber }.dropLast().last.map { $0.lowercased() } ?? ""
    return WordList.leadingToPlace.contains(lead) ? .place(-count) : nil
  }

  /// What the text says a result is rounded to.
  private static func target(in text: String, word: String? = nil) -> Target {
    if let word = WordList.significantFigures.first(in: text) {
      let count = count(before: word, in: text) ?? count(behind: word, in: text)
      return count.map { .significantDigits($0) } ?? .shown
    }
    if let word = WordList.decimals.first(in: text), let count = count(before: word, in: text) {
      return .place(-count)
    }
    if let place = decimalPlace(in: text) { return .place(-place) }
    let bytes = Array(text.utf8)
    // In English the place stands behind "nearest"; elsewhere in words of its own.
    let nearest = WordList.nearest.first(in: text)
    let rest = nearest.map { String(decoding: bytes[$0.range.upperBound...].prefix(40), as: UTF8.self) }
    for (place, words) in WordList.roundedPlaces {
      let list = rest.flatMap { $0.split(separator: " ").first }.map { String($0.filter(\.isLetter)) }
      if let list, words.contains(list.lowercased()) { return .place(place) }
      if nearest == nil, let found = words.first(in: text), !found.word.utf8.allSatisfy({ $0 < 0x80 }) {
        // 「十の位を四捨五入」 rounds to the place above.
        let behind = String(decoding: bytes[found.range.upperBound...].prefix(6), as: UTF8.self)
        return .place(behind.hasPrefix("で") || behind.hasPrefix("を") ? place + 1 : place)
      }
    }
    return nearest == nil ? .shown : .unread
  }

  /// 小数第2位まで, or 小数第3位を四捨五入: the decimal place that a result keeps, by what stands behind the word for it.
  private static func decimalPlace(in text: String) -> Int? {
    var kept: Int?
    for word in WordList.ordinalDecimals.all(in: text) {
      let behind = String(decoding: Array(text.utf8)[word.range.upperBound...].prefix(24), as: UTF8.self)
      guard let place = count(behind: word, in: text), let unit = behind.firstIndex(of: "位") else { continue }
      let rest = behind[behind.index(after: unit)...]
      if rest.hasPrefix("まで") { return place }
      if rest.hasPrefix("を") || rest.hasPrefix("以下") { kept = place - 1 }
    }
    return kept
  }

  /// The number that stands right behind a word: 有効数字2桁.
  private static func count(behind word: FoundWord, in text: String) -> Int? {
    let behind = String(decoding: Array(text.utf8)[word.range.upperBound...].prefix(8), as: UTF8.self)
    guard let first = behind.first(where: { $0 != " " && $0 != "$" }) else { return nil }
    if let digit = first.wholeNumberValue, digit > 0 { return digit }
    return WordList.smallNumbers.firstIndex { $0.contains(String(first)) }.map { $0 + 1 }
  }

  /// The number that stands right before a word, as a digit or as a word.
  private static func count(before word: FoundWord, in text: String) -> Int? {
    let before = String(decoding: Array(text.utf8)[..<word.range.lowerBound].suffix(16), as: UTF8.self)
    let last = before.split { $0 == " " || $0 == "-" || $0 == "$" }.last.map(String.init) ?? ""
    if let digit = last.last.flatMap({ $0.wholeNumberValue }), digit > 0 { return digit }
    return WordList.smallNumbers.firstIndex { list in
      list.contains(last.lowercased())
        || list.entries.contains { !$0.utf8.allSatisfy { $0 < 0x80 } && last.hasSuffix($0) }
    }.map { $0 + 1 }
  }
}

extension [PlacedText] {
  /// The texts as one.
  fileprivate var joined: String { map(\.text).joined(separator: " ") }
}
