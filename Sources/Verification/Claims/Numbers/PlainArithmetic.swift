/// Arithmetic as people type it in comments: `-log(0.8)`, `2**10`, `sqrt(2) * 3`.
enum PlainArithmetic {
  private static let functions: Set<String> = [
    "log", "ln", "log2", "log10", "exp", "sqrt", "sin", "cos", "tan", "tanh", "sinh", "cosh", "abs", "max",
    "min",
  ]

  /// The LaTeX of an expression of numbers, operators and known functions; nil for anything else.
  static func latex(_ text: String) -> String? {
    var result = ""
    var rest = text.drop { $0.isWhitespace }
    var hasNumber = false
    guard !rest.isEmpty, rest.utf8.count <= 200 else { return nil }
    while let character = rest.first {
      if character.isWhitespace {
        rest.removeFirst()
        result += " "
      } else if character.isASCII, character.isNumber || character == "." {
        let number = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "_") }
        rest = rest.dropFirst(number.count)
        if let next = rest.first, next == "e" || next == "E", let power = exponent(rest.dropFirst()) {
          rest = rest.dropFirst(1 + power.count)
          result += "(\(number.filter { $0 != "_" }) \\times 10^{\(power)})"
        } else {
          result += number.filter { $0 != "_" }
        }
        hasNumber = true
      } else if rest.hasPrefix("**") || character == "^" {
        rest = rest.dropFirst(character == "^" ? 1 : 2).drop { $0 == " " }
        guard let power = powerOperand(&rest) else { return nil }
        result += "^{\(power)}"
      } else if let mapped = operators[character] {
        rest.removeFirst()
        result += mapped
      } else if character.isLetter || character == "√" || character == "π" {
        guard let name = name(&rest) else { return nil }
        if name == "\\pi " || name == "e" { hasNumber = true }
        result += name
      } else {
        return nil
      }
    }
    return hasNumber ? result : nil
  }

  private static let operators: [Character: String] = [
    "+": "+", "-": "-", "−": "-", "*": "\\times ", "×": "\\times ", "·": "\\cdot ", "/": "/", "÷": "\\div ",
    "(": "(", ")": ")", ",": ", ",
  ]

  private static func exponent(_ text: Substring) -> Substring? {
    let sign = text.first == "-" || text.first == "+" ? 1 : 0
    let digits = text.dropFirst(sign).prefix { $0.isASCII && $0.isNumber }
    return digits.isEmpty ? nil : text.prefix(sign + digits.count)
  }

  private static func powerOperand(_ rest: inout Substring) -> String? {
    if rest.first == "(" {
      var depth = 0
      for place in rest.indices {
        if rest[place] == "(" { depth += 1 }
        if rest[place] == ")" { depth -= 1 }
        if depth == 0 {
          let inside = rest[rest.index(after: rest.startIndex)..<place]
          rest = rest[rest.index(after: place)...]
          return latex(String(inside))
        }
      }
      return nil
    }
    let sign = rest.first == "-" ? 1 : 0
    let number = rest.dropFirst(sign).prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard !number.isEmpty else { return nil }
    let power = String(rest.prefix(sign + number.count))
    rest = rest.dropFirst(sign + number.count)
    return power
  }

  private static func name(_ rest: inout Substring) -> String? {
    for prefix in ["np.", "math.", "numpy.", "torch."] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
    }
    if rest.first == "π" {
      rest.removeFirst()
      return "\\pi "
    }
    let word = String(rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) })
    rest = rest.dropFirst(word.count)
    switch word {
    case "pi": return "\\pi "
    case "e": return "e"
    case "log2": return rest.first == "(" ? "\\log_{2}" : nil
    case "log10": return rest.first == "(" ? "\\log_{10}" : nil
    case "ln": return "\\ln "
    case _ where functions.contains(word): return rest.first == "(" ? "\\operatorname{\(word)}" : nil
    default: return nil
    }
  }
}
