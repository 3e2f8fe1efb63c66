extension PersonName {
  /// The names of a BibTeX field, separated by `and`; `others` at the end is no name.
  package static func list(bibTeX: String) -> (names: [PersonName], hasOthers: Bool) {
    list(bibTeX: bibTeX, decode: NameText.withoutBraces)
  }

  /// The names of a BibTeX field whose parts are TeX.
  /// - Parameter decode: Reads the text of a part, once the names are divided.
  package static func list(
    bibTeX: String, decode: (String) -> String
  ) -> (names: [PersonName], hasOthers: Bool) {
    var parts = NameText(bibTeX).split(at: ["and"])
    let hasOthers = parts.count > 1 && parts.last?.text.lowercased() == "others"
    if hasOthers { parts.removeLast() }
    let names = parts.filter { !$0.text.isEmpty }.map { PersonName($0, isBibTeX: true, decode: decode) }
    return (names.filter { !$0.isEmpty }, hasOthers)
  }

  /// The names of a text as people type it.
  ///
  /// `;`, `and`, `&` and `、` divide; commas only where every part has several words or there are two commas or more.
  /// `et al.` is no name.
  package static func list(_ text: String) -> (names: [PersonName], hasOthers: Bool) {
    var hasOthers = false
    var names: [PersonName] = []
    for part in parts(text) {
      var name = part
      if let rest = NameOthers.removed(from: part.text) {
        hasOthers = true
        name = NameText(rest)
      }
      let read = PersonName(name, isBibTeX: false, decode: NameText.withoutBraces)
      if !read.isEmpty { names.append(read) }
    }
    return (names, hasOthers)
  }

  private var isEmpty: Bool { given.isEmpty && particle.isEmpty && family.isEmpty && suffix.isEmpty }

  private static func parts(_ text: String) -> [NameText] {
    let all = NameText(text)
    let bySemicolon = all.split { $0 == ";" || $0 == "；" || $0 == "、" }
    if bySemicolon.count > 1 { return bySemicolon.flatMap { $0.split(at: ["and", "&", "＆"]) } }
    let byWord = all.split(at: ["and", "&", "＆"])
    let commas = byWord.map { $0.split { $0 == "," || $0 == "，" }.filter { !$0.text.isEmpty } }
    let isEnumeration = commas.count == 2 && isEnumeration(commas[0], commas[1])
    return zip(byWord, commas).flatMap { isEnumeration ? $1 : divided($0, $1) }
  }

  /// `Vaswani, Shazeer and Parmar`: of single words all, where the last has no comma.
  private static func isEnumeration(_ before: [NameText], _ last: [NameText]) -> Bool {
    before.count > 1 && last.count == 1 && (before + last).allSatisfy { $0.words().count == 1 }
  }

  /// The names between the commas of a text, or the one name whose commas they are.
  private static func divided(_ whole: NameText, _ parts: [NameText]) -> [NameText] {
    guard parts.count > 1 else { return parts }
    // A suffix belongs to the name before it.
    var joined: [NameText] = []
    for part in parts {
      if NameSuffix.isOne(part.text), let last = joined.popLast() {
        joined.append(NameText("\(last.text), \(part.text)"))
      } else {
        joined.append(part)
      }
    }
    if joined.count < parts.count, joined.count <= 2, parts[0].words().count == 1 || joined.count == 1 {
      return [whole]
    }
    if joined.count == 2 {
      // `Hu, et al.`: the second is no part of a name.
      if NameOthers.removed(from: joined[1].text)?.isEmpty == true { return joined }
      return joined.allSatisfy { $0.words().count > 1 } && !isInitials(joined[1]) ? joined : [whole]
    }
    if let pairs = initialsInPairs(joined) { return pairs }
    return joined
  }

  /// `Devlin, J., Chang, M.-W.`: every second part is of initials.
  private static func initialsInPairs(_ parts: [NameText]) -> [NameText]? {
    var (pairs, rest) = ([NameText](), [NameText]())
    var index = 0
    while index < parts.count {
      guard index + 1 < parts.count, isInitials(parts[index + 1]) else {
        rest = Array(parts[index...])
        break
      }
      pairs.append(NameText("\(parts[index].text), \(parts[index + 1].text)"))
      index += 2
    }
    guard !pairs.isEmpty, rest.allSatisfy({ NameOthers.removed(from: $0.text)?.isEmpty == true }) else {
      return nil
    }
    return pairs + rest
  }

  private static func isInitials(_ text: NameText) -> Bool {
    let letters = text.text.filter { $0.isLetter }
    return text.text.contains(".") && !letters.isEmpty && letters.allSatisfy(\.isUppercase)
  }
}

/// The words that stand for more names.
enum NameOthers {
  /// The text before `et al.` at its end, nil when it does not end so.
  static func removed(from text: String) -> String? {
    let lower = text.lowercased()
    for ending in ["et al.", "et al", "and others", "others"] where lower.hasSuffix(ending) {
      let rest = text.dropLast(ending.count)
      if rest.isEmpty || rest.last?.isWhitespace == true || rest.last == "," { return trimmed(rest) }
    }
    for ending in ["ほか", "他", "等"] where text.hasSuffix(ending) {
      let rest = trimmed(text.dropLast(ending.count))
      if rest.unicodeScalars.last.map({ $0.value > 0x2FFF }) ?? true { return rest }
    }
    return nil
  }

  private static func trimmed(_ text: Substring) -> String {
    var rest = text
    while let last = rest.last, last.isWhitespace || last == "," || last == "，" { rest = rest.dropLast() }
    return String(rest)
  }
}
