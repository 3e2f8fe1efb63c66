internal import LaTeXMath

/// How code spells the symbols of formulas.
enum SymbolSpelling {
  /// The names in code that a symbol may have, the plainest first.
  static func names(of key: String) -> [String] {
    var key = key
    for (sign, word) in marks where key.hasPrefix(sign + "(") && key.hasSuffix(")") {
      let inner = names(of: String(key.dropFirst(sign.count + 1).dropLast()))
      return word.isEmpty ? inner : inner.flatMap { ["\($0)_\(word)", "\($0)\(word)", "\(word)_\($0)"] }
    }
    // `bold(x)_1`
    if let end = key.firstIndex(of: ")"), let open = key.firstIndex(of: "("), open < end,
      let mark = marks.first(where: { $0.sign == key[..<open] })
    {
      let inner = names(of: mark.sign + String(key[open...end]))
      let rest = String(key[key.index(after: end)...])
      return inner.flatMap { names(of: $0 + rest) }
    }
    if let event = events(of: key) { return event }
    key = key.replacing("^∗", with: "_star").replacing("^*", with: "_star")
    let parts = key.split(separator: "_", omittingEmptySubsequences: true).map { spelled(String($0)) }
    guard let first = parts.first else { return [] }
    if parts.count == 1 { return unique(first) }
    let rest = parts.dropFirst().map { $0[0] }.joined(separator: "_").filter {
      $0 != "," && $0 != "{" && $0 != "}"
    }
    return unique(first.flatMap { ["\($0)_\(rest)", "\($0)\(rest)"] })
  }

  /// `p_b_given_a` for `P(B∣A)`; nil for what names no event.
  private static func events(of key: String) -> [String]? {
    guard let open = key.firstIndex(of: "("), key.hasSuffix(")"), key[..<open].count == 1 else { return nil }
    let parts = key[key.index(after: open)...].dropLast().split { "∣|".contains($0) }.map(String.init)
    guard (1...2).contains(parts.count) else { return nil }
    let words = ([String(key[..<open])] + [parts.joined(separator: "_given_")]).joined(separator: "_")
    return unique([words, words.lowercased(), words.lowercased().filter { $0 != "_" }])
  }

  /// Whether a name in code may be that of a symbol.
  static func matches(_ name: String, _ key: String) -> Bool {
    let spelled = names(of: key)
    if spelled.contains(name) { return true }
    // Words are written with small letters or as parts; letters are what they are.
    let plain = squeezed(name)
    return plain.count > 2 && spelled.contains { squeezed($0) == plain }
  }

  /// The name of a derivative's function, for the function's name; nil for what names no derivative.
  static func primitive(of name: String) -> String? {
    for suffix in ["_prime", "_grad", "_derivative", "_deriv"] where name.hasSuffix(suffix) {
      return String(name.dropLast(suffix.count))
    }
    for prefix in ["grad_", "d_"] where name.hasPrefix(prefix) { return String(name.dropFirst(prefix.count)) }
    return nil
  }

  private static func squeezed(_ name: String) -> String {
    name.lowercased().filter { $0 != "_" && $0 != "-" }
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  private static func spelled(_ part: String) -> [String] {
    guard part.count == 1, let letter = letters[part] else { return [part.filter { $0 != " " }] }
    return letter + [part]
  }

  private static let marks: [(sign: String, word: String)] = [
    ("bold", ""), ("hat", "hat"), ("bar", "bar"), ("tilde", "tilde"), ("vec", ""), ("overline", "bar"),
    ("widehat", "hat"), ("widetilde", "tilde"), ("dot", "dot"), ("boldsymbol", ""), ("cal", ""),
    ("script", ""),
    ("calligraphic", ""),
  ]

  private static let letters: [String: [String]] = [
    "α": ["alpha"], "β": ["beta"], "γ": ["gamma"], "δ": ["delta"], "ε": ["epsilon", "eps"],
    "ϵ": ["epsilon", "eps"],
    "ζ": ["zeta"], "η": ["eta", "lr", "learning_rate"], "θ": ["theta"], "κ": ["kappa"],
    "λ": ["lam", "lambda_", "lmbda", "lamb", "lmbd"], "μ": ["mu"], "ν": ["nu"], "ξ": ["xi"], "π": ["pi"],
    "ρ": ["rho"],
    "σ": ["sigma"], "τ": ["tau"], "φ": ["phi"], "ϕ": ["phi"], "χ": ["chi"], "ψ": ["psi"], "ω": ["omega"],
    "Γ": ["Gamma"], "Δ": ["Delta"], "Θ": ["Theta"], "Λ": ["Lambda"], "Σ": ["Sigma"], "Φ": ["Phi"],
    "Ψ": ["Psi"],
    "Ω": ["Omega"], "ℓ": ["ell"],
  ]
}
