/// What the letters are called.
package enum LetterNames {
  /// The Greek alphabet with its variants: English, Japanese, code name.
  package static let greek: [String: (english: String, japanese: String)] = [
    "α": ("alpha", "アルファ"), "β": ("beta", "ベータ"), "γ": ("gamma", "ガンマ"), "δ": ("delta", "デルタ"),
    "ϵ": ("epsilon", "イプシロン"), "ε": ("epsilon", "イプシロン"), "ζ": ("zeta", "ゼータ"), "η": ("eta", "イータ"),
    "θ": ("theta", "シータ"), "ϑ": ("theta", "シータ"), "ι": ("iota", "イオタ"), "κ": ("kappa", "カッパ"),
    "ϰ": ("kappa", "カッパ"), "λ": ("lambda", "ラムダ"), "μ": ("mu", "ミュー"), "ν": ("nu", "ニュー"),
    "ξ": ("xi", "クサイ"), "ο": ("omicron", "オミクロン"), "π": ("pi", "パイ"), "ϖ": ("pi", "パイ"), "ρ": ("rho", "ロー"),
    "ϱ": ("rho", "ロー"), "σ": ("sigma", "シグマ"), "ς": ("sigma", "シグマ"), "τ": ("tau", "タウ"),
    "υ": ("upsilon", "ウプシロン"), "φ": ("phi", "ファイ"), "ϕ": ("phi", "ファイ"), "χ": ("chi", "カイ"),
    "ψ": ("psi", "プサイ"),
    "ω": ("omega", "オメガ"), "ϝ": ("digamma", "ディガンマ"),
    "Γ": ("Gamma", "ガンマ"), "Δ": ("Delta", "デルタ"), "Θ": ("Theta", "シータ"), "Λ": ("Lambda", "ラムダ"),
    "Ξ": ("Xi", "クサイ"), "Π": ("Pi", "パイ"), "Σ": ("Sigma", "シグマ"), "Υ": ("Upsilon", "ウプシロン"),
    "Φ": ("Phi", "ファイ"),
    "Ψ": ("Psi", "プサイ"), "Ω": ("Omega", "オメガ"), "Α": ("Alpha", "アルファ"), "Β": ("Beta", "ベータ"),
  ]

  private static let latin: [Character: String] = [
    "a": "エー", "b": "ビー", "c": "シー", "d": "ディー", "e": "イー", "f": "エフ", "g": "ジー", "h": "エイチ", "i": "アイ",
    "j": "ジェイ", "k": "ケー", "l": "エル", "m": "エム", "n": "エヌ", "o": "オー", "p": "ピー", "q": "キュー", "r": "アール",
    "s": "エス", "t": "ティー", "u": "ユー", "v": "ブイ", "w": "ダブリュー", "x": "エックス", "y": "ワイ", "z": "ゼット",
  ]

  private static let others: [String: (english: String, japanese: String)] = [
    "ℓ": ("ell", "エル"), "ℏ": ("h bar", "エイチ バー"), "ı": ("i", "アイ"), "ȷ": ("j", "ジェイ"), "ℎ": ("h", "エイチ"),
    "ℵ": ("aleph", "アレフ"), "ℶ": ("beth", "ベート"), "ℷ": ("gimel", "ギメル"), "ℸ": ("daleth", "ダレット"),
    "ℜ": ("real part", "実部"), "ℑ": ("imaginary part", "虚部"), "℘": ("Weierstrass p", "ペー関数"),
    "ð": ("eth", "エズ"),
    "Å": ("angstrom", "オングストローム"), "µ": ("mu", "ミュー"), "°": ("degrees", "度"), "ª": ("a", "エー"),
    "𝓁": ("ell", "エル"), "Ⅎ": ("turned F", "逆 エフ"), "℧": ("mho", "モー"), "∂": ("partial", "パーシャル"),
  ]

  /// The name of one letter; letters of other scripts are their own names.
  package static func name(of letter: String, in language: SpokenLanguage) -> String {
    if let name = greek[letter] ?? others[letter] {
      return language == .english ? name.english : name.japanese
    }
    guard language == .japanese, let character = letter.first, letter.count == 1,
      let name = latin[Character(character.lowercased())]
    else { return letter }
    return name
  }

  /// Letters said one after the other as one word: ケーエル.
  static func spelled(_ word: String) -> String {
    word.map { name(of: String($0), in: .japanese) }.joined()
  }
}
