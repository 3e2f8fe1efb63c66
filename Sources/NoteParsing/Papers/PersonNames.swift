/// Names of authors as people write them in one field.
package enum PersonNames {
  /// The names of a list, or of one string between semicolons, `and`, or commas; `et al.` is no name.
  package static func split(_ value: PropertyValue) -> [String] {
    let names: [Substring]
    if case .list(let items) = value {
      names = items.map { $0.plainText[...] }
    } else {
      names = split(value.plainText)
    }
    return names.map { withoutOthers(String(decoding: trimmed($0.utf8), as: UTF8.self)) }.filter {
      !$0.isEmpty
    }
  }

  private static func split(_ text: String) -> [Substring] {
    if text.utf8.contains(UInt8(ascii: ";")) { return text.split(separator: ";") }
    let names = text.split(separator: " and ")
    // BibTeX writes `Last, First and Last, First`.
    let isBibTeX = names.count > 1 && names.allSatisfy { $0.count(where: { $0 == "," }) == 1 }
    return isBibTeX ? names : names.flatMap { $0.split { $0 == "," || $0 == "、" || $0 == "，" } }
  }

  private static func withoutOthers(_ name: String) -> String {
    for ending in ["et al.", "et al", "others", "ほか", "他"] where name.lowercased().hasSuffix(ending) {
      let rest = name.dropLast(ending.count)
      if rest.isEmpty || rest.last == " " || ending == "ほか" || ending == "他" {
        return String(decoding: trimmed(rest.utf8), as: UTF8.self)
      }
    }
    return name
  }
}
