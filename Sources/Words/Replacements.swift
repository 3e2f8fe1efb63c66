extension WordList {
  /// Words with which a text leaves one example for the next.
  package static let replacements = WordList(
    .english([
      "now a", "now an", "now take", "now let", "now consider", "instead", "next example", "alternatively",
      "a variant",
    ]),
    .german(["stattdessen", "nun ein", "nun eine"]), .french(["maintenant"]), .spanish(["ahora"]),
    .japanese(["代わりに", "今度は", "次の例"]), .chinese(["现在", "改为"]))
}
