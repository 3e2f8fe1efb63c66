/// A number in words that the text announces as a rough one: "about one millionth", "roughly a third", 約100万分の1.
package struct ProseQuantity: Sendable, Equatable {
  /// The number.
  package var value: Double
  /// How many times more or less still is what the words say.
  package var coarseness: Double
  /// The bytes of the words, with what announces them.
  package var range: Range<Int>

  /// The quantity that a text starts with, behind a comma, a bracket or "or"; nil where none is announced there.
  package init?(behind text: String) {
    let first = text.unicodeScalars.first { !" ,(，（、".unicodeScalars.contains($0) }
    guard let first, Self.initials.contains(first) else { return nil }
    let characters = Array(text.lowercased())
    guard characters.count == text.count else { return nil }
    var place = 0
    while place < characters.count, " ,(，（、".contains(characters[place]) { place += 1 }
    guard let found = Self.read(characters, from: place) else { return nil }
    let rest = String(characters[found.end...].prefix(12))
    // "a third of the rest" is another number.
    let words = rest.split { !$0.isLetter }.first.map(String.init) ?? ""
    guard rest.first.map({ " ,.;:)，。、）".contains($0) }) ?? true,
      !Self.goingOn.contains(words) || rest.first != " "
    else { return nil }
    self.init(found, from: place, characters)
  }

  /// The quantity that a text ends with, before a bracket, a comma or a colon; nil where none is announced there.
  package init?(before text: String) {
    guard Self.mayEnd(text) else { return nil }
    let characters = Array(text.lowercased())
    guard characters.count == text.count else { return nil }
    for place in characters.indices.reversed() {
      guard place == 0 || !characters[place - 1].isLetter || !characters[place].isASCII,
        let found = Self.read(characters, from: place)
      else { continue }
      let rest = String(characters[found.end...]).filter { !" ,(:（，：".contains($0) }
      guard rest.isEmpty || rest == "or" || rest == "i.e." else { return nil }
      self.init(found, from: place, characters)
      return
    }
    return nil
  }

  private init(_ found: (value: Double, coarseness: Double, end: Int), from start: Int, _ text: [Character]) {
    let before = String(text[..<start]).utf8.count
    value = found.value
    coarseness = found.coarseness
    range = before..<before + String(text[start..<found.end]).utf8.count
  }

  private static func read(_ text: [Character], from start: Int) -> (
    value: Double, coarseness: Double, end: Int
  )? {
    for announcer in announcers where text[start...].starts(with: announcer) {
      var place = start + announcer.count
      if announcer[0].isASCII {
        guard place < text.count, text[place] == " " else { continue }
        place += 1
        return inWords(text, from: place)
      }
      while place < text.count, text[place] == " " { place += 1 }
      return inCharacters(text, from: place)
    }
    return nil
  }

  /// Whether the last word of a text may be that of a quantity.
  private static func mayEnd(_ text: String) -> Bool {
    var rest = text[...]
    while let last = rest.last, " ,(:（，：".contains(last) { rest.removeLast() }
    for word in [" or", " i.e."] where rest.hasSuffix(word) {
      rest.removeLast(word.count)
      while let last = rest.last, last == " " || last == "," { rest.removeLast() }
    }
    guard let last = rest.last else { return false }
    if !last.isASCII { return "半分".contains(last) || digits[last] ?? tens[last] ?? groups[last] != nil }
    if last.isNumber { return rest.dropLast().contains { !$0.isASCII } || rest.contains(" in ") }
    let word = String(rest.suffix(14).reversed().prefix { $0.isLetter }.reversed()).lowercased()
    return fractions[word] ?? scales[word] ?? counts[word] != nil
  }

  // MARK: Languages with spaces

  private static func inWords(_ text: [Character], from start: Int) -> (
    value: Double, coarseness: Double, end: Int
  )? {
    var place = start
    var count: Double?
    var scale: Double?
    var end = start
    while place < text.count {
      let word = String(text[place...].prefix { $0.isLetter || $0.isNumber || $0 == "-" })
      guard !word.isEmpty else { break }
      if let number = counts[word] ?? Double(word), count == nil, scale == nil {
        count = number
      } else if word == "in", count == 1, scale == nil, let (value, after) = oneIn(text, from: place + 3) {
        return (value, coarseness(of: value, count: 1), after)
      } else if let factor = scales[word] ?? fractions[word] {
        scale = (scale ?? 1) * factor
        end = place + word.count
      } else {
        break
      }
      place += word.count
      guard place < text.count, text[place] == " " else { break }
      place += 1
    }
    guard let scale, count != nil || scale == 0.5 else { return nil }
    let value = (count ?? 1) * scale
    return (value, coarseness(of: value, count: count ?? 1), end)
  }

  /// "one in a million"
  private static func oneIn(_ text: [Character], from start: Int) -> (value: Double, end: Int)? {
    var place = start
    var total: Double?
    var end = start
    while place < text.count {
      let word = String(text[place...].prefix { $0.isLetter || $0.isNumber })
      guard !word.isEmpty, let factor = counts[word] ?? scales[word] ?? Double(word) else { break }
      total = (total ?? 1) * factor
      place += word.count
      end = place
      guard place < text.count, text[place] == " " else { break }
      place += 1
    }
    guard let total, total > 1 else { return nil }
    return (1 / total, end)
  }

  // MARK: Languages without spaces

  private static func inCharacters(_ text: [Character], from start: Int) -> (
    value: Double, coarseness: Double, end: Int
  )? {
    for half in ["半分", "一半"] where text[start...].starts(with: half) {
      return (0.5, coarseness(of: 0.5, count: 1), start + 2)
    }
    guard let (first, end) = number(text, from: start) else { return nil }
    if text[end...].starts(with: "分の") || text[end...].starts(with: "分之"),
      let (above, after) = number(text, from: end + 2), first > 0
    {
      return (above / first, coarseness(of: above / first, count: above), after)
    }
    return nil
  }

  /// `100万`, 百万, 三
  private static func number(_ text: [Character], from start: Int) -> (value: Double, end: Int)? {
    var (place, total, group, digit): (Int, Double, Double, Double?) = (start, 0, 0, nil)
    while place < text.count {
      if let value = text[place].wholeNumberValue, text[place].isASCII || digits[text[place]] != nil {
        digit = (digit ?? 0) * 10 + Double(value)
      } else if let value = digits[text[place]] {
        digit = value
      } else if let value = tens[text[place]] {
        group += (digit ?? 1) * value
        digit = nil
      } else if let value = groups[text[place]] {
        let whole = group + (digit ?? 0)
        total += (whole == 0 ? 1 : whole) * value
        (group, digit) = (0, nil)
      } else {
        break
      }
      place += 1
    }
    return place > start ? (total + group + (digit ?? 0), place) : nil
  }

  /// A power of ten by itself is an order of magnitude; else a fifth more or less is what is said, and a bit.
  private static func coarseness(of value: Double, count: Double) -> Double {
    var power = value
    while power >= 9.999 { power /= 10 }
    while power < 0.9999 { power *= 10 }
    return count == 1 && (power - 1).magnitude < 0.001 ? 3.1623 : 1.3
  }

  private static let announcers: [[Character]] = [
    "about", "roughly", "approximately", "around", "nearly", "almost", "or", "or about", "or roughly", "etwa",
    "rund",
    "environ", "約", "およそ", "ほぼ", "大约", "大約", "约", "大概",
  ].sorted { $0.count > $1.count }.map(Array.init)
  private static let initials: Set<Unicode.Scalar> = {
    var result: Set<Unicode.Scalar> = []
    for announcer in announcers {
      let first = String(announcer[0])
      result.formUnion((first + first.uppercased()).unicodeScalars)
    }
    return result
  }()
  private static let goingOn: Set<String> = [
    "of", "more", "less", "as", "times", "larger", "smaller", "the", "way", "that", "its", "higher", "lower",
    "fewer",
  ]
  private static let counts: [String: Double] = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10,
  ]
  private static let scales: [String: Double] = [
    "dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1e6, "billion": 1e9, "trillion": 1e12,
  ]
  private static let fractions: [String: Double] = [
    "half": 0.5, "halves": 0.5, "third": 1 / 3, "thirds": 1 / 3, "quarter": 0.25, "quarters": 0.25,
    "fifth": 0.2,
    "fifths": 0.2, "sixth": 1 / 6, "seventh": 1 / 7, "eighth": 0.125, "eighths": 0.125, "ninth": 1 / 9,
    "tenth": 0.1,
    "tenths": 0.1, "hundredth": 1e-2, "thousandth": 1e-3, "millionth": 1e-6, "billionth": 1e-9,
    "trillionth": 1e-12,
  ]
  private static let digits: [Character: Double] = [
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "两": 2,
  ]
  private static let tens: [Character: Double] = ["十": 10, "百": 100, "千": 1_000]
  private static let groups: [Character: Double] = ["万": 1e4, "億": 1e8, "亿": 1e8, "兆": 1e12]
}
