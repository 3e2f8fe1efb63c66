package import NoteParsing

extension TeXText {
  /// A name as a field of BibTeX has it, `von Family, Jr., Given`, in TeX; parts that would be read otherwise stand in braces.
  package static func name(_ name: PersonName) -> String {
    // Of several words without a given name the first would be read as one.
    let isWhole =
      name.given.isEmpty && name.suffix.isEmpty && name.family.contains(" ") || name.family.isEmpty
    if name.isOrganisation || isWhole && name.particle.isEmpty {
      return "{\(encoded(name.family.isEmpty ? name.given : name.family))}"
    }
    let particle = part(name.particle)
    let family = part(name.family)
    let parts = [particle.isEmpty ? family : "\(particle) \(family)", part(name.suffix), part(name.given)]
    // A suffix alone would be read as a given name.
    if !name.suffix.isEmpty, name.given.isEmpty { return "\(parts[0]), \(parts[1]), {}" }
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private static func part(_ text: String) -> String {
    let needsBraces =
      text.contains { $0 == "," } || text.lowercased().split(whereSeparator: \.isWhitespace).contains("and")
    return needsBraces ? "{\(encoded(text))}" : encoded(text)
  }
}
