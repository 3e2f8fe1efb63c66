/// How code spells the symbols of formulas: `y_hat`, `theta_star`, `lambda_`.
enum PythonName {
  /// The name in code of a symbol by its key.
  static func of(_ key: String) -> String { safe(plain(key)) }

  /// The name of a function for what a formula defines: words in snake case, one letter as it is.
  static func ofFunction(_ key: String) -> String {
    let name = plain(key)
    let isOneLetter = name.count == 1 || letters.values.contains(name)
    let isDerivative = name.hasPrefix("d") && name.contains("_d")
    return safe(isOneLetter || isDerivative ? name : snake(name))
  }

  private static func plain(_ key: String) -> String {
    if key.hasPrefix("∂") {
      let parts = key.split(separator: "/").map { plain(String($0.dropFirst())) }
      return parts.map { "d" + $0 }.joined(separator: "_")
    }
    var key = key
    for (sign, word) in words { key = key.replacing(sign, with: word) }
    var result = ""
    var marks: [(mark: String, depth: Int)] = []
    var depth = 0
    var word = ""
    func flush() {
      guard !word.isEmpty else { return }
      result += letters[word] ?? word
      word = ""
    }
    for character in key {
      switch character {
      case "(":
        depth += 1
        if let mark = accents[word] {
          word = ""
          marks.append((mark, depth))
        } else {
          flush()
          result += "_"
        }
      case ")":
        flush()
        if let last = marks.last, last.depth == depth {
          marks.removeLast()
          if !last.mark.isEmpty { result += "_" + last.mark }
        }
        depth -= 1
      case _ where character.isLetter || character.isNumber:
        // Greek letters side by side are words of their own.
        if letters[String(character)] != nil, !word.isEmpty { flush() }
        word.append(character)
        if letters[word] != nil {
          flush()
          result += "_"
        }
      default:
        flush()
        result += "_"
      }
    }
    flush()
    let parts = result.split(separator: "_", omittingEmptySubsequences: true)
    return parts.joined(separator: "_")
  }

  /// `LayerNorm` is `layer_norm`, `D_KL` is `d_kl`.
  private static func snake(_ name: String) -> String {
    let characters = Array(name)
    var result = ""
    for (place, character) in characters.enumerated() {
      // `ReLU` is one word.
      let startsWord = place > 0 && place + 1 < characters.count && characters[place - 1].isLowercase
      if character.isUppercase, startsWord, characters[place + 1].isLowercase { result += "_" }
      result.append(contentsOf: character.lowercased())
    }
    return result
  }

  private static func safe(_ name: String) -> String {
    guard let first = name.first else { return "value" }
    if first.isNumber { return "x_" + name }
    return reserved.contains(name) ? name + "_" : name
  }

  private static let words: [(String, String)] = [
    ("^∗", "_star"), ("^*", "_star"), ("^⋆", "_star"), ("′", "_prime"), ("'", "_prime"), ("^+", "_plus"),
    ("^-", "_minus"), ("^−", "_minus"), ("^†", "_dagger"), ("^⊥", "_perp"), ("+", "_plus_"),
    ("−", "_minus_"), ("-", "_minus_"), ("∂", "d"), ("/", "_"), ("∇", "grad_"), ("∞", "inf"),
    ("¬", "_not_"), ("∩", "_and_"), ("∪", "_or_"), ("·", "_"), ("∣", "_given_"), ("|", "_given_"), ("=", "_"),
  ]

  private static let accents: [String: String] = [
    "bold": "", "hat": "hat", "widehat": "hat", "bar": "bar", "overline": "bar", "tilde": "tilde",
    "widetilde": "tilde", "vec": "", "overrightarrow": "", "dot": "dot", "ddot": "ddot", "calligraphic": "",
    "script": "",
    "doubleStruck": "", "fraktur": "", "boldsymbol": "", "roman": "", "sansSerif": "", "monospace": "",
    "mathring": "ring", "check": "check", "breve": "breve", "acute": "acute", "grave": "grave",
    "underline": "",
  ]

  private static let letters: [String: String] = [
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ϵ": "epsilon", "ζ": "zeta",
    "η": "eta", "θ": "theta", "ϑ": "theta", "ι": "iota", "κ": "kappa", "λ": "lambda_", "μ": "mu",
    "ν": "nu", "ξ": "xi", "π": "pi", "ρ": "rho", "ϱ": "rho", "σ": "sigma", "ς": "sigma", "τ": "tau",
    "υ": "upsilon", "φ": "phi", "ϕ": "phi", "χ": "chi", "ψ": "psi", "ω": "omega", "Γ": "Gamma",
    "Δ": "Delta", "Θ": "Theta", "Λ": "Lambda", "Ξ": "Xi", "Π": "Pi", "Σ": "Sigma", "Υ": "Upsilon",
    "Φ": "Phi", "Ψ": "Psi", "Ω": "Omega", "ℓ": "ell", "ℏ": "hbar", "ħ": "hbar",
  ]

  private static let reserved: Set<String> = [
    "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else",
    "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not",
    "or", "pass", "raise", "return", "try", "while", "with", "yield", "None", "True", "False", "match",
    "case", "type", "abs", "all", "any", "ascii", "bin", "bool", "bytes", "callable", "chr", "compile",
    "complex", "dict", "dir", "divmod", "eval", "exec", "filter", "float", "format", "getattr", "hash",
    "help", "hex", "id", "input", "int", "iter", "len", "list", "locals", "map", "max", "min", "next",
    "object", "oct", "open", "ord", "pow", "print", "range", "repr", "reversed", "round", "set", "slice",
    "sorted", "str", "sum", "super", "tuple", "vars", "zip", "np", "math", "rng",
  ]
}
