extension WordList {
  /// Words of sentences that say what an operator is to mean.
  package static let defining = WordList(
    .english([
      "define", "defines", "defined", "defining", "definition", "denote", "denotes", "operation",
      "operations",
      "stands for", "shall mean",
    ]),
    .german([
      "definieren", "definiere", "definiert", "definition", "bezeichne", "bezeichnet", "verknüpfung",
      "operation",
      "festgelegt",
    ]),
    .french(["définit", "définissons", "définie", "définition", "désigne", "opération", "on pose"]),
    .spanish(["define", "definimos", "definida", "definición", "denota", "operación"]),
    .italian(["definiamo", "definita", "operazione"]), .portuguese(["definimos", "definida", "operação"]),
    .russian(["определим", "обозначим", "операция", "операцию"]),
    .japanese(["定める", "定め", "定義", "演算", "を表す", "を表わす", "と約束"]),
    .chinese(["定义", "规定", "约定", "运算"]), .korean(["정의", "연산"]))

  /// Words for the greatest whole number up to another.
  package static let floors = WordList(
    .english([
      "floor", "greatest integer", "largest integer", "integer part", "gauss bracket", "gauss's notation",
      "gauss notation",
    ]),
    .german(["gaußklammer", "gauß-klammer", "größte ganze zahl", "ganzzahliger anteil", "abrundungsfunktion"]
    ),
    .french(["partie entière", "plus grand entier"]), .spanish(["parte entera", "mayor entero"]),
    .italian(["parte intera"]), .portuguese(["parte inteira"]), .russian(["целая часть", "целую часть"]),
    .japanese(["ガウス記号", "最大の整数", "整数部分", "床関数"]),
    .chinese(["高斯函数", "取整函数", "最大整数", "整数部分"]))

  /// Words that lead from an operator between names, right behind it, to what it means: "define `a + b` to be …".
  package static let meaning = WordList(
    .english(["as", "to be", "to mean", "by", "denotes", "denote", "means", "stands for", "shall"]),
    .german(["als", "durch", "bezeichnet", "bedeutet"]), .french(["comme", "par", "désigne"]),
    .spanish(["como", "por", "denota"]), .italian(["come"]), .japanese(["を", "は", "とは"]),
    .chinese(["表示", "为", "是", "等于"]), .korean(["를", "을", "는", "은"]))
}
