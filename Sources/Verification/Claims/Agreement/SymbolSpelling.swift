internal import LaTeXMath

/// How code spells the symbols of formulas.
enum SymbolSpelling {
  /// The names in code that a symbol may have, the plainest first.
  static func names(of key: String) -> [String] {
    var key = key
    for (sign, word) in marks where key.hasPrefix(sign + "(") && key.hasSuffix(")") {
      let inner = names(of: String(key.dropFirst(sign.count + 1).dropLast()))
      if word == "hat" { return inner.flatMap { ["\($0)_hat", "\($0)hat", "hat_\($0)", "\($0)h"] } }
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
    key = key.replacing("^∗", with: "_star").replacing("^*", with: "_star").replacing("′", with: "_prime")
      .replacing("'", with: "_prime")
    if let names = derivative(key) ?? events(key) { return names }
    let parts = key.split(separator: "_", omittingEmptySubsequences: true).map { spelled(String($0)) }
    guard let first = parts.first else { return [] }
    if parts.count == 1 { return unique(first) }
    let rest = parts.dropFirst().map { $0[0] }.joined(separator: "_").filter {
      $0 != "," && $0 != "{" && $0 != "}"
    }
    return unique(first.flatMap { ["\($0)_\(rest)", "\($0)\(rest)"] })
  }

  /// `p_b_given_a` for `P(B∣A)`; nil for what names no event.
  private static func events(_ key: String) -> [String]? {
    guard let open = key.firstIndex(of: "("), key.hasSuffix(")"), key[..<open].count == 1 else { return nil }
    let parts = key[key.index(after: open)...].dropLast().split { "∣|".contains($0) }.map(String.init)
    guard (1...2).contains(parts.count) else { return nil }
    let words = ([String(key[..<open])] + [parts.joined(separator: "_given_")]).joined(separator: "_")
    return unique([words, words.lowercased(), words.lowercased().filter { $0 != "_" }])
  }

  /// Whether code calls a symbol by a name that is not its spelling, as `lr` for `\alpha` and `y_pred` for `\hat{y}`.
  static func isGlossed(_ name: String, _ key: String) -> Bool {
    if key.first == "∇" || key.first == "∂" {
      return gradients.contains(name) || name.hasPrefix("grad_") || name.hasPrefix("d_")
    }
    return glossary[key]?.contains(name) == true
  }

  /// Whether a name in code is that of the new value of a symbol.
  static func matchesNext(_ name: String, _ key: String) -> Bool {
    if matches(name, key) { return true }
    for mark in ["_new", "_next", "_updated", "_t1"] where name.hasSuffix(mark) {
      return matches(String(name.dropLast(mark.count)), key)
    }
    for mark in ["new_", "next_", "updated_"] where name.hasPrefix(mark) {
      return matches(String(name.dropFirst(mark.count)), key)
    }
    return false
  }

  private static let gradients: Set<String> = ["grad", "gradient", "g", "grads", "dtheta", "dw", "dW"]

  private static let glossary: [String: Set<String>] = [
    "hat(y)": ["y_pred", "ypred", "pred", "preds", "prediction", "predictions", "y_prob"],
    "y": ["y_true", "ytrue", "target", "targets", "label", "labels"],
    "t": ["y_true", "target", "targets", "label", "labels", "onehot", "one_hot"],
    "α": ["lr", "learning_rate", "step_size"], "η": ["step_size"], "γ": ["discount", "momentum"],
    "β": ["momentum"], "μ": ["mean", "momentum"], "σ": ["std", "sd", "stddev", "scale"],
    "σ^2": ["var", "variance"], "v": ["velocity"], "g": ["grad", "gradient"], "g_t": ["grad", "gradient"],
    "τ": ["temperature", "temp"], "T": ["temperature", "temp"], "z": ["logits"],
    "λ": ["weight_decay", "wd", "reg"], "bar(x)": ["mean", "x_mean", "mean_x"],
    "bar(y)": ["y_mean", "mean_y"], "p": ["probs", "prob", "joint"],
  ]

  /// Whether a name in code may be that of a symbol.
  static func matches(_ name: String, _ key: String) -> Bool {
    let spelled = names(of: key)
    if spelled.contains(name) { return true }
    // Words are written with small letters or as parts; letters are what they are.
    let plain = squeezed(name)
    return plain.count > 2 && spelled.contains { squeezed($0) == plain }
  }

  /// `dL_dz` and its like for `∂L/∂z`.
  private static func derivative(_ key: String) -> [String]? {
    let parts = key.split(separator: "/")
    guard parts.count == 2, let sign = key.first, "∂d".contains(sign), parts[1].first == sign else {
      return nil
    }
    let above = names(of: String(parts[0].dropFirst()))
    let below = names(of: String(parts[1].dropFirst()))
    return below.flatMap { variable in
      above.flatMap { ["d\($0)_d\(variable)", "d\($0)d\(variable)"] } + [
        "d\(variable)", "grad_\(variable)", "\(variable)_grad",
      ]
    }
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
