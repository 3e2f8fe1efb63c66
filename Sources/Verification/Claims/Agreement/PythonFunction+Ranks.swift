extension PythonFunction {
  /// The rank that the code gives a parameter by what it does with it: 2 for a matrix, 1 for a vector, 0 where it does not show.
  func rankByUse(_ name: String) -> Int {
    let plain = code.utf8.filter { $0 != UInt8(ascii: " ") }
    func has(_ patterns: [String]) -> Bool {
      patterns.contains { pattern in
        let text = Array(
          pattern.split(separator: "$", omittingEmptySubsequences: false).joined(separator: name).utf8)
        return plain.places(of: text).contains { start in
          let end = start + text.count
          return (!pattern.hasPrefix("$") || start == 0 || !plain[start - 1].isPartOfName)
            && (!pattern.hasSuffix("$") || end == plain.count || !plain[end].isPartOfName)
        }
      }
    }
    if has(Self.ofMatrices) { return 2 }
    let type = parameters.first { $0.name == name }?.type?.lowercased() ?? ""
    if has(Self.ofVectors) || ["list", "sequence", "ndarray", "array"].contains(where: type.contains) {
      return 1
    }
    return 0
  }

  private static let ofMatrices =
    ["solve", "inv", "det", "eig", "eigh", "eigvals", "cholesky", "svd", "qr", "pinv", "lstsq"].map {
      "linalg.\($0)($"
    } + ["np.trace($", "$.T", "$.shape[1]", "$.shape[-1]", "$[:,", "np.linalg.matrix_power($"]
    + ["sum", "mean", "max", "min", "std", "var"].flatMap {
      ["$.\($0)(axis=", "$.\($0)(1", "np.\($0)($,axis="]
    }

  private static let ofVectors =
    [
      "len($)", "np.linalg.norm($", "enumerate($", "zip($", "in$:", "in$)", "in$]", "$[0]", "$[i]",
      "np.argmax($", "$.argmax()",
    ]
    + ["sum", "mean", "max", "min", "std", "var", "prod", "dot", "cumsum"].flatMap {
      ["np.\($0)($)", "$.\($0)("]
    }
    + ["np.dot($", "np.outer($", "np.inner($"]
}

extension UInt8 {
  /// Letters, also those beyond ASCII, digits, an underscore or a dot.
  fileprivate var isPartOfName: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), 0x80...:
      true
    default: false
    }
  }
}

extension [UInt8] {
  /// Where some bytes start in it.
  fileprivate func places(of part: [UInt8]) -> [Int] {
    guard let first = part.first, part.count <= count else { return [] }
    return (0...count - part.count).filter { start in
      self[start] == first && part.indices.allSatisfy { self[start + $0] == part[$0] }
    }
  }
}
