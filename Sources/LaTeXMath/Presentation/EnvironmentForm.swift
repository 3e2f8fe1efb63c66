/// How an environment is read.
struct EnvironmentForm: Sendable {
  enum Argument: Sendable { case none, columns, pairs }

  var argument = Argument.none
  /// `[l]`, `[c]` or `[r]` may follow.
  var hasAlignment = false
  /// KaTeX takes it in display mathematics only.
  var isDisplayOnly = false
  var hasRows = true
  var maximalColumns: Int?
  var columnLetters = "lcr|:"

  /// Every environment of KaTeX.
  static let all: [String: EnvironmentForm] = {
    var forms: [String: EnvironmentForm] = [:]
    for name in ["matrix", "pmatrix", "bmatrix", "Bmatrix", "vmatrix", "Vmatrix"] {
      forms[name] = EnvironmentForm()
      forms[name + "*"] = EnvironmentForm(hasAlignment: true)
    }
    for name in ["smallmatrix", "cases", "dcases", "rcases", "drcases", "aligned", "gathered"] {
      forms[name] = EnvironmentForm()
    }
    forms["array"] = EnvironmentForm(argument: .columns)
    forms["darray"] = EnvironmentForm(argument: .columns)
    forms["subarray"] = EnvironmentForm(argument: .columns, maximalColumns: 1, columnLetters: "lc")
    forms["alignedat"] = EnvironmentForm(argument: .pairs)
    forms["split"] = EnvironmentForm(isDisplayOnly: true, maximalColumns: 2)
    forms["CD"] = EnvironmentForm(isDisplayOnly: true)
    for name in ["align", "gather"] {
      forms[name] = EnvironmentForm(isDisplayOnly: true)
      forms[name + "*"] = EnvironmentForm(isDisplayOnly: true)
    }
    for name in ["alignat", "alignat*"] {
      forms[name] = EnvironmentForm(argument: .pairs, isDisplayOnly: true)
    }
    for name in ["equation", "equation*"] {
      forms[name] = EnvironmentForm(isDisplayOnly: true, hasRows: false, maximalColumns: 1)
    }
    return forms
  }()

  /// What to write for an environment that MathJax or LaTeX has and KaTeX lacks.
  static let instead: [String: String] = [
    "eqnarray": "aligned", "eqnarray*": "aligned", "multline": "gathered", "multline*": "gathered",
    "multlined": "gathered", "flalign": "aligned", "flalign*": "aligned", "math": "aligned",
    "displaymath": "aligned", "tabular": "array",
    "psmallmatrix": "\\left(\\begin{smallmatrix} … \\end{smallmatrix}\\right)",
    "bsmallmatrix": "\\left[\\begin{smallmatrix} … \\end{smallmatrix}\\right]", "xalignat": "alignedat",
    "numcases": "cases", "subnumcases": "cases", "dcases*": "dcases", "cases*": "cases", "rcases*": "rcases",
    "crampedsubarray": "subarray", "indented": "aligned", "empheq": "aligned", "itemize": "array",
  ]
}
