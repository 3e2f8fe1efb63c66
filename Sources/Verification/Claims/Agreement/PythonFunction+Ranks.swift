extension PythonFunction {
  /// The rank that the code gives a parameter by what it does with it: 2 for a matrix, 1 for a vector, 0 where it does not show.
  func rankByUse(_ name: String) -> Int {
    let plain = code.filter { $0 != " " }
    func has(_ patterns: [String]) -> Bool {
      patterns.contains { pattern in
        let text = pattern.replacing("$", with: name)
        return plain.ranges(of: text).contains { place in
          let before =
            place.lowerBound > plain.startIndex ? plain[plain.index(before: place.lowerBound)] : " "
          let after = place.upperBound < plain.endIndex ? plain[place.upperBound] : " "
          return (!pattern.hasPrefix("$") || !before.isPartOfName)
            && (!pattern.hasSuffix("$") || !after.isPartOfName)
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

extension Character {
  fileprivate var isPartOfName: Bool { isLetter || isNumber || self == "_" || self == "." }
}
