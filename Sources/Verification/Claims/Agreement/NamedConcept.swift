internal import LaTeXMath
internal import Numbers

/// A quantity that code calls by its name and formulas by a letter, with the shape by which its formula is known.
struct NamedConcept: Sendable {
  /// What a formula of it has.
  enum Mark: Sendable { case sum, logarithm, exponential, quotient, root, norm, power, counting }

  /// In English, as the sentence has it.
  var name: String
  /// As functions are called.
  var functions: Set<String>
  /// As formulas call it.
  var symbols: Set<String>
  var marks: [Mark]

  /// The concept that a function names and a formula defines; nil where there is none.
  static func shared(by function: String, _ definition: FormulaDefinition) -> NamedConcept? {
    let plain = function.lowercased().filter { $0 != "_" }
    return all.first { concept in
      concept.functions.contains(plain) && concept.symbols.contains(definition.name)
        && concept.marks.allSatisfy {
          definition.body.has($0)
        }
    }
  }

  /// Whether some concept goes by both names.
  static func mayBeShared(by function: String, _ symbol: String) -> Bool {
    let plain = function.lowercased().filter { $0 != "_" }
    return all.contains { $0.functions.contains(plain) && $0.symbols.contains(symbol) }
  }

  private static let all: [NamedConcept] = [
    NamedConcept(
      name: "entropy", functions: ["entropy", "shannonentropy"], symbols: ["H", "S", "Entropy"],
      marks: [.sum, .logarithm]),
    NamedConcept(
      name: "cross entropy", functions: ["crossentropy", "crossentropyloss", "ce", "celoss"],
      symbols: ["H", "CE", "L", "E", "L_CE", "calligraphic(L)"], marks: [.sum, .logarithm]),
    NamedConcept(
      name: "the Kullback–Leibler divergence",
      functions: ["kl", "kld", "kldiv", "kldivergence", "relativeentropy"],
      symbols: ["D_KL", "KL", "D", "d_KL"], marks: [.sum, .logarithm, .quotient]),
    NamedConcept(
      name: "the logistic function", functions: ["sigmoid", "logistic", "expit"],
      symbols: ["σ", "S", "sigmoid"],
      marks: [.exponential, .quotient]),
    NamedConcept(
      name: "softmax", functions: ["softmax"], symbols: ["σ", "softmax", "S"],
      marks: [.exponential, .sum, .quotient]),
    NamedConcept(
      name: "cosine similarity", functions: ["cosinesimilarity", "cosine", "cossim"],
      symbols: ["cos", "sim", "s", "S", "cosine"], marks: [.norm, .quotient]),
    NamedConcept(
      name: "the normal density",
      functions: ["normalpdf", "gaussianpdf", "gaussian", "normal", "normpdf", "normaldensity"],
      symbols: ["p", "f", "N", "φ", "ϕ", "calligraphic(N)"], marks: [.exponential, .root, .quotient]),
    NamedConcept(
      name: "the Bernoulli distribution", functions: ["bernoulli", "bernoullipmf"], symbols: ["p", "P", "f"],
      marks: [.power]),
    NamedConcept(
      name: "the Poisson distribution", functions: ["poisson", "poissonpmf"], symbols: ["p", "P", "f"],
      marks: [.exponential, .counting]),
    NamedConcept(
      name: "the binomial distribution", functions: ["binomial", "binomialpmf", "binompmf"],
      symbols: ["p", "P", "f"], marks: [.counting, .power]),
    NamedConcept(
      name: "the mean squared error", functions: ["mse", "mseloss", "meansquarederror"],
      symbols: ["MSE", "L", "J", "E", "L_MSE", "calligraphic(L)"], marks: [.sum, .power]),
  ]
}

extension Expression {
  fileprivate func has(_ mark: NamedConcept.Mark) -> Bool {
    contains { part in
      switch (mark, part) {
      case (.sum, .aggregate(let aggregate)): aggregate.operation == .sum
      case (.logarithm, .call(.logarithm, _)), (.logarithm, .call(.elementary(.naturalLogarithm), _)),
        (.logarithm, .call(.elementary(.binaryLogarithm), _)):
        true
      case (.exponential, .call(.elementary(.exponential), _)): true
      case (.exponential, .power(.name(let base), _)): base.key == "e"
      case (.quotient, .binary(.divide, _, _)), (.root, .root), (.norm, .norm), (.power, .power): true
      case (.counting, .factorial), (.counting, .binomial): true
      default: false
      }
    }
  }
}
