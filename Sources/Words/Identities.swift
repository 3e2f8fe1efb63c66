extension WordList {
  /// Words that say of a formula that it holds whatever its symbols are.
  package static let forAll = WordList(
    .english([
      "identity", "identities", "for all", "for every", "for any", "holds for all", "always", "for arbitrary",
    ]),
    .german(["identität", "identitäten", "für alle", "für jedes", "stets"]),
    .french(["identité", "identités", "pour tout", "pour tous", "pour toute"]),
    .spanish(["identidad", "identidades", "para todo", "para todos", "para toda"]),
    .japanese(["恒等式", "任意の", "すべての", "全ての", "常に", "つねに"]),
    .chinese(["恒等式", "任意", "对所有", "总是"]))

  /// Words by which a formula is an equation to solve, a condition, an approximation, or about other things than numbers.
  package static let notForAll = WordList(
    .english([
      "solve", "solves", "solved", "solving", "solution", "solutions", "equation", "equations", "root",
      "roots", "find",
      "where", "such that", "given", "subject to", "constraint", "constraints", "satisfy", "satisfies",
      "satisfying",
      "condition", "conditions", "require", "requires", "required", "set", "setting", "substitute",
      "substituting",
      "approximate", "approximately", "approximation", "roughly", "about", "small", "large", "near", "limit",
      "tends",
      "matrix", "matrices", "vector", "vectors", "operator", "operators", "boolean", "logic", "logical",
      "modulo", "mod",
      "homomorphism", "homomorphisms", "isomorphism", "isomorphisms", "group", "groups", "ring", "rings",
      "field", "fields", "random", "probability", "expectation",
      "expected",
      "intersection", "intersect", "maximum", "minimum", "extremum", "critical", "zero", "example", "case",
      "cases",
      "with", "then", "only", "except", "unless", "special", "another", "instead", "replace", "transform",
      "new",
    ]),
    .german([
      "löse", "lösen", "lösung", "lösungen", "gleichung", "gleichungen", "gesucht", "bedingung",
      "bedingungen", "näherung",
      "matrix", "matrizen", "vektor", "vektoren", "nullstelle", "nullstellen", "schnittpunkt",
      "extremstellen", "falls",
      "wenn", "sei", "setze", "beispiel",
    ]),
    .french([
      "résoudre", "solution", "solutions", "équation", "équations", "condition", "si", "soit", "soient",
      "matrice",
      "vecteur", "racine", "racines", "exemple",
    ]),
    .spanish([
      "resolver", "solución", "soluciones", "ecuación", "ecuaciones", "condición", "si", "sea", "sean",
      "matriz", "vector",
      "raíz", "raíces", "ejemplo",
    ]),
    .japanese([
      "解", "方程式", "求め", "条件", "満た", "近似", "十分小さ", "極限", "行列", "ベクトル", "演算子", "論理", "剰余", "群", "環", "準同型",
      "同型",
      "確率", "期待値", "交点", "極値", "例え", "たとえば", "ただし", "とき", "場合", "とおく", "置く", "制約",
    ]),
    .chinese([
      "解", "方程", "求", "条件", "满足", "近似", "极限", "矩阵", "向量", "算子", "模", "概率", "期望", "例如", "其中", "当", "令", "设",
      "群", "环", "同态", "同构", "满射", "单射",
    ]))
}
