/// A function of two bits, by the name that textbooks use.
package enum Gate: String, CaseIterable, Sendable {
  case and = "AND"
  case or = "OR"
  case xor = "XOR"
  case nand = "NAND"
  case nor = "NOR"
  case xnor = "XNOR"

  /// What it gives.
  func output(_ a: Bool, _ b: Bool) -> Bool {
    switch self {
    case .and: a && b
    case .or: a || b
    case .xor: a != b
    case .nand: !(a && b)
    case .nor: !(a || b)
    case .xnor: a == b
    }
  }
}
