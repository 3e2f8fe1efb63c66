/// Moods of what is said: what is supposed, put under a condition, or only let be.
extension WordList {
  /// Words that make a hypothesis of what follows in their sentence.
  package static let hypotheses = WordList(
    .english([
      "suppose", "supposing", "assume", "assuming", "hypothetical", "hypothetically", "pretend", "imagine",
      "were it true", "were it so", "in a world where", "in a universe where", "for the sake of argument",
      "what if", "granted that",
    ]),
    .german([
      "angenommen", "nehmen wir an", "nimm an", "gesetzt den fall", "gesetzt, dass", "stellen wir uns vor",
      "stell dir vor", "einmal an, dass",
    ]),
    .french([
      "supposons", "admettons", "imaginons", "imagine que", "imaginez que", "à supposer", "en supposant",
      "si c'était vrai", "faisons comme si", "mettons que", "disons que",
    ]),
    .spanish([
      "supongamos", "supón que", "admitamos", "imaginemos", "imagina que", "suponiendo", "pongamos",
      "digamos que", "si fuera", "si fuese",
      "fuera cierto", "fuese cierto",
    ]),
    .italian(["supponiamo", "immaginiamo", "ammettiamo", "se fosse"]),
    .portuguese(["suponhamos", "imaginemos", "admitamos", "se fosse"]),
    .russian(["пусть", "предположим", "допустим", "представим"]),
    .japanese(["仮に", "仮定", "だとしたら", "だとすると", "だったとすると", "と想像"]),
    .chinese(["假设", "假如", "假定", "假使", "倘若", "要是", "设想"]), .korean(["가정", "라고 하면"]))

  /// Words that make a condition of what stands right behind them.
  package static let conditionals = WordList(
    .english(["if", "unless", "whether"]), .german(["wenn", "sofern"]), .french(["si"]),
    .spanish(["si"]), .russian(["если"]), .japanese(["もし"]), .chinese(["如果", "若"]))

  /// Words that make a condition of what stands right before them.
  package static let conditionalsBehind = WordList(.japanese(["ならば"]))

  /// Words for what comes under a condition.
  package static let subjunctives = WordList(.english(["would"]), .german(["wäre"]))

  /// Verbs that make a condition where their clause starts with them: "Were `2 + 2 = 5` so", "Wäre …".
  static let inverted = WordList(
    .english(["were", "had"]),
    .german(["wäre", "wären", "hätte", "hätten", "gälte", "ergäbe", "würde", "gölte"]))

  /// Words that let be what stands right behind them, where it is no name that gets a value: "Let `2 + 2 = 5`", "Sei einmal …".
  static let lets = WordList(
    .english(["let", "say"]), .german(["sei", "seien"]), .french(["soit"]), .spanish(["sea"]),
    .italian(["sia"]), .portuguese(["seja"]), .chinese(["设", "設", "令"]))

  /// Words by which somebody takes a value for the time being.
  package static let taking = WordList(
    .english(["took", "taken", "pretended", "used", "would be", "for a moment", "for now"]),
    .german(["nahm", "nahmen", "einmal"]), .french(["prenait", "prenaient", "un instant"]),
    .spanish(["tomaban", "usaban", "por un momento"]))

  /// Words by which a text turns from what was supposed to what is so.
  package static let contrastsWithSupposed = WordList(
    .english([
      "really", "in fact", "actually", "in reality", "in truth", "real value", "true value", "accepted value",
      "exact value", "of course", "precisely",
    ]),
    .german(["tatsächlich", "in wirklichkeit", "in wahrheit", "genauer"]),
    .french(["en réalité", "en fait", "en vérité"]), .spanish(["en realidad", "de hecho", "en verdad"]),
    .japanese(["実際は", "実際に", "本当は", "正確には"]), .chinese(["实际上", "事实上", "其实", "准确地说"]))

  /// The same of what stands right before them.
  package static let letsBehind = WordList(
    .japanese([
      "とすると", "とすれば", "としたら", "だとする", "だったら", "とおくと", "とおけば", "とする。", "とせよ", "であるとする", "としよう",
      "だったと",
    ]))
}

extension Caution {
  /// The word by which a clause lets be what stands behind it; asked only of what gives no name a value.
  package static func letting(endingClause text: String) -> FoundWord? {
    guard let found = WordList.lets.first(in: text) else { return nil }
    let bytes = Array(text.utf8)
    let before = String(decoding: bytes[..<found.range.lowerBound], as: UTF8.self)
    let gap = String(decoding: bytes[found.range.upperBound...], as: UTF8.self)
    let words = gap.split { !$0.isLetter }
    guard found.word.utf8.allSatisfy({ $0 < 0x80 }) || words.isEmpty else { return nil }
    guard !before.contains(where: { $0.isLetter }), words.count <= 1,
      !objects.contains(words.first?.lowercased() ?? "")
    else { return nil }
    return found
  }

  /// The same for a clause behind it: とすると.
  package static func letting(startingClause text: String) -> FoundWord? {
    guard let found = WordList.letsBehind.first(in: text) else { return nil }
    return Array(text.utf8)[..<found.range.lowerBound].allSatisfy { $0 == 0x20 } ? found : nil
  }

  private static let objects: Set<String> = ["us", "me", "s", "es", "das", "dies", "donc"]
}
