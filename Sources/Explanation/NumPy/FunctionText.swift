/// Lays a function out as text.
struct FunctionText {
  var name: String
  var parameters: [NumPyFunction.Parameter]
  var lines: [String]
  var value: String
  var result: String
  var usesMath: Bool
  var latex: String

  var text: String {
    var rows = usesMath ? ["import math", "", "import numpy as np"] : ["import numpy as np"]
    if parameters.isEmpty, lines.isEmpty {
      let imports = (usesMath ? ["import math"] : []) + (value.contains("np.") ? ["import numpy as np"] : [])
      let head = imports.isEmpty ? [] : imports + [""]
      return (head + ["\(name) = \(value)", ""]).joined(separator: "\n")
    }
    rows += ["", "", "def \(name)(\(signature))\(result):"]
    rows += docstring.map { $0.isEmpty ? "" : "    " + $0 }
    rows += lines.map { "    " + $0 }
    rows.append("    return " + value)
    return rows.joined(separator: "\n") + "\n"
  }

  private var signature: String {
    parameters.map { $0.role == .seed ? "\($0.name)=0" : $0.name }.joined(separator: ", ")
  }

  private var docstring: [String] {
    let formula = Self.safe(latex.replacing("&=", with: "=")).split(whereSeparator: \.isNewline).map { line in
      String(line.drop { $0 == " " || $0 == "\t" })
    }.filter { !$0.isEmpty }
    let first = formula.first ?? ""
    if parameters.isEmpty, formula.count == 1 { return ["r\"\"\"\(first)\"\"\""] }
    var rows = ["r\"\"\"" + first] + formula.dropFirst()
    if !parameters.isEmpty { rows.append("") }
    rows += parameters.map(described)
    return rows + ["\"\"\""]
  }

  private func described(_ parameter: NumPyFunction.Parameter) -> String {
    let symbol = Self.safe(parameter.symbol)
    var text: String
    switch parameter.role {
    case .value:
      text = "$\(symbol)$"
      if let shape = parameter.shape { text += shape.axes.isEmpty ? ", a number" : ", shape \(shape.text)" }
    case .gradient: text = "the gradient $\(symbol)$, worked out beforehand"
    case .function:
      text =
        "the function $\(symbol)$ of \(parameter.argumentCount == 1 ? "one argument" : "\(parameter.argumentCount) arguments")"
    case .samples: text = "samples of $\(symbol)$"
    case .seed: text = "for the random numbers"
    }
    if let meaning = parameter.meaning { text += ": " + Self.safe(meaning) }
    return "\(parameter.name): \(text)"
  }

  /// Text that ends no docstring.
  private static func safe(_ text: String) -> String {
    var text = text.replacing("\"\"\"", with: "'''")
    while text.hasSuffix("\\") || text.hasSuffix("\"") || text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}
