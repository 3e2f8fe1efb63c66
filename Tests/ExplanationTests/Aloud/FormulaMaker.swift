/// Formulas at random, from a seed.
struct FormulaMaker {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func next(_ count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % count
  }

  private mutating func pick(_ list: [String]) -> String { list[next(list.count)] }

  private static let atoms = [
    "x", "Y", "2", "10", "0.5", #"\alpha"#, #"\mathbf{v}"#, #"\mathcal{L}"#, #"\mathbb{E}"#, #"\infty"#,
    #"\log"#, #"\text{if }"#,
    "n!", #"\ldots"#, #"\nabla"#, #"\partial"#, "d", #"\sum"#, #"\int"#, #"\max"#, #"\unknown"#, "'",
    #"\top"#, "|", #"\|"#, "(", ")", "]",
    #"\forall"#, "漢字", #"\operatorname{rank}"#, #"\quad"#, "%", #"\lim"#, #"\arg"#,
  ]
  private static let joints = [
    "+", "-", "=", " ", ",", #"\cdot "#, #"\in "#, #"\to "#, #"\mid "#, #"\sim "#, "/", #"\times "#, ":", ";",
    ":=", "&", #"\\"#,
  ]

  /// LaTeX of at most this depth.
  mutating func formula(depth: Int) -> String {
    (0...next(4)).map { _ in piece(depth: depth) + pick(Self.joints) }.joined()
  }

  private mutating func piece(depth: Int) -> String {
    guard depth > 0 else { return pick(Self.atoms) }
    let a = formula(depth: depth - 2)
    let b = formula(depth: depth - 3)
    switch next(18) {
    case 0: return #"\frac{\#(a)}{\#(b)}"#
    case 1: return #"\sqrt[\#(b)]{\#(a)}"#
    case 2: return "x_{\(a)}^{\(b)}"
    case 3: return "f(\(a))"
    case 4: return #"\left(\#(a)\right)^{\#(b)}"#
    case 5: return #"\sum_{\#(a)}^{\#(b)} "#
    case 6: return #"\hat{\#(a)}"#
    case 7: return #"\begin{pmatrix}\#(a)&\#(b)\end{pmatrix}"#
    case 8: return #"\begin{cases}\#(a)\\\#(b)\end{cases}"#
    case 9: return #"\binom{\#(a)}{\#(b)}"#
    case 10: return #"\|\#(a)\|_{\#(b)}"#
    case 11: return #"\underbrace{\#(a)}_{\#(b)}"#
    case 12: return #"\{\#(a) \mid \#(b)\}"#
    case 13: return #"\not{\#(a)}\xrightarrow{\#(b)}"#
    case 14: return #"\mathbf{\#(a)}\tag{\#(b)}"#
    case 15: return #"\lim_{\#(a)} |\#(b)|"#
    default: return pick(Self.atoms) + pick(Self.joints) + pick(Self.atoms)
    }
  }
}
